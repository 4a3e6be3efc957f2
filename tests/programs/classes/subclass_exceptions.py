"""Exceptions of one's own: hierarchy, arguments, attributes, str, catching by base."""


class AppError(Exception):
    """Base."""

    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail


class NotFound(AppError, KeyError):
    code = 404

    def __str__(self):
        return f"[{self.code}] {self.args[0]} ({self.detail})"


class Silent(AppError):
    def __init__(self):
        pass


class Plain(ValueError):
    pass


class Many(Exception):
    def __init__(self, a, b, c=3):
        self.a, self.b, self.c = a, b, c


for error in (AppError("m"), AppError("m", detail=5), NotFound("page", detail="x"), Silent(), Plain(), Plain(1), Plain(1, "two"), Many(1, 2), Many(1, b=2, c=4)):
    try:
        raise error
    except NotFound as e:
        print("NotFound", e, repr(e), e.args, isinstance(e, LookupError))
    except (AppError, ZeroDivisionError) as e:
        print("AppError", e, repr(e), e.args, getattr(e, "detail", "no detail"), e.code)
    except ValueError as e:
        print("ValueError", e, repr(e), e.args)
    except Exception as e:
        print("other", e, repr(e), e.args, e.__dict__)


class Retry(Exception):
    def __init__(self, attempts):
        self.attempts = attempts
        super().__init__(f"failed after {attempts}")


def flaky(fails):
    state = {"left": fails}

    def call():
        if state["left"]:
            state["left"] -= 1
            raise ConnectionError("down")
        return "up"

    return call


def with_retries(call, limit):
    for attempt in range(1, limit + 1):
        try:
            return attempt, call()
        except ConnectionError as error:
            last = error
    raise Retry(limit) from last


print(with_retries(flaky(2), 5))
try:
    with_retries(flaky(9), 3)
except Retry as error:
    print(error, error.attempts, repr(error.__cause__))
print([c.__name__ for c in NotFound.__mro__])
try:
    raise AppError
except TypeError as error:
    print(error)
raised = Plain("shared")
for _ in range(2):
    try:
        raise raised
    except Plain as e:
        print(e is raised)


class Eq(Exception):
    def __eq__(self, other):
        return self.args == other.args


print(Eq(1) == Eq(1), Plain(1) == Plain(1), Exception("a", "b").args, str(Exception()), str(Exception(1)), str(Exception(1, 2)), str(KeyError("k")), str(KeyError()), repr(KeyError("k")))
raised.args = ("changed", 1)
print(raised, repr(raised), raised.args)
raised.note = "attribute"
print(raised.note, raised.__dict__)


class Context(Exception):
    @property
    def summary(self):
        return f"{type(self).__name__}: {self}"

    @classmethod
    def of(cls, value):
        return cls(f"bad value {value!r}")


try:
    raise Context.of([1])
except Context as e:
    print(e.summary)
for not_exception in (int, 5, "text", None, object()):
    try:
        raise not_exception
    except TypeError as error:
        print(error)
try:
    try:
        raise ValueError("v")
    except 5:
        pass
except TypeError as error:
    print(error, repr(error.__context__))

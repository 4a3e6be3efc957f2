"""Exception groups: what they are made of, how they are split, and what subclasses of them do."""


def show(value, indent=0):
    print(" " * indent + type(value).__name__, repr(str(value)))
    if isinstance(value, BaseExceptionGroup):
        for each in value.exceptions:
            show(each, indent + 2)


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


group = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("in", (KeyError("k"), ValueError(2)))])
show(group)
print(repr(group), group.args, group.message, group.exceptions)

for condition in (
    ValueError,
    (KeyError, TypeError),
    Exception,
    OSError,
    ExceptionGroup,
    lambda error: isinstance(error, ValueError),
    lambda error: True,
    lambda error: 1 / 0,
):
    parts = attempt(group.split, condition)
    print(parts)
    if isinstance(parts, tuple):
        print([part is group for part in parts])
        for part in parts:
            show(part)
    show(attempt(group.subgroup, condition))

wrong = ((), ("x",), (1, [ValueError()]), ("x", []), ("x", 5), ("x", [5]), ("x", [ValueError(), ValueError]))
for args in (*wrong, ("x", {ValueError()}), ("x", {}), ("x", "ab"), ("x", [KeyboardInterrupt()]), ("x", [1], 2)):
    print(attempt(ExceptionGroup, *args), "/", repr(attempt(BaseExceptionGroup, *args)))
print(repr(BaseExceptionGroup("ordinary", [ValueError()])))
print(BaseExceptionGroup("mixed", [KeyboardInterrupt(), ValueError()]).split(Exception))
print(ExceptionGroup.__mro__, ExceptionGroup.__bases__, issubclass(BaseExceptionGroup, Exception))


class Coded(ExceptionGroup):
    def __new__(cls, message, members, code=5):
        made = super().__new__(cls, message, members)
        made.code = code
        return made

    def derive(self, members):
        return Coded(self.message, members, self.code)


coded = Coded("m", [ValueError(1), KeyError(2)], 9)
coded.add_note("noted")
coded.__cause__ = ValueError("cause")
match, rest = coded.split(ValueError)
print(repr(match), match.code, repr(rest), rest.code)
print(match.__notes__, match.__notes__ is coded.__notes__, repr(match.__cause__), repr(match.__context__))
print(attempt(Coded, "x", [KeyboardInterrupt()]))


class Two(ExceptionGroup, ValueError):
    pass


print(isinstance(Two("t", [ValueError()]), ValueError), [each.__name__ for each in Two.__mro__])


class Underived(ExceptionGroup):
    def derive(self, members):
        return members


print(attempt(Underived("x", [ValueError(), KeyError()]).split, KeyError))


class Plain(ExceptionGroup):
    def __init__(self, message, members):
        self.length = len(members)


plain = Plain("a", [ValueError(3), KeyError()])
print(plain.length, plain.args, plain, repr(plain.subgroup(KeyError)))

try:
    raise group
except ExceptionGroup as caught:
    part = caught.subgroup(ValueError)
    print(part.__traceback__.tb_lineno == caught.__traceback__.tb_lineno)
deep = ValueError("deepest")
for i in range(300):
    deep = ExceptionGroup("level", [deep])
print(deep.split(KeyError)[0], deep.subgroup(ValueError).message)
for i in range(100000):
    deep = ExceptionGroup("level", [deep])
print(attempt(deep.split, KeyError).partition(" in ")[0])

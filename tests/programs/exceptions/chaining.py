"""__cause__, __context__, __suppress_context__; raise from; re-raising; handlers within handlers."""


def chain(error):
    links = []
    while error is not None:
        links.append(f"{type(error).__name__}({error})")
        if error.__cause__ is not None:
            links.append("caused by")
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            links.append("while handling")
            error = error.__context__
        else:
            error = None
    return " ".join(links)


def attempt(function):
    try:
        function()
    except Exception as error:
        print(function.__name__, "-", chain(error))
        return error


def implicit():
    try:
        1 // 0
    except ZeroDivisionError:
        raise KeyError("second")


def explicit():
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("wrapped") from error


def suppressed():
    try:
        [][0]
    except IndexError:
        raise LookupError("clean") from None


def three_deep():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError as error:
        raise KeyError(3) from error


def from_class():
    raise ValueError("v") from KeyError


def from_finally():
    try:
        raise ValueError("body")
    finally:
        {}["missing"]


def reraise_same():
    try:
        raise ValueError("same")
    except ValueError as error:
        try:
            raise KeyError("inner")
        except KeyError:
            raise error


def bare_reraise():
    try:
        raise ValueError("bare")
    except ValueError:
        try:
            raise KeyError("handled")
        except KeyError:
            pass
        raise


def through_call():
    def helper():
        raise

    try:
        raise ValueError("active in the caller")
    except ValueError:
        helper()


def nothing_active():
    raise


def from_self():
    error = ValueError("self")
    raise error from error


for function in (implicit, explicit, suppressed, three_deep, from_class, from_finally, reraise_same, bare_reraise, through_call, nothing_active):
    attempt(function)
error = attempt(explicit)
print(error.__cause__ is error.__context__, error.__suppress_context__)
try:
    from_self()
except ValueError as e:
    print(e.__cause__ is e, e.__context__)
error = attempt(suppressed)
print(repr(error.__context__), error.__cause__, error.__suppress_context__)
for bad in (5, "text", object):
    try:
        raise ValueError("v") from bad
    except TypeError as e:
        print(e)
    except ValueError as e:
        print("ValueError")
fresh = ValueError("never raised")
print(fresh.__cause__, fresh.__context__, fresh.__suppress_context__, fresh.__traceback__)
fresh.__cause__ = KeyError("set")
print(fresh.__suppress_context__, chain(fresh))


def generator():
    try:
        yield 1
    except ValueError:
        raise TypeError("from the generator")


g = generator()
next(g)
try:
    g.throw(ValueError("thrown in"))
except TypeError as e:
    print(chain(e))
with_context = None
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        saved = a
        raise KeyError("b") from a
except KeyError as b:
    print(b.__cause__ is saved)
try:
    a
except NameError:
    print("the name of a handler is gone")
print([chain(attempt(f)) for f in (implicit,)][0].count("while"))

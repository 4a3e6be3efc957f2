"""Functions that tell type checkers something, and change nothing."""


def cast(typ, val):
    """The value, unchanged."""
    return val


def assert_type(val, typ, /):
    """The value, unchanged."""
    return val


def assert_never(arg, /):
    """Raise an error: control never gets here."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    """The value, having said on sys.stderr of what type it is."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _overloaded(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


_overloads = {}  # (module, qualified name): the definitions


def overload(func):
    """Mark a definition that only says which types go together."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overloaded


def get_overloads(func):
    """The definitions of a function that were marked."""
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    """Forget them."""
    _overloads.clear()


def _marked(thing, name):
    try:
        setattr(thing, name, True)
    except (AttributeError, TypeError):
        pass
    return thing


def final(f):
    """Mark what is not to be overridden."""
    return _marked(f, "__final__")


def override(method, /):
    """Mark a method that overrides one."""
    return _marked(method, "__override__")


def no_type_check(arg):
    """Mark what is not to be checked."""
    return _marked(arg, "__no_type_check__")


def dataclass_transform(**kwargs):
    """A decorator that changes nothing."""
    return lambda decorated: decorated

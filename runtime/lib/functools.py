"""Functions of functions."""

import _functools
from _functools import reduce
from collections import namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
_nothing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """The decorator that does update_wrapper."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_nothing,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    """Remember the results for the last arguments."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    """Remember all results."""
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    results = {}  # the one that was not wanted for the longest time comes first
    hits = misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = _make_key(args, kwds, typed)
        result = results.get(key, _nothing)
        if result is not _nothing:
            hits += 1
            if maxsize is not None:
                del results[key]
                results[key] = result
            return result
        misses += 1
        result = function(*args, **kwds)
        if maxsize is None:
            results[key] = result
        elif maxsize and key not in results:
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        hits = misses = 0
        results.clear()

    update_wrapper(wrapper, function)
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


class partial(_functools.partial):
    """A function of which some arguments are given already."""


class partialmethod:
    """A method of which some arguments are given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        kept = [repr(arg) for arg in self.args]
        kept += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"functools.partialmethod({', '.join([repr(self.func), *kept])})"

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), "__get__", None)
        bound = self.func if get is None else get(self.func, obj, cls)
        if bound is not self.func:
            return partial(bound, *self.args, **self.keywords)

        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        method.__partialmethod__ = self
        return method if obj is None else method.__get__(obj, cls)


class cached_property:
    """A property that is computed once an object."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance "
                f"to cache {self.attrname!r} property."
            ) from None
        value = values.get(self.attrname, _nothing)
        if value is _nothing:
            value = values[self.attrname] = self.func(instance)
        return value


class _Key:
    __slots__ = ("obj", "compare")
    __hash__ = None

    def __init__(self, obj, compare):
        self.obj = obj
        self.compare = compare

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    """A key for sorting, made of a function that compares."""
    return lambda obj: _Key(obj, mycmp)


def _negation(root):
    """`a < b` by way of `a >= b`, and so on."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result

    return compare


def _or_equal(root):
    """`a <= b` by way of `a < b`."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result or self == other

    return compare


def _and_unequal(root):
    """`a < b` by way of `a <= b`."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else result and self != other

    return compare


def _neither(root):
    """`a > b` by way of `a < b`: neither less nor equal."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result and self != other

    return compare


def _not_or_equal(root):
    """`a >= b` by way of `a <= b`."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else not result or self == other

    return compare


_STRICT = {"__lt__": ("__gt__", "__le__", "__ge__"), "__gt__": ("__lt__", "__ge__", "__le__")}
_LOOSE = {"__le__": ("__ge__", "__lt__", "__gt__"), "__ge__": ("__le__", "__gt__", "__lt__")}
_NAMES = ("__lt__", "__le__", "__gt__", "__ge__")


def total_ordering(cls):
    """Give a class the comparisons that it lacks, by way of one that it has."""
    roots = [name for name in _NAMES if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = roots[0]
    if root in _STRICT:
        made = zip(_STRICT[root], (_neither(root), _or_equal(root), _negation(root)))
    else:
        made = zip(_LOOSE[root], (_not_or_equal(root), _and_unequal(root), _negation(root)))
    for name, compare in made:
        if name not in roots:
            compare.__name__ = compare.__qualname__ = name
            setattr(cls, name, compare)
    return cls


def _classes_of(thing):
    """The class that something is, or those of a union; none if it is something else."""
    if isinstance(thing, type):
        return (thing,)
    if type(thing).__name__ in ("UnionType", "_UnionGenericAlias", "Union"):
        classes = thing.__args__
        return classes if all(isinstance(each, type) for each in classes) else ()
    return ()


def _first_annotation(func):
    annotations = getattr(func, "__annotations__", None)
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function."
        )
    name, cls = next(iter(annotations.items()))
    if isinstance(cls, str):
        cls = func.__globals__.get(cls, getattr(__import__("builtins"), cls, cls))
    return name, cls


def _best(cls, registry):
    """The class among those of a registry that a class is closest to: one of its bases, or an abstract one."""
    best = next(each for each in cls.__mro__ if each in registry)
    for each in registry:
        # An abstract class that only says so counts before a base that it is derived from.
        if each not in cls.__mro__ and issubclass(cls, each) and issubclass(each, best):
            best = each
    return best


def singledispatch(func):
    """A function of which others take the place by the class of the first argument."""
    registry = {object: func}
    found = {}

    def dispatch(cls):
        if cls not in found:
            found[cls] = registry[_best(cls, registry)]
        return found[cls]

    def register(cls, func=None):
        if func is None:
            if _classes_of(cls):
                return lambda function: register(cls, function)
            func = cls
            name, cls = _first_annotation(func)
            if not _classes_of(cls):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif not _classes_of(cls):
            raise TypeError(
                f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
            )
        for each in _classes_of(cls):
            registry[each] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(func.__name__ + " requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    update_wrapper(wrapper, func)
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    wrapper.dispatch = dispatch
    wrapper.register = register
    return wrapper


class singledispatchmethod:
    """A method of which others take the place by the class of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

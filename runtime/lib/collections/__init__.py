"""Containers beside the builtin ones."""

from _collections import count_items, deque, missing, move_to_end, zero
from keyword import iskeyword
from operator import itemgetter
from sys import _getframemodulename

_LATER = ("ChainMap", "UserDict", "UserList", "UserString")
__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "UserString",
    "defaultdict",
    "deque",
    "namedtuple",
]


def __getattr__(name):
    """What few programs need is made when it is first asked for."""
    if name == "abc":
        return __import__("collections.abc").abc
    if name not in _LATER:
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    from collections import _user

    made = globals()[name] = getattr(_user, name)
    made.__module__ = "collections"
    return made


class defaultdict(dict):
    """A dict that makes the values of missing keys by a function."""

    __missing__ = missing

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return type(self)(self.default_factory, dict.__or__(other, self))


class OrderedDict(dict):
    """A dict for which the order of the keys counts."""

    move_to_end = move_to_end

    def pop(self, key, *default):
        hash(key)  # dict's own method doesn't ask for it while there are no keys
        return dict.pop(self, key, *default)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({dict.__repr__(self)})"

    def __or__(self, other):
        return type(self)(dict.__or__(self, other)) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return type(self)(dict.__or__(other, self)) if isinstance(other, dict) else NotImplemented

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class Counter(dict):
    """How often each item is there: a dict of counts, 0 for those that are not."""

    __missing__ = zero
    _count = count_items

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items") and not self:
                super().update(iterable)
            elif hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = count + self[key]
            else:
                self._count(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            pairs = (
                iterable.items() if hasattr(iterable, "items") else [(key, 1) for key in iterable]
            )
            for key, count in pairs:
                self[key] = self[key] - count
        if kwds:
            self.subtract(kwds)

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=itemgetter(1), reverse=True)
        return ordered if n is None else ordered[: max(n, 0)]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def _positive(self, counts):
        made = type(self)()
        for key, count in counts:
            if count > 0:
                made[key] = count
        return made

    def _keys_with(self, other):
        return [*self, *[key for key in other if key not in self]]

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive([(key, self[key] + other[key]) for key in self._keys_with(other)])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive([(key, self[key] - other[key]) for key in self._keys_with(other)])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive([(k, max(self[k], other[k])) for k in self._keys_with(other)])

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive([(key, min(self[key], other[key])) for key in self])

    def __pos__(self):
        return self._positive(self.items())

    def __neg__(self):
        return self._positive([(key, -count) for key, count in self.items()])

    def _replace_by(self, other):
        self.clear()
        dict.update(self, other)
        return self

    def __iadd__(self, other):
        return self._replace_by(self + other)

    def __isub__(self, other):
        return self._replace_by(self - other)

    def __ior__(self, other):
        return self._replace_by(self | other)

    def __iand__(self, other):
        return self._replace_by(self & other)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for key in self._keys_with(other))

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for key in self._keys_with(other))

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for key in self._keys_with(other))

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            items = dict(self.most_common())
        except TypeError:  # there are counts that have no order
            items = dict(self)
        return f"{type(self).__name__}({items!r})"


def _check_names(typename, names):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _renamed(names):
    """The names, those that cannot be by their place."""
    seen = set()
    made = []
    for place, name in enumerate(names):
        valid = name.isidentifier() and not iskeyword(name) and not name.startswith("_")
        made.append(name if valid and name not in seen else f"_{place}")
        seen.add(name)
    return made


class _Record(tuple):
    """What all classes of named tuples have in common: each gets these methods as its own."""

    __slots__ = ()

    def __new__(cls, /, *args, **kwargs):
        fields = cls._fields
        if len(args) == len(fields) and not kwargs:
            return tuple.__new__(cls, args)
        if len(args) > len(fields):
            most, least = len(fields) + 1, len(fields) + 1 - len(cls._field_defaults)
            takes = f"from {least} to {most}" if least < most else str(most)
            raise TypeError(
                f"{cls.__name__}.__new__() takes {takes} positional argument{'s' * (most > 1)}"
                f" but {len(args) + 1} were given"
            )
        values = list(args)
        lacking = []
        for name in fields[len(args) :]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name in cls._field_defaults:
                values.append(cls._field_defaults[name])
            else:
                lacking.append(repr(name))
        for name in kwargs:
            kind = (
                "multiple values for argument"
                if name in fields
                else "an unexpected keyword argument"
            )
            raise TypeError(f"{cls.__name__}.__new__() got {kind} {name!r}")
        if lacking:
            ends = (
                lacking[0]
                if len(lacking) == 1
                else f"{', '.join(lacking[:-1])}{',' * (len(lacking) > 2)} and {lacking[-1]}"
            )
            plural = "s" * (len(lacking) > 1)
            raise TypeError(
                f"{cls.__name__}.__new__() missing {len(lacking)} required positional argument{plural}: {ends}"
            )
        return tuple.__new__(cls, values)

    @classmethod
    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(self._fields, self)]
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        fields = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])
        return f"{type(self).__name__}({fields})"


_OF_CLASSES = ("__module__", "__qualname__", "__doc__", "__dict__")


def _no_field_set(self, value=None):
    raise AttributeError("can't set attribute")


def _no_field_delete(self):
    raise AttributeError("can't delete attribute")


def _field(index):
    return property(
        itemgetter(index), _no_field_set, _no_field_delete, doc=f"Alias for field number {index}"
    )


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names too."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    if rename:
        names = _renamed(names)
    else:
        _check_names(typename, names)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    methods = {key: value for key, value in vars(_Record).items() if key not in _OF_CLASSES}
    namespace = methods | {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": tuple(names),
        "_field_defaults": dict(zip(names[len(names) - len(defaults) :], defaults)),
        "__match_args__": tuple(names),
    }
    for index, name in enumerate(names):
        namespace[name] = _field(index)
    namespace["__module__"] = _getframemodulename(1) if module is None else module
    return type(typename, (tuple,), namespace)

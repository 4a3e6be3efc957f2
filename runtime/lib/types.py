"""Names of types that have none otherwise, and helpers for making classes."""

from _generics import GenericAlias, UnionType


def _closure(value):
    return lambda: value


class _Slotted:
    __slots__ = ("slot",)


FunctionType = LambdaType = type(_closure)
CodeType = type(_closure.__code__)
CellType = type(_closure(None).__closure__[0])
GeneratorType = type(each for each in ())
MethodType = type(_closure.__get__(0))
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = MethodDescriptorType = ClassMethodDescriptorType = type(len)
MethodWrapperType = type(len)
GetSetDescriptorType = MemberDescriptorType = type(_Slotted.slot)
ModuleType = type(__import__("sys"))
NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)


class SimpleNamespace:
    """An object that has the attributes that it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None

    def __repr__(self):
        shown = type(self).__name__
        if type(self) is SimpleNamespace:
            shown = "namespace"
        if id(self) in _shown:
            return f"{shown}(...)"
        _shown.add(id(self))
        try:
            pairs = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        finally:
            _shown.discard(id(self))
        return f"{shown}({', '.join(pairs)})"


_shown = set()  # the objects whose repr is being made


class MappingProxyType:
    """A mapping seen through this can't be changed."""

    __slots__ = ("_mapping",)
    __module__, __qualname__ = "builtins", "mappingproxy"
    __hash__ = None

    def __init__(self, mapping):
        if not hasattr(mapping, "__getitem__") or isinstance(mapping, (str, list, tuple)):
            raise TypeError(
                f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}"
            )
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if type(other) is type(self) else other)

    def __or__(self, other):
        return self._mapping | (other._mapping if type(other) is type(self) else other)

    def __ror__(self, other):
        return other | self._mapping

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def get(self, key, default=None):
        """What a key has, or a default."""
        return self._mapping.get(key, default)

    def keys(self):
        """The keys."""
        return self._mapping.keys()

    def values(self):
        """What they have."""
        return self._mapping.values()

    def items(self):
        """Both."""
        return self._mapping.items()

    def copy(self):
        """A copy of the mapping itself."""
        return self._mapping.copy()


MappingProxyType.__name__ = "mappingproxy"


class DynamicClassAttribute:
    """A property of instances only: the class says that it has none, so that its metaclass can have it."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        """The same with another function that reads."""
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        """The same with another function that sets."""
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """The same with another function that deletes."""
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):
    """The bases of a class, with what stands for other ones replaced by these."""
    found = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            found.append(base)
        else:
            found += base.__mro_entries__(bases)
    return tuple(found) if found != list(bases) else bases


def get_original_bases(cls, /):
    """The bases of a class as they were written."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def prepare_class(name, bases=(), kwds=None):
    """The metaclass of a class, the mapping for its variables, and the other keywords."""
    keywords = dict(kwds or {})
    metaclass = keywords.pop("metaclass", type(bases[0]) if bases else type)
    for base in bases if isinstance(metaclass, type) else ():
        metaclass = type(base) if issubclass(type(base), metaclass) else metaclass
    if hasattr(metaclass, "__prepare__"):
        return metaclass, metaclass.__prepare__(name, bases, **keywords), keywords
    return metaclass, {}, keywords


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class whose variables `exec_body` sets in a mapping."""
    resolved = resolve_bases(bases)
    metaclass, variables, keywords = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(variables)
    if resolved is not bases:
        variables["__orig_bases__"] = bases
    return metaclass(name, resolved, variables, **keywords)

"""Names of types that have none otherwise, and helpers for making classes."""

from _generics import GenericAlias, UnionType


def _closure(value):
    return lambda: value


FunctionType = LambdaType = type(_closure)
CodeType = type(_closure.__code__)
CellType = type(_closure(None).__closure__[0])
GeneratorType = type(each for each in ())
MethodType = type(_closure.__get__(0))
BuiltinFunctionType = BuiltinMethodType = type(len)
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
        return f"{shown}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


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

"""Tuples and dicts whose items have names and types."""

from sys import _getframemodulename
from typing._forms import Alias, Generic, NotRequired, Required, argument


def _named_tuple(name, fields, defaults, module):
    from collections import namedtuple

    made = namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = {name: argument(given) for name, given in fields}
    made.__orig_bases__ = (NamedTuple,)
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        fields = list(namespace.get("__annotations__", {}).items())
        defaults = []
        for field, _ in fields:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                with_default = [name for name, _ in fields if name in namespace]
                several = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{several} "
                    f"{', '.join(with_default[: len(defaults)])}"
                )
        made = _named_tuple(name, fields, defaults, namespace.get("__module__"))
        names = dict(fields)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in names and key not in (
                "__module__",
                "__annotations__",
                "__qualname__",
                "__classcell__",
                "__orig_bases__",
            ):
                setattr(made, key, value)
        return made

    def __call__(cls, typename, fields=(), /, **kwargs):
        fields = list(kwargs.items()) if kwargs else list(fields)
        return _named_tuple(typename, fields, (), _getframemodulename(1))


class NamedTuple(metaclass=_NamedTupleMeta):
    """A class of tuples whose items have names and types."""


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, /, total=True, **kwargs):
        own = {key: argument(given) for key, given in namespace.get("__annotations__", {}).items()}
        found, required = {}, set()
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError(
                    "cannot inherit from both a TypedDict type and a non-TypedDict base class"
                )
            found.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
        required -= set(own)
        required |= {key for key, given in own.items() if _is_required(given, total)}
        found.update(own)
        namespace["__annotations__"] = found
        namespace["__required_keys__"] = frozenset(required)
        namespace["__optional_keys__"] = frozenset(found) - required
        namespace["__total__"] = total
        namespace.setdefault("__orig_bases__", bases)
        return super().__new__(mcls, name, (dict,), namespace)

    def __init__(cls, name, bases, namespace, /, **kwargs):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def _is_required(given, total):
    origin = given.__origin__ if isinstance(given, Alias) else None
    return origin is Required or (total and origin is not NotRequired)


class _TypedDict:
    """What makes classes of dicts: by being called, or as a base."""

    def __call__(self, typename, fields=(), /, *, total=True):
        namespace = {"__annotations__": dict(fields), "__module__": _getframemodulename(1)}
        return _TypedDictMeta(typename, (), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __repr__(self):
        return f"<function TypedDict at {id(self):#x}>"


_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})
TypedDict = _TypedDict()


def is_typeddict(tp):
    """Is it a class made of TypedDict?"""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDictBase

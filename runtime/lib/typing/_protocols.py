"""What values must have, whatever their classes."""

from abc import ABCMeta, abstractmethod
from typing._forms import Generic
from typing._variables import TypeVar

_PLAIN = {
    "__module__",
    "__qualname__",
    "__doc__",
    "__dict__",
    "__slots__",
    "__annotations__",
    "__init__",
    "__abstractmethods__",
}
_PLAIN |= {"__subclasshook__", "__class_getitem__", "__hash__", "__weakref__"}
_PLAIN |= {"__parameters__", "__orig_bases__", "__classcell__"}


_ALLOWED = ("_collections_abc", "collections.abc", "contextlib")  # to derive protocols from


def _static(kind, name, default):
    """An attribute of a class as it stands there: no code of the class runs."""
    return next((each.__dict__[name] for each in kind.__mro__ if name in each.__dict__), default)


def _has_all(kind, names):
    return all(_static(kind, name, None) is not None for name in names)


def _fits(protocol, instance):
    own = getattr(instance, "__dict__", {})
    for name in protocol.__protocol_attrs__:
        found = _static(type(instance), name, own.get(name, _NOTHING))
        if found is _NOTHING or (found is None and name in protocol._methods()):
            return False
    return True


_NOTHING = object()


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        is_protocol = name == "Protocol" or any(
            each.__name__ == "Protocol" and each.__module__ == "typing" for each in bases
        )
        if is_protocol:
            for base in bases:
                is_known = base in (object, Generic) or base.__module__ in _ALLOWED
                if not (is_known or getattr(base, "_is_protocol", False)):
                    raise TypeError(
                        f"Protocols can only inherit from other protocols, got {base!r}"
                    )
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls._is_protocol = is_protocol
        if is_protocol:
            cls._is_runtime_protocol = False
            members = {
                key
                for key in (*namespace, *namespace.get("__annotations__", ()))
                if key not in _PLAIN and key[:5] != "_abc_"
            }
            for base in bases:
                members |= getattr(base, "__protocol_attrs__", set())
            cls.__protocol_attrs__ = members
            if name != "Protocol" and "__init__" not in namespace:
                cls.__init__ = _no_init
        return cls

    def _methods(cls):
        return {name for name in cls.__protocol_attrs__ if callable(getattr(cls, name, None))}

    def __instancecheck__(cls, instance):
        if not cls._is_protocol:
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        return cls in type(instance).__mro__ or _fits(cls, instance)

    def __subclasscheck__(cls, other):
        if not cls._is_protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls is Protocol:
            return cls in other.__mro__
        if not cls._is_runtime_protocol:
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        others = sorted(cls.__protocol_attrs__ - cls._methods())
        if others:
            raise TypeError(
                "Protocols with non-method members don't support issubclass(). "
                f"Non-method members: {str(others)[1:-1]}."
            )
        return cls in other.__mro__ or _has_all(other, cls.__protocol_attrs__)


def _no_init(self, *args, **kwargs):
    """What protocols have for __init__: a class that is derived from one has that of the next base."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for each in cls.__mro__:
        init = each.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            if each is not object:
                init(self, *args, **kwargs)
            return


class Protocol(Generic, metaclass=_ProtocolMeta):
    """What a value must have, whatever its class."""

    __slots__ = ()
    __module__ = "typing"


def runtime_checkable(cls):
    """Let isinstance() ask whether a value has what a protocol says."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""

    @abstractmethod
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""

    @abstractmethod
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index."""

    @abstractmethod
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What abs() takes."""

    @abstractmethod
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What round() takes."""

    @abstractmethod
    def __round__(self, ndigits=0): ...


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""

    @abstractmethod
    def __bytes__(self): ...


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""

    @abstractmethod
    def __complex__(self): ...


def is_protocol(tp, /):
    """Is it a protocol?"""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of what a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


for _each in tuple(globals().values()):
    if is_protocol(_each):
        _each.__module__ = "typing"

"""What annotations are made of. Nothing here checks any value.

Subscripts of classes give the class itself: `List[int]` is `list`.
"""

from abc import ABCMeta, abstractmethod

TYPE_CHECKING = False
List, Dict, Set, FrozenSet, Tuple, Type, Text = list, dict, set, frozenset, tuple, type, str
_COLLECTIONS = {
    "Deque": "deque",
    "DefaultDict": "defaultdict",
    "OrderedDict": "OrderedDict",
    "Counter": "Counter",
    "ChainMap": "ChainMap",
}
_ABSTRACT = {
    "AbstractSet": "Set",
    **{
        name: name
        for name in (
            "AsyncIterable AsyncIterator AsyncGenerator Awaitable Callable Collection Container Coroutine Generator Hashable "
            "ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible "
            "Sequence Sized ValuesView"
        ).split()
    },
}
_NEEDED = {
    "Callable": ("__call__",),
    "Collection": ("__len__", "__iter__", "__contains__"),
    "Container": ("__contains__",),
    "Generator": ("__iter__", "__next__", "send", "throw", "close"),
    "Hashable": ("__hash__",),
    "Iterable": ("__iter__",),
    "Iterator": ("__iter__", "__next__"),
    "Reversible": ("__reversed__", "__iter__"),
    "Sized": ("__len__",),
}


class _Itself:
    """A class that can be subscripted."""

    @classmethod
    def __class_getitem__(cls, item):
        return cls


def _has_all(kind, names):
    for name in names:
        found = next((each.__dict__[name] for each in kind.__mro__ if name in each.__dict__), None)
        if found is None:
            return False
    return True


def _stand_in(name):
    """An abstract class, where collections.abc has none of this name."""
    needed = _NEEDED.get(name, ())

    def hook(cls, other):
        return (
            (_has_all(other, needed) or NotImplemented)
            if needed and cls is made
            else NotImplemented
        )

    made = ABCMeta(
        name, (_Itself,), {"__subclasshook__": classmethod(hook), "__module__": "typing"}
    )
    return made


def __getattr__(name):
    """What comes from other modules, when it is first asked for."""
    if name in _COLLECTIONS:
        module = __import__("collections")
        value = getattr(module, _COLLECTIONS[name])
    elif name in _ABSTRACT:
        try:
            value = getattr(__import__("collections.abc", fromlist=["abc"]), _ABSTRACT[name])
        except (ImportError, AttributeError):
            value = _stand_in(name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    _found[name] = value
    return _found[name]


_found = {}


class _Combinable:
    """What can stand beside `|`."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _text(value):
    if value is type(None):
        return "None"
    if value is Ellipsis:
        return "..."
    if isinstance(value, type):
        return (
            value.__qualname__
            if value.__module__ == "builtins"
            else f"{value.__module__}.{value.__qualname__}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return repr(value)


class _Alias(_Combinable):
    """A form with arguments."""

    def __init__(self, form, arguments):
        self.__origin__ = form
        self.__args__ = arguments
        self.__parameters__ = tuple(each for each in arguments if isinstance(each, TypeVar))

    def __getitem__(self, item):
        return self

    def __eq__(self, other):
        if not isinstance(other, _Alias) or self.__origin__ is not other.__origin__:
            return NotImplemented
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((id(self.__origin__), frozenset(self.__args__)))

    def __repr__(self):
        arguments = self.__args__
        if self.__origin__ is Union and len(arguments) == 2 and type(None) in arguments:
            other = arguments[0] if arguments[1] is type(None) else arguments[1]
            return f"typing.Optional[{_text(other)}]"
        show = repr if self.__origin__ is Literal else _text
        return f"{self.__origin__!r}[{', '.join(map(show, arguments))}]"

    def __instancecheck__(self, instance):
        if self.__origin__ is Union:
            return isinstance(instance, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _Form(_Combinable):
    """A name that means something to those who read annotations."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, item):
        return _Alias(self, item if isinstance(item, tuple) else (item,))


class _Union(_Form):
    def __getitem__(self, item):
        found = []
        for each in item if isinstance(item, tuple) else (item,):
            kind = type(None) if each is None else each
            for part in (
                kind.__args__ if isinstance(kind, _Alias) and kind.__origin__ is self else (kind,)
            ):
                if part not in found:
                    found.append(part)
        if not found:
            raise TypeError("Cannot take a Union of no types.")
        return found[0] if len(found) == 1 else _Alias(self, tuple(found))


class _Optional(_Form):
    def __getitem__(self, item):
        return Union[item, None]


Union, Optional = _Union("Union"), _Optional("Optional")
Annotated, ClassVar, Concatenate, Final, Literal = map(
    _Form, "Annotated ClassVar Concatenate Final Literal".split()
)
LiteralString, Never, NoReturn, NotRequired = map(
    _Form, "LiteralString Never NoReturn NotRequired".split()
)
ReadOnly, Required, Self, TypeAlias = map(_Form, "ReadOnly Required Self TypeAlias".split())
TypeGuard, TypeIs, Unpack = map(_Form, "TypeGuard TypeIs Unpack".split())


class _AnyMeta(type):
    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()

    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return False


class Any(metaclass=_AnyMeta):
    """Any type."""


class TypeVar(_Combinable):
    """A type that is not known yet."""

    def __init__(
        self,
        name,
        *constraints,
        bound=None,
        covariant=False,
        contravariant=False,
        infer_variance=False,
        default=None,
    ):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return (
            "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        ) + self.__name__


class ParamSpec(TypeVar):
    """The parameters of a function that is not known yet."""

    @property
    def args(self):
        """Its positional parameters."""
        return self

    @property
    def kwargs(self):
        """Its parameters that are given by keyword."""
        return self


class TypeVarTuple:
    """Any number of types that are not known yet."""

    def __init__(self, name, *, default=None):
        self.__name__ = name

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    """A class for several types."""

    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, item):
        return cls


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


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        is_protocol = name == "Protocol" or any(
            each.__name__ == "Protocol" and each.__module__ == "typing" for each in bases
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

    def __instancecheck__(cls, instance):
        if not cls._is_protocol:
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        return super().__instancecheck__(instance) or all(
            hasattr(instance, name) for name in cls.__protocol_attrs__
        )

    def __subclasscheck__(cls, other):
        if not cls._is_protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not cls._is_runtime_protocol:
            return cls in other.__mro__
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


class Protocol(metaclass=_ProtocolMeta):
    """What a value must have, whatever its class."""

    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, item):
        return cls


def runtime_checkable(cls):
    """Let isinstance() ask whether a value has what a protocol says."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


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
class SupportsAbs(Protocol):
    """What abs() takes."""

    @abstractmethod
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    """What round() takes."""

    @abstractmethod
    def __round__(self, ndigits=0): ...


class IO(_Itself):
    """A file."""


class TextIO(IO):
    """A file of text."""


class BinaryIO(IO):
    """A file of bytes."""


class NewType:
    """A name for a type, whose values are those of the type."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _named_tuple(name, fields, defaults, module):
    from collections import namedtuple

    made = namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = dict(fields)
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
                raise TypeError(
                    f"non-default namedtuple field {field} cannot follow default field {list(namespace)[-1]}"
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
            ):
                setattr(made, key, value)
        return made

    def __call__(cls, typename, fields=(), /, **kwargs):
        fields = list(kwargs.items()) if kwargs else list(fields)
        return _named_tuple(typename, fields, (), "__main__")


class NamedTuple(metaclass=_NamedTupleMeta):
    """A class of tuples whose items have names and types."""


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, /, total=True, **kwargs):
        annotations = {}
        for base in bases:
            annotations.update(getattr(base, "__annotations__", {}))
        namespace["__annotations__"] = {**annotations, **namespace.get("__annotations__", {})}
        namespace["__total__"] = total
        return super().__new__(mcls, name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            return _TypedDictMeta(name, (TypedDict,), {"__annotations__": dict(fields)}, **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")


class TypedDict(metaclass=_TypedDictMeta):
    """A dict with certain keys."""


class ForwardRef:
    """The name of a type that is still to be defined."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


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


def overload(func):
    """Mark a definition that only says which types go together."""
    return _overloaded


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


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object; of a class, with those of its bases."""
    if not isinstance(obj, type):
        return dict(getattr(obj, "__annotations__", None) or {})
    hints = {}
    for each in reversed(obj.__mro__):
        hints.update(each.__dict__.get("__annotations__", {}))
    return {name: type(None) if hint is None else hint for name, hint in hints.items()}


def get_origin(tp):
    """What stands before the brackets, or None."""
    return tp.__origin__ if isinstance(tp, _Alias) else None


def get_args(tp):
    """What stands between the brackets."""
    return tp.__args__ if isinstance(tp, _Alias) else ()


def is_typeddict(tp):
    """Is it a class made of TypedDict?"""
    return isinstance(tp, _TypedDictMeta) and tp is not TypedDict


def is_protocol(tp, /):
    """Is it a protocol?"""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol

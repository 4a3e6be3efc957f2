"""What annotations are made of. Nothing here checks any value."""

from typing._forms import (
    Annotated,
    ClassVar,
    Concatenate,
    Dict,
    Final,
    ForwardRef,
    FrozenSet,
    Generic,
    List,
    Literal,
    LiteralString,
    Never,
    NoReturn,
    NotRequired,
    Optional,
    ReadOnly,
    Required,
    Self,
    Set,
    Special,
    Tuple,
    Type,
    TypeAlias,
    TypeGuard,
    TypeIs,
    Union,
    Unpack,
)
from typing._hints import get_args, get_origin, get_type_hints
from typing._marks import (
    assert_never,
    assert_type,
    cast,
    clear_overloads,
    dataclass_transform,
    final,
    get_overloads,
    no_type_check,
    overload,
    override,
    reveal_type,
)
from typing._protocols import (
    Protocol,
    SupportsAbs,
    SupportsBytes,
    SupportsComplex,
    SupportsFloat,
    SupportsIndex,
    SupportsInt,
    SupportsRound,
    get_protocol_members,
    is_protocol,
    runtime_checkable,
)
from typing._records import NamedTuple, TypedDict, is_typeddict
from typing._variables import Any, AnyStr, NewType, ParamSpec, TypeVar, TypeVarTuple

TYPE_CHECKING = False
Text = str

# The names of classes in collections and collections.abc, and how many arguments each takes.
_COLLECTIONS = {
    "Deque": ("deque", 1),
    "DefaultDict": ("defaultdict", 2),
    "OrderedDict": ("OrderedDict", 2),
}
_COLLECTIONS |= {"Counter": ("Counter", 1), "ChainMap": ("ChainMap", 2)}
_ABSTRACT = {
    "ByteString": 0,
    "Hashable": 0,
    "Sized": 0,
    "Callable": 2,
    "Coroutine": 3,
    "Generator": 3,
}
_ABSTRACT |= {"AsyncGenerator": 2, "ItemsView": 2, "Mapping": 2, "MutableMapping": 2}
_ABSTRACT |= dict.fromkeys(
    (
        *("AbstractSet", "AsyncIterable", "AsyncIterator", "Awaitable", "Collection", "Container"),
        *("Iterable", "Iterator", "KeysView", "MappingView", "MutableSequence", "MutableSet"),
        *("Reversible", "Sequence", "ValuesView"),
    ),
    1,
)


class IO(Generic[AnyStr]):
    """A file."""


class TextIO(IO[str]):
    """A file of text."""


class BinaryIO(IO[bytes]):
    """A file of bytes."""


__all__ = [name for name in globals() if name[0] != "_" and name != "Special"]
__all__.extend((*_COLLECTIONS, *_ABSTRACT, "ContextManager"))


def __getattr__(name):
    """What stands for classes of other modules, which are imported when it is first asked for."""
    if name in _COLLECTIONS:
        origin, count = _COLLECTIONS[name]
        found = Special(getattr(__import__("collections"), origin), name, count, is_callable=True)
    elif name == "ContextManager":
        found = Special(__import__("contextlib").AbstractContextManager, name, 2)
    elif name in _ABSTRACT:
        origin = getattr(__import__("collections.abc").abc, name.removeprefix("Abstract"))
        found = Special(origin, name, _ABSTRACT[name])
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = found
    return found

"""NamedTuple, TypedDict, NewType, protocols, overloads, parameter specifications, and get_type_hints."""

from typing import *

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    pass


class P(NamedTuple):
    "A point."
    x: int
    y: int = 0
    def norm(self) -> float: return (self.x**2 + self.y**2) ** 0.5
    @property
    def double(self): return self.x * 2
    @classmethod
    def origin(cls): return cls(0)
p = P(3, 4)
print(p, p.norm(), p.double, P.origin(), P._fields, P._field_defaults, P.__annotations__, P.__doc__, p._replace(x=1), p == (3, 4), P(1), isinstance(p, tuple))
try: P()
except TypeError as e: print(e)
Q = NamedTuple("Q", [("a", int), ("b", str)])
print(Q(1, "x"), Q.__annotations__)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: str
except TypeError as e: print("a: int = 1; b: str")
class Movie(TypedDict):
    name: str
    year: int
class More(Movie, total=False):
    rating: float
m = Movie(name="x", year=1)
print(m, type(m), Movie.__annotations__, Movie.__total__, More.__annotations__, More.__required_keys__ == {"name", "year"}, More.__optional_keys__, More.__total__, is_typeddict(Movie), Movie.__name__)
TD = TypedDict("TD", {"a": int, "b": str})
print(TD(a=1, b="c"), TD.__annotations__)
try: isinstance({}, Movie)
except TypeError as e: print(e)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class Has(Protocol[T]):
    value: T
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(3, Closer), issubclass(F, Closer), Has[int], Has.__parameters__)
try: Closer()
except TypeError as e: print(e)
class Impl(Has[int]):
    def __init__(self): self.value = 3
print(Impl().value, Impl.__mro__[1:3])
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(3), cast(int, "s"), TYPE_CHECKING)
def fn(a: int, b: "Stack[int]", c: "int | None" = None, *d: Optional["str"]) -> "list[P]": ...
print(get_type_hints(fn))
class H:
    a: "int"
    b: "H"
    c: ClassVar["Dict[str, Callable[[int], 'H']]"]
class H2(H):
    d: Annotated[int, 5]
print(get_type_hints(H2), get_type_hints(H2, include_extras=True)["d"])
PS = ParamSpec("PS")
def deco(f: Callable[PS, T]) -> Callable[PS, T]:
    def inner(*args: PS.args, **kwargs: PS.kwargs) -> T: return f(*args, **kwargs)
    return inner
print(deco(lambda x: x)(4), Callable[PS, int], PS, deco.__annotations__)
class Node(Generic[T]):
    def __init__(self, v: T, nxt: Optional["Node[T]"] = None): self.v, self.nxt = v, nxt
print(Node.__init__.__annotations__)
def gen() -> Generator[int, None, None]: yield 1
def it() -> Iterable[Tuple[int, str]]: return []
print(gen.__annotations__, it.__annotations__)
try:
    class Bad2(Generic): pass
except TypeError as e: print(e)
try:
    class Bad3(Stack[K], Generic[T]): pass
except TypeError as e: print(e)
import typing

print(Literal[1] == Literal[True], Literal["a", "b"] == Literal["b", "a"], Self, Never, typing.Text, AnyStr)
import collections.abc as cabc
print(cabc.Callable[[int], str], cabc.Iterable[int], cabc.Callable[..., int], cabc.Mapping[str, int], cabc.Callable[[T], int][str])
class It(cabc.Iterable[int]):
    def __iter__(self): return iter([1])
print(list(It()), It.__orig_bases__)

print([n for n in ("Any","Callable","IO","TextIO","get_type_hints","Hashable","Sized","Container","Reversible","SupportsInt","AnyStr","NamedTuple","TypedDict","OrderedDict","Counter","ChainMap","AbstractSet","Coroutine","NoReturn","Text") if not hasattr(typing, n)])
print(Counter("aab"), Collection[int])
class A: pass
x: "typing.List[A]" = []
def f(a: "typing.Optional[A]" = None, *args: "tuple[int, ...]", k: "A | None" = None) -> "typing.Callable[[A, int], 'A']": ...
print(typing.get_type_hints(f))
try: typing.get_type_hints(lambda: 0)
except Exception as e: print(e)
def g(a: "Nope"): pass
try: typing.get_type_hints(g)
except NameError as e: print(e)

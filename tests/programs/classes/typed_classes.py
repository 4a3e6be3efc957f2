"""Classes with annotations: generic containers, results, registries, records, a hand-made dataclass."""

from typing import Generic, TypeVar, Callable, Iterator, Optional, Any, NamedTuple, Protocol, Union, ClassVar, overload, Iterable, Dict, List, Tuple
from collections import deque, defaultdict, OrderedDict
from abc import ABC, abstractmethod
from enum import Enum
T = TypeVar("T"); U = TypeVar("U"); E = TypeVar("E", bound=Exception)
class Result(Generic[T, E]):
    __slots__ = ("_v", "_e")
    def __init__(self, v: Optional[T] = None, e: Optional[E] = None) -> None: self._v, self._e = v, e
    def map(self, f: Callable[[T], U]) -> "Result[U, E]": return Result(f(self._v)) if self._e is None else self
    def unwrap(self) -> T:
        if self._e is not None: raise self._e
        return self._v
    def __repr__(self) -> str: return f"Ok({self._v!r})" if self._e is None else f"Err({self._e!r})"
print(Result(3).map(lambda x: x + 1), Result(e=ValueError("bad")).map(str), Result[int, ValueError](4))
class LRU(Generic[T]):
    def __init__(self, n: int): self.n = n; self.d: "OrderedDict[str, T]" = OrderedDict()
    def get(self, k: str) -> T | None:
        if k in self.d: self.d.move_to_end(k); return self.d[k]
        return None
    def put(self, k: str, v: T) -> None:
        self.d[k] = v; self.d.move_to_end(k)
        while len(self.d) > self.n: self.d.popitem(last=False)
c = LRU[int](2); c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3); print(c.get("b"), c.get("a"), list(c.d))
class Shape(ABC):
    registry: ClassVar[dict[str, type["Shape"]]] = {}
    def __init_subclass__(cls, /, kind: str = "", **kw: Any) -> None:
        super().__init_subclass__(**kw); cls.registry[kind or cls.__name__.lower()] = cls
    @abstractmethod
    def area(self) -> float: ...
    @classmethod
    def make(cls, kind: str, *args: float) -> "Shape": return cls.registry[kind](*args)
class Sq(Shape, kind="square"):
    def __init__(self, s: float) -> None: self.s = s
    def area(self) -> float: return self.s ** 2
class Circ(Shape):
    def __init__(self, r: float) -> None: self.r = r
    def area(self) -> float: return round(3.14159 * self.r ** 2, 2)
print(Shape.make("square", 3).area(), Shape.make("circ", 1).area(), sorted(Shape.registry))
class Token(NamedTuple):
    kind: str
    value: Union[str, int, None] = None
    def __str__(self) -> str: return f"<{self.kind}:{self.value}>"
print(Token("num", 3), repr(Token("eof")), Token("a")._asdict(), [str(t) for t in (Token("x", 1),)])
class Drawable(Protocol):
    def draw(self) -> str: ...
class Btn:
    def draw(self) -> str: return "btn"
def render(items: Iterable[Drawable]) -> List[str]: return [i.draw() for i in items]
print(render([Btn(), Btn()]))
class LinkedList(Generic[T]):
    class _Node(Generic[U]):
        def __init__(self, v: U, nxt: "Optional[LinkedList._Node[U]]" = None) -> None: self.v = v; self.nxt = nxt
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.head: Optional[LinkedList._Node[T]] = None; self.n = 0
        for i in items: self.push(i)
    def push(self, v: T) -> None: self.head = LinkedList._Node(v, self.head); self.n += 1
    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node is not None: yield node.v; node = node.nxt
    def __len__(self) -> int: return self.n
print(list(LinkedList([1, 2, 3])), len(LinkedList("ab")), LinkedList[int].__args__)
Handler = Callable[[str], Optional[str]]
class Bus:
    def __init__(self) -> None: self.h: Dict[str, List[Handler]] = defaultdict(list)
    def on(self, t: str) -> Callable[[Handler], Handler]:
        def d(f: Handler) -> Handler: self.h[t].append(f); return f
        return d
b = Bus()
@b.on("x")
def first(s: str) -> Optional[str]: return s.upper()
print([h("a") for h in b.h["x"]], first.__annotations__)
JSON = Union[Dict[str, "JSON"], List["JSON"], str, int, float, bool, None]
def dump(x: JSON) -> str: return repr(x)
print(JSON, dump.__annotations__)
class Color(Enum):
    RED: int = 1
    BLUE: int = 2
print(Color.RED, Color.__annotations__, list(Color))
Matrix = list[list[float]]
def ident(n: int) -> Matrix: return [[float(i == j) for j in range(n)] for i in range(n)]
print(ident(2), ident.__annotations__["return"])
class Meta(type):
    def __new__(m, name, bases, ns):
        ns["fields"] = tuple(ns.get("__annotations__", {}))
        return super().__new__(m, name, bases, ns)
class Model(metaclass=Meta):
    id: int
    name: str = "x"
    def __init__(self, **kw):
        for k in self.fields: setattr(self, k, kw.get(k, getattr(type(self), k, None)))
m = Model(id=5); print(m.id, m.name, Model.fields)
def dataclass(cls):
    names = list(cls.__annotations__)
    def __init__(self, *a, **k):
        vals = dict(zip(names, a)) | k
        for n in names:
            if n in vals: setattr(self, n, vals[n])
            elif hasattr(cls, n): setattr(self, n, getattr(cls, n))
            else: raise TypeError(f"missing {n}")
    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    def __repr__(self): return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
    def __eq__(self, o): return type(o) is type(self) and all(getattr(self, n) == getattr(o, n) for n in names)
    cls.__init__, cls.__repr__, cls.__eq__ = __init__, __repr__, __eq__
    return cls
@dataclass
class Pt:
    x: int
    y: int = 0
    tags: list[str] | None = None
print(Pt(1), Pt(1, 2) == Pt(1, 2), Pt.__init__.__qualname__, Pt(x=1, tags=["a"]))
try: Pt()
except TypeError as e: print(e)
try: Pt.__init__()
except TypeError as e: print(e)

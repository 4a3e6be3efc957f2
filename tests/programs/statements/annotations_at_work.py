"""Annotations as strings that programs ask for: trees, records, conversion and injection by type."""

from __future__ import annotations
from typing import TYPE_CHECKING, Generic, TypeVar, Protocol, Callable, Iterator, get_type_hints, Any, Optional, NamedTuple
if TYPE_CHECKING:
    from collections.abc import Sequence
T = TypeVar("T")
class Tree(Generic[T]):
    left: Tree[T] | None
    right: Tree[T] | None
    def __init__(self, value: T) -> None:
        self.value = value; self.left = None; self.right = None
    def insert(self, v: T) -> Tree[T]:
        side = "left" if v < self.value else "right"
        child: Optional[Tree[T]] = getattr(self, side)
        if child is None: setattr(self, side, Tree(v))
        else: child.insert(v)
        return self
    def __iter__(self) -> Iterator[T]:
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right
t = Tree(5).insert(2).insert(8).insert(1)
print(list(t), Tree.__annotations__, Tree.insert.__annotations__)
class Conf(NamedTuple):
    host: str = "h"
    port: int = 80
    tags: list[str] = []
print(Conf(), Conf.__annotations__, get_type_hints(Conf))
def build(cls: type[T], **kw: Any) -> T:
    hints = get_type_hints(cls)
    return cls(**{k: hints[k](v) if hints[k] in (int, str, float) else v for k, v in kw.items()})
print(build(Conf, host=5, port="90"))
class Service:
    deps: dict[str, Callable[..., Any]] = {}
    @classmethod
    def provide(cls, fn: Callable[..., T]) -> Callable[..., T]:
        cls.deps[fn.__annotations__["return"]] = fn
        return fn
    @classmethod
    def call(cls, fn: Callable[..., T]) -> T:
        return fn(**{n: cls.deps[a]() for n, a in fn.__annotations__.items() if n != "return"})
class Db:
    def q(self) -> str: return "rows"
@Service.provide
def db() -> Db: return Db()
def handler(d: Db) -> str: return d.q()
print(Service.call(handler), get_type_hints(handler))
def undefined(x: Sequence[Missing]) -> Nope: return x
print(undefined(1), undefined.__annotations__)
class Ev:
    __slots__ = ("a", "b")
    a: int
    b: str
    def __init__(self, a: int, b: str = "x"): self.a = a; self.b = b
print(Ev(1).b, get_type_hints(Ev), get_type_hints(Ev.__init__))
x: int = 3
print(__annotations__)

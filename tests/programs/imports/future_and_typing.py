"""__future__ and typing: imports that annotate."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Optional, Protocol, Sequence, Tuple, TypeVar, Union, cast, overload

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")
K = TypeVar("K")
Number = Union[int, float]
Table = Dict[str, List[Optional[Tuple[int, ...]]]]
MAX: Final = 10


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)


class Sized(Protocol):
    def size(self) -> int: ...


class Box:
    def size(self) -> int:
        return 5


def total(things: Iterable[Sized]) -> Number:
    return sum(t.size() for t in things)


def apply(f: Callable[[T], K], xs: Sequence[T], missing: Nothing = None) -> list[K]:
    return [f(x) for x in xs]


def untyped(x: undefined_name) -> also.undefined:
    y: not_evaluated[0] = x
    return y


print(list(Stack().push(1).push(2)), Stack().pop(), total([Box(), Box()]), apply(str, [1, 2]), untyped(3), Stack.limit, MAX)
print(cast(int, "unchanged"), typing.cast("Any", 5), TYPE_CHECKING)
strings: Stack[str] = Stack[str]()
print(strings.push("x").pop())


class Child(Stack[int]):
    def sum(self) -> int:
        return sum(self)


child = Child()
child.push(1).push(2)
print(child.sum(), isinstance(child, Stack))

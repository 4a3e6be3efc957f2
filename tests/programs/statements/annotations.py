"""Annotated assignments and functions: what is stored and what is only looked at."""

from typing import Any, Callable, Optional, Union

count: int = 0
name: str
count += 1
print(count, "name" in globals())

point: tuple[int, int] = (1, 2)
mapping: dict[str, list[int]] = {"a": [1]}
maybe: Optional[int] = None
either: "Union[int, undefined_name]" = 3
print(point, mapping, maybe, either)


class Record:
    x: int
    y: float = 2.5
    label: "str" = "none"
    items: list[int]

    def __init__(self, x: int) -> None:
        self.x: int = x
        self.items = []

    def scale(self, by: float = 2.0, *rest: Any, key: Optional[Callable[[int], int]] = None) -> "Record":
        self.y *= by
        return self


record = Record(1)
print(record.x, record.scale().y, Record.label, hasattr(Record, "x"), record.items)


def function(a: int, b: str = "b", *args: int, c: bool = True, **kwargs: float) -> list[Any]:
    local: int
    other: int = 5
    try:
        return [a, b, args, c, kwargs, other, local]
    except UnboundLocalError:
        return [a, b, args, c, kwargs, other, "unbound"]


print(function(1), function(1, "x", 3, 4, c=False, d=1.5))
values = [1, 2]
values[0]: int = 10
(values[1]): int = 20
record.x: int = 9
print(values, record.x)
Vector = list[float]
v: Vector = [1.0]
print(v)


def generic(items: list[int] | None = None, when: int | str = 1) -> dict[str, int] | None:
    return None if items is None else {"n": len(items)}


print(generic(), generic([1, 2]))

"""With `from __future__ import annotations`, annotations are their source."""

from __future__ import annotations

x: undefined | list[int] = 1


def f(a: not_there, b: "quoted" = 2, *c: dict[str, int], **d: (yes or no)) -> lambda: 5:
    y: nothing = 3
    return y


class C:
    a: Missing
    b: Missing[int] = 3

    def m(self, other: C) -> C: ...


print(__annotations__, f.__annotations__, C.__annotations__, C.m.__annotations__, f(1))

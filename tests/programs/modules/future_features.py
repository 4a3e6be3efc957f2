"""The module __future__, and the names that importing from it binds."""

from __future__ import annotations, division, print_function

import __future__

print(__future__.all_feature_names)
print(annotations, division.compiler_flag)
print(annotations is __future__.annotations, print_function.getMandatoryRelease())


def f(x: NotThere) -> AlsoNot: ...


print(f.__annotations__, 3 / 2)

"""Which operand is asked first, what in-place operators fall back on, lengths, hints and reversing."""

import math
import operator


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __lt__(self, other):
        return "Base.lt"

    def __gt__(self, other):
        return "Base.gt"


class Plain(Base):
    pass


class Own(Base):
    def __radd__(self, other):
        return "Own.radd"


# A derived class comes first if it has a method of its own; for comparisons, in any case.
print(Base() + Plain(), Base() + Own(), Own() + Base(), 5 + Base(), Base() < Plain(), 5 < Base())


class Real(float):
    def __radd__(self, other):
        return "Real.radd"


class Items(list):
    def __rmul__(self, other):
        return "Items.rmul"

    def __getitem__(self, index):
        return "own", index


print(
    1 + Real(2),
    1.5 + Real(2),
    Real(1) + 2,
    2 * Items(),
    Items([1]) * 2,
    list(reversed(Items([1, 2]))),
)
print((1).__add__(2.5), (1.5).__add__(2), (2).__mul__([1]), [1].__rmul__(2))


class Nothing:
    def __add__(self, other):
        return NotImplemented

    __iadd__ = __pow__ = __lt__ = __add__


def add_in_place(left, right):
    left += right
    return left


def subtract_in_place(left, right):
    left -= right
    return left


def power_in_place(left, right):
    left **= right
    return left


for function in (add_in_place, subtract_in_place, power_in_place):
    for left in (Nothing(), 1, None, "a"):
        attempt(lambda: function(left, {}))
for bad in (lambda: True @ True, lambda: Nothing() ** 2, lambda: Nothing() < 1, lambda: [0] * "a"):
    attempt(bad)


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (3, True, -1, "a", 1.5, 2**70):
    attempt(lambda: len(Sized(length)))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter((1, 2))


for hint in (5, -1, "x", NotImplemented):
    attempt(lambda: operator.length_hint(Hint(hint), 7))
    attempt(lambda: list(Hint(hint)))


class Rounds:
    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __float__(self):
        return 1.5


print(math.trunc(Rounds()), math.floor(Rounds()), math.ceil(Rounds()), math.sqrt(Rounds()) > 1)


class Mapping(dict):
    pass


class Short:
    def __len__(self):
        return 4

    def __getitem__(self, index):
        if index < 2:
            raise IndexError
        return index


print(list(reversed(Mapping(a=1, b=2))), list(reversed(Short())))

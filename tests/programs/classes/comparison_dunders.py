"""Rich comparison: reflected forms, identity fallback, hashing and containers."""

import functools


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self.rank == other.rank

    def __lt__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self.rank < other.rank

    def __hash__(self):
        return hash(self.rank)

    def __repr__(self):
        return f"<{self.rank}>"


a, b, c = Card(3), Card(1), Card(3)
print(a == c, a != c, a is c, a < b, a > b, b < a, sorted([a, b, c]), max(a, b), min(a, b), a == 3, a != 3)
for action in (lambda: a <= b, lambda: a < 3, lambda: 3 < a, lambda: sorted([a, 1])):
    try:
        print(action())
    except TypeError as error:
        print(error)
print({a, b, c} == {Card(1), Card(3)}, len({a: 1, c: 2}), {a: "first", c: "second"}, Card(1) in [a, b], [a, b].index(Card(1)), [a, c].count(a))


class NoHash:
    def __eq__(self, other):
        return True


for action in (lambda: hash(NoHash()), lambda: {NoHash()}, lambda: {NoHash(): 1}, lambda: hash([]), lambda: {[]: 1}, lambda: {{}}, lambda: hash((1, [])), lambda: {1: 2}[[]], lambda: hash(set()), lambda: hash(slice) and {set()}):
    try:
        action()
        print("hashable")
    except TypeError as error:
        print(str(error).split(": '")[-1] if "cannot use" in str(error) else error)
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5, NoHash.__hash__)


class Inherits(NoHash):
    pass


class Restores(NoHash):
    __hash__ = object.__hash__


print(Inherits.__hash__, isinstance(hash(Restores()), int))


class Left:
    def __lt__(self, other):
        return "Left.lt"

    def __eq__(self, other):
        return "Left.eq"


class Right(Left):
    def __gt__(self, other):
        return "Right.gt"

    def __eq__(self, other):
        return "Right.eq"


class Stranger:
    def __gt__(self, other):
        return "Stranger.gt"

    def __le__(self, other):
        return NotImplemented

    def __ge__(self, other):
        return NotImplemented


print(Left() < Right(), Right() < Left(), Left() == Right(), Left() < Stranger(), 1 < Stranger(), Left() != Right())
try:
    Stranger() <= Stranger()
except TypeError as error:
    print(error)
p, q = object(), object()
print(p == p, p == q, p != q, p in [q, p])


class Weird:
    def __eq__(self, other):
        return [1]

    def __ne__(self, other):
        return ""

    def __bool__(self):
        return False

    __hash__ = None


print(Weird() == 1, Weird() != 1, Weird() in [2], [Weird()] == [3], (1, Weird()) == (1, 5))


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


v, w = Version("1.2.10"), Version("1.2.9")
print(v > w, v >= w, v <= w, v < w, v == w, max([w, v], key=lambda x: x.parts) is v, sorted([v, w])[0] is w)
nan = float("nan")


class Same:
    def __eq__(self, other):
        print("asked")
        return False


s = Same()
print(s == s, s in [s], [s] == [s], [nan] == [nan], nan in (nan,), (nan, 1) == (nan, 1), [nan].count(nan), [nan].index(nan), {nan: 1}[nan])

"""Ranges of integers of any size, and items that say themselves what they equal."""

B = 10**25
class I(int):
    def __eq__(self, o): return o == 3
    __hash__ = int.__hash__
class Eq:
    def __eq__(self, o): return o in (2, 4)
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for f in (lambda: len(range(B)), lambda: range(B)[B], lambda: range(B)[-B-1], lambda: range(B)[-B], lambda: range(B)[B-1], lambda: range(B).index(B), lambda: range(B).index(5), lambda: range(B).count(B-1),
  lambda: range(5).index("a"), lambda: range(5).index(Eq()), lambda: range(5).count(Eq()), lambda: Eq() in range(5), lambda: I(77) in range(5), lambda: I(77) in range(3), lambda: range(5).index(2.0), lambda: range(5).index(2.5), lambda: float("nan") in range(3), lambda: float("inf") in range(3), lambda: range(True, 5), lambda: range(B, 0, -B), lambda: list(range(B, -B, -B)), lambda: list(reversed(range(-B, B, B))), lambda: list(reversed(range(0))), lambda: list(reversed(range(5, B, -1))),
  lambda: range(B)[5:-5:B//4], lambda: range(10)[B:], lambda: range(10)[-B:B], lambda: range(10)[::-B], lambda: range(10)[::B], lambda: range(B)[::0], lambda: range(B)["a":], lambda: range(B)[1.5], lambda: hash(range(B)) == hash(range(0, B, 1)), lambda: range(B) == range(B), lambda: range(0, B, B) == range(0, 5, 7), lambda: range(B, B+1) == range(B, B+2, 2), lambda: {range(B): 1}[range(B)], lambda: type(iter(range(B))).__name__, lambda: type(reversed(range(-2**63, 2**63))).__name__, lambda: bool(range(B)), lambda: bool(range(-B)), lambda: range(-2**63, 2**63, 2**62)[3], lambda: list(range(-2**63, 2**63, 2**62)), lambda: list(range(2**63-1, -2**63-1, -2**62)), lambda: list(range(2**63 - 3, 2**63+2))[-1], lambda: list(range(0, -2**63, -2**63)), lambda: list(reversed(range(0, -2**64, -2**63))), lambda: range(1,2,B).step, lambda: sum(range(B, B+3)), lambda: range(B) != range(B), lambda: [x for x in range(B, B+2)], lambda: next(iter(range(B))), lambda: range(2.0), lambda: range("a"), lambda: range(1, None), lambda: range(1, 2, 0.5), lambda: "a" in range(3), lambda: None in range(3), lambda: range(3)[True], lambda: range(3)[I(1)], lambda: range(I(3)), lambda: (2**63 in range(2**63+1)), lambda: range(10**18)[10**17:10**17+2], lambda: range(5)[3:1:-1], lambda: range(5)[-1:-4:-2], lambda: range(5)[7:-9:-1], lambda: range(0)[::-1], lambda: range(0, 10, 3)[1:3], lambda: range(3)[None], lambda: min(range(B, B+5)), lambda: max(range(B, B+5)), lambda: range(B).__len__()):
    attempt(f)

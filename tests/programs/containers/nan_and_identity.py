"""Containers compare by identity first: NaN, objects with odd equality, and what that means for in, ==, index, count, remove."""

nan = float("nan")
print(nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan} == {nan}, {1: nan} == {1: nan})
print([nan].index(nan), [1, nan].count(nan), nan == nan, nan != nan, nan is nan)
values = [3.0, nan, 1.0]
values.remove(nan)
print(values, max([1.0, nan]), max([nan, 1.0]), min([1.0, nan]), min([nan, 1.0]), sorted([2.0, 1.0]))
table = {nan: "a"}
table[0.0] = "b"
table[nan] = "c"
print(len(table), table[nan], table[0.0], list(table.values()))
try:
    table[1.0]
except KeyError as error:
    print("KeyError", error)
print((nan, 1) < (nan, 2), [nan, 1] < [nan, 2], [nan] < [nan], [nan] <= [nan], [1, nan] == [1.0, nan])


class Never:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 0


class Always:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class Raises:
    def __eq__(self, other):
        raise ValueError("compared")

    def __hash__(self):
        return 0


n, a, r = Never(), Always(), Raises()
print(n in [n], n in [Never()], n == n, [n] == [n], [n].index(n), [n].count(n), {n: 1}[n], n in {n})
print(5 in [a], a in [5], [1, a, 3].index(99), [a, 1].count(1), (a,) == (7,), [1, 2, 3] == [1, a, 3], {"k": a} == {"k": "anything"}, a != 5)
print(r in [r], [r] == [r], {r: 1}[r], [r].count(r))
for bad in (lambda: r in [1], lambda: 1 in [r], lambda: [r] == [1], lambda: [1].index(r), lambda: [r].remove(1), lambda: {r: 1, Raises(): 2}, lambda: n in {r}, lambda: (1, r) < (1, 2), lambda: max([r, 1])):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
zero = {0: "int"}
print(zero[0.0], zero[-0.0], zero[False], 0 in {-0.0}, [0, 0.0, False].count(0), {1, True, 1.0} == {1}, [1, True].index(True), {2**70: 1}[2.0**70], {"a" + "b": 1}["ab"], hash(1) == hash(1.0) == hash(True), hash(2**61) == hash(2.0**61), {10**20} == {1e20})
inf = float("inf")
print({inf: 1}[float("inf")], inf in [10**400], [inf] > [10**400], sorted([inf, -inf, 0, 10**400, -(10**400)]) == [-inf, -(10**400), 0, 10**400, inf])
class Lying(list):
    def __eq__(self, other):
        return "lying"
    __hash__ = None
print(Lying() == [], [] == Lying(), [Lying()] == [[1]], Lying() in [[5]])

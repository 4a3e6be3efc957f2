"""range objects: arithmetic, membership, slices, equality, negative and huge steps."""

for arguments in [(0,), (5,), (-3,), (2, 5), (5, 2), (5, 2, -1), (0, 10, 3), (10, 0, -3), (0, 1, 5), (3, 3), (-5, 5, 4), (5, -5, -4), (0, -10, -2), (True,)]:
    r = range(*arguments)
    print(r, list(r), len(r), bool(r), r[0] if r else None, r[-1] if r else None, list(reversed(r)), sum(r), 3 in r, r.start, r.stop, r.step)
r = range(0, 20, 3)
print(r[1:4], r[::-1], r[::2], r[-3:], r[5:1], r[1:100:3], r[::-1][::-1] == r, list(r[::-2]))
print(r.index(9), r.count(9), r.count(10), 9.0 in r, "a" in r, 18 in r, 20 in r, -3 in r, 21 in r)
for bad in (lambda: r[7], lambda: r[-8], lambda: r.index(1), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("1"), lambda: range(), lambda: range(1, 2, 3, 4), lambda: hash(range(2)) == hash(range(2)), lambda: r["a"], lambda: range(None)):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 5) != range(1, 6), {range(3): 1}[range(0, 3)], range(5) is range(5))
huge = range(10**20, 10**20 + 10, 3)
print(huge, list(huge), huge[2], 10**20 + 6 in huge, 10**20 + 7 in huge, huge[::-1], len(huge), huge.index(10**20 + 3))
wide = range(-(2**62), 2**62, 2**60)
print(len(wide), wide[3], list(wide)[:2], 2**61 in wide, 2**59 in wide)
try:
    len(range(10**30))
except OverflowError as error:
    print("OverflowError")
print(range(10**30)[10**29], 10**29 in range(10**30), range(10**30)[-1], bool(range(10**30)))
for i in range(10**18, 10**18 + 2):
    print(i)
for i in range(2**63 - 2, 2**63 + 2):
    print(i)
for i in range(3, 0, -1):
    for j in range(i, -i, -2):
        print(i * j, end=" ")
print()
for i in range(3):
    print(i, end=" ")
    i = 100
print(i)
it = iter(range(3))
print(next(it), list(it), next(it, "end"))


class Index:
    def __index__(self):
        return 4


print(list(range(Index())), range(Index(), 10, Index()), [*range(3), *range(0)], max(range(7)), min(range(5, 2, -1)), sorted(range(3), reverse=True))
a, b, c = range(3)
print(a, b, c, isinstance(range(1), range), type(range(1)).__name__, repr(range(1, 2)), str(range(5)), f"{range(1, 10, 2)}")
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)
try:
    range(3).start = 1
except AttributeError as error:
    print("AttributeError")

"""Every list method with its corner cases."""

a = [3, 1, 2]
a.append([4])
a.extend((5, 6))
a.extend("xy")
a.extend({7: 8})
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a.pop(2), a)
a.remove("x")
print(a.index(2), a.count(2), a.index(5, 2), a.index("y", -3, -1) if "y" in a[-3:-1] else "no y")
for bad in (lambda: a.remove("none"), lambda: a.index("first", 3), lambda: a.pop(99), lambda: [].pop(), lambda: a.insert("x", 1), lambda: a.extend(5), lambda: a.append(), lambda: a.sort(5), lambda: a.pop("x"), lambda: [1, "a"].sort(), lambda: a.nothing()):
    try:
        bad()
    except (ValueError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
b = a.copy()
b.reverse()
print(b, a == b[::-1], b is a, a.clear(), a, b.sort(key=str), b)
n = [5, 2, 8, 1, 9, 3]
n.sort()
print(n, n.sort(reverse=True), n)
n.sort(key=lambda x: (x % 3, -x))
print(n, sorted(n, key=lambda x: -x), sorted(n)[1:3])
words = ["bb", "A", "a", "B", "ccc", ""]
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w.lower()), reverse=True))
self_extend = [1, 2]
self_extend.extend(self_extend)
self_extend += self_extend[:1]
self_extend[1:1] = self_extend
print(self_extend)
print([1, 2] + [3], [0] * 3, 3 * [[]], [1] * 0, [1] * -5, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] == (), [[1], [2]] == [[1], [2]], [1, 2] != [2, 1], [2] > [1, 99], [1] >= [1])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, 1 in [1.0], True in [1], None in [0], [] in [[]], "a" not in ["b"])
s = list(range(10))
print(s[2:5], s[:3], s[7:], s[-3:], s[:-7], s[::3], s[::-1], s[8:2:-2], s[5:5], s[20:], s[-100:2], s[:], s[:] is s, s[3:1], s[-1:-4:-1], s[:100:4])
s[2:4] = ["a", "b", "c"]
s[:0] = [-1]
s[len(s):] = ["z"]
s[::4] = "....."[: len(s[::4])]
print(s)
s[1:-1] = []
print(s)
for bad_assign in (lambda: s.__setitem__(slice(None, None, 2), [1, 2, 3]), lambda: s.__setitem__(9, 5), lambda: s.__delitem__(9)):
    try:
        bad_assign()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
d = list(range(12))
del d[1::3], d[-1], d[:2]
print(d, list("ab"), list((1, 2)), list({"k": 1}), list(range(3)), list(), [*"ab"], list(x for x in "q"))


def key_mutates(x):
    victim.append(x)
    return x


victim = [3, 1, 2]
try:
    victim.sort(key=key_mutates)
except ValueError as error:
    print(error, victim)


def fails(x):
    if x == 2:
        raise KeyError(x)
    return -x


victim = [1, 2, 3]
try:
    victim.sort(key=fails)
except KeyError as error:
    print(repr(error), victim)

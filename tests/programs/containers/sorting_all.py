"""sorted and list.sort: stability, keys, reverse, mixed types, partial orders, errors."""

from functools import cmp_to_key

records = [("ann", 3), ("bob", 1), ("cy", 3), ("dee", 2), ("eve", 1), ("fay", 3)]
print(sorted(records, key=lambda r: r[1]))
print(sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(sorted(records, key=lambda r: r[0], reverse=True), key=lambda r: r[1]))
print(sorted(records, key=lambda r: (-r[1], r[0])), sorted(records)[0], max(records, key=lambda r: r[1]), min(records, key=lambda r: r[1]))
calls = []


def key(x):
    calls.append(x)
    return x % 3


print(sorted([5, 3, 4, 1, 2, 0], key=key), calls)
print(sorted([True, 2, 0.5, False, -1]), sorted("bca"), sorted({"z": 1, "a": 2}), sorted(range(5, 0, -1)), sorted([]), sorted([1]), sorted(["b", "B", "a", "A"], key=str.casefold))
print(sorted([[2], [1, 5], [1], []]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["10", "9", "2"], key=int), sorted([0.1, -0.0, 0.0, -1e-300]), sorted([2**70, -(2**70), 2**53 + 1, 2.0**53]))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1, 2], key=5), lambda: sorted([{}, {}]), lambda: sorted(), lambda: sorted([1], lambda x: x), lambda: sorted([[1], ["a"]])):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("hello", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
seed, numbers = 7, []
for _ in range(1000):
    seed = seed * 16807 % 2147483647
    numbers.append((seed % 100, len(numbers)))
by_value = sorted(numbers, key=lambda p: p[0])
print(all(a <= b for a, b in zip(by_value, by_value[1:])), by_value[:3], by_value[-2:])
backwards = sorted(numbers, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(backwards, backwards[1:])))
runs = list(range(50)) + list(range(100, 50, -1)) + [25] * 20 + list(range(30))
print(sorted(runs) == sorted(reversed(runs)), sorted(runs)[60:70], sum(sorted(runs)[::7]))


class Item:
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.count += 1
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


items = [Item(n) for n in (3, 1, 2, 1)]
print(sorted(items), sorted(items, reverse=True), min(items), Item.count > 3)
ordered = [Item(i) for i in range(100)]
Item.count = 0
ordered.sort()
print(Item.count)
Item.count = 0
ordered.sort(reverse=True)
print(Item.count < 300)


class Odd:
    def __lt__(self, other):
        raise ValueError("not comparable today")


try:
    sorted([Odd(), Odd()])
except ValueError as error:
    print(error)
a = [3, 1, 2]
b = sorted(a)
print(a, b, a.sort(), a, sorted(a, key=lambda x: [x]), sorted(a, key=lambda x: -x), sorted(a, key=None, reverse=True))
groups = {}
for word in "the quick brown fox jumps over the lazy dog again and again".split():
    groups.setdefault(len(word), []).append(word)
print({k: sorted(v) for k, v in sorted(groups.items(), reverse=True)})
print(sorted(sorted({w for g in groups.values() for w in g}), key=len)[-1], [w for _, w in sorted((len(w), w) for g in groups.values() for w in set(g))][:4])
for tops in ([5], [2, 2], [1, 3, 2]):
    tops.sort(key=lambda x: -x)
    print(tops, end=" ")
print(sorted([(1, []), (1, [0]), (0, [9])]), sorted([b"b", b"a"]), sorted([{1, 2}, {1}], key=len), sorted(["a", "ab", ""], reverse=True))

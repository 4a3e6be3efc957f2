def t(value):
    print("value", value)
    return value


def show(s):
    items = list(s)
    for i in range(len(items)):
        for j in range(i):
            if items[j] > items[i]:
                items[i], items[j] = items[j], items[i]
    print(len(s), items)


print(set(), frozenset(), {5}, frozenset([7]), {"a"}, {(1, 2)}, bool(set()), bool({0}), len({1, 1, 1.0, True}))
show({t(3), t(1), t(2)})
s = {1, 2, 3}
f = frozenset([2, 3, 4])
show(s | f)
show(f & s)
show(s - f)
show(s ^ f)
print(1 in s, 9 in s, 1.0 in s, "a" not in s, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
print(s == {3, 2, 1}, s == f, s != f, frozenset([1]) == {1}, {1} == [1], set() == frozenset(), s == {1, 2, 4})
print({1} < s, {1} <= s, s <= s, s < s, s > {1}, s >= s, {9} < s, set() < s, s > f, frozenset([1]) < s)
s.add(10)
s.add(10)
s.discard(99)
s.discard(1)
s.remove(2)
show(s)
s.update([5, 6], "a" and (7,), {8: 1})
show(s)
s.update()
c = s.copy()
c.clear()
show(c)
show(s)
s |= {100}
s &= {100, 5, 6, 7, 8}
s -= {5, 50}
s ^= {6, 60}
show(s)
alias = s
s |= frozenset([1])
print(alias is s)
f2 = f
f2 |= {9}
show(f2)
show(f)
show({1, 2}.union([3], (4,), {5: 6}))
show({1, 2, 3}.intersection([2, 3], {3: 1}))
show({1, 2, 3}.difference([1], {2}))
show({1, 2, 3}.symmetric_difference([3, 4, 4]))
show(frozenset("abc").union("d"))
print({1, 2}.issubset([1, 2, 3]), {1, 5}.issubset([1]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint({1: 2}))
m = {1, 2, 3, 4}
m.intersection_update([1, 2, 3], [2, 3])
show(m)
m.difference_update([2], [7])
show(m)
m.symmetric_difference_update([3, 4])
show(m)
m -= m
show(m)
m ^= m
show(m)
one = {42}
print(one.pop(), one)
print(frozenset([1]).copy(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
d = {frozenset([1, 2]): "pair", frozenset(): "none"}
print(d[frozenset([2, 1])], d[frozenset()])
k = {"a": 1, "b": 2}
print(k.keys() == {"a", "b"}, k.keys() & {"a"} == {"a"}, k.keys() - {"a"} == {"b"})
print(k.items() == {("a", 1), ("b", 2)}, k.keys() <= {"a", "b", "c"}, k.items() ^ {("a", 1)} == {("b", 2)}, k.keys() == k.keys())
print(k.keys().isdisjoint(["z"]), k.keys() == ["a", "b"], {1: 1}.keys() < {1: 2, 2: 3}.keys())
total = 0
for x in {1, 2, 3}:
    total += x
print(total)
seen = set()
for ch in "mississippi":
    if ch not in seen:
        seen.add(ch)
print(len(seen))
big = set(range(1000))
big -= set(range(0, 1000, 2))
print(len(big), 1 in big, 2 in big, sum(big), max(big), min(big))
a, = {5}
print(a, [*{6}], (*{7},))
empty = {*()}
print(empty, {*[], *()}, set("") == empty)
n = 5
n -= 2
n &= 3
n ^= 8
print(n)
print({1: [2]}.items() == {1: [2]}.items(), {1: [2]}.items() < {1: [2], 3: 4}.items(), {1: []}.items() == {1: [2]}.items())
print({1: 2}.items() == {(1, 2)}, {(1, 2), (3, 4)} > {1: 2}.items(), {1}.issubset({1: 2}), set() <= {1: 2}.keys())

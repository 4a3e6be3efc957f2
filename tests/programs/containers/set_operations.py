"""Sets and frozensets: operators, methods, comparisons, errors."""


def show(s):
    return type(s).__name__, sorted(s)


a, b = {1, 2, 3, 4}, {3, 4, 5}
f = frozenset([4, 9])
print(show(a | b), show(a & b), show(a - b), show(a ^ b), show(a | f), show(f | a), show(f & f), show(f - a))
print(show(a.union([7], (8,), "x".encode())), show(a.intersection([1, 2], {2})), show(a.difference([1], [2])), show(a.symmetric_difference([1, 99])), show(a.copy()), show(f.copy()), f.copy() is f)
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([9]), {1} < a, a < a, a <= a, a > {1, 2}, a >= b, {1} == frozenset([1]), {1} != {1, 2}, set() < {1}, f <= {4, 9}, a == [1, 2, 3, 4])
a.add(5)
a.add(5)
a.discard(1)
a.discard("nothing")
a.remove(2)
print(show(a), len(a), 5 in a, 1 not in a)
a.update([10, 11], {12})
a.difference_update([10])
a.intersection_update(range(12))
a.symmetric_difference_update([11, 13])
print(show(a))
a |= {20}
a -= {3}
a &= {4, 5, 20, 21}
a ^= {4, 22}
print(show(a))
f2 = f
f |= {1}
print(show(f), show(f2), f is f2)
for bad in (lambda: a.remove("zz"), lambda: set().pop(), lambda: {[]}, lambda: {1} | [1], lambda: [1] & {1}, lambda: {1} < [1], lambda: f.add(1), lambda: hash({1}), lambda: set(5), lambda: {1}.union(5), lambda: {1} + {2}, lambda: {1}[0], lambda: {{1}}, lambda: a.nothing):
    try:
        bad()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).split(": '")[-1] if "cannot use" in str(error) else error)
print(set() == {*()}, set("hello") == {"h", "e", "l", "o"}, {1, 1.0, True} == {1}, len({0, False, 0.0, "0"}), frozenset() == set(), {frozenset([1])} == {frozenset([1])}, {(1, 2), (1, 2)} == {(1, 2)})
print(hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), {frozenset("ab"): 1}[frozenset("ba")], set({1: 2}), set(), {5}, frozenset({5}), frozenset(), repr({"x"}), [set()], {()})
print({1}.pop(), sorted(set([3, 1, 2]) - {1}), sum({1, 2, 3}), max({4, 7}), min(frozenset("ab")), sorted({"b", "a"}), any({0}), all(set()), bool(set()), bool({0}))
print(bool({1} in [{1}]), {1} in [frozenset([1])], frozenset([1]) in {frozenset([1])}, isinstance(f, set), issubclass(set, frozenset))
s = set(range(50))
for i in range(0, 50, 3):
    s.remove(i)
for i in range(100, 120):
    s.add(i)
print(len(s), sum(s), sorted(s)[:5], 3 in s, 4 in s, 119 in s)
s.clear()
print(s, len(s))
big = {i * 7919 % 10007 for i in range(5000)}
print(len(big), sum(big), len(big & set(range(5000))), len(big - set(range(100))))
print({1} in {frozenset([1])}, {frozenset([2]), 3} == {3, frozenset([2])})
nan = float("nan")
print(nan in {nan}, len({nan, nan}), {nan} == {nan}, {nan} & {nan} == {nan})
same = {1, 2}
same -= same
same |= same
print(same, {1, 2}.difference(), {1}.union(), {1, 2}.intersection())

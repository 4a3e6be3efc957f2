def t(value):
    print("value", value)
    return value


print(list(enumerate("ab")), list(enumerate([5], 10)), list(enumerate({}, -1)))
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
for x, y in zip([1, 2, 3], "ab"):
    print(x, y)
print(list(zip()), list(zip([1])), list(zip(range(3), (4, 5, 6), "xyz")), dict(zip("ab", [1, 2])))
print([x for x in zip(enumerate("ab"), reversed("cd"))])
print(list(reversed([1, 2, 3])), list(reversed("añb")), tuple(reversed((1,))), list(reversed(range(5))))
print(list(reversed(range(0, 10, 3))), list(reversed(range(0))), list(reversed({1: 2, 3: 4})))
print(list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values())), list(reversed([])))
print(any([]), all([]), any([0, 1]), all([1, 0]), any("a"), all(["", 1]), any({0: 1}), all({1}))
e = enumerate("abc")
for i, c in e:
    print(i, c)
    break
print(list(e), list(e))
z = zip([1, 2, 3], [4, 5])
print((1, 4) in z, (9, 9) in z, list(z))
it = iter([1, 2, 3, 4])
for x in it:
    print(x, list(zip(it, it)))
it = iter(it)
print(list(it), iter(it) is it)
r = reversed([1, 2, 3])
print(2 in r, list(r))
a, b, *c = zip("abcd", range(4))
print(a, b, c)
values = [1, 2, 3]
for v in reversed(values):
    values.append(v)
print(values)
shrinking = [1, 2, 3, 4]
for v in reversed(shrinking):
    shrinking.pop()
    print(v)
print(sorted([3, 1, 2]), sorted("hello"), sorted({3: 1, 1: 2}), sorted(()), sorted((2.5, 1, True)), sorted(range(5, 0, -1)))
print(sorted([[2, 1], [1, 9], [1]]), sorted([("b", 1), ("a", 2), ("a", 1)]), sorted({"x", "y", "a"}))
a = [5, 2, 9, 1]
print(a.sort(), a)
stable = [1, True, 1.0, 0, False, 0.0, -0.0]
print(sorted(stable))
n = 1
numbers = []
for i in range(1000):
    n = n * 1103515245 % 65537
    numbers.append(n % 100)
ordered = sorted(numbers)
print(all([x <= y for x, y in zip(ordered, ordered[1:])]), sum(ordered) == sum(numbers), ordered[:5], ordered[-5:])
numbers.sort()
print(numbers == ordered, sorted(numbers[::-1]) == ordered)
print(max(enumerate([5, 9])), min(zip("ba", [1, 2])), sum(reversed([1, 2])), "-".join(reversed("abc")), len(list(enumerate(""))))
print([i for i, c in enumerate("banana") if c == "a"], {k: i for i, k in enumerate("xyz")}, {*zip("a", "b")})

def t(value):
    print("value", value)
    return value


print({}, {1: 2}, {"a": 1, "b": [2], (1, 2): None}, {1: {2: {3: 4}}})
d = {t("a"): t(1), t("b"): t(2)}
print(d["a"], d["b"], len(d), bool(d), bool({}))
d["c"] = 3
d["a"] = 10
print(d, "a" in d, "z" in d, "z" not in d)
del d["a"]
print(d)
d["a"] = 1
print(d, list(d), tuple(d.items()))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", -0.0: "c"}, {1.5: 1, "1.5": 2})
m = {1: "one", 2.0: "two", True: "true"}
print(m[1], m[True], m[1.0], m[2], 2 in m, 3.0 in m, None in m)
print(d.get("a"), d.get("z"), d.get("z", 5), d.get(("a",), []))
print(d.setdefault("a", 99), d.setdefault("n"), d.setdefault("o", 7), d)
print(d.pop("n"), d.pop("zz", "gone"), d.popitem(), d)
print(d.keys(), d.values(), d.items())
keys, values, items = d.keys(), d.values(), d.items()
d["new"] = "x"
print(keys, values, items, len(keys), len(values), len(items), "new" in keys, "x" in values, ("new", "x") in items)
print(("new", "y") in items, ("nope", 1) in items, 5 in items, ("new",) in items, 99 in values, bool({}.keys()))
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, v)
for v in d.values():
    print(v)
for i, (k, v) in [(0, ("k", "v"))]:
    print(i, k, v)
d.update({"a": 100, "q": 1})
d.update([("b", 200), ["r", 2], "st"])
d.update()
print(d)
c = d.copy()
c["a"] = "changed"
print(d["a"], c["a"], c == d, d == d.copy(), {} == {}, {1: 2} == {1.0: 2.0}, {1: 2} == {1: 3}, {1: 2} != {2: 2})
print({"x": 1, "y": 2} == {"y": 2, "x": 1}, {1: 2} == [1], {} != None, {1: float("nan")} == {1: 5})
d.clear()
print(d, len(d))
d[1] = 1
print(d)
print({}.fromkeys("abc"), {}.fromkeys([1, 2], 0), {}.fromkeys(range(3), []))
print(dict(), dict({1: 2}), dict([(1, 2), (3, 4)]), dict(["ab", "cd"]), dict(((1, 2),)))
a, b = {"x": 1, "y": 1}, {"y": 2, "z": 3}
print(a | b, b | a, a, b)
print({**a, **b}, {**a, "x": 9, **b}, {"x": 0, **a}, {**{}}, {1: 2, **{1: 3}, 1: 4})
a |= b
print(a)
a |= [("w", 5)]
print(a)
recursive = {}
recursive["self"] = recursive
recursive["list"] = [recursive, recursive.keys()]
print(recursive)
loop = [{}]
loop[0]["l"] = loop
print(loop)
big = {}
for i in range(1000):
    big[i * 64] = i
print(len(big), big[64], big[999 * 64], 65 in big)
for i in range(0, 1000, 2):
    del big[i * 64]
print(len(big), list(big)[:3], list(big)[-1])
for i in range(500):
    big[i] = -i
print(len(big), list(big)[499:502], big[0], big[64])
while len(big) > 3:
    big.popitem()
print(big)
for i in range(100):
    big["k"] = i
    del big["k"]
    big[i] = i
    big.popitem()
print(big)
counts = {}
for ch in "the quick brown fox jumps over the lazy dog":
    counts[ch] = counts.get(ch, 0) + 1
    counts[ch] += 0
print(counts)
groups = {}
for n in range(10):
    groups.setdefault(n % 3, []).append(n)
print(groups)
grid = {}
for x in range(3):
    for y in range(3):
        grid[x, y] = x * y
print(grid[2, 2], grid[(1, 2)], (0, 5) in grid, len(grid))
nan = float("nan")
print({nan: 1}[nan], nan in {nan: 2}, [nan] == [nan], (nan,) == (nan,))
x, *y = {1: 2, 3: 4, 5: 6}
print(x, y)
p, q = {"p": 1, "q": 2}.values()
print(p, q)
print(max({1: 2, 7: 1}), min({3: 1, 2: 9}.values()), sum({1: 10, 2: 20}), "-".join({"a": 1, "b": 2}))
print([1] + list({2: 3}), {None: 1, (): 2, ("a", (1,)): 3, range(2): 4, range(0, 2): 5}[()])
s = {"a": 1}
print(len(s.keys()))

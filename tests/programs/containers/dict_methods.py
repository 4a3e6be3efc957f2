"""Every dict method, views, order, and keys that are equal."""

d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), list(d.values()), list(d.items()), len(d), "a" in d, 1 in d)
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("n", []), d.setdefault("none"), d)
d.setdefault("n", []).append(1)
print(d.pop("n"), d.pop("zz", "default"), d.popitem(), d.popitem(), d)
del d["b"]
d["b"] = "moved to the end"
d.update({"x": 1}, y=2)
d.update([("p", 1), "qr"])
d.update()
print(d)
for bad in (lambda: d["none"], lambda: d.pop("none"), lambda: {}.popitem(), lambda: d.update(5), lambda: d.update([1]), lambda: d.update(["abc"]), lambda: d[[]], lambda: dict(a=1)["b"], lambda: {}.setdefault([]), lambda: dict([(1, 2), (3,)]), lambda: d.nothing, lambda: d.get(), lambda: d.get([])):
    try:
        bad()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, str(error).split(": '")[-1] if "cannot use" in str(error) else error)
print(dict(), dict(a=1), dict([("k", "v")]), dict({"m": 1}, n=2), dict(zip("ab", [1, 2])), dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {}.fromkeys((), 5))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", -0.0: "c", "0": "d"}, {(1, 2): "t"}[1, 2], {None: 1}[None], {frozenset([1]): 2})
nan = float("nan")
print({nan: 1, nan: 2}, {nan: 1}.get(nan))
keys, values, items = d.keys(), d.values(), d.items()
d["new"] = "seen by the views"
print(len(keys), "new" in keys, ("new", "seen by the views") in items, "seen by the views" in values, list(keys)[-1], list(values)[-1], list(items)[-1])
print(sorted(keys & {"x", "y", "zz"}), sorted(keys - {"x"})[:2], sorted({"x": 0}.keys() | {"w"}), sorted({"x": 0}.keys() ^ {"x", "w"}), {"a": 1}.items() & {("a", 1)}, {"a": 1}.keys() == {"a"}, {"a": 1}.keys() <= {"a", "b"}, {1: 2}.keys().isdisjoint([3]))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {} == [], {1: {2: 3}} != {1: {2: 4}}, {"a": nan} == {"a": nan})
print({"a": 1} | {"a": 2, "b": 3}, {**{"a": 1}, **{"a": 5}}, {"k": 1}.copy(), list(reversed({"a": 1, "b": 2})), {"a": 1}.keys(), {"a": 1}.values(), {"a": 1}.items())
e = {}
for i in range(20):
    e[i] = i * i
for i in range(0, 20, 2):
    del e[i]
for i in range(5):
    e[i] = -i
print(e, sum(e), max(e, key=e.get), sorted(e, key=lambda k: (e[k], k))[:3], min(e.items(), key=lambda kv: kv[1]))
e.clear()
print(e, bool(e), bool({0: 0}))
nested = {}
nested.setdefault("a", {}).setdefault("b", {})["c"] = [1]
nested["a"]["b"]["c"] += [2]
print(nested, nested["a"]["b"]["c"][-1])
copy = nested.copy()
copy["a"]["x"] = 1
copy["y"] = 2
print(nested, copy)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        log.append((self.n, other.n))
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


log = []
colliding = {Key(i): i for i in range(4)}
log.clear()
print(colliding[Key(2)], Key(9) in colliding, colliding, len(log))
first = Key(1)
table = {first: "old"}
table[Key(1)] = "new"
print(table, list(table)[0] is first)


class BadKey:
    def __hash__(self):
        raise ValueError("no hash today")


for bad in (lambda: {BadKey(): 1}, lambda: BadKey() in {}, lambda: {1}.add(BadKey()), lambda: {}.get(BadKey())):
    try:
        bad()
    except ValueError as error:
        print(error)
big = {str(i): i for i in range(2000)}
print(len(big), big["1999"], sum(big.values()), list(big)[500], all(big[str(i)] == i for i in range(2000)))

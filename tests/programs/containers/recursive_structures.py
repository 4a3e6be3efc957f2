"""Structures that contain themselves: repr, comparison of deep ones, copying by hand, cycles that are dropped."""

a = [1]
a.append(a)
b = {"me": None}
b["me"] = b
c = ([],)
c[0].append(c)
d = [b, a, c]
d.append({"d": d})
print(a, b, c, d, sep="\n")
print(a[1] is a, b["me"]["me"]["me"] is b, a == a, a in a, len(a), str(a) == repr(a), [a, a])
try:
    x, y = [1], [1]
    x.append(y)
    y.append(x)
    print(x == y)
except RecursionError:
    print("RecursionError in ==")
try:
    a < [1, [1]]
    print("fine")
except (RecursionError, TypeError) as error:
    print(type(error).__name__)


class Node:
    def __init__(self, name):
        self.name, self.links = name, []

    def __repr__(self):
        return f"{self.name}->{self.links!r}"


try:
    n, m = Node("n"), Node("m")
    n.links.append(m)
    m.links.append(n)
    print(n)
except RecursionError:
    print("RecursionError in repr")
n.links[:] = []
print(m)


def clone(value, memo=None):
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, list):
        memo[id(value)] = made = []
        made.extend(clone(x, memo) for x in value)
        return made
    if isinstance(value, dict):
        memo[id(value)] = made = {}
        for k, v in value.items():
            made[k] = clone(v, memo)
        return made
    return value


a2, d2 = clone(a), clone(d)
print(a2, a2 is not a, a2[1] is a2, d2[0]["me"] is d2[0], d2[3]["d"] is d2, d2)
deep = []
level = deep
for _ in range(200):
    level.append([])
    level = level[0]
print(str(deep).count("["), deep == clone(deep))
for i in range(3000):
    cycle = {"list": [], "n": i}
    cycle["list"].append(cycle)
    cycle["closure"] = lambda c=cycle: c
print(cycle["list"][0]["n"], cycle["closure"]() is cycle)
chain = None
for i in range(20000):
    chain = [i, chain]
total = 0
while chain:
    total += chain[0]
    chain = chain[1]
print(total)
long = None
for i in range(100000):
    long = (long,)
del long
e = [[]] * 2
e[0].append(e)
print(e)
s = [1]
s[0:1] = [s, s]
print(s, s[0] is s, len(s))
k = {}
k["keys"], k["values"], k["items"] = k.keys(), k.values(), 5
print(k["keys"], "values" in k["keys"], k is b)

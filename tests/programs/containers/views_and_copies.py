"""Aliases, shallow copies, slices as copies, live views, arguments that are changed."""

a = [1, [2, 3]]
b = a
c = a[:]
d = list(a)
e = a.copy()
f = a * 1
g = [*a]
a[0] = "changed"
a[1].append(4)
print(a, b, c, d, e, f, g, b is a, c is a, c[1] is a[1])


def change(items, table, text, number, pair=([],)):
    items.append("added")
    items = ["new"]
    table["k"] = "set"
    text += "!"
    number += 1
    pair[0].append(number)
    return items, text, number, pair


x, t = [], {}
print(change(x, t, "s", 1), x, t, change(x, t, "s", 5)[3])
d = {"a": [1], "b": 2}
shallow = d.copy()
other = {**d}
d["a"].append(2)
d["b"] = 3
d["c"] = 4
print(d, shallow, other, dict(d) == d, dict(d) is d)
keys = d.keys()
items = d.items()
frozen = list(items)
d["z"] = 26
del d["a"]
print(list(keys), list(items), frozen, len(items), "z" in keys, ("z", 26) in items, ("z", 1) in items)
grid = [[0] * 3 for _ in range(2)]
wrong = [[0] * 3] * 2
grid[0][0] = wrong[0][0] = 1
print(grid, wrong, [id(r) for r in wrong][0] == [id(r) for r in wrong][1])
s = {1, 2}
u = s
u |= {3}
v = s
v = v | {4}
print(sorted(s), sorted(u), sorted(v), u is s, v is s)
p = q = 5
q += 1
print(p, q)
m = n = "ab"
n += "c"
print(m, n)
i = j = (1,)
j += (2,)
print(i, j)
lists = [[]] * 3
lists[0] += [1]
lists[1] = lists[1] + [2]
print(lists)
matrix = [[1, 2], [3, 4]]
transposed = [list(r) for r in zip(*matrix)]
deep = [row[:] for row in matrix]
matrix[0][0] = 99
print(matrix, transposed, deep)
queue = [1, 2, 3]
for item in queue[:]:
    queue.remove(item)
    if item < 3:
        queue.append(item + 10)
print(queue)
defaults = dict.fromkeys("ab", [])
defaults["a"].append(1)
separate = {k: [] for k in "ab"}
separate["a"].append(1)
print(defaults, separate)
left = right = {}
left["x"] = right
print(left, left["x"] is right)
swap = [1, 2, 3]
swap[0], swap[2] = swap[2], swap[0]
i, swap[i % 3 if isinstance(i, int) else 0] = 1, "s"
print(swap, i)
outer = []
for k in range(3):
    inner = [k]
    outer.append(inner)
    inner.append(-k)
print(outer)
sliced = list(range(6))
part = sliced[2:4]
part[0] = "p"
sliced[2:4] = part * 2
print(sliced, part)
rows = [("b", 2), ("a", 1)]
by_name = dict(rows)
rows[0] = ("c", 3)
rows.sort()
print(rows, by_name, sorted(by_name), list(by_name))
nested = {"list": [1, {"deep": (2, [3])}]}
nested["list"][1]["deep"][1].append(4)
nested["list"][0] += 10
nested["list"] += ["end"]
print(nested)

"""Every form of assignment target, and the order in which targets are evaluated."""

trace = []


def note(label, value):
    trace.append(label)
    return value


a = b = c = [1, 2]
a.append(3)
print(b is a, c)

x, y = 1, 2
x, y = y, x
print(x, y)

(p, (q, r)), s = [(1, (2, 3)), 4]
print(p, q, r, s)
[m, n] = "mn"
print(m, n)

data = {}
data["k"], data["l"] = 10, 20
print(data)

items = [0] * 5
i = 0
i, items[i] = 3, "new"
print(i, items)


class Box:
    pass


box = Box()
box.value = box.other = 7
box.value, box.other = box.other + 1, box.value - 1
print(box.value, box.other)

# The value first, then the targets from left to right, each with its container and index.
store = {"one": [0, 0], "two": [0, 0]}
note("one", store)["one"][note("index one", 0)] = note("two", store)["two"][note("index two", 1)] = note("value", 9)
print(trace, store)

trace.clear()
note("a", items)[note("i", 1)], note("b", items)[note("j", 2)] = note("left", 5), note("right", 6)
print(trace, items)

() = []
[] = ()
for () in [[], ()]:
    print("empty target")

first, *rest = range(4)
*start, last = "xyz"
head, *middle, tail = [1, 2]
print(first, rest, start, last, head, middle, tail)
(*only,) = {"key": 1}
print(only)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
for k, *v in [(1, 2, 3), "ab", [9]]:
    print(k, v)

items[1:3], z = "seq", True
print(items, z)
items[::2] = [None] * len(items[::2])
print(items)
[box.left, *box.rest] = 1, 2, 3
print(box.left, box.rest)

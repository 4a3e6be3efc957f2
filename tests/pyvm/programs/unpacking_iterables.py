def t(value):
    print("value", value)
    return value


def two():
    return 1, 2


a, b = two()
print(a, b)
[a, b] = "xy"
print(a, b)
(a, b), c = [3, 4], 5
print(a, b, c)
((a,), [b, [c]]), d = (("p",), (1, [2])), 0
print(a, b, c, d)
a, b, c = range(3)
print(a, b, c)
() = ()
[] = ""
() = []
a, *b = 1, 2, 3
print(a, b)
*a, b = 1, 2, 3
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
a, *b, c = "hello"
print(a, b, c)
*a, = range(4)
print(a)
(*a,) = ()
print(a)
a, *(b, *c), d = 1, 2, 3, 4, 5
print(a, b, c, d)
a, (*b, c), *d = 1, "xyz", 2, 3
print(a, b, c, d)
x = y, z = 1, 2
print(x, y, z)
(a, b) = c = d, e = [7, 8]
print(a, b, c, d, e, c is c)
v = [0, 0, 0]
v = [0, 0, 0]
v[0], (v[1], *v[2]) = 1, (2, 3)
print(v)
v[t(0)], v[t(1)] = t([5, 6])
print(v)
source = [1, 2]
*source, last = source
print(source, last)
for a, b in [(1, 2), [3, 4], "56"]:
    print(a, b)
for a, (b, *c) in [(1, (2, 3)), (4, [5])]:
    print(a, b, c)
for v[0], v[1] in [(8, 9)]:
    pass
print(v)
for [a] in [[1], (2,), "3"]:
    print(a)
for a, b in ():
    pass


def f(pairs):
    total = 0
    for i, (x, y) in pairs:
        total += i * x - y
    first, *rest = pairs
    return total, first, rest


print(f([(1, (2, 3)), (4, (5, 6))]))


def swap(x, y):
    x, y = y, x
    (x, y), z = (y, x), x
    return x, y, z


print(swap(1, 2))
many = list(range(300))
a0, a1, *am, az = many
print(a0, a1, len(am), az)
i = 0
i, v[i] = 1, "set"
print(v)

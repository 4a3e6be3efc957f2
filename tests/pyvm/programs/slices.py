def t(value):
    print("value", value)
    return value


a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-7], a[20:], a[5:2], a[-100:2], a[0:100])
print(a[::2], a[1::3], a[::-1], a[8:2:-2], a[2:8:-1], a[::-3], a[-1:-4:-1], a[:4:-1], a[4::-1], a[100:5:-2])
print(a[::100], a[3::-100], a[-1::100], a[None:None:None], a[None:4], a[True:False], a[False:True])
print((1, 2, 3)[1:], (1, 2, 3)[::-1], ()[1:2], (1, 2, 3)[5:], (1, 2, 3, 4)[::2])
print("hello"[1:3], "hello"[::-1], ""[::2], "hello"[-3:], "héllo€"[::2], "a€b€"[::2], "😀é€a"[1:], "😀é€a"[::-2])
print(range(10)[2:5], range(10)[::-1], range(0, 20, 3)[1:4], range(10)[5:2], range(10, 0, -1)[2:6:2], range(5)[-2:])
print(list(range(10)[8:1:-3]), range(0)[1:2], range(3)[::5], len(range(100)[::7]))
b = a[:]
print(b is a, b == a)
tup = (1, 2)
print(tup[:] is tup)
a[2:4] = [20, 30, 40]
print(a)
a[:2] = []
print(a)
a[-1:] = "xyz"
print(a)
a[3:3] = (1.5, None)
print(a)
a[::2] = range(len(a[::2]))
print(a)
a[::-1] = a
print(a)
a[1:1] = a
print(a, len(a))
a[5:2] = ["between"]
print(a)
a[:] = a[::3]
print(a)
a[100:] = [1, 2]
a[-100:-100] = [0]
print(a)
a[:] = range(12)
del a[2:4]
print(a)
del a[::3]
print(a)
del a[-1:-4:-2]
print(a)
del a[10:], a[3:1]
print(a)
del a[::-1]
print(a)
a[:] = range(10)
del a[::4]
print(a)
del a[8::-3]
print(a)
del a[:]
print(a)
a[:] = [1, 2, 3]
a[1:2] += [9, 9]
print(a)
a[::2] *= 1
a[:1] *= 3
print(a)
t(a)[t(0) : t(2) : t(1)] = t([5])
print(a)
x, a[1:2], y = 1, [7, 8], 2
print(a)
for a[0:1] in [[1], [2, 3]]:
    print(a)
print(slice(3), slice(1, 2), slice(None, None, -1), slice(1, "a", (2,)))
s = slice(1, 7, 2)
print(s == slice(1, 7, 2), s == slice(1, 7), s != slice(1, 7, 2), list(range(10))[s], "abcdefgh"[s])
print(s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(-2, None).indices(10))
big = 10**14
print([1, 2, 3][-big:big], [1, 2, 3][big:-big:-1], "abc"[::big], [1, 2, 3][::-big], (1, 2)[-big::big])
nested = [[1, 2, 3], "abc"]
print(nested[0][1:], nested[1][:2][::-1], nested[0:1][0][-1:])


def f(values, i, j):
    if len(values) <= 1:
        return values
    middle = len(values) // 2
    return f(values[middle:], i, j) + f(values[:middle], i, j)


print(f([1, 2, 3, 4, 5], 0, 0), f("hello", 0, 0), f((1, 2, 3), 0, 0))

x = 1
del x
x = 2
print(x)
a = [1, 2, 3, 4, 5, 6]
del a[0], a[-1]
print(a)
del (a[1])
print(a)
b = c = d = a
del b, (c, [d])
del a[True]
print(a)
len = 5
del len
print(len(a))


def f(x):
    y = x
    del x
    del y
    y = 3
    x = 4
    del (x,)
    for i in range(3):
        z = i
        del z
    del i
    return y


print(f(1))


def g():
    global made
    made = 1
    del made


g()
g()
for made in range(2):
    del made
nested = [[1, 2], [3]]
del nested[0][1], nested[1]
print(nested)
names = 0
while names < 20:
    made = names
    names += 1
    del made
made = "again"
print(made)


def shared(n):
    def inner():
        return n

    print(inner())
    del n
    n = 2
    print(inner())

    def deletes():
        nonlocal n
        del n

    deletes()
    n = 3
    return inner()


print(shared(1))

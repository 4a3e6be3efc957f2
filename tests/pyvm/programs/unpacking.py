def t(value):
    print("value", value)
    return value


a, b = 1, 2
print(a, b)
a, b = b, a
print(a, b)
a, b, c = t(1), t(2), t(3)
print(a, b, c)
a, b, c = c, a, b
print(a, b, c)
(a, b, c, d) = [b, c, a, 4]
print(a, b, c, d)
x = [10, 20, 30, 40]
x[0], x[3] = x[3], x[0]
print(x)
i = 0
i, x[i] = 2, 99
print(i, x)
t(x)[t(0)], t(x)[t(1)], b = t(5), t(6), t(7)
print(x, b)
a, = [1]
print(a)
a, a = 1, 2
print(a)
[] = []
v = [1, 2, 3, 4, 5, 6, 7]
v[0], v[1], v[2], v[3], v[4], v[5], v[6] = v[6], v[5], v[4], v[3], v[2], v[1], v[0]
print(v)


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fibonacci(10), fibonacci(50))


def reverse(values):
    i, j = 0, len(values) - 1
    while i < j:
        values[i], values[j] = values[j], values[i]
        i, j = i + 1, j - 1
    return values


print(reverse([]), reverse([1]), reverse([1, 2]), reverse([1, 2, 3, 4, 5]))

a = [1]
b = a
a += [2, 3]
print(a, b, a is b)
a += "xy"
print(b)
a += range(2)
print(b)
a += a
print(b, len(a))
a *= 2
print(a is b, len(b))
b *= 0
print(a, a is b)
a = a + [1]
print(a, b, a is b)
c = [[0], [1]]
d = c[0]
c[0] += [5]
c[1] *= 3
print(c, d, c[0] is d)
s = t = "ab"
s += "c"
s *= 2
print(s, t)


def extend(values):
    values += [99]
    return values


print(extend(d), d, c)

def t(value):
    print("value", value)
    return value


a = b = c = t([1])
print(a is b, b is c)
x = [0, 0, 0]
t(x)[t(0)] = t(5)
print(x)
t(x)[t(0)] = t(x)[t(1)] = t(7)
print(x)
i = x[i] = 2
print(i, x)
x[0] = x[1] = x[2] = i
print(x)
t(x)[t(1)] += t(10)
print(x)
x[0] -= 1
x[-1] *= 3
x[1] //= 5
x[1] **= 3
x[2] %= 4
print(x)
x[0] = [1, 2]
x[0][1] += x[1]
x[0][0] <<= 3
print(x)
m = 5
m -= 2
m *= 4
m /= 8
print(m)
m //= 0.4
print(m)
m %= 2
print(m)
n = 6
n |= 9
n &= 13
n ^= 1
n >>= 1
print(n)


def local():
    y = [1]
    z = y
    y[0] = z
    k = w = 3
    k += w
    return [k, w, y is z]


print(local())

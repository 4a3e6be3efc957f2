def none():
    "A docstring."


def one(a):
    return a


def three(a, b, c):
    """A docstring."""
    a = a + b
    return [a, b, c]


def positional(a, b, /):
    return a - b


def rebinding(n):
    n += 1
    n = [n, n]
    return n


print(none(), one(1), three(1, 2, 3), positional(5, 3), rebinding(1))
print(one(one)(one)(2), one(print)(3), one(three)(one(1), one(2), one(one)) == [3, 2, one])
apply = one
apply(print)("applied")
functions = [one, len, positional]
print(functions[0](7), functions[1]([1, 2]), functions[-1](1, 2))


def one(a):
    return "redefined"


print(one(1), apply(1))


def swapped(a, b):
    a, b = b, a
    return [a, b]


print(swapped(1, 2))


def outer(f, x):
    return f(f(x))


def double(x):
    return x * 2


print(outer(double, 3), outer(double, "ab"), outer(outer, double) if False else 0)
if True:
    def conditional():
        return "first"
else:
    def conditional():
        return "second"
print(conditional())

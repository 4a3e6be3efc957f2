# Default values of parameters.


def f(a, b=2, c=3):
    return [a, b, c]


print(f(1), f(1, 20), f(1, 20, 30))


def all_defaults(a=1, b=2):
    return a * 10 + b


print(all_defaults(), all_defaults(5), all_defaults(5, 6))


# Evaluated once, from left to right, at the definition.
def note(value):
    print("note", value)
    return value


def noted(a=note(1), b=note(2), c=note("three")):
    return [a, b, c]


print(noted(), noted("a"))


# The same object at each call.
def collect(value, into=[]):
    into.append(value)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))

x = 1


def early(a=x):
    return a


x = 2
print(early(), early(x))


# In nested functions: evaluated in the enclosing one, at each definition.
def outer(n):
    def inner(k=n, m=n + 1):
        nonlocal n
        n += 1
        return [k, m, n]

    return [inner(), inner(0), inner(0, 0), n]


print(outer(10), outer(20))

functions = []
for i in range(3):
    functions.append(lambda i=i: i)
print(functions[0](), functions[1](), functions[2](), functions[2](9))

print((lambda: "nothing")(), (lambda a, b=2: a + b)(1), (lambda a, b=2: a + b)(1, 1))
print((lambda x: (lambda y: x + y))(1)(2))
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))


# A default that is a lambda with a default that is a variable of the function around.
def nested(v):
    def g(h=lambda w=v: w + v):
        return h() + h(0)

    v = 100
    return g()


print(nested(1))


def positional_only(a, b=5, /, c=6):
    return [a, b, c]


print(positional_only(1), positional_only(1, 2), positional_only(1, 2, 3))


def with_cells(a, b=[1], c="c"):
    def inner():
        nonlocal c
        c += "!"
        return [a, b, c]

    inner()
    return inner()


print(with_cells(0), with_cells(0, 1), with_cells(0, 1, "x"))

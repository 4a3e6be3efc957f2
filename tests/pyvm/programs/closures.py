# Variables that functions share.


def counter(start):
    count = start

    def increment(by):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return [increment, read]


first = counter(10)
second = counter(100)
print(first[0](1), first[0](2), first[1](), second[1](), second[0](5), first[1]())


# A parameter in a cell, rebound inside and outside.
def parameter(a, b):
    def get():
        return a + b

    def set(value):
        nonlocal a
        a = value

    print(get())
    set(7)
    print(a, get())
    b = 1
    a += 1
    print(get())
    return get


print(parameter(1, 2)())


# Several levels; a function between that does not use the variable itself.
def outer(x):
    def middle():
        def inner():
            nonlocal x
            x = x * 2
            return x

        return inner

    f = middle()
    g = middle()
    return [f(), g(), f(), x]


print(outer(3))


# The same name at every level.
def shadow(x):
    def one():
        x = 2

        def two(x):
            def three():
                return x

            return three() + 1

        return two(10) + x

    return one() + x


print(shadow(100))


# Late binding: all functions of a loop see its last value.
def late():
    functions = []
    for i in range(4):
        functions.append(lambda: i)
    results = []
    for f in functions:
        results.append(f())
    i = "after"
    results.append(functions[0]())
    return results


print(late())


# Each call has cells of its own.
def make(i):
    return lambda: i


makers = []
for i in range(3):
    makers.append(make(i))
print(makers[0](), makers[1](), makers[2]())


# Recursion through a cell, and mutual recursion.
def recursive(n):
    def factorial(n):
        return 1 if n < 2 else n * factorial(n - 1)

    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return [factorial(n), even(n), odd(n)]


print(recursive(10))


# A global declared between is not the enclosing function's variable.
x = "global x"


def declares():
    x = "local x"

    def names_global():
        global x

        def reads():
            return x

        return [x, reads()]

    def reads_local():
        return x

    return [names_global(), reads_local()]


print(declares())


# Variables that a nested function binds through nonlocal of an outer nonlocal.
def chain():
    v = 0

    def a():
        nonlocal v
        v += 1

        def b():
            nonlocal v
            v += 10
            return v

        return b

    return [a()(), a()(), v]


print(chain())


# Loop variables, augmented items and unpacking with cells as targets.
def targets():
    def show():
        return [i, a, b, items]

    items = [1, 2]
    a, b = 3, 4
    for i in range(2):
        items[i] += a
        a, b = b, a
    return show()


print(targets())


# The name of a function is a variable too.
def replace():
    def f():
        return "first"

    def call():
        return f()

    before = call()

    def f():
        return "second"

    return [before, call()]


print(replace())


# Comparison of functions: each evaluation makes another one.
def pairs():
    def f():
        return x

    return f


print(pairs() == pairs(), pairs()() == pairs()())


# Many cells, more than an operand of 8 bits can hold, are in many_cells.py. Deep nesting:
def a(v1):
    def b(v2):
        def c(v3):
            def d(v4):
                return [v1, v2, v3, v4]

            return d

        return c

    return b


print(a(1)(2)(3)(4))


# A closure outlives the call, with garbage made in between.
def keeper():
    kept = [1, 2, 3]
    return lambda n: kept[n]


k = keeper()
for i in range(2000):
    trash = [[i], [i, i]]
print(k(0), k(1), k(2))


# Two closures share one cell, which refers to itself.
def cycle():
    me = []

    def get():
        return me

    me.append(get)
    return get


print(cycle()()[0]()[0] is not None)

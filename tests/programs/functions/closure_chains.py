"""Cells: shared between closures, chains of nonlocals, loops, recursion and classes within functions."""


def make():
    x = 0

    def level1():
        nonlocal x
        x += 1

        def level2():
            nonlocal x
            x += 10

            def level3():
                nonlocal x
                x += 100
                return x

            return level3

        return level2

    return level1, lambda: x


one, get = make()
print(one()()(), get())
three = one()()
print(three(), three(), get())


def loops():
    closures = []
    for i in range(3):
        j = i * 2
        closures.append(lambda: (i, j))
    return [c() for c in closures]


def loops_with_factory():
    def factory(i):
        return lambda: i

    return [factory(i)() for i in range(3)]


print(loops(), loops_with_factory())


def argument_cell(a, *args, b=2, **kwargs):
    def inner():
        nonlocal a, b
        a += 1
        b *= 2
        return a, b, args, kwargs

    inner()
    return inner(), a, b


print(argument_cell(1, 7, 8, k=9))


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)

    return even, odd


even, odd = mutual()
print(even(50), odd(7), even(3))


def in_class(tag):
    class Local:
        name = tag

        def get(self):
            return tag

        def set(self, new):
            nonlocal tag
            tag = new

        values = [tag for _ in range(2)]

    return Local


L, M = in_class("l"), in_class("m")
L().set("changed")
print(L().get(), L.name, L.values, M().get())


def comprehension_cells():
    n = 5
    return [lambda k=k: n + k for k in range(3)], {c: (lambda: n) for c in "ab"}, n


fs, ds, _ = comprehension_cells()
print([f() for f in fs], ds["a"]())


def exception_cell():
    try:
        raise ValueError("kept")
    except ValueError as e:
        message = str(e)
        get = lambda: message
    try:
        return get(), (lambda: e)()
    except NameError as error:
        return get(), type(error).__name__


print(exception_cell())


def free_variables():
    a = b = 1

    def f():
        return b + a

    return f


f = free_variables()
print(len(f.__closure__), [c.cell_contents for c in f.__closure__], f.__closure__[0] is f.__closure__[1], make.__closure__)


def swap():
    x, y = 1, 2

    def do():
        nonlocal x, y
        x, y = y, x
        return x, y

    return do


do = swap()
print(do(), do(), do())


def accumulate():
    total = 0
    while True:
        def add(n):
            nonlocal total
            total += n
            return total
        if add(3) > 10:
            return total, add(1), total


print(accumulate())

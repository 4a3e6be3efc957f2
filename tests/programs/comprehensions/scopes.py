"""What comprehensions see and bind: own scope, closures, class bodies, nonlocal, walrus, shadowing of builtins."""

x = "global"
print([x for x in range(3)], x, {x: x for x in "a"}, x)


def function():
    y = 10
    result = [y + i for i in range(3)]
    inner = [[i * y for i in range(j)] for j in range(3)]
    y = 20
    return result, inner, [y for _ in "a"]


print(function())


def parameters(n, factor=2):
    return {k: [factor * k + n for _ in range(k)] for k in range(n)}


print(parameters(3))


class Body:
    base = 5
    direct = [b for b in range(base)]
    try:
        indirect = [base for _ in range(2)]
    except NameError as error:
        indirect = "NameError"
    nested = [len(inner) for inner in [[base]]]

    def method(self):
        return [self.base + i for i in self.direct]


print(Body.direct, Body.indirect, Body.nested, Body().method())


def nonlocal_in_comprehension():
    count = 0

    def bump(n):
        nonlocal count
        count += n
        return count

    return [bump(i) for i in range(5)], count


print(nonlocal_in_comprehension())


def closures():
    makers = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    return [f() for row in makers for f in row]


print(closures())
generators = [(x * n for x in range(3)) for n in (1, 2)]
print([list(g) for g in generators])


def late_binding():
    fs = {n: (lambda m: lambda: n * m)(n) for n in range(3)}
    return [f() for f in fs.values()]


print(late_binding())


def shadow():
    list = [1, 2]
    len = 5
    return [len for list in [list] for len in list], len, list


print(shadow())
try:
    [i for i in range(1)] and i
except NameError as error:
    print(error)


def error_inside():
    try:
        return [1 // d for d in (1, 0)]
    except ZeroDivisionError:
        return "error inside"


print(error_inside())


def exception_variable():
    try:
        raise ValueError("v")
    except ValueError as e:
        return [str(e) for _ in range(2)], [e for e in "ab"], str(e)


print(exception_variable())


def arguments(*args, **kwargs):
    return [a for a in args if a in kwargs.values()], {k: args[v] for k, v in kwargs.items() if v < len(args)}


print(arguments(0, 1, 5, a=1, b=0, c=7))


def recursive(n):
    return [recursive(k) for k in range(n)] if n else "."


print(recursive(3))


def unbound_in_comprehension():
    try:
        return [later for _ in range(1)]
    except NameError as error:
        return isinstance(error, NameError)
    later = 1


print(unbound_in_comprehension())
global_reader = [x for _ in range(1)]
x = "changed"
print(global_reader, [x for x in [x, x]], (lambda: [x for _ in range(1)])())
print([(a := n, b) for n in range(2) for b in range(n)], a)
iterator = iter(range(10))
print([next(iterator) + k for k in iterator])
def iter_raises():
    def gen():
        yield 1
        raise KeyError("inner")
    try:
        return [v for v in gen()]
    except KeyError as error:
        return repr(error)
print(iter_raises())

"""Binding of arguments to parameters of all kinds."""


def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(everything(1, d=4))
print(everything(1, 2, 3, 4, 5, d=6, f=7))
print(everything(1, c=9, d=4, e=0, a="as keyword", b="too"))
print(everything(*range(6), **{"d": 1, "z": 2}))


def positional(a, b, /):
    return a, b


def keyword(*, a, b=1):
    return a, b


def names(self, /, **kwargs):
    return self, kwargs


print(positional(1, 2), keyword(a=0), keyword(b=2, a=1), names(1, self=2))


def order(**kwargs):
    return list(kwargs)


print(order(z=1, a=2, m=3), order(**{"x": 1}, y=2, **{"w": 3}))


def mutate(args=(), *more, **kw):
    kw["new"] = 1
    return kw


options = {"old": 0}
print(mutate(**options), options)


def star(*args):
    return args


values = [1, 2]
print(star(*values), star(*values) == (1, 2), star(), star(*"", *()), type(star()).__name__)


def rebinding(n, acc=()):
    while n:
        acc, n = (*acc, n), n - 1
    return acc


print(rebinding(4), rebinding(0))


def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n=14, *rest, o=15):
    return a + b + c + d + e + f + g + h + i + j + k + l + m + n + sum(rest) + o


print(many(*range(13)), many(*range(20), o=0), many(1, 2, 3, 4, 5, 6, 7, 8, 9, m=13, j=10, l=12, k=11))
print(everything.__name__, everything.__defaults__, everything.__kwdefaults__, everything.__qualname__)


def outer():
    def inner(x, y=[]):
        y.append(x)
        return y

    return inner


inner = outer()
print(inner(1), inner(2), inner(3, []), inner.__qualname__, outer()(9))
function = print if False else max
print(function(1, 2), (lambda f, *a: f(*a))(min, 3, 2, 1))
kw = dict(sep="-", end="!\n")
print(1, 2, **kw)
print("a", *[], **{}, end="\n")

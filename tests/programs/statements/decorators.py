"""Decorators of functions, methods and classes; with arguments; their order."""

import functools

order = []


def tag(name):
    order.append(f"make {name}")

    def decorate(function):
        order.append(f"apply {name}")

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return f"<{name}>{function(*args, **kwargs)}</{name}>"

        return wrapper

    return decorate


@tag("b")
@tag("i")
def greet(who, mark="!"):
    """Greets."""
    return f"hello {who}{mark}"


print(order)
print(greet("you"), greet("me", mark="?"), greet.__name__, greet.__doc__)
print(greet.__wrapped__.__wrapped__("x"))


def call_now(function):
    return function()


@call_now
def value():
    return 42


print(value)

registry = {}


def register(cls=None, *, key=None):
    def add(c):
        registry[key or c.__name__] = c
        return c

    return add if cls is None else add(cls)


@register
class One:
    pass


@register(key="second")
class Two:
    pass


print(registry["One"] is One, registry["second"] is Two, list(registry))


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
    return cls


@add_repr
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


print(Point(1, "two"))


class memoize:
    def __init__(self, function):
        self.function = function
        self.cache = {}
        self.misses = 0

    def __call__(self, *args):
        if args not in self.cache:
            self.misses += 1
            self.cache[args] = self.function(*args)
        return self.cache[args]


@memoize
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.misses)


def twice(method):
    def wrapper(self, *args):
        return method(self, *args), method(self, *args)

    return wrapper


class Ticker:
    def __init__(self):
        self.n = 0

    @twice
    def tick(self, by):
        self.n += by
        return self.n

    @staticmethod
    @tag("s")
    def static(x):
        return x

    @classmethod
    @tag("c")
    def made(cls):
        return cls.__name__


print(Ticker().tick(5), Ticker.static(1), Ticker.made())
decorators = {"x": tag("x")}


@decorators["x"]
def subscripted():
    return "ok"


@(lambda f: lambda: f() * 2)
def lambda_decorated():
    return "ab"


print(subscripted(), lambda_decorated())


@repr
def printed_nothing(): ...


print(printed_nothing[:26])

"""functools: partial, reduce, wraps, lru_cache, cache, cmp_to_key, total_ordering, cached_property, singledispatch."""

import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"), reduce(lambda a, b: [a, b], "abc"), reduce(lambda a, b: a, [5]))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
base2 = partial(int, base=2)
p = partial(print, "a", sep="-")
p("b", "c")
p("d", sep="+")
print(base2("101"), base2.func is int, base2.args, base2.keywords, partial(partial(max, 1), 2)(0), partial(lambda *a, **k: (a, k), 1, x=2)(3, x=4, y=5))


class Uses:
    def method(self, a, b):
        return a, b

    bound = partial(lambda x: x, 9)


print(partial(Uses().method, 1)(2), Uses().bound())
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 1, 2, 2)], calls, square.cache_info().hits, square.cache_info().misses, square.cache_info().currsize)
square.cache_clear()
print(square(1), square.cache_info()[:], square.__name__, square.__wrapped__(5))


@lru_cache
def many(*args, **kwargs):
    calls.append((args, kwargs))
    return len(calls)


print(many(1, k=2) == many(1, k=2), many(1, 2) == many(2, 1), many() == many())
try:
    many([])
except TypeError as error:
    print("TypeError unhashable")


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info().misses)


def decorator(f):
    @wraps(f)
    def wrapper(*a):
        """Wrapper's own."""
        return f(*a)

    return wrapper


@decorator
def documented(x):
    """Original."""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented(1))
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), cmp_to_key(lambda a, b: a - b)(1) < cmp_to_key(lambda a, b: a - b)(2))


@total_ordering
class Grade:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Grade) else NotImplemented

    def __gt__(self, other):
        return self.n > other.n if isinstance(other, Grade) else NotImplemented


print(Grade(1) < Grade(2), Grade(2) <= Grade(2), Grade(3) >= Grade(4), Grade(1) != Grade(1))
try:
    Grade(1) < 5
except TypeError as error:
    print(error)
try:

    @total_ordering
    class Nothing:
        pass

except ValueError as error:
    print(error)


class Data:
    computed = 0

    @cached_property
    def value(self):
        """Doc."""
        self.computed += 1
        return [self.computed]


d = Data()
d.value.append("x")
print(d.value, d.computed, "value" in d.__dict__)
del d.value
print(d.value, d.computed, Data().value)


@singledispatch
def describe(x, extra=""):
    return f"object{extra}"


@describe.register
def _(x: int, extra=""):
    return f"int {x}{extra}"


@describe.register(list)
@describe.register(tuple)
def _(x, extra=""):
    return f"sequence of {len(x)}: " + ", ".join(describe(i) for i in x)


describe.register(str, lambda x, extra="": f"str {x!r}")
print(describe(1), describe(True, "!"), describe(1.5), describe([1, "a", (None,)]), describe.dispatch(bool) is describe.dispatch(int), describe.registry[str]("q"))
print(functools.reduce(lambda f, g: lambda x: g(f(x)), [abs, str, len])(-123))

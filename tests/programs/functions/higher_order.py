"""Functions that take and make functions: the usual idioms."""

from functools import partial, reduce, wraps


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions, lambda x: x)


def curry(function, arity):
    def collect(*args):
        return function(*args) if len(args) >= arity else lambda *more: collect(*args, *more)

    return collect


def memoize(function):
    cache = {}

    @wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        if key not in cache:
            cache[key] = function(*args, **kwargs)
        return cache[key]

    wrapper.cache = cache
    return wrapper


def trace(log):
    def decorator(function):
        depth = 0

        def wrapper(*args):
            nonlocal depth
            log.append("  " * depth + f"{function.__name__}{args}")
            depth += 1
            try:
                result = function(*args)
            finally:
                depth -= 1
            log.append("  " * depth + f"-> {result!r}")
            return result

        return wrapper

    return decorator


log = []


@trace(log)
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


@memoize
def ways(n, steps=(1, 2, 3)):
    return 1 if n == 0 else sum(ways(n - s, steps=steps) for s in steps if s <= n)


print(compose(str, abs, lambda x: x - 10)(3), compose()(5))
print(curry(lambda a, b, c: a * b + c, 3)(2)(3)(4), curry(max, 2)(1, 5))
gcd(48, 18)
print("\n".join(log))
print(ways(20), len(ways.cache), ways.__name__)
double = partial(map, lambda x: x * 2)
print(list(double([1, 2])), partial(int, base=2)("1011"), partial(print, "a", sep="|")("b", "c"))
pipeline = [str.strip, str.title, lambda s: s.replace(" ", "_")]
print(reduce(lambda value, step: step(value), pipeline, "  hello big world "))


def visitor(**handlers):
    def visit(node):
        kind, *children = node
        return handlers[kind](*[visit(c) if isinstance(c, tuple) else c for c in children])

    return visit


evaluate = visitor(num=lambda n: n, add=lambda a, b: a + b, mul=lambda *ns: reduce(lambda x, y: x * y, ns, 1))
show = visitor(num=str, add=lambda a, b: f"({a} + {b})", mul=lambda *ns: " * ".join(ns))
tree = ("add", ("num", 1), ("mul", ("num", 2), ("num", 3), ("add", ("num", 4), ("num", 5))))
print(show(tree), "=", evaluate(tree))


def church(n):
    return lambda f: lambda x: reduce(lambda a, _: f(a), range(n), x)


to_int = lambda c: c(lambda x: x + 1)(0)
plus = lambda a, b: lambda f: lambda x: a(f)(b(f)(x))
times = lambda a, b: lambda f: a(b(f))
print(to_int(plus(church(3), times(church(4), church(5)))))
dispatch = {int: lambda v: f"int {v}", str: lambda v: f"str {v!r}", list: lambda v: [dispatch[type(x)](x) for x in v]}
print(dispatch[list]([1, "a", [2]]))

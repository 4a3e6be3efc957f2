"""Deep recursion is an error that can be handled, in Python code and through builtins."""

import sys


def deep(n):
    return deep(n + 1)


def measured(n):
    try:
        return measured(n + 1)
    except RecursionError:
        return n


try:
    deep(0)
except RecursionError as error:
    print(type(error).__name__, "maximum recursion depth exceeded" in str(error), isinstance(error, RuntimeError))
print(500 < measured(0) < 1100)


class Loop:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __len__(self):
        return len(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __add__(self, other):
        return self + other

    def __lt__(self, other):
        return sorted([self, other])

    __hash__ = None


loop = Loop()
for name, call in [
    ("repr", lambda: repr(loop)), ("eq", lambda: loop == 1), ("len", lambda: len(loop)), ("getattr", lambda: loop.y),
    ("iter", lambda: list(loop)), ("call", loop), ("add", lambda: loop + 1), ("sort", lambda: loop < loop),
]:
    try:
        call()
        print(name, "ended")
    except RecursionError:
        print(name, "RecursionError")


def through_map(n):
    return list(map(through_map, [n + 1]))


def through_sort(n):
    return sorted([1, 2], key=lambda x: through_sort(n))


def through_generator(n):
    yield from through_generator(n + 1)


def through_finally():
    try:
        through_finally()
    finally:
        through_finally.count += 1


through_finally.count = 0
for function in (through_map, through_sort, lambda n: list(through_generator(n))):
    try:
        function(0)
    except RecursionError:
        print("caught")
try:
    through_finally()
except RecursionError:
    print(through_finally.count > 300)
sys.setrecursionlimit(5000)


def sum_to(n):
    return n + sum_to(n - 1) if n else 0


print(sum_to(4000))
sys.setrecursionlimit(200)
print(measured(0) < 200)
sys.setrecursionlimit(1000)
nested = []
for _ in range(100000):
    nested = [nested]
try:
    repr(nested)
except RecursionError:
    print("repr of nested lists")
try:
    nested == [nested]
except RecursionError:
    print("comparing nested lists")
while nested:
    nested = nested[0]
print("done")

"""Generators are lazy: when their code runs, what they share, endless ones, generator expressions."""

from itertools import islice


def noisy():
    print("start")
    for i in range(3):
        print("making", i)
        yield i
    print("end")


g = noisy()
print("made")
print(next(g))
for x in g:
    print("got", x)
print(next(g, "empty"))


def naturals(n=0):
    while True:
        yield n
        n += 1


def sieve(numbers):
    prime = next(numbers)
    yield prime
    yield from sieve(n for n in numbers if n % prime)


print(list(islice(sieve(naturals(2)), 15)))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fibonacci(), range(12))], next(x for x in fibonacci() if x > 10**20))


def take_while(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            return
        yield x


def pairwise(iterable):
    iterator = iter(iterable)
    previous = next(iterator, None)
    for x in iterator:
        yield previous, x
        previous = x


print(list(take_while(lambda x: x < 50, fibonacci())), list(pairwise("abcd")), list(pairwise([])))
trace = []


def source(name, values):
    for v in values:
        trace.append(f"{name}{v}")
        yield v


total = sum(x * y for x in source("x", [1, 2]) for y in source("y", [3, 4]) if x != y)
print(total, trace)
lazy = (1 // x for x in [1, 0])
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError:
    print("error came late", list(lazy))
# Only the first iterable is evaluated at once.
try:
    (x for x in undefined_now)
except NameError:
    print("first iterable at once")
late = (x for _ in [1] for x in undefined_later)
undefined_later = [7]
print(list(late))
n = 1
uses = (n * i for i in [1, 2])
n = 10
print(list(uses))
shared = iter(range(10))
print(list(zip(shared, shared)), [a + b for a, b in zip(*[iter(range(6))] * 2)])
shared = iter(range(6))
for x in shared:
    print(x, next(shared), end="; ")
print()
g = (c for c in "abc")
print("b" in g, list(g), iter(g) is g, type(g).__name__, g.__name__, noisy().__name__)
print(any(print("checked", x) or x > 1 for x in [1, 2, 3]), all(x < 2 for x in [1, 2, 3]))
a, b, *c = (i * i for i in range(5))
print(a, b, c, max((len(w), w) for w in "some words here".split()), dict((k, v) for k, v in zip("ab", [1, 2])), sorted(x % 3 for x in range(5)), ",".join(str(i) for i in range(3)))


def accumulate():
    seen = set()

    def unseen(iterable):
        for x in iterable:
            if x not in seen:
                seen.add(x)
                yield x

    return unseen


u = accumulate()
print(list(u("hello")), list(u("world")))

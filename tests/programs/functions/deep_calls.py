"""Calls in all shapes: nested, many arguments, methods of results, recursion with state."""


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def hanoi(n, a="a", b="b", c="c"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, (list, tuple)) else [x]


def collatz(n, steps=0):
    while n != 1:
        n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps


def subsets(s):
    return [[]] if not s else [x for r in subsets(s[1:]) for x in (r, [s[0]] + r)]


def partition(n, largest=None):
    largest = largest or n
    return [[]] if n == 0 else [[k, *p] for k in range(min(n, largest), 0, -1) for p in partition(n - k, k)]


print(ackermann(2, 3), hanoi(8), permutations([1, 2, 3]), flatten([1, [2, (3, [4, []])], "ab"]))
print(max(range(1, 300), key=collatz), subsets("abc"), partition(5))


class Builder:
    def __init__(self):
        self.parts = []

    def add(self, *parts, sep=""):
        self.parts.append(sep.join(map(str, parts)))
        return self

    def repeat(self, n):
        self.parts *= n
        return self

    def build(self, end="."):
        return "|".join(self.parts) + end


print(Builder().add(1, 2, sep="+").add("x").repeat(2).add().build(end="!"))
print(len(str(max([abs(int(x)) for x in "-5 10 -300".split()], default=len("abc")))))


def apply(f, *args, times=1, **kwargs):
    result = None
    for _ in range(times):
        result = f(*args, **kwargs)
    return result


print(apply(apply, apply, sorted, [3, 1, 2], reverse=True), apply(Builder().add("q").build, times=2, end="?"))


def quicksort(a):
    return a if len(a) < 2 else quicksort([x for x in a[1:] if x < a[0]]) + a[:1] + quicksort([x for x in a[1:] if x >= a[0]])


seed = 12345
values = []
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2**31
    values.append(seed % 1000)
print(quicksort(values) == sorted(values), sum(values), quicksort(list("hello")))
print((lambda n: (lambda f: f(f, n))(lambda f, n: n * f(f, n - 1) if n else 1))(10))

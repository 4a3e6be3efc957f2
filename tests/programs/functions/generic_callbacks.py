"""Callbacks from builtins into Python code: keys, maps, comparisons, and errors and recursion through them."""

import functools

log = []


def key(x):
    log.append(("key", x))
    return -x


print(sorted([2, 1, 3], key=key), max([1, 5, 2], key=key), min([1, 5, 2], key=key), log)
log.clear()


class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append(f"{self.n}<{other.n}")
        return self.n < other.n

    def __eq__(self, other):
        log.append(f"{self.n}=={getattr(other, 'n', other)}")
        return isinstance(other, Noisy) and self.n == other.n

    def __hash__(self):
        log.append(f"hash {self.n}")
        return hash(self.n)

    def __repr__(self):
        return f"N{self.n}"


one, two, three = map(Noisy, (1, 2, 3))
print(sorted([two, one]), log)
log.clear()
print(max(one, two, three), min([three, one]), log)
log.clear()
print(Noisy(2) in [one, two, three], [one, two].index(Noisy(2)), [one, one].count(Noisy(1)), log)
log.clear()
d = {one: "one"}
d[two] = "two"
print(d[Noisy(1)], Noisy(9) in d, d.get(Noisy(2)), log)
log.clear()
print((one, two) == (Noisy(1), Noisy(3)), [one] < [two], log)
log.clear()


def fail_at(n):
    def check(x):
        if x == n:
            raise LookupError(f"at {x}")
        return x

    return check


for action in (lambda: sorted(range(5), key=fail_at(3)), lambda: list(map(fail_at(2), range(5))), lambda: list(filter(fail_at(2), range(5))), lambda: max(range(5), key=fail_at(1)), lambda: sum(map(fail_at(4), range(9))), lambda: functools.reduce(lambda a, b: a + fail_at(3)(b), range(9)), lambda: dict(map(lambda i: (fail_at(1)(i), i), range(3))), lambda: any(map(fail_at(0), [0])), lambda: "".join(map(lambda x: str(fail_at(2)(x)), range(5))), lambda: set(map(fail_at(3), range(5))), lambda: list(iter(lambda it=iter(range(5)): fail_at(2)(next(it)), 9)), lambda: [*map(fail_at(1), range(3))], lambda: list(zip(range(3), map(fail_at(2), range(3))))):
    try:
        print(action())
    except LookupError as error:
        print(repr(error))


def nested_sort(depth):
    return sorted(range(3), key=lambda x: (sum(nested_sort(depth - 1)) if depth else 0, -x))


print(nested_sort(3))


class Meta:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        def record(*args, **kwargs):
            self.calls.append((name, args, kwargs))
            return self

        return record


m = Meta()
m.first(1).second(a=2).third()
print(m.calls)
results = []
for f in (len, str, lambda x: x[::-1], list, sorted, tuple, set, max, "x".join):
    value = f("bca")
    results.append(sorted(value) if isinstance(value, set) else value)
print(results)
print(list(map(lambda f, x: f(x), [abs, str, bool], [-1, 2, 0])), [f(3) for f in (lambda x: x, float, range, [1, 2, 3, 4].__getitem__, {3: "d"}.get, "abcd".__getitem__, (3).__add__)])


def fold(tree, leaf, node):
    return leaf(tree) if not isinstance(tree, tuple) else node(*[fold(t, leaf, node) for t in tree])


tree = ((1, 2), (3, (4, 5)))
print(fold(tree, lambda x: x, lambda a, b: a + b), fold(tree, lambda x: 1, lambda a, b: 1 + max(a, b)), fold(tree, str, "({} {})".format), fold(tree, lambda x: [x], list.__add__))
try:
    sorted([3, 1], key=lambda x: sorted([1, 2], key=lambda y: 1 // (x - 1)))
except ZeroDivisionError as error:
    print("through two sorts:", error)
g = (x for x in [1, 2, 3])
print(sorted(g, key=lambda x: -x), next(g, "spent"), list(map(lambda x: next(x), [iter("a"), iter("b")])))
try:
    print(list(map(lambda x: next(iter([])), [1, 2])), "stopped early")
except StopIteration:
    print("StopIteration")

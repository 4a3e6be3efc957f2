"""Generator expressions: scopes, laziness, order of evaluation, nesting, capture of variables."""


def say(value):
    print("evaluating", value)
    return value


g = (say(x) for x in say([1, 2, 3]) if say(x % 2))
print("made")
print(next(g))
print(list(g))

try:
    g = (x for x in 5)
except TypeError as error:
    print("TypeError:", error)
g = (x for y in [1] for x in 5)
try:
    list(g)
except TypeError as error:
    print("TypeError:", error)
g = (missing for _ in [1])
try:
    next(g)
except NameError as error:
    print("NameError:", error)

x = "global"
print(list(x for x in range(3)), x)
print(sum(i * i for i in range(10)))
print(sum((i for i in range(5)), 100))
print("".join(c.upper() for c in "abc"))
print(sorted((w for w in ["pear", "fig", "apple"]),))
print(max(len(w) for w in ["pear", "fig"]), min(n for n in (3, 1, 2)))
print(dict((k, v) for k, v in zip("ab", range(2))))
print(tuple(a + b for a in "xy" for b in "12" if b != "1" or a != "y"))
print(any(n > 3 for n in range(10)), all(n > 3 for n in range(10)))
print([*(n for n in range(3))], {*(n for n in [1])}, (*(n for n in "ab"),))
a, b, *c = (n * 2 for n in range(5))
print(a, b, c)
try:
    a, b = (n for n in range(3))
except ValueError as error:
    print("ValueError:", error)
print(2 in (n for n in range(5)), 9 in (n for n in range(5)))


def closures(n):
    k = 10
    first = (n + i + k for i in range(3))
    k = 20
    second = (i for i in (n + j for j in range(2)))
    return list(first), list(second)


print(closures(1))


def late(names):
    return [lambda: name for name in names]


print([f() for f in late("abc")])
print([f() for f in [lambda y=y: y for y in range(3)]])


def fresh(rounds):
    made = []
    for r in range(rounds):
        made.append([lambda: (r, i) for i in range(3)])
    return [[f() for f in fs] for fs in made]


print(fresh(3))
print([[f() for f in [lambda: (i, j) for j in range(2)]] for i in range(2)])
print({k: f() for k, f in {i: (lambda: i) for i in range(2)}.items()})
print([list(i + j for j in range(2)) for i in range(3)])
print([list(i + j for j in range(2)) for i in (i * 10 for i in range(3))])
print(list(list((i, j) for j in range(i)) for i in range(3)))
print([[list((i, j, k) for k in range(2)) for j in range(2)] for i in range(2)])
print([f(1) for f in [lambda x: [x + i for i in range(3)] for i in range(2)]])

fs = [lambda: i for i in range(3)]
gs = [lambda: i for i in range(5)]
print([f() for f in fs], [g() for g in gs])


def in_both(x):
    inner = [lambda: x for x in range(3)]
    return x, inner[0](), (lambda: x)()


print(in_both("parameter"))


def several():
    return [
        [lambda: a + b for a in (1, 2)][0]() + [lambda: a * b for a in (3, 4)][0]()
        for b in (10, 20)
    ]


print(several())


def counting():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return (step() + i for i in range(3)), lambda: n


g, peek = counting()
print(next(g), peek(), list(g), peek())


def lazy_outer():
    items = [1, 2]
    g = (i for i in items)
    items.append(3)
    items = None
    return list(g)


print(lazy_outer())
g = (i for i in range(3))
h = (i for i in g)
print(next(g), list(h), list(g))
print(list((yield_ for yield_ in [1])), list((lambda: (x for x in "ab"))()))


def default_in(n, f=[lambda: z for z in "q"][0]):
    return f() * n


print(default_in(2))


def generator_in_comprehension():
    for n in range(3):
        yield [(n, i) for i in range(n)]


print(list(generator_in_comprehension()))
print([y for x in [[1, 2], [3]] for y in (z * 2 for z in x)])
primes = (n for n in range(2, 50) if all(n % d for d in range(2, n)))
print(next(primes), next(primes), list(primes))

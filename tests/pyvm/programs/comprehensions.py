def t(value):
    print("value", value)
    return value


x = "outer"
print([x for x in range(3)], x)
print([x * y for x in range(3) for y in range(x)], x)
print([(x, y) for x in "ab" for y in [1, 2] if y > 1 if x != "c"])
print({n % 3 for n in range(10)} == {0, 1, 2}, {k: v for k, v in [("a", 1), ("b", 2)]}, {n: n * n for n in range(4)})
print([[j for j in range(i)] for i in range(4)], [i for i in [i * 2 for i in range(3)]])
print([a + b for a, b in {1: 2, 3: 4}.items()], [a for a, *_ in ["xyz", "uv"]], [c for [c] in [[1], "2"]])
print([i for i in range(20) if i % 2 if i % 3], [i for i in range(5) if not i % 2 or i == 3], [1 for _ in ()])
print([t(n) for n in [t(1), t(2)] if t(n) > 1])
print({t(k): t(v) for k, v in [(1, 2)]})
v = [0, 0]
print([v[0] for v[0] in range(3)], v)
print([*range(3)], [*"ab", 1, *[2, 3]], (*"ab",), (1, *(2, 3), *[]), {*[1, 2], *(2, 1)} == {1, 2}, [*{1: 2}, *{3}])
for i in *[1, 2], 3:
    print(i)


def starred(a):
    return *a, len(a)


print(starred([1, 2]), starred("xy"))


def f(n, rows):
    x = n
    first = [x + y for y in range(n)]
    x = [x for x in first if x]
    nested = [[cell * n for cell in row if cell] for row in rows]
    table = {i: {j: i * j for j in range(2)} for i in range(n)}
    for i in [i for i in range(2)]:
        nested.append(i)
    return first, x, nested, table, [n for n in x], n


print(f(3, [[1, 0, 2], [], [3]]))
print([x for x in range(3) if x in [x for x in range(2)]], [[x for x in "ab"] + [x] for x in range(2)])
print([y for x in [[1, 2], [3]] for y in x for x in range(y)], [(a, b) for a, b in [(b, a) for a, b in [(1, 2)]]])
print([i if i else "zero" for i in range(2)], [not i for i in range(2)], [i for i in range(2) if True] and "yes")
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], sum([sum(row) for row in matrix]))
print({(i, j): [i] * j for i in range(2) for j in range(2)}, {len(w) for w in ["a", "bb", "c"]} == {1, 2})
print({**{str(i): i for i in range(2)}, "z": [*[i for i in range(2)]]})


def deep():
    return [[[[d for d in range(c)] for c in range(b)] for b in range(a)] for a in range(4)]


print(deep())
for i in range(3):
    print([i for i in range(i)], i)
e = [[] for _ in range(3)]
e[0].append(1)
print(e)


def around(n, values):
    def inner():
        return [n * v for v in values], {k: n for k in values}

    n += 1
    doubled = [f(v) for f in [lambda x: x * n] for v in values]
    values = [n for n in values]
    return inner(), doubled, n, values, [g() for g in [lambda: values, lambda n=n: n]]


print(around(2, [1, 2, 3]))
print([(lambda y: y + 1)(x) for x in range(3)], [(lambda x=x: x)() for x in range(3)])

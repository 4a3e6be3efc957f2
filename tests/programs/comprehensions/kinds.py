"""The four kinds, several fors and ifs, nesting, conditionals, unpacking targets."""

print([x * x for x in range(5)], {x % 3 for x in range(9)} == {0, 1, 2}, {x: -x for x in range(3)}, list(x for x in "ab"))
print([(x, y) for x in range(3) for y in range(x)], [x for x in range(20) if x % 2 if x % 3], [x if x % 2 else -x for x in range(5)])
print([[j * i for j in range(3)] for i in range(3)], [y for row in [[1, 2], [], [3]] for y in row if y != 2])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]], {k: v for k, v in zip("ab", [[1], [2]])}, [i for i, (a, b) in enumerate([(1, 1), (2, 3)]) if a == b])
print({k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": []}.items()}, {v: k for k, v in {"x": 1, "y": 2}.items()}, {(i, j): i ^ j for i in range(2) for j in range(2)})
print([x for x in [y for y in [z for z in range(3)]]], [[x for x in range(n)] for n in range(3)], [*(x for x in range(3)), *[x for x in "q"]])
order = []


def log(tag, value):
    order.append(tag)
    return value


[log("e", x) for x in log("i1", [1, 2]) if log("c1", x > 1) for y in log("i2", [5]) if log("c2", True)]
print(" ".join(order))
order.clear()
{log("k", x): log("v", x) for x in [1, 2]}
print(" ".join(order))
items = [1, 2, 3]
print([items.pop() for _ in range(2)], items, [items.append(x) or len(items) for x in range(3)], items)
target = [None]
print([0 for target[0] in range(3)], target)


class Box:
    pass


box = Box()
print([box.v * 2 for box.v in (1, 2)], box.v, [(i, s) for i in range(2) for s in [str(i)]], {s: n for n, s in enumerate("aba")})
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([[row[i] for row in matrix] for i in range(3)], [matrix[i][i] for i in range(3)], sum(x for row in matrix for x in row if x % 2), [x for i, row in enumerate(matrix) for j, x in enumerate(row) if (i + j) % 2 == 0])
print([f"{a}{b}{c}" for a in "xy" for b in "12" for c in "!?" if (a, b) != ("x", "1")])
print([(lambda: x)() for x in range(3)], [f() for f in [lambda: x for x in range(3)]], [f() for f in [lambda x=x: x for x in range(3)]])
triples = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples, len([1 for a in range(10) for b in range(10) for c in range(10) if a + b + c == 13]))
print([x for x in ()], {x for x in []} == set(), {x: x for x in ""}, [[] for _ in range(2)], [x for x in None or []], [True for x in [0] if not x])
print([x for x in range(10) if x > 5 and x < 8 or x == 1], [x for x in (1, 2, 3) if (lambda y: y > 1)(x)], [y for x in range(3) for y in [x * 10] if y])

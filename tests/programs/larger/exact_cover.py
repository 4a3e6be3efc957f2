"""Exact cover by dancing links (Algorithm X, D. E. Knuth): sudoku, queens, dominoes."""

import itertools, sys


class DLNode:
    __slots__ = ("L", "R", "U", "D", "col", "row")

    def __init__(self, col=None, row=None):
        self.L = self.R = self.U = self.D = self
        self.col, self.row = col, row


class Column(DLNode):
    __slots__ = ("size", "name")

    def __init__(self, name):
        super().__init__(self)
        self.size, self.name = 0, name


def ring(start, d):
    n = getattr(start, d)
    while n is not start:
        yield n
        n = getattr(n, d)


class DLX:
    def __init__(self, columns, rows):
        self.root = Column(None)
        self.cols = {}
        for name in columns:
            c = self.cols[name] = Column(name)
            c.R, c.L = self.root, self.root.L
            self.root.L.R = c
            self.root.L = c
        for rid, names in rows:
            first = None
            for nm in names:
                c = self.cols[nm]
                n = DLNode(c, rid)
                n.D, n.U = c, c.U
                c.U.D = n
                c.U = n
                c.size += 1
                if first is None:
                    first = n
                else:
                    n.R, n.L = first, first.L
                    first.L.R = n
                    first.L = n
        self.steps = 0

    def cover(self, c):
        c.R.L, c.L.R = c.L, c.R
        for i in ring(c, "D"):
            for j in ring(i, "R"):
                j.D.U, j.U.D = j.U, j.D
                j.col.size -= 1

    def uncover(self, c):
        for i in ring(c, "U"):
            for j in ring(i, "L"):
                j.col.size += 1
                j.D.U = j.U.D = j
        c.R.L = c.L.R = c

    def solve(self, partial=()):
        self.steps += 1
        if self.root.R is self.root:
            yield list(partial)
            return
        c = min(ring(self.root, "R"), key=lambda c: c.size)
        self.cover(c)
        for r in ring(c, "D"):
            for j in ring(r, "R"):
                self.cover(j.col)
            yield from self.solve((*partial, r.row))
            for j in ring(r, "L"):
                self.uncover(j.col)
        self.uncover(c)


def sudoku(puzzle):
    grid = [[int(c) for c in line] for line in puzzle]
    names = list(itertools.chain.from_iterable([(k, a, b) for a in range(9) for b in range(9)] for k in "rcbx"))
    rows = []
    for r, c, v in itertools.product(range(9), repeat=3):
        if grid[r][c] in (0, v + 1):
            rows.append(((r, c, v + 1), [("r", r, v), ("c", c, v), ("b", r // 3 * 3 + c // 3, v), ("x", r, c)]))
    d = DLX(names, rows)
    for sol in d.solve():
        out = [[0] * 9 for _ in range(9)]
        for r, c, v in sol:
            out[r][c] = v
        yield out, d.steps


P = """000000907
000420180
000705026
100904000
050000040
000507009
920108000
034059000
507000000""".split()
for sol, steps in sudoku(P):
    for i, row in enumerate(sol):
        if i % 3 == 0:
            print("+" + ("-" * 7 + "+") * 3)
        print("|", " | ".join(" ".join(map(str, row[k : k + 3])) for k in range(0, 9, 3)), "|")
    print("steps", steps)


def queens(n):
    rows = [((r, c), [("R", r), ("C", c)]) for r in range(n) for c in range(n)]
    d = DLX([(k, i) for i in range(n) for k in "RC"], rows)
    return sum(1 for s in d.solve() if len({r + c for r, c in s}) == len({r - c for r, c in s}) == n)


print(queens(6))
X = DLX("ABCDEFG", [(1, "ADG"), (2, "AD"), (3, "DEG"), (4, "CEF"), (5, "BG"), (6, "BCFG")])
print(list(X.solve()))
X = DLX("1234567", {"A": "147", "B": "14", "C": "457", "D": "356", "E": "2367", "F": "27"}.items())
print(sorted(next(X.solve())))


def pentomino_free_tiling(w, h):
    cells = [(x, y) for y in range(h) for x in range(w)]
    rows = [
        (((x, y), d), [(x, y), (x + dx, y + dy)])
        for (x, y) in cells
        for d, (dx, dy) in {"h": (1, 0), "v": (0, 1)}.items()
        if x + dx < w and y + dy < h
    ]
    return sum(1 for _ in DLX(cells, rows).solve())


print([pentomino_free_tiling(4, k) for k in range(1, 5)])

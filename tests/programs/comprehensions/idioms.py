"""Comprehensions as people use them: inverting, grouping, flattening, filtering, matrices, lookups, text."""

people = [("ann", 31, "ny"), ("bob", 25, "la"), ("cy", 42, "ny"), ("dee", 25, "sf")]
print({name: age for name, age, _ in people if age > 25}, {city: [n for n, _, c in people if c == city] for city in sorted({c for *_, c in people})})
print({age: name for name, age, _ in people}, sorted({len(n) for n, *_ in people}), max((a, n) for n, a, _ in people), sum(a for _, a, _ in people) / len(people), next((n for n, a, c in people if c == "la"), None), next((n for n, a, c in people if c == "zz"), "nobody"))
matrix = [[r * 4 + c for c in range(4)] for r in range(3)]
print([[row[c] for row in matrix] for c in range(4)], [x for row in matrix for x in row if x % 3 == 0], [sum(row) for row in matrix], [max(col) for col in zip(*matrix)], [row[::-1] for row in matrix[::-1]], [[x if r == c else 0 for c, x in enumerate(row)] for r, row in enumerate(matrix)])
text = "the rain in spain stays mainly"
print([w.capitalize() for w in text.split() if "ai" in w], {w: len(w) for w in text.split()}, "".join(c for c in text if c not in "aeiou"), {c: text.count(c) for c in sorted(set(text)) if text.count(c) > 3}, [w[::-1] for w in text.split()][-1], " ".join(sorted((w for w in text.split()), key=lambda w: (-len(w), w))))
board = ["x.o", ".x.", "o.x"]
lines = [[(r, c) for c in range(3)] for r in range(3)] + [[(r, c) for r in range(3)] for c in range(3)] + [[(i, i) for i in range(3)], [(i, 2 - i) for i in range(3)]]
print([p for p in "xo" if any(all(board[r][c] == p for r, c in line) for line in lines)], [(r, c) for r, row in enumerate(board) for c, v in enumerate(row) if v == "."])
neighbors = {(x, y): [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx or dy) and 0 <= x + dx < 3 and 0 <= y + dy < 3] for x in range(3) for y in range(3)}
print(len(neighbors[1, 1]), neighbors[0, 0], sum(map(len, neighbors.values())))
alive = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    counts = {}
    for x, y in [(x + dx, y + dy) for x, y in alive for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]:
        counts[x, y] = counts.get((x, y), 0) + 1
    alive = {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}
    print(sorted(alive))
nested = {"a": {"x": 1, "y": [1, 2]}, "b": {"x": 5, "y": []}}
print([(k, k2, v) for k, inner in nested.items() for k2, v in inner.items()], {f"{k}.{k2}": v for k, inner in nested.items() for k2, v in inner.items() if v}, [y for inner in nested.values() for y in inner["y"]])
print([n for n in range(2, 50) if not any(n % d == 0 for d in range(2, int(n**0.5) + 1))], [(a, b) for a in range(4) for b in range(a, 4) if a + b == 4], [f"{i}{j}" for i in "ab" for j in range(2)], [i for i in range(5) for _ in range(i)], [*{v: None for v in [3, 1, 3, 2, 1]}])
bits = [[n >> b & 1 for b in range(2, -1, -1)] for n in range(8)]
print(["".join(map(str, b)) for b in bits], [[x for x, on in zip("abc", b) if on] for b in bits])
table = [[str(a * b).rjust(3) for b in range(1, 6)] for a in range(1, 4)]
print("\n".join("".join(row) for row in table))
windows = [text[i : i + 3] for i in range(0, len(text), 3)]
print(windows, [a + b for a, b in zip(windows, windows[1:])][:3], {i: w for i, w in enumerate(windows) if w.strip() == w}, [(i, j) for i, a in enumerate("abca") for j, b in enumerate("abca") if i < j and a == b])
print([fn(3) for fn in [lambda x, n=n: x * n for n in range(4)]], [(lambda a: [a + i for i in range(2)])(b) for b in (10, 20)], [x for x in [[]] if not x], [y := 1, y + 1], [None for _ in "ab"], {**{k: k * 2 for k in "ab"}, **{"b": 0}}, [*(i for i in range(2)), *[i for i in "x"]])

"""Sudoku: candidates as bit masks, naked and hidden singles, then search; also counts and makes puzzles."""

import random

ROWS, COLS = "ABCDEFGHI", "123456789"
CELLS = [r + c for r in ROWS for c in COLS]
UNITS = (
    [[r + c for c in COLS] for r in ROWS]
    + [[r + c for r in ROWS] for c in COLS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {cell: [unit for unit in UNITS if cell in unit] for cell in CELLS}
PEERS = {cell: sorted({c for unit in UNITS_OF[cell] for c in unit} - {cell}) for cell in CELLS}
ALL = (1 << 9) - 1


class Contradiction(Exception):
    pass


class Grid:
    __slots__ = ("masks", "guesses")

    def __init__(self, text=None):
        self.masks = dict.fromkeys(CELLS, ALL)
        self.guesses = 0
        if text is not None:
            digits = [c for c in text if c in "0123456789."]
            if len(digits) != 81:
                raise ValueError(f"81 cells are needed, not {len(digits)}")
            for cell, digit in zip(CELLS, digits):
                if digit in COLS:
                    self.assign(cell, 1 << int(digit) - 1)

    def copy(self):
        made = Grid()
        made.masks = self.masks.copy()
        return made

    def assign(self, cell, bit):
        others = self.masks[cell] & ~bit
        if not self.masks[cell] & bit:
            raise Contradiction(cell)
        while others:
            lowest = others & -others
            self.eliminate(cell, lowest)
            others ^= lowest

    def eliminate(self, cell, bit):
        masks = self.masks
        if not masks[cell] & bit:
            return
        masks[cell] &= ~bit
        left = masks[cell]
        if not left:
            raise Contradiction(cell)
        if left & (left - 1) == 0:
            for peer in PEERS[cell]:
                self.eliminate(peer, left)
        for unit in UNITS_OF[cell]:
            places = [c for c in unit if masks[c] & bit]
            if not places:
                raise Contradiction(f"{bit.bit_length()} in {unit[0]}..{unit[-1]}")
            if len(places) == 1:
                self.assign(places[0], bit)

    @property
    def solved(self):
        return all(m & (m - 1) == 0 for m in self.masks.values())

    def candidates(self, cell):
        return [d for d in range(1, 10) if self.masks[cell] >> d - 1 & 1]

    def solutions(self, order=None):
        if self.solved:
            yield self
            return
        cell = min((c for c in CELLS if self.masks[c] & (self.masks[c] - 1)), key=lambda c: (bin(self.masks[c]).count("1"), c))
        digits = self.candidates(cell)
        if order:
            order.shuffle(digits)
        for digit in digits:
            trial = self.copy()
            trial.guesses = self.guesses + 1
            try:
                trial.assign(cell, 1 << digit - 1)
            except Contradiction:
                continue
            yield from trial.solutions(order)

    def __str__(self):
        lines = []
        for r in ROWS:
            if r in "DG":
                lines.append("------+-------+------")
            row = [str(self.masks[r + c].bit_length()) if self.masks[r + c].bit_count() == 1 else "." for c in COLS]
            lines.append(" ".join(row[:3]) + " | " + " ".join(row[3:6]) + " | " + " ".join(row[6:]))
        return "\n".join(lines)

    def line(self):
        return "".join(str(m.bit_length()) if m & (m - 1) == 0 else "." for m in self.masks.values())


def check(grid):
    return all({grid.masks[c] for c in unit} == {1 << i for i in range(9)} for unit in UNITS)


def count(grid, limit):
    found = 0
    for _ in grid.solutions():
        found += 1
        if found >= limit:
            break
    return found


def make(rng):
    """A full grid, then as many givens removed as leave one solution (a few trials)."""
    full = next(Grid().solutions(rng)).line()
    givens = list(full)
    for position in rng.sample(range(81), 24):
        kept, givens[position] = givens[position], "."
        if count(Grid("".join(givens)), 2) != 1:
            givens[position] = kept
    return full, "".join(givens)


PUZZLES = {
    "easy": "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "harder": """
        4 . . | . . . | 8 . 5
        . 3 . | . . . | . . .
        . . . | 7 . . | . . .
        . 2 . | . . . | . 6 .
        . . . | . 8 . | 4 . .
        . . . | . 1 . | . . .
        . . . | 6 . 3 | . 7 .
        5 . . | 2 . . | . . .
        1 . 4 | . . . | . . .""".replace("|", ""),
}
for name, text in PUZZLES.items():
    grid = Grid(text)
    print(name, "solved by propagation" if grid.solved else "needs a search")
    first = next(grid.solutions())
    print(first)
    print("valid" if check(first) else "INVALID", first.guesses)
for bad in ("11" + "." * 79, "123456780" + "........9" + "." * 63, "12"):
    try:
        Grid(bad)
        print("no contradiction")
    except Contradiction as error:
        print("contradiction", error)
    except ValueError as error:
        print(error)
full, puzzle = make(random.Random(5))
print(full, puzzle.count("."), next(Grid(puzzle).solutions()).line() == full)
print(Grid("1" + "." * 80).candidates("A2"), Grid().candidates("E5"))

"""A puzzle of hexagons: tiles with numbers, each touching as many tiles as it says.

On a board of hexagonal cells tiles are to be placed so that each tile's number is how many of its
neighbours are covered. Solved by keeping for each cell the set of numbers that it can still have,
drawing conclusions, and guessing in the most constrained cell.
"""

import sys

EMPTY = -1
DIRECTIONS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))


class Contradiction(Exception):
    """The board can't be completed."""


class Board:
    """Cells by axial coordinates, in a hexagon of a given radius."""

    def __init__(self, radius):
        self.places = [
            (q, r)
            for q in range(-radius, radius + 1)
            for r in range(-radius, radius + 1)
            if abs(q + r) <= radius
        ]
        numbers = {place: i for i, place in enumerate(self.places)}
        self.neighbours = []
        for q, r in self.places:
            around = [(q + dq, r + dr) for dq, dr in DIRECTIONS]
            self.neighbours.append([numbers[place] for place in around if place in numbers])


class Position:
    def __init__(self, board, left, choices):
        self.board = board
        self.left = left  # how many of each number are still to be placed
        self.choices = choices  # of each cell

    def copy(self):
        return Position(self.board, dict(self.left), [set(choice) for choice in self.choices])

    def restrict(self, cell, allowed):
        """Keep only some choices of a cell; whether that changed anything."""
        old = self.choices[cell]
        new = old & allowed
        if not new:
            raise Contradiction
        if len(new) == len(old):
            return False
        self.choices[cell] = new
        if len(new) == 1:
            (value,) = new
            self.left[value] -= 1
            if self.left[value] < 0:
                raise Contradiction
        return True

    def bounds(self, cell):
        """How many neighbours are covered at least, and at most."""
        least = most = 0
        for other in self.board.neighbours[cell]:
            choice = self.choices[other]
            if EMPTY not in choice:
                least += 1
                most += 1
            elif len(choice) > 1:
                most += 1
        return least, most

    def conclude_around(self, cell):
        choice = self.choices[cell]
        least, most = self.bounds(cell)
        changed = self.restrict(cell, {n for n in choice if n == EMPTY or least <= n <= most})
        choice = self.choices[cell]
        if len(choice) == 1 and EMPTY not in choice:
            (value,) = choice
            if value == least and least < most:
                for other in self.board.neighbours[cell]:
                    if EMPTY in self.choices[other]:
                        changed |= self.restrict(other, {EMPTY})
            elif value == most and least < most:
                for other in self.board.neighbours[cell]:
                    if len(self.choices[other]) > 1:
                        changed |= self.restrict(other, self.choices[other] - {EMPTY})
        return changed

    def conclude(self):
        changed = True
        while changed:
            changed = False
            used_up = {value for value, count in self.left.items() if count == 0}
            for cell, choice in enumerate(self.choices):
                if len(choice) > 1:
                    changed |= self.restrict(cell, choice - used_up)
                changed |= self.conclude_around(cell)

    def is_solved(self):
        return all(len(choice) == 1 for choice in self.choices)

    def undecided(self):
        """The cell with the fewest choices of those that have several."""
        best = None
        for cell, choice in enumerate(self.choices):
            if len(choice) > 1 and (best is None or len(choice) < len(self.choices[best])):
                best = cell
        return best


def solve(position, statistics):
    """The first solution in order, or None."""
    statistics["tried"] += 1
    try:
        position.conclude()
    except Contradiction:
        statistics["refuted"] += 1
        return None
    if position.is_solved():
        return position
    cell = position.undecided()
    for value in sorted(position.choices[cell], reverse=True):
        trial = position.copy()
        try:
            trial.restrict(cell, {value})
        except Contradiction:
            continue
        solution = solve(trial, statistics)
        if solution is not None:
            return solution
    return None


def make_puzzle(board, seed):
    """The tiles of a random position: how many there are of each number, the empty ones too."""
    covered = []
    for _ in board.places:
        seed = (seed * 1103515245 + 12345) % 2147483648
        covered.append((seed >> 16) % 8 < 5)
    left = dict.fromkeys(range(EMPTY, 7), 0)
    for cell, around in enumerate(board.neighbours):
        number = sum(covered[other] for other in around) if covered[cell] else EMPTY
        left[number] += 1
    return left


def check(board, tiles, solution):
    values = [min(choice) for choice in solution.choices]
    for cell, value in enumerate(values):
        covered = sum(values[other] != EMPTY for other in board.neighbours[cell])
        if value not in (EMPTY, covered):
            raise ValueError("a tile does not fit")
    for value, count in tiles.items():
        if values.count(value) != count:
            raise ValueError("not the tiles of the puzzle")


def main(size):
    board = Board(2)
    statistics = {"tried": 0, "refuted": 0}
    for seed in range(1, size + 1):
        tiles = make_puzzle(board, seed)
        everywhere = {value for value, count in tiles.items() if count}
        position = Position(board, dict(tiles), [set(everywhere) for _ in board.places])
        solution = solve(position, statistics)
        if solution is None:
            raise ValueError("a puzzle with a solution is not solved")
        check(board, tiles, solution)
    print(f"hexagons: {size} solved, {statistics['tried']} tried, {statistics['refuted']} refuted")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)

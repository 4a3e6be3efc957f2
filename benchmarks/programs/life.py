"""The game of life on an endless plane: living cells are a set of pairs."""

import sys

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
ACORN = {(0, 0), (1, 0), (1, -2), (3, -1), (4, 0), (5, 0), (6, 0)}
AROUND = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def following(cells):
    """The next generation (J. Conway's rules)."""
    counts = {}
    for x, y in cells:
        for dx, dy in AROUND:
            place = (x + dx, y + dy)
            counts[place] = counts.get(place, 0) + 1
    return {
        place for place, count in counts.items() if count == 3 or (count == 2 and place in cells)
    }


def following_by_rows(cells):
    """The same by looking at each cell of the rectangle around, as a check."""
    left = min(x for x, _ in cells) - 1
    right = max(x for x, _ in cells) + 1
    top = min(y for _, y in cells) - 1
    bottom = max(y for _, y in cells) + 1
    result = set()
    for y in range(top, bottom + 1):
        for x in range(left, right + 1):
            count = sum((x + dx, y + dy) in cells for dx, dy in AROUND)
            if count == 3 or (count == 2 and (x, y) in cells):
                result.add((x, y))
    return result


def main(generations):
    cells = GLIDER
    for _ in range(4 * generations):
        cells = following(cells)
    if cells != {(x + generations, y + generations) for x, y in GLIDER}:
        raise ValueError("the glider does not glide")
    cells = ACORN
    most = 0
    for generation in range(generations):
        after = following(cells)
        if generation % 50 == 0 and after != following_by_rows(cells):
            raise ValueError(f"generation {generation} is wrong")
        cells = after
        most = max(most, len(cells))
    print(f"life: {generations} generations, {len(cells)} cells, {most} at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)

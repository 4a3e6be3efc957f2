"""The Mandelbrot set, point by point, as a picture of letters; its area is checked."""

import sys

LIMIT = 60
AREA = 1.5066


def steps(cr, ci):
    """After how many steps a point leaves, or LIMIT."""
    x = y = 0.0
    for count in range(LIMIT):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return count
        y = 2.0 * x * y + ci
        x = xx - yy + cr
    return LIMIT


def draw(size):
    """Rows of letters: how many steps each point takes."""
    rows = []
    width = size * 3 // 2
    for row in range(size):
        ci = 2.0 * row / (size - 1) - 1.0
        letters = []
        for column in range(width):
            count = steps(3.0 * column / (width - 1) - 2.2, ci * 1.15)
            letters.append("#" if count == LIMIT else " .:-=+*%"[count % 8])
        rows.append("".join(letters))
    return rows


def main(size):
    rows = draw(size)
    for row in range(size // 2):
        same = sum(a == b for a, b in zip(rows[row], rows[-1 - row]))
        if same < len(rows[row]) * 0.98:
            raise ValueError("the picture is not the same above and below")
    inside = sum(row.count("#") for row in rows)
    area = inside * 3.0 * 2.3 / (size * (size * 3 // 2))
    if abs(area - AREA) > 0.1 + 2.0 / size:
        raise ValueError(f"area {area}")
    print(f"mandelbrot: {size} rows, {inside} points, area {area:.4f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 640)

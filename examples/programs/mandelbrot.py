"""The Mandelbrot set as text, one character for each point of a grid."""

WIDTH = 110
HEIGHT = 44
LIMIT = 200
SHADES = " .:-=+*#%@"


def escape_time(real, imaginary):
    """After how many steps of z = z * z + c the point c is known to be outside."""
    x = 0.0
    y = 0.0
    for step in range(LIMIT):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return step
        y = 2.0 * x * y + imaginary
        x = xx - yy + real
    return LIMIT


def shade(steps):
    if steps == LIMIT:
        return SHADES[-1]
    return SHADES[min(steps // 3, len(SHADES) - 2)]


def main():
    total = 0
    for row in range(HEIGHT):
        line = ""
        for column in range(WIDTH):
            steps = escape_time(3.2 * column / WIDTH - 2.2, 2.4 * row / HEIGHT - 1.2)
            total += steps
            line += shade(steps)
        print(line)
    print(total, "steps")


if __name__ == "__main__":
    main()

"""Sparse matrices in compressed rows and as dicts: products with vectors, conjugate gradients."""

import sys


class Matrix:
    """Compressed rows: of row i the columns and values from starts[i] to starts[i + 1]."""

    def __init__(self, rows):
        self.starts = [0]
        self.columns = []
        self.values = []
        for row in rows:
            for column in sorted(row):
                self.columns.append(column)
                self.values.append(row[column])
            self.starts.append(len(self.columns))

    def times(self, vector):
        columns, values = self.columns, self.values
        result = []
        start = 0
        for stop in self.starts[1:]:
            total = 0.0
            for k in range(start, stop):
                total += values[k] * vector[columns[k]]
            result.append(total)
            start = stop
        return result


def grid(size):
    """Rows of the equations of heat on a square: 4 for each point, -1 for its neighbours."""
    rows = []
    for y in range(size):
        for x in range(size):
            row = {y * size + x: 4.0}
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                if 0 <= x + dx < size and 0 <= y + dy < size:
                    row[(y + dy) * size + x + dx] = -1.0
            rows.append(row)
    return rows


def dot(left, right):
    return sum(a * b for a, b in zip(left, right))


def solve(matrix, right):
    """Conjugate gradients (M. Hestenes and E. Stiefel, 1952)."""
    x = [0.0] * len(right)
    rest = list(right)
    direction = list(right)
    square = dot(rest, rest)
    steps = 0
    while square > 1e-16:
        product = matrix.times(direction)
        length = square / dot(direction, product)
        for i in range(len(x)):
            x[i] += length * direction[i]
            rest[i] -= length * product[i]
        before, square = square, dot(rest, rest)
        ratio = square / before
        direction = [r + ratio * d for r, d in zip(rest, direction)]
        steps += 1
    return x, steps


def multiply(left, right):
    """The product of two matrices whose rows are dicts."""
    result = []
    for row in left:
        new = {}
        for k, factor in row.items():
            for column, value in right[k].items():
                new[column] = new.get(column, 0.0) + factor * value
        result.append(new)
    return result


def main(size):
    rows = grid(size)
    matrix = Matrix(rows)
    wanted = [(i * 7 % 13) - 6.0 for i in range(size * size)]
    found, steps = solve(matrix, matrix.times(wanted))
    if max(abs(a - b) for a, b in zip(found, wanted)) > 1e-6:
        raise ValueError("the solution is wrong")
    square = Matrix(multiply(rows, rows))
    if square.times(wanted) != matrix.times(matrix.times(wanted)):
        raise ValueError("the product is wrong")
    print(f"sparse: {size * size} rows, {len(square.values)} values, {steps} steps")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 90)

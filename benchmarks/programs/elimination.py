"""Dense linear equations: LU decomposition with pivots, the inverse, the determinant."""

import sys


class Random:
    """Numbers from 0 to 1 by a linear congruence."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state / 2147483648


def random_matrix(size, random):
    return [[random.next() * 2 - 1 for _ in range(size)] for _ in range(size)]


def decompose(matrix):
    """Turn rows into L and U in place; the order of the rows, and its sign."""
    size = len(matrix)
    order = list(range(size))
    sign = 1
    for k in range(size):
        best = k
        for i in range(k + 1, size):
            if abs(matrix[i][k]) > abs(matrix[best][k]):
                best = i
        if best != k:
            matrix[k], matrix[best] = matrix[best], matrix[k]
            order[k], order[best] = order[best], order[k]
            sign = -sign
        pivot_row = matrix[k]
        pivot = pivot_row[k]
        for i in range(k + 1, size):
            row = matrix[i]
            factor = row[k] / pivot
            row[k] = factor
            for j in range(k + 1, size):
                row[j] -= factor * pivot_row[j]
    return order, sign


def solve(lu, order, right):
    size = len(lu)
    x = [right[place] for place in order]
    for i in range(size):
        row = lu[i]
        for j in range(i):
            x[i] -= row[j] * x[j]
    for i in range(size - 1, -1, -1):
        row = lu[i]
        total = x[i]
        for j in range(i + 1, size):
            total -= row[j] * x[j]
        x[i] = total / row[i]
    return x


def inverse(matrix):
    size = len(matrix)
    lu = [row[:] for row in matrix]
    order, _ = decompose(lu)
    columns = []
    for k in range(size):
        unit = [0.0] * size
        unit[k] = 1.0
        columns.append(solve(lu, order, unit))
    return [[column[i] for column in columns] for i in range(size)]


def multiply(left, right):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def determinant(matrix):
    lu = [row[:] for row in matrix]
    _, sign = decompose(lu)
    result = sign
    for i in range(len(lu)):
        result *= lu[i][i]
    return result


def main(size):
    matrix = random_matrix(size, Random(11))
    product = multiply(matrix, inverse(matrix))
    error = 0.0
    for i in range(size):
        for j in range(size):
            error = max(error, abs(product[i][j] - (1.0 if i == j else 0.0)))
    if error > 1e-8:
        raise ValueError(f"the inverse is wrong by {error}")
    scaled = [[2 * value for value in row] for row in matrix]
    ratio = determinant(scaled) / determinant(matrix)
    if abs(ratio / 2.0**size - 1) > 1e-9:
        raise ValueError(f"determinants {ratio}")
    print(f"elimination: {size} rows, determinant {determinant(matrix):.6e}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 220)

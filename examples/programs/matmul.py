"""Multiply matrices that are lists of rows, and compare two ways to raise one to a power."""


def zeros(rows, columns):
    matrix = []
    for _ in range(rows):
        matrix.append([0] * columns)
    return matrix


def identity(size):
    matrix = zeros(size, size)
    for i in range(size):
        matrix[i][i] = 1
    return matrix


def transposed(matrix):
    result = zeros(len(matrix[0]), len(matrix))
    for i in range(len(matrix)):
        for j in range(len(matrix[0])):
            result[j][i] = matrix[i][j]
    return result


def multiply(left, right, modulus):
    columns = transposed(right)
    result = zeros(len(left), len(columns))
    for i in range(len(left)):
        row = left[i]
        for j in range(len(columns)):
            column = columns[j]
            total = 0
            for k in range(len(row)):
                total += row[k] * column[k]
            result[i][j] = total % modulus
    return result


def power_by_steps(matrix, exponent, modulus):
    result = identity(len(matrix))
    for _ in range(exponent):
        result = multiply(result, matrix, modulus)
    return result


def power_by_squares(matrix, exponent, modulus):
    result = identity(len(matrix))
    while exponent > 0:
        if exponent % 2 == 1:
            result = multiply(result, matrix, modulus)
        matrix = multiply(matrix, matrix, modulus)
        exponent //= 2
    return result


def filled(size, seed, modulus):
    """A matrix of pseudo-random numbers."""
    matrix = zeros(size, size)
    for i in range(size):
        for j in range(size):
            seed = (seed * 1103 + 12345) % 65536
            matrix[i][j] = seed % modulus
    return matrix


def trace(matrix):
    total = 0
    for i in range(len(matrix)):
        total += matrix[i][i]
    return total


def main():
    modulus = 10007
    matrix = filled(40, 7, modulus)
    steps = power_by_steps(matrix, 50, modulus)
    squares = power_by_squares(matrix, 50, modulus)
    print("trace", trace(steps), "first row", steps[0])
    print("both ways agree:", steps == squares)


main()

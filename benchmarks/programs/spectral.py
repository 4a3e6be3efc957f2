"""The spectral norm of an infinite matrix, by the power method, with the matrix as a function."""

import sys

NORM = 1.274224153


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    """A v."""
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j, value in enumerate(vector):
            total += element(i, j) * value
        result.append(total)
    return result


def times_transposed(vector):
    """A^T v."""
    return [
        sum(element(j, i) * value for j, value in enumerate(vector)) for i in range(len(vector))
    ]


def norm(size):
    u = [1.0] * size
    for _ in range(8):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    product = sum(a * b for a, b in zip(u, v))
    square = sum(b * b for b in v)
    return (product / square) ** 0.5


def main(size):
    result = norm(size)
    if abs(result - NORM) > 2.0 / size**2 + 1e-8:
        raise ValueError(f"norm {result}")
    print(f"spectral: {size} rows, norm {result:.9f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)

"""The spectral norm of the infinite matrix a(i, j) = 1 / ((i + j) (i + j + 1) / 2 + i + 1),
approximated by the power method on its first rows and columns.
"""


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    """The matrix times a vector."""
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j in range(len(vector)):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector):
    """The transposed matrix times a vector."""
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j in range(len(vector)):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def dot(left, right):
    total = 0.0
    for i in range(len(left)):
        total += left[i] * right[i]
    return total


def spectral_norm(size, rounds):
    u = [1.0] * size
    v = u
    for _ in range(rounds):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    return (dot(u, v) / dot(v, v)) ** 0.5


for size in [1, 10, 90]:
    print(size, spectral_norm(size, 10))

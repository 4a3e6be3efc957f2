"""array.array: types of items, operators, methods, errors, derived classes."""

from array import ArrayType, array


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 7


class Real:
    def __float__(self):
        return 2.5


class Reflecting:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"


print(array, array.__name__, array.__module__, ArrayType is array)

# Making.
attempt(array)
for args in (
    ("x",),
    ("ab",),
    (1,),
    ("i", "abc"),
    ("i", 5),
    ("i", b"123"),
    ("i", b"\1\0\0\0\2\0\0\0"),
    ("u", "abc"),
    ("u", ["a", "b"]),
    ("u", [1]),
    ("u", ["ab"]),
    ("i", None),
    ("i", [1, "a"]),
    ("i", array("d", [1.5])),
    ("d", array("i", [1])),
    ("u", array("i", [1])),
    ("i", array("u", "a")),
    ("i", range(3)),
    ("d", [1, 2.5, True]),
    ("d", ["a"]),
    ("d", [10**400]),
    ("f", [0.1, 1e300]),
    ("i", (x * x for x in range(4))),
    ("i", "", 3),
):
    attempt(array, *args)

# What fits.
NUMBERS = (
    [-(2**100), -(2**63) - 1, -(2**63), -(2**31) - 1, -(2**31), -(2**15), -129, -128, -1, 0, 127, 128]
    + [255, 256, 2**15, 2**16 - 1, 2**16, 2**31, 2**32 - 1, 2**32, 2**63, 2**64 - 1, 2**64, 2**100]
    + [True, 1.0, "1", None, Index(), Real()]
)
for code in "bBhHiIlLqQ":
    print(code, array(code).itemsize)
    for number in NUMBERS:
        attempt(array, code, [number])
for code in "fd":
    for number in (2**70, 2**2000, 1.5, Index(), Real(), "1", None):
        attempt(array, code, [number])
print(array("Q", [2**64 - 1, 0])[0], array("q", [-(2**63)]).tolist(), tuple(array("I", [2**32 - 1])))

# Subscripts.
a = array("i", [1, 2, 3, 2])
attempt(lambda: (a[0], a[-1], a[True], a[Index() if len(a) > 7 else 1]))
for index in (4, -5, "a", 1.0, None, 2**70):
    attempt(lambda: a[index])
    attempt(a.__setitem__, index, 1)
    attempt(a.__delitem__, index)
print(a[1:3], a[::-1], a[::2], a[10:], a[3:1], a[:-1])
attempt(a.__setitem__, 0, "a")
attempt(a.__setitem__, slice(0, 1), [1])
attempt(a.__setitem__, slice(0, 2), array("d", [7]))
a[0:2] = array("i", [7, 8, 9])
print(a)
attempt(a.__setitem__, slice(0, 4, 2), array("i", [7, 8, 9]))
a[0:4:2] = array("i", [70, 80])
print(a)
a[1:1] = a
print(a)
del a[::3]
print(a)
del a[-1], a[0:2]
print(a)
del a[::-2]
print(a)
a[:] = array("i", range(6))
a[::2] = array("i")
print(a)

# Methods.
a = array("h", [3, 1, 2, 1])
a.append(5)
a.extend([6, 7])
a.extend(array("h", [8]))
a.insert(0, 9)
a.insert(-100, 10)
a.insert(100, 11)
print(a, len(a), a.count(1), a.count(1.0), a.index(1), a.index(1, 5), a.typecode, a.itemsize)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a, a.tolist(), a.tobytes(), 5 in a, "5" in a)
attempt(a.extend, array("i", [1]))
attempt(a.extend, 3)
attempt(a.extend, ["x"])
attempt(a.index, 99)
attempt(a.index, 1, 0, 1)
attempt(a.remove, 99)
attempt(a.pop, 99)
attempt(array("b").pop)
attempt(a.append)
attempt(a.append, 2**15)
attempt(a.fromlist, (1, 2))
attempt(a.fromlist, [1, 2, "3"])
attempt(a.frombytes, b"123")
attempt(a.frombytes, "12")
print(a)
a.fromlist([-1, -2])
a.frombytes(b"\1\2")
a.byteswap()
print(a)
a.extend(a)
print(a)
u = array("u", "aé")
u.fromunicode("\U0001f600'")
print(u, u.tounicode(), u[1], "é" in u, list(u), array("u"))
swapped = array("d", [1.5])
swapped.byteswap()
swapped.byteswap()
print(swapped, bytes(array("B", b"raw")), b"" + bytes(array("h", [258])))

# Operators.
a = array("i", [1, 2])
b = array("i", [1, 3])
print(a + b, a * 2, 3 * b, a * 0, a * -1, a == b, a != b, a < b, a <= b, a > b, a >= b, a == array("i", a))
print(a == array("d", a), a < array("d", [1.5]), a == [1, 2], array("b") < a, bool(array("b")), bool(a))
nan = array("d", [float("nan")])
print(nan == array("d", nan), float("nan") in nan)
a += b
a *= 2
print(a)
attempt(lambda: a + [1])
attempt(lambda: [1] + a)
attempt(lambda: a + 1)
attempt(lambda: a + array("d"))
attempt(lambda: a * "x")
attempt(lambda: a * 2**70)
attempt(lambda: a < [1])
attempt(lambda: hash(a))
attempt(lambda: a + Reflecting())
attempt(lambda: a * Reflecting())
attempt(lambda: a.__iadd__([1]))
attempt(lambda: a.nothing)
attempt(setattr, a, "typecode", "d")

# Iterating.
a = array("i", [1, 2])
it = iter(a)
print(next(it), type(it).__name__)
a.append(3)
print(list(it), list(it))
a.append(4)
print(list(it), list(reversed(a)), sorted(a, reverse=True), sum(a), max(a), [*a], dict(zip(a, "abcd")))
first, *rest = a
print(first, rest)


# A sieve and a matrix, where arrays pay.
def primes(limit):
    sieve = array("B", [1]) * (limit + 1)
    sieve[0] = sieve[1] = 0
    for i in range(2, int(limit**0.5) + 1):
        if sieve[i]:
            for j in range(i * i, limit + 1, i):
                sieve[j] = 0
    return sum(sieve)


def product(rows):
    matrix = array("d", [float(i) for i in range(rows * rows)])
    result = array("d", bytes(8 * rows * rows))
    for i in range(rows):
        for j in range(rows):
            for k in range(rows):
                result[i * rows + j] += matrix[i * rows + k] * matrix[k * rows + j]
    return sum(result)


print(primes(1000), product(8))


# Derived classes.
class Named(array):
    def __new__(cls, name, code, items=(), **options):
        return super().__new__(cls, code, items)

    def __init__(self, name, code, items=(), **options):
        self.name = name
        self.options = options

    def total(self):
        return sum(self)

    def __getitem__(self, index):
        return "item", super().__getitem__(index)


class Plain(array):
    pass


n = Named("n", "i", [1, 2], size=3)
n.append(4)
n[0] = 10
print(n, n.name, n.options, n.total(), n[0], len(n), type(n + n).__name__, type(n[0:1]), isinstance(n, array), n)
p = Plain("i", [3])
p.extra = 4
print(p, p.extra, p == array("i", [3]), type(p * 2).__name__, Plain.__mro__[1:])
attempt(Plain)
attempt(lambda: Plain("i", [1], key=1))

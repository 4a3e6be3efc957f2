"""A sorted mapping, a sparse matrix, a bit set and a linked list, with all the dunders that people give such classes."""

from bisect import bisect_left


class SortedMap:
    def __init__(self, items=(), **more):
        self._keys, self._values = [], []
        for k, v in dict(items, **more).items():
            self[k] = v

    def _find(self, key):
        i = bisect_left(self._keys, key)
        return i, i < len(self._keys) and self._keys[i] == key

    def __setitem__(self, key, value):
        i, found = self._find(key)
        if found:
            self._values[i] = value
        else:
            self._keys.insert(i, key)
            self._values.insert(i, value)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return SortedMap((k, self[k]) for k in self._keys if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop))
        i, found = self._find(key)
        if not found:
            raise KeyError(key)
        return self._values[i]

    def __delitem__(self, key):
        i, found = self._find(key)
        if not found:
            raise KeyError(key)
        del self._keys[i], self._values[i]

    def __contains__(self, key):
        return self._find(key)[1]

    def __iter__(self):
        yield from self._keys

    def __reversed__(self):
        return reversed(self._keys)

    def __len__(self):
        return len(self._keys)

    def __eq__(self, other):
        return dict(self) == dict(other) if hasattr(other, "keys") else NotImplemented

    def __or__(self, other):
        return SortedMap({**self, **other})

    def __ior__(self, other):
        for k in other:
            self[k] = other[k]
        return self

    def keys(self):
        return self._keys[:]

    def __repr__(self):
        return "SortedMap({" + ", ".join(f"{k!r}: {self[k]!r}" for k in self) + "})"


m = SortedMap({"c": 3, "a": 1}, b=2)
m["aa"] = 11
m["a"] += 100
print(m, len(m), list(m), list(reversed(m)), "b" in m, "z" in m, m["a":"b"], m["b":], m == {"a": 101, "aa": 11, "b": 2, "c": 3}, m == 5, {**m}["c"])
del m["aa"]
m |= {"z": 26}
print(m | {"0": 0}, sorted(m, reverse=True), max(m), dict(m), bool(SortedMap()))
for bad in (lambda: m["none"], lambda: m.__delitem__("none"), lambda: m[5], lambda: hash(m)):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            if isinstance(r, slice):
                return [row[c] for row in self.rows[r]]
            return self.rows[r][c]
        return self.rows[key]

    def __setitem__(self, key, value):
        r, c = key
        self.rows[r][c] = value

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*other.rows)] for row in self.rows])

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __add__(self, other):
        return Matrix([map(sum, zip(a, b)) for a, b in zip(self.rows, other.rows)])

    def __sub__(self, other):
        return self + -other

    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __invert__(self):
        return Matrix(zip(*self.rows))

    def __iter__(self):
        return (x for row in self.rows for x in row)

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        return "/".join(" ".join(map(str, row)) for row in self.rows)


a = Matrix([[1, 2], [3, 4]])
a[0, 1] += 5
print(a, a[0], a[1, 0], a[:, 1], ~a, -a, 2 * a, a + a == a * 2, a - a, a @ ~a, Matrix([[1, 1], [1, 0]]) ** 50, list(a), sum(a), 7 in a, a != ~a)


class Bits:
    def __init__(self, value=0):
        self.value = value

    def __getitem__(self, i):
        return bool(self.value >> i & 1)

    def __setitem__(self, i, on):
        self.value = self.value | 1 << i if on else self.value & ~(1 << i)

    def __len__(self):
        return self.value.bit_count()

    def __iter__(self):
        v, i = self.value, 0
        while v:
            if v & 1:
                yield i
            v >>= 1
            i += 1

    def __and__(self, other):
        return Bits(self.value & other.value)

    def __xor__(self, other):
        return Bits(self.value ^ other.value)

    def __lshift__(self, n):
        return Bits(self.value << n)

    def __invert__(self):
        return Bits(~self.value & (1 << 70) - 1)

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Bits({self:#b})"

    def __format__(self, spec):
        return format(self.value, spec)


b = Bits(0b1011)
b[65] = True
b[0] = False
print(b, len(b), list(b), b[1], b[2], 65 in b, b & Bits(3), b ^ b, len(~b), hex(b), b << 2, bool(Bits()), f"{Bits(255):x}", [10, 20][Bits(1)])

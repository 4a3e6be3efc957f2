"""Rationals, matrices and polynomials with all their operators."""

from __future__ import annotations
from functools import reduce, lru_cache, cached_property, singledispatchmethod
from math import gcd
import operator


class Rational:
    __slots__ = ("_n", "_d")

    def __new__(cls, n: int | str = 0, d: int = 1) -> Rational:
        if isinstance(n, str):
            a, _, b = n.partition("/")
            n, d = int(a), int(b or 1)
        if d == 0:
            raise ZeroDivisionError(f"Rational({n}, 0)")
        self = super().__new__(cls)
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self._n, self._d = n // g, d // g
        return self

    numerator = property(lambda self: self._n)
    denominator = property(operator.attrgetter("_d"))

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio())

    @staticmethod
    def _coerce(o):
        return o if isinstance(o, Rational) else Rational(o) if isinstance(o, int) else NotImplemented

    def _op(f):
        def forward(a, b):
            b = a._coerce(b)
            return b if b is NotImplemented else f(a, b)

        def backward(a, b):
            b = a._coerce(b)
            return b if b is NotImplemented else f(b, a)

        forward.__name__ = f.__name__
        backward.__name__ = "r" + f.__name__
        return forward, backward

    __add__, __radd__ = _op(lambda a, b: Rational(a._n * b._d + b._n * a._d, a._d * b._d))
    __sub__, __rsub__ = _op(lambda a, b: Rational(a._n * b._d - b._n * a._d, a._d * b._d))
    __mul__, __rmul__ = _op(lambda a, b: Rational(a._n * b._n, a._d * b._d))
    __truediv__, __rtruediv__ = _op(lambda a, b: Rational(a._n * b._d, a._d * b._n))
    __lt__, _ = _op(lambda a, b: a._n * b._d < b._n * a._d)
    __gt__, _ = _op(lambda a, b: a._n * b._d > b._n * a._d)
    __le__, _ = _op(lambda a, b: a._n * b._d <= b._n * a._d)
    __eq__, _ = _op(lambda a, b: (a._n, a._d) == (b._n, b._d))
    __floordiv__, __rfloordiv__ = _op(lambda a, b: (a / b)._n // (a / b)._d)

    def __pow__(a, k, mod=None):
        return Rational(a._n**k, a._d**k) if k >= 0 else Rational(a._d**-k, a._n**-k)

    def __hash__(self):
        return hash(self._n) if self._d == 1 else hash((self._n, self._d))

    def __neg__(s):
        return Rational(-s._n, s._d)

    def __pos__(s):
        return s

    def __abs__(s):
        return Rational(abs(s._n), s._d)

    def __float__(s):
        return s._n / s._d

    def __int__(s):
        return int(s._n / s._d)

    def __trunc__(s):
        return int(s)

    def __round__(s, nd=None):
        return round(float(s), nd) if nd is not None else round(float(s))

    def __floor__(s):
        return s._n // s._d

    def __ceil__(s):
        return -(-s._n // s._d)

    def __bool__(s):
        return s._n != 0

    def __repr__(s):
        return f"{type(s).__name__}({s._n}, {s._d})"

    def __str__(s):
        return f"{s._n}/{s._d}" if s._d != 1 else str(s._n)

    def __format__(s, spec):
        return format(str(s), spec) if not spec.endswith("f") else format(float(s), spec)


import math

R = Rational
print(
    R(1, 2) + R(1, 3),
    R(6, -4),
    1 - R(1, 3),
    R("3/9") * 3,
    2 / R(4),
    R(7, 2) // 1,
    R(2, 3) ** -2,
    -R(1, 2),
    sum([R(1, i) for i in range(1, 11)]),
    R(1) == 1,
    {R(2): "a"}[2],
    R(1, 2) < 1,
    3 > R(5, 2),
    max(R(1, 2), R(2, 3)),
    f"{R(1, 3):>8}|{R(1, 3):.4f}",
    [R(1, 2), (R(3),)],
    float(R(1, 4)),
    int(R(7, 2)),
    round(R(22, 7), 2),
    round(R(5, 2)),
    math.floor(R(-1, 2)),
    math.ceil(R(1, 2)),
    math.trunc(R(9, 2)),
    bool(R()),
    abs(R(-1)),
    +R(3),
    R.from_float(0.75),
)
for f in (
    lambda: R(1, 0),
    lambda: R(1) + "x",
    lambda: "x" + R(1),
    lambda: R(1) < "a",
    lambda: setattr(R(1), "numerator", 3),
    lambda: R("a/b"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            if isinstance(r, slice) or isinstance(c, slice):
                rs = self.rows[r] if isinstance(r, slice) else [self.rows[r]]
                return Matrix([row[c] if isinstance(c, slice) else [row[c]] for row in rs])
            return self.rows[r][c]
        if key is Ellipsis:
            return self
        return self.rows[key]

    def __setitem__(self, key, value):
        r, c = key
        self.rows[r][c] = value

    def __delitem__(self, r):
        del self.rows[r]

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError("shapes %r and %r" % (self.shape, o.shape))
        cols = list(zip(*o.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    def __imatmul__(self, o):
        self.rows = (self @ o).rows
        return self

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        r, b = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                r = r @ b
            b = b @ b
            n >>= 1
        return r

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    __hash__ = None

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)

    def __contains__(self, x):
        return any(x in r for r in self.rows)

    def __reversed__(self):
        return reversed(self.rows)

    def __str__(self):
        w = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join("[" + " ".join(f"{x!s:>{w}}" for x in r) + "]" for r in self.rows)

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum(
            (-1) ** j * a * Matrix([r[:j] + r[j + 1 :] for r in self.rows[1:]]).det()
            for j, a in enumerate(self.rows[0])
        )

    def inverse(self):
        n = len(self)
        A = [[R(x) for x in r] + [R(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((i for i in range(c, n) if A[i][c]), None)
            if p is None:
                raise ValueError("singular")
            A[c], A[p] = A[p], A[c]
            A[c] = [x / A[c][c] for x in A[c]]
            for i in range(n):
                if i != c:
                    A[i] = [x - A[i][c] * y for x, y in zip(A[i], A[c])]
        return Matrix([r[n:] for r in A])


m = Matrix([[2, 1, 3], [0, -1, 4], [5, 2, 2]])
print(
    m,
    m.T,
    m.det(),
    m.inverse(),
    m @ m.inverse() == Matrix.identity(3),
    m[1, 2],
    m[0],
    m[:2, 1:],
    m[...] is m,
    5 in m,
    len(m),
    list(reversed(m))[0],
    2 * m == m * 2 == m + m,
    sep="\n",
)
print(Matrix([[1, 1], [1, 0]]) ** 50)
m[0, 0] = 99
del m[1]
print(m)
for f in (
    lambda: m @ m,
    lambda: hash(m),
    lambda: Matrix([[1, 1], [1, 1]]).inverse(),
    lambda: m + 3,
    lambda: m - m,
    lambda: m[5],
    lambda: m[0, 9],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Poly(tuple):
    def __new__(cls, *c):
        c = list(c)
        while c and c[-1] == 0:
            c.pop()
        return tuple.__new__(cls, c)

    def __call__(self, x):
        return reduce(lambda a, c: a * x + c, reversed(self), 0)

    def __add__(p, q):
        from itertools import zip_longest

        return Poly(*(a + b for a, b in zip_longest(p, q, fillvalue=0)))

    def __neg__(p):
        return Poly(*[-c for c in p])

    def __sub__(p, q):
        return p + -q

    def __mul__(p, q):
        if isinstance(q, (int, Rational)):
            return Poly(*[c * q for c in p])
        out = [0] * (len(p) + len(q) - 1 if p and q else 0)
        for i, a in enumerate(p):
            for j, b in enumerate(q):
                out[i + j] += a * b
        return Poly(*out)

    def __divmod__(p, q):
        quo, rem = [0] * max(len(p) - len(q) + 1, 0), list(p)
        while len(rem) >= len(q):
            f = R(rem[-1]) / q[-1] if not isinstance(rem[-1], Rational) else rem[-1] / q[-1]
            s = len(rem) - len(q)
            quo[s] = f
            for i, c in enumerate(q):
                rem[i + s] = rem[i + s] - f * c
            rem.pop()
        return Poly(*quo), Poly(*rem)

    __mod__ = lambda p, q: divmod(p, q)[1]
    __floordiv__ = lambda p, q: divmod(p, q)[0]

    def derivative(p):
        return Poly(*(i * c for i, c in enumerate(p) if i))

    def __str__(p):
        terms = [
            f"{'+' if c > 0 else '-'} {'' if abs(c) == 1 and i else abs(c)}{'x' if i else ''}{f'^{i}' if i > 1 else ''}"
            for i, c in reversed([*enumerate(p)])
            if c
        ]
        return " ".join(terms).removeprefix("+ ") or "0"


p, q = Poly(-1, 0, 0, 1), Poly(-1, 1)
print(
    p,
    "|",
    q,
    "|",
    p * q,
    "|",
    p + q,
    "|",
    p - p,
    "|",
    p // q,
    "|",
    p % q,
    "|",
    p.derivative(),
    "|",
    p(3),
    p[0],
    len(p),
    hash(p) == hash((-1, 0, 0, 1)),
    p == (-1, 0, 0, 1),
    isinstance(p, tuple),
    repr(q),
    sorted([p, q]),
)

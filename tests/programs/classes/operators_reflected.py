"""Arithmetic dunders: NotImplemented, reflected operands, priority of subclasses, in-place forms."""


class Num:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"

    def __add__(self, other):
        print("add", self, other)
        return Num(self.v + other.v) if isinstance(other, Num) else NotImplemented

    def __radd__(self, other):
        print("radd", self, other)
        return Num(other + self.v) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        print("sub", self, other)
        return NotImplemented


class Sub(Num):
    def __radd__(self, other):
        print("Sub.radd", self, other)
        return "sub first"


class SubWithout(Num):
    pass


class Other:
    def __radd__(self, other):
        return "Other.radd"

    def __rsub__(self, other):
        return "Other.rsub"

    def __repr__(self):
        return "Other()"


print(Num(1) + Num(2), 5 + Num(1), Num(1) + Sub(2), Sub(1) + Num(2), Num(1) + SubWithout(2), Num(1) + Other(), Num(1) - Other())
for bad in (lambda: Num(1) + 5, lambda: "x" + Num(1), lambda: Num(1) - Num(2), lambda: Num(1) * 2, lambda: 2 ** Num(1), lambda: -Num(1), lambda: Num(1) + None, lambda: Num(1) @ Num(1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class Acc:
    def __init__(self):
        self.items = []

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "from sub"

    def __imul__(self, other):
        return "replaced"


a = b = Acc()
a += 1
a += 2
print(a is b, a.items)
a -= 1
print(a, b.items)
b *= 3
print(b)


class Everything:
    pass


names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
for name in names:
    setattr(Everything, f"__{name}__", lambda self, other, name=name: f"{name} {other}")
    setattr(Everything, f"__r{name}__", lambda self, other, name=name: f"r{name} {other}")
e = Everything()
print(e + 1, e - 1, e * 1, e / 1, e // 1, e % 1, e**1, e << 1, e >> 1, e & 1, e | 1, e ^ 1, e @ 1)
print(1 + e, 1 - e, 1 * e, 1 / e, 1 // e, 1 % e, 1**e, 1 << e, 1 >> e, 1 & e, 1 | e, 1 ^ e, 1 @ e)
print("s" + e, [] + e, 1.5 * e, None - e, (1,) * e, {1} | e, {} | e, b"" % e if False else "skip")
x = e
x += 5
print(x)


class Unary:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return f"round {n}"

    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __trunc__(self):
        return "trunc"

    def __index__(self):
        return 3


u = Unary()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), divmod(u, 2), divmod(2, u), pow(u, 2), pow(u, 2, 3), u**4)
print([10, 20, 30, 40][u], hex(u), bin(u), range(10)[u], "abcdef"[u:], [0] * u, chr(u).encode())

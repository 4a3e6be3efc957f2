"""Builtin methods on and with objects of derived classes, and with objects that have `__index__`."""


class B(bytes):
    pass


class S(str):
    pass


class I(int):
    pass


class F(float):
    pass


class L(list):
    pass


class P(tuple):
    pass


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def t(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


b = B(b" sub ")
t(lambda: (b.strip(), b.lstrip(), b[1:3], b.center(9), b.partition(b"u"), b.removeprefix(b" "), b.join([]), b.expandtabs(), b * 1, b.zfill(8), b.ljust(3)))
t(lambda: (type(S("a") * 1), type("" + S("a")), type(S("a") + "")))
t(lambda: ("abcabc".find("c", Idx(3)), "abcabc".count("a", -2**70, 2**70), "abc".startswith("b", Idx(1)), b"abc".find(Idx(98)), b"abc".count(I(97)), I(97) in b"abc"))
t(lambda: b"abc".find(2**70))
t(lambda: 2**70 in b"a")
t(lambda: b"abc".find("a"))
t(lambda: b"abc".find(None))
t(lambda: L([1])[5])
t(lambda: P((1,))["a"])
t(lambda: L()["a"])
t(lambda: [1][F(1)])
t(lambda: [1][Idx(2**70)])
def imul():
    a = [1, 2]; c = a; a *= Idx(2); return c
t(imul)
t(lambda: (round(12345, Idx(-2)), round(2.567, Idx(1)), round(15, I(-1)), round(True, -1)))
t(lambda: (5e-324).as_integer_ratio()[1] == 2**1074)
t(lambda: (type(I.from_bytes(b"a")), type(bool.from_bytes(b"a")), type(F.fromhex("a")), F.fromhex(S("ff"))))
t(lambda: (3 in range(5), I(3) in range(5), range(5).index(I(3)), range(5).count(I(2))))
t(lambda: range(5).index(9))
t(lambda: range(5).index("a"))
t(lambda: (int.__add__(5, 1.5), int.__eq__(1, 1.0), (1).__lt__(2.0), int.__mul__(2, "a"), I(5) + 1.5, I(5) == 5.0, I(2) * "ab", "ab" * I(2), 1.5 + I(2), I(7) < 7.5, 7.5 > I(7), sorted([I(3), 2.5, 1])))
t(lambda: format(5, None))
t(lambda: "a".encode(None))
t(lambda: (5).to_bytes(1, None))
t(lambda: int.from_bytes(b"a", 5))
t(lambda: (ord(S("a")), ord(B(b"b"))))
t(lambda: "abc".split(5))
t(lambda: b"abc".split(5))
t(lambda: "abc".partition(None))
t(lambda: "a".replace(None, "b"))

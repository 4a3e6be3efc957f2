"""Subclasses of int, str, float, bool-like, tuple, set, frozenset and bytes."""


class Money(int):
    def __new__(cls, amount, currency="EUR"):
        made = super().__new__(cls, amount)
        made.currency = currency
        return made

    def __add__(self, other):
        return Money(int(self) + int(other), self.currency)

    def __str__(self):
        return f"{int(self)} {self.currency}"

    def __repr__(self):
        return f"Money({int(self)})"


m = Money(5, "USD")
print(m, repr(m), m + 3, 3 + m, type(m + 3).__name__, type(3 + m).__name__, m * 2, type(m * 2).__name__, m == 5, hash(m) == hash(5), {5: "x"}[m])
print(f"{m} {m:>10} {m:d} {m!r}", "%d %s" % (m, m), [10, 20, 30, 40, 50, 60][m], range(m), m.currency, -m, abs(Money(-3)), bool(Money(0)), int(m), type(int(m)).__name__)
print(isinstance(m, int), m < 6, max(Money(1), 2), sum([Money(1), Money(2)]), list(range(Money(2))), divmod(Money(7), 2), Money(2) ** 70, m.bit_length(), [1] * Money(2), "ab" * Money(2))


class Mod7(int):
    def __new__(cls, v):
        return super().__new__(cls, v % 7)

    def _wrap(name):
        method = getattr(int, name)

        def op(self, other):
            result = method(self, other)
            return result if result is NotImplemented else Mod7(result)

        return op

    __add__ = _wrap("__add__")
    __mul__ = _wrap("__mul__")
    __rmul__ = _wrap("__rmul__")
    __sub__ = _wrap("__sub__")
    __radd__ = _wrap("__radd__")


print(Mod7(5) + Mod7(4), Mod7(3) * 5, 5 * Mod7(3), Mod7(1) - Mod7(5), sum([Mod7(6)] * 3, Mod7(0)))
try:
    Mod7(1) + "x"
except TypeError as error:
    print("TypeError")


class Name(str):
    def __new__(cls, text, *extra):
        return super().__new__(cls, text.strip().title())

    def initials(self):
        return "".join(p[0] for p in self.split())

    def __eq__(self, other):
        return self.lower() == str(other).lower()

    def __hash__(self):
        return hash(self.lower())


n = Name("  ada lovelace ", 1)
print(n, n.initials(), n == "ADA LOVELACE", n != "x", {n: 1}[Name("ADA LOVELACE")], type(n.upper()).__name__, type(n + "").__name__, type(n[:]).__name__, n[0], len(n))
print("-".join([n, n]), f"{n:>15}|", n.replace("a", "b"), "Ada" in n, n.startswith(n), sorted([Name("b"), Name("a")]), repr(n), str(n) is n, type(str(n)).__name__)
d = {Name("k"): 1}
print(d, list(d)[0].initials(), "%s" % n, n % (), [*n][:3], n.encode(), int(Name("12")))


class Celsius(float):
    def __repr__(self):
        return f"{float(self):.1f}C"

    def __eq__(self, other):
        return abs(self - other) < 0.5

    __hash__ = float.__hash__


t = Celsius(20.25)
print(t, [t], t + 1, type(t + 1).__name__, t == 20.5, round(t), int(t), f"{t:.3f}", t.is_integer(), Celsius("1e3"), -t, t > 20)


class Version(tuple):
    def __new__(cls, text):
        return super().__new__(cls, map(int, text.split(".")))

    major = property(lambda self: self[0])

    def __str__(self):
        return ".".join(map(str, self))


v = Version("3.12.1")
print(v, repr(v), v.major, v > Version("3.9"), v == (3, 12, 1), hash(v) == hash((3, 12, 1)), v + (1,), type(v[:2]).__name__, len(v), "%s-%s-%s" % v, max(v))
a, *rest = v
print(a, rest)


class Tags(set):
    def add(self, item):
        super().add(item.lower())
        return self


s = Tags(["x"]).add("Y").add("y")
print(sorted(s), len(s), "y" in s, type(s | {"z"}).__name__, s == {"x", "y"}, s >= {"x"}, isinstance(s, set))


class Key(frozenset):
    label = "key"


class Blob(bytes):
    def hexed(self):
        return self.hex("-")


print(hash(Key("ab")) == hash(frozenset("ab")), Key("a").label, Key("ab") == {"a", "b"}, Blob(b"\x01\xff").hexed(), Blob(b"a") + b"b", Blob(b"abc")[1])
try:

    class NoBool(bool):
        pass

except TypeError as error:
    print(error)
for final in (type(None), type(...), range, slice, type(lambda: 0)):
    try:
        type("Sub", (final,), {})
    except TypeError as error:
        print(error)

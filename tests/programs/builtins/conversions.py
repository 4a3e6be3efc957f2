"""int, float, bool, str, list, tuple, dict, set, chr, ord, hex, oct, bin, repr, ascii, format."""

print(int(), int("42"), int(" -7\n"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1F", 0), int(3.99), int(-3.99), int(True), int("٣"), int(b"12"), int("9" * 30), int(1e20), int("11", base=2), int("+5"))
print(float(), float("1.5"), float(" 2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(10**20), float(".5"), float("5."), float("-0"), float(True), float(b"2.5"), float("1e-400"), float("1e400"))
for bad in (lambda: int("1.5"), lambda: int("abc"), lambda: int("1__0"), lambda: int("_1"), lambda: int(""), lambda: int("0x1"), lambda: int("2", 2), lambda: int("1", 1), lambda: int("1", 37), lambda: int(1.5, 2), lambda: int(None), lambda: int("١x"), lambda: int("1 2"), lambda: int(object), lambda: float("1.5x"), lambda: float("1e"), lambda: float([]), lambda: float("--1"), lambda: float("1_"), lambda: float("in f"), lambda: int("010", 0), lambda: int(b"x"), lambda: chr(-1), lambda: chr("a"), lambda: chr(1114112), lambda: ord("ab"), lambda: ord(1), lambda: hex(1.5), lambda: bin("a"), lambda: oct(None), lambda: list(1), lambda: tuple(None), lambda: dict(1), lambda: bool(1, 2)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error if "not 'type'" not in str(error) else "")
print(str(), str(5), str(1.0), str(None), str([1, "a"]), str(b"x"), str(b"x", "ascii"), str(object=3), repr("a'b"), ascii("é€😀\n"), format(5), format(5, "03d"), format("a", ">3"), format(1.5, ".2f"), format(True), format(None))
print(hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(0), hex(2**70), oct(-(8**20)), bin(True), chr(65), chr(8364), chr(128512), ord("A"), ord("€"), ord("😀"), ord(b"a"), [chr(c) for c in range(97, 100)], chr(0).encode())
print(bool(), bool(0), bool("False"), bool([]), bool([0]), bool(None), bool(0.0), bool(1e-9), list(), list("ab"), tuple("ab"), tuple(), dict(a=1), dict([("k", 2)]), dict(), set(), frozenset(), sorted(set("hello")), list({1: 2}), list(range(2)), bytes(2), list(map(bool, [0, 1, "", " "])))


class Num:
    def __int__(self):
        return 5

    def __float__(self):
        return 2.5

    def __str__(self):
        return "num"

    def __bool__(self):
        return False

    def __index__(self):
        return 7

    def __len__(self):
        return 3

    def __iter__(self):
        return iter([1, 2])


class OnlyIndex:
    def __index__(self):
        return 9


class Wrong:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __str__(self):
        return 5

    def __index__(self):
        return 1.5

    def __hash__(self):
        return "x"


n = Num()
print(int(n), float(n), str(n), bool(n), hex(n), len(n), list(n), tuple(n), int(OnlyIndex()), float(OnlyIndex()), bin(OnlyIndex()), chr(OnlyIndex()).encode(), range(OnlyIndex()), [0] * OnlyIndex(), "%d" % n, "%x" % OnlyIndex(), f"{n!s}", sum(n), max(n))
for bad in (lambda: int(Wrong()), lambda: float(Wrong()), lambda: str(Wrong()), lambda: hex(Wrong()), lambda: [1][Wrong()], lambda: hash(Wrong()), lambda: int(object()), lambda: float(object()), lambda: [1, 2][object()], lambda: range(object()), lambda: "ab"[Num():Wrong()]):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(int(str(12345678901234567890)) == 12345678901234567890, float(repr(0.1)) == 0.1, int(float(2**53)), int("-9223372036854775808"), int(1e300) % 10**9, str(10**50), str(-(2**63)), repr(1e22), repr(1e16), repr(123456789012345.6), int("0" * 50 + "7"), float("0" * 50 + "7"))

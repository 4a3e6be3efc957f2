"""Literals of every kind."""

print(0, 1_000_000, 0xFF, 0XaB, 0o17, 0b1010, 0xDEAD_BEEF, 00, 0_0)
print(123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, -0x8000000000000000)
print(1., .5, 1e3, 1E-3, 1_0.5_0, 1e1_0, 0.1, 1e16, 1e15, 1e-5, 1e-4, 123456789.123456789, 5e-324, 1.7976931348623157e308, 1e400, 0e0)
print("a\tb\n" 'c"d' "e'f", "\x41\u00e9\U0001F600\101\0".encode(), "\N{GREEK SMALL LETTER ALPHA}", "a\
b")
print(repr("\a\b\f\v\r\x00\x7f\x80\xa0\xad\u200b\ud7ff\ufeff\U0010ffff"))
print(repr('"'), repr("'"), repr("'\""), repr("\\"), repr("\\n"), repr("tab\t"), ascii("é\u1234😀"))
print(r"\n\t\\", R"\x", r"a\"b", rb"\x00", Rb"q", bR"\n")
print(b"bytes\x00\xff\n'", b'"', b"\101\'", b"ab" b"cd", B"x")
print("""triple "quoted" 'string'
over lines\
 joined""", '''other''')
print(u"unicode", "" "" "", "implicit" " " 'concat')
print(True, False, None, ..., Ellipsis, NotImplemented)
print((), (1,), (1, 2), [], [1], {}, {1: 2}, {"a": {"b": []}}, {1}, set(), frozenset({2}), range(3), slice(1, 2, None))
print([1, 2,], (1, 2,), {1: 2,}, {3,})
print(len("é"), len("😀"), len("e\u0301"), len("\r\n"), "😀"[0], "a😀b"[::-1])
print(-1, +1, ~1, - -1, not not 1, -+~1, 1 - -1, 2**-1, -2**2, (-2)**2)
print(1 .real, 1.0.is_integer(), (5).bit_length(), "x".upper(), [].copy(), {}.get(1), ().count(0), 2 .__add__(3))
print("\
continued", 'it''s', "%" "d" % 5)
print(type(1).__name__, type(1.0).__name__, type("").__name__, type(b"").__name__, type(()).__name__, type(None).__name__, type(...).__name__)

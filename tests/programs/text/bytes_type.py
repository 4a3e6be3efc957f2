"""bytes: literals, operators, iteration, methods."""

b = b"hello\x00\xff'\"\n"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], b[::2], repr(b"'"), str(b"x"))
print(
    b"a" + b"b", b"ab" * 3, 104 in b, b"ell" in b, b"z" in b, b"a" < b"b", b"a" == b"a", b"a" == "a"
)
print(
    list(b"abc"),
    [x + 1 for x in b"ab"],
    hash(b"k") == hash(bytes([107])),
    {b"k": 1}[b"k"],
    bool(b""),
    bool(b"x"),
)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)))
print(
    b"a,b,c".split(b","),
    b" a b ".split(),
    b"a,b,c".rsplit(b",", 1),
    b"a\nb\r\nc".splitlines(),
    b"k=v".partition(b"="),
)
print(
    b"  x ".strip(), b"xxaxx".strip(b"x"), b"x.py".removesuffix(b".py"), b"aXb".replace(b"X", b"--")
)
print(
    b",".join([b"a", b"b"]),
    b"ab".center(6, b"*"),
    b"7".zfill(3),
    b"a\tb".expandtabs(4),
    b"ab".ljust(4) + b"|",
)
print(
    b"abcabc".find(b"c"),
    b"abcabc".rfind(98),
    b"abc".count(b""),
    b"abc".index(b"b"),
    b"abc".find(b"z"),
)
print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), b"abc".startswith(b"b", 1))
print(b"aB1".upper(), b"aB1".lower(), b"aB c".swapcase(), b"ab cd".title(), b"abC".capitalize())
print(
    b"ab1".isalnum(),
    b"ab".isalpha(),
    b"12".isdigit(),
    b" \t".isspace(),
    b"Ab".istitle(),
    b"AB".isupper(),
    b"\xff".isascii(),
)
print(b"\x00\xffA".hex(), b"abcd".hex(":"), b"abcde".hex("-", 2), b"abc".translate(None, b"b"))
print(
    "é日😀".encode(),
    "é".encode("latin-1"),
    "aé".encode("ascii", "replace"),
    "é日".encode("ascii", "backslashreplace"),
)
print("aé".encode("ascii", "ignore"), "é".encode("utf-16-le"), "日".encode("utf-8").decode("utf-8"))
print(
    b"\xc3\xa9".decode(),
    b"\xe9".decode("latin-1"),
    b"a\xffb".decode("utf-8", "replace"),
    b"a\xff".decode("ascii", "ignore"),
)
print(ord(b"a"), max(b"abc"), sorted(b"cab"), sum(b"ab"), b"abcd", rb"\n", tuple(b"ab"))
for number in range(11):
    try:
        if number == 0:
            bytes([256])
        elif number == 1:
            bytes(-1)
        elif number == 2:
            bytes("x")
        elif number == 3:
            b"a" + "b"
        elif number == 4:
            b"abc"[5]
        elif number == 5:
            300 in b"a"
        elif number == 6:
            "a" in b"a"
        elif number == 7:
            b"\xff\xfe".decode()
        elif number == 8:
            "日本".encode("ascii")
        elif number == 9:
            "x".encode("no-such-codec")
        else:
            b"a"[0] = 1
    except (ValueError, TypeError, IndexError, LookupError) as error:
        print(number, error)
for decode in (lambda: str(b"a", 3), lambda: str(b"a", errors=3), lambda: b"a".decode(3), lambda: b"a".decode("ascii", 3)):
    try:
        decode()
    except TypeError as error:
        print(error)

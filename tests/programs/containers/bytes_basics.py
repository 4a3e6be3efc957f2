"""bytes: literals, indexing, methods, conversions, errors."""

b = b"hello\x00\xff\n"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), 104 in b, b"ell" in b, b"zz" in b, b + b"!", b"ab" * 3)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é€", "utf-8"), bytes(b"x"), bytes(range(5)), b"" == bytes(), b"a" < b"b", b"a" == "a", hash(b"k") == hash(b"k"))
print("é€😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"abc".decode("ascii"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"))
print(b"a,b,,c".split(b","), b" a  b ".split(), b"abc".upper(), b"ABC".lower(), b" x ".strip(), b"xxaxx".strip(b"x"), b"a-b".replace(b"-", b"+"), b"abcabc".find(b"c"), b"abc".find(b"z"), b"abcabc".rfind(b"b"), b"abc".index(b"b"), b"aaa".count(b"a"), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"bc")))
print(b",".join([b"a", b"b"]), b"ab".hex(), bytes.fromhex("00ff 10"), b"12".isdigit(), b"ab".isalpha(), b"a\nb".splitlines(), b"abc".partition(b"b"), b"x".center(5, b"-"), b"7".zfill(3), b"ab".ljust(4) + b"|", b"title case".title())
print(b'"', b"'", b"\"'", b"\\", b"\t\r\n", b"\x7f\x80", repr(b"a"), str(b"a"), f"{b'a'}", "%s" % b"a", [b"x"], {b"k": 1}[b"k"])
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", "big", signed=True), (258).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), int(b"42"), float(b"1.5"), [x for x in b"ab"], max(b"az"), sum(b"\x01\x02"), sorted(b"ba"))
for bad in (lambda: b[99], lambda: b"a" + "b", lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("x"), lambda: bytes(-1), lambda: b"\xff".decode(), lambda: b"\xff".decode("ascii"), lambda: "é".encode("ascii"), lambda: b"abc".index(b"z"), lambda: b"a" < "b", lambda: bytes.fromhex("0g"), lambda: "a" in b"abc", lambda: 256 in b"abc", lambda: b"x".split(""), lambda: b",".join(["a"]), lambda: bytes(["a"]), lambda: b"abc".nothing, lambda: "x".encode("no-such-codec"), lambda: ord(b"ab")):
    try:
        bad()
    except (IndexError, TypeError, ValueError, AttributeError, LookupError) as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
for value in b"AZ":
    print(value, chr(value), bytes([value]), ord(bytes([value])))
checksum = 0
for i, value in enumerate("The quick brown fox".encode()):
    checksum = (checksum * 31 + value) & 0xFFFFFFFF
print(checksum, b"%d-%s" % (5, b"x") if True else "", bytes(reversed(b"abc")), b"abc".translate(None, b"b"), b"".join(bytes([x ^ 0x20]) for x in b"aBc"), bool(b""), bool(b"\0"))

"""Unicode: code points of all widths in indexing, slicing, searching, encoding, repr."""

narrow, latin, wide, astral = "abc", "àéî", "日本語", "😀🎉x"
for s in (narrow, latin, wide, astral, narrow + latin, latin + wide, wide + astral, narrow + latin + wide + astral):
    print(s, len(s), s[::-1], s[1], s[-1], s[1:], [ord(c) for c in s], len(s.encode()), len(s.encode("utf-16-le")) if False else "", s.upper(), repr(s), ascii(s))
    assert s.encode().decode() == s and "".join(list(s)) == s and s in s + "!" and (s + s)[len(s) :] == s
mixed = "aé日😀" * 3
print(mixed.find("日"), mixed.rfind("😀"), mixed.count("é"), mixed.split("日"), mixed.replace("😀", "!"), mixed.index("a", 1), mixed[4:8] == mixed[:4], mixed.partition("é"), sorted(set(mixed)), mixed.strip("a😀"))
print("e\u0301" == "é", len("e\u0301"), "\U0001F468\u200D\U0001F469", len("\U0001F468\u200D\U0001F469"), "ﬁ".upper(), "İ".lower() == "i̇", "Σ".lower(), "ΑΣ".lower(), "straße".upper(), "ǅ".swapcase())
print("日" > "z", "😀" > "\uffff", "é" < "日" < "😀", max("aé日😀"), sorted(["é", "z", "a", "日"]), "é" in "café", "cafe" in "café", {"é": 1, "日": 2}["日"], hash("日本") == hash("日" + "本"))
print(repr("\x00\x1f\x7f\x80\x9f\xa0\xad\u0378\u200b\u2028\ue000\ufffe\U000e0001"), repr("\ud800"), ascii("\ud800é"), "\u00e9" == "é", "\N{SNOWMAN}", "\x41", "\101")
for bad in (lambda: "\ud800".encode(), lambda: b"\xed\xa0\x80".decode(), lambda: b"\xc3".decode(), lambda: b"\xf4\x90\x80\x80".decode(), lambda: b"\xc0\x80".decode(), lambda: "日".encode("latin-1"), lambda: b"a\x80b".decode("ascii"), lambda: chr(0x110000), lambda: b"ok\xe6\x97".decode("utf-8")):
    try:
        print(bad())
    except ValueError as error:
        print(type(error).__name__, error)
print(b"a\xe6\x97b\xffc".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "a日b".encode("ascii", "replace"), "a日b".encode("ascii", "ignore"), "a日😀".encode("ascii", "backslashreplace"), "é".encode("latin-1"), bytes("日", "utf-8"), str(b"\xc3\xa9", "utf-8"))
print(f"{'日本':>6}|{'é':^5}|{'😀':*<4}|", "%5s|" % "日", "日本".center(6, "語"), "é".ljust(3, "è") + "|", "{:é>5}".format(1))
print([c for c in "日😀a"], list(enumerate("é日")), dict(zip("日本", "ab")), "日" * 3, "".join(chr(c) for c in (65, 233, 26085, 128512)), [c.isalpha() for c in "aé日😀1"], "日本".isidentifier(), int("４２"), float("１.５"), "٣".isdigit())
名前 = "identifier"
été = 5
print(名前, été, {"été": été}[f"{'été'}"])


class Größe:
    straße = "attribute"


print(Größe.straße, Größe.__name__, getattr(Größe, "straße"))
big = "日" * 1000 + "😀" + "a" * 1000
print(len(big), big[1000], big.index("😀"), big[999:1002], big.count("a"), len(big.encode()), big[::-1][1000], len(big.replace("日", "")), big[1500] + big[-1])
text = "The café costs 5€ 😀"
print({c: text.count(c) for c in text if not c.isascii()}, text.title(), text.translate({ord("é"): "e", 0x20AC: " euro"}), text.encode().hex()[:30])

"""Case, properties and width of characters outside ASCII."""

print(
    ascii("straße".upper()),
    ascii("ŉ".upper()),
    ascii("ﬁ".title()),
    ascii("İ".lower()),
    ascii("ß".casefold()),
)
print(
    ascii("ΑΣ".lower()),
    ascii("ΑΣ.".lower()),
    ascii("ΑΣΑ".lower()),
    ascii("Σ".lower()),
    ascii("ΑΣ ΑΣ".lower()),
)
print(ascii("ǆ".title()), ascii("ǅ".swapcase()), ascii("ǆ".upper()), "ǅ".istitle(), "ǅ".isupper())
print(
    "éàü".upper(),
    "ÉÀÜ".lower(),
    "ñandú".capitalize(),
    "привет мир".title(),
    "ΔΕΛΤΑ".lower(),
    "ÿ".upper(),
)
for text in ("abc", "éé", "日本語", "😀😀", "a😀", "é日", "日😀b"):
    print(len(text), text[0], text[-1], text[::-1], ascii(text), text[1:], text * 2, text + "é")
    print(
        [ord(c) for c in text], text == text[:1] + text[1:], hash(text) == hash(text[:1] + text[1:])
    )
wide = "a日b"
print(
    wide.replace("日", "x"), wide.replace("日", "x") == "axb", {"axb": 1}[wide.replace("日", "x")]
)
print(
    "日" in wide,
    "b" in wide,
    "é" in wide,
    "é".find("日"),
    "日é".find("é"),
    wide.split("日"),
    "日".join("ab"),
)
print(repr("\x00\x7f\x80\xa0\xad\u200b\ue000\U000e0001é日😀"), ascii("é日😀\u2028"))
print(repr("it's"), repr('say "hi"'), repr('it\'s "both"'), repr("back\\slash\t\n\r"))
print(
    chr(233),
    chr(0x1F600),
    ord("é"),
    ord("😀"),
    ascii(chr(0xD800)),
    len("\ud800"),
    "\ud800" == chr(0xD800),
)
print(int("١٢٣"), float("٣.٥"), "٣".isdigit(), "٣".isdecimal(), "²".isdecimal(), "Ⅷ".isnumeric())
print("é" < "f", "z" < "é", "日" < "😀", max("aé日"), sorted("日aé"), "e\u0301" == "é")
try:
    print("x\ud800y")
except UnicodeEncodeError as error:
    print(error)
print("\xa0 x\u3000".strip(), "a\u2003b".split(), "\x85".isspace(), "\u200b".isspace())

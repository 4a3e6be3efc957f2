"""Every method of strings, with tuples, bounds and empty strings."""

s = "Hello, World"
print(s.capitalize(), s.swapcase(), s.title(), s.upper(), s.lower(), s.casefold())
print(
    s.center(20, "*"),
    s.ljust(15, "-"),
    s.rjust(15),
    "42".zfill(5),
    "-42".zfill(5),
    "+".zfill(3),
    "".zfill(2),
)
print(
    s.count("l"),
    s.count(""),
    s.count("l", 4),
    s.count("l", 0, 3),
    "aaaa".count("aa"),
    "abc".count("", 4),
)
print(
    s.find("o"),
    s.find("o", 5),
    s.find("z"),
    s.find(""),
    s.find("", 50),
    s.rfind("o"),
    s.rfind("", 3, 5),
)
print(s.index("W"), s.rindex("l"), s.find("World", -5), s.find("o", None, 3), s.find("l", 3, None))
print(
    s.startswith("He"),
    s.startswith(("x", "H")),
    s.startswith("W", 7),
    s.startswith(()),
    s.startswith("", 13),
)
print(
    s.endswith("ld"), s.endswith(("x", "d")), s.endswith("o", 0, 5), s.endswith(""), "".endswith("")
)
print(
    "a,b,,c".split(","),
    "a b  c ".split(),
    "a b c".split(None, 1),
    "".split(),
    "".split(","),
    "x".split("xx"),
)
print(
    "a,b,,c".rsplit(",", 1), " a b c ".rsplit(None, 1), "abc".rsplit("b"), "aXXbXXc".split("XX", 1)
)
print(
    "a\nb\r\nc\rd\n".splitlines(),
    "a\nb\n".splitlines(True),
    "".splitlines(),
    "a\x0bb\x1cc\u2028d".splitlines(),
)
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print(
    "  x ".strip() + "|",
    "  x ".lstrip() + "|",
    "  x ".rstrip() + "|",
    "xyxaxy".strip("xy"),
    "abc".strip(""),
)
print(
    "prefix-x".removeprefix("prefix-"),
    "x.py".removesuffix(".py"),
    "x".removeprefix("y"),
    "x".removesuffix(""),
)
print(
    "aXbXc".replace("X", "--"),
    "aaa".replace("a", "b", 2),
    "abc".replace("", "."),
    "ab".replace("", ".", 2),
)
print(
    ",".join(["a", "b", "c"]),
    "".join(("x", "y")),
    "-".join("abc"),
    ", ".join({"k": 1}),
    "x".join([]),
)
print("a\tb\tc".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(3))
print(
    "abc".translate({97: "A", 98: None, 99: 100}), "hello".translate("".maketrans("el", "ip", "o"))
)
for word in (
    "",
    "abc",
    "ABC",
    "Abc",
    "a1",
    "1",
    "²",
    "½",
    " ",
    "a b",
    "日本",
    "_x",
    "1x",
    "é",
    "\n",
    "A B",
    "Ⅷ",
):
    print(
        ascii(word),
        word.isalnum(),
        word.isalpha(),
        word.isascii(),
        word.isdecimal(),
        word.isdigit(),
        word.isidentifier(),
        word.islower(),
        word.isnumeric(),
        word.isprintable(),
        word.isspace(),
        word.istitle(),
        word.isupper(),
    )
for number in range(8):
    try:
        if number == 0:
            "a".join([1])
        elif number == 1:
            "a".split("")
        elif number == 2:
            "a".index("b")
        elif number == 3:
            "a".center(5, "xx")
        elif number == 4:
            "a".partition("")
        elif number == 5:
            "a".translate({97: 1.5})
        elif number == 6:
            "a" + 1
        else:
            "a".startswith(1)
    except (TypeError, ValueError) as error:
        print(number, repr(error)[:14])

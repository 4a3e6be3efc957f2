"""String methods with their corner cases."""

s = "Hello, World"
print(s.lower(), s.upper(), s.swapcase(), s.title(), "hELLO wORLD".capitalize(), s.casefold(), "ß".upper(), "ẞ".lower(), "they're bill's".title(), "".title(), "ǆ".title())
print(s.find("o"), s.find("o", 5), s.find("z"), s.rfind("o"), s.find(""), s.find("", 99), s.rfind(""), s.find("o", -5, -1), s.index("W"), s.count("l"), s.count(""), "aaaa".count("aa"), s.count("l", 3, 9))
print(s.startswith("He"), s.startswith(("x", "H")), s.startswith("ello", 1), s.endswith("ld"), s.endswith(""), s.startswith("", 50), s.endswith(("World", "x")), s.startswith(()), "" in s, "lo, W" in s)
print("  a b ".strip() + "|", "  a".lstrip(), "a  ".rstrip() + "|", "xxaxbxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cba") + "|", "\t\n a\r\u3000".strip() + "|", "mississippi".rstrip("ip"), "prefix-name".removeprefix("prefix-"), "name.py".removesuffix(".py"), "abc".removesuffix(""))
print("a,b,,c".split(","), " a  b ".split(), "a b c d".split(None, 2), "a,b,c".split(",", 1), "".split(), "".split(","), "abc".split("abc"), "a--b--c".rsplit("--", 1), " x y ".rsplit(), "  a b".split(" "), "a b  c ".split(None, 1), "1<>2<>3".split("<>"), "a,b".rsplit(",", 0))
print("a\nb\r\nc\rd\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x1cc\u2028d".splitlines(), "k=v=w".partition("="), "kv".partition("="), "k=v=w".rpartition("="), "kv".rpartition("="))
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join({"k": 1}), "x".join(("1",)), "ab".join(str(i) for i in range(3)))
print(s.replace("l", "L"), s.replace("l", "", 2), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abc".replace("z", "y"), "aaaa".replace("a", "b", 0))
print("ab".center(7, "*"), "abc".center(6) + "|", "ab".ljust(5, ".") + "|", "ab".rjust(5), "abc".ljust(1), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "abc".zfill(2), "a".center(4, "_"), "ab".center(5, "_"))
for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"):
    print(name, *[int(getattr(x, name)()) for x in ("", "abc", "ABC", "Abc Def", "a1", "123", "²", "½", "٣", " \t", "é", "a_b", "1a", "\n", "日本", "Ⅷ", "aB", "-5", "class")])
print("a\tbc\td".expandtabs(), "\t|".expandtabs(4), "a\t\n\tb".expandtabs(2), "abc".translate({97: "x", 98: None, 99: 0x263A}), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": "1"}), "ab".translate({}))
print("ab" * 3, "a" + "b", "abc"[1], "abc"[-1], "abcdef"[1:4], "abcdef"[::-2], "abc"[5:], "a" < "b", "a" < "B", "abc" < "abd", "" < "a", "Z" < "a", "é" > "z", max("hello"), sorted("banana"), list("abc"), "abc" == "ab" + "c", len("日本語"), hash("a") == hash("a"))
for bad in (lambda: "abc"[9], lambda: "abc".index("z"), lambda: "abc".rindex("z"), lambda: "a".join([1, 2]), lambda: "a" + 1, lambda: "abc".split(""), lambda: "a".center(5, "ab"), lambda: "x" * "y", lambda: "a".startswith(1), lambda: "a".startswith([1]), lambda: 1 in "abc", lambda: "a".zfill("x"), lambda: "abc".strip(5), lambda: "abc".nothing(), lambda: "a".partition(""), lambda: str.maketrans("ab", "c"), lambda: "a" < 1, lambda: "%d" % "a", lambda: "abc".encode("nope")):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError, AttributeError, LookupError) as error:
        print(type(error).__name__, error)

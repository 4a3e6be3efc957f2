"""Indexing, slicing and comparing strings of every width."""

for text in ("", "a", "abcdef", "éèàçù", "日本語文字", "😀😁😂🤣😃"):
    for start in (None, 0, 1, -1, -3, 10, -10):
        for stop in (None, 0, 2, -1, 10):
            for step in (None, 1, 2, -1, -2, 100):
                part = text[start:stop:step]
                if len(part) > 3 or step == 100 and part:
                    print(ascii(part), len(part))
    for index in (0, 1, -1, 5, -6):
        try:
            print(text[index])
        except IndexError as error:
            print(error)
for bad in ("x", 1.5, None):
    try:
        "abc"[bad]
    except TypeError:
        print("refused")
for left, right in (
    ("a", "b"),
    ("a", "ab"),
    ("", "a"),
    ("é", "e"),
    ("日", "é"),
    ("abc", "abc"),
    ("😀", "日"),
):
    print(left < right, left <= right, left == right, left != right, left > right, left >= right)
print("abc" * 0 == "", "abc" * -1 == "", 2 * "é", "日" * 3, "" * 1000000 == "")
print(
    [c for c in "aé日😀"],
    list("ab"),
    tuple("é日"),
    set("aaa"),
    len(set("hello")),
    dict(zip("ab", "cd")),
)
a, b, *c = "xyz日"
print(a, b, c, "abc".index("c"), ("x" in "") + ("" in ""), min("hello"), max("日a"))

"""format() of every type of number: signs, fills, grouping, types."""

for spec in (
    "",
    "d",
    "5",
    "<5",
    "^5",
    ">5",
    "=+5",
    "05",
    "+",
    " ",
    "-",
    "b",
    "#b",
    "o",
    "#o",
    "x",
    "#X",
    "n",
    "*^9",
    "é>6",
    ",",
    "_",
    "_b",
    "#_x",
    "010,",
    "08,",
    "e",
    ".1f",
    "g",
    "%",
    "010_x",
):
    print(repr(spec), [format(n, spec) for n in (0, 7, 97, 1234567)])
for spec in (
    "",
    "f",
    "e",
    "g",
    "G",
    "E",
    "F",
    "%",
    "n",
    ".0f",
    "#.0f",
    ".3",
    ".10",
    "+.2f",
    "z.1f",
    " g",
    "012.3f",
    ",.2f",
    "_",
    "#g",
    ">12",
    "^12.1e",
    "=+12",
    "#.3g",
    ".0e",
    "#",
):
    print(repr(spec), [format(x, spec) for x in (0.0, -0.04, 1.0, 1234567.891, 1e-7, 1e22, -2.5)])
for spec in ("", "f", "F", "010", "+", ">6", "%", "g"):
    print(repr(spec), [format(x, spec) for x in (float("inf"), float("-inf"), float("nan"))])
for spec in ("", "s", "5", ">5", "^6", "*<7", ".2", "5.1s", "010"):
    print(repr(spec), [format(s, spec) + "|" for s in ("", "ab", "日本語")])
print(
    format(True), format(True, "d"), format(False, "5"), format(None), format([1]), format((1, "a"))
)
for value, spec in (
    (1, "s"),
    (1, ".2d"),
    (1.5, "d"),
    ("a", "+"),
    ("a", "#"),
    ("a", "d"),
    (1, ",x"),
    (1, "c+"),
    (-1, "c"),
    (0x110000, "c"),
    (1, ",_"),
    (1, "."),
    ([], "1"),
    (None, "x"),
    (1, "+c"),
    (1.5, "c"),
):
    try:
        print(format(value, spec))
    except (ValueError, TypeError, OverflowError) as error:
        print(value, repr(spec), repr(error)[:10])

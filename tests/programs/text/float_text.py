"""Floats as text and text as floats."""

for x in (
    0.0,
    -0.0,
    0.1,
    1.0,
    100.0,
    1e15,
    1e16,
    123456789012345680.0,
    1e-4,
    1e-5,
    1.5e-7,
    1e22,
    1e23,
    5e-324,
    1.7976931348623157e308,
    2.2250738585072014e-308,
    0.1 + 0.2,
    1 / 3,
    2 / 3,
    9007199254740993.0,
    4.35,
    1e100,
):
    print(x, repr(-x), str([x]), float(repr(x)) == x)
print(float("inf"), float("-inf"), float("nan"), float("Infinity"), float("+NaN"), -float("inf"))
for text in (
    "1",
    " 1.5\n",
    "1_000.5",
    "1e3",
    ".5",
    "5.",
    "-0",
    "1E-2",
    "+3",
    "1e400",
    "1e-400",
    "0x1",
    "1__0",
    "_1",
    "1_",
    "e5",
    ".",
    "",
    "1 2",
    "nano",
    "1e",
    "1_e5",
    "١.٥",
    "0.1e1_0",
):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for x, n in (
    (2.5, 0),
    (3.5, 0),
    (0.5, 0),
    (2.675, 2),
    (1.005, 2),
    (1234.5678, -2),
    (25.0, -1),
    (15.0, -1),
    (1e20, -5),
    (0.15, 1),
    (-2.5, 0),
    (5e15, -16),
    (49.0, -2),
    (50.0, -2),
    (51.0, -2),
    (1e-7, 3),
    (150.0, -2),
    (250.0, -2),
):
    print(x, n, round(x, n))
print(
    round(2.5),
    round(3.5),
    round(-0.5),
    round(1.4999999),
    round(1234, -2),
    round(1250, -2),
    round(True, 1),
)
for x in (1e300, 123456.789, 0.000123456789, 1e-300, 12345678901234567.0):
    print("%r %s %g %e %.3f" % (x, x, x, x, x if x < 1e20 else 0))

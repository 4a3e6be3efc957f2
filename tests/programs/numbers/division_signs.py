"""Division rounds down, and the rest has the sign of the divisor, whatever the sizes."""

BIG = 10**40 + 7
NUMBERS = [
    7,
    -7,
    2**47,
    -(2**47),
    2**63,
    -(2**63),
    2**64 + 1,
    -(2**64) - 1,
    BIG,
    -BIG,
    BIG * BIG,
    1 - BIG * BIG,
]

for a in NUMBERS:
    for b in NUMBERS:
        q, r = divmod(a, b)
        print(q, r, a // b == q, a % b == r, q * b + r == a, 0 <= r < b or b < r <= 0)

for zero in (0, False):
    for number in (1, BIG):
        try:
            print(number // zero)
        except ZeroDivisionError as error:
            print("//", error)
        try:
            print(number / zero)
        except ZeroDivisionError as error:
            print("/", error)

# Guesses at a limb of a quotient that are too large by one or two.
for bits in (64, 128, 192):
    high = 2**bits
    for a, b in (
        (high * high - 1, high - 1),
        (high * high - high, high + 1),
        ((high - 1) * (high - 1) - 1, high - 1),
        (high * (high // 2) * 2 - 1, high // 2 + high - 1),
        (2**191 * 2**64, 2**127 + 2**64 - 1),
        ((2**64 - 1) * 2**128, (2**63 + 1) * 2**64 - 1),
    ):
        print(a // b, a % b, -a // b, -a % b)

# True division is rounded once.
for a, b in (
    (2**53 + 1, 1),
    (2**54 + 2, 1),
    (2**54 + 3, 1),
    (2**1023, 2**1022 + 1),
    (10**400, 10**399 + 1),
    (1, 10**300),
    (-1, 2**1074),
    (1, 2**1075),
    (3, 2**1075),
    (10**30 + 1, 3),
    (-(2**64), 2**64 - 1),
):
    print(a / b)
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)

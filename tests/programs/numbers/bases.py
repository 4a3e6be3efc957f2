"""Integers as text in many bases, and back."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(number, base):
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    number = abs(number)
    digits = []
    while number:
        number, digit = divmod(number, base)
        digits.append(DIGITS[digit])
    return sign + "".join(reversed(digits))


NUMBERS = [
    0,
    1,
    -1,
    2**47 - 1,
    -(2**47),
    2**64,
    -(2**64) - 1,
    10**19,
    10**38 - 1,
    7**150,
    -(11**90),
    1 << 500,
]
for number in NUMBERS:
    print(number, repr(number), str(number) == repr(number), hex(number), oct(number), bin(number))
    for base in range(2, 37):
        text = to_base(number, base)
        assert int(text, base) == number, (number, base)
        assert int(text.upper(), base) == number
    print(to_base(number, 10) == str(number), "0x" + to_base(abs(number), 16) == hex(abs(number)))
    print(int(hex(number), 16), int(oct(number), 0), int(bin(number), 2))

print(
    int("1_000_000_000_000_000_000_000"),
    int("-0x_ffff_ffff_ffff_ffff_ffff", 16),
    int("0b1" + "0" * 100, 0),
)
print(
    int("  -123456789012345678901234567890  "),
    int("z" * 30, 36),
    int("+7" * 1),
    int("0" * 100 + "12"),
)
print(
    0xFFFF_FFFF_FFFF_FFFF_FFFF,
    0o7777777777777777777777777,
    0b1 << 80,
    1_000_000_000_000_000_000_000,
)
print(-123456789012345678901234567890, (2**70, -(2**70)), [10**20], {10**20: -(10**20)}, {2**80})
for text in ("", "-", "1__0", "_1", "1_", "12a", "0x", "1" * 30 + " 1", "--1"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text, base in (
    ("12", 2),
    ("0x1", 10),
    ("z", 35),
    ("010", 0),
    ("1", 1),
    ("1", 37),
    ("1", 2**70),
):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
print(len(str(10**4299)), len(str(-(10**4299))), len(hex(10**5000)))
print(int("7" * 4300) % 10**30, int("f" * 6000, 16).bit_length())
for function in (lambda: str(10**4300), lambda: int("7" * 4301), lambda: repr([-(10**9999)])):
    try:
        print(function())
    except ValueError as error:
        print(error)
for value in (1.0, "1"):
    try:
        print(hex(value))
    except TypeError as error:
        print(error)

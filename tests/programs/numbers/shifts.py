"""Shifts of integers of all sizes, by all distances."""

NUMBERS = [
    0,
    1,
    -1,
    3,
    -3,
    2**46,
    2**47 - 1,
    -(2**47),
    2**63,
    2**64 - 1,
    -(2**64),
    3**100,
    -(3**100),
    -(2**128),
]

for number in NUMBERS:
    for places in (0, 1, 15, 16, 31, 32, 46, 47, 48, 63, 64, 65, 127, 128, 129, 300):
        print(number << places, number >> places, (number << places) >> places == number)

# Negative numbers round down.
for places in range(0, 140, 7):
    print(-1 >> places, -(2**70) >> places, -(2**70) - 1 >> places, 1 - 2**70 >> places)

print(0 << 10**30, 5 >> 10**30, -5 >> 10**30, 2**100 >> 10**30, -(2**100) >> 10**30)
print(True << 70, True >> 70, False << 70)
for function in (
    lambda: 1 << -1,
    lambda: 1 >> -1,
    lambda: 2**100 << -1,
    lambda: 2**100 >> -(2**100),
):
    try:
        print(function())
    except ValueError as error:
        print(error)
try:
    print(1.0 << 2)
except TypeError as error:
    print(error)
try:
    print(2**100 >> 1.0)
except TypeError as error:
    print(error)

x = 1
for i in range(200):
    x <<= 3
    x |= i & 7
    if i % 5 == 0:
        x >>= 2
print(x)

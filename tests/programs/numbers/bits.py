"""The operators on bits see negative numbers as endless two's complements."""

NUMBERS = [
    0,
    1,
    -1,
    255,
    -256,
    2**47,
    -(2**47),
    -(2**47) - 1,
    2**64 - 1,
    -(2**64),
    1 - 2**64,
    -(2**128),
    7**60,
    -(7**60),
]

for a in NUMBERS:
    print(~a, -a, +a, ~~a == a, a.bit_length(), a.bit_count())
    for b in NUMBERS:
        print(a & b, a | b, a ^ b, (a & b) + (a | b) == a + b, a ^ b ^ b == a, a & ~b)

print(True & True, True | False, True ^ True, True & 1, True ^ 2**70, 2**70 | False)

# A set of small numbers in the bits of one.
primes = 0
for n in range(2, 400):
    if all([n % d for d in range(2, n)]):
        primes |= 1 << n
print(primes, primes.bit_count(), primes.bit_length())
print([n for n in range(100) if primes >> n & 1])
twins = primes & primes >> 2
print([n for n in range(400) if twins >> n & 1])
lowest = primes & -primes
print(lowest, primes ^ lowest, (primes & primes - 1) == primes ^ lowest)

mask = (1 << 64) - 1


def rotate(x, n):
    return (x << n | x >> 64 - n) & mask


x = 0x0123456789ABCDEF
for n in range(1, 64, 9):
    print(hex(rotate(x, n)), rotate(rotate(x, n), 64 - n) == x)

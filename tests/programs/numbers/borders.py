"""Where integers and floats meet: the borders of 48, 53, 63 and 64 bits, and of floats."""

for bits in (46, 47, 48, 52, 53, 54, 62, 63, 64, 65, 127, 128):
    for offset in (-2, -1, 0, 1, 2):
        n = 2**bits + offset
        print(n, -n, n + 1 - 1 == n, n - 1 + 1 == n, n * -1 == -n, abs(-n) == n, n.bit_length())
        f = float(n)
        print(
            f,
            int(f),
            f == n,
            f < n,
            f > n,
            n == f,
            n <= f,
            -f == -n,
            n - int(f),
            hash(f) == hash(n),
        )
        print(n / 1, n / 3, n / 2**10, n // 2, n % 2**16, n * 0.5, n + 0.5, f // 3, f % 3)
        print(
            n in {f: 0}, f in {n: 0}, n in [f], {n, f, -n, -f} == {n, -n, f, -f}, hash(n), hash(-n)
        )

print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, float(2**53 + 1) == 2**53 + 1)
print(10**22 == 1e22, 10**23 == 1e23, 10**23 > 1e23, 10**23 < 1e23, int(1e23))
print(int(1e300), int(-1.5e20), int(1.7976931348623157e308) == 2**1024 - 2**971)
infinity = float("inf")
nan = float("nan")
for n in (0, 2**100, -(2**100), 10**400, -(10**400)):
    print(
        n < infinity,
        n > -infinity,
        n == infinity,
        n != nan,
        n < nan,
        n >= nan,
        infinity > n,
        -infinity < n,
    )
for function in (
    lambda: float(10**400),
    lambda: 10**400 + 1.0,
    lambda: 1.0 * -(10**400),
    lambda: int(infinity),
    lambda: int(nan),
    lambda: float(2**1024 - 2**970),
):
    try:
        print(function())
    except (OverflowError, ValueError) as error:
        print(error)
print(float(2**1024 - 2**970 - 1), float(2**1024 - 2**971))
print(10**400 > 1e308, 10**400 == 1e308, -(10**400) < -1e308)

print(
    round(2**64 + 0.0),
    round(1e22),
    round(123456789012345678901234567890, -10),
    round(-(10**30) - 5, -1),
)
for n in (15, 25, -15, -25, 10**20 + 5, 10**20 + 15, 5 * 10**29, 15 * 10**29, -(5 * 10**29)):
    print([round(n, -digits) for digits in (0, 1, 2, 20, 30, 31, 100)])
print(round(2**100), round(2**100, 5), round(2**100, None))

for n in (2**61 - 1, 2**61, 2**61 - 2, 2**122, 3**100, -(2**61) + 1, -(2**61), -1, -2, 2**64 - 1):
    print(n, hash(n), hash(-n), {n: "found"}[n + 1 - 1])
print(
    len({2**i for i in range(300)}), len({2**i for i in range(100)} | {2.0**i for i in range(100)})
)

# Ranges whose items are larger than small integers, and sums of them.
print(
    list(range(2**47 - 2, 2**47 + 3)),
    list(range(2**63 - 3, 2**63 - 1)),
    list(range(-(2**63), -(2**63) + 2)),
)
print(
    list(range(2**50, 2**50 + 50, 20)),
    list(range(2**48, 2**47, -(2**46))),
    sum(range(2**50, 2**50 + 4)),
)
r = range(-(2**62), 2**62, 2**60)
print(
    len(r),
    r[0],
    r[-1],
    r[3],
    list(r),
    2**60 in r,
    2**60 + 1 in r,
    2.0**60 in r,
    2**100 in r,
    list(reversed(r)),
)
print(
    r[2:5], list(r[::-3]), r == range(-(2**62), 2**62 - 1, 2**60), list(enumerate("ab", 2**47 - 1))
)
print(
    list(zip(range(2**47 - 1, 2**47 + 1), range(2))),
    sum([2**46, 2**46, 2**46]),
    min(2**70, 1.5),
    max(2**70, 2**69),
)

items = [1, 2, 3]
print(
    items[-(2**100) : 2**100],
    items[2**100 :],
    items[:: 2**100],
    items[:: -(2**100)],
    "abc"[-(2**70) : 2],
)
for function in (lambda: items[2**100], lambda: "abc"[-(2**100)], lambda: items * 2**100):
    try:
        print(function())
    except (IndexError, OverflowError, ValueError) as error:
        print(error)

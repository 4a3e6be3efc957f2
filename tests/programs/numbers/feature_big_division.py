"""Signs of division, remainder and shifts of integers on both sides of every boundary."""

values = [0, 1, -1, 2, -3, 7, -8, 10**9, -(10**9), 2**31, 2**47 - 1, 2**47, -(2**47), -(2**47) - 1, 2**48 + 1, 2**53, 2**63 - 1, -(2**63), 2**64, 10**20, -(10**20) + 3, 3**50, -(7**40), 2**100 - 1, -(2**100)]
check = 0
for a in values:
    for b in values:
        if b:
            q, r = divmod(a, b)
            assert q == a // b and r == a % b and q * b + r == a, (a, b)
            assert r == 0 or (r > 0) == (b > 0), (a, b)
            assert abs(r) < abs(b)
            check = (check * 31 + q * 7 + r) % (2**61 - 1)
print(check)
for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (6, -3), (0, -5), (10**20, 7), (-(10**20), 7), (10**20, -7), (-(10**20), -7), (10**20, 10**20), (1, 10**20), (-1, 10**20), (1, -(10**20)), (2**100, 2**50), (-(2**100), 2**50), (2**100 + 1, -(2**50)), (-(2**63), -1), (-(2**47), -1)]:
    print(a, b, a // b, a % b, divmod(a, b))
for a in values:
    print(a >> 1, a >> 47, a >> 64, a << 3, a << 60, ~a, a & 0xFF, a | 1, a ^ -1, a & -(2**70), -a, abs(a), a.bit_length(), a**2, a == float(a))
for a in values[5:]:
    for b in (3, -3, 2**40, -(2**70)):
        print(a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a == b)
    print(hash(a) == hash(int(str(a))), int(str(a)) == a, int(hex(a), 16) == a, float(a), a / 3, a / -(10**19))
try:
    10**400 / 3
except OverflowError as error:
    print(error)
print(10**400 // 10**399, 10**400 % 997, (10**400 / 10**399), -(10**30) // 10**29, 2**-1, (-2) ** 63, (-2) ** 64, 0**0, 10**50 * 10**50 == 10**100)
n = 1
for i in range(1, 60):
    n *= i
print(n, sum(map(int, str(n))), n // 10**60, n % (10**9 + 7))
for i in range(59, 0, -1):
    n //= i
print(n)
fib = [0, 1]
while len(fib) < 300:
    fib.append(fib[-1] + fib[-2])
print(fib[299], fib[150] * fib[149] - fib[151] * fib[148], fib[299] % fib[23], fib[99] // fib[50])
x = 2**48 - 1
for _ in range(5):
    print(x, x + 1, -x - 2, x * x, x - (x + 1))
    x = x * 2 + 1
for bad in (lambda: 1 // 0, lambda: 10**30 // 0, lambda: 10**30 % 0, lambda: divmod(10**30, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: 10**30 << -5, lambda: 1 << 1.5, lambda: 10**30 & 1.0, lambda: ~1.5, lambda: 0 ** -(10**20)):
    try:
        print(bad())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__)

"""Number theory and numeric methods in plain loops: primes, gcd, powers, roots, bases, digits of pi and e."""


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False] * 2
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    """Miller (1976) and Rabin (1980)."""
    if n < 2 or any(n % p == 0 for p in bases):
        return n in bases
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    found, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            found[p] = found.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        found[n] = 1
    return found


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def integer_root(n, k):
    low, high = 0, 1 << n.bit_length() // k + 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**k <= n else (low, middle - 1)
    return low


def to_base(n, base):
    digits, sign = "", "-" * (n < 0)
    n = abs(n)
    while True:
        n, r = divmod(n, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + digits
        if not n:
            return sign + digits


def pi_digits():
    """Gibbons's spigot (2006)."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, n, k, l = q * k, (2 * q + r) * l, t * l, (q * (7 * k + 2) + r * l) // (t * l), k + 1, l + 2


def newton(f, x, steps=50):
    for _ in range(steps):
        slope = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
        step = f(x) / slope
        x -= step
        if abs(step) < 1e-12:
            break
    return x


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))


primes = sieve(200)
print(len(primes), primes[-5:], [n for n in range(200) if is_prime(n)] == primes, is_prime(2**61 - 1), is_prime(2**67 - 1), is_prime(10**18 + 9), is_prime(3215031751))
print(factors(2**4 * 3**2 * 97), factors(600851475143), factors(1), egcd(240, 46), egcd(17, 3120), pow(17, -1, 3120))
print(integer_root(10**40, 2), integer_root(2**100, 3), integer_root(99, 2), [to_base(n, b) for n, b in ((255, 16), (-10, 2), (0, 7), (35**5, 36), (10**20, 3))], all(int(to_base(n, b), b) == n for n in (5, -77, 10**25) for b in (2, 9, 36)))
digits = pi_digits()
print("".join(str(next(digits)) for _ in range(60)))
e, term = 10**60, 10**60
for k in range(1, 60):
    term //= k
    e += term
print(str(e)[:50], round(newton(lambda x: x**3 - 2, 1.0), 9), round(newton(lambda x: x * x - x - 1, 2.0), 9), round(simpson(lambda x: x**3, 0, 2), 9))
p, q = 1000003, 998244353
n, phi = p * q, (p - 1) * (q - 1)
d = pow(65537, -1, phi)
print(pow(pow(123456789, 65537, n), d, n), d, n)
print([sum(int(c) ** len(str(k)) for c in str(k)) == k for k in (153, 370, 9474, 100)], sum(int(c) for c in str(2**500)), len(str(3**1000)), str(7**300)[:20], 2**200 % 10**9)
catalan = [1]
for i in range(40):
    catalan.append(catalan[-1] * 2 * (2 * i + 1) // (i + 2))
print(catalan[10], catalan[40], [bin(i ^ i >> 1)[2:] for i in range(6)], [n for n in range(1, 500) if sum(k for k in range(1, n) if n % k == 0) == n])
x, seen = 1, []
while x not in seen:
    seen.append(x)
    x = x * 10 % 17
print(len(seen), seen, (10 ** len(seen) - 1) // 17)
state, total = 88172645463325252, 0
for _ in range(100):
    state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    total = (total + state) & 0xFFFFFFFFFFFFFFFF
print(state, total, hex(total), total.bit_count(), (-total) & 0xFFFFFFFF, total >> 60, ~total)

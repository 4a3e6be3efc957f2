"""Factorials, Fibonacci and binomial numbers, digits of pi and e."""


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fast_fibonacci(n):
    if n == 0:
        return 0, 1
    a, b = fast_fibonacci(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def pi_digits(count):
    digits = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = (
                q * k,
                (2 * q + r) * l,
                t * l,
                k + 1,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
            )
    return digits


for n in (0, 1, 5, 15, 16, 17, 20, 21, 25, 50, 200):
    print(n, factorial(n))
print(fibonacci(1000), fast_fibonacci(1000)[0] == fibonacci(1000))
print(fast_fibonacci(10000)[0] % 10**50, fast_fibonacci(10000)[0].bit_length())
print(factorial(200) // (factorial(80) * factorial(120)))
print(gcd(factorial(60), fibonacci(240)), gcd(3**200, 2**300), gcd(2**200 * 9, 6**150))
print(isqrt(10**100), isqrt(2 * 10**120), isqrt(factorial(99)) ** 2 <= factorial(99))
print("".join([str(digit) for digit in pi_digits(120)]))

scale = 10**80
term = scale
e = 0
k = 0
while term:
    e += term
    k += 1
    term //= k
print(e, k)

row = [1]
for _ in range(70):
    row = [a + b for a, b in zip([0, *row], [*row, 0])]
print(row[35], sum(row) == 2**70, max(row) == row[35], sorted(row)[-3:])

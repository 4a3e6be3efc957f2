"""Digits of pi by a stream of whole numbers that grow without limit, and by Machin's formula.

The stream is the spigot of J. Gibbons ("Unbounded Spigot Algorithms for the Digits of Pi", 2006).
"""

import sys


def digits():
    """The digits one after the other: a linear fraction takes in terms and gives out digits."""
    q, r, t, k, digit, divisor = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < digit * t:
            yield digit
            new = 10 * (r - digit * t)
            digit = 10 * (3 * q + r) // t - 10 * digit
            q, r = q * 10, new
        else:
            new = (2 * q + r) * divisor
            digit = (q * (7 * k) + 2 + r * divisor) // (t * divisor)
            q, r, t = q * k, new, t * divisor
            k, divisor = k + 1, divisor + 2


def inverse_tangent(n, unit):
    """arctan(1 / n) times unit."""
    term = unit // n
    total = term
    square = n * n
    k = 1
    while term:
        term //= -square
        k += 2
        total += term // k
    return total


def machin(count):
    """Pi to some digits after the 3, and ten to guard (J. Machin, 1706)."""
    unit = 10 ** (count + 10)
    return 4 * (4 * inverse_tangent(5, unit) - inverse_tangent(239, unit)) // 10**10


def main(count):
    found = 0
    for number, digit in enumerate(digits()):
        found = found * 10 + digit
        if number == count:
            break
    if found != machin(count):
        raise ValueError("the digits differ")
    print(f"pi_digits: {count} digits, the last {found % 10**10:010}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)

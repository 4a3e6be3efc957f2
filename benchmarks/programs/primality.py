"""Numbers of some hundred digits: powers with a modulus, primes, keys, Fibonacci, square roots."""

import sys

EXPONENTS = [2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127, 521, 607, 1279, 2203, 2281, 3217]


class Random:
    def __init__(self, seed):
        self.state = seed

    def bits(self, count):
        result = 0
        while count > 0:
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
            taken = min(count, 32)
            result = (result << taken) | (self.state >> (64 - taken))
            count -= taken
        return result


def power(base, exponent, modulus):
    """By squaring, written out."""
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def is_prime(n, random):
    """The test of G. Miller and M. Rabin."""
    for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % prime == 0:
            return n == prime
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for _ in range(5):
        x = power(2 + random.bits(48) % (n - 4), odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def find_prime(bits, random):
    n = random.bits(bits) | 1 | 1 << (bits - 1)
    while not is_prime(n, random):
        n += 2
    return n


def inverse(a, modulus):
    """By Euclid's algorithm."""
    x, y, old, rest = 1, 0, a, modulus
    while rest:
        quotient = old // rest
        old, rest = rest, old - quotient * rest
        x, y = y, x - quotient * y
    return x % modulus


def mersenne_is_prime(exponent):
    """The test of E. Lucas and D. Lehmer."""
    if exponent == 2:
        return True
    number = 2**exponent - 1
    value = 4
    for _ in range(exponent - 2):
        value = value * value - 2
        value = (value & number) + (value >> exponent)
        if value >= number:
            value -= number
    return value == 0


def fibonacci(n):
    """By doubling."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def square_root(n):
    """The whole part, by Newton's method."""
    guess = 1 << (n.bit_length() + 1) // 2
    while True:
        better = (guess + n // guess) // 2
        if better >= guess:
            return guess
        guess = better


def main(bits):
    random = Random(8)
    p, q = find_prime(bits, random), find_prime(bits, random)
    modulus = p * q
    secret = inverse(65537, (p - 1) * (q - 1))
    for _ in range(3):
        message = random.bits(bits)
        if power(power(message, 65537, modulus), secret, modulus) != message:
            raise ValueError("the message is lost")
    found = [n for n in range(2, 3 * bits) if is_prime(n, random) and mersenne_is_prime(n)]
    if found != [n for n in EXPONENTS if n < 3 * bits]:
        raise ValueError(f"exponents {found}")
    a, b, c = fibonacci(bits * 100 - 1), fibonacci(bits * 100), fibonacci(bits * 100 + 1)
    if a * c - b * b != 1 or a + b != c:
        raise ValueError("a Fibonacci number is wrong")
    root = square_root(b)
    if not root * root <= b < (root + 1) * (root + 1):
        raise ValueError("the root is wrong")
    print(f"primality: {bits} bits, {modulus % 10**12:012}, root {root % 10**12:012}, {found[-1]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)

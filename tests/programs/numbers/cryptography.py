"""Arithmetic as in RSA and Diffie-Hellman, a test for primes, and hashes of 32 and 64 bits."""


def extended_gcd(a, b):
    x0, y0, x1, y1 = 1, 0, 0, 1
    while b:
        q = a // b
        a, b = b, a - q * b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while not is_prime(n):
        n += 2
    return n


def number_of(text):
    number = 0
    for char in text:
        number = number << 8 | ord(char)
    return number


def text_of(number):
    chars = []
    while number:
        chars.append(chr(number & 255))
        number >>= 8
    return "".join(reversed(chars))


p = next_prime(3**161)
q = next_prime(5**110)
n = p * q
e = 65537
g, d, _ = extended_gcd(e, (p - 1) * (q - 1))
d %= (p - 1) * (q - 1)
print(p, q, g, d == pow(e, -1, (p - 1) * (q - 1)))
message = "attack at dawn, and bring a sandwich"
secret = pow(number_of(message), e, n)
print(hex(secret))
print(text_of(pow(secret, d, n)))
for m in (
    2**61 - 1,
    2**61 + 1,
    2**89 - 1,
    2**107 - 1,
    2**127 - 1,
    2**127 + 1,
    3215031751,
    341550071728321,
):
    print(m, is_prime(m))

prime = 2**255 - 19
ours, theirs = 3**150 % prime, 7**90 % prime
print(pow(pow(9, ours, prime), theirs, prime) == pow(pow(9, theirs, prime), ours, prime))


def fnv(text):
    h = 0xCBF29CE484222325
    for char in text:
        h = (h ^ ord(char)) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


def xorshift(state, count):
    mask = (1 << 64) - 1
    found = []
    for _ in range(count):
        state ^= state << 13 & mask
        state ^= state >> 7
        state ^= state << 17 & mask
        found.append(state * 0x2545F4914F6CDD1D & mask)
    return found


def murmur_mix(h):
    h ^= h >> 16
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    h ^= h >> 13
    h = h * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


print([hex(fnv(text)) for text in ("", "a", "foobar", message)])
print(xorshift(88172645463325252, 8))
print([murmur_mix(n) for n in range(5)], sum([murmur_mix(n) for n in range(1000)]))
h = 7
for i in range(5000):
    h = (h * 31 + i) & 0xFFFFFFFFFFFFFFFF
print(h, h * h, (h * h) >> 64)
x = 1
for _ in range(1000):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
print(x, x - 2**63, ~x & 2**64 - 1)

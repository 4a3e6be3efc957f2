"""Prime numbers: a plain sieve, one with slices, one of odd numbers, and factors from a table."""

import sys

COUNTS = {1000: 168, 10000: 1229, 100000: 9592, 1000000: 78498, 2000000: 148933}


def plain(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1
    return flags


def by_slices(limit):
    flags = [1] * (limit + 1)
    flags[0] = flags[1] = 0
    for n in range(2, int(limit**0.5) + 1):
        if flags[n]:
            flags[n * n :: n] = [0] * len(range(n * n, limit + 1, n))
    return flags


def odd_only(limit):
    """A sieve over odd numbers whose index is half of them."""
    size = (limit + 1) // 2
    composite = [False] * size
    primes = [2]
    for i in range(1, size):
        if not composite[i]:
            prime = 2 * i + 1
            primes.append(prime)
            j = prime * prime // 2
            while j < size:
                composite[j] = True
                j += prime
    return primes


def least_factors(limit):
    """The least prime factor of each number (the linear sieve of D. Gries and J. Misra, 1978)."""
    least = [0] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if least[n] == 0:
            least[n] = n
            primes.append(n)
        for prime in primes:
            if prime > least[n] or prime * n > limit:
                break
            least[prime * n] = prime
    return least


def sum_of_divisors(n, least):
    result = 1
    while n > 1:
        prime = least[n]
        power = total = 1
        while n % prime == 0:
            n //= prime
            power *= prime
            total += power
        result *= total
    return result


def main(limit):
    flags = plain(limit)
    primes = odd_only(limit)
    if primes != [n for n, flag in enumerate(flags) if flag] or sum(by_slices(limit)) != len(
        primes
    ):
        raise ValueError("the sieves differ")
    if limit in COUNTS and len(primes) != COUNTS[limit]:
        raise ValueError(f"{len(primes)} primes")
    least = least_factors(limit // 2)
    perfect = [n for n in range(2, limit // 4) if sum_of_divisors(n, least) == 2 * n]
    if any(n not in (6, 28, 496, 8128) for n in perfect):
        raise ValueError(f"perfect numbers {perfect}")
    print(f"sieves: {len(primes)} primes up to {limit}, perfect {perfect}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500000)

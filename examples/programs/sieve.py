"""Prime numbers by the sieve of Eratosthenes."""


def sieve(limit):
    """A list that tells for each number below `limit` whether it is prime."""
    is_prime = [True] * limit
    is_prime[0] = False
    is_prime[1] = False
    candidate = 2
    while candidate * candidate < limit:
        if is_prime[candidate]:
            for multiple in range(candidate * candidate, limit, candidate):
                is_prime[multiple] = False
        candidate += 1
    return is_prime


def report(limit):
    is_prime = sieve(limit)
    count = 0
    twins = 0
    largest = None
    for number in range(limit):
        if not is_prime[number]:
            continue
        count += 1
        if largest is not None and number - largest == 2:
            twins += 1
        largest = number
    print("below", limit, "there are", count, "primes and", twins, "pairs of twins")
    print("the largest prime is", largest)


for size in [10, 1000, 1000000]:
    report(size)

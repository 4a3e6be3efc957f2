"""Reversals of the front of a permutation until the first item comes first (fannkuch).

For all permutations of n numbers: turn round as many items as the first one says until it is 0; the
most turns that one takes. The permutations come in an order of rotations.
"""

import sys

MOST = [0, 0, 1, 2, 4, 7, 10, 16, 22, 30, 38, 51]


def count_flips(permutation):
    items = permutation[:]
    flips = 0
    first = items[0]
    while first:
        items[: first + 1] = items[first::-1]
        flips += 1
        first = items[0]
    return flips


def count_flips_by_hand(permutation):
    items = permutation[:]
    flips = 0
    while items[0] != 0:
        left, right = 0, items[0]
        while left < right:
            items[left], items[right] = items[right], items[left]
            left += 1
            right -= 1
        flips += 1
    return flips


def search(size, flips_of):
    """The most flips, and a sum over all permutations with alternating sign."""
    permutation = list(range(size))
    turns = [0] * size
    most = checksum = 0
    number = 0
    while True:
        flips = flips_of(permutation)
        most = max(most, flips)
        checksum += flips if number % 2 == 0 else -flips
        number += 1
        i = 1
        while i < size:  # rotate the first i + 1 items, the more the seldomer
            permutation.insert(i, permutation.pop(0))
            if turns[i] < i:
                turns[i] += 1
                break
            turns[i] = 0
            i += 1
        else:
            return most, checksum, number


def main(size):
    most, checksum, count = search(size, count_flips)
    if search(size, count_flips_by_hand) != (most, checksum, count) or most != MOST[size]:
        raise ValueError(f"{most} flips")
    print(f"flips: {most} for {size}, {count} permutations, checksum {checksum}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

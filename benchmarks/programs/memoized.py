"""Recursion that remembers: edit distance, partitions, a knapsack, a game of nim."""

import sys
from functools import cache


class Memo:
    """A decorator that keeps results by the arguments."""

    def __init__(self, function):
        self.function = function
        self.known = {}
        self.hits = 0

    def __call__(self, *arguments):
        if arguments in self.known:
            self.hits += 1
            return self.known[arguments]
        result = self.known[arguments] = self.function(*arguments)
        return result


def edit_distance(left, right):
    @Memo
    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        if left[i - 1] == right[j - 1]:
            return distance(i - 1, j - 1)
        return 1 + min(distance(i - 1, j), distance(i, j - 1), distance(i - 1, j - 1))

    for i in range(len(left) + 1):  # first the lines of a grid, so that recursion stays shallow
        for j in range(0, len(right) + 1, 20 if i % 20 else 1):
            distance(i, j)
    return distance(len(left), len(right)), distance.hits


def edit_distance_by_rows(left, right):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], before if a == b else 1 + min(before, row[j], row[j - 1])
    return row[-1]


@cache
def partitions(n, largest):
    """In how many ways n is a sum of numbers up to the largest."""
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return partitions(n, largest - 1) + partitions(n - largest, largest)


def partitions_by_sums(n):
    ways = [1] + [0] * n
    for part in range(1, n + 1):
        for total in range(part, n + 1):
            ways[total] += ways[total - part]
    return ways[n]


def knapsack(items, room):
    known = {}

    def best(i, left):
        if i == len(items):
            return 0
        key = (i, left)
        if key in known:
            return known[key]
        weight, value = items[i]
        result = best(i + 1, left)
        if weight <= left:
            result = max(result, value + best(i + 1, left - weight))
        known[key] = result
        return result

    return best(0, room)


def knapsack_by_rows(items, room):
    best = [0] * (room + 1)
    for weight, value in items:
        for left in range(room, weight - 1, -1):
            best[left] = max(best[left], best[left - weight] + value)
    return best[room]


@cache
def wins(piles):
    """Whether who moves wins: take one or more from a pile; who takes the last wins (nim)."""
    for i, pile in enumerate(piles):
        for left in range(pile):
            after = tuple(sorted((*piles[:i], left, *piles[i + 1 :])))
            if not wins(after):
                return True
    return False


def main(size):
    left = "".join(chr(97 + i * i * 7 % 11) for i in range(size))
    right = "".join(chr(97 + i * i * 5 % 13) for i in range(size + 20))
    distance, hits = edit_distance(left, right)
    if distance != edit_distance_by_rows(left, right):
        raise ValueError(f"distance {distance}")
    count = size // 4
    ways = partitions(count, count)
    if ways != partitions_by_sums(count):
        raise ValueError(f"{ways} partitions")
    items = [(3 + i * 7 % 23, 10 + i * 11 % 37) for i in range(size // 6)]
    value = knapsack(items, size)
    if value != knapsack_by_rows(items, size):
        raise ValueError(f"value {value}")
    lost = 0
    limit = min(size // 40, 9)
    for a in range(limit):
        for b in range(a, limit):
            for c in range(b, limit):
                if wins((a, b, c)) != (a ^ b ^ c != 0):
                    raise ValueError("the game is judged wrong")
                lost += a ^ b ^ c == 0
    print(f"memoized: distance {distance}, {hits} hits, {ways} partitions, value {value}, {lost}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)

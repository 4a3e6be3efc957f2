"""Functions that call themselves: Fibonacci, towers, Ackermann, Takeuchi, Hofstadter, subsets."""

import sys


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def takeuchi(x, y, z):
    if x <= y:
        return y
    return takeuchi(takeuchi(x - 1, y, z), takeuchi(y - 1, z, x), takeuchi(z - 1, x, y))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def female(n):
    return 1 if n == 0 else n - male(female(n - 1))


def male(n):
    return 0 if n == 0 else n - female(male(n - 1))


class Towers:
    """The towers of Hanoi on three stacks, with a check of each move."""

    def __init__(self, discs):
        self.piles = [list(range(discs, 0, -1)), [], []]
        self.moves = 0

    def move(self, count, source, target):
        if count == 1:
            self.move_top(source, target)
            return
        other = 3 - source - target
        self.move(count - 1, source, other)
        self.move_top(source, target)
        self.move(count - 1, other, target)

    def move_top(self, source, target):
        disc = self.piles[source].pop()
        pile = self.piles[target]
        if pile and pile[-1] < disc:
            raise ValueError("a disc lies on a smaller one")
        pile.append(disc)
        self.moves += 1


def subsets_with_sum(items, place, wanted):
    """How many choices of the items from a place on have a sum."""
    if place == len(items):
        return 1 if wanted == 0 else 0
    return subsets_with_sum(items, place + 1, wanted) + subsets_with_sum(
        items, place + 1, wanted - items[place]
    )


def ways_by_polynomial(items, wanted):
    ways = {0: 1}
    for item in items:
        for total, count in list(ways.items()):
            ways[total + item] = ways.get(total + item, 0) + count
    return ways.get(wanted, 0)


def fibonacci_by_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def main(size):
    if fibonacci(size) != fibonacci_by_loop(size):
        raise ValueError("a Fibonacci number is wrong")
    if (
        ackermann(2, size * 5) != size * 10 + 3
        or ackermann(3, size // 5) != 2 ** (size // 5 + 3) - 3
    ):
        raise ValueError("Ackermann's function is wrong")
    if takeuchi(size // 2, size // 3, size // 6) != size // 2:
        raise ValueError("Takeuchi's function is wrong")
    if not all(is_even(n) == (n % 2 == 0) for n in range(size * 20)):
        raise ValueError("a number is neither even nor odd")
    if any(abs(male(n) - n * 0.618034) > 2 for n in range(size * 2)):
        raise ValueError("a sequence goes astray")
    towers = Towers(size * 2 // 3)
    towers.move(size * 2 // 3, 0, 2)
    if towers.moves != 2 ** (size * 2 // 3) - 1 or towers.piles[0]:
        raise ValueError("the tower has not moved")
    items = [i * i % 17 + 1 for i in range(size * 2 // 3)]
    count = subsets_with_sum(items, 0, size * 2)
    if count != ways_by_polynomial(items, size * 2):
        raise ValueError(f"{count} subsets")
    print(f"recursion: fibonacci {fibonacci_by_loop(size)}, {towers.moves} moves, {count} subsets")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)

"""Chance: pi by throws at a circle, a random walk, a game of dice, an integral; own generator."""

import math
import sys


class Random:
    """A linear congruence of 48 bits."""

    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state * 25214903917 + 11) & 0xFFFFFFFFFFFF
        return self.state >> 16

    def uniform(self):
        return self.bits() / 4294967296.0

    def die(self):
        return self.bits() % 6 + 1


def pi_by_throws(random, count):
    inside = 0
    for _ in range(count):
        x = random.uniform()
        y = random.uniform()
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / count


def mean_square_of_walks(random, walks, steps):
    """On a plane, by steps in four directions: the mean of the squared distance is the steps."""
    total = 0
    for _ in range(walks):
        x = y = 0
        for _ in range(steps):
            direction = random.bits() >> 30
            if direction == 0:
                x += 1
            elif direction == 1:
                x -= 1
            elif direction == 2:
                y += 1
            else:
                y -= 1
        total += x * x + y * y
    return total / walks / steps


def play(random):
    """A game of two dice: whether the player wins."""
    point = random.die() + random.die()
    if point in (7, 11):
        return True
    if point in (2, 3, 12):
        return False
    while True:
        throw = random.die() + random.die()
        if throw == point:
            return True
        if throw == 7:
            return False


def integral(random, function, count):
    """Over 0 to 1, one point in each of equal parts."""
    return sum(function((i + random.uniform()) / count) for i in range(count)) / count


def check(what, found, wanted, tolerance):
    if abs(found - wanted) > tolerance * wanted:
        raise ValueError(f"{what}: {found}")


def main(count):
    random = Random(20)
    tolerance = 10 / count**0.5
    pi = pi_by_throws(random, count)
    check("pi", pi, math.pi, tolerance)
    walks = mean_square_of_walks(random, count // 50, 50)
    check("walks", walks, 1.0, tolerance * 5)
    wins = sum(play(random) for _ in range(count // 4)) / (count // 4)
    check("wins", wins, 244 / 495, tolerance * 2)
    area = integral(random, lambda x: math.exp(-x * x), count)
    check("integral", area, 0.7468241328, tolerance)
    print(f"montecarlo: {count} throws, pi {pi:.6f}, wins {wins:.6f}, integral {area:.6f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 900000)

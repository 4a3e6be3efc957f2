"""Discs that move in a box: pairs that touch are found by a grid, and checked now and then."""

import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def minus(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def times(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Disc:
    def __init__(self, number, position, velocity, radius):
        self.number = number
        self.position = position
        self.velocity = velocity
        self.radius = radius

    def move(self, time, limit):
        self.position = self.position.plus(self.velocity.times(time))
        position, velocity, radius = self.position, self.velocity, self.radius
        if (position.x < radius and velocity.x < 0) or (
            position.x > limit - radius and velocity.x > 0
        ):
            self.velocity = velocity = Vector(-velocity.x, velocity.y)
        if (position.y < radius and velocity.y < 0) or (
            position.y > limit - radius and velocity.y > 0
        ):
            self.velocity = Vector(velocity.x, -velocity.y)

    def touches(self, other):
        apart = self.position.minus(other.position)
        reach = self.radius + other.radius
        return apart.dot(apart) <= reach * reach

    def bounce(self, other):
        """Exchange what of the velocities is along the line between the centers."""
        apart = self.position.minus(other.position)
        squared = apart.dot(apart)
        if squared == 0:
            return
        closing = self.velocity.minus(other.velocity).dot(apart)
        if closing < 0:
            impulse = apart.times(closing / squared)
            self.velocity = self.velocity.minus(impulse)
            other.velocity = other.velocity.plus(impulse)


class Grid:
    """Cells as wide as the widest disc; only discs in neighbouring cells can touch."""

    AHEAD = ((1, 0), (-1, 1), (0, 1), (1, 1))

    def __init__(self, width):
        self.width = width
        self.cells = {}

    def add(self, disc):
        key = (int(disc.position.x // self.width), int(disc.position.y // self.width))
        if key in self.cells:
            self.cells[key].append(disc)
        else:
            self.cells[key] = [disc]

    def pairs(self):
        found = []
        for (x, y), discs in self.cells.items():
            for i, disc in enumerate(discs):
                for other in discs[i + 1 :]:
                    if disc.touches(other):
                        found.append((disc, other))
            for dx, dy in self.AHEAD:
                others = self.cells.get((x + dx, y + dy))
                if others is not None:
                    for disc in discs:
                        for other in others:
                            if disc.touches(other):
                                found.append((disc, other))
        return found


def make_discs(count, limit):
    seed = 99
    numbers = []
    for _ in range(count * 4):
        seed = (seed * 1664525 + 1013904223) % 4294967296
        numbers.append(seed / 4294967296)
    discs = []
    for i in range(count):
        x, y, vx, vy = numbers[4 * i : 4 * i + 4]
        position = Vector(1 + x * (limit - 2), 1 + y * (limit - 2))
        discs.append(Disc(i, position, Vector(vx - 0.5, vy - 0.5), 0.3 + (i % 5) * 0.1))
    return discs


def energy(discs):
    return sum(disc.velocity.dot(disc.velocity) for disc in discs)


def numbers_of(pairs):
    return sorted(sorted((one.number, other.number)) for one, other in pairs)


def all_pairs(discs):
    return [
        (disc, other) for i, disc in enumerate(discs) for other in discs[:i] if disc.touches(other)
    ]


def main(steps):
    count, limit = 300, 40.0
    discs = make_discs(count, limit)
    before = energy(discs)
    touched = 0
    for step in range(steps):
        grid = Grid(1.4)
        for disc in discs:
            disc.move(0.5, limit)
            grid.add(disc)
        pairs = grid.pairs()
        if step % 100 == 0 and numbers_of(pairs) != numbers_of(all_pairs(discs)):
            raise ValueError(f"the grid misses pairs in step {step}")
        for disc, other in pairs:
            disc.bounce(other)
        touched += len(pairs)
    if abs(energy(discs) - before) > 1e-9 * before:
        raise ValueError("energy is lost")
    print(f"collisions: {count} discs, {steps} steps, {touched} contacts")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1600)

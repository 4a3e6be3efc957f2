"""Shortest ways over a map of hills: Dijkstra's algorithm and A* with a heap of our own."""

import sys


class Heap:
    """A binary heap of (priority, item), the smallest first."""

    def __init__(self):
        self.entries = []

    def __len__(self):
        return len(self.entries)

    def push(self, priority, item):
        entries = self.entries
        place = len(entries)
        entries.append((priority, item))
        while place > 0:
            parent = (place - 1) // 2
            if entries[parent][0] <= priority:
                break
            entries[place] = entries[parent]
            place = parent
        entries[place] = (priority, item)

    def pop(self):
        entries = self.entries
        top = entries[0]
        last = entries.pop()
        size = len(entries)
        if size:
            place = 0
            child = 1
            while child < size:
                if child + 1 < size and entries[child + 1][0] < entries[child][0]:
                    child += 1
                if entries[child][0] >= last[0]:
                    break
                entries[place] = entries[child]
                place = child
                child = 2 * place + 1
            entries[place] = last
        return top


class Place:
    def __init__(self, x, y, height):
        self.x = x
        self.y = y
        self.height = height
        self.roads = []

    def connect(self, other):
        """A road in both directions: the steeper, the longer."""
        climb = other.height - self.height
        self.roads.append((other, 10 + (climb * 3 if climb > 0 else 0)))
        other.roads.append((self, 10 + (-climb * 3 if climb < 0 else 0)))


class Map:
    def __init__(self, size, seed):
        self.size = size
        self.rows = []
        for y in range(size):
            row = []
            for x in range(size):
                seed = (seed * 1664525 + 1013904223) % 4294967296
                row.append(Place(x, y, (seed >> 24) % 10 + (x * y) % 7))
            self.rows.append(row)
        for y in range(size):
            for x in range(size):
                here = self.rows[y][x]
                if x + 1 < size:
                    here.connect(self.rows[y][x + 1])
                if y + 1 < size and (x + y) % 5 != 0:
                    here.connect(self.rows[y + 1][x])


def all_distances(start):
    """The distance of each place from one (E. W. Dijkstra, 1959)."""
    distances = {start: 0}
    done = set()
    heap = Heap()
    heap.push(0, start)
    while len(heap):
        distance, place = heap.pop()
        if place in done:
            continue
        done.add(place)
        for other, length in place.roads:
            new = distance + length
            if other not in distances or new < distances[other]:
                distances[other] = new
                heap.push(new, other)
    return distances


def way(start, goal):
    """The shortest way between two places (A*: P. Hart, N. Nilsson and B. Raphael, 1968)."""

    def estimate(place):
        return 10 * (abs(place.x - goal.x) + abs(place.y - goal.y))

    lengths = {start: 0}
    previous = {}
    heap = Heap()
    heap.push(estimate(start), start)
    done = set()
    while len(heap):
        _, place = heap.pop()
        if place is goal:
            break
        if place in done:
            continue
        done.add(place)
        for other, length in place.roads:
            new = lengths[place] + length
            if other not in lengths or new < lengths[other]:
                lengths[other] = new
                previous[other] = place
                heap.push(new + estimate(other), other)
    result = [goal]
    while result[-1] is not start:
        result.append(previous[result[-1]])
    result.reverse()
    return result, lengths[goal]


def length_of(places):
    total = 0
    for i in range(len(places) - 1):
        for other, length in places[i].roads:
            if other is places[i + 1]:
                total += length
    return total


def main(size):
    land = Map(size, 3)
    start = land.rows[size // 2][size // 3]
    distances = all_distances(start)
    if len(distances) != size * size:
        raise ValueError("not all places are reached")
    steps = 0
    for corner_y in (0, -1):
        for corner_x in (0, -1):
            goal = land.rows[corner_y][corner_x]
            places, length = way(start, goal)
            if length != distances[goal] or length_of(places) != length:
                raise ValueError(f"{length} is not the shortest way")
            steps += len(places)
    print(f"routes: {size * size} places, farthest {max(distances.values())}, {steps} steps")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 320)

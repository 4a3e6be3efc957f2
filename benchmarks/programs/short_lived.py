"""Many objects that live shortly: fractions, small lists, tuples, dicts and bound methods."""

import sys


class Fraction:
    """A ratio in lowest terms: each operation makes a new one."""

    def __init__(self, above, below=1):
        a, b = above, below
        while b:
            a, b = b, a % b
        self.above = above // a
        self.below = below // a

    def __add__(self, other):
        return Fraction(
            self.above * other.below + other.above * self.below, self.below * other.below
        )

    def __mul__(self, other):
        return Fraction(self.above * other.above, self.below * other.below)

    def __sub__(self, other):
        return self + Fraction(-other.above, other.below)

    def __eq__(self, other):
        return self.above == other.above and self.below == other.below

    def __hash__(self):
        return hash((self.above, self.below))


class Event:
    def __init__(self, time, kind, details):
        self.time = time
        self.kind = kind
        self.details = details


class Listener:
    def __init__(self):
        self.counts = [0, 0, 0]
        self.weight = 0

    def start(self, event):
        self.counts[0] += 1
        self.weight += event.details["weight"]

    def change(self, event):
        self.counts[1] += 1
        self.weight += len(event.details["path"])

    def stop(self, event):
        self.counts[2] += 1
        self.weight -= event.time % 3


def telescope(count):
    """1/(1*2) + 1/(2*3) + ... + 1/(n*(n+1)) = n/(n+1), in pieces."""
    total = Fraction(0)
    for i in range(1, count + 1):
        total = total + (Fraction(1, i) - Fraction(1, i + 1))
    return total


def send_events(count):
    listener = Listener()
    for time in range(count):
        handlers = {"start": listener.start, "change": listener.change, "stop": listener.stop}
        kind = ("start", "change", "stop")[time % 3]
        event = Event(time, kind, {"weight": time % 5, "path": [time, time + 1]})
        handlers[event.kind](event)
    return listener


def pairs_of_lists(count):
    """Lists are made of lists, taken apart and made anew."""
    rows = [[i, str(i)] for i in range(100)]
    for turn in range(count):
        rows = [[number + 1, text] for number, text in rows]
        swapped = [(text, number) for number, text in rows]
        rows = [[number, text] for text, number in swapped[turn % 2 :] + swapped[: turn % 2]]
    return sorted(rows)


def main(count):
    steps = min(count, 200)
    for _ in range(count // 200):
        if telescope(steps) != Fraction(steps, steps + 1):
            raise ValueError("the fractions do not add up")
    listener = send_events(count)
    if sum(listener.counts) != count:
        raise ValueError("an event is lost")
    weights = sum([time % 5, 2, -2][time % 3] for time in range(count))
    if listener.weight != weights:
        raise ValueError(f"weight {listener.weight}, not {weights}")
    rounds = count // 100
    if pairs_of_lists(rounds) != [[i + rounds, str(i)] for i in range(100)]:
        raise ValueError("a row is lost")
    print(f"short_lived: {count} events, counts {listener.counts}, weight {listener.weight}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500000)

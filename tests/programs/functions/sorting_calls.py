"""Which items a sort of a short list compares, and when an iterator that calls functions has ended."""


class Logged:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        log.append((self.number, other.number))
        return self.number < other.number


for numbers in ([], [1], [2, 1], [1, 2], [3, 2, 1], [1, 2, 3]):
    for reverse in (False, True):
        log = []
        print(numbers, reverse, [each.number for each in sorted(map(Logged, numbers), reverse=reverse)], log)
pairs = [(number * 7 % 10, number) for number in range(100)]
print(sorted(pairs, key=lambda pair: pair[0])[:12], sorted(pairs, key=lambda pair: pair[0], reverse=True)[:12])


def stop(number):
    if number == 2:
        raise StopIteration
    return number


print(list(map(stop, range(5))), list(filter(lambda n: stop(n) is not None, range(5))), [*zip(map(stop, [1, 2]), "ab")])


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, part):
        self.parts.append(part)

    def flush(self):
        self.parts.append("flushed")


writer = Writer()
print("a", 1, sep=", ", file=writer, flush=True)
print(file=writer)
print(writer.parts)

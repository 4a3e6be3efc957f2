"""Generators in a row: sources, filters, batches, windows, merges; coroutines that are sent to."""

import sys


def numbers(count, seed):
    for _ in range(count):
        seed = (seed * 69069 + 1) & 0xFFFFFFFF
        yield seed >> 8


def records(values):
    for number, value in enumerate(values):
        yield number, value % 1000, "odd" if value & 1 else "even"


def where(items, condition):
    for item in items:
        if condition(item):
            yield item


def transform(items, function):
    for item in items:
        yield function(item)


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def windows(items, size):
    """Sums over as many items as `size`, one after the other."""
    window = [0] * size
    total = 0
    for number, item in enumerate(items):
        place = number % size
        total += item - window[place]
        window[place] = item
        if number >= size - 1:
            yield total


def merge(left, right):
    """Two sorted streams as one."""
    end = object()
    a, b = next(left, end), next(right, end)
    while a is not end and b is not end:
        if a <= b:
            yield a
            a = next(left, end)
        else:
            yield b
            b = next(right, end)
    while a is not end:
        yield a
        a = next(left, end)
    while b is not end:
        yield b
        b = next(right, end)


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def averager():
    """A coroutine: the mean of what was sent so far."""
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


def distribute(targets):
    """A coroutine that passes on to others in turn."""
    counts = [0] * len(targets)
    turn = 0
    try:
        while True:
            value = yield
            targets[turn].send(value)
            counts[turn] += 1
            turn = (turn + 1) % len(targets)
    finally:
        targets.append(counts)


def multiples(step, limit):
    value = step
    while value < limit:
        yield value
        value += step


def main(count):
    stream = records(numbers(count, 1))
    odd = where(stream, lambda record: record[2] == "odd")
    values = transform(odd, lambda record: record[1])
    total = sum(sum(batch) for batch in batches(values, 10))
    plain = sum(value % 1000 for value in numbers(count, 1) if value & 1)
    if total != plain:
        raise ValueError(f"the pipeline gives {total}, not {plain}")
    sums = list(windows(numbers(count, 2), 8))
    values = list(numbers(count, 2))
    if len(sums) != count - 7 or any(sums[i] != sum(values[i : i + 8]) for i in range(0, 900, 9)):
        raise ValueError("a window is wrong")
    merged = merge(merge(multiples(2, count), multiples(3, count)), multiples(5, count))
    last = found = 0
    for value in merged:
        if value < last:
            raise ValueError("the merged stream is not sorted")
        last = value
        found += 1
    if found != (count - 1) // 2 + (count - 1) // 3 + (count - 1) // 5:
        raise ValueError(f"{found} items merged")
    nested = [[i, [i + 1, [i + 2]]] for i in range(0, count // 4, 3)]
    if sum(1 for i, item in enumerate(flatten(nested)) if i == item) != len(nested) * 3:
        raise ValueError("a nested item is missing")
    means = [averager() for _ in range(3)]
    for mean in means:
        next(mean)
    targets = list(means)
    target = distribute(targets)
    next(target)
    for value in values:
        target.send(value % 100)
    target.close()
    if sum(targets[-1]) != count:
        raise ValueError("not all values arrived")
    mean = means[0].send(50)
    print(f"pipelines: {count} items, total {total}, {found} merged, mean {mean:.6f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700000)

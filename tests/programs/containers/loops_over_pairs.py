"""Loops that take apart what enumerate, zip and items() make; many turns, so that they are specialized."""


def numbered(items, start=0):
    found = []
    for number, item in enumerate(items, start):
        found.append((number, item))
    return found


print(numbered("abcde" * 3)[-2:])
print(numbered(list(range(20)), 2**47 - 5)[-3:], numbered([1, 2], -1))
print(numbered((), 3), numbered({"a": 1}), numbered(i * i for i in range(9))[-1])


def zipped(*iterables):
    found = []
    for first, second in zip(*iterables):
        found.append([first, second])
    return found


print(zipped(range(12), "abcdefghijklmnop")[-1], zipped([1, 2, 3], [4]), zipped([], [1]))
print(zipped(range(9), (i for i in range(5)))[-1])
print(len(zipped([0] * 50, [1] * 60)))


def kept():
    """The pairs themselves outlive the turn."""
    pairs = [pair for pair in enumerate("abc" * 4)]
    for pair in zip(range(20), range(20)):
        number, _ = pair
        pairs.append(pair)
    return len(set(pairs)), pairs[0], pairs[-1]


print(kept())


def inner():
    """The same iterator in two loops."""
    it = enumerate("abcdefghijklmnopqrstuvwxyz")
    found = []
    for number, letter in it:
        for more, other in it:
            found.append((number, letter, more, other))
            if more % 5 == 0:
                break
        found.append(next(it, None))
    return found


print(inner()[-4:])


def items(table):
    total = 0
    for key, value in table.items():
        total += key * value
    return total


table = {i: i + 1 for i in range(40)}
print(items(table), items({}), items({1: 2}))


def changed(table, change):
    try:
        for number, (key, value) in enumerate(table.items()):
            if number == 20:
                change(table)
    except RuntimeError as error:
        return str(error)
    return number


print(changed(dict(table), lambda table: table.pop(3)))
print(changed(dict(table), lambda table: table.update({100: 1})))
print(changed(dict(table), lambda table: table.update({3: 1})))


def replaced(table):
    try:
        for key, value in table.items():
            if key == 20:
                del table[5]
                table["new"] = 1
    except RuntimeError as error:
        return str(error)
    return len(table)


print(replaced(dict(table)))


def wrong(iterable):
    messages = set()
    for _ in range(30):
        try:
            for one, two, three in iterable():
                pass
        except (ValueError, TypeError) as error:
            messages.add(str(error))
    return sorted(messages)


print(wrong(lambda: enumerate("ab")), wrong(lambda: zip("a", "b", "c", "d")), wrong(lambda: {1: 2}.items()))
print(wrong(lambda: zip("ab", "ab", "abc", strict=True)))


def strict(*iterables):
    count = 0
    try:
        for one, two in zip(*iterables, strict=True):
            count += 1
    except ValueError as error:
        return count, str(error)
    return count


print(strict(range(20), range(20)), strict(range(20), range(21)), strict([0] * 21, [0] * 20))


def mixed(iterables):
    """One loop sees iterators of all kinds."""
    total = 0
    for iterable in iterables:
        for one, two in iterable:
            total += one * two
    return total


class Pairs:
    def __iter__(self):
        return iter([(1, 2), [3, 4]])


print(
    mixed(
        [enumerate(range(30)), zip(range(9), range(9)), table.items(), [(1, 2)] * 20, [[3, 4]] * 20]
        + [((i, i) for i in range(7)), Pairs(), enumerate(range(30), 5), map(divmod, [9, 8], [4, 3])] * 3
    )
)


def nested(rows):
    total = 0
    for i, (j, k) in enumerate(zip(rows, reversed(rows))):
        total += i * j - k
    for (i, j), k in zip(enumerate(rows), rows):
        total += i * j - k
    for i, (first, *rest) in enumerate(zip(rows, rows, rows)):
        total += i + first + len(rest)
    return total


print(nested(list(range(50))))


def kept_alive():
    """What the last turn saw is nobody's business afterwards."""
    it = zip([[1], [2], [3]] * 10, [[4]] * 30)
    firsts = []
    for first, second in it:
        firsts.append(first)
        first = second = None
    return firsts[0], firsts[-1], list(it)


print(kept_alive())

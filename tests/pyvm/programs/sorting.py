def bubble(values):
    n = len(values)
    while n > 1:
        last = 0
        for i in range(1, n):
            if values[i - 1] > values[i]:
                values[i - 1], values[i] = values[i], values[i - 1]
                last = i
        n = last
    return values


def quick(values):
    if len(values) < 2:
        return values
    less, same, more = [], [], []
    for value in values:
        if value < values[0]:
            less.append(value)
        elif value == values[0]:
            same.append(value)
        else:
            more.append(value)
    return quick(less) + same + quick(more)


def pseudo_random(count):
    values = []
    seed = 42
    for _ in range(count):
        seed = (seed * 1664525 + 1013904223) % 4294967296 % 16777216
        values.append(seed % 1000)
    return values


values = pseudo_random(120)
print(values)
print(quick(values))
print(bubble(values) == quick(values), values[0], values[-1])
print(bubble(["pear", "apple", "fig", ""]), quick([2.5, 1, True, -1.0]))

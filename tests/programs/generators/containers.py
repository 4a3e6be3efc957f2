"""Generators in containers, as arguments, dropped while suspended; many at once."""


def counter(start):
    while True:
        step = yield start
        start += step or 1


running = {name: counter(i * 100) for i, name in enumerate(["a", "b", "c"])}
for _ in range(3):
    print([next(g) for g in running.values()])
print(running["b"].send(50), next(running["b"]))
queue = [counter(i) for i in range(7)]
seen = []
for turn in range(12):
    task = queue.pop(0)
    seen.append(next(task))
    if turn % 3:
        queue.append(task)
print(seen, len(queue))
print(queue[0] in queue, queue[0] == queue[0], queue.index(queue[1]))
lookup = {queue[0]: "first", queue[1]: "second"}
print(lookup[queue[1]], bool(queue[0]))


def holder(items):
    keep = [items, {"key": [items]}]
    for item in items:
        text = "item " + str(item)
        yield text
        keep.append(text)
    yield len(keep)


# Dropped while suspended, with garbage made all the time.
for i in range(300):
    g = holder([i, str(i) * 3, (i, [i])])
    next(g)
    h = holder([str(j) for j in range(20)])
    for _ in range(i % 20):
        last = next(h)
print(next(g), last)


def cycle():
    me = [None]

    def inner():
        yield "in a cycle"
        yield me

    me[0] = inner()
    return me[0]


for _ in range(200):
    g = cycle()
    text = next(g)
print(text, len(next(g)), next(g, "end"))


def wide(a, b, c, d, e, f, g, h):
    one, two, three = [a], [b], [c]
    x0 = x1 = x2 = x3 = x4 = x5 = x6 = x7 = x8 = x9 = [d]
    y0 = y1 = y2 = y3 = y4 = y5 = y6 = y7 = y8 = y9 = [e]
    z0 = z1 = z2 = z3 = z4 = z5 = z6 = z7 = z8 = z9 = [f]
    for i in range(3):
        yield [one, two, three, x0, y9, z5, g, h, i]
    yield [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, y0, y1, y2, y3, y4, y5, y6, y7, y8]
    yield [z0, z1, z2, z3, z4, z5, z6, z7, z8, z9]


for _ in range(50):
    rows = [list(row) for row in wide(1, "2", 3.0, (4,), [5], {6}, {7: 8}, None)]
print(rows[0], len(rows))


def scheduler(tasks):
    log = []
    while tasks:
        alive = []
        for name, task in tasks:
            try:
                log.append((name, next(task)))
            except StopIteration as stop:
                log.append((name, str(stop)))
            else:
                alive.append((name, task))
        tasks = alive
    return log


def task(n):
    for i in range(n):
        yield i
    return "done " + str(n)


print(scheduler([("x", task(1)), ("y", task(3)), ("z", task(2))]))




def merged(left, right):
    left, right = iter(left), iter(right)
    a, b = next(left, None), next(right, None)
    while a is not None or b is not None:
        if b is None or (a is not None and a <= b):
            yield a
            a = next(left, None)
        else:
            yield b
            b = next(right, None)


print(list(merged([1, 4, 6], merged((2, 3), iter([5, 7])))))


def stale(g):
    g.append(1)
    yield from g
    g.append(2)
    yield from g[1:]


items = []
print(list(stale(items)), items)


def extends_itself():
    yield 1
    numbers.append("from the generator")
    yield 2


numbers = [0]
numbers.extend(extends_itself())
numbers += extends_itself()
print(numbers)
numbers[1:2] = (n for n in "xyz")
print(numbers)

"""Generators that keep state: parsers fed by send, retries, rate limits, undo, permutations in place."""


def csv_row(separator=","):
    """Is sent characters; gives rows at line ends."""
    row, field, quoted = [], "", False
    result = None
    while True:
        c = yield result
        result = None
        if c is None:
            return row + [field] if row or field else None
        if quoted:
            if c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == separator:
            row.append(field)
            field = ""
        elif c == "\n":
            result, row, field = row + [field], [], ""
        else:
            field += c


def feed(machine, text):
    next(machine)
    for c in text:
        if (row := machine.send(c)) is not None:
            print(row)
    try:
        machine.send(None)
    except StopIteration as stop:
        print("rest", stop.value)


feed(csv_row(), 'a,b\n"x,y",z\n,\nlast,one')
feed(csv_row(";"), "p;q\n")


def running(function, start):
    state = start
    while True:
        try:
            value = yield state
        except KeyError:
            state = start
        else:
            state = function(state, value)


g = running(lambda a, b: a * 10 + b, 0)
print(next(g), g.send(1), g.send(2), g.throw(KeyError()), g.send(7))
g.close()


def heap_permutations(items):
    """Heap (1963), in place."""

    def generate(k):
        if k == 1:
            yield items
            return
        yield from generate(k - 1)
        for i in range(k - 1):
            j = i if k % 2 == 0 else 0
            items[j], items[k - 1] = items[k - 1], items[j]
            yield from generate(k - 1)

    yield from generate(len(items))


print(["".join(p) for p in heap_permutations(list("abc"))], len({tuple(p) for p in heap_permutations(list("abcde"))}))


def lights():
    while True:
        for color, seconds in (("green", 3), ("yellow", 1), ("red", 2)):
            for left in range(seconds, 0, -1):
                if (yield color, left) == "emergency":
                    yield "blinking", 0
                    break


l = lights()
print([next(l) for _ in range(7)], l.send("emergency"), next(l), next(l))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)):
            yield from queens(n, (*placed, c))


print(next(queens(8)), sum(1 for _ in queens(6)))
shared = {"log": []}


def stage(name, source):
    for x in source:
        shared["log"].append(f"{name}{x}")
        yield x + 1


print(list(stage("c", stage("b", stage("a", range(2))))), shared["log"])


def interleaved():
    a, b = iter("abc"), iter("xy")
    while a or b:
        for it in (a, b):
            try:
                yield next(it)
            except StopIteration:
                return "exhausted"


def outer():
    print((yield from interleaved()))


print(list(outer()))

"""Little of everything that generators do, for mutations of it to go wrong in many ways."""


def pair(a, b):
    try:
        got = yield a
        yield got
    finally:
        print(b)
    return b


def outer(inner):
    try:
        result = yield from inner
    except ValueError as error:
        yield error
        result = 1
    yield result


def collect(make):
    found = []
    for each in make():
        found.append(each)
    return found + [x for x in make()] + list(make())


g = outer(pair(1, 2))
print(next(g), g.send(3), next(g, 4), next(g, 5))
g = outer(outer(pair(1, 2)))
print(next(g), g.throw(ValueError("thrown")))
g.close()
g = outer([6, 7])
print(next(g), next(g))
print(collect(lambda: (x + y for x in (1, 2) for y in [10])))
print([f() for f in [lambda: i for i in range(3)]])
print(sum(map(lambda x: x * 2, filter(None, pair(0, 1)))))
try:
    next(iter([]))
except StopIteration:
    print("end")

"""next, iter with a sentinel, map, filter, and the methods of iterators."""

it = iter([1, 2, 3])
print(next(it), it.__next__(), next(it), next(it, "end"))
try:
    next(it)
except StopIteration as stop:
    print("StopIteration", repr(stop))
print(it.__iter__() is it, iter(it) is it)
for wrong in ([], 1, "a", range(2), {}):
    try:
        next(wrong)
    except TypeError as error:
        print("TypeError:", error)
print(next(iter(""), None), next(iter({}), 0), next((x for x in []), "none"))
for iterable in ((1, 2), "ab", {1: 2}, {1: 2}.values(), {1: 2}.items(), range(1), {7}):
    it = iter(iterable)
    print(next(it), next(it, "end") if len(iterable) < 2 else it.__next__(), next(it, "end"))
print(next(enumerate("a")), next(zip("a", "b")), next(reversed([1, 2])))

stack = [1, 2, 3, 0, 4]


def popper(stack):
    return lambda: stack.pop()


print(list(iter(popper(stack), 0)), stack)
it = iter(popper([3, 2, 1]), 5)
print(next(it), next(it), next(it))
try:
    next(it)
except IndexError as error:
    print("IndexError:", error)
try:
    iter(1, 2)
except TypeError as error:
    print("TypeError:", error)


def stop():
    raise StopIteration


print(list(iter(stop, None)))

print(list(map(str, [1, 2])), list(map(lambda x: x * 2, range(3))))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [4, 2], [3, 3])))
print(list(filter(None, [0, 1, "", "a", [], None, 2.5])))
print(list(filter(lambda x: x % 2, range(7))), list(filter(str, [1, "", 0])))
m = map(print, ["lazy"])
print("not yet")
print(next(m), next(m, "end"))
for wrong in (lambda: map(str), lambda: map(str, 5), lambda: filter(None, 5), lambda: list(map(5, [1]))):
    try:
        wrong()
    except TypeError as error:
        print("TypeError:", error)


def fails(x):
    if x == 2:
        raise ValueError("at 2")
    return x


m = map(fails, range(5))
result = []
while True:
    try:
        result.append(next(m))
    except ValueError as error:
        result.append(str(error))
    except StopIteration:
        break
print(result)
print(sum(map(lambda x: x * x, filter(lambda x: x % 3 == 0, range(20)))))
print(sorted(map(lambda x: -x, [3, 1, 2])), "-".join(map(str, range(4))))
print(list(map(lambda g: next(g), [iter("ab"), (x for x in [1])])))
print(list(zip(map(str, range(3)), filter(None, range(5)), (x for x in "abc"))))
print(3 in map(int, "123"), [*map(int, "12")], dict(map(lambda x: (x, x * x), range(3))))
a, b = map(int, "45")
print(a, b)
for i, (x, y) in enumerate(zip((c for c in "ab"), map(ord, "cd"))):
    print(i, x, y)


def take(n, iterator):
    for _ in range(n):
        yield next(iterator)


def naturals():
    n = 0
    while True:
        yield n
        n += 1


print(list(take(5, naturals())))
try:
    print(list(take(5, iter([1, 2]))))
except RuntimeError as error:
    print("RuntimeError:", error)
n = naturals()
print(next(n), [x for _, x in zip(range(3), n)], next(n))
for x in n:
    if x > 10:
        break
print(next(n))
for x in n:
    for y in n:
        if y > 15:
            break
    if x > 20:
        break
else:
    print("not printed")
print(next(n))
for x in (i for i in range(2)):
    print(x)
else:
    print("else of a loop over a generator")

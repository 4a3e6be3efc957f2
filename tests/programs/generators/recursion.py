"""Trees and puzzles by recursive generators, long chains of yield from, too deep recursion."""


def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def insert(tree, value):
    if not tree:
        return (None, value, None)
    left, here, right = tree
    if value < here:
        return (insert(left, value), here, right)
    return (left, here, insert(right, value))


tree = None
for number in [50, 20, 70, 10, 30, 60, 80, 25, 35, 65]:
    tree = insert(tree, number)
print(list(walk(tree)))
print(sum(walk(tree)), max(walk(tree)), sorted(walk(tree)) == list(walk(tree)))


def same_fringe(one, two):
    end = object_ = ("end",)
    a, b = walk(one), walk(two)
    while True:
        left, right = next(a, end), next(b, object_)
        if left != right:
            return False
        if left is end:
            return True


other = None
for number in [10, 20, 25, 30, 35, 50, 60, 65, 70, 80]:
    other = insert(other, number)
print(same_fringe(tree, other), same_fringe(tree, insert(other, 1)))


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
    else:
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1 :]):
                yield (items[i],) + rest


print(list(permutations([1, 2, 3])))
print(sum(1 for _ in permutations([1, 2, 3, 4, 5])))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        row = len(placed)
        if all(column != c and row - r != abs(column - c) for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


print(next(queens(6)), sum(1 for _ in queens(6)))


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield (a, c)
        yield from hanoi(n - 1, b, a, c)


print(list(hanoi(3, "a", "b", "c")))


def count_down(n):
    if n:
        yield n
        yield from count_down(n - 1)
    return n


print(sum(count_down(900)))


def deep(n):
    if n == 0:
        received = yield "bottom"
        print("bottom got", received)
        try:
            yield "again"
        except KeyError as error:
            print("bottom caught", error)
            yield "caught"
        return 1
    return 1 + (yield from deep(n - 1))


g = deep(900)
print(next(g), g.send("hello"), g.throw(KeyError("k")))
try:
    next(g)
except StopIteration as stop:
    print("StopIteration", stop)


def closing(n, log):
    try:
        if n:
            yield from closing(n - 1, log)
        else:
            yield "deepest"
    finally:
        log.append(n)


log = []
g = closing(100, log)
print(next(g))
g.close()
print(log == list(range(101)))


def forever():
    yield from forever()


def forever_in_loop():
    for each in forever_in_loop():
        yield each


def forever_by_next():
    yield next(forever_by_next())


def forever_in_list():
    yield list(forever_in_list())


for function in (forever, forever_in_loop, forever_by_next, forever_in_list):
    try:
        list(function())
    except RecursionError:
        print("RecursionError")


def wrap(inner, n):
    for _ in range(n):
        inner = (x + 1 for x in inner)
    return inner


print(list(wrap(iter([1, 2, 3]), 200)))


def sieve():
    def multiples_left_out(prime, numbers):
        for n in numbers:
            if n % prime:
                yield n

    def integers(n):
        while True:
            yield n
            n += 1

    numbers = integers(2)
    while True:
        prime = next(numbers)
        yield prime
        numbers = multiples_left_out(prime, numbers)


primes = sieve()
print([next(primes) for _ in range(40)])

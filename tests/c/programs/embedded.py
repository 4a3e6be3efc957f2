# Touches every kind of object, in little time; tests/c/embedding.c makes each allocation fail.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def words(n):
    text = ""
    for i in range(n):
        text = text + str(i * 1.5) + " "
    return text.split()


def nested(n):
    result = []
    for i in range(n):
        result = [result, "é" * i, i]
    return result


total = 0
for word in words(30):
    total += len(word)
print(total, fib(8), len(repr(nested(20))))
big = []
for i in range(600):
    big.append([i, "x" * (i % 60 * 9)])
    if i % 100 == 0:
        big = []
print(len(big), sum(range(100)), max([3, 1, 2]), "-".join(["a", "b"]).upper())


steps = [1, 2]


def counter(start, step=steps):
    def count(by=step):
        nonlocal start
        start += by[0]
        return start

    return count


counting = counter(5)
print(counting(), counting([10]), counter(7, [3])())


def failing(n):
    try:
        return [1, 2][n]
    except (KeyError, IndexError) as error:
        raise ValueError(n) from error
    finally:
        big.append(n)


for i in range(4):
    try:
        failing(i)
    except ValueError as error:
        print(error, repr(error))


def tree(n):
    try:
        if n > 0:
            yield from tree(n - 1)
        received = yield n
        yield received
    finally:
        big.append(n)


numbers = tree(3)
print(next(numbers), numbers.send("sent"), list(numbers), list(filter(None, map(str, tree(1)))))
stopped = tree(2)
try:
    print(next(stopped), stopped.throw(KeyError("thrown")))
except KeyError as error:
    print(error)
stopped = tree(2)
next(stopped)
stopped.close()
print(sum(f() for f in [lambda: i for i in range(3)]), next(stopped, "closed"))

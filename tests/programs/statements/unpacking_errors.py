"""What goes wrong in unpacking, with the messages that people know."""


def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def two(value):
    a, b = value
    return a, b


def starred(value):
    a, b, *c = value
    return a, b, c


def surrounded(value):
    a, *b, c, d = value
    return a, b, c, d


for value in [(1, 2), [1], (), (1, 2, 3), "ab", "a", "", {1: 2, 3: 4}, range(2), range(1), iter("xy"), 5, None, 1.5]:
    attempt(lambda: two(value))
for value in [[1, 2], [1], [], "abc", range(5), None, 3]:
    attempt(lambda: starred(value))
for value in [[1, 2], [1, 2, 3], [1, 2, 3, 4, 5], iter([1])]:
    attempt(lambda: surrounded(value))


def generator():
    print("start")
    yield 1
    yield 2
    yield 3
    print("never reached by two targets")


attempt(lambda: two(generator()))


def failing():
    yield 1
    raise ValueError("inside the iterator")


attempt(lambda: two(failing()))
# The names that were reached keep their old values when unpacking fails.
a = b = "old"
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error, a, b)
try:
    a, (b, c) = 1, 2
except TypeError as error:
    print(error, a, b)

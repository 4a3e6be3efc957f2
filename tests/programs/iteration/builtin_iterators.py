"""enumerate, zip, map, filter, reversed: laziness, lengths, strictness, nesting."""

print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], start=2)), dict(enumerate("xy")), next(enumerate("q", -1)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip(range(3), "abc", [True] * 3)), list(zip("", "abc")))
print(list(zip([1, 2], "ab", strict=True)), dict(zip("ab", range(9))))
for arguments in (([1], [1, 2]), ([1, 2], [1]), ([1], [2], []), ([], [], [1])):
    try:
        print(list(zip(*arguments, strict=True)))
    except ValueError as error:
        print(error)
print(list(map(abs, [-1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2], [5, 5])), list(map(str, ())), list(map(None.__class__, []))[:0])
print(list(filter(None, [0, 1, "", "a", [], None, [0]])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x > 1, range(4))))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1,))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), list(reversed({1: "x", 2: "y"}.values())))
calls = []


def f(x):
    calls.append(x)
    return x * 10


m = map(f, [1, 2, 3])
print(calls, next(m), calls, list(m), calls)
source = iter([1, 2, 3, 4, 5])
z = zip(source, [10, 20])
print(list(z), list(source))
source = iter([1, 2, 3, 4])
z = zip([10], source)
print(list(z), list(source))
for thing in (enumerate("a"), zip("a"), map(str, "a"), filter(None, "a"), reversed("a"), reversed([1])):
    print(iter(thing) is thing, type(thing).__name__, len(list(thing)), list(thing), hasattr(thing, "__next__"), hasattr(thing, "__len__"))
m = map(lambda x: 1 // x, [1, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError:
    print(list(m))
numbers = [1, 2, 3]
r = reversed(numbers)
print(next(r))
numbers.append(99)
numbers.pop(0)
print(list(r))
print(sum(map(lambda t: t[0] * t[1], zip([1, 2, 3], [4, 5, 6]))), [i for i, c in enumerate("hello") if c == "l"], list(map(list, zip("ab", "cd"))), list(zip(*[(1, "a"), (2, "b")])))
print(max(enumerate([3, 9, 2]), key=lambda p: p[1]), sorted(zip([3, 1], "ab")), list(filter(lambda p: p[0] % 2, enumerate("abcd"))), [*map(lambda *a: a, "ab", "cd", "ef")], list(map(max, [1, 5], [3, 2])))
print(any(map(lambda x: x > 2, range(5))), all(filter(None, [0, 0])), list(reversed(list(enumerate("ab")))), tuple(reversed("xyz")), " ".join(map("{:02d}".format, range(3))))
try:
    zip([1], 5)
except TypeError as error:
    print(error)
try:
    map(str)
except TypeError as error:
    print(error)
try:
    enumerate()
except TypeError as error:
    print("TypeError")


class Custom:
    def __reversed__(self):
        return iter("custom")

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


class NotReversible(Custom):
    __reversed__ = None


print(list(reversed(Custom())))
try:
    reversed(NotReversible())
except TypeError as error:
    print(error)

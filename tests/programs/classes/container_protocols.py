"""Containers by dunders: the __getitem__ family, __contains__ and __iter__ with their fallbacks, __len__, __reversed__."""


class Sequence:
    """Only __getitem__ and __len__."""

    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        print(f"[{index}]", end=" ")
        return self.items[index]

    def __len__(self):
        return len(self.items)


s = Sequence(3, 1, 2)
print(list(s), 2 in s, 9 in s)
print(sorted(s), max(s), sum(s), list(reversed(s)), tuple(s), [*s], list(enumerate(s)), list(zip(s, "abc")))
a, b, c = s
print(a, b, c, list(map(str, s)), any(x > 2 for x in s), dict(zip(s, s)), s[-1], s[0:2])


class OnlyIter:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2, 3])


o = OnlyIter()
print(2 in o, 5 in o, list(o), [x for x in o], max(o))
for bad in (lambda: len(o), lambda: o[0], lambda: reversed(o), lambda: list(5), lambda: 1 in 5, lambda: iter(object())):
    try:
        bad()
    except TypeError as error:
        print(error)


class Contains:
    def __contains__(self, item):
        return item  # made a bool


print(1 in Contains(), 0 in Contains(), [] not in Contains())


class Blocked(Sequence):
    __iter__ = None
    __contains__ = None


for bad in (lambda: list(Blocked(1)), lambda: 1 in Blocked(1)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


it = Countdown(5)
print(next(it), 4 in it, list(it), list(it), next(it, "done"))


class NotIterator:
    def __iter__(self):
        return 5


try:
    iter(NotIterator())
except TypeError as error:
    print(error)


class Sparse:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data.get(key, 0)

    def __setitem__(self, key, value):
        if value:
            self.data[key] = value
        else:
            self.data.pop(key, None)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __reversed__(self):
        yield "reversed"

    def __missing__(self, key):
        return "never for non-dicts"


m = Sparse()
m[1, 2] = 5
m["a"] += 3
m["a"] -= 3
print(len(m), m[1, 2], m["a"], list(m), (1, 2) in m, bool(m), list(reversed(m)))
del m[1, 2]
print(bool(m))
try:
    del m["zzz"]
except KeyError as error:
    print(error)
for wrong in (-1, "x", 2.5, 2**70, True):
    cls = type("L", (), {"__len__": lambda self: wrong})
    try:
        print(len(cls()))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class StopsByIndex:
    def __getitem__(self, i):
        if i > 3:
            raise StopIteration if i > 10 else IndexError
        return i * i


print(list(StopsByIndex()), 9 in StopsByIndex())


class Hint:
    def __iter__(self):
        return iter("abc")

    def __length_hint__(self):
        return 1000


print(list(Hint()), "".join(Hint()))

"""iter and next, sentinels, iterators made by hand, exhausted ones, changes while iterating."""

values = iter([1, 2])
print(next(values), next(values), next(values, None), next(values, "d"))
try:
    next(values)
except StopIteration as stop:
    print("stop", stop.value, stop.args)
reads = iter(["line 1", "line 2", "", "line 3"])
print(list(iter(lambda: next(reads), "")), list(reads))


class Dice:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        if self.n > 10:
            raise StopIteration
        return self.n


print(list(iter(Dice(), 4)), list(iter(Dice(), 99)))
it = iter(Dice(), 2)
print(list(it), list(it), iter(it) is it)
for obj in ([1], (1,), "a", b"a", {1: 2}, {1}, range(1), frozenset([1]), {1: 2}.keys(), {1: 2}.values(), {1: 2}.items()):
    i = iter(obj)
    print(type(i).__name__ in ("list_iterator", "tuple_iterator", "str_ascii_iterator", "str_iterator", "bytes_iterator", "dict_keyiterator", "set_iterator", "range_iterator", "dict_valueiterator", "dict_itemiterator"), iter(i) is i, next(i), next(i, "end"), next(i, "end"))
numbers = [1, 2, 3]
i = iter(numbers)
print(next(i))
numbers.append(4)
numbers.insert(0, 0)
print(list(i))
numbers.append(5)
print(list(i), numbers)
for change in ("add", "delete", "replace", "clear"):
    table = {"a": 1, "b": 2, "c": 3}
    try:
        for key in table:
            if change == "add":
                table[key + key] = 0
            elif change == "delete":
                del table[key]
            elif change == "replace":
                table[key] += 10
            else:
                table.clear()
        print(change, table)
    except RuntimeError as error:
        print(change, error)
table = {1: "a", 2: "b"}
try:
    for key, value in table.items():
        table.pop(key)
        table[key + 10] = value
    print("same size all along", len(table))
except RuntimeError as error:
    print(error)
numbers = {1, 2, 3}
try:
    for n in numbers:
        numbers.add(n + 10)
except RuntimeError as error:
    print(error)
for key in list(table):
    del table[key]
print(table)


class Reusable:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


r = Reusable(3)
print(list(r), list(r), [(a, b) for a in r for b in r][:4], list(zip(r, r)))


class Evil:
    def __init__(self):
        self.state = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.state += 1
        if self.state in (3, 4):
            raise StopIteration
        if self.state == 6:
            raise ValueError("broken")
        return self.state


e = Evil()
print(list(e), list(zip(e, "")), end=" ")
try:
    print(list(e))
except ValueError as error:
    print(error)


class NoNext:
    def __iter__(self):
        return self


for bad in (lambda: iter(NoNext()), lambda: next(5), lambda: next()):
    try:
        bad()
    except TypeError as error:
        print(error)
a, b = iter("xy")
print(a, b, list(map(next, [iter([1]), iter([2])])), max(iter([3, 9])), sorted(iter("cab")), "".join(iter("ab")), 2 in iter([1, 2, 3]))

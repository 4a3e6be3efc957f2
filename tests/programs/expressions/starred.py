"""Stars in calls, displays, assignments, returns, subscripts and loops."""

a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), [*a, 0, *"xy", *range(2), *{5: 6}], (*(),), [*[]])
print(sorted({*a, *b, *a}), {**{"x": 1}, "y": 2, **{"x": 3}}, {**{}}, {"y": 0, **dict(y=1)})
print([*map(str, a)], [*(i * i for i in b)], *a, *b, sep="-")


def f(*args, **kwargs):
    return args, kwargs


print(f(*a, 9, *b), f(**{"k": 1}, j=2, **{"l": 3}), f(*a, k=1, *b), f(*"ab", **{"c d": 1}))
print(f(*(), **{}), f(*iter([1])), f(*{1: 2}.items()))
for bad in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: f(*None), lambda: f(**[1])):
    try:
        print(bad())
    except TypeError as error:
        print(str(error).replace("__main__.", ""))


def returning():
    return *a, 3, *b


print(returning())


def yielding():
    yield *a, 0
    x = yield
    yield x


print(list(yielding()))
for x in *a, *b, "end":
    print(x, end=" ")
print()
t = *a, *b
print(t, {"k": [*a]}["k"][-1])


class Sub:
    def __getitem__(self, key):
        return key


print(Sub()[*a], Sub()[0, *b], Sub()[*a, *b, 1:2])


class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, key):
        print("get", key)
        return key * 2


print({**Mapping(), "r": 1}, f(**Mapping()))
order = []


def e(x):
    order.append(x)
    return x


f(e(1), *e([2]), e(3), k=e(4), **e({"z": 5}), m=e(6))
print(order)
try:
    [*5]
except TypeError as error:
    print(type(error).__name__)
try:
    {**[1]}
except TypeError as error:
    print(error)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(r) for r in zip(*[iter(range(6))] * 2)], max(*matrix), f(*matrix, *matrix[0])[0])
print([*a, *[*b, *[*"z"]]], *(*a, *(*b,)))

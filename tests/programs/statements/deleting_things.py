"""`del` of names, attributes, subscripts, slices and several of them at once."""

x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)
try:
    del x
except NameError as error:
    print(error)

values = list(range(10))
del values[0], values[-1]
print(values)
del values[1:3]
print(values)
del values[::2]
print(values)
del values[5:100]
print(values)
del values[::-1]
print(values)
try:
    del values[0]
except IndexError as error:
    print(error)

table = {"a": 1, "b": 2, "c": 3}
del table["b"]
table["b"] = 4
print(table)
try:
    del table["z"]
except KeyError as error:
    print(repr(error))


class Thing:
    shared = "class"

    def __init__(self):
        self.own = 1


thing = Thing()
del thing.own
print(hasattr(thing, "own"), thing.__dict__)
for name in ("own", "shared"):
    try:
        delattr(thing, name)
    except AttributeError:
        print("cannot delete", name)
del Thing.shared
print(hasattr(thing, "shared"))


def local():
    value = 1

    def inner():
        return value

    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 2
    return inner()


print(local())
a, (b, c) = 1, (2, 3)
del a, (b, c)
print([name for name in ("a", "b", "c") if name in globals()])
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
try:
    del "abc"[0]
except TypeError as error:
    print(error)
for item in [1, 2]:
    del item
try:
    print(item)
except NameError as error:
    print(error)
del Thing, thing

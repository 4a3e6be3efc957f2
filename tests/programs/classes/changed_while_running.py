"""Classes, modules and builtins change under code that has run long enough to remember what it found."""

import math


def repeat(function, *args):
    """The results of many calls, each different one once."""
    results = []
    for _ in range(40):
        result = function(*args)
        if not results or results[-1] != result:
            results.append(result)
    return results


# Methods.


class Base:
    def name(self):
        return "base"


class Middle(Base):
    pass


class Mixin:
    pass


class Both(Mixin, Middle):
    pass


def ask(it):
    return it.name()


objects = [Base(), Middle(), Both()]
print([repeat(ask, it) for it in objects])
Base.name = lambda self: "replaced"
print([repeat(ask, it) for it in objects])
Middle.name = lambda self: "middle"
print([repeat(ask, it) for it in objects])
Mixin.name = staticmethod(lambda: "mixin")
print([repeat(ask, it) for it in objects])
del Mixin.name, Middle.name
print([repeat(ask, it) for it in objects])
objects[2].name = lambda: "own"
print([repeat(ask, it) for it in objects])
Middle.name = 5
try:
    repeat(ask, objects[1])
except TypeError as e:
    print(e)
del Middle.name, objects[2].name
print([repeat(ask, it) for it in objects])


# A value of a class hides a method of a later base.


class Left:
    pass


class Right:
    def mode(self):
        return "method"


class Child(Left, Right):
    pass


def mode(it):
    return it.mode


child = Child()
print(repeat(lambda it: it.mode(), child))
Left.mode = "value"
print(repeat(mode, child))
del Left.mode
print(repeat(lambda it: mode(it)(), child))


# Fields.


class Point:
    scale = 1

    def __init__(self, x):
        self.x = x


def load(point):
    return point.x


def store(point, value):
    point.x = value


def scaled(point):
    return point.x * point.scale


point = Point(3)
print(repeat(load, point), repeat(scaled, point))
Point.scale = 10
print(repeat(scaled, point))
point.scale = 100
print(repeat(scaled, point), repeat(scaled, Point(4)))
repeat(store, point, 7)
Point.x = property(lambda self: "property")
print(repeat(load, point))
try:
    store(point, 8)
except AttributeError:
    print("no setter")
del Point.x
print(repeat(load, point))
Point.x = "hidden by the field"
print(repeat(load, point))
Point.__getattribute__ = lambda self, name: "asked for " + name
print(repeat(load, point))
del Point.__getattribute__
print(repeat(load, point))
seen = []
Point.__setattr__ = lambda self, name, value: seen.append((name, value))
store(point, 9)
print(seen, load(point))
del Point.__setattr__
store(point, 9)
print(load(point))
point.__dict__["x"] = "through the dict"
print(repeat(load, point))
point.__class__ = Base
print(repeat(load, point), repeat(ask, point))


def make(x):
    return Point(x).x


print(repeat(make, 1))
Point.__init__ = lambda self, x: setattr(self, "x", ("other", x))
print(repeat(make, 1))
Point.__new__ = lambda cls, x: Base()
try:
    make(1)
except AttributeError as e:
    print(e)


class Slotted:
    __slots__ = ("a", "b")


def load_a(it):
    return it.a


slotted = Slotted()
slotted.a = 1
print(repeat(load_a, slotted))
del slotted.a
try:
    load_a(slotted)
except AttributeError as e:
    print(e)
slotted.a = 2
print(repeat(load_a, slotted))


# What classes hold.


class Counter:
    total = 0

    def hit(self):
        Counter.total += 1
        return self.total


counter = Counter()
print([counter.hit() for _ in range(30)][-3:], Counter.total)


class Meta(type):
    pass


class Made(metaclass=Meta):
    size = 1


def size():
    return Made.size


print(repeat(size))
Meta.size = property(lambda cls: "of the metaclass")
print(repeat(size))
del Meta.size
Made.size = 2
print(repeat(size))


# Global variables, builtins, and what modules have.


def length(items):
    return len(items)


print(repeat(length, "abc"))
len = lambda items: "hidden"  # noqa: E731
print(repeat(length, "abc"))
del len
print(repeat(length, "abc"))

level = 1


def read():
    return level


print(repeat(read))
level = 2
print(repeat(read))
del level
try:
    read()
except NameError as e:
    print(e)
globals()["level"] = 3
print(repeat(read))


def root():
    return math.sqrt(16)


print(repeat(root))
true_root = math.sqrt
math.sqrt = lambda x: "replaced"
print(repeat(root))
math.sqrt = true_root
print(repeat(root))
math.extra = 1
print(repeat(lambda: math.extra))
del math.extra
try:
    math.extra
except AttributeError as e:
    print(e)

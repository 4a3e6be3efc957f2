"""type, isinstance, issubclass, callable, hash, id, globals, getattr family, print's options."""

import io
import sys

print(type(1) is int, type("") is str, type(int) is type, type(None).__name__, isinstance(True, int), issubclass(bool, int), isinstance(1, (str, int)), callable(print), callable(5), callable(int), callable(lambda: 0))
a, b = [1], [1]
print(id(a) == id(a), id(a) == id(b), a is b, hash("x") == hash("x"), hash(5), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(0.5), hash(1.0), hash(True), hash(10**30), hash(-(10**30)), hash(float("inf")), hash(float("-inf")), hash(1e300), hash(-0.25), hash(0.0))
value = 5
print("value" in globals(), globals()["value"], globals()["__name__"])
globals()["made"] = "by globals"
print(made)


def f():
    return globals() is g


g = globals()
print(f(), "f" in g)


class Thing:
    x = 1


t = Thing()
setattr(t, "y", 2)
print(getattr(t, "x"), getattr(t, "z", "none"), hasattr(t, "y"), delattr(t, "y"), hasattr(t, "y"), getattr(Thing, "x"), hasattr(5, "real"), getattr("abc", "upper")(), getattr([], "append").__name__)
Made = type("Made", (Thing,), {"y": 5, "m": lambda self: self.x + self.y})
print(Made().m(), Made.__name__, Made.__bases__ == (Thing,), type(Made()).__name__)
out = io.StringIO()
print("a", 1, None, sep="-", end="!\n", file=out)
print(file=out)
print("x", "y", sep="", file=out)
print(*[1, 2], sep=", ", end="", file=out)
print(repr(out.getvalue()))
print("none for sep", 1, sep=None, end=None)
print("to stdout", file=sys.stdout, flush=True)
print(end="")
print("", "")
print(sep="x")
sys.stdout.write("written\n")
print(sys.stdout.write("") == 0)
for bad in (lambda: print("a", sep=5), lambda: print("a", end=b"x"), lambda: print("a", nope=1), lambda: isinstance(1), lambda: issubclass(1, int), lambda: hash([]), lambda: callable(), lambda: getattr(t), lambda: setattr(t, "x"), lambda: type(1, 2), lambda: id(), lambda: hasattr(t, 5)):
    try:
        bad()
    except TypeError as error:
        print("TypeError")
print(len.__name__, print.__name__, len.__class__.__name__, repr(len), str(int), repr(type(len)), type(print) is type(len))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print("custom", 1, file=w)
print(w.parts)
old = sys.stdout
sys.stdout = w
print("redirected")
sys.stdout = old
print(w.parts)


class Meta:
    def __call__(self):
        return "called"

    def __hash__(self):
        return 2**70

    def __eq__(self, other):
        return isinstance(other, Meta)


print(callable(Meta()), hash(Meta()) == hash(2**70), {Meta(): 1}[Meta()], isinstance(Meta(), type(Meta())), Meta().__class__ is Meta, Meta.__name__)
print(sorted([int, str, list], key=lambda c: c.__name__)[0].__name__, {int: "i"}[type(5)], [c.__name__ for c in type(True).__mro__], int.__name__, type(...).__name__, type(NotImplemented).__name__)
print(abs.__name__, (5).__class__.__name__, "a".__len__(), (5).__add__(3), (5).__add__("x"), [1].__contains__(1), {}.__len__(), int.__add__(2, 3), str.__len__("abc"), list.__getitem__([7], 0), (3).__eq__(3.0), (3).__lt__(4), object().__eq__(1), "abc".__getitem__(1), (1.5).__mul__(2), True.__and__(False), (5).__neg__(), (5).__bool__(), "x".__hash__() == hash("x"), (2).__pow__(3), (7).__divmod__(2), (1,).__add__((2,)), {1: 2}.__contains__(1), (5).__repr__(), "q".__repr__(), [1].__repr__(), (5).__format__("03d"), (7).__index__())

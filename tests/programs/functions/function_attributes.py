"""Functions and methods as objects: attributes, names, equality, binding by hand."""


def f(a, b=1):
    """Documented.

    In two paragraphs.
    """
    f.calls += 1
    return a + b


f.calls = 0
f(1), f(2, 3)
print(f.calls, f.__name__, f.__doc__.split("\n")[0], f.__module__, f.__dict__, callable(f))
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
print(f == f, f != len, hash(f) == hash(f), {f: 1}[f])
try:
    f.missing
except AttributeError as error:
    print(error)
del f.calls
print(hasattr(f, "calls"))
setattr(f, "tag", [1])
print(getattr(f, "tag"), getattr(f, "none", "default"))


class C:
    def method(self, x=0):
        return self.v, x

    def __init__(self, v):
        self.v = v


c, d = C(1), C(2)
bound = c.method
print(bound(5), bound.__self__ is c, bound.__func__ is C.method, bound.__name__, C.method(d, 7))
print(c.method == c.method, c.method is c.method, c.method == d.method, hash(c.method) == hash(c.method))
C.extra = lambda self: ("extra", self.v)
c.own = lambda: "not bound"
print(c.extra(), d.extra(), c.own())
c.method = lambda x: ("shadows", x)
print(c.method(3), d.method(3))
f.calls = 10
bound_later = f.__get__("text")
print(bound_later("!"), C.method.__get__(d)(1), C.method.__get__(d, C)(2))
append = [].append
items = append.__self__
append(1), append(2)
print(items, append.__name__, "a-b".split("-"), "x".join.__name__, str.upper("abc"), list.append.__name__)
print(list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower), max(["aa", "b"], key=len))
try:
    list.append(5, 1)
except TypeError as error:
    print(error)
try:
    str.upper(5)
except TypeError as error:
    print(error)
print(type(f).__name__, type(bound).__name__, type(len).__name__, type(lambda: 0).__name__, type(C).__name__, type(append).__name__)
try:
    bound.new = 1
except AttributeError as error:
    print("cannot set attributes of a bound method")
print((lambda: 0).__qualname__, C.method.__qualname__, C.__qualname__)


def outer():
    class Inner:
        def m(self):
            return lambda: 0

    return Inner


print(outer().m.__qualname__, outer()().m().__qualname__, outer().__qualname__, outer().__name__)

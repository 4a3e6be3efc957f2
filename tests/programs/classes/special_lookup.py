"""Special methods are looked up on the type; classes as values; __class__, __dict__, isinstance."""


class Thing:
    pass


t = Thing()
t.__len__ = lambda: 5
t.__add__ = lambda other: "no"
t.__iter__ = lambda: iter([])
t.__str__ = lambda: "instance str"
for call in (lambda: len(t), lambda: t + 1, lambda: list(t)):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(str(t) == "instance str", t.__len__(), t.__str__())
Thing.__len__ = lambda self: 7
Thing.__str__ = lambda self: "class str"
Thing.__add__ = lambda self, other: ("added", other)
print(len(t), str(t), t + 1)
del Thing.__len__
try:
    len(t)
except TypeError as error:
    print(error)


class Sub(Thing):
    def __call__(self):
        return "first"


s = Sub()
print(s(), s + 2)
Sub.__call__ = lambda self: "second"
print(s())
Thing.__add__ = lambda self, other: "changed in the base"
print(s + 2, t.__class__ is Thing, s.__class__.__name__, type(s) is Sub, Sub.__base__.__name__)
for obj, cls in [(1, int), (True, int), (1, bool), (1.0, int), ("", str), ([], list), (None, type(None)), (int, type), (type, type), (type, object), (s, Thing), (Sub, Thing), (len, type(len)), (KeyError(), LookupError)]:
    print(isinstance(obj, cls), end=" ")
print(isinstance(5, (str, (float, (int,)))), isinstance(5, ()), issubclass(bool, int), issubclass(int, (str, object)), isinstance(5, int | str), isinstance(None, int | None))
for bad in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, "int"), lambda: isinstance(1, [int])):
    try:
        bad()
    except TypeError as error:
        print(error)
print(type(1) == int, type([]) is list, type(type(1)) is type, int.__name__, str.__mro__[-1].__name__, object.__bases__, type.__name__, int.__class__.__name__)
classes = {int: "int", str: "str", Thing: "thing", type(None): "none"}
print([classes[type(x)] for x in (1, "a", t, None)], sorted([str, int, Thing], key=lambda c: c.__name__) == [Thing, int, str])
print(Thing == Thing, Thing != Sub, hash(Thing) == hash(Thing), Thing in {Thing}, repr(int), repr(Thing), str(type(t)), f"{KeyError}", [list], type(...))
Thing.counter = 0


def bump(self):
    type(self).counter += 1
    return self.counter


Thing.bump = bump
print(t.bump(), s.bump(), Thing.counter, Sub.counter, "counter" in Sub.__dict__, "counter" in Thing.__dict__)
t.x = 1
print({k: v for k, v in t.__dict__.items() if k == "x"}, sorted(k for k in Sub.__dict__ if not k.startswith("__")), Sub.__doc__, Sub.__module__)
Thing.__doc__ = "set later"
Thing.__name__ = "Renamed"
print(Thing.__doc__, Thing.__name__, type(t).__name__)
try:
    int.x = 1
except TypeError as error:
    print(error)
try:
    Thing.nothing
except AttributeError as error:
    print(error)
print(object() != object(), object().__class__.__name__, object.__name__, isinstance(object(), Thing), hash(t) == hash(t), t == t, t != s)

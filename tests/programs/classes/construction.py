"""__new__ and __init__: results, arguments, singletons, immutables, errors."""


class Traced:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


Traced(1, k=2)


class Singleton:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        return cls.instance

    def __init__(self):
        self.inits = getattr(self, "inits", 0) + 1


print(Singleton() is Singleton(), Singleton().inits)


class Elsewhere:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("never called for strangers")


print(Elsewhere(5), Elsewhere("text"))


class Chooses:
    def __new__(cls, kind=None):
        if cls is Chooses:
            return object.__new__({"a": ChoosesA, "b": ChoosesB}[kind])
        return object.__new__(cls)

    def __init__(self, kind=None):
        self.kind = kind


class ChoosesA(Chooses):
    pass


class ChoosesB(Chooses):
    pass


print(type(Chooses("a")).__name__, type(Chooses("b")).__name__, Chooses("b").kind, type(ChoosesA()).__name__)


class NoArgs:
    pass


class OnlyInit:
    def __init__(self, x):
        self.x = x


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls)


class ReturnsValue:
    def __init__(self):
        return 5


for bad in (lambda: NoArgs(1), lambda: NoArgs(x=1), lambda: OnlyInit(), lambda: ReturnsValue(), lambda: object(1), lambda: object.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int)):
    try:
        bad()
        print("fine")
    except TypeError as error:
        print(error)
print(type(OnlyNew(1)).__name__)


class Meters(float):
    def __new__(cls, value, unit="m"):
        made = super().__new__(cls, value * {"m": 1, "km": 1000}[unit])
        made.unit = unit
        return made


print(Meters(2, "km"), Meters(3).unit, Meters(1) + 1)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    first = property(lambda self: self[0])


print(Pair(1, 2), Pair(1, 2).first, len(Pair(3, 4)))
bare = OnlyInit.__new__(OnlyInit)
print(hasattr(bare, "x"))
bare.__init__(7)
print(bare.x)
bare.__class__ = NoArgs
print(type(bare).__name__, bare.x, isinstance(bare, OnlyInit))
Made = type("Made", (OnlyInit,), {"double": lambda self: self.x * 2, "k": 1})
print(Made(4).double(), Made.__name__, Made.k, type(Made) is type, type(5)(6.7), type("")(5))
try:
    type("X", (), [])
except TypeError as error:
    print("TypeError")


class Lazy:
    def __init__(self, *args):
        self.args = args
        if len(args) > 2:
            raise ValueError("too many")


try:
    Lazy(1, 2, 3)
except ValueError as error:
    print(error)

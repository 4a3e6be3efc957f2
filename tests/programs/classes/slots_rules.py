"""__slots__: member descriptors, layouts, what is refused, and objects that change their class."""


def attempt(what, action):
    try:
        result = action()
    except Exception as error:
        print(what, type(error).__name__, str(error).split(" and no ")[0])
    else:
        print(what, result)


class Pair:
    __slots__ = ("x", "y")


pair = Pair()
member = Pair.x
attempt("unset", lambda: pair.x)
attempt("delete unset", lambda: member.__delete__(pair))
attempt("set", lambda: (member.__set__(pair, 5), pair.x))
attempt("get", lambda: member.__get__(pair, Pair))
attempt("of the class", lambda: member.__get__(None, Pair) is member)
attempt("of nothing", lambda: member.__get__(None))
attempt("wrong receiver", lambda: member.__get__(5))
attempt("wrong receiver", lambda: member.__set__(5, 5))
attempt("delete", lambda: (member.__delete__(pair), hasattr(pair, "x")))
attempt("names", lambda: (member.__name__, member.__qualname__, member.__objclass__.__name__, repr(member)))
attempt("vars", lambda: vars(pair))
attempt("no dict", lambda: pair.__dict__)
attempt("delete what is not there", lambda: delattr(pair, "z"))
try:
    pair.x
except AttributeError as error:
    print(error.name, error.obj is pair)


def make(slots, *bases, **attributes):
    return type("Made", bases, {"__slots__": slots, **attributes})


for slots in [(1,), 5, ("a b",), ("__dict__", "__dict__"), ("__weakref__",), {"a": 1, "b": 2}, "one", iter("abc")]:
    attempt("slots", lambda: sorted(name for name in vars(make(slots)) if len(name) < 4))
attempt("conflict", lambda: make("x", x=5))
for base in (int, tuple, bytes, type):
    attempt(base.__name__, lambda: make("x", base))
    attempt(base.__name__, lambda: make((), base).__name__)
attempt("a second dict", lambda: make(["__dict__"], make(["__dict__"])))

A, B, Nothing = make("a"), make("b"), make(())
attempt("two layouts", lambda: make((), A, B))
attempt("two layouts", lambda: make((), A, int))
attempt("no layout", lambda: make("c", Nothing, B).__slots__)
attempt("nothing more", lambda: make((), A, Nothing).__slots__)


def use(cls, value, **fields):
    thing = cls(value)
    for name, field in fields.items():
        setattr(thing, name, field)
    attempt("unknown", lambda: setattr(thing, "unknown", 1))
    return thing, [getattr(thing, name) for name in fields]


attempt("str", lambda: use(make(("x", "y"), str), "text", x=1, y=2))
attempt("list", lambda: use(make(("x", "y"), list), "text", x=1, y=2))
attempt("dict", lambda: use(make(("x", "y"), dict), {1: 2}, y=2, x=1))
attempt("float", lambda: use(make("x", float), 1.5, x=3)[1])


class Failure(Exception):
    __slots__ = ("code",)


failure = Failure("what")
attempt("unset", lambda: failure.code)
failure.code, failure.more = 1, 2
print(failure, failure.code, failure.__dict__)


# A slot of the same name in a derived class is another field.
class Again(Pair):
    __slots__ = ("x", "z")


again = Again()
again.x = 1
Pair.x.__set__(again, 7)
print(again.x, Pair.x.__get__(again))


# What the class has in between comes first.
class Shadow(Pair):
    x = "of the class"


shadow = Shadow()
print(shadow.x)
shadow.x = "of the instance"
print(shadow.x, vars(shadow))
del Pair.y
attempt("without its descriptor", lambda: setattr(pair, "y", 1))


# Fields beside the slots, also when there are many, and after the dict is asked for.
class Mixed(make(["p", "q"])):
    pass


mixed = Mixed()
mixed.q = "q"
for i in range(20):
    setattr(mixed, f"field{i}", i)
mixed.p = "p"
print(mixed.p, mixed.q, mixed.field19, len(vars(mixed)))
mixed.q = "changed"
mixed.later = 1
del mixed.field3
print(mixed.p, mixed.q, mixed.later, len(vars(mixed)), hasattr(mixed, "field3"))

Many = make([f"s{i}" for i in range(100)])
many = Many()
for i in range(100):
    setattr(many, f"s{i}", i)
print(sum(getattr(many, f"s{i}") for i in range(100)))


# Other classes.
class Same:
    __slots__ = ("y", "x")


class Other:
    __slots__ = ("x", "other")


class Open:
    pass


class AlsoOpen:
    def hello(self):
        return f"hello {self.name}"


same = Same()
same.x, same.y = 1, 2
Pair2 = make(("x", "y"))
same.__class__ = Pair2
print(same.x, same.y, type(same) is Pair2)
attempt("layout", lambda: setattr(same, "__class__", Other))
attempt("layout", lambda: setattr(same, "__class__", Open))
attempt("no class", lambda: setattr(same, "__class__", 5))
attempt("builtin", lambda: setattr(same, "__class__", int))
attempt("builtin", lambda: setattr(5, "__class__", Open))
thing = Open()
thing.name = "Ann"
thing.__class__ = AlsoOpen
print(thing.hello(), thing.__class__.__name__)


class Names(list):
    pass


class MoreNames(list):
    def count_all(self):
        return len(self)


names = Names("abc")
names.__class__ = MoreNames
print(names, names.count_all(), isinstance(names, Names))


# Names that are private.
class __Secret:
    __slots__ = ("__key", "__both__", "_one", "___three")

    def __init__(self):
        self.__key, self.___three = 1, 3


print(sorted(name for name in vars(__Secret) if "Secret" in name), __Secret()._Secret__key)


# Properties know what they are called.
class Temperature:
    __slots__ = ("_degrees",)

    @property
    def degrees(self):
        return self._degrees

    nothing = property()


attempt("setter", lambda: setattr(Temperature(), "degrees", 1))
attempt("deleter", lambda: delattr(Temperature(), "degrees"))
attempt("getter", lambda: Temperature().nothing)
attempt("method", lambda: Temperature.degrees.__set__(Temperature(), 1))
attempt("functions", lambda: (Temperature.nothing.fget, Temperature.degrees.fset, Temperature.degrees.fdel))

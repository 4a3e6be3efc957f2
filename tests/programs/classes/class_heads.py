"""The heads of classes: metaclasses, __prepare__, keywords, what * and ** spread, __mro_entries__."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Log(dict):
    """Variables of a class that tell what becomes of them."""

    def __setitem__(self, name, value):
        if not name.startswith("__"):
            print("set", name)
        super().__setitem__(name, value)

    def __missing__(self, name):
        if name.startswith("auto_"):
            return name
        raise KeyError(name)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print("prepare", mcs.__name__, name, [base.__name__ for base in bases], keywords)
        return Log(extra=1)

    def __new__(mcs, name, bases, variables, **keywords):
        print("new", name, type(variables).__name__, keywords)
        return super().__new__(mcs, name, bases, variables)

    def __init__(cls, name, bases, variables, **keywords):
        print("init", name, keywords)
        super().__init__(name, bases, variables)

    def __call__(cls, *args, **keywords):
        print("call", args, keywords)
        return super().__call__(*args, **keywords)


class A(metaclass=Meta, x=1):
    a = auto_one  # noqa: F821
    b = len("abc")

    def f(self):
        return __class__.__name__

    del b
    c = [i for i in range(3)]
    for d in c:
        pass


print(A.a, A.extra, A().f(), A.c, hasattr(A, "b"))
options = {"y": 2, "z": 3}
bases = (A,)


class B(*bases, **options):
    pass


class C(A, *(), w=1, **{"v": 2}):
    q = 1


print([each.__name__ for each in C.__mro__], type(B).__name__)
made = type("D", (A,), {"m": 1})
print(type(made).__name__, made, made.__module__)


class Ordered(type):
    @staticmethod
    def __prepare__(name, bases):
        return {"known": name}


class O(metaclass=Ordered):
    length = len(known)  # noqa: F821


print(O.known, O.length)


def described(name, bases, variables, **keywords):
    return name, bases, sorted(key for key in variables if key[:2] != "__"), keywords


class F(metaclass=described, k=3):
    x = 1


print(F)


class Bad(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


class One(type):
    pass


class Two(type):
    pass


class Both(One, Two):
    pass


class OfOne(metaclass=One):
    pass


class OfTwo(metaclass=Two):
    pass


class OfBoth(OfOne, OfTwo, metaclass=Both):
    pass


print(type(OfBoth).__name__)


class Stands:
    def __init__(self, *types):
        self.types = types

    def __mro_entries__(self, bases):
        return self.types

    def __repr__(self):
        return "Stands"


class Derived(Stands(dict)):
    pass


class Alone(Stands()):
    pass


print(Derived.__bases__, Derived.__orig_bases__, Alone.__bases__, Alone.__orig_bases__)


class NoCell(type):
    def __new__(mcs, name, bases, variables):
        variables = {key: value for key, value in variables.items() if key != "__classcell__"}
        return super().__new__(mcs, name, bases, variables)


def refused(head):
    def decorate(body):
        attempt(lambda: head(body))

    return decorate


@refused
def conflict(body):
    class Conflict(OfOne, OfTwo):
        pass


@refused
def no_mapping(body):
    class NoMapping(metaclass=Bad):
        pass


@refused
def a_number(body):
    class Number(5):
        pass


@refused
def twice(body):
    class Twice(Stands(dict), dict):
        pass


@refused
def without_cell(body):
    class Without(metaclass=NoCell):
        def me(self):
            return __class__


@refused
def unknown_name(body):
    class Unknown(Derived):
        unknown  # noqa: F821


@refused
def unknown_deleted(body):
    class Unknown(Derived):
        del unknown  # noqa: F821


@refused
def final(body):
    class Final(bool):
        pass


for args in [(5, (), {}), ("a", [], {}), ("a", (), []), ("a", ()), (), ("a", (), {"__qualname__": 5})]:
    attempt(lambda: type(*args))
attempt(lambda: One("a", ()))
attempt(lambda: object.__init_subclass__(a=1))


class Adds:
    def __set_name__(self, owner, name):
        print("named", name)
        if name == "a":
            owner.later = Adds()


class Named:
    a = Adds()
    b = Adds()


class Everything(type):
    """The operators of a class are those of its metaclass."""

    def __instancecheck__(cls, value):
        return value == 5

    def __subclasscheck__(cls, other):
        return other is int

    def __contains__(cls, item):
        return item == "in"

    def __iter__(cls):
        return iter([1, 2])

    def __len__(cls):
        return 9

    def __getitem__(cls, index):
        return "item", index

    def __getattr__(cls, name):
        return f"attribute {name}"

    def __repr__(cls):
        return f"<{cls.__name__}>"

    def __bool__(cls):
        return False

    def __add__(cls, other):
        return "sum", other

    @property
    def shown(cls):
        return f"property of {cls.__name__}"

    def method(cls):
        return f"method of {cls.__name__}"


class K(metaclass=Everything):
    pass


print(isinstance(5, K), isinstance(6, K), issubclass(int, K), issubclass(str, K), isinstance(K(), K))
print("in" in K, list(K), len(K), K[3], K.unknown, K, bool(K), K + 1, K.shown, K.method())
attempt(lambda: K().shown)


class Single(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Only(metaclass=Single):
    def __init__(self, x):
        self.x = x


print(Only(1) is Only(2), Only(3).x)


class Dynamic:
    locals()["made"] = 5
    also = made + 1  # noqa: F821


def outer():
    v = 1

    class Inner(metaclass=Ordered):
        w = v

        def text(self):
            return super().__repr__()[:1]

    return Inner().text(), Inner.w, Inner.__qualname__


print(Dynamic.also, outer())

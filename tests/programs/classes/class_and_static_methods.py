"""classmethod and staticmethod: receivers, inheritance, alternate constructors, calls through instances."""


class Date:
    epoch = 1970

    def __init__(self, year, month=1, day=1):
        self.year, self.month, self.day = year, month, day

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @classmethod
    def first(cls):
        return cls(cls.epoch)

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def leap(self):
        return self.is_leap(self.year), Date.is_leap(self.year), type(self).is_leap(1900)

    def __repr__(self):
        return f"{type(self).__name__}({self.year}, {self.month}, {self.day})"


class Jubilee(Date):
    epoch = 2000

    @classmethod
    def parse(cls, text):
        made = super().parse(text)
        made.year += 50
        return made


print(Date.parse("2024-2-29"), Jubilee.parse("1950-1-2"), Date.first(), Jubilee.first(), Jubilee(2000).first(), Date(2024).leap())
bound = Jubilee.parse
print(bound("1-2-3"), bound.__self__ is Jubilee, bound.__func__ is Jubilee.__dict__["parse"].__func__, bound.__name__)
print(type(Date.__dict__["is_leap"]).__name__, type(Date.__dict__["parse"]).__name__, Date.__dict__["is_leap"].__func__(4))


class Counter:
    instances = 0
    registry: dict = {}

    def __new__(cls, *args):
        cls.instances += 1
        return super().__new__(cls)

    def __init__(self, name):
        self.name = name
        self.registry[name] = self

    @classmethod
    def get(cls, name):
        return cls.registry.get(name) or cls(name)


class Special(Counter):
    pass


Counter("a"), Special("b")
print(Counter.get("a").name, Counter.get("c").name, Counter.instances, Special.instances, sorted(Special.registry))


class Namespace:
    @staticmethod
    def add(a, b=1):
        return a + b

    alias = add
    table = {"add": add}
    plus_two = classmethod(lambda cls, x: (cls.__name__, x + 2))


print(Namespace.add(1), Namespace().alias(2, 2), Namespace.table["add"](5), Namespace.plus_two(1), Namespace().plus_two(2))
Namespace.late = classmethod(lambda cls: cls)
Namespace.stat = staticmethod(len)
Namespace.plain = len
print(Namespace.late() is Namespace, Namespace().stat("abc"), Namespace().plain("ab"))


class Calls:
    def __init__(self):
        self.log = []

    def __call__(self, *args, **kwargs):
        self.log.append((args, kwargs))
        return self

    def __getitem__(self, key):
        return lambda *a: (key, a)


c = Calls()
c(1)(2, k=3)()
print(c.log, c["x"](1), callable(c), callable(Calls), callable(5))
c.__call__ = lambda: "instance attributes are not asked"
print(c() is c)

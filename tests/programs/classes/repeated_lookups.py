"""Lookups at one place that see many classes, and classes that change between two of them."""


class Base:
    def __init__(self, x):
        self.x = x

    @property
    def twice(self):
        return 2 * self.x

    def name(self):
        return "base"

    def both(self, other):
        return f"{self.name()} {other.name()}"


def derived(number):
    class Derived(Base):
        def __init__(self, x):
            if number % 2:
                self.extra = number
            super().__init__(x)

        def name(self):
            return f"{super().name()} {number}"

        if number % 3 == 0:

            @property
            def twice(self):
                return super().twice + 1

    return Derived


classes = [derived(number) for number in range(6)] + [Base]
objects = [cls(index) for index, cls in enumerate(classes)]


def totals():
    total = 0
    names = set()
    for _ in range(40):
        for each in objects:
            total += each.x + each.twice
            names.add(each.both(objects[0]))
    return total, sorted(names)


print(totals())

# What a base class holds changes, for the classes derived from it and for super().
Base.name = lambda self: "changed"
print(totals())
Base.twice = property(lambda self: 3 * self.x)
print(totals())
Base.twice = 7
try:
    print(totals())
except Exception as error:
    print(type(error).__name__, error)
objects[1].__dict__["twice"] = 70
print(totals())
Base.name = "no method"
try:
    totals()
except TypeError as error:
    print(error)
objects[3].name = lambda: "own"
classes[0].name = classes[1].name = classes[2].name = classes[4].name = classes[5].name = lambda self: "new"
print(objects[3].name(), [each.name() for each in objects[:6]])


class Failing:
    @property
    def value(self):
        raise AttributeError("value")


class Falling(Failing):
    def __getattr__(self, name):
        return f"fallback {name}"


def values(objects):
    seen = []
    for each in objects * 30:
        try:
            seen.append(each.value)
        except AttributeError as error:
            seen.append(str(error))
    return sorted(set(seen)), len(seen)


print(values([Falling()]))
print(values([Failing()]))
print(values([Failing(), Falling()]))
Failing.__getattr__ = lambda self, name: f"late {name}"
print(values([Failing(), Falling()]))
del Failing.__getattr__
print(values([Failing()]))


# super() of all sorts, often.
class Root:
    made = 0

    def __init__(self, *args):
        Root.made += 1
        super().__init__()

    @classmethod
    def create(cls, *args):
        return cls(*args)

    @staticmethod
    def fixed():
        return "fixed"

    def who(self):
        return "root"


class Left(Root):
    def who(self):
        return "left " + super().who()


class Right(Root):
    def who(self):
        return "right " + super().who()

    @classmethod
    def create(cls, *args):
        return super().create(*args, "right")

    @staticmethod
    def fixed():
        return "right fixed"


class Both(Left, Right):
    def __init__(self, *args):
        super().__init__(*args)
        self.args = args

    def who(self):
        return "both " + super().who()

    def fixed_of_super(self):
        return super().fixed()

    def missing(self):
        return super().no_such_method()


def ask(objects):
    return [each.who() for each in objects]


for _ in range(50):
    answers = ask([Both(), Left(), Right()])
print(answers, Root.made)
print(Both.create(1).args, Both().fixed_of_super())
for _ in range(50):
    try:
        Both().missing()
    except AttributeError as error:
        message = str(error)
print(message)
Right.who = lambda self: "another right"
print(ask([Both(), Left(), Right()]))
Left.who = Root.who
print(ask([Both(), Left(), Right()]))


class Plain:
    def __init__(self, value):
        super().__init__(value)


for _ in range(3):
    try:
        Plain(1)
    except TypeError as error:
        print(error)


# A function that is moved to a class that has nothing to do with its own.
class Stranger:
    pass


Stranger.who = Both.who
for _ in range(20):
    try:
        Stranger().who()
    except TypeError as error:
        message = str(error)
print(message)
both = Both()
both.__class__ = Left
print(both.who())


def shadowed():
    calls = []

    def super():
        calls.append("super")
        return Root

    class Odd(Root):
        def who(self):
            return super().who(self)

    print([Odd().who() for _ in range(3)], calls)


shadowed()


class Builtin(Root):
    def who(self):
        return super().who()


builtin_super = super
lookups = [Builtin().who() for _ in range(40)]


class Spoken:
    def who(self):
        return "my own super"


super = Spoken
lookups += [Builtin().who() for _ in range(40)]
super = builtin_super
lookups += [Builtin().who() for _ in range(40)]
print(lookups[0], lookups[40], lookups[80], len(set(lookups)))

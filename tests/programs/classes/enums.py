"""Enum, IntEnum, Flag, auto, unique: members, values, iteration, lookup, methods, errors."""

from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return f"color {self.value}"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color.RED.pretty, Color.default().name, Color.CRIMSON is Color.RED)
print(Color(2).name, Color["BLUE"].name, [c.name for c in Color], len(Color), Color.RED in Color, list(Color.__members__), isinstance(Color.RED, Color), type(Color.RED) is Color)
print(Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED == 1, Color.RED is Color(1), {Color.RED: "r"}[Color.CRIMSON], hash(Color.RED) == hash(Color.RED))
for bad in (lambda: Color(9), lambda: Color["NONE"], lambda: Color.NONE, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, "RED", 5)):
    try:
        bad()
        print("allowed")
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error if isinstance(error, (ValueError, KeyError, TypeError)) else "")


class Priority(IntEnum):
    LOW = auto()
    MEDIUM = auto()
    HIGH = 10
    URGENT = auto()


print([int(p) for p in Priority], Priority.LOW < Priority.HIGH, Priority.HIGH + 1, Priority.LOW == 1, sorted(Priority, reverse=True)[0].name, max(Priority).name, [10, 20][Priority.LOW], Priority(2).name, repr(Priority.URGENT), f"{Priority.HIGH:d}")


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p.value, Perm.R in p, Perm.W in p, (p & Perm.R).name, (p ^ Perm.X).name, Perm.RW.value, bool(p & Perm.W), Perm.R | Perm.W == Perm.RW, (Perm.R | Perm.W) is Perm.RW, Perm(4).name, [f.name for f in Perm if f.value in (1, 2, 4)])


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


print((Bits.A | Bits.C) == 5, Bits.A | 2 == 3, (Bits.A | Bits.B) & Bits.B == Bits.B, int(Bits.C), Bits.A in (Bits.A | Bits.B))


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


print([(p.name, round(p.gravity, 3), p.mass) for p in Planet], Planet((5.976e24, 6.37814e6)).name)
try:

    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        UNO = 1

except ValueError as error:
    print(error)


@unique
class Fine(Enum):
    A = "a"
    B = "b"


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        return {Op.ADD: lambda: a + b, Op.SUB: lambda: a - b}[self]()


print(Op("+").apply(1, 2), Op.SUB.apply(5, 3), Fine("b").name, [f.value for f in Fine])


class Text(str, Enum):
    X = "ex"
    Y = "why"


print(Text.X == "ex", Text.X.upper(), Text("why").name, Text.X + "!", len(Text.Y), Text.X.value, isinstance(Text.X, str))
State = Enum("State", "ON OFF IDLE")
Size = Enum("Size", {"S": 1, "L": 10})
print([s.name for s in State], State.OFF.value, Size.L.value, State.__name__, Size(1).name)


class Empty(Enum):
    def shout(self):
        return self.name + "!"


class Full(Empty):
    A = None
    B = []


print(Full.A.shout(), Full.B.value, Full([]).name)
try:

    class Extended(Color):
        PINK = 4

except TypeError as error:
    print("TypeError: cannot extend")
print([c.name for c in reversed(Color)], Color.__name__, str(list(Priority)), repr(Fine.A), repr(Perm.R), Color.RED.__class__.__name__)
names = {c: c.name.lower() for c in Color}
print(names[Color.BLUE], Color.BLUE in names, [n for n, m in Color.__members__.items() if m.name != n])

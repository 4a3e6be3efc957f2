"""Random programs: every statement and operator that pyvm knows, nested in odd ways, always ending.

Loops turn a few times at most, and what is assigned is kept small, so that integers have some
hundred bits at most. Errors are welcome: the programs then end with one. Numbers are not tested for
identity, which they have by value in pyvm, and nothing but numbers stands behind `%`, which would
format strings.
"""

import random
from dataclasses import dataclass, field

NAMES = ["a", "b", "c", "d"]
BINARY = [
    "+",
    "-",
    "*",
    "<",
    "<=",
    "==",
    "!=",
    ">",
    ">=",
    "is None or",
    "% 7 +",
    "// -3 -",
    "/ 2 +",
    "* 2**40 -",
    "* 2**70 // 3 +",
]
RARE = [
    "//",
    "% 0 +",
    "/",
    "&",
    "|",
    "^",
    "<< 3 |",
    "<< 45 ^",
    "<< 64 >> 20 |",
    "& 2**64 - 1 |",
    ">>",
]  # an error for floats, zeros or negatives


@dataclass
class Writer:
    """Writes one program; a seed gives the same program always."""

    random: random.Random
    lines: list[str] = field(default_factory=list)
    names: int = 0
    in_function: bool = False

    def line(self, level: int, text: str) -> None:
        self.lines.append("    " * level + text)

    def fresh(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)

    def expression(self, depth: int = 3) -> str:
        if depth == 0 or self.random.random() < 0.15:
            return self.atom()
        kind = self.random.randrange(13)
        left, right = self.expression(depth - 1), self.expression(depth - 1)
        if kind < 4:
            operators = BINARY if self.random.random() < 0.97 else RARE
            return f"({left} {self.random.choice(operators)} {right})"
        if kind == 4:
            return f"({left} {self.pick('<', '<=', '==', '!=')} {right} < {self.atom()})"
        if kind < 7:
            return (
                f"({left} {self.pick('and', 'or')} {right} {self.pick('and', 'or')} {self.atom()})"
            )
        if kind == 7:
            return f"({self.pick('not', '-', '+')} {left})"
        if kind == 8:
            return f"({left} if {self.condition(depth - 1)} else {right})"
        if kind == 9:
            return f"[{left}, {right}][{self.index()}]"
        if kind == 10:
            return f"show({left})"
        if kind == 11:
            return f"({left} {self.pick('in', 'not in')} [{right}, {self.atom()}])"
        return f"items[{self.index()}]"

    def index(self) -> str:
        return self.atom() if self.random.random() < 0.03 else self.pick("0", "1", "-1")

    def condition(self, depth: int = 2) -> str:
        if depth == 0:
            return self.atom()
        kind = self.random.randrange(6)
        left, right = self.condition(depth - 1), self.condition(depth - 1)
        if kind == 0:
            return f"(not {left})"
        if kind == 1:
            return f"({left} and {right})"
        if kind == 2:
            return f"({left} or {right} or {self.atom()})"
        if kind == 3:
            return f"({left} < {self.atom()} <= {right})"
        return self.expression(depth)

    def atom(self) -> str:
        if self.random.random() < 0.02:
            return self.pick("None", "'s'", "''", "[]", "unknown")
        return self.pick(*NAMES, *NAMES, "0", "1", "2", "-3", "7", "2.5", "True", "False")

    def block(self, level: int, depth: int, loops: list[str]) -> None:
        for _ in range(self.random.randrange(1, 5)):
            self.statement(level, depth, loops)

    def statement(self, level: int, depth: int, loops: list[str]) -> None:
        kind = self.random.randrange(16)
        if depth > 0 and kind in (0, 1):
            self.if_statement(level, depth, loops)
        elif depth > 0 and kind in (2, 3):
            self.for_loop(level, depth, loops)
        elif depth > 0 and kind == 4:
            self.while_loop(level, depth, loops)
        elif kind == 5 and loops:
            self.line(level, self.pick("break", "continue"))
        elif kind == 6 and self.in_function:
            self.line(level, f"return {self.expression(2)}")
        elif kind == 7:
            self.line(level, f"print({self.expression()}, {self.expression(1)})")
        elif kind == 8:
            self.line(
                level, f"items[{self.pick('0', '1', '2')}] {self.pick('', '+')}= {self.small()}"
            )
        elif kind == 9:
            first, second = self.random.choice(NAMES), self.random.choice(NAMES)
            self.line(level, f"{first}, items[1], {second} = {second}, {self.small()}, {first}")
        elif kind == 10:
            operator = self.pick("+= c", "-= 5", "*= -1", "//= 3", "%= 6", "+= d")
            self.line(level, f"{self.random.choice(NAMES)} {operator}")
            self.line(level, f"print({', '.join(NAMES)})")
            self.line(level, f"{self.random.choice(NAMES)} = {self.random.choice(NAMES)} = 3")
        else:
            self.line(level, f"{self.random.choice(NAMES)} = {self.small()}")

    def small(self) -> str:
        return f"small({self.expression()})"

    def if_statement(self, level: int, depth: int, loops: list[str]) -> None:
        self.line(level, f"if {self.condition()}:")
        self.block(level + 1, depth - 1, loops)
        if self.random.random() < 0.4:
            self.line(level, f"elif {self.condition()}:")
            self.block(level + 1, depth - 1, loops)
        if self.random.random() < 0.5:
            self.line(level, "else:")
            self.block(level + 1, depth - 1, loops)

    def for_loop(self, level: int, depth: int, loops: list[str]) -> None:
        name = self.random.choice([*NAMES, self.fresh("i")])
        over = self.pick("range(3)", "range(5, 0, -2)", "[1, 2.0, True]", "[0, 4]", "[]")
        self.line(level, f"for {name} in {over}:")
        self.block(level + 1, depth - 1, [*loops, "for"])
        self.orelse(level, depth, loops)

    def while_loop(self, level: int, depth: int, loops: list[str]) -> None:
        name = self.fresh("w")
        self.line(level, f"{name} = {self.pick('1', '2', '3')}")
        endless = self.random.random() < 0.3
        self.line(level, "while True:" if endless else f"while {name} > 0 and {self.condition(1)}:")
        self.line(level + 1, f"{name} -= 1")
        if endless:
            self.line(level + 1, f"if {name} < 0:")
            self.line(level + 2, "break")
        self.block(level + 1, depth - 1, [*loops, "while"])
        self.orelse(level, depth, loops)

    def orelse(self, level: int, depth: int, loops: list[str]) -> None:
        if self.random.random() < 0.4:
            self.line(level, "else:")
            self.block(level + 1, depth - 1, loops)


PRELUDE = """\
def show(value):
    print("show", value)
    return value


def small(value):
    if value is None or value == [] or value == "":
        return value
    if value in [True, False] or value == "s":
        return value
    return value % 50


a = 1
b = 2
c = 0
d = 5
items = [1, 2, 3]
"""


def random_program(seed: int) -> str:
    """The program of a seed: a function of two parameters, called a few times, and a main part."""
    writer = Writer(random.Random(seed))
    writer.line(0, "def function(a, b):")
    writer.line(1, writer.pick("global c", "c = 3", "c = 2.5", "global c, d"))
    if "d" not in writer.lines[-1] and writer.random.random() < 0.9:
        writer.line(1, "d = 4")
    writer.in_function = True
    writer.block(1, 3, [])
    writer.block(1, 3, [])
    writer.in_function = False
    writer.line(0, "for n in range(3):")
    writer.line(1, "print(function(n, 2 - n), items, c)")
    writer.block(0, 3, [])
    writer.line(0, "print(a, b, c, d, items)")
    return PRELUDE + "\n".join(writer.lines) + "\n"

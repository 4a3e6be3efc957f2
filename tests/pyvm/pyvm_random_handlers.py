"""Random programs of `try` statements nested in loops and in each other, left in every way."""

import random
from dataclasses import dataclass, field

PRELUDE = """\
n = 0


def tick():
    global n
    n += 1
    if n > 400:
        raise RuntimeError("too long")
    return n


def show(value):
    print("show", value)
    return value


def f():
"""
MAIN = """\
    return "end"


for i in range(4):
    try:
        print("f", f())
    except Exception as error:
        print(repr(error))
f()
"""
TYPES = ["ValueError", "(KeyError, IndexError)", "ZeroDivisionError", "LookupError", "Exception"]


@dataclass
class Writer:
    """Writes one program; a seed gives the same program always."""

    random: random.Random
    lines: list[str] = field(default_factory=list)

    def line(self, level: int, text: str) -> None:
        self.lines.append("    " * level + text)

    def block(self, level: int, depth: int, in_loop: bool) -> None:
        for _ in range(self.random.randrange(1, 4)):
            self.statement(level, depth, in_loop)

    def statement(self, level: int, depth: int, in_loop: bool) -> None:
        number = len(self.lines)
        kind = self.random.randrange(14)
        if depth > 0 and kind < 4:
            self.try_statement(level, depth, in_loop)
        elif depth > 0 and kind == 4:
            self.line(level, f"for i{number} in range({self.random.randrange(1, 4)}):")
            self.block(level + 1, depth - 1, True)
        elif depth > 0 and kind == 5:
            self.line(level, f"if tick() % {self.random.randrange(2, 4)}:")
            self.block(level + 1, depth - 1, in_loop)
        elif kind == 6 and in_loop:
            self.line(level, self.random.choice(["break", "continue"]))
        else:
            self.line(level, self.simple(number))

    def simple(self, number: int) -> str:
        choices = [
            f"print({number}, tick())",
            f"print({number}, tick())",
            f"return show({number})",
            f"raise ValueError({number})",
            f"raise IndexError({number}) from KeyError('k')",
            f"raise TypeError({number}) from None",
            "raise",
            "1 // (tick() % 2)",
            "[1][tick() % 3]",
            "missing",
        ]
        return self.random.choice(choices)

    def try_statement(self, level: int, depth: int, in_loop: bool) -> None:
        form = self.random.randrange(3)
        self.line(level, "try:")
        self.block(level + 1, depth - 1, in_loop)
        for _ in range(self.random.randrange(1, 3) if form != 0 else 0):
            name = self.random.choice(["", " as e", " as f"])
            self.line(level, f"except {self.random.choice(TYPES)}{name}:")
            self.line(level + 1, f"print(repr({name[-1]}))" if name else "tick()")
            self.block(level + 1, depth - 1, in_loop)
        if form != 0 and self.random.random() < 0.3:
            self.line(level, "else:")
            self.block(level + 1, depth - 1, in_loop)
        if form != 1:
            self.line(level, "finally:")
            self.block(level + 1, depth - 1, in_loop)


def random_handlers(seed: int) -> str:
    """The program of a seed: a function, called until it fails or a few times."""
    writer = Writer(random.Random(seed))
    writer.block(1, 4, False)
    return PRELUDE + "\n".join(writer.lines) + "\n" + MAIN

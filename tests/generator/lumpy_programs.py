"""Programs made up at random for the machine of lumpy_machine.py."""

from random import Random
from typing import Any

EFFECTS = {
    "load": (0, 1),
    "push": (0, 1),
    "store": (1, 0),
    "drop": (1, 0),
    "dup": (1, 2),
    "swap": (2, 2),
    "height": (0, 1),
    "sum": (3, 1),
    "spread": (1, 2),
    "look": (0, 1),
    "mix": (2, 1),
    "forget": (1, 1),
    "try_": (1, 1),
    "divide": (2, 1),
    "grow": (1, 1),
    "add": (2, 1),
    "halve": (1, 1),
    "weigh": (1, 1),
}
"""What instructions take from the stack, and leave there."""

OPERANDS = {
    "load": range(4),
    "store": range(4),
    "push": range(-9, 70),
    "sum": range(3, 4),
    "spread": range(2, 3),
}
WISHES = """load load add, load load mix, load load add add, load push spread, load height load,
load divide try_, load try_ grow, load sum add, look forget look, look store, add halve grow,
add store, dup forget add, dup forget weigh, dup grow add, dup halve add, swap load divide,
spread sum dup, push look divide swap, push load try_""".split(",")
"""Sequences of which there are superinstructions, which chance alone would seldom write."""


class Writer:
    """Writes programs that the verifier accepts, by what is on the stack."""

    def __init__(self, asm: Any, random: Random) -> None:
        self.asm = asm
        self.random = random
        self.depth = 0
        self.floor = 0
        self.pending: list[tuple[Any, int]] = []

    def emit(self, name: str, *operands: Any) -> None:
        taken, left = EFFECTS[name]
        while self.depth - taken < self.floor:
            self.emit("load", self.random.randrange(4))
        choices = OPERANDS.get(name)
        if choices and not operands:
            operands = (self.random.choice(choices),)
        getattr(self.asm, name)(*operands)
        self.depth += left - taken

    def level(self, depth: int) -> None:
        """Drop or push until the stack is so deep."""
        while self.depth > depth:
            self.emit("drop")
        while self.depth < depth:
            self.emit("load", self.random.randrange(4))

    def jump(self) -> None:
        """A jump that comes back to the code some instructions further."""
        self.emit("dup")
        label = self.asm.label()
        if self.random.random() < 0.5:
            self.asm.jump_if_odd(label)
            self.depth -= 1
            self.pending.append((label, self.depth))
        else:
            self.pending.append((label, self.depth))
            self.asm.jump_or_pop(label)
            self.depth -= 1

    def protected(self) -> None:
        """Instructions with a handler, which goes on behind them."""
        start, end, target = (self.asm.label() for _ in range(3))
        floor, self.floor = self.floor, self.depth
        self.asm.mark(start)
        self.some(self.random.randrange(3, 12), jumps=False)
        self.asm.mark(end)
        depth, self.floor = self.floor, floor
        self.asm.protect(start, end, target, depth=depth)
        self.level(depth + 1)
        self.asm.mark(target)

    def some(self, count: int, jumps: bool = True) -> None:
        for _ in range(count):
            pick = self.random.random()
            if jumps and pick < 0.1:
                self.jump()
            elif jumps and pick < 0.15:
                self.protected()
            elif pick < 0.5:
                for name in self.random.choice(WISHES).split():
                    self.emit(name)
            else:
                self.emit(self.random.choice([*EFFECTS]))
            if jumps and self.pending and self.random.random() < 0.3:
                self.land()

    def land(self) -> None:
        label, depth = self.pending.pop()
        self.level(depth)
        self.asm.mark(label)

    def program(self) -> Any:
        self.some(self.random.randrange(5, 40))
        while self.pending:
            self.land()
        self.level(1)
        self.asm.done()
        return self.asm.finish()

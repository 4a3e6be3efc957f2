"""How the outputs of an instruction get to the stack."""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.effects import Item, Placed
from vmgen.model import Instruction
from vmgen.stack import Size, total


class Stores(NamedTuple):
    """How an instruction's outputs reach the stack."""

    instruction: Instruction
    changed: frozenset[str]

    def lines(self, operand: str | None = None) -> list[str]:
        """C that stores the outputs and moves the stack pointer, on a jump or at the end."""
        stores, change = self.unmoved(operand)
        return [*stores, *([adjust_line(change)] if change.terms else [])]

    def unmoved(self, operand: str | None = None) -> tuple[list[str], Size]:
        """C that stores the outputs, and how far the stack pointer is to move then."""
        effect = self.instruction.effect
        outputs = effect.outputs if operand is None else effect.outputs_on(operand)
        return list(self.stores(outputs)), total(item.slots for item in outputs) - effect.popped

    def before_deferred(self) -> tuple[list[str], Size]:
        """The stores below a deferred output, and the stack's change up to it."""
        effect = self.instruction.effect
        kept = tuple(item for item in effect.outputs if not item.deferred)
        change = total(item.slots for item in kept) - effect.popped
        return list(self.stores(kept)), change

    def stores(self, outputs: tuple[Item, ...]) -> Iterator[str]:
        """A store for each output that is not in its place already.

        Arrays move first: single items are in C locals and can wait, but what is stored below an
        array may lie where the array still is.
        """
        misplaced = list(self.misplaced(outputs))
        yield from self.moves([placed for placed in misplaced if placed.item.size is not None])
        for placed in misplaced:
            if placed.item.size is None:
                yield f"sp[{placed.offset}] = {placed.item.name};"

    def misplaced(self, outputs: tuple[Item, ...]) -> Iterator[Placed]:
        """The outputs that are not where an input of the same name was."""
        effect = self.instruction.effect
        for placed in effect.place(outputs):
            item = placed.item
            in_place = effect.origins.get(item.name) == placed.offset
            if not (item.unused or (in_place and item.name not in self.changed)):
                yield placed

    def moves(self, arrays: list[Placed]) -> Iterator[str]:
        """A move for each array that comes from the inputs, none over one that is still to move.

        Arrays keep their order, so those that go down can move first, from the bottom, and then
        those that go up, from the top. Where operands decide, so does a test.
        """
        moved = [placed for placed in arrays if placed.item.name in self.instruction.effect.origins]
        for placed in moved:
            if len(moved) == 1 or not _is_positive(self.shift(placed)):
                yield self.move(placed, "<" if len(moved) > 1 else None)
        for placed in reversed(moved):
            if len(moved) > 1 and not _is_positive(-self.shift(placed)):
                yield self.move(placed, ">")

    def move(self, placed: Placed, direction: str | None) -> str:
        """The move of an array, if it goes in a direction; in any if that is None."""
        target, source = signed(placed.offset), signed(placed.offset - self.shift(placed))
        count = bracketed(str(placed.item.size))
        line = f"memmove(sp{target}, sp{source}, sizeof *sp * {count});"
        shift = self.shift(placed)
        if direction is None or _is_positive(shift) or _is_positive(-shift):
            return line
        return f"if ({shift} {direction} 0) {line}"

    def shift(self, placed: Placed) -> Size:
        """How far an input goes up."""
        return placed.offset - self.instruction.effect.origins[placed.item.name]


def adjust_line(change: Size) -> str:
    """C that moves the stack pointer."""
    text = str(change)
    return f"sp -= {-change};" if text.startswith("-") else f"sp += {text};"


def signed(offset: Size) -> str:
    """An offset as it stands behind a pointer: ` - 2`, ` + n`, or nothing."""
    if not offset.terms:
        return ""
    text = str(offset)
    return f" - {bracketed(str(-offset))}" if text.startswith("-") else f" + {text}"


def bracketed(text: str) -> str:
    """An expression that can be an operand."""
    return f"({text})" if " " in text else text


def _is_positive(size: Size) -> bool:
    """Whether a size is above zero or zero whatever the operands are."""
    return all(factor > 0 for _, factor in size.terms)

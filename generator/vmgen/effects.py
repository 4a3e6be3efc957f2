"""Stack effects: typed items, what instructions take and leave, and at which offsets."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from vmgen.source import Span
from vmgen.stack import ONE, ZERO, Size, total
from vmgen.syntax import Code


@dataclass(frozen=True, eq=False)
class Type:
    """A type of stack items. Static types have a positive `number`, dynamic ones a `test`."""

    name: str
    doc: str
    span: Span
    test: Code | None
    number: int

    @property
    def static(self) -> bool:
        """Whether the verifier proves it."""
        return self.test is None


class Item(NamedTuple):
    """A stack item of an effect. `size` is None for a single item."""

    name: str
    span: Span
    type: Type | None = None
    size: Size | None = None
    deferred: bool = False
    any: bool = False
    """An input that takes every static type, or an output that passes one on."""

    @property
    def slots(self) -> Size:
        """Number of stack slots."""
        return ONE if self.size is None else self.size

    @property
    def unused(self) -> bool:
        """Whether the definition says that nothing reads it."""
        return self.name == "unused"


class Placed(NamedTuple):
    """An item with its offset from the stack pointer at the instruction's start."""

    item: Item
    offset: Size


@dataclass(frozen=True)
class Effect:
    """A stack effect; `branches` gives what differs on the jump to an operand."""

    inputs: tuple[Item, ...] = ()
    outputs: tuple[Item, ...] = ()
    branches: tuple[tuple[str, tuple[Item, ...]], ...] = ()

    @cached_property
    def popped(self) -> Size:
        """Slots taken."""
        return total(item.slots for item in self.inputs)

    @cached_property
    def pushed(self) -> Size:
        """Slots left in their place when control goes on."""
        return total(item.slots for item in self.outputs)

    @cached_property
    def placed_inputs(self) -> tuple[Placed, ...]:
        """The inputs with their offsets, deepest first."""
        return self.place(self.inputs)

    @cached_property
    def origins(self) -> dict[str, Size]:
        """The offsets of the inputs, by their names."""
        return {placed.item.name: placed.offset for placed in self.placed_inputs}

    @cached_property
    def growth(self) -> tuple[int, tuple[Size, ...]]:
        """How far the stack can rise above its depth at the start: a number, or else the sizes."""
        leaving = [self.outputs, *(outputs for _, outputs in self.branches)]
        deltas = [total(item.slots for item in items) - self.popped for items in leaving]
        fixed = max([0, *(d.constant for d in deltas if d.constant is not None)])
        return fixed, tuple(dict.fromkeys(d for d in deltas if d.constant is None))

    def outputs_on(self, operand: str) -> tuple[Item, ...]:
        """What is left on the jump to an operand."""
        return dict(self.branches).get(operand, self.outputs)

    def place(self, items: tuple[Item, ...]) -> tuple[Placed, ...]:
        """Inputs or outputs with their offsets, deepest first."""
        placed = []
        offset = -self.popped
        for item in items:
            placed.append(Placed(item, offset))
            offset += item.slots
        return tuple(placed)

    def kept(self, changed: frozenset[str] = frozenset()) -> Size:
        """Slots of the deepest inputs that come back untouched on every path.

        `changed` names the items that the body assigns. What changes its type may be found
        changed: arrays are changed in place, and others are stored before another frame runs.
        """
        kept = ZERO
        successors = [self.outputs, *(outputs for _, outputs in self.branches)]
        for index, item in enumerate(self.inputs):
            same = all(len(o) > index and _is_same(o[index], item) for o in successors)
            if not same or item.unused or item.name in changed:
                break
            kept += item.slots
        return kept


def _is_same(output: Item, item: Item) -> bool:
    return (output.name, output.type, output.any) == (item.name, item.type, item.any)

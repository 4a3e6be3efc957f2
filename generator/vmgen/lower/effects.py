"""Stack effects as C functions: what is popped, pushed, and how high the stack grows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vmgen.effects import Item
from vmgen.lower.common import constant, jump_operands
from vmgen.lower.sizes import Ranges, guarded, ranges, size_text
from vmgen.model import Instruction, Machine
from vmgen.stack import Size, total

CHECKED = ("plus", "times", "mask", "shift_left", "shift_right")
"""Functions of checked arithmetic that the sizes of unusual machines need."""


class Case(NamedTuple):
    """The size for one instruction, where it depends on operands."""

    constant: str
    size: str


class JumpCase(NamedTuple):
    """What is pushed on the jump to the operand at `position`."""

    position: int
    size: str


class PushCase(NamedTuple):
    """What an instruction pushes: on jumps where that differs, else (`size`)."""

    constant: str
    jumps: tuple[JumpCase, ...]
    size: str


class Effects(NamedTuple):
    """The stack effects that no table can hold, and the functions that their sizes call."""

    popped: tuple[Case, ...]
    pushed: tuple[PushCase, ...]
    maximal: tuple[Case, ...]
    larger: bool
    plus: bool
    times: bool
    mask: bool
    shift_left: bool
    shift_right: bool
    checks: bool
    popped_uses_operands: bool
    pushed_uses_operands: bool
    pushed_uses_jump: bool


def effects(machine: Machine) -> Effects:
    """The stack effects of a machine."""
    popped = tuple(c for i in machine.instructions for c in _pop_cases(machine, i))
    pushed = tuple(c for i in machine.instructions for c in _push_cases(machine, i))
    maximal = tuple(c for i in machine.instructions for c in _maximal_cases(machine, i))
    push_text = " ".join(size for c in pushed for size in (c.size, *(j.size for j in c.jumps)))
    text = " ".join([push_text, *(case.size for case in (*popped, *maximal))])
    return Effects(
        popped,
        pushed,
        maximal,
        larger="larger(" in text,
        **{name: f"{name}(" in text for name in CHECKED},
        checks=any(f"{name}(" in text for name in CHECKED),
        popped_uses_operands=bool(popped),
        pushed_uses_operands="operands" in push_text,
        pushed_uses_jump=any(case.jumps for case in pushed),
    )


def _pop_cases(machine: Machine, instruction: Instruction) -> Iterator[Case]:
    effect = instruction.effect
    if not is_fixed(machine, instruction, effect.popped, effect.inputs):
        text = guarded(effect.popped, effect.inputs, ranges(machine, instruction))
        yield Case(constant(machine, instruction), text)


def _push_cases(machine: Machine, instruction: Instruction) -> Iterator[PushCase]:
    effect = instruction.effect
    jumps = tuple(_jump_cases(machine, instruction))
    if jumps or not is_fixed(machine, instruction, effect.pushed, effect.outputs):
        text = guarded(effect.pushed, effect.outputs, ranges(machine, instruction))
        yield PushCase(constant(machine, instruction), jumps, text)


def _jump_cases(machine: Machine, instruction: Instruction) -> Iterator[JumpCase]:
    for position, operand in jump_operands(instruction):
        outputs = instruction.effect.outputs_on(operand.name)
        size = total(item.slots for item in outputs)
        text = guarded(size, outputs, ranges(machine, instruction))
        if outputs != instruction.effect.outputs:
            yield JumpCase(position, text)


def is_fixed(machine: Machine, instruction: Instruction, size: Size, items: Sequence[Item]) -> bool:
    """Whether a table can hold the total size of some items."""
    if size.constant is None:
        return False
    text = guarded(size, items, ranges(machine, instruction))
    return text == str(size.constant)


def _maximal_cases(machine: Machine, instruction: Instruction) -> Iterator[Case]:
    fixed, sizes = instruction.effect.growth
    if sizes:
        text = _larger(fixed, sizes, ranges(machine, instruction))
        yield Case(constant(machine, instruction), text)


def _larger(fixed: int, sizes: tuple[Size, ...], values: Ranges) -> str:
    text = str(fixed)
    for size in sizes:
        text = f"larger({text}, {size_text(size, values)})"
    return text

"""View of verifier.h and verifier.c: what must hold for portable code to be run."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vmgen.effects import Effect, Item, Placed
from vmgen.encoding import KindGroup
from vmgen.lower.common import (
    VM,
    constant,
    has_stack,
    jump_operands,
    kind_constant,
    kinds_used,
    type_constant,
    vm,
)
from vmgen.lower.sizes import Ranges, may_be_negative, ranges, size_text
from vmgen.lower.text import WIDTH
from vmgen.model import Instruction, Machine
from vmgen.stack import Size


class IndexKind(NamedTuple):
    """A kind of operand that is an index, and the C expression that it must be below."""

    constant: str
    limit: str


class TypeName(NamedTuple):
    """A static type."""

    constant: str
    name: str


class ItemRow(NamedTuple):
    """A stack item: `size` numbers its size, `passes` is 1 + the input that it hands on, or 0."""

    name: str
    type: str
    size: int
    passes: int


class JumpRow(NamedTuple):
    """What is on the stack on the jump to the operand at `position`."""

    position: int
    items: tuple[ItemRow, ...]
    item_count: int


class TypedRow(NamedTuple):
    """An instruction that takes or leaves items of static types."""

    constant: str
    title: str
    inputs: tuple[ItemRow, ...]
    input_count: int
    outputs: tuple[ItemRow, ...]
    output_count: int
    jumps: tuple[JumpRow, ...]


class SizeRow(NamedTuple):
    """The size of some arrays."""

    number: int
    text: str


class Types(NamedTuple):
    """Static types: their names, and the instructions that know of them."""

    names: tuple[TypeName, ...]
    rows: tuple[TypedRow, ...]
    sizes: tuple[SizeRow, ...]
    max_items: int
    max_jumps: int
    some_jumps: bool
    handler: tuple[str, ...]


class KeptRow(NamedTuple):
    """How many of its deepest inputs an instruction never touches."""

    constant: str
    size: str


class Handlers(NamedTuple):
    """Exception handlers: how many items their entry pushes, and what errors leave alone."""

    pushed: int
    kept: tuple[KeptRow, ...]
    kept_uses_operands: bool


class Verifier(NamedTuple):
    """What verifier.h and verifier.c hold."""

    vm: VM
    has_stack: bool
    checks_operands: bool
    has_jumps: bool
    has_leaders: bool
    method: str
    index_kinds: tuple[IndexKind, ...]
    pops_negative: bool
    pushes_negative: bool
    types: Types | None
    handlers: Handlers | None
    types_at_handlers: bool


def verifier(machine: Machine) -> Verifier:
    """The verifier of a machine's portable code."""
    has_jumps = any(jump_operands(i) for i in machine.portable)
    index_kinds = tuple(_index_kinds(machine))
    types = _types(machine) if machine.static_types and has_stack(machine) else None
    return Verifier(
        vm=vm(machine),
        has_stack=has_stack(machine),
        checks_operands=has_jumps or bool(index_kinds),
        has_jumps=has_jumps,
        has_leaders=has_jumps or machine.handler is not None,
        method=_method(has_jumps, machine.handler is not None, has_stack(machine)),
        index_kinds=index_kinds,
        pops_negative=any(_negative(machine, i, i.effect.inputs) for i in machine.portable),
        pushes_negative=any(
            _negative(machine, i, items) for i in machine.portable for items in _successors(i)
        ),
        types=types,
        handlers=_handlers(machine),
        types_at_handlers=bool(types and machine.handler),
    )


def _method(jumps: bool, handlers: bool, stack: bool) -> str:
    """How code is followed, in words."""
    leaders = ["the start of the code"]
    leaders += ["targets of jumps"] * jumps + ["exception handlers"] * handlers
    text = (
        "Leaders are the places where control can come from elsewhere than the instruction before: "
        f"{', '.join(leaders[:-1])} and {leaders[-1]}. From each leader that is reached, "
        "instructions are followed up to the next leader or to the end of the path, once."
    )
    agree = " All ways to a leader must agree on the stack, so nothing is ever merged."
    return "\n   ".join(textwrap.wrap(text + agree * stack, WIDTH - 3 - len(" */")))


def _index_kinds(machine: Machine) -> Iterator[IndexKind]:
    portable = {operand.kind.name for i in machine.portable for operand in i.operands}
    for kind in kinds_used(machine):
        if kind.group is KindGroup.INDEX and kind.name in portable:
            limit = f"v->code->{kind.limit}" if isinstance(kind.limit, str) else str(kind.limit)
            yield IndexKind(kind_constant(machine, kind), limit)


def _negative(machine: Machine, instruction: Instruction, items: tuple[Item, ...]) -> bool:
    return bool(may_be_negative(items, ranges(machine, instruction)))


def _successors(instruction: Instruction) -> Iterator[tuple[Item, ...]]:
    yield instruction.effect.outputs
    for _, outputs in instruction.effect.branches:
        yield outputs


def _types(machine: Machine) -> Types:
    typed = [i for i in machine.portable if _is_typed(i)]
    sizes = _sizes(machine, typed)
    rows = tuple(_typed_row(machine, i, sizes) for i in typed)
    lists = [row.inputs for row in rows] + [row.outputs for row in rows]
    lists += [jump.items for row in rows for jump in row.jumps]
    positions = [jump.position for row in rows for jump in row.jumps]
    return Types(
        names=tuple(TypeName(type_constant(t), t.name) for t in machine.static_types),
        rows=rows,
        sizes=tuple(SizeRow(number, text) for text, number in sizes.items()),
        max_items=max(map(len, lists), default=1) or 1,
        max_jumps=1 + max(positions, default=-1),
        some_jumps=bool(positions),
        handler=tuple(_type_text(item) for item in machine.handler or ()),
    )


def _is_typed(instruction: Instruction) -> bool:
    items = [*instruction.effect.inputs, *(i for s in _successors(instruction) for i in s)]
    return any(item.any or (item.type and item.type.static) for item in items)


def _sizes(machine: Machine, typed: Sequence[Instruction]) -> dict[str, int]:
    """The sizes of arrays, as C text, and the numbers by which items refer to them."""
    texts: dict[str, int] = {}
    for instruction in typed:
        values = ranges(machine, instruction)
        effect = instruction.effect
        for item in (*effect.inputs, *(i for s in _successors(instruction) for i in s)):
            if item.size is not None:
                texts.setdefault(size_text(item.size, values), len(texts) + 1)
    return texts


def _typed_row(machine: Machine, instruction: Instruction, sizes: dict[str, int]) -> TypedRow:
    effect, values = instruction.effect, ranges(machine, instruction)
    inputs = _rows(effect, effect.inputs, sizes, values)
    outputs = _rows(effect, effect.outputs, sizes, values, passing=True)
    jumps = []
    for position, operand in jump_operands(instruction):
        rows = _rows(effect, effect.outputs_on(operand.name), sizes, values, passing=True)
        jumps.append(JumpRow(position, rows, len(rows)))
    title = f"{instruction.name} {instruction.signature}"
    name = constant(machine, instruction)
    return TypedRow(name, title, inputs, len(inputs), outputs, len(outputs), tuple(jumps))


def _rows(
    effect: Effect,
    items: Sequence[Item],
    sizes: dict[str, int],
    values: Ranges,
    passing: bool = False,
) -> tuple[ItemRow, ...]:
    rows = []
    for placed in effect.place(tuple(items)):
        item = placed.item
        size = sizes[size_text(item.size, values)] if item.size is not None else 0
        passes = _passed(effect, placed) if passing else 0
        type_ = "TYPE_PLAIN" if passing and item.any else _type_text(item)
        rows.append(ItemRow(item.name, type_, size, passes))
    return tuple(rows)


def _passed(effect: Effect, output: Placed) -> int:
    """1 + the position of the input of unknown type that an output hands on; 0 without one.

    An unused output is the unused input that lies in the same place.
    """
    item = output.item
    for position, each in enumerate(effect.placed_inputs):
        there = each.offset == output.offset if item.unused else each.item.slots == item.slots
        if each.item.any and each.item.name == item.name and there:
            return 1 + position
    return 0


def _type_text(item: Item) -> str:
    if item.any:
        return "TYPE_ANY"
    return type_constant(item.type) if item.type and item.type.static else "TYPE_PLAIN"


def _handlers(machine: Machine) -> Handlers | None:
    if machine.handler is None:
        return None
    kept = []
    for instruction in machine.portable:
        size = instruction.effect.kept()
        if size != Size():
            text = size_text(size, ranges(machine, instruction))
            kept.append(KeptRow(constant(machine, instruction), text))
    uses = any("operands" in row.size for row in kept)
    return Handlers(len(machine.handler), tuple(kept), uses)

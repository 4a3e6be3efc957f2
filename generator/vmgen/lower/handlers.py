"""Handlers: for each instruction, the C of its operands, its stack items and its parts."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.code import trimmed
from vmgen.effects import Item, Placed
from vmgen.encoding import Field
from vmgen.lower.bodies import BodyText, deopt
from vmgen.lower.common import properties, title
from vmgen.lower.families import counters, distance
from vmgen.lower.stores import Stores, signed
from vmgen.lower.text import hanging, indent_lines, names_in, renamed
from vmgen.model import Instruction, Machine, Part, declare
from vmgen.source import Span
from vmgen.syntax import Code, Guard


class PartView(NamedTuple):
    """One uop of a handler."""

    comment: str
    lines: tuple[str, ...]


class HandlerView(NamedTuple):
    """A handler; each field is C text."""

    name: str
    heading: str
    size: int
    generic_label: bool
    counter: int
    """Where its counter lies, in bytes before its end; 0 if it has none."""
    declarations: tuple[str, ...]
    parts: tuple[PartView, ...]
    single: bool
    stores: tuple[str, ...]
    falls_through: bool


def handler(machine: Machine, instruction: Instruction) -> HandlerView:
    """The handler of an instruction."""
    stores = Stores(instruction, changed(machine, instruction))
    single = len(instruction.parts) == 1
    parts = tuple(_parts(machine, instruction, stores, 8 if single else 12))
    final = all(analyse(machine, part.uop).final for part in instruction.parts)
    ending = tuple(stores.lines()) if final else ()
    text = "\n".join([*(line for part in parts for line in part.lines), *ending])
    names = names_in(text)
    stack_items = tuple(items(machine.slot, instruction, names))
    mentioned = names | names_in("\n".join(stack_items))
    coded = (*operands(instruction, mentioned), *caches(instruction, mentioned))
    return HandlerView(
        name=instruction.name,
        heading=hanging("    /* ", [title(instruction), instruction.place], "   ", " */"),
        size=instruction.layout.size,
        generic_label=instruction.name in _deopt_targets(machine),
        counter=distance(machine, instruction) if instruction.name in counters(machine) else 0,
        declarations=(*coded, *stack_items),
        parts=parts,
        single=single,
        stores=ending,
        falls_through=final,
    )


def changed(machine: Machine, instruction: Instruction) -> frozenset[str]:
    """The C locals that the bodies assign."""
    return frozenset(
        flow.local
        for part in instruction.parts
        for name, flow in part.flows
        if name in analyse(machine, part.uop).assigned
    )


@cache
def _deopt_targets(machine: Machine) -> frozenset[str]:
    """The generic instructions that a specialization can go over to."""
    found = properties(machine)
    return frozenset(
        i.generic for i in machine.instructions if i.generic and found[i.name].has("may_deopt")
    )


def items(
    slot: str, instruction: Instruction, names: frozenset[str], outputs: bool = True
) -> Iterator[str]:
    """Declarations of the stack items that C mentions; inputs are read."""
    effect = instruction.effect
    declared = {"unused"}
    for placed in effect.placed_inputs:
        name = placed.item.name
        if name not in declared and name in names:
            yield f"{_local(slot, placed.item)} = {_read(placed)};"
        declared.add(name)
    if outputs:
        yield from _outputs(slot, instruction, names, declared)


def _outputs(
    slot: str, instruction: Instruction, names: frozenset[str], declared: set[str]
) -> Iterator[str]:
    effect = instruction.effect
    for outputs in (effect.outputs, *(branch for _, branch in effect.branches)):
        for placed in effect.place(outputs):
            if placed.item.name in names - declared:
                yield _output(slot, placed)
            declared.add(placed.item.name)
    for part in instruction.parts:
        for _, flow in part.flows:
            if flow.local in names - declared:
                yield f"{declare(slot, flow.local)};"
            declared.add(flow.local)


def _local(slot: str, item: Item) -> str:
    return declare(slot if item.size is None else f"{slot} *", item.name)


def _read(placed: Placed) -> str:
    return f"sp[{placed.offset}]" if placed.item.size is None else f"sp{signed(placed.offset)}"


def _output(slot: str, placed: Placed) -> str:
    local = _local(slot, placed.item)
    return f"{local};" if placed.item.size is None else f"{local} = {_read(placed)};"


def operands(instruction: Instruction, names: frozenset[str]) -> Iterator[str]:
    """Declarations of the operands that C mentions."""
    fields = [(operand.name, operand.kind.ctype) for operand in instruction.operands]
    yield from _fields(instruction, fields, names)


def caches(instruction: Instruction, names: frozenset[str]) -> Iterator[str]:
    """Declarations of the cache fields that C mentions."""
    fields = [(cached.name, f"uint{cached.bits}_t") for cached in instruction.caches]
    yield from _fields(instruction, fields, names)


def _fields(
    instruction: Instruction, fields: list[tuple[str, str]], names: frozenset[str]
) -> Iterator[str]:
    layout = instruction.layout
    for name, ctype in fields:
        if name != "unused" and name in names:
            yield f"{ctype} {name} = {load(layout.field(name), layout.size)};"


def load(field: Field, size: int) -> str:
    """C that reads a field of the instruction that ends at ip, given its size."""
    back = field.offset - size
    place = f"ip {'-' if back < 0 else '+'} {abs(back)}" if back else "ip"
    if field.bits == 8:
        return f"{'(int8_t)' if field.signed else ''}ip[{back}]"
    return f"read_{'i' if field.signed else 'u'}{field.bits}({place})"


def _parts(
    machine: Machine, instruction: Instruction, stores: Stores, depth: int
) -> Iterator[PartView]:
    for part in instruction.parts:
        lines = part_lines(machine, instruction, part, stores, depth, instruction)
        yield PartView(f"{part.uop.name} {part.uop.signature}", tuple(lines))


def part_lines(
    machine: Machine,
    instruction: Instruction,
    part: Part,
    stores: Stores,
    depth: int,
    whole: Instruction,
    before: Stores | None = None,
    rest: Stores | None = None,
) -> list[str]:
    """The C of a uop: its guards, then its body.

    `whole` knows which types are asked for already; `before` and `rest` are what instructions
    before it have left (see BodyText).
    """
    names = {name: flow.local for name, flow in part.flows if name != flow.local}
    names |= {name: unique for name, unique in part.caches if name != unique}
    text = BodyText(machine, instruction, names, stores, before, rest).text(part.uop.body)
    types, guards = tests(whole, part, names)
    failing = [*(test for _, test in types), *guards]
    guard = _guard(machine, instruction, failing, depth, before)
    return [*guard, *indent_lines(text, depth)]


def _guard(
    machine: Machine,
    instruction: Instruction,
    failing: list[str],
    depth: int,
    before: Stores | None,
) -> list[str]:
    if not failing or instruction.generic is None:
        return []
    lines = deopt(machine, instruction, " || ".join(failing), before)
    return [f"{' ' * depth}{line}" for line in lines]


def tests(
    instruction: Instruction, part: Part, names: dict[str, str]
) -> tuple[list[tuple[str, str]], list[str]]:
    """What must not hold for a specialization to run: of each value whose type is asked for its
    name and the test; and the guards.
    """
    types, guards = [], []
    for flow in instruction.tested(part):
        if flow.item.type and flow.item.type.test:
            test = _negated(renamed(flow.item.type.test, {"value": flow.local}))
            types.append((flow.local, test))
    for statement in part.uop.body.statements:
        if isinstance(statement, Guard):
            span = statement.condition.span
            inside = trimmed(Span(span.source, span.start + 1, span.end - 1))
            guards.append(_negated(renamed(Code(inside), names)))
    return types, guards


def _negated(condition: str) -> str:
    return f"!{condition}" if re.fullmatch(r"\w+\([^()]*\)", condition) else f"!({condition})"

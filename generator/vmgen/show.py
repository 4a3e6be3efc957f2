"""What `vmgen show NAME` prints: all that vmgen knows of an instruction."""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.encoding import Layout, Operand
from vmgen.lower.common import properties
from vmgen.lower.handlers import HandlerView, handler
from vmgen.lower.style import GOTO
from vmgen.lower.supers import super_handler, super_title
from vmgen.model import Instruction, Machine, Super
from vmgen.render import render


class _Handlers(NamedTuple):
    """View of the handlers' template: the same text in the switch and the threaded mode."""

    handlers: tuple[HandlerView, ...]
    prefix: str


def show_text(machine: Machine, name: str) -> str | None:
    """A description of the instruction (pseudo-instruction, superinstruction) called `name`; None
    if there is none."""
    for instruction in machine.instructions:
        if instruction.name == name:
            return "\n".join(_instruction(machine, instruction)) + "\n"
    for pseudo in machine.pseudos:
        if pseudo.name == name:
            targets = ", ".join(target.name for target in pseudo.targets)
            lines = [f"{name} {pseudo.signature}   {pseudo.span.place}", "", pseudo.doc, ""]
            return "\n".join([*lines, f"pseudo-instruction for: {targets}"]) + "\n"
    for each in machine.supers:
        if each.name == name:
            return "\n".join(_super(machine, each)) + "\n"
    return None


def names(machine: Machine) -> tuple[str, ...]:
    """Everything that can be shown."""
    groups = (machine.instructions, machine.pseudos, machine.supers)
    return tuple(each.name for group in groups for each in group)


def _instruction(machine: Machine, instruction: Instruction) -> Iterator[str]:
    yield f"{instruction.name} {instruction.signature}   {instruction.place}"
    if instruction.doc:
        yield from ("", instruction.doc)
    yield ""
    kind = "internal" if instruction.internal else "portable"
    yield f"opcode      {instruction.opcode} ({kind})"
    yield from _operands(instruction)
    yield from _effect(instruction)
    yield from _layouts(machine, instruction)
    yield from _family(machine, instruction)
    yield from _properties(machine, instruction)
    yield from _handler(machine, handler(machine, instruction))


def _super(machine: Machine, each: Super) -> Iterator[str]:
    yield f"{super_title(each)}   {each.place}"
    if each.doc:
        yield from ("", each.doc)
    yield from ("", f"opcode      {each.opcode} (superinstruction)")
    for part in each.parts:
        yield f"part        {part.name} {part.signature}"
    yield from _handler(machine, super_handler(machine, each, GOTO))


def _operands(instruction: Instruction) -> Iterator[str]:
    for operand in instruction.operands:
        kind = operand.kind
        yield f"operand     {operand.name}: {kind.name}, {kind.doc}{_limit(operand)}"


def _limit(operand: Operand) -> str:
    return "" if operand.kind.limit is None else f" (below {operand.kind.limit})"


def _effect(instruction: Instruction) -> Iterator[str]:
    effect = instruction.effect
    yield f"popped      {effect.popped}"
    yield f"pushed      {effect.pushed}"
    for operand, items in effect.branches:
        left = ", ".join(item.name for item in items) or "nothing"
        yield f"on {operand:9}{left}"


def _layouts(machine: Machine, instruction: Instruction) -> Iterator[str]:
    if instruction.portable_layout is not None:
        units = instruction.portable_layout.size // machine.unit.bytes
        yield f"portable    {units} unit{'s' * (units != 1)}{_fields(instruction.portable_layout)}"
    if not machine.direct:
        yield f"internal    {instruction.layout.size} bytes{_fields(instruction.layout)}"


def _fields(layout: Layout) -> str:
    texts = [f"{f.name} at byte {f.offset}, {f.bits} bits" for f in layout.fields]
    return f": {'; '.join(texts)}" if texts else ""


def _family(machine: Machine, instruction: Instruction) -> Iterator[str]:
    if instruction.generic:
        yield f"specializes {instruction.generic}"
    for family in machine.families:
        if family.generic is instruction:
            yield f"family      {', '.join(member.name for member in family.members)}"


def _properties(machine: Machine, instruction: Instruction) -> Iterator[str]:
    for fact in properties(machine)[instruction.name].facts:
        yield f"{fact.name.replace('_', ' ')}: {fact.reason}"
    for part in instruction.parts:
        called = dict.fromkeys(call.name for call in analyse(machine, part.uop).calls)
        if called:
            yield f"calls       {', '.join(called)}"


def _handler(machine: Machine, view: HandlerView) -> Iterator[str]:
    yield from ("", "handler (switch and threaded):", "")
    yield from (
        render("handlers.c.jinja", _Handlers((view,), machine.prefix), "").strip("\n").split("\n")
    )

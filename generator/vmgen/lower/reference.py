"""View of instructions.md: the instruction reference."""

from typing import NamedTuple

from vmgen.encoding import Operand, OperandKind
from vmgen.lower.common import has_stack, properties, vm
from vmgen.model import Instruction, Machine, Super
from vmgen.properties import Fact
from vmgen.stack import Size


class OperandText(NamedTuple):
    """An operand: what it is and where it lies."""

    name: str
    kind: str
    doc: str
    encoding: str


class FactText(NamedTuple):
    """A property and why the instruction has it."""

    name: str
    reason: str


class Entry(NamedTuple):
    """An instruction."""

    name: str
    signature: str
    doc: str
    place: str
    opcode: int
    is_portable: bool
    operands: tuple[OperandText, ...]
    effect: str
    facts: tuple[FactText, ...]
    generic: str
    members: str


class PseudoEntry(NamedTuple):
    """A pseudo-instruction."""

    name: str
    signature: str
    doc: str
    targets: str


class SuperEntry(NamedTuple):
    """A superinstruction."""

    name: str
    parts: str
    doc: str


class Reference(NamedTuple):
    """What instructions.md holds."""

    name: str
    doc: str
    entries: tuple[Entry, ...]
    pseudos: tuple[PseudoEntry, ...]
    supers: tuple[SuperEntry, ...]


def reference(machine: Machine) -> Reference:
    """The reference of a machine's instructions, in the order of their definitions."""
    members = {f.name: ", ".join(f"`{m.name}`" for m in f.members) for f in machine.families}
    return Reference(
        vm(machine).name,
        machine.doc,
        tuple(_entry(machine, each, members.get(each.name, "")) for each in machine.instructions),
        tuple(
            PseudoEntry(p.name, p.signature, p.doc, ", ".join(f"`{t.name}`" for t in p.targets))
            for p in machine.pseudos
        ),
        tuple(_super(each) for each in machine.supers),
    )


def _super(each: Super) -> SuperEntry:
    """A superinstruction, as a row of a table."""
    parts = " + ".join(f"`{part.name}`" for part in each.parts)
    return SuperEntry(each.name, parts, " ".join(each.doc.split()).replace("|", r"\|"))


def _entry(machine: Machine, instruction: Instruction, members: str) -> Entry:
    facts = properties(machine)[instruction.name].facts
    return Entry(
        instruction.name,
        instruction.signature,
        instruction.doc,
        instruction.place,
        instruction.opcode,
        not instruction.internal,
        tuple(_operand(machine, instruction, each) for each in instruction.operands),
        _effect(instruction) if has_stack(machine) else "",
        tuple(_fact(fact) for fact in facts),
        instruction.generic or "",
        members,
    )


def _fact(fact: Fact) -> FactText:
    return FactText(fact.name.replace("_", " "), fact.reason)


def _operand(machine: Machine, instruction: Instruction, operand: Operand) -> OperandText:
    layout = instruction.layout if instruction.internal else instruction.portable_layout
    assert layout is not None
    field = layout.field(operand.name)
    size = f"{field.bits // 8} byte{'s' if field.bits > 8 else ''} at {field.offset}"
    return OperandText(operand.name, operand.kind.name, _kind_text(operand.kind), size)


def _kind_text(kind: OperandKind) -> str:
    doc = " ".join(kind.doc.split()).removesuffix(".")
    return f"{doc} (below {kind.limit})" if kind.limit is not None else doc


def _effect(instruction: Instruction) -> str:
    effect = instruction.effect
    text = f"pops {_size(effect.popped)}, pushes {_size(effect.pushed)}"
    for operand, outputs in effect.branches:
        pushed = sum((item.slots for item in outputs), Size())
        text += f"; on the jump to `{operand}` pushes {_size(pushed)}"
    fixed, sizes = instruction.effect.growth
    highest = " or ".join([*([str(fixed)] if fixed else []), *map(str, sizes)])
    return f"{text}; rises by {highest} at most" if highest else text


def _size(size: Size) -> str:
    return str(size) if size.constant is not None else f"`{size}`"

"""What several views share: the machine's names, comments, opcode constants."""

from functools import lru_cache
from typing import NamedTuple

from vmgen.effects import Type
from vmgen.encoding import Operand, OperandKind
from vmgen.model import Instruction, Machine
from vmgen.properties import Properties, properties_of

FLAGS = (
    ("may_fail", "it can raise an error"),
    ("may_deopt", "it can go over to the generic instruction of its family"),
    ("may_run", "it can run VM code or collect"),
    ("jumps", "it can jump to an operand"),
    ("ends_block", "control can go elsewhere than to the next instruction"),
    ("falls_through", "the next instruction can follow"),
    ("switches_frame", "it can go on in another frame"),
    ("leaves", "it can leave the interpreter"),
    ("pure", "it does nothing but compute its outputs"),
)
"""The properties of instructions that are flags in generated tables."""


class VM(NamedTuple):
    """A machine's name as generated code spells it."""

    name: str
    upper: str
    type: str
    source: str
    """The definitions file."""


def vm(machine: Machine) -> VM:
    """The names of a machine."""
    source = machine.span.source.name
    return VM(machine.prefix, machine.macro_prefix, machine.type_prefix, source)


@lru_cache(maxsize=2)
def properties(machine: Machine) -> dict[str, Properties]:
    """The properties of a machine's instructions, inferred once for all outputs."""
    return properties_of(machine)


def constant(machine: Machine, instruction: Instruction) -> str:
    """The C constant of an instruction's opcode."""
    return f"{machine.macro_prefix}_{instruction.name}"


def kind_constant(machine: Machine, kind: OperandKind) -> str:
    """The C constant of an operand kind."""
    return f"{machine.macro_prefix}_KIND_{kind.name.upper()}"


def type_constant(each: Type) -> str:
    """The constant of a static type inside the verifier."""
    return f"TYPE_{each.name.upper()}"


def by_opcode(machine: Machine) -> tuple[Instruction, ...]:
    """All instructions in the order of their opcodes."""
    return tuple(sorted(machine.instructions, key=lambda i: i.opcode))


def kinds_used(machine: Machine) -> tuple[OperandKind, ...]:
    """The operand kinds of a machine's instructions, in the order of their declaration."""
    used = {operand.kind.name for i in machine.instructions for operand in i.operands}
    return tuple(kind for kind in machine.kinds if kind.name in used)


def jump_operands(instruction: Instruction) -> tuple[tuple[int, Operand], ...]:
    """The operands that are jump targets, with their positions."""
    return tuple((n, o) for n, o in enumerate(instruction.operands) if o.kind.jumps)


def portable_count(machine: Machine) -> int:
    """One more than the largest opcode of portable code."""
    opcodes = [i.opcode for i in machine.portable]
    return 1 + max([*opcodes, machine.widen_opcode or 0], default=0)


def opcode_count(machine: Machine) -> int:
    """One more than the largest opcode of all."""
    return max([portable_count(machine), *(i.opcode + 1 for i in machine.instructions)])


def title(instruction: Instruction) -> str:
    """`NAME (inputs -- outputs)`, fit for a C comment."""
    return f"{instruction.name} {instruction.signature}".replace("*/", "* /")


def first_sentence(doc: str) -> str:
    """The first paragraph of a documentation comment, on one line."""
    return " ".join(doc.split("\n\n", 1)[0].split())


def c_comment(text: str) -> str:
    """A text that can stand inside a C comment."""
    return text.replace("*/", "* /").replace("/*", "/ *")


def flag_names(machine: Machine, instruction: Instruction) -> tuple[str, ...]:
    """The flags that an instruction has."""
    found = {fact.name for fact in properties(machine)[instruction.name].facts}
    return tuple(name for name, _ in FLAGS if name in found)


def has_stack(machine: Machine) -> bool:
    """Whether code has a stack: its instructions use one, or errors are pushed on it."""
    return machine.uses_stack or machine.handler is not None

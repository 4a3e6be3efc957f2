"""View of disassembler.h and disassembler.c: portable code as text."""

from typing import NamedTuple

from vmgen.lower.common import VM, vm
from vmgen.model import Machine


class Disassembler(NamedTuple):
    """What the disassembler needs; the Python one writes the same text."""

    vm: VM
    has_operands: bool
    has_jumps: bool
    unsigned: str
    name_width: int


def disassembler(machine: Machine) -> Disassembler:
    """The disassembler of a machine."""
    operands = [o for i in machine.portable for o in i.operands]
    return Disassembler(
        vm(machine),
        bool(operands),
        any(o.kind.jumps for o in operands),
        f"{machine.macro_prefix}_KIND_U64" if any(o.kind.name == "u64" for o in operands) else "",
        max((len(i.name) for i in machine.portable), default=1),
    )

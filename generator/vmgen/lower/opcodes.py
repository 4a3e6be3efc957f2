"""View of opcodes.h: the numbers of the instructions."""

from typing import NamedTuple

from vmgen.lower.common import VM, by_opcode, opcode_count, portable_count, vm
from vmgen.model import Machine


class Opcode(NamedTuple):
    """An instruction's name and number."""

    name: str
    number: int


class Opcodes(NamedTuple):
    """What opcodes.h holds."""

    vm: VM
    portable: tuple[Opcode, ...]
    internal: tuple[Opcode, ...]
    supers: tuple[Opcode, ...]
    portable_count: int
    opcode_count: int
    super_count: int


def opcodes(machine: Machine) -> Opcodes:
    """The opcodes of a machine: those of portable code, then the others."""
    portable = [Opcode(i.name, i.opcode) for i in machine.portable]
    if machine.widen and machine.widen_opcode is not None:
        portable.append(Opcode(machine.widen, machine.widen_opcode))
    return Opcodes(
        vm(machine),
        tuple(sorted(portable, key=lambda opcode: opcode.number)),
        tuple(Opcode(i.name, i.opcode) for i in by_opcode(machine) if i.internal),
        tuple(Opcode(s.name, s.opcode) for s in machine.supers),
        portable_count(machine),
        opcode_count(machine),
        len(machine.supers),
    )

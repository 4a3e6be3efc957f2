"""View of prepare.h and prepare.c: from portable to internal code."""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.layout import ALIGNMENT
from vmgen.lower.common import VM, constant, vm
from vmgen.lower.families import counters, counting
from vmgen.lower.supers import has_supers
from vmgen.model import Machine


class Width(NamedTuple):
    """A width of operands in internal code."""

    bytes: int
    type: str


class Counters(NamedTuple):
    """The instructions that have their counter at an offset, in bytes from their start."""

    offset: int
    constants: tuple[str, ...]


class Prepare(NamedTuple):
    """What prepare.h and prepare.c hold."""

    vm: VM
    alignment: int
    has_operands: bool
    has_jumps: bool
    backward: str
    widths: tuple[Width, ...]
    counters: tuple[Counters, ...]
    supers: bool
    headers: tuple[str, ...]


def prepare(machine: Machine) -> Prepare:
    """The translation of verified portable code."""
    operands = [(i, o) for i in machine.portable for o in i.operands]
    widths = sorted({i.layout.field(o.name).bits for i, o in operands})
    backward = f"{machine.macro_prefix}_KIND_BACKWARD"
    return Prepare(
        vm(machine),
        ALIGNMENT,
        bool(operands),
        any(o.kind.jumps for _, o in operands),
        backward if any(o.kind.name == "backward" for _, o in operands) else "",
        tuple(Width(bits // 8, f"int{bits}_t") for bits in widths),
        tuple(_counters(machine)),
        has_supers(machine),
        tuple(_headers(machine)),
    )


def _headers(machine: Machine) -> Iterator[str]:
    if counting(machine):
        yield "opcodes.h"
    if has_supers(machine):
        yield "superinstructions.h"


def _counters(machine: Machine) -> Iterator[Counters]:
    found = counters(machine)
    for offset in sorted({field.offset for field in found.values()}):
        generics = [family.generic for family in counting(machine)]
        at = [constant(machine, g) for g in generics if found[g.name].offset == offset]
        yield Counters(offset, tuple(at))

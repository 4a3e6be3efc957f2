"""Families while they run: which of them count how often, and where."""

from functools import cache

from vmgen.encoding import Field
from vmgen.model import Family, Instruction, Machine

COUNTER = "counter"
"""The cache field by which a generic instruction counts, of 16 bits."""


@cache
def counters(machine: Machine) -> dict[str, Field]:
    """The counter of each generic instruction that is specialized while it runs, by its name."""
    found = {}
    for family in () if machine.direct else machine.families:
        generic = family.generic
        if any(c.name == COUNTER and c.bits == 16 for c in generic.caches):
            found[generic.name] = generic.layout.field(COUNTER)
    return found


def counting(machine: Machine) -> tuple[Family, ...]:
    """The families whose generic instructions count."""
    return tuple(f for f in machine.families if f.generic.name in counters(machine))


def distance(machine: Machine, generic: Instruction) -> int:
    """How many bytes before the end of a generic instruction its counter lies."""
    return generic.layout.size - counters(machine)[generic.name].offset

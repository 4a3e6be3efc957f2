"""Where operands and cache fields lie: in portable code units and in internal code."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vmgen.encoding import CacheField, Field, KindGroup, Layout, Operand, Unit

OPCODE_BYTES = 2
"""Width of an internal opcode."""
ALIGNMENT = 8
"""Internal instructions begin at multiples of this many bytes, and are as long."""


def portable_layout(unit: Unit, operands: Iterable[Operand]) -> Layout:
    """An instruction in code units.

    An operand takes the next free field of the first unit unless a width is given for it or its
    immediate doesn't fit there; else it takes whole units behind the first.
    """
    free = list(unit.fields)
    fields = []
    size = unit.bytes
    for operand in operands:
        signed = operand.kind.signed
        if free and _fits(operand, free[0].bits):
            room = free.pop(0)
            fields.append(Field(operand.name, room.offset, room.bits, signed))
        else:
            units = operand.units or _whole_units(operand.kind.bits or unit.bits, unit.bits)
            fields.append(Field(operand.name, size, units * unit.bits, signed))
            size += units * unit.bytes
    return Layout(tuple(fields), size)


def _fits(operand: Operand, bits: int) -> bool:
    return operand.units is None and (operand.kind.bits or bits) == bits


def _whole_units(bits: int, unit_bits: int) -> int:
    return -(-bits // unit_bits)


def internal_layout(operands: Iterable[Operand], caches: Iterable[CacheField]) -> Layout:
    """An instruction in internal code: 16 bits of opcode, then every field at the first free
    place of its natural alignment, the whole rounded up to 8 bytes."""
    used = set(range(OPCODE_BYTES))
    fields = []
    for name, bits, signed in _internal_fields(operands, caches):
        offset = _first_free(used, bits // 8)
        used |= set(range(offset, offset + bits // 8))
        fields.append(Field(name, offset, bits, signed))
    size = max(used) + 1
    return Layout(tuple(fields), -(-size // ALIGNMENT) * ALIGNMENT)


def _internal_fields(
    operands: Iterable[Operand], caches: Iterable[CacheField]
) -> Iterator[tuple[str, int, bool]]:
    for operand in operands:
        immediate = operand.kind.group is KindGroup.IMMEDIATE
        yield operand.name, operand.kind.bits or 32, operand.kind.signed or not immediate
    for cache in caches:
        yield cache.name, cache.bits, False


def _first_free(used: set[int], width: int) -> int:
    offset = 0
    while any(byte in used for byte in range(offset, offset + width)):
        offset += width
    return offset


class WidthProblem(NamedTuple):
    """An operand that no field of C can hold."""

    operand: Operand
    bits: int


def width_problems(layout: Layout, operands: Iterable[Operand]) -> Iterator[WidthProblem]:
    """Operands whose encoded width is no width of a C integer, or too small for their kind."""
    for operand in operands:
        bits = layout.field(operand.name).bits
        if bits not in (8, 16, 32, 64) or bits < (operand.kind.bits or 0):
            yield WidthProblem(operand, bits)

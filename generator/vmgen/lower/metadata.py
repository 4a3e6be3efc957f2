"""View of metadata.h and metadata.c: what is known of each instruction, as C tables."""

from collections.abc import Sequence
from typing import NamedTuple

from vmgen.effects import Item
from vmgen.encoding import Operand, OperandKind
from vmgen.lower.common import (
    FLAGS,
    VM,
    by_opcode,
    c_comment,
    constant,
    first_sentence,
    flag_names,
    has_stack,
    kind_constant,
    kinds_used,
    opcode_count,
    portable_count,
    properties,
    title,
    vm,
)
from vmgen.lower.effects import Effects, effects, is_fixed
from vmgen.lower.sizes import room, value_bits, widened
from vmgen.lower.text import hanging
from vmgen.model import Instruction, Machine
from vmgen.stack import Size

PORTABLE_BITS = 31
"""The most bits of an operand that prefixes widen, its sign left out."""

VARIES = "VARIES"
"""What a table holds for a size that depends on operands."""


class Kind(NamedTuple):
    """An operand kind."""

    row: str
    doc: str


class Flag(NamedTuple):
    """A property of instructions: a bit of `flags`."""

    row: str
    doc: str


class OperandRow(NamedTuple):
    """An operand and where it lies in portable and in internal code, in bytes."""

    name: str
    kind: str
    is_signed: bool
    is_used: bool
    portable: bool
    offset: int
    bytes: int
    internal_offset: int
    internal_bytes: int


class CacheRow(NamedTuple):
    """A cache field and where it lies in internal code, in bytes."""

    name: str
    offset: int
    bytes: int


class Row(NamedTuple):
    """An instruction. `popped`, `pushed` and `maximal` are VARIES where they depend on operands."""

    constant: str
    name: str
    title: str
    flags: str
    generic: str
    units: int
    size: int
    popped: str
    pushed: str
    maximal: str
    widened: int
    operands: tuple[OperandRow, ...]
    operand_count: int
    caches: tuple[CacheRow, ...]
    cache_count: int


class Widen(NamedTuple):
    """The prefix instruction: its name, where its bits lie, and how many prefixes there can be."""

    name: str
    constant: str
    offset: int
    bytes: int
    bits: int
    most: int


class Range(NamedTuple):
    """The values of some kinds whose encoding has room for others."""

    kinds: tuple[str, ...]
    low: str
    high: str


class Metadata(NamedTuple):
    """What metadata.h and metadata.c hold."""

    vm: VM
    kinds: tuple[Kind, ...]
    flags: tuple[Flag, ...]
    limits: tuple[str, ...]
    handlers: bool
    direct: bool
    has_jumps: bool
    jump_kinds: tuple[str, ...]
    backward: str
    max_operands: int
    decoded_operands: int
    max_caches: int
    unit_bits: int
    unit_bytes: int
    opcode_offset: int
    opcode_bytes: int
    max_units: str
    widen: Widen | None
    effects: Effects | None
    rows: tuple[Row, ...]
    ranges: tuple[Range, ...]
    some_vary: bool
    some_signed: bool
    portable_count: int
    opcode_count: int


def metadata(machine: Machine) -> Metadata:
    """The tables of a machine."""
    rows = tuple(_row(machine, instruction) for instruction in by_opcode(machine))
    max_operands = max((row.operand_count for row in rows), default=0)
    unit = machine.unit
    kinds = kinds_used(machine)
    operands = [operand for row in rows for operand in row.operands if operand.portable]
    return Metadata(
        vm=vm(machine),
        kinds=_kinds(machine, kinds),
        flags=_flags(machine),
        limits=machine.limits,
        handlers=machine.handler is not None,
        direct=machine.direct,
        has_jumps=any(k.jumps for k in kinds),
        jump_kinds=tuple(kind_constant(machine, k) for k in kinds if k.jumps),
        backward=next((kind_constant(machine, k) for k in kinds if k.name == "backward"), ""),
        max_operands=max_operands,
        decoded_operands=max_operands or 1,
        max_caches=max((row.cache_count for row in rows), default=0),
        unit_bits=unit.bits,
        unit_bytes=unit.bytes,
        opcode_offset=unit.opcode.offset,
        opcode_bytes=unit.opcode.bits // 8,
        max_units=_max_units(machine),
        widen=_widen(machine),
        effects=effects(machine) if has_stack(machine) else None,
        rows=rows,
        ranges=_ranges(machine),
        some_vary=any(VARIES in (row.popped, row.pushed, row.maximal) for row in rows),
        some_signed=any(operand.is_signed for operand in operands),
        portable_count=portable_count(machine),
        opcode_count=opcode_count(machine),
    )


def _max_units(machine: Machine) -> str:
    """The longest code whose byte offsets fit in 31 bits, in the form that runs."""
    if machine.direct:
        return f"INT32_MAX / {machine.unit.bytes}"
    return f"INT32_MAX / {max((i.layout.size for i in machine.instructions), default=8)}"


def _kinds(machine: Machine, kinds: Sequence[OperandKind]) -> tuple[Kind, ...]:
    rows = [f"{kind_constant(machine, kind)}," for kind in kinds]
    width = max(map(len, rows), default=0)
    docs = [c_comment(first_sentence(kind.doc)) for kind in kinds]
    return tuple(Kind(row.ljust(width), doc) for row, doc in zip(rows, docs, strict=True))


def _flags(machine: Machine) -> tuple[Flag, ...]:
    prefix = machine.macro_prefix
    rows = [f"{prefix}_FLAG_{name.upper()} = 1 << {bit}," for bit, (name, _) in enumerate(FLAGS)]
    width = max(map(len, rows))
    return tuple(Flag(row.ljust(width), doc) for row, (_, doc) in zip(rows, FLAGS, strict=True))


def _ranges(machine: Machine) -> tuple[Range, ...]:
    """The kinds of which some operand's encoding holds values that handlers can't."""
    kinds: dict[tuple[str, str], dict[str, None]] = {}
    for instruction in machine.portable:
        for operand in instruction.operands:
            if room(machine, instruction, operand) > value_bits(operand.kind):
                found = kinds.setdefault(_limits(operand.kind), {})
                found[kind_constant(machine, operand.kind)] = None
    return tuple(Range(tuple(found), low, high) for (low, high), found in kinds.items())


def _limits(kind: OperandKind) -> tuple[str, str]:
    if kind.bits is None:
        return "INT32_MIN" if kind.signed else "0", "INT32_MAX"
    if kind.signed:
        return f"INT{kind.bits}_MIN", f"INT{kind.bits}_MAX"
    return "0", f"UINT{kind.bits}_MAX"


def _widen(machine: Machine) -> Widen | None:
    if machine.widen is None or not machine.unit.fields:
        return None
    room = machine.unit.fields[0]
    most = -(-PORTABLE_BITS // room.bits) - 1
    name = f"{machine.macro_prefix}_{machine.widen}"
    return Widen(machine.widen, name, room.offset, room.bits // 8, room.bits, most)


def _row(machine: Machine, instruction: Instruction) -> Row:
    prefix = machine.macro_prefix
    flags = [f"{prefix}_FLAG_{name.upper()}" for name in flag_names(machine, instruction)]
    operand = widened(machine, instruction)
    effect = instruction.effect
    highest, varying = instruction.effect.growth
    return Row(
        constant=constant(machine, instruction),
        name=instruction.name,
        title=c_comment(title(instruction)),
        flags=hanging("        .flags = ", flags or ["0"], " | ", ","),
        generic=f"{prefix}_{instruction.generic or instruction.name}",
        units=_units(machine, instruction),
        size=instruction.layout.size,
        popped=_fixed(machine, instruction, effect.popped, effect.inputs),
        pushed=_fixed(machine, instruction, effect.pushed, effect.outputs),
        maximal=VARIES if varying else str(highest),
        widened=instruction.operands.index(operand) if operand else -1,
        operands=tuple(_operand(machine, instruction, o) for o in instruction.operands),
        operand_count=len(instruction.operands),
        caches=_caches(instruction),
        cache_count=len(instruction.caches),
    )


def _units(machine: Machine, instruction: Instruction) -> int:
    layout = instruction.portable_layout
    return layout.size // machine.unit.bytes if layout and not instruction.internal else 0


def _fixed(machine: Machine, instruction: Instruction, size: Size, items: tuple[Item, ...]) -> str:
    return str(size) if is_fixed(machine, instruction, size, items) else VARIES


def _operand(machine: Machine, instruction: Instruction, operand: Operand) -> OperandRow:
    portable = None if instruction.internal else instruction.portable_layout
    field = portable.field(operand.name) if portable else None
    internal = instruction.layout.field(operand.name)
    return OperandRow(
        name=operand.name,
        kind=kind_constant(machine, operand.kind),
        is_signed=operand.kind.signed,
        is_used=properties(machine)[instruction.name].has(f"uses_{operand.name}"),
        portable=field is not None,
        offset=field.offset if field else 0,
        bytes=field.bits // 8 if field else 0,
        internal_offset=internal.offset,
        internal_bytes=internal.bits // 8,
    )


def _caches(instruction: Instruction) -> tuple[CacheRow, ...]:
    """The cache fields. They come last in the layout, `unused` ones among them."""
    fields = instruction.layout.fields[len(instruction.operands) :]
    return tuple(CacheRow(field.name, field.offset, field.bits // 8) for field in fields)

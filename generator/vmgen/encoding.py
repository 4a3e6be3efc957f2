"""Code as bytes: units, operands and cache fields, and where they lie in an instruction."""

from enum import Enum
from typing import NamedTuple

from vmgen.source import Span


class UnitField(NamedTuple):
    """A part of the code unit: `opcode` or room for an operand. Offset in bytes."""

    name: str
    offset: int
    bits: int


class Unit(NamedTuple):
    """The portable code unit: its width and its fields."""

    bits: int
    opcode: UnitField
    fields: tuple[UnitField, ...]

    @property
    def bytes(self) -> int:
        """Width in bytes."""
        return self.bits // 8


class KindGroup(Enum):
    """How operands of a kind are read, checked and shown."""

    INDEX = "index"
    JUMP = "jump"
    FORWARD = "forward"
    BACKWARD = "backward"
    NUMBER = "number"
    IMMEDIATE = "immediate"


class OperandKind(NamedTuple):
    """A kind of operand.

    `limit` (of an index) names a count of the code description, or is a number; `bits` (of an
    immediate) is its width; `signed` tells whether values below zero exist.
    """

    name: str
    group: KindGroup
    doc: str
    limit: str | int | None = None
    bits: int | None = None
    signed: bool = False

    @property
    def jumps(self) -> bool:
        """Whether operands of this kind are jump targets."""
        return self.group in (KindGroup.JUMP, KindGroup.FORWARD, KindGroup.BACKWARD)

    @property
    def ctype(self) -> str:
        """C type of an operand in a body."""
        if self.bits is None:
            return "int32_t"
        return f"{'' if self.signed else 'u'}int{self.bits}_t"


class Operand(NamedTuple):
    """An operand of an instruction. `units` is its explicit width in code units, if any."""

    name: str
    kind: OperandKind
    units: int | None
    span: Span


class CacheField(NamedTuple):
    """An inline cache field; its width in code units and in bits."""

    name: str
    units: int
    bits: int
    span: Span


class Field(NamedTuple):
    """Where an operand or cache field lies in an encoded instruction. Offset in bytes."""

    name: str
    offset: int
    bits: int
    signed: bool


class Layout(NamedTuple):
    """An encoded form of an instruction: its fields and its size in bytes."""

    fields: tuple[Field, ...]
    size: int

    def field(self, name: str) -> Field:
        """The field of an operand or cache."""
        return next(field for field in self.fields if field.name == name)

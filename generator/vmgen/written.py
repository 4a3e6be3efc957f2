"""Declarations as written: what `parse` makes of a file and `resolve` reads."""

import re
from dataclasses import dataclass

from vmgen.source import Span
from vmgen.syntax import Block, Code, Name

# Stack effects --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SizeNumber:
    """A literal in an array size."""

    value: int


@dataclass(frozen=True, slots=True)
class SizeName:
    """An operand's name in an array size."""

    name: Name


@dataclass(frozen=True, slots=True)
class SizeOperation:
    """`left operator right` in an array size; the operator is one of + - * & << >>."""

    operator: str
    left: "SizeTree"
    right: "SizeTree"


SizeTree = SizeNumber | SizeName | SizeOperation


@dataclass(frozen=True, slots=True)
class Item:
    """A stack item in an effect: `name`, `name: type`, `name[size]`, `name[size]: type`."""

    name: Name
    size: SizeTree | None
    size_span: Span | None
    type: Name | None


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache field: `name/units`."""

    name: Name
    units: int
    span: Span


@dataclass(frozen=True, slots=True)
class Branch:
    """What the stack holds on the jump to an operand: `| operand: items`."""

    operand: Name
    outputs: tuple[Item | Cache, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """A stack effect: `(inputs -- outputs | operand: outputs)`."""

    inputs: tuple[Item | Cache, ...]
    outputs: tuple[Item | Cache, ...]
    branches: tuple[Branch, ...]
    span: Span


# Declarations ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Operand:
    """`name: kind` or `name: kind/units`."""

    name: Name
    kind: Name
    units: int | None


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of a machine: its keyword and what stands behind it."""

    keyword: str
    span: Span
    code: Code | None = None
    names: tuple[Name, ...] = ()
    fields: tuple[tuple[Name, int], ...] = ()
    effect: Effect | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """`machine NAME { settings }`."""

    name: Name
    doc: str
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Type:
    """`type NAME = test;` (dynamic) or `static type NAME;` (test is None)."""

    name: Name
    doc: str
    test: Code | None


@dataclass(frozen=True, slots=True)
class OperandKind:
    """`operand NAME < LIMIT;`: an index below a limit of the code, or below a number."""

    name: Name
    doc: str
    limit: Name


@dataclass(frozen=True, slots=True)
class Extern:
    """`extern RESULT NAME(PARAMETERS) EFFECT;`."""

    name: Name
    doc: str
    result: str
    parameters: str
    effect: Name


@dataclass(frozen=True, slots=True)
class Instruction:
    """`inst(...)`, `internal inst(...)` or `op(...)`."""

    keyword: str
    name: Name
    doc: str
    operands: tuple[Operand, ...]
    effect: Effect
    annotations: tuple[Name, ...]
    body: Block

    @property
    def signature(self) -> str:
        """The stack effect as written, on one line."""
        return re.sub(r"\s+", " ", self.effect.span.text)


@dataclass(frozen=True, slots=True)
class Macro:
    """`macro(NAME) = part + part;`."""

    name: Name
    doc: str
    parts: tuple[Name | Cache, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """`family(GENERIC) = { MEMBER, ... };`."""

    name: Name
    doc: str
    members: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Pseudo:
    """`pseudo(NAME, operands, effect) = { TARGET, ... };`."""

    name: Name
    doc: str
    operands: tuple[Operand, ...]
    effect: Effect
    targets: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """`label(NAME) { ... }` or `label(NAME, depth any) { ... }`."""

    name: Name
    doc: str
    any_depth: bool
    body: Block


@dataclass(frozen=True, slots=True)
class Include:
    """`include "file"`."""

    path: str
    span: Span


Declaration = (
    Machine | Type | OperandKind | Extern | Instruction | Macro | Family | Pseudo | Label | Include
)

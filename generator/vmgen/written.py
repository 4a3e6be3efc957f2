"""Declarations as written: what `parse` makes of a file and `resolve` reads."""

import re
from typing import NamedTuple

from vmgen.source import Span
from vmgen.syntax import Block, Code, Name

# Stack effects --------------------------------------------------------------------------------


class SizeNumber(NamedTuple):
    """A literal in an array size."""

    value: int


class SizeName(NamedTuple):
    """An operand's name in an array size."""

    name: Name


class SizeOperation(NamedTuple):
    """`left operator right` in an array size; the operator is one of + - * & << >>."""

    operator: str
    left: "SizeTree"
    right: "SizeTree"


SizeTree = SizeNumber | SizeName | SizeOperation


class Item(NamedTuple):
    """A stack item in an effect: `name`, `name: type`, `name[size]`, `name[size]: type`."""

    name: Name
    size: SizeTree | None
    size_span: Span | None
    type: Name | None


class Cache(NamedTuple):
    """A cache field: `name/units`."""

    name: Name
    units: int
    span: Span


class Branch(NamedTuple):
    """What the stack holds on the jump to an operand: `| operand: items`."""

    operand: Name
    outputs: tuple[Item | Cache, ...]


class Effect(NamedTuple):
    """A stack effect: `(inputs -- outputs | operand: outputs)`."""

    inputs: tuple[Item | Cache, ...]
    outputs: tuple[Item | Cache, ...]
    branches: tuple[Branch, ...]
    span: Span


# Declarations ---------------------------------------------------------------------------------


class Operand(NamedTuple):
    """`name: kind` or `name: kind/units`."""

    name: Name
    kind: Name
    units: int | None


class Setting(NamedTuple):
    """One line of a machine: its keyword and what stands behind it."""

    keyword: str
    span: Span
    code: Code | None = None
    names: tuple[Name, ...] = ()
    fields: tuple[tuple[Name, int], ...] = ()
    effect: Effect | None = None


class Machine(NamedTuple):
    """`machine NAME { settings }`."""

    name: Name
    doc: str
    settings: tuple[Setting, ...]


class Type(NamedTuple):
    """`type NAME = test;` (dynamic) or `static type NAME;` (test is None)."""

    name: Name
    doc: str
    test: Code | None


class OperandKind(NamedTuple):
    """`operand NAME < LIMIT;`: an index below a limit of the code, or below a number."""

    name: Name
    doc: str
    limit: Name


class Extern(NamedTuple):
    """`extern RESULT NAME(PARAMETERS) EFFECT;`."""

    name: Name
    doc: str
    result: str
    parameters: str
    effect: Name


class Instruction(NamedTuple):
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


class Macro(NamedTuple):
    """`macro(NAME) = part + part;`."""

    name: Name
    doc: str
    parts: tuple[Name | Cache, ...]


class Super(NamedTuple):
    """`super(NAME) = INSTRUCTION + INSTRUCTION;`."""

    name: Name
    doc: str
    parts: tuple[Name, ...]


class Family(NamedTuple):
    """`family(GENERIC) = { MEMBER, ... };`."""

    name: Name
    doc: str
    members: tuple[Name, ...]


class Pseudo(NamedTuple):
    """`pseudo(NAME, operands, effect) = { TARGET, ... };`."""

    name: Name
    doc: str
    operands: tuple[Operand, ...]
    effect: Effect
    targets: tuple[Name, ...]


class Label(NamedTuple):
    """`label(NAME) { ... }` or `label(NAME, depth any) { ... }`."""

    name: Name
    doc: str
    any_depth: bool
    body: Block


class Include(NamedTuple):
    """`include "file"`."""

    path: str
    span: Span


Declaration = (
    Machine
    | Type
    | OperandKind
    | Extern
    | Instruction
    | Macro
    | Super
    | Family
    | Pseudo
    | Label
    | Include
)

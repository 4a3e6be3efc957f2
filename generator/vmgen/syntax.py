"""Definitions as written: the syntax tree that `parse` builds and `resolve` reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from vmgen.source import Span


@dataclass(frozen=True, slots=True)
class Name:
    """An identifier (or number) and where it stands."""

    text: str
    span: Span


class Token(NamedTuple):
    """A token of C: its kind (name, number, literal or punctuation), text and offset."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset past the last character."""
        return self.start + len(self.text)


_C_TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<name>[A-Za-z_]\w*)
      | (?P<number>\d[\w.]*)
      | (?P<literal>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
      | (?P<punctuation>->|\+\+|--|&&|\|\||<<=|>>=|<<|>>|[-+*/%&|^!<>=]=|.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Code:
    """A stretch of C, kept as the author wrote it."""

    span: Span

    @property
    def text(self) -> str:
        """The text, comments included."""
        return self.span.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The C tokens, comments left out."""
        return tuple(tokenize(self.span))


def tokenize(span: Span) -> Iterator[Token]:
    """The C tokens of a span."""
    for match in _C_TOKEN.finditer(span.source.text, span.start, span.end):
        kind = match.lastgroup
        if kind != "skip":
            yield Token(kind or "", match.group(), match.start())


# Bodies ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """`{ ... }`; `kind` is "", "cold" or "specialize"."""

    statements: tuple["Statement", ...]
    span: Span
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Guard:
    """`guard (condition);` in a family member."""

    condition: Code
    span: Span


@dataclass(frozen=True, slots=True)
class If:
    """`if (condition) then [else otherwise]`."""

    condition: Code
    then: "Statement"
    otherwise: "Statement | None"
    span: Span


@dataclass(frozen=True, slots=True)
class Loop:
    """A `while`, `do` or `for` loop; `head` is what its parentheses hold."""

    keyword: str
    head: Code
    body: "Statement"
    span: Span

    @property
    def endless(self) -> bool:
        """Whether the loop has no condition, so that only `break` ends it."""
        text = re.sub(r"\s", "", self.head.text)
        return text in ("(1)", "(true)") or (self.keyword == "for" and ";;" in text)


@dataclass(frozen=True, slots=True)
class Switch:
    """`switch (subject) body`."""

    subject: Code
    body: "Statement"
    span: Span


@dataclass(frozen=True, slots=True)
class Case:
    """`case value:` or `default:`."""

    default: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Exit:
    """`break`, `continue`, `return`, `goto` or a declaration that begins with `static`."""

    keyword: str
    span: Span


@dataclass(frozen=True, slots=True)
class Simple:
    """An expression or a declaration, with its semicolon."""

    code: Code
    span: Span


@dataclass(frozen=True, slots=True)
class Conditional:
    """`#if ... #elif ... #else ... #endif`: one branch of statements for each part."""

    branches: tuple[tuple["Statement", ...], ...]
    has_else: bool
    span: Span


Statement = Block | Guard | If | Loop | Switch | Case | Exit | Simple | Conditional


def children(statement: Statement) -> tuple[Statement, ...]:
    """The statements directly inside a statement."""
    match statement:
        case Block():
            return statement.statements
        case If(then=then, otherwise=None):
            return (then,)
        case If(then=then, otherwise=otherwise) if otherwise:
            return (then, otherwise)
        case Loop(body=body) | Switch(body=body):
            return (body,)
        case Conditional(branches=branches):
            return tuple(inner for branch in branches for inner in branch)
        case _:
            return ()


def walk(statement: Statement) -> Iterator[Statement]:
    """A statement and all statements inside it, in the order of the text."""
    pending = [statement]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(reversed(children(current)))


def own_code(statement: Statement) -> Code | None:
    """The C that belongs to a statement itself, not to the statements inside it."""
    match statement:
        case Simple(code=code) | If(condition=code) | Loop(head=code) | Switch(subject=code):
            return code
        case Guard(condition=code):
            return code
        case _:
            return None


# Declarations ---------------------------------------------------------------------------------


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

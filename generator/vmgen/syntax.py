"""Names, stretches of C and the statements of bodies, as written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from vmgen.source import Span


class Name(NamedTuple):
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


SKIPPED = r"\s+|//[^\n]*|/\*.*?\*/"
NAME = r"[A-Za-z_][A-Za-z0-9_]*"
NUMBER = r"\d[\w.]*"
LITERAL = r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
_PUNCTUATION = r"->|\+\+|--|&&|\|\||<<=|>>=|<<|>>|[-+*/%&|^!<>=]=|."

_C_TOKEN = re.compile(
    f"(?P<skip>{SKIPPED})|(?P<name>{NAME})|(?P<number>{NUMBER})|(?P<literal>{LITERAL})"
    f"|(?P<punctuation>{_PUNCTUATION})",
    re.DOTALL,
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


# Statements -----------------------------------------------------------------------------------


class Block(NamedTuple):
    """`{ ... }`; `kind` is "", "cold" or "specialize"."""

    statements: tuple["Statement", ...]
    span: Span
    kind: str = ""


class Guard(NamedTuple):
    """`guard (condition);` in a family member."""

    condition: Code
    span: Span


class If(NamedTuple):
    """`if (condition) then [else otherwise]`."""

    condition: Code
    then: "Statement"
    otherwise: "Statement | None"
    span: Span


class Loop(NamedTuple):
    """A `while`, `do` or `for` loop; `head` is what its parentheses hold."""

    keyword: str
    head: Code
    body: "Statement"
    span: Span

    @property
    def clauses(self) -> tuple[Code, ...]:
        """What stands between the semicolons of the head of a `for`; else the whole head."""
        inner = _inside(self.head.span)
        ends = [t.start for t in self.head.tokens if t.text == ";"] if self.keyword == "for" else []
        starts = [inner.start, *(end + 1 for end in ends)]
        bounds = zip(starts, [*ends, inner.end], strict=True)
        return tuple(Code(Span(inner.source, start, end)) for start, end in bounds)

    @property
    def endless(self) -> bool:
        """Whether the loop has no condition, so that only `break` ends it."""
        condition = self.clauses[min(1, len(self.clauses) - 1)]
        words = [token.text for token in condition.tokens]
        return words in (["1"], ["true"]) or (self.keyword == "for" and not words)


class Switch(NamedTuple):
    """`switch (subject) body`."""

    subject: Code
    body: "Statement"
    span: Span


class Case(NamedTuple):
    """`case value:` or `default:`."""

    default: bool
    span: Span


class Exit(NamedTuple):
    """`break`, `continue`, `return`, `goto` or a declaration that begins with `static`."""

    keyword: str
    span: Span


class Simple(NamedTuple):
    """An expression or a declaration, with its semicolon."""

    code: Code
    span: Span


class Conditional(NamedTuple):
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


def _inside(span: Span) -> Span:
    """What a pair of brackets holds."""
    return Span(span.source, span.start + 1, span.end - 1)

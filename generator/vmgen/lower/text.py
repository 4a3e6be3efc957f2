"""Edits of C text: replacements in a stretch of a source, and its indentation."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from vmgen.code import MEMBER
from vmgen.source import Span
from vmgen.syntax import LITERAL, NAME, NUMBER, SKIPPED, Code, tokenize

WIDTH = 100
"""Of lines, where that is in our hands."""


class Edit(NamedTuple):
    """Put `text` in the place of `span` (of nothing, for an insertion)."""

    span: Span
    text: str


def apply(span: Span, edits: Iterable[Edit]) -> str:
    """The text of a span with edits made; edits don't overlap."""
    text = span.source.text
    parts = []
    position = span.start
    for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end)):
        parts += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*parts, text[position : span.end]])


def renames(span: Span, names: Mapping[str, str]) -> Iterable[Edit]:
    """Edits that give variables other names; members of structures keep theirs."""
    if not names:
        return
    previous = ""
    for token in tokenize(span):
        if token.kind == "name" and token.text in names and previous not in MEMBER:
            yield Edit(Span(span.source, token.start, token.end), names[token.text])
        previous = token.text


def renamed(code: Code, names: Mapping[str, str]) -> str:
    """A stretch of code with other names for variables."""
    return apply(code.span, renames(code.span, names))


def statement_indent(span: Span) -> str | None:
    """The white space before a statement that begins its line, else None."""
    before = span.source.line_text(span.line)[: span.column - 1]
    return before if not before.strip() else None


def keyword_span(span: Span, keyword: str) -> Span:
    """A keyword at the start of a span, with the white space behind it."""
    text = span.text
    gap = len(text[len(keyword) :]) - len(text[len(keyword) :].lstrip())
    return Span(span.source, span.start, span.start + len(keyword) + gap)


def whole_line(span: Span) -> Span:
    """A statement with the white space before it and the line's end behind it."""
    text = span.source.text
    start = span.start
    while text[start - 1] in " \t":
        start -= 1
    return Span(span.source, start, span.end + (text[span.end : span.end + 1] == "\n"))


def indent_lines(text: str, depth: int) -> tuple[str, ...]:
    """The lines of a text, moved to `depth` spaces, without empty lines around them."""
    lines = text.strip("\n").rstrip().split("\n")
    if lines and not lines[0][:1].isspace():
        lines[0] = _least_indent(lines[1:]) + lines[0]
    dedented = textwrap.dedent("\n".join(lines)).split("\n")
    prefix = " " * depth
    return tuple(
        line if not line.strip() or line.startswith("#") else prefix + line.rstrip()
        for line in dedented
        if line.strip() or len(dedented) > 1
    )


def _least_indent(lines: Iterable[str]) -> str:
    indents = [line[: len(line) - len(line.lstrip())] for line in lines if line.strip()]
    return min(indents, key=len, default="")


def hanging(head: str, parts: Sequence[str], glue: str, tail: str) -> str:
    """Parts joined between a head and a tail, over several lines where one is too short."""
    line = head + glue.join(parts) + tail
    if len(line) <= WIDTH:
        return line
    text = glue.join(part.replace(" ", "\0") for part in parts)
    width = WIDTH - len(head) - len(tail)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return (head + f"\n{' ' * len(head)}".join(lines) + tail).replace("\0", " ")


def mentions(text: str, name: str) -> bool:
    """Whether a name stands in C text as a variable or a function."""
    return name in names_in(text)


_NAMES = re.compile(
    rf"--|(?:\.|->)(?>{SKIPPED})*+{NAME}|{SKIPPED}|{NUMBER}|{LITERAL}|({NAME})", re.DOTALL
)
"""What is no name, members with their operators among it, or (the group) a name."""


@lru_cache(maxsize=64)
def names_in(text: str) -> frozenset[str]:
    """The names in C text that are no members: not those in comments and strings."""
    return frozenset(_NAMES.findall(text)) - {""}

"""Text to syntax tree, by lark.

Text with mistakes is parsed declaration by declaration, so that each is reported and the others
are read all the same. A mistake in a body is blanked out to find those behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import cast

from lark import Lark, TextSlice, UnexpectedInput, UnexpectedToken
from lark.lexer import PatternRE, TerminalDef

from vmgen.build import Builder
from vmgen.mistakes import CLOSING, Stop, describe, open_brackets, stopped, unknown_statement
from vmgen.source import Diagnostic, Source, Span
from vmgen.syntax import Token, tokenize
from vmgen.written import Declaration

MOST_REPAIRS = 20
"""How often a declaration is parsed again to find its other mistakes."""


@dataclass
class Parsed:
    """What could be read of a source.

    `broken` are the places of the declarations with mistakes of form, `lost` the names in those
    that could not be read at all; `all_lost` tells that any name may be among them.
    """

    declarations: list[Declaration] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: list[Span] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    all_lost: bool = False

    def add(self, other: "Parsed") -> None:
        """Put what was read elsewhere behind this."""
        self.declarations += other.declarations
        self.diagnostics += other.diagnostics
        self.broken += other.broken
        self.lost |= other.lost
        self.all_lost |= other.all_lost


def parse(source: Source) -> Parsed:
    """The declarations of a source and its mistakes of form."""
    try:
        declarations, diagnostics = _parse_slice(source, source.text, 0)
    except UnexpectedInput:
        return _parse_separately(source)
    return _parse_separately(source) if diagnostics else Parsed(declarations)


@cache
def _parser() -> tuple[Lark, Builder]:
    """The parser and what it builds with; the grammar's tables are built once."""
    builder = Builder()
    grammar = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    parser = Lark(
        grammar, parser="lalr", edit_terminals=_whole_word, cache=True, transformer=builder
    )
    return parser, builder


def _whole_word(terminal: TerminalDef) -> None:
    """Keep a keyword from matching the beginning of a longer name."""
    if terminal.pattern.value.isalpha():
        terminal.pattern = PatternRE(terminal.pattern.value + r"\b")


def _parse_slice(
    source: Source, text: str, start: int
) -> tuple[list[Declaration], list[Diagnostic]]:
    """The declarations of a text from `start` on, whose places are those of `source`."""
    parser, builder = _parser()
    builder.begin(source)
    built = cast(tuple[Declaration, ...], parser.parse(TextSlice(text, start, len(text))))
    return list(built), builder.diagnostics


def _parse_separately(source: Source) -> Parsed:
    parsed = Parsed()
    for start, end in _pieces(source):
        parsed.add(_parse_piece(source, start, end))
    return parsed


# Pieces: where declarations begin -----------------------------------------------------------------

_DECLARATION_START = re.compile(
    r"(?:(?:internal[ \t]+)?inst|op|macro|super|family|pseudo|label)[ \t]*\("
    r"|(?:machine|type|static[ \t]+type|extern|include|operand)\b"
)


def _pieces(source: Source) -> Iterator[tuple[int, int]]:
    """Parts of the text with a declaration each, its documentation included.

    A declaration begins behind the `;` or `}` that ends another and, since brackets may be
    missing, wherever a line starts like one.
    """
    boundaries = [0]
    depth = 0
    last: Token | None = None
    for token in tokenize(Span(source, 0, len(source.text))):
        if last is not None and (
            _starts_line(source, token) or (depth == 0 and _ends(last, token))
        ):
            boundaries.append(last.end)
            depth = 0
        depth = max(0, depth + (token.text in CLOSING) - (token.text in CLOSING.values()))
        last = token
    return pairwise([*boundaries, len(source.text)])


def _starts_line(source: Source, token: Token) -> bool:
    at_line = token.start == 0 or source.text[token.start - 1] == "\n"
    return at_line and _DECLARATION_START.match(source.text, token.start) is not None


def _ends(last: Token, following: Token) -> bool:
    return last.text in ("}", ";") and following.text not in (";", "=")


# Repairs ------------------------------------------------------------------------------------------


def _parse_piece(source: Source, start: int, end: int) -> Parsed:
    """The declaration in a part of the text, or its mistakes, or both."""
    text = source.text[:end]
    parsed = Parsed(broken=[Span(source, start, end)])
    furthest = 0
    for _ in range(MOST_REPAIRS):
        try:
            declarations, found = _parse_slice(source, text, start)
        except UnexpectedInput as error:
            stop = _stop(Span(source, start, end), text, error)
            line = source.line_of(stop.offset)
            if furthest < line and (stop.offset < end or not parsed.diagnostics):
                parsed.diagnostics.append(describe(stop))
            before = text
            text, last = _repaired(text, start, end, stop)
            if text == before:
                return _lost(parsed, source, start, end)
            furthest = max(line, source.line_of(last))
        else:
            parsed.declarations += declarations
            parsed.diagnostics += found
            break
    else:
        return _lost(parsed, source, start, end)
    return parsed if parsed.diagnostics else Parsed(parsed.declarations)


def _lost(parsed: Parsed, source: Source, start: int, end: int) -> Parsed:
    """The mistakes of a declaration that can't be read; any name in it may be one it defines."""
    parsed.lost |= {t.text for t in tokenize(Span(source, start, end)) if t.kind == "name"}
    return parsed


def _stop(piece: Span, text: str, error: UnexpectedInput) -> Stop:
    """Where and why parsing stopped."""
    if not isinstance(error, UnexpectedToken):
        return stopped(piece, text, min(error.pos_in_stream or 0, piece.end), {})
    at_end = error.token.type == "$END" or error.token.start_pos is None
    offset = piece.end if at_end else min(error.token.start_pos or 0, piece.end)
    names = set(error.accepts or error.expected)
    return stopped(piece, text, offset, {name: _shown(name) for name in names})


def _repaired(text: str, start: int, end: int, stop: Stop) -> tuple[str, int]:
    """The text with a mistake made harmless, and how far it is now known.

    What is missing at the end is added; a statement or setting is blanked out, else the body.
    """
    if stop.offset >= end:
        scrap = Source("", text)
        unclosed = open_brackets(tuple(tokenize(Span(scrap, start, len(text)))))
        return text + (CLOSING[unclosed[-1].text] if unclosed else ";"), end
    if unknown := unknown_statement(stop):
        word, brace = unknown
        return _blanked(text, word.start, _closing(text, brace))
    blocks = [token for token in stop.unclosed if token.text == "{"]
    if not blocks or stop.before[stop.before.index(blocks[0]) - 1].text == "=":
        return text, end
    first, last = _statement_bounds(text, stop, blocks[-1])
    if last <= first or text[first:last].isspace():
        first, last = blocks[0].end, max(text.rfind("}", 0, end), blocks[0].end)
    return _blanked(text, first, last)


def _blanked(text: str, first: int, last: int) -> tuple[str, int]:
    blank = "".join(char if char == "\n" else " " for char in text[first:last])
    return text[:first] + blank + text[last:], last - 1


def _closing(text: str, brace: Token) -> int:
    """Where the block ends that a brace opens."""
    depth = 0
    for token in tokenize(Span(Source("", text), brace.start, len(text))):
        depth += (token.text == "{") - (token.text == "}")
        if depth == 0:
            return token.end
    return len(text)


def _statement_bounds(text: str, stop: Stop, block: Token) -> tuple[int, int]:
    """The statement or setting in a block at whose token parsing stopped."""
    first = block.end
    brackets: list[Token] = []
    for token in stop.before[stop.before.index(block) + 1 :]:
        if token.text in ("(", "["):
            brackets.append(token)
        elif token.text in (")", "]") and brackets:
            brackets.pop()
        elif token.text in (";", "}") and not brackets:
            first = token.end
    for token in tokenize(Span(Source("", text), stop.offset, len(text))):
        if token.text in ("{", "}", ";"):
            return first, token.end if token.text == ";" else token.start
    return first, len(text)


_SHOWN = {
    "NAME": "a name",
    "TEXT": "C code",
    "NUMBER": "a number",
    "STRING": "a string",
    "DOC": "a comment",
    "$END": "the end of the file",
    "COLD": "cold",
    "SPECIALIZE": "specialize",
    "GUARD": "guard",
    "PP_IF": "#if",
    "PP_ELIF": "#elif",
    "PP_ELSE": "#else",
    "PP_ENDIF": "#endif",
}


@cache
def _shown(name: str) -> str:
    """How a user writes a terminal of the grammar."""
    if name in _SHOWN:
        return _SHOWN[name]
    parser, _ = _parser()
    text = next(str(t.pattern.value) for t in parser.terminals if t.name == name)
    word = text.removesuffix(r"\b")
    return word if word.isalpha() else f"'{text}'"

"""Source texts, spans of them, and the diagnostics that point at spans."""

import bisect
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True, eq=False)
class Source:
    """A definitions file: its name, as generated code and diagnostics cite it, and its text."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines begin."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_of(self, offset: int) -> int:
        """The 1-based number of the line that holds `offset`."""
        return bisect.bisect_right(self.line_starts, offset)

    def line_text(self, line: int) -> str:
        """The text of a 1-based line, without its newline."""
        start = self.line_starts[line - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of a source."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """1-based line of the first character."""
        return self.source.line_of(self.start)

    @property
    def column(self) -> int:
        """1-based column of the first character."""
        return self.start - self.source.line_starts[self.line - 1] + 1

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    @property
    def place(self) -> str:
        """`file:line`, the form in which generated code cites definitions."""
        return f"{self.source.name}:{self.line}"


class Note(NamedTuple):
    """A second place that a diagnostic concerns; without a span, advice."""

    message: str
    span: Span | None = None


class Diagnostic(NamedTuple):
    """One mistake in a definitions file."""

    message: str
    span: Span
    notes: tuple[Note, ...] = ()
    missing: bool = False
    """Whether it complains of a name that isn't there, perhaps for another mistake's sake."""

    def __str__(self) -> str:
        """The GNU form: `file:line:column: error: message`, the line, the span underlined."""
        parts = [_show("error", self.message, self.span)]
        for note in self.notes:
            place = _place("note", note.message, self.span)
            parts.append(_show("note", note.message, note.span) if note.span else place)
        return "\n".join(parts)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics in the order of their places, each once."""
    unique = {(d.message, d.span): d for d in reversed(list(diagnostics))}
    return sorted(unique.values(), key=lambda d: (d.span.source.name, d.span.start, d.message))


class DefinitionErrors(Exception):
    """Raised with every diagnostic found where definitions can't be used."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the diagnostics in the order of their places."""
        self.diagnostics = in_order(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


def read_source(path: Path, root: Path) -> Source:
    """The text of a file, UTF-8, its lines ended by a newline alone; named relative to `root`.

    Raises OSError if the file can't be read, DefinitionErrors if it is not UTF-8.
    """
    name = display_name(path, root)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DefinitionErrors([_not_utf8(name, data, error.start)]) from None
    return Source(name, _lines_ended(text))


def display_name(path: Path, root: Path) -> str:
    """How a file is called in diagnostics and generated code: relative to `root` if inside."""
    resolved = path.resolve()
    if resolved.is_relative_to(root.resolve()):
        return resolved.relative_to(root.resolve()).as_posix()
    return path.as_posix()


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(name: str, data: bytes, position: int) -> Diagnostic:
    before = _lines_ended(data[:position].decode("utf-8-sig"))
    text = before + _lines_ended(data[position:].decode("utf-8", errors="replace"))
    span = Span(Source(name, text), len(before), len(before) + 1)
    return Diagnostic(f"byte 0x{data[position]:02x} is not valid UTF-8", span)


def suggestion(wrong: str, known: Iterable[str]) -> tuple[Note, ...]:
    """A note with the known name nearest to a misspelt one, or no note."""
    near = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.7)
    near = near or [name for name in known if name.lower() == wrong.lower()][:1]
    return tuple(Note(f"did you mean '{name}'?") for name in near)


def _place(severity: str, message: str, span: Span) -> str:
    return f"{span.source.name}:{span.line}:{span.column}: {severity}: {message}"


def _show(severity: str, message: str, span: Span) -> str:
    line = span.source.line_text(span.line)
    before = line[: span.column - 1]
    indent = "".join("\t" if char == "\t" else " " for char in before)
    length = max(1, min(span.end - span.start, len(line) - len(before)))
    number = f"{span.line:5}"
    return (
        f"{_place(severity, message, span)}\n"
        f"{number} | {line}\n"
        f"      | {indent}{'^' + '~' * (length - 1)}"
    )

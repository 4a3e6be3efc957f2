"""Numbers of portable opcodes, recorded in a file so that a new instruction renumbers nothing."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vmgen.source import Diagnostic, Note, Source, Span

HEADER = """\
# The opcode numbers of portable code, one `NUMBER NAME` a line.
#
# `vmgen build` adds new instructions at the end. Files of portable code depend on these numbers:
# no line is ever changed or removed; an instruction that no longer exists keeps its number.

"""

_LINE = re.compile(r"\s*(?:(?P<number>\d{1,9})[ \t]+(?P<name>[A-Za-z_]\w*)\s*)?(?:#.*)?")


class Numbering(NamedTuple):
    """Opcode numbers, the text that records them, and what is wrong with the recorded ones."""

    numbers: dict[str, int]
    """The number of each name that was asked for."""
    text: str
    """What the file should hold."""
    diagnostics: tuple[Diagnostic, ...]
    overflow: tuple[str, ...]
    """The new names for which the opcode field has no number left."""
    reserved: int
    """How many recorded names are no longer defined."""


class _Entry(NamedTuple):
    number: int
    name: str
    number_span: Span
    name_span: Span


def assign(names: Sequence[str], recorded: Source | None, opcode_bits: int) -> Numbering:
    """The numbers of `names`: the recorded ones, then new ones after the largest.

    `names` stand in definition order; `opcode_bits` is the width of the unit's opcode field.
    """
    entries, diagnostics = _read(recorded, opcode_bits)
    known: dict[str, int] = {}
    for entry in entries:
        known.setdefault(entry.name, entry.number)
    first_free = max(known.values(), default=-1) + 1
    new = [name for name in dict.fromkeys(names) if name not in known]
    added = {name: first_free + index for index, name in enumerate(new)}
    all_numbers = known | added
    numbers = {name: all_numbers[name] for name in names}
    return Numbering(
        numbers,
        _write(recorded, added),
        diagnostics,
        tuple(name for name, number in added.items() if number >> opcode_bits),
        len(known.keys() - numbers.keys()),
    )


def _write(recorded: Source | None, added: dict[str, int]) -> str:
    """The recorded text, untouched, and the added lines."""
    text = recorded.text if recorded else HEADER
    if added and not text.endswith("\n"):
        text += "\n"
    return text + "".join(f"{number} {name}\n" for name, number in added.items())


def _read(recorded: Source | None, opcode_bits: int) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    if recorded is None:
        return [], ()
    lines = list(_lines(recorded))
    entries = [line for line in lines if isinstance(line, _Entry)]
    malformed = [line for line in lines if isinstance(line, Diagnostic)]
    return entries, (*malformed, *_clashes(entries), *_too_large(entries, opcode_bits))


def _lines(source: Source) -> Iterator[_Entry | Diagnostic]:
    for start, text in zip(source.line_starts, source.text.split("\n"), strict=True):
        match = _LINE.fullmatch(text)
        if match is None:
            stripped = text.strip()
            begin = start + text.index(stripped)
            span = Span(source, begin, begin + len(stripped))
            yield Diagnostic("expected an opcode number and a name: `NUMBER NAME`", span)
        elif match["name"]:
            number, name = (
                Span(source, start + match.start(group), start + match.end(group))
                for group in ("number", "name")
            )
            yield _Entry(int(match["number"]), match["name"], number, name)


def _clashes(entries: Sequence[_Entry]) -> Iterator[Diagnostic]:
    numbers: dict[int, _Entry] = {}
    names: dict[str, _Entry] = {}
    for entry in entries:
        if (first := names.setdefault(entry.name, entry)) is not entry:
            note = Note("it is recorded here first", first.name_span)
            yield Diagnostic(f"'{entry.name}' is recorded twice", entry.name_span, (note,))
        if (first := numbers.setdefault(entry.number, entry)) is not entry:
            note = Note(f"it belongs to '{first.name}'", first.number_span)
            yield Diagnostic(
                f"opcode number {entry.number} is recorded twice", entry.number_span, (note,)
            )


def _too_large(entries: Sequence[_Entry], opcode_bits: int) -> Iterator[Diagnostic]:
    for entry in entries:
        if entry.number >> opcode_bits:
            message = (
                f"opcode number {entry.number} does not fit in the {opcode_bits} bits "
                "of the code unit's opcode"
            )
            yield Diagnostic(message, entry.number_span)

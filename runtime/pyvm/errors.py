"""What is wrong with a program's source, and how it is shown."""

from collections.abc import Iterable
from functools import cached_property
from re import split
from typing import NamedTuple

SHOWN = 200  # characters of a source line


class Source:
    """A Python source file: its name, as messages and tracebacks cite it, and its text."""

    def __init__(self, filename: str, text: str) -> None:
        """Keep both as they are."""
        self.filename = filename
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines, as Python's grammar counts them, without their ends."""
        return split(r"\r\n|\r|\n", self.text)

    def line(self, number: int) -> str:
        """The text of a 1-based line; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def column(self, line: int, offset: int) -> int:
        """The 1-based column, in characters, of a byte offset as the `ast` module gives it."""
        text = self.line(line)
        if text.isascii():
            return offset + 1
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1


class Problem(NamedTuple):
    """One mistake: a 1-based place, the length of the text concerned on that line, and why."""

    line: int
    column: int
    length: int
    message: str

    def show(self, source: Source) -> str:
        """The GNU form: `file:line:column: error: message`, the line, and a caret under it."""
        first = max(0, self.column - SHOWN // 2)  # of a very long line, a part
        text = source.line(self.line)[first : first + SHOWN]
        before = text[: self.column - 1 - first]
        indent = "".join("\t" if char == "\t" else " " for char in before)
        length = max(1, min(self.length, len(text) - len(before)))
        return (
            f"{source.filename}:{self.line}:{self.column}: error: {self.message}\n"
            f"{self.line:5} | {text}\n"
            f"      | {indent}{'^' + '~' * (length - 1)}"
        )


class CompileError(Exception):
    """Raised with every problem found in a program that can't be compiled."""

    def __init__(self, source: Source, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of their places, each once."""
        self.source = source
        self.problems = sorted(set(problems))
        super().__init__("\n".join(problem.show(source) for problem in self.problems))

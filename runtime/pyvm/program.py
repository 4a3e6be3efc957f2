"""The portable form of a program: what the compiler makes and the runtime loads.

A `.pyvmc` file is little-endian:

    file     := "PYVM" u32 version string source (lines end by line feeds) code
    code     := string name, string qualname, string filename, u32 first_line,
                u32 argument_count (of positional parameters), u32 positional_only_count,
                u32 keyword_only_count, u32 flags,
                strings local_names, strings cell_names, u32 n, n * u32 capture,
                u32 max_depth, u32 size, size * u16 unit,
                u32 n, n * constant; strings names; u32 n, n * strings keyword_lists;
                u32 n, n * code children;
                u32 n, n * (u32 start, end, target, depth) exception handlers;
                u32 n, n * (u32 unit, u32 line, u32 column) positions
    strings  := u32 n, n * string
    string   := u32 length in bytes, UTF-8 (in which lone surrogates are encoded like characters)
    flags    := 1: a parameter *args; 2: a parameter **keywords; 4: the first constant is the
                documentation; 8: a generator; 16: a module; 32: the body of a class
    constant := u8 tag: 0 None, 1 False, 2 True, 3 int (i64), 4 float (f64), 5 string,
                6 tuple (u32 n, n * constant),
                7 int that i64 does not hold (u8 sign: 0 +, 1 -; u32 n, n bytes of its magnitude,
                the highest not 0), 8 bytes (u32 length, bytes), 9 Ellipsis
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import EllipsisType
from typing import TypeAlias

from pyvm.files import MAGIC

VERSION = 1
UNIT_BYTES = 2

Constant: TypeAlias = (
    "bool | int | float | str | bytes | EllipsisType | tuple[Constant, ...] | None"
)


@dataclass(frozen=True)
class Parameters:
    """What a function takes. Its first locals are the positional parameters, those that are given
    by keyword alone, and those for the rest of the arguments and of the keywords.
    """

    positional: int = 0  # how many, those that are positional only among them
    positional_only: int = 0
    keyword_only: int = 0
    has_rest: bool = False
    has_keywords: bool = False

    @property
    def counts(self) -> tuple[int, int, int]:
        """The counts, in the order of the file."""
        return self.positional, self.positional_only, self.keyword_only


@dataclass(frozen=True)
class Code:
    """A module or function: portable code with all that it refers to."""

    name: str
    qualname: str
    filename: str
    first_line: int
    parameters: Parameters
    local_names: tuple[str, ...]
    max_depth: int
    units: bytes
    constants: tuple[Constant, ...]
    names: tuple[str, ...]
    children: tuple["Code", ...]
    handlers: tuple[tuple[int, int, int, int], ...]  # start, end, target (units), stack depth
    positions: tuple[tuple[int, int, int], ...]  # unit, line, column (both 1-based)
    cell_names: tuple[str, ...] = ()  # of the own variables in cells, then of the free ones
    keyword_lists: tuple[tuple[str, ...], ...] = ()  # names of keyword arguments in calls
    has_doc: bool = False  # the first constant is the documentation
    captures: tuple[int, ...] = ()  # the cells of the enclosing function that hold the free ones
    is_generator: bool = False
    is_module: bool = False
    is_class: bool = False  # its body, which keeps the dict of its variables in its first local
    source: str = ""  # of a module: the text that its lines are of


def _flags(code: Code) -> int:
    bits = (
        code.parameters.has_rest,
        code.parameters.has_keywords,
        code.has_doc,
        code.is_generator,
        code.is_module,
        code.is_class,
    )
    return sum(bit << place for place, bit in enumerate(bits))


def write_program(code: Code) -> bytes:
    """The bytes of a `.pyvmc` file whose main module is `code`."""
    return MAGIC + _u32(VERSION) + _string(code.source) + _code(code)


def _code(code: Code) -> bytes:
    return b"".join(
        [
            *map(_string, (code.name, code.qualname, code.filename)),
            _u32(code.first_line, *code.parameters.counts, _flags(code)),
            _strings(code.local_names),
            _strings(code.cell_names),
            _list(map(_u32, code.captures)),
            _u32(code.max_depth, len(code.units) // UNIT_BYTES),
            code.units,
            _list(map(_constant, code.constants)),
            _strings(code.names),
            _list(map(_strings, code.keyword_lists)),
            _list(map(_code, code.children)),
            _list(_u32(*handler) for handler in code.handlers),
            _list(_u32(*position) for position in code.positions),
        ]
    )


def _u32(*values: int) -> bytes:
    return struct.pack(f"<{len(values)}I", *values)


def _string(text: str) -> bytes:
    data = text.encode("utf-8", "surrogatepass")
    return _u32(len(data)) + data


def _strings(texts: Sequence[str]) -> bytes:
    return _list(map(_string, texts))


def _list(items: Iterable[bytes]) -> bytes:
    parts = list(items)
    return _u32(len(parts)) + b"".join(parts)


def _constant(value: Constant) -> bytes:
    match value:
        case None:
            return b"\0"
        case bool():
            return b"\2" if value else b"\1"
        case int():
            return _int(value)
        case float():
            return struct.pack("<Bd", 4, value)
        case str():
            return b"\5" + _string(value)
        case EllipsisType():
            return b"\x09"
        case bytes():
            return b"\x08" + _u32(len(value)) + value
        case tuple():
            return b"\6" + _list(map(_constant, value))


def _int(value: int) -> bytes:
    if -(2**63) <= value < 2**63:
        return struct.pack("<Bq", 3, value)
    magnitude = abs(value).to_bytes((value.bit_length() + 7) // 8, "little")
    return struct.pack("<BB", 7, value < 0) + _u32(len(magnitude)) + magnitude

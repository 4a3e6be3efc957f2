"""The portable form of a program: what the compiler makes and the runtime loads.

A `.pyvmc` file is little-endian:

    file     := "PYVM" u32 version code
    code     := string name, string qualname, string filename, u32 first_line,
                u32 argument_count, u32 default_count (0), u32 flags (0),
                strings local_names, strings cell_names, u32 n, n * u32 capture,
                u32 max_depth, u32 size, size * u16 unit,
                u32 n, n * constant; strings names; u32 n, n * code children;
                u32 n, n * (u32 start, end, target, depth) exception handlers;
                u32 n, n * (u32 unit, u32 line, u32 column) positions
    strings  := u32 n, n * string
    string   := u32 length in bytes, UTF-8 (in which lone surrogates are encoded like characters)
    constant := u8 tag: 0 None, 1 False, 2 True, 3 int (i64), 4 float (f64), 5 string,
                6 tuple (u32 n, n * constant), 8 bytes (u32 length, bytes)
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

MAGIC = b"PYVM"
VERSION = 1
UNIT_BYTES = 2

Constant: TypeAlias = "bool | int | float | str | bytes | tuple[Constant, ...] | None"


@dataclass(frozen=True)
class Code:
    """A module or function: portable code with all that it refers to."""

    name: str
    qualname: str
    filename: str
    first_line: int
    argument_count: int
    local_names: tuple[str, ...]
    max_depth: int
    units: bytes
    constants: tuple[Constant, ...]
    names: tuple[str, ...]
    children: tuple["Code", ...]
    handlers: tuple[tuple[int, int, int, int], ...]  # start, end, target (units), stack depth
    positions: tuple[tuple[int, int, int], ...]  # unit, line, column (both 1-based)
    cell_names: tuple[str, ...] = ()  # of the own variables in cells, then of the free ones
    captures: tuple[int, ...] = ()  # the cells of the enclosing function that hold the free ones


def write_program(code: Code) -> bytes:
    """The bytes of a `.pyvmc` file whose main module is `code`."""
    return MAGIC + _u32(VERSION) + _code(code)


def _code(code: Code) -> bytes:
    return b"".join(
        [
            *map(_string, (code.name, code.qualname, code.filename)),
            _u32(code.first_line, code.argument_count, 0, 0),
            _strings(code.local_names),
            _strings(code.cell_names),
            _list(map(_u32, code.captures)),
            _u32(code.max_depth, len(code.units) // UNIT_BYTES),
            code.units,
            _list(map(_constant, code.constants)),
            _strings(code.names),
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
            return struct.pack("<Bq", 3, value)
        case float():
            return struct.pack("<Bd", 4, value)
        case str():
            return b"\5" + _string(value)
        case tuple():
            return b"\6" + _list(map(_constant, value))
        case bytes():
            return b"\x08" + _u32(len(value)) + value

"""Machines for tests: definitions to generated C, compiled and called through ctypes."""

import ctypes
import importlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from compilers import compilers
from vmgen.model import Machine
from vmgen.outputs import files
from vmgen.resolve import resolve

FLAGS = ("-std=c11", "-Wall", "-Wextra", "-Werror", "-O1", "-g")
SANITIZE = ("-fsanitize=undefined", "-fno-sanitize-recover=all")
COMPILERS = compilers()
UNITS = ("metadata", "verifier", "prepare", "disassembler")


class Handler(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("start", "end", "target", "depth"))


class Finding(ctypes.Structure):
    _fields_ = (("offset", ctypes.c_uint32), ("message", ctypes.c_char * 160))


@dataclass(frozen=True)
class Verdict:
    """What the verifier says: what is wrong (or nothing), and the depths."""

    problem: str
    depths: list[int]


@dataclass(frozen=True)
class Built:
    """A machine and the directory of its outputs."""

    machine: Machine
    directory: Path

    @cached_property
    def library(self) -> ctypes.CDLL:
        sources = [f"{unit}.c" for unit in UNITS if (self.directory / f"{unit}.c").exists()]
        for compiler in COMPILERS:
            command = [compiler, *FLAGS, *SANITIZE, "-shared", "-fPIC", "-o", f"{compiler}.so"]
            subprocess.run([*command, *sources], cwd=self.directory, check=True)
        return ctypes.CDLL(str(self.directory / f"{COMPILERS[0]}.so"))

    @cached_property
    def code_type(self) -> type[ctypes.Structure]:
        machine = self.machine
        fields: list[tuple[str, Any]] = [
            ("code", ctypes.c_char_p),
            ("size", ctypes.c_uint32),
        ]
        if machine.uses_stack or machine.handler is not None:
            fields.append(("max_depth", ctypes.c_uint32))
        fields += [(limit, ctypes.c_uint32) for limit in machine.limits]
        if machine.handler is not None:
            fields += [
                ("handlers", ctypes.POINTER(Handler)),
                ("handler_count", ctypes.c_uint32),
            ]
        return type("Code", (ctypes.Structure,), {"_fields_": fields})

    def code(
        self, code: bytes, handlers: Sequence[tuple[int, ...]] = (), **limits: int
    ) -> ctypes.Structure:
        made = self.code_type(code=code, size=len(code) // self.machine.unit.bytes, **limits)
        if self.machine.handler is not None:
            made.handlers = (Handler * len(handlers))(*(Handler(*each) for each in handlers))
            made.handler_count = len(handlers)
        return made

    def function(self, name: str) -> Any:
        return getattr(self.library, f"{self.machine.name}_{name}")

    def verify(self, code: ctypes.Structure) -> Verdict:
        depths = (ctypes.c_int32 * max(1, code.size))()
        finding = Finding()
        verify = self.function("verify")
        verify.restype = ctypes.c_bool
        accepted = verify(ctypes.byref(code), depths, ctypes.byref(finding))
        again = verify(ctypes.byref(code), None, ctypes.byref(finding))
        assert accepted == again
        problem = "" if accepted else finding.message.decode()
        return Verdict(problem, list(depths[: code.size]))

    def disassemble(self, code: ctypes.Structure) -> list[str]:
        """The lines of the C disassembler, up to the end or to what is no instruction."""
        lines = []
        offset = 0
        while offset < code.size:
            text = ctypes.create_string_buffer(200)
            units = self.function("disassemble")(ctypes.byref(code), offset, text, len(text))
            lines.append(text.value.decode())
            if units == 0:
                break
            offset += units
        return lines

    def module(self, name: str) -> ModuleType:
        """A module of the generated Python package."""
        sys.path.insert(0, str(self.directory.parent))
        try:
            return importlib.import_module(f"{self.directory.name}.{name}")
        finally:
            sys.path.pop(0)


def build(text: str, directory: Path) -> Built:
    """The outputs of the machine that `text` declares."""
    directory.mkdir()
    source = directory / "machine.def"
    source.write_text(text)
    definitions = resolve(source, directory)
    assert not definitions.diagnostics, "\n".join(map(str, definitions.diagnostics))
    for name, generated in files(definitions.machine).items():
        (directory / name).write_text(generated)
    return Built(definitions.machine, directory)


TYPED = """
/// Widening, static types, handlers, arrays, pseudo-instructions.
machine typed {
    slot int64_t; unit u16 = opcode:8, operand:8; widen WIDE;
    handler (-- error: failure); state int64_t *out; undeclared assume(may_fail);
}
static type iterator;
static type failure;
operand flag < 2;
inst(NOP, (--)) { }
inst(PUSH, k: const, (-- value)) { value = k; }
inst(SET, slot: local, (value --)) { out[slot] = value; }
inst(COPY, n: count, (value, rest[n - 1]: any -- value, rest[n - 1]: any, copy)) { copy = value; }
inst(SWAP, n: count, (a, rest[n - 2]: any, b -- c, rest[n - 2]: any, d)) { c = b; d = a; }
inst(ADD, bit: flag, (counter/1, left, right -- sum)) { sum = left + right + bit; }
inst(BUILD, n: count, (items[n] -- sum)) { sum = n ? items[0] : 0; }
inst(SPREAD, n: count, (value -- values[n + 1])) { values[n] = value; }
inst(ITER, (value -- it: iterator)) { it = value; }
inst(NEXT, end: forward, (it: iterator -- it: iterator, next | end:)) {
    next = it;
    JUMP_IF(it == 0, end);
}
inst(DROP, (unused: iterator --)) { }
inst(IF, target: forward, (test -- | target: test)) { JUMP_IF(test, target); }
inst(EITHER, target: jump, (test --)) { JUMP_IF(test, target); }
inst(GO, target: forward, (--)) ends { JUMP(target); }
inst(BACK, target: backward, (--)) ends { JUMP(target); }
pseudo(JUMP, target: jump, (--)) = { GO, BACK };
inst(FORGET, (unused: failure --)) { }
inst(RETURN, (value --)) ends { LEAVE(value); }
inst(PEEK, (unused: any, value -- unused: any, copy)) { copy = value; }
inst(TURN, (it: iterator -- it: failure)) { it = out[0]; }
"""

BYTES = """
/// Unaligned operands, sizes that overflow.
machine bytes {
    slot int64_t; unit u8 = opcode:8; direct; state int64_t *out; undeclared assume(leaf);
}
inst(PUSH1, value: i8, (-- result)) { result = value; }
inst(PUSH8, value: i64, (-- result)) { result = value; }
inst(PUSHU, value: u64, (-- result)) { result = (int64_t)value; }
pseudo(PUSH, value: i64, (-- result)) = { PUSH1, PUSH8 };
inst(CUBE, a: count/4, b: count/4, c: i64, (items[a * b * c + 1] --)) { out[0] = items[0]; }
inst(SHIFT, a: u8, b: i8, (items[(1 << a) - (a >> b)] -- top)) { top = items[0]; }
inst(MASK, a: i64, (items[a & 3] -- top, more[a & 1])) { top = a; more[0] = 1; }
inst(NEAR, to: jump, (--)) { JUMP_IF(out[0], to); }
inst(FAR, to: jump/4, (--)) { JUMP_IF(out[0], to); }
pseudo(GOTO, to: jump, (--)) = { NEAR, FAR };
inst(HALT, (--)) ends { LEAVE(out[0]); }
"""

WIDE = """
/// 32-bit units, a 16-bit opcode, signed operands that are widened.
machine wide {
    slot int64_t; unit u32 = opcode:16, operand:16; widen MORE;
    state int64_t *out; undeclared assume(leaf);
}
operand index < 7;
inst(TEST, to: jump, (value --)) { JUMP_IF(value, to); }
inst(PUSH, n: count, (-- value)) { value = n; }
inst(LONG, n: i64, other: index/1, (-- value)) { value = n + other; }
inst(SMALL, n: u8/1, (-- value)) { value = n; }
inst(HALT, (--)) ends { LEAVE(out[0]); }
"""

REGISTERS = """
machine registers {
    slot int64_t; unit u32 = opcode:8, a:8, b:8, c:8;
    state int64_t *regs; undeclared assume(leaf);
}
inst(ADD, a: reg, b: reg, c: reg, (--)) { regs[a] = regs[b] + regs[c]; }
inst(LESS, a: reg, b: reg, to: jump, (--)) { JUMP_IF(regs[a] < regs[b], to); }
inst(HALT, (--)) ends { LEAVE(regs[0]); }
"""

PLAIN = """
/// No operands, no jumps, no types.
machine plain {
    slot int64_t; unit u8 = opcode:8; direct; state int64_t *out; undeclared assume(leaf);
}
inst(ONE, (-- value)) { value = 1; }
inst(ADD, (left, right -- sum)) { sum = left + right; }
inst(RETURN, (value --)) ends { LEAVE(value); }
"""

STRAIGHT = """
/// Types without jumps.
machine straight { slot int64_t; unit u8 = opcode:8; state int64_t *out; undeclared assume(leaf);
}
static type number;
inst(ONE, n: u8, (-- value: number)) { value = n; }
inst(ADD, (left: number, right: number -- sum: number)) { sum = left + right; }
inst(RETURN, (value: number --)) ends { LEAVE(value); }
"""

ALL = {
    "typed": TYPED,
    "bytes": BYTES,
    "wide": WIDE,
    "registers": REGISTERS,
    "plain": PLAIN,
    "straight": STRAIGHT,
}

"""Assemble a program for the register machine: a label or an instruction a line, `;` comments."""

import re
import struct
import sys
from pathlib import Path

from generated.assembler import Assembler, AssemblyError, Label


class Program:
    """One program: its labels by name, and how many registers it uses."""

    def __init__(self) -> None:
        self.asm = Assembler()
        self.labels: dict[str, Label] = {}
        self.registers = 0

    def line(self, text: str) -> None:
        """Assemble `label:`, `mnemonic operand, ...` or nothing."""
        text = text.split(";", maxsplit=1)[0].strip()
        if match := re.fullmatch(r"(\w+):", text):
            self.asm.mark(self.label(match[1]))
        elif text:
            mnemonic, _, operands = text.partition(" ")
            emit = getattr(self.asm, mnemonic, None)
            if emit is None:
                raise AssemblyError(f"there is no instruction {mnemonic}")
            emit(*(self.operand(each.strip()) for each in operands.split(",") if each.strip()))

    def operand(self, text: str) -> int | Label:
        """A register `r0`, a number, or the name of a label."""
        if match := re.fullmatch(r"r(\d+)", text):
            self.registers = max(self.registers, int(match[1]) + 1)
            return int(match[1])
        if re.fullmatch(r"-?\d+", text):
            return int(text)
        return self.label(text)

    def label(self, name: str) -> Label:
        """The label of a name."""
        if name not in self.labels:
            self.labels[name] = self.asm.label()
        return self.labels[name]


def assemble(text: str) -> bytes:
    """The file that the driver reads: "REGS", the counts of registers and units, the code."""
    program = Program()
    for number, line in enumerate(text.splitlines(), 1):
        try:
            program.asm.at(number, 1)
            program.line(line)
        except (AssemblyError, TypeError) as error:
            raise AssemblyError(f"line {number}: {error}") from None
    code = program.asm.finish().code
    return b"REGS" + struct.pack("<2I", program.registers, len(code) // 4) + code


def main() -> None:
    """Assemble the first argument, a program, to the second, a file for the driver."""
    program, output = map(Path, sys.argv[1:])
    try:
        output.write_bytes(assemble(program.read_text(encoding="utf-8")))
    except AssemblyError as error:
        sys.exit(f"{program}: {error}")


if __name__ == "__main__":
    main()

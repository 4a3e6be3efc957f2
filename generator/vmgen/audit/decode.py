"""Machine code as steps: what each does to the flow of control, and whether it uses the stack."""

from enum import Enum, auto
from typing import Any, NamedTuple

import capstone


class Kind(Enum):
    """What a step does to the flow of control."""

    PLAIN = auto()
    BRANCH = auto()
    """May jump."""
    JUMP = auto()
    """Jumps to one place."""
    LEAVE = auto()
    """Jumps to another library."""
    INDIRECT = auto()
    """Jumps to an address that was computed."""
    CALL = auto()
    RETURN = auto()
    STOP = auto()


class Step(NamedTuple):
    """A machine instruction."""

    address: int
    size: int
    kind: Kind
    target: int | None
    """Where a branch or jump goes."""
    stack: bool
    """Whether it touches the stack, other than by being a call or a return."""
    text: str

    @property
    def end(self) -> int:
        """The address behind it."""
        return self.address + self.size


STOPS = {"ud2", "hlt", "int3", "udf", "brk"}
JUMPS = {"jmp", "b"}
"""Direct jumps that always jump; the first is also an indirect one."""
SAVED_STACK_POINTER = {"mov rbp, rsp", "mov x29, sp"}
"""How a function begins that has a frame pointer."""


def decode(architecture: str, code: bytes, address: int) -> list[Step]:
    """The steps of a function, in the order of their addresses."""
    decoder = _decoder(architecture)
    found = list(decoder.disasm(code, address))
    texts = [" ".join(f"{each.mnemonic} {each.op_str}".split()) for each in found]
    registers = {"rsp", "esp", "sp"}
    if SAVED_STACK_POINTER & set(texts):
        registers |= {"rbp", "x29"}
    return [_step(each, text, registers) for each, text in zip(found, texts, strict=True)]


def _decoder(architecture: str) -> Any:
    if architecture == "aarch64":
        decoder = capstone.Cs(capstone.CS_ARCH_ARM64, capstone.CS_MODE_ARM)
    else:
        decoder = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    decoder.detail = True
    decoder.skipdata = True
    return decoder


def _step(instruction: Any, text: str, registers: set[str]) -> Step:
    if instruction.id == 0:  # what is no code
        return Step(instruction.address, instruction.size, Kind.STOP, None, False, text)
    kind, target = _flow(instruction)
    stack = kind not in (Kind.CALL, Kind.RETURN) and _touches(instruction, registers)
    return Step(instruction.address, instruction.size, kind, target, stack, text)


def _touches(instruction: Any, registers: set[str]) -> bool:
    read, written = instruction.regs_access()
    return any(instruction.reg_name(register) in registers for register in (*read, *written))


def _flow(instruction: Any) -> tuple[Kind, int | None]:
    name = instruction.mnemonic.split()[-1]
    if name in STOPS:
        return Kind.STOP, None
    if instruction.group(capstone.CS_GRP_CALL):
        return Kind.CALL, None
    if instruction.group(capstone.CS_GRP_RET):
        return Kind.RETURN, None
    if not instruction.group(capstone.CS_GRP_JUMP):
        return Kind.PLAIN, None
    last = instruction.operands[-1]
    if last.type == capstone.CS_OP_IMM:
        return Kind.JUMP if name in JUMPS else Kind.BRANCH, last.imm
    if last.type == capstone.CS_OP_MEM and instruction.reg_name(last.mem.base) == "rip":
        return Kind.LEAVE, None
    return Kind.INDIRECT, None

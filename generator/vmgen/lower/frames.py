"""C that saves, loads and switches frames."""

import re

from vmgen.lower.text import mentions, names_in
from vmgen.model import FrameAccess, Machine, declare
from vmgen.syntax import Block


def save_lines(machine: Machine, sp: str) -> list[str]:
    """C that saves the machine's registers in the frame."""
    frame = machine.frame
    assert frame is not None
    lines = [f"{frame.ip} = ip;"]
    return [*lines, f"{frame.sp} = {sp};"] if frame.sp and machine.uses_stack else lines


def enter_lines(values: list[str]) -> list[str]:
    """C that goes on in the frame that has become the running one, delivering a value."""
    return ["LOAD_FRAME();", *(f"*sp++ = {value};" for value in values), "DISPATCH_FRAME();"]


def reload_lines(frame: FrameAccess, body: Block) -> list[str]:
    """C that loads those variables of another frame that a body reads."""
    used = names_in(body.span.text)
    return [
        f"{variable.name} = {place};" for variable, place in frame.reloaded if variable.name in used
    ]


def settled(machine: Machine, hook: str, arguments: list[str]) -> tuple[list[str], list[str]]:
    """Declarations of C variables for the arguments of a hook that the switch of frames would
    change, and the arguments by the names that hold them."""
    frame = machine.frame
    assert frame is not None
    changing = {"ip", "sp", frame.variable.name, *(v.name for v, _ in frame.reloaded)}
    kinds = [("next_frame", frame.variable.type)] if hook == "PUSH_FRAME" else []
    kinds.append(("delivered", machine.slot))
    declared, names = [], []
    for argument, (word, ctype) in zip(arguments, kinds, strict=False):
        if re.fullmatch(r"\w+", argument) and (word == "next_frame" or argument not in changing):
            names.append(argument)
            continue
        while any(mentions(each, word) for each in arguments):
            word += "_2"
        declared.append(f"{declare(ctype, word)} = {argument};")
        names.append(word)
    return declared, names

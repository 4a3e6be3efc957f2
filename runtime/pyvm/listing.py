"""Portable code as text, for people."""

from collections.abc import Iterator

from pyvm.generated.disassembler import Line, disassemble
from pyvm.generated.opcodes import BY_NAME
from pyvm.program import Code

# What an operand of a kind is the index of.
TABLES = {
    "const": "constants",
    "name": "names",
    "local": "local_names",
    "cell": "cell_names",
    "child": "children",
}


def listing(code: Code) -> Iterator[str]:
    """The lines that show a module or function, and then those of the functions in it.

    An instruction's line has the source line where that changes, `>>` at a jump target, the
    offset in code units, the name, the operands, and in parentheses what they mean.
    """
    instructions = list(disassemble(code.units))
    targets = {each.target for each in instructions} | {target for _, _, target, _ in code.handlers}
    lines = {unit: line for unit, line, _ in code.positions}
    yield f"{code.qualname}, {code.filename}:{code.first_line}"
    shown = None
    for each in instructions:
        line = lines.get(each.offset, shown)
        number = "" if line == shown else str(line)
        mark = ">>" if each.offset in targets else ""
        yield f"{number:>4} {mark:2} {_instruction(code, each)}"
        shown = line
    for start, end, target, depth in code.handlers:
        yield f"     errors from {start} to {end} go to {target} with depth {depth}"
    for child in code.children:
        yield ""
        yield from listing(child)


def _instruction(code: Code, line: Line) -> str:
    operands = " ".join(map(str, line.operands))
    meaning = ", ".join(_meanings(code, line))
    text = f"{line.offset:5}  {line.name:20} {operands:>5}"
    return f"{text} ({meaning})" if meaning else text.rstrip()


def _meanings(code: Code, line: Line) -> Iterator[str]:
    if line.target is not None:
        yield f"to {line.target}"
    for operand, value in zip(BY_NAME[line.name].operands, line.operands, strict=True):
        if operand.kind in TABLES:
            yield _show(getattr(code, TABLES[operand.kind])[value], operand.kind)


def _show(item: object, kind: str) -> str:
    match item:
        case Code(qualname=name):
            return name
        case _:
            return repr(item) if kind == "const" else str(item)

"""Views of the generated Python package: tables, assembler, disassembler."""

import keyword
import re
import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from vmgen.effects import Effect, Item
from vmgen.encoding import KindGroup, Operand
from vmgen.lower.common import (
    VM,
    by_opcode,
    flag_names,
    has_stack,
    jump_operands,
    vm,
)
from vmgen.lower.effects import Effects, effects
from vmgen.lower.metadata import PORTABLE_BITS
from vmgen.lower.sizes import Ranges, bounds, ranges, size_text, widened
from vmgen.lower.text import WIDTH
from vmgen.model import Instruction, Machine, Pseudo

OWN_NAMES = frozenset({"at", "label", "mark", "protect", "depth", "finish", "self"})
"""Names of the assembler's own methods; an instruction's method gets an underscore."""

INDENT = " " * 8
"""Of the lines of a docstring."""

DOC_WIDTH = WIDTH - len(INDENT) - len('"""')

CODE = re.compile("`[^`]*`")

SENTENCE_END = re.compile(r"(?<=\.)\s+(?=[A-Z`])")

DIRECTIONS = {KindGroup.JUMP: 1, KindGroup.FORWARD: 1, KindGroup.BACKWARD: -1}


class PyTuple(NamedTuple):
    """An argument of a row that is a tuple, each item an expression."""

    name: str
    items: tuple[str, ...]
    fits: bool
    """Whether it is a single item that fits on one line."""


class PyInstruction(NamedTuple):
    """A row of the table."""

    name: str
    opcode: int
    signature: str
    is_portable: bool
    units: int
    size: int
    flags: str
    generic: str
    widened: int | None
    widens: bool
    tuples: tuple[PyTuple, ...]


class Parameter(NamedTuple):
    """A parameter of an assembler's method."""

    name: str
    type: str


class Method(NamedTuple):
    """An assembler's method; `call` adds the instruction or one of those that it stands for."""

    name: str
    doc: str
    parameters: tuple[Parameter, ...]
    call: str


class Python(NamedTuple):
    """What the package holds."""

    vm: VM
    unit_bytes: int
    opcode_offset: int
    opcode_bytes: int
    widen: str | None
    widen_opcode: int | None
    widen_offset: int
    widen_bytes: int
    max_prefixes: int
    direct: bool
    has_stack: bool
    has_jumps: bool
    has_types: bool
    handlers: str
    has_handlers: bool
    instructions: tuple[PyInstruction, ...]
    methods: tuple[Method, ...]
    name_width: int
    effects: Effects


def python(machine: Machine) -> Python:
    """The Python package of a machine."""
    unit = machine.unit
    room = unit.fields[0] if unit.fields else unit.opcode
    handler = machine.handler
    methods = [_method(i) for i in machine.instructions if not i.internal]
    return Python(
        vm=vm(machine),
        unit_bytes=unit.bytes,
        opcode_offset=unit.opcode.offset,
        opcode_bytes=unit.opcode.bits // 8,
        widen=machine.widen,
        widen_opcode=machine.widen_opcode,
        widen_offset=room.offset,
        widen_bytes=room.bits // 8,
        max_prefixes=-(-PORTABLE_BITS // room.bits) - 1,
        direct=machine.direct,
        has_stack=has_stack(machine),
        has_jumps=any(jump_operands(i) for i in machine.portable),
        has_types=bool(machine.static_types),
        handlers=repr(tuple(_type(item) for item in handler or ())).replace("'", '"'),
        has_handlers=handler is not None,
        instructions=tuple(_instruction(machine, i) for i in by_opcode(machine)),
        methods=(*methods, *(_pseudo(p) for p in machine.pseudos)),
        effects=effects(machine),
        name_width=max((len(i.name) for i in machine.portable), default=1),
    )


def _instruction(machine: Machine, instruction: Instruction) -> PyInstruction:
    layout = None if instruction.internal else instruction.portable_layout
    operand = widened(machine, instruction)
    effect = instruction.effect
    return PyInstruction(
        name=instruction.name,
        opcode=instruction.opcode,
        signature=instruction.signature,
        is_portable=not instruction.internal,
        units=layout.size // machine.unit.bytes if layout else 0,
        size=instruction.layout.size,
        flags=", ".join(f'"{name}"' for name in flag_names(machine, instruction)),
        generic=instruction.generic or instruction.name,
        widened=instruction.operands.index(operand) if operand else None,
        widens=operand is not None,
        tuples=tuple(
            _tuple(name, items)
            for name, items in (
                ("operands", [_operand(machine, instruction, o) for o in instruction.operands]),
                ("caches", _caches(instruction)),
                ("inputs", _items(machine, instruction, effect.inputs)),
                ("outputs", _items(machine, instruction, effect.outputs)),
                ("jumps", _jumps(machine, instruction, effect)),
            )
            if items
        ),
    )


def _tuple(name: str, items: Sequence[str]) -> PyTuple:
    line = f"        {name}=({items[0]},),"
    return PyTuple(name, tuple(items), len(items) == 1 and len(line) <= WIDTH)


def _operand(machine: Machine, instruction: Instruction, operand: Operand) -> str:
    layout = instruction.portable_layout
    field = layout.field(operand.name) if layout and not instruction.internal else None
    low, high = bounds(machine, instruction, operand)
    arguments: list[str | int] = [
        f'"{operand.name}"',
        f'"{operand.kind.name}"',
        field.offset if field else 0,
        field.bits // 8 if field else 0,
        low,
        high,
        DIRECTIONS.get(operand.kind.group, 0),
    ]
    if isinstance(operand.kind.limit, int):
        arguments.append(operand.kind.limit)
    return f"Operand({', '.join(map(str, arguments))})"


def _caches(instruction: Instruction) -> list[str]:
    fields = instruction.layout.fields[len(instruction.operands) :]
    return [f'Cache("{field.name}", {field.offset}, {field.bits // 8})' for field in fields]


def _items(machine: Machine, instruction: Instruction, items: Sequence[Item]) -> list[str]:
    values = ranges(machine, instruction)
    return [_item(item, values) for item in items]


def _item(item: Item, values: Ranges) -> str:
    arguments = [f'"{item.name}"']
    if kind := _type(item):
        arguments.append(f'"{kind}"')
    if item.size is not None:
        arguments.append(f"size=lambda operands: {size_text(item.size, values)}")
    return f"Item({', '.join(arguments)})"


def _type(item: Item) -> str:
    if item.any:
        return "any"
    return item.type.name if item.type and item.type.static else ""


def _jumps(machine: Machine, instruction: Instruction, effect: Effect) -> list[str]:
    """What is left on the jump to an operand, by its position, where that is not the outputs."""
    jumps = []
    for position, operand in jump_operands(instruction):
        outputs = effect.outputs_on(operand.name)
        items = _items(machine, instruction, outputs)
        if outputs != effect.outputs:
            jumps.append(f"({position}, ({', '.join(items)}{',' if len(items) == 1 else ''}))")
    return jumps


def _method(instruction: Instruction) -> Method:
    call = f'_add("{instruction.name}"'
    return _method_of(instruction, call, instruction.signature)


def _pseudo(pseudo: Pseudo) -> Method:
    names = ", ".join(f'"{target.name}"' for target in pseudo.targets)
    call = f"_add_first(({names}{',' if len(pseudo.targets) == 1 else ''})"
    targets = " or ".join(target.name for target in pseudo.targets)
    return _method_of(pseudo, call, f"{pseudo.signature}: {targets}")


def _method_of(each: Instruction | Pseudo, call: str, effect: str) -> Method:
    parameters = _parameters(each.operands)
    arguments = "".join(f", {parameter.name}" for parameter in parameters)
    name = _identifier(each.name.lower())
    return Method(name, _doc(each.doc, effect), parameters, f"{call}{arguments})")


def _parameters(operands: Sequence[Operand]) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(_identifier(o.name), "Label" if o.kind.jumps else "int") for o in operands
    )


def _identifier(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) or name in OWN_NAMES else name


def _doc(doc: str, effect: str) -> str:
    """The text of a docstring: a summary, the rest of what the definition says, the effect."""
    first, *rest = doc.strip("\n").split("\n\n", 1) if doc.strip() else ["Add the instruction."]
    text = "\n\n".join([*_summarized(first), *rest, " ".join(effect.split())])
    summary, *lines = _escape(text).splitlines()
    return "\n".join([summary, *(f"{INDENT}{line}".rstrip() for line in lines)])


def _summarized(paragraph: str) -> list[str]:
    """A paragraph. If it is too long for a line, its first sentence is a paragraph of its own."""
    if "\n" not in paragraph and len(paragraph) <= DOC_WIDTH:
        return [paragraph]
    end = SENTENCE_END.search(paragraph)
    if end is None:
        return [_wrapped(paragraph)]
    rest = paragraph[end.end() :]
    kept = end.group() == "\n"  # the rest begins a line, as the definition has wrapped it
    return [_wrapped(paragraph[: end.start()]), _wrapped(rest if kept else " ".join(rest.split()))]


def _wrapped(text: str) -> str:
    """A text whose lines are not too long; code is not broken."""
    if all(len(line) <= DOC_WIDTH for line in text.splitlines()):
        return text
    whole = CODE.sub(lambda code: code.group().replace(" ", "\0"), text)
    return textwrap.fill(whole, DOC_WIDTH, break_long_words=False).replace("\0", " ")


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', "'''")

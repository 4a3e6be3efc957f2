"""The interpreters: a handler for each instruction, and the labels that handlers leave for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vmgen.body import analyse
from vmgen.lower.bodies import BodyText, Stores, label_text, signed
from vmgen.lower.checks import observes
from vmgen.lower.common import properties, title
from vmgen.lower.text import indent_lines, renamed
from vmgen.model import (
    Field,
    Instruction,
    Item,
    Machine,
    Part,
    Placed,
    declare,
)
from vmgen.syntax import Guard, tokenize


@dataclass(frozen=True)
class PartView:
    """One uop of a handler."""

    comment: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class HandlerView:
    """A handler; each field is C text."""

    name: str
    title: str
    place: str
    size: int
    generic_label: bool
    declarations: tuple[str, ...]
    parts: tuple[PartView, ...]
    single: bool
    stores: tuple[str, ...]
    falls_through: bool


@dataclass(frozen=True)
class LabelView:
    """A label and its body."""

    name: str
    place: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Reader:
    """A function that reads a field of the code."""

    name: str
    type: str


@dataclass(frozen=True)
class Likely:
    """A macro that tells the compiler how a condition mostly is."""

    name: str
    value: int


@dataclass(frozen=True)
class InterpreterView:
    """An interpreter's translation unit."""

    prefix: str
    macro_prefix: str
    headers: tuple[str, ...]
    result: str
    parameters: str
    ip_type: str
    slot: str
    has_frame: bool
    loads: tuple[str, ...]
    registers: tuple[str, ...]
    has_stack: bool
    unused: tuple[str, ...]
    opcode_load: str
    handlers: tuple[HandlerView, ...]
    labels: tuple[LabelView, ...]
    observes: bool
    readers: tuple[Reader, ...]
    likely: tuple[Likely, ...]
    stack_pointer: str
    dispatches_frame: bool
    direct: bool
    type_prefix: str
    has_operands: bool
    has_jumps: bool


def interpreter(machine: Machine) -> InterpreterView:
    """The view that all interpreters share."""
    handlers = tuple(handler(machine, i) for i in machine.instructions)
    labels = tuple(
        LabelView(each.name, each.span.place, indent_lines(label_text(machine, each), 4))
        for each in machine.labels
    )
    opcode_load = _opcode_load(machine)
    text = "\n".join([*map(_handler_text, handlers), *("\n".join(v.lines) for v in labels)])
    used = _used_names(machine)
    frame = machine.frame
    reloaded = [(v, place) for v, place in (frame.reloaded if frame else ()) if v.name in used]
    loads = [f"ip = {frame.ip};"] if frame else []
    if frame and frame.sp and machine.uses_stack:
        loads.append(f"sp = {frame.sp};")
    loads += [f"{variable.name} = {place};" for variable, place in reloaded]
    registers = [] if frame is None else _registers(machine)
    registers += [f"{variable.declaration};" for variable, _ in reloaded]
    return InterpreterView(
        prefix=machine.prefix,
        macro_prefix=machine.macro_prefix,
        headers=machine.headers,
        result=declare(machine.result, ""),
        parameters=parameters(machine),
        ip_type=ip_type(machine),
        slot=machine.slot,
        has_frame=frame is not None,
        loads=tuple(loads),
        registers=tuple(registers),
        has_stack=machine.uses_stack,
        unused=tuple(v.name for v in machine.state if v.name not in used),
        opcode_load=opcode_load,
        handlers=handlers,
        labels=labels,
        observes=observes(machine),
        readers=tuple(_readers(f"{text} {opcode_load}")),
        likely=tuple(
            Likely(word, value)
            for word, value in (("UNLIKELY", 0), ("LIKELY", 1))
            if _mentions(text, word)
        ),
        stack_pointer=declare(f"{machine.slot} *", ""),
        dispatches_frame=_mentions(text, "DISPATCH_FRAME"),
        direct=machine.direct,
        type_prefix=machine.type_prefix,
        has_operands=any(i.operands for i in machine.instructions),
        has_jumps=any(o.kind.jumps for i in machine.instructions for o in i.operands),
    )


def ip_type(machine: Machine) -> str:
    """C type of the instruction pointer: internal code is written to, portable code isn't."""
    return "const uint8_t *" if machine.direct else "uint8_t *"


def parameters(machine: Machine) -> str:
    """C parameters of an interpreter: the state, then the registers that no frame holds."""
    declared = [variable.declaration for variable in machine.state]
    if machine.frame is None:
        declared += [register.removesuffix(";") for register in _registers(machine)]
    return ", ".join(declared)


def _registers(machine: Machine) -> list[str]:
    registers = [f"{ip_type(machine)}ip;"]
    return (
        [*registers, f"{declare(machine.slot + ' *', 'sp')};"] if machine.uses_stack else registers
    )


def _opcode_load(machine: Machine) -> str:
    """C that reads the opcode of the instruction at ip."""
    opcode = machine.unit.opcode
    if machine.direct:
        return _load(Field("opcode", opcode.offset, opcode.bits, False), 0)
    return _load(Field("opcode", 0, 16, False), 0)


def _handler_text(view: HandlerView) -> str:
    lines = [line for part in view.parts for line in part.lines]
    return "\n".join([*view.declarations, *lines, *view.stores])


def _readers(text: str) -> Iterator[Reader]:
    for sign in ("i", "u"):
        for bits in (16, 32, 64):
            name = f"read_{sign}{bits}"
            if _mentions(text, name):
                yield Reader(name, f"{'' if sign == 'i' else 'u'}int{bits}_t")


def _used_names(machine: Machine) -> set[str]:
    """Names that bodies and the machine's own expressions mention."""
    used: set[str] = set()
    bodies = [uop.body for uop in machine.uops] + [label.body for label in machine.labels]
    for body in bodies:
        used |= {token.text for token in tokenize(body.span) if token.kind == "name"}
    frame = machine.frame
    texts = [frame.ip, frame.sp, frame.base, frame.pop, frame.suspend] if frame else []
    for text in texts:
        used |= set((text or "").replace("-", " ").replace(">", " ").replace("(", " ").split())
        used |= {word.strip(",)") for word in (text or "").split()}
    return used


# Handlers ---------------------------------------------------------------------------------------


def handler(machine: Machine, instruction: Instruction) -> HandlerView:
    """The handler of an instruction."""
    stores = Stores(instruction, _changed(machine, instruction))
    single = len(instruction.parts) == 1
    parts = tuple(_parts(machine, instruction, stores, 8 if single else 12))
    final = all(analyse(machine, part.uop).final for part in instruction.parts)
    ending = tuple(stores.lines()) if final else ()
    text = "\n".join([*(line for part in parts for line in part.lines), *ending])
    items = tuple(_items(machine.slot, instruction, text))
    operands = tuple(_operands(instruction, "\n".join([text, *items])))
    return HandlerView(
        name=instruction.name,
        title=title(instruction),
        place=instruction.place,
        size=instruction.layout.size,
        generic_label=instruction.name in _deopt_targets(machine),
        declarations=(*operands, *items),
        parts=parts,
        single=single,
        stores=ending,
        falls_through=final,
    )


def _changed(machine: Machine, instruction: Instruction) -> frozenset[str]:
    """The C locals that the bodies assign."""
    return frozenset(
        flow.local
        for part in instruction.parts
        for name, flow in part.flows
        if name in analyse(machine, part.uop).assigned
    )


@cache
def _deopt_targets(machine: Machine) -> frozenset[str]:
    """The generic instructions that a specialization can go over to."""
    found = properties(machine)
    return frozenset(
        i.generic for i in machine.instructions if i.generic and found[i.name].has("may_deopt")
    )


def _mentions(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w.]){name}\b", text) is not None


def _items(slot: str, instruction: Instruction, text: str) -> Iterator[str]:
    """Declarations of the stack items that the handler mentions; inputs are read."""
    effect = instruction.effect
    declared = {"unused"}
    for placed in effect.place(effect.inputs):
        name = placed.item.name
        if name not in declared and _mentions(text, name):
            yield f"{_local(slot, placed.item)} = {_read(placed)};"
        declared.add(name)
    for outputs in (effect.outputs, *(branch for _, branch in effect.branches)):
        for placed in effect.place(outputs):
            if placed.item.name not in declared and _mentions(text, placed.item.name):
                yield _output(slot, placed)
            declared.add(placed.item.name)
    for part in instruction.parts:
        for _, flow in part.flows:
            if flow.local not in declared and _mentions(text, flow.local):
                yield f"{declare(slot, flow.local)};"
            declared.add(flow.local)


def _local(slot: str, item: Item) -> str:
    return declare(slot if item.size is None else f"{slot} *", item.name)


def _read(placed: Placed) -> str:
    return f"sp[{placed.offset}]" if placed.item.size is None else f"sp{signed(placed.offset)}"


def _output(slot: str, placed: Placed) -> str:
    local = _local(slot, placed.item)
    return f"{local};" if placed.item.size is None else f"{local} = {_read(placed)};"


def _operands(instruction: Instruction, text: str) -> Iterator[str]:
    """Declarations of the operands and cache fields that the handler mentions."""
    layout = instruction.layout
    for operand in instruction.operands:
        if _mentions(text, operand.name):
            load = _load(layout.field(operand.name), layout.size)
            yield f"{operand.kind.ctype} {operand.name} = {load};"
    for cache_field in instruction.caches:
        if cache_field.name != "unused" and _mentions(text, cache_field.name):
            load = _load(layout.field(cache_field.name), layout.size)
            yield f"uint{cache_field.bits}_t {cache_field.name} = {load};"


def _load(field: Field, size: int) -> str:
    """C that reads a field of the instruction that ends at ip, given its size."""
    back = field.offset - size
    place = f"ip {'-' if back < 0 else '+'} {abs(back)}" if back else "ip"
    if field.bits == 8:
        return f"{'(int8_t)' if field.signed else ''}ip[{back}]"
    return f"read_{'i' if field.signed else 'u'}{field.bits}({place})"


def _parts(
    machine: Machine, instruction: Instruction, stores: Stores, depth: int
) -> Iterator[PartView]:
    tested: set[str] = set()
    for part in instruction.parts:
        names = {name: flow.local for name, flow in part.flows if name != flow.local}
        names |= {name: unique for name, unique in part.caches if name != unique}
        body = BodyText(machine, instruction, names, stores).text(part.uop.body)
        tests = _tests(instruction, part, names, tested)
        lines = [*_guard(instruction, tests, depth), *indent_lines(body, depth)]
        yield PartView(f"{part.uop.name} {part.uop.signature}", tuple(lines))


def _guard(instruction: Instruction, tests: list[str], depth: int) -> list[str]:
    if not tests or instruction.generic is None:
        return []
    failed = " || ".join(tests)
    return [f"{' ' * depth}if (UNLIKELY({failed})) goto generic_{instruction.generic};"]


def _tests(
    instruction: Instruction, part: Part, names: dict[str, str], tested: set[str]
) -> list[str]:
    """What must not hold for a specialization to run: types of its inputs, its guards."""
    inputs = {item.name for item in instruction.effect.inputs}
    tests = []
    flows = dict(part.flows)
    for item in part.uop.effect.inputs:
        local = flows[item.name].local
        if item.type and item.type.test and local in inputs and local not in tested:
            tested.add(local)
            tests.append(_negated(renamed(item.type.test, {"value": local})))
    for statement in part.uop.body.statements:
        if isinstance(statement, Guard):
            tests.append(_negated(renamed(statement.condition, names)[1:-1].strip()))
    return tests


def _negated(condition: str) -> str:
    return f"!{condition}" if re.fullmatch(r"\w+\([^()]*\)", condition) else f"!({condition})"

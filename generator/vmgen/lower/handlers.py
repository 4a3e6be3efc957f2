"""Handlers: for each instruction, the C of its operands, its stack items and its parts."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.code import trimmed
from vmgen.effects import Item, Placed
from vmgen.encoding import Field
from vmgen.lower.bodies import BodyText, deopt
from vmgen.lower.cold import Outline, outline
from vmgen.lower.common import properties, title
from vmgen.lower.families import counters, distance
from vmgen.lower.stores import Stores, signed
from vmgen.lower.style import GOTO, TAIL, Style
from vmgen.lower.text import hanging, indent_lines, names_in, renamed
from vmgen.model import Instruction, Machine, Part, declare
from vmgen.source import Span
from vmgen.syntax import Code, Guard


class PartView(NamedTuple):
    """One uop of a handler."""

    comment: str
    lines: tuple[str, ...]


class HandlerView(NamedTuple):
    """A handler; each field is C text."""

    name: str
    outlined: bool
    """Whether this is no handler but a cold path of one."""
    heading: str
    size: int
    generic_label: bool
    counter: int
    """Where its counter lies, in bytes before its end; 0 if it has none."""
    declarations: tuple[str, ...]
    parts: tuple[PartView, ...]
    single: bool
    stores: tuple[str, ...]
    falls_through: bool


def handler(machine: Machine, instruction: Instruction) -> HandlerView:
    """The handler of an instruction, for interpreters that are one function."""
    return _view(machine, instruction, _Text(machine, instruction, GOTO, None, False))


def tail_handlers(machine: Machine, instruction: Instruction) -> Iterator[HandlerView]:
    """The function that is the handler of an instruction, and the one of its cold path."""
    found = outline(machine, instruction)
    yield _view(machine, instruction, _Text(machine, instruction, TAIL, found, False))
    if found:
        yield _view(machine, instruction, _Text(machine, instruction, TAIL, found, True))


class _Text(NamedTuple):
    """What a handler does: all of it, or all but its cold path, or (`inside`) this alone."""

    machine: Machine
    instruction: Instruction
    style: Style
    outline: Outline | None
    inside: bool

    def parts(self) -> tuple[Part, ...]:
        """The parts that run."""
        ends = self.outline and self.outline.ends
        return self.instruction.parts[:1] if self.inside and ends else self.instruction.parts

    def reaches_end(self) -> bool:
        """Whether the next instruction can follow."""
        if self.inside and self.outline and self.outline.ends:
            return False
        return all(analyse(self.machine, part.uop).final for part in self.instruction.parts)

    def is_inside(self, part: Part) -> bool:
        """Whether it begins within a part."""
        return self.inside and part is self.instruction.parts[0]

    def body(self, part: Part, names: dict[str, str], stores: Stores) -> BodyText:
        """What lowers the body of a part."""
        found = self.outline if part is self.instruction.parts[0] else None
        return BodyText(
            self.machine, self.instruction, names, stores, self.style, found, self.is_inside(part)
        )


def _view(machine: Machine, instruction: Instruction, text: _Text) -> HandlerView:
    stores = Stores(instruction, _changed(machine, instruction))
    single = len(text.parts()) == 1
    margin = 4 if text.style.tail else 8
    parts = tuple(_parts(text, stores, margin if single else margin + 4))
    final = text.reaches_end()
    ending = tuple(stores.lines()) if final else ()
    names = names_in("\n".join([*(line for part in parts for line in part.lines), *ending]))
    stack_items = tuple(items(machine.slot, instruction, names))
    mentioned = names | names_in("\n".join(stack_items))
    loaded = reloaded(machine, mentioned) if text.style.tail else ()
    coded = (*loaded, *operands(instruction, mentioned), *_caches(instruction, mentioned))
    counts = instruction.name in counters(machine) and not text.inside
    return HandlerView(
        name=instruction.name,
        outlined=text.inside,
        heading=_heading(instruction, text),
        size=instruction.layout.size,
        generic_label=instruction.name in _deopt_targets(machine) and not text.inside,
        counter=distance(machine, instruction) if counts else 0,
        declarations=(*coded, *stack_items),
        parts=parts,
        single=single,
        stores=ending,
        falls_through=final,
    )


def _heading(instruction: Instruction, text: _Text) -> str:
    if text.inside:
        return f"/* {instruction.name}, where it seldom goes. */"
    head = "/* " if text.style.tail else "    /* "
    return hanging(head, [title(instruction), instruction.place], "   ", " */")


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


def items(
    slot: str, instruction: Instruction, names: frozenset[str], outputs: bool = True
) -> Iterator[str]:
    """Declarations of the stack items that C mentions; inputs are read."""
    effect = instruction.effect
    declared = {"unused"}
    for placed in effect.placed_inputs:
        name = placed.item.name
        if name not in declared and name in names:
            yield f"{_local(slot, placed.item)} = {_read(placed)};"
        declared.add(name)
    if outputs:
        yield from _outputs(slot, instruction, names, declared)


def _outputs(
    slot: str, instruction: Instruction, names: frozenset[str], declared: set[str]
) -> Iterator[str]:
    effect = instruction.effect
    for outputs in (effect.outputs, *(branch for _, branch in effect.branches)):
        for placed in effect.place(outputs):
            if placed.item.name in names - declared:
                yield _output(slot, placed)
            declared.add(placed.item.name)
    for part in instruction.parts:
        for _, flow in part.flows:
            if flow.local in names - declared:
                yield f"{declare(slot, flow.local)};"
            declared.add(flow.local)


def _local(slot: str, item: Item) -> str:
    return declare(slot if item.size is None else f"{slot} *", item.name)


def _read(placed: Placed) -> str:
    return f"sp[{placed.offset}]" if placed.item.size is None else f"sp{signed(placed.offset)}"


def _output(slot: str, placed: Placed) -> str:
    local = _local(slot, placed.item)
    return f"{local};" if placed.item.size is None else f"{local} = {_read(placed)};"


def reloaded(machine: Machine, names: frozenset[str]) -> Iterator[str]:
    """Declarations of the variables that the frame holds, of those that C mentions."""
    for variable, place in machine.frame.reloaded if machine.frame else ():
        if variable.name in names:
            yield f"{variable.declaration} = {place};"


def operands(instruction: Instruction, names: frozenset[str]) -> Iterator[str]:
    """Declarations of the operands that C mentions."""
    fields = [(operand.name, operand.kind.ctype) for operand in instruction.operands]
    yield from _fields(instruction, fields, names)


def _caches(instruction: Instruction, names: frozenset[str]) -> Iterator[str]:
    """Declarations of the cache fields that C mentions."""
    fields = [(cached.name, f"uint{cached.bits}_t") for cached in instruction.caches]
    yield from _fields(instruction, fields, names)


def _fields(
    instruction: Instruction, fields: list[tuple[str, str]], names: frozenset[str]
) -> Iterator[str]:
    layout = instruction.layout
    for name, ctype in fields:
        if name != "unused" and name in names:
            yield f"{ctype} {name} = {load(layout.field(name), layout.size)};"


def load(field: Field, size: int) -> str:
    """C that reads a field of the instruction that ends at ip, given its size."""
    back = field.offset - size
    place = f"ip {'-' if back < 0 else '+'} {abs(back)}" if back else "ip"
    if field.bits == 8:
        return f"{'(int8_t)' if field.signed else ''}ip[{back}]"
    return f"read_{'i' if field.signed else 'u'}{field.bits}({place})"


def _parts(text: _Text, stores: Stores, depth: int) -> Iterator[PartView]:
    for part in text.parts():
        names = {name: flow.local for name, flow in part.flows if name != flow.local}
        names |= {name: unique for name, unique in part.caches if name != unique}
        body = text.body(part, names, stores).text(part.uop.body)
        guard = [] if text.is_inside(part) else _guard(text, part, names, depth)
        lines = [*guard, *indent_lines(body, depth)]
        yield PartView(f"{part.uop.name} {part.uop.signature}", tuple(lines))


def _guard(text: _Text, part: Part, names: dict[str, str], depth: int) -> list[str]:
    types, guards = tests(text.instruction, part, names)
    failing = [*(test for _, test in types), *guards]
    if not failing or text.instruction.generic is None:
        return []
    condition = " || ".join(failing)
    return [f"{' ' * depth}{deopt(text.machine, text.instruction, condition, text.style)}"]


def tests(
    instruction: Instruction, part: Part, names: dict[str, str]
) -> tuple[list[tuple[str, str]], list[str]]:
    """What must not hold for a specialization to run: of each value whose type is asked for its
    name and the test; and the guards.
    """
    types, guards = [], []
    for flow in instruction.tested(part):
        if flow.item.type and flow.item.type.test:
            test = _negated(renamed(flow.item.type.test, {"value": flow.local}))
            types.append((flow.local, test))
    for statement in part.uop.body.statements:
        if isinstance(statement, Guard):
            span = statement.condition.span
            inside = trimmed(Span(span.source, span.start + 1, span.end - 1))
            guards.append(_negated(renamed(Code(inside), names)))
    return types, guards


def _negated(condition: str) -> str:
    return f"!{condition}" if re.fullmatch(r"\w+\([^()]*\)", condition) else f"!({condition})"

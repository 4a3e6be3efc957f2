"""Superinstructions: their handlers, and the view of superinstructions.h and superinstructions.c.

A superinstruction is an overlay: it replaces the opcode of the first instruction of a sequence and
nothing else. Its handler runs the bodies one after the other; values that one leaves and another
takes stay in C locals, and the machine's state is made whole where a body can leave for elsewhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.compose import Step, compose_steps, segments_of
from vmgen.lower.bodies import Earlier, leave_if
from vmgen.lower.cold import outline
from vmgen.lower.common import VM, constant, vm
from vmgen.lower.families import counting
from vmgen.lower.handlers import (
    HandlerView,
    PartView,
    Text,
    caches,
    changed,
    heading,
    items,
    operands,
    part_views,
    reloaded,
)
from vmgen.lower.stores import Stores
from vmgen.lower.style import Style
from vmgen.lower.text import names_in
from vmgen.model import HelperEffect, Instruction, Machine, Super
from vmgen.paths import effect_of


class _Segment(NamedTuple):
    """Instructions between which values flow; each field is C text."""

    title: str
    declarations: tuple[str, ...]
    parts: tuple[PartView, ...]
    stores: tuple[str, ...]


def super_handler(machine: Machine, each: Super, style: Style) -> HandlerView:
    """The handler of a superinstruction."""
    segments = list(_Lowering(machine, each, style).segments())
    one = segments[0] if len(segments) == 1 else None
    parts = one.parts if one else tuple(_nested(segment, style) for segment in segments)
    text = "\n".join(line for part in parts for line in part.lines)
    loaded = tuple(reloaded(machine, names_in(text))) if style.tail else ()
    goes_on = reaches_end(machine, each.parts[-1])
    start = ("NO_CHECK();",) if machine.uses_stack else ()
    return HandlerView(
        name=each.name,
        outlined=False,
        combined=True,
        heading=heading(style, [super_title(each), each.place]),
        size=0,
        generic_label=False,
        counter=0,
        declarations=(*start, *loaded, *(one.declarations if one else ())),
        parts=parts,
        single=False,
        stores=one.stores if one else (),
        falls_through=goes_on,
    )


def super_title(each: Super) -> str:
    """`NAME = PART + PART`."""
    return f"{each.name} = {' + '.join(part.name for part in each.parts)}"


def reaches_end(machine: Machine, instruction: Instruction) -> bool:
    """Whether the next instruction can follow."""
    return all(analyse(machine, part.uop).final for part in instruction.parts)


class _Lowering(NamedTuple):
    """Lowers a superinstruction."""

    machine: Machine
    whole: Super
    style: Style

    def segments(self) -> Iterator[_Segment]:
        """All of it."""
        place = 0
        for group in segments_of(self.whole.parts):
            yield self.segment(group, place)
            place += len(group)

    def segment(self, instructions: Sequence[Instruction], place: int) -> _Segment:
        """Instructions, the first of which is the part of that number."""
        steps, _ = compose_steps(instructions)
        alone = len(steps) == 1
        uops = tuple(part for step in steps for part in step.instruction.parts)
        all_steps = replace(steps[-1].instruction, parts=uops)
        views = tuple(self.part(all_steps, step, place + n, alone) for n, step in enumerate(steps))
        stores: tuple[str, ...] = ()
        if not alone and reaches_end(self.machine, all_steps):
            stores = tuple(Stores(all_steps, changed(self.machine, all_steps)).lines())
        names = names_in("\n".join([*(line for view in views for line in view.lines), *stores]))
        return _Segment(
            " + ".join(instruction.name for instruction in instructions),
            () if alone else tuple(items(self.machine.slot, all_steps, names)),
            views,
            stores,
        )

    def part(self, all_steps: Instruction, step: Step, place: int, alone: bool) -> PartView:
        """An instruction, which has an ip of its own, and leaves those before it done."""
        instruction = step.instruction
        text = self.text(all_steps, step, place)
        stores = Stores(instruction, changed(self.machine, all_steps))
        margin = self.style.margin + 4
        single = len(instruction.parts) == 1
        lines: list[str] = []
        for view in part_views(text, stores, margin if single else margin + 4):
            inner = [f"{' ' * margin}{{", *view.lines, f"{' ' * margin}}}"]
            lines += view.lines if single else inner
        ending = stores.lines() if alone and text.reaches_end() else []
        mentioned = names_in("\n".join([*lines, *ending]))
        stack_items = list(items(self.machine.slot, instruction, mentioned)) if alone else []
        mentioned |= names_in("\n".join(stack_items))
        head = [
            *self.check(text, place),
            f"ip += {instruction.layout.size};",
            *operands(instruction, mentioned),
            *caches(instruction, mentioned),
            *stack_items,
        ]
        lines = [*_indented(head, margin), *lines, *_indented(ending, margin)]
        comment = f"{instruction.name} {instruction.signature}"
        return PartView(comment.replace("*/", "* /"), tuple(lines))

    def text(self, all_steps: Instruction, step: Step, place: int) -> Text:
        """What the part of a number does."""
        moved = changed(self.machine, all_steps)
        effects = (replace(step.instruction, effect=effect) for effect in (step.before, step.rest))
        earlier = Earlier(*(Stores(each, moved) for each in effects)) if place else None
        found = outline(self.machine, self.whole.parts[place]) if self.style.tail else None
        return Text(
            self.machine, step.instruction, self.style, found, whole=all_steps, earlier=earlier
        )

    def check(self, text: Text, place: int) -> list[str]:
        """C that leaves if the parts are no more what they were: what has run in between may have
        replaced specializations, with other contents in their cache fields."""
        specialized = [part.generic is not None for part in self.whole.parts]
        if not specialized[place]:
            return []
        checked = max((n for n in range(place) if specialized[n]), default=0)
        if not any(_may_run(self.machine, part) for part in self.whole.parts[checked:place]):
            return []
        size = sum(part.layout.size for part in self.whole.parts[:place])
        opcode = f"{self.machine.macro_prefix}_{self.whole.name}"
        assert text.earlier
        stores = text.earlier.all.lines()
        return leave_if(f"read_u16(ip - {size}) != {opcode}", stores, "DISPATCH_FRAME();")


def _may_run(machine: Machine, instruction: Instruction) -> bool:
    """Whether VM code may run while an instruction does."""
    calls = (call for part in instruction.parts for call in analyse(machine, part.uop).calls)
    return any(effect_of(machine, call.name) is HelperEffect.MAY_RUN for call in calls)


def _indented(lines: Iterable[str], depth: int) -> Iterator[str]:
    for line in lines:
        yield f"{' ' * depth}{line}" if line.strip() else line


def _nested(segment: _Segment, style: Style) -> PartView:
    """A segment as a part of a handler of several."""
    if not segment.stores and len(segment.parts) == 1:
        return segment.parts[0]
    margin = style.margin + 4
    lines = list(_indented(segment.declarations, margin))
    for part in segment.parts:
        inner = _indented(part.lines, 4)
        lines += [*_indented([f"{{ /* {part.comment} */"], margin), *inner, f"{' ' * margin}}}"]
    lines += _indented(segment.stores, margin)
    return PartView(segment.title, tuple(lines))


# The tables.


class Candidate(NamedTuple):
    """A superinstruction: its opcode and those of its parts."""

    constant: str
    parts: str
    length: int


class Beginning(NamedTuple):
    """An instruction that superinstructions begin with, and the first of them."""

    constant: str
    candidate: int


class Supers(NamedTuple):
    """What superinstructions.h and superinstructions.c hold."""

    vm: VM
    longest: int
    candidates: tuple[Candidate, ...]
    beginnings: tuple[Beginning, ...]
    counts: bool


def supers(machine: Machine) -> Supers:
    """The tables by which superinstructions are found."""
    return Supers(
        vm(machine),
        max(len(each.parts) for each in machine.supers),
        tuple(_candidate(machine, each) for each in machine.supers),
        tuple(_beginnings(machine)),
        bool(counting(machine)),
    )


def has_supers(machine: Machine) -> bool:
    """Whether a machine has superinstructions."""
    return bool(machine.supers)


def _candidate(machine: Machine, each: Super) -> Candidate:
    parts = ", ".join(constant(machine, part) for part in each.parts)
    return Candidate(f"{machine.macro_prefix}_{each.name}", parts, len(each.parts))


def _beginnings(machine: Machine) -> Iterator[Beginning]:
    seen: set[str] = set()
    for number, each in enumerate(machine.supers):
        first = constant(machine, each.parts[0])
        if first not in seen:
            seen.add(first)
            yield Beginning(first, number)

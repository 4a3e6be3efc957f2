"""Superinstructions: their handlers, and the view of superinstructions.h and superinstructions.c.

A superinstruction is an overlay: it replaces the opcode of the first instruction of a sequence and
nothing else. Its handler runs the bodies one after the other; values that one leaves and another
takes stay in C locals, and the machine's state is made whole where a body can leave for elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.compose import Step, compose_steps, segments_of
from vmgen.lower.common import VM, constant, vm
from vmgen.lower.families import counting
from vmgen.lower.handlers import HandlerView, PartView, caches, changed, items, operands, part_lines
from vmgen.lower.stores import Stores
from vmgen.lower.text import hanging, names_in
from vmgen.model import Instruction, Machine, Super


class _Segment(NamedTuple):
    """Instructions between which values flow; each field is C text."""

    title: str
    declarations: tuple[str, ...]
    parts: tuple[PartView, ...]
    stores: tuple[str, ...]


def super_handler(machine: Machine, each: Super) -> HandlerView:
    """The handler of a superinstruction."""
    segments = [
        _segment(machine, group, is_first=index == 0)
        for index, group in enumerate(segments_of(each.parts))
    ]
    one = segments[0] if len(segments) == 1 else None
    final = _goes_on(machine, each.parts[-1])
    return HandlerView(
        name=each.name,
        heading=hanging("    /* ", [super_title(each), each.place], "   ", " */"),
        size=0,
        generic_label=False,
        counter=0,
        declarations=one.declarations if one else (),
        parts=one.parts if one else tuple(map(_nested, segments)),
        single=False,
        stores=one.stores if one and final else (),
        falls_through=final,
    )


def super_title(each: Super) -> str:
    """`NAME = PART + PART`."""
    return f"{each.name} = {' + '.join(part.name for part in each.parts)}"


def _goes_on(machine: Machine, instruction: Instruction) -> bool:
    """Whether control can reach the end."""
    return all(analyse(machine, part.uop).final for part in instruction.parts)


def _segment(machine: Machine, instructions: Sequence[Instruction], is_first: bool) -> _Segment:
    steps, _ = compose_steps(instructions)
    alone = len(steps) == 1
    parts = tuple(part for step in steps for part in step.instruction.parts)
    whole = replace(steps[-1].instruction, parts=parts)
    moved = changed(machine, whole)
    views = tuple(
        _part(machine, whole, step, moved, is_first=index == 0 and is_first, alone=alone)
        for index, step in enumerate(steps)
    )
    stores = () if alone or not _goes_on(machine, whole) else tuple(Stores(whole, moved).lines())
    names = names_in("\n".join([*(line for view in views for line in view.lines), *stores]))
    return _Segment(
        " + ".join(instruction.name for instruction in instructions),
        () if alone else tuple(items(machine.slot, whole, names)),
        views,
        stores,
    )


def _part(
    machine: Machine,
    whole: Instruction,
    step: Step,
    moved: frozenset[str],
    is_first: bool,
    alone: bool,
) -> PartView:
    """An instruction of a sequence: it has an ip of its own, and leaves those before it done."""
    instruction = step.instruction
    size = instruction.layout.size
    stores = Stores(instruction, moved)
    before: Stores | None = None
    rest: Stores | None = None
    if not is_first:
        before = Stores(replace(instruction, effect=step.before), moved)
        rest = Stores(replace(instruction, effect=step.rest), moved)
    single = len(instruction.parts) == 1
    lines: list[str] = []
    for part in instruction.parts:
        depth = 12 if single else 16
        own = part_lines(machine, instruction, part, stores, depth, whole, before, rest)
        lines += own if single else ["            {", *own, "            }"]
    ending = stores.lines() if alone and _goes_on(machine, instruction) else []
    mentioned = names_in("\n".join([*lines, *ending]))
    # The place of an array depends on operands.
    stack_items = tuple(items(machine.slot, instruction, mentioned)) if alone else ()
    mentioned |= names_in("\n".join(stack_items))
    head = [
        f"ip += {size};",
        *operands(instruction, mentioned),
        *caches(instruction, mentioned),
        *stack_items,
    ]
    lines += [f"            {line}" for line in ending]
    comment = f"{instruction.name} {instruction.signature}".replace("*/", "* /")
    return PartView(comment, (*(f"            {line}" for line in head), *lines))


def _nested(segment: _Segment) -> PartView:
    """A segment as a part of a handler of several."""
    if not segment.stores and len(segment.parts) == 1:
        return segment.parts[0]
    lines = [f"            {line}" for line in segment.declarations]
    for part in segment.parts:
        inner = (f"    {line}" if line.strip() else line for line in part.lines)
        lines += [f"            {{ /* {part.comment} */", *inner, "            }"]
    lines += [f"            {line}" for line in segment.stores]
    return PartView(segment.title, tuple(lines))


# The tables.


class Candidate(NamedTuple):
    """A superinstruction: its opcode and those of its parts."""

    constant: str
    parts: tuple[str, ...]


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
    parts = tuple(constant(machine, part) for part in each.parts)
    return Candidate(f"{machine.macro_prefix}_{each.name}", parts)


def _beginnings(machine: Machine) -> Iterator[Beginning]:
    seen: set[str] = set()
    for number, each in enumerate(machine.supers):
        first = constant(machine, each.parts[0])
        if first not in seen:
            seen.add(first)
            yield Beginning(first, number)

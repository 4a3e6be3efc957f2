"""View of specializer.h and specializer.c: from a generic instruction to the member of its family
that fits what it finds.
"""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.lower.bodies import BodyText
from vmgen.lower.common import VM, constant, title, vm
from vmgen.lower.families import counters, counting, distance
from vmgen.lower.handlers import items, operands, reloaded, tests
from vmgen.lower.interpreters import Reader, arguments, passed, readers
from vmgen.lower.text import hanging, indent_lines, names_in
from vmgen.model import Family, Instruction, Machine, Part
from vmgen.syntax import Block


class MemberView(NamedTuple):
    """A member of a family: what the function does that tries it."""

    name: str
    heading: str
    constant: str
    declarations: tuple[str, ...]
    lines: tuple[str, ...]
    stores: tuple[str, ...]
    unused: tuple[str, ...]


class FamilyView(NamedTuple):
    """A family whose generic instruction counts."""

    constant: str
    size: int
    counter: int
    """How many bytes before the end of the instruction the counter lies."""
    counter_offset: int
    """And how many after its start."""
    members: tuple[MemberView, ...]


class SpecializerView(NamedTuple):
    """What specializer.h and specializer.c hold."""

    vm: VM
    headers: tuple[str, ...]
    parameters: str
    arguments: str
    readers: tuple[Reader, ...]
    writers: tuple[int, ...]
    families: tuple[FamilyView, ...]


def specializer(machine: Machine) -> SpecializerView:
    """The specializer of a machine some of whose families count."""
    families = tuple(_family(machine, family) for family in counting(machine))
    members = [member for family in families for member in family.members]
    text = "\n".join(line for m in members for line in (*m.declarations, *m.lines, *m.stores))
    names = names_in(text)
    return SpecializerView(
        vm=vm(machine),
        headers=machine.headers,
        parameters=", ".join(passed(machine)),
        arguments=", ".join(arguments(machine)),
        readers=tuple(readers(names)),
        writers=tuple(bits for bits in (16, 32, 64) if f"write_u{bits}" in names),
        families=families,
    )


def specializes(machine: Machine) -> bool:
    """Whether a machine has instructions to specialize."""
    return bool(counting(machine))


def _family(machine: Machine, family: Family) -> FamilyView:
    generic = family.generic
    return FamilyView(
        constant(machine, generic),
        generic.layout.size,
        distance(machine, generic),
        counters(machine)[generic.name].offset,
        tuple(_member(machine, member) for member in family.members),
    )


def _member(machine: Machine, member: Instruction) -> MemberView:
    lines = tuple(line for part in member.parts for line in _part(machine, member, part))
    stores = tuple(_stores(member))
    names = names_in("\n".join([*lines, *stores]))
    inputs = tuple(items(machine.slot, member, names, outputs=False))
    names |= names_in("\n".join(inputs))
    declarations = [*operands(member, names), *_caches(member, names), *inputs]
    used = names | names_in("\n".join(declarations))
    declarations = [*reloaded(machine, used), *declarations]
    used |= names_in("\n".join(declarations))
    return MemberView(
        name=member.name,
        heading=hanging("/* ", [title(member), member.place], "   ", " */"),
        constant=constant(machine, member),
        declarations=tuple(declarations),
        lines=lines,
        stores=stores,
        unused=tuple(name for name in arguments(machine) if name not in used),
    )


def _caches(member: Instruction, names: frozenset[str]) -> Iterator[str]:
    for cached in member.caches:
        if cached.name in names and cached.name != "unused":
            yield f"uint{cached.bits}_t {cached.name} = 0;"


def _part(machine: Machine, member: Instruction, part: Part) -> Iterator[str]:
    """What a uop asks for: types first, then its `specialize` block, then its guards. What only a
    part before would make can't be asked for before the instruction runs.
    """
    names = {name: flow.local for name, flow in part.flows if name != flow.local}
    names |= {name: unique for name, unique in part.caches if name != unique}
    inputs = {placed.item.name for placed in member.effect.placed_inputs}
    types, guards = tests(member, part, names)
    asked = [text for local, text in types if local in inputs]
    yield from _unless(asked)
    for statement in part.uop.body.statements:
        if isinstance(statement, Block) and statement.kind == "specialize":
            yield from indent_lines(BodyText(machine, member, names).text(statement), 4)
    yield from _unless(guards)


def _unless(failing: list[str]) -> Iterator[str]:
    if failing:
        yield f"    if ({' || '.join(failing)}) return false;"


def _stores(member: Instruction) -> Iterator[str]:
    for cached in member.caches:
        if cached.name != "unused":
            field = member.layout.field(cached.name)
            back = member.layout.size - field.offset
            value = cached.name
            yield (
                f"ip[-{back}] = {value};"
                if field.bits == 8
                else f"write_u{field.bits}(ip - {back}, {value});"
            )

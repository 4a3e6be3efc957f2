"""The rules of superinstructions."""

from collections.abc import Iterator

from vmgen.body import analyse
from vmgen.compose import compose_steps, segments_of
from vmgen.model import Instruction, Machine, Super
from vmgen.source import Diagnostic, Note


def check_supers(machine: Machine) -> Iterator[Diagnostic]:
    """Every rule about superinstructions."""
    sequences: dict[tuple[str, ...], Super] = {}
    for each in machine.supers:
        yield from check_super(machine, each)
        first = sequences.setdefault(tuple(part.name for part in each.parts), each)
        if first is not each:
            note = Note(f"the same parts as {first.name}", first.span)
            yield Diagnostic(f"{each.name} can never run", each.span, (note,))
    if machine.direct and machine.supers:
        note = Note("it runs its portable code, which nothing changes", machine.span)
        message = "a direct machine has no superinstructions"
        yield Diagnostic(message, machine.supers[0].span, (note,))
    frame = machine.frame
    if machine.supers and machine.families and (frame is None or frame.code is None):
        note = Note("write 'frame ..., code = EXPRESSION': where its internal code begins")
        message = "superinstructions of families need to know the code of the running frame"
        yield Diagnostic(message, machine.supers[0].span, (note,))


def check_super(machine: Machine, each: Super) -> Iterator[Diagnostic]:
    """Every rule about one superinstruction."""
    if len(each.parts) < 2:
        yield Diagnostic(f"{each.name} needs two parts or more", each.span)
        return
    generics = {family.generic.name: family for family in machine.families}
    for part in each.parts:
        if part.name in generics:
            members = ", ".join(member.name for member in generics[part.name].members)
            note = Note(f"name one of them: {members}")
            message = f"{part.name} in {each.name} is replaced by a member of its family"
            yield Diagnostic(message, each.span, (note,))
    for part in each.parts[:-1]:
        if not _goes_on(machine, part):
            note = Note(f"{part.name} is defined here", part.span)
            message = f"{part.name} goes elsewhere before the last part of {each.name}"
            yield Diagnostic(message, each.span, (note,))
    found = [compose_steps(segment)[1] for segment in segments_of(each.parts)]
    for diagnostic in (diagnostic for diagnostics in found for diagnostic in diagnostics):
        note = Note(f"the superinstruction {each.name}", each.span)
        yield diagnostic._replace(notes=(*diagnostic.notes, note))


def _goes_on(machine: Machine, part: Instruction) -> bool:
    """Whether the next instruction runs right after this one."""
    deferred = any(item.deferred for item in part.effect.outputs)
    return not deferred and all(analyse(machine, each.uop).final for each in part.parts)

"""The rules of superinstructions."""

from collections.abc import Iterator

from vmgen.body import analyse
from vmgen.compose import compose_steps, segments_of
from vmgen.model import Instruction, Machine, Super
from vmgen.source import Diagnostic, Note, Span


def check_supers(machine: Machine) -> Iterator[Diagnostic]:
    """Every rule about superinstructions."""
    sequences: dict[tuple[str, ...], Super] = {}
    supers = sorted(machine.supers, key=lambda each: each.span.start)
    for each in supers:
        yield from check_super(machine, each)
        if len(each.parts) < 2:
            yield Diagnostic(f"{each.name} needs two parts or more", each.span)
            continue
        first = sequences.setdefault(tuple(part.name for part in each.parts), each)
        if first is not each:
            note = Note(f"{first.name} has the same parts", first.span)
            yield Diagnostic(f"{each.name} can never run", each.span, (note,))
    if supers:
        yield from check_machine(machine, supers[0].span)


def check_machine(machine: Machine, span: Span) -> Iterator[Diagnostic]:
    """Whether a machine can have superinstructions, such as that at a span."""
    if machine.direct:
        note = Note("it runs portable code, which nobody changes", machine.span)
        yield Diagnostic("a direct machine can't have superinstructions", span, (note,))
    frame = machine.frame
    if machine.families and (frame is None or frame.code is None):
        note = Note("add 'code = ...' to its 'frame': where the running code begins", machine.span)
        message = "superinstructions beside families need the machine's 'code'"
        yield Diagnostic(message, span, (note,))


def check_super(machine: Machine, each: Super) -> Iterator[Diagnostic]:
    """Every rule about one superinstruction."""
    generics = {family.generic.name: family for family in machine.families}
    for part in each.parts:
        if part.name in generics:
            members = ", ".join(member.name for member in generics[part.name].members)
            note = Note(f"name a member: {members}")
            message = f"{each.name} has {part.name}, which members of its family replace"
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

"""What bodies do with their stack items: inputs are used, outputs set on every path."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from vmgen.body import Analysis, End, analyse
from vmgen.code import Mention
from vmgen.effects import Effect, Item
from vmgen.encoding import Operand
from vmgen.model import Instruction, Machine, Uop
from vmgen.names import CPYTHON_NAMES, DEFERRING_HOOKS, INTERPRETER_VARIABLES, REGISTERS
from vmgen.source import Diagnostic, Note
from vmgen.syntax import Guard, walk


def check_items(machine: Machine, uop: Uop) -> Iterator[Diagnostic]:
    """Every rule about the items, operands and cache fields of a uop."""
    analysis = analyse(machine, uop)
    yield from _check_inputs(uop, analysis)
    yield from _check_deferred(uop, analysis)
    yield from _check_outputs(uop, analysis)
    yield from _check_ends(uop, analysis)
    yield from _check_jump_operands(uop, analysis)
    names = _names(uop)
    for mention in analysis.mentions:
        yield from _check_mention(machine, uop, names, mention)


# Inputs and outputs -----------------------------------------------------------------------------


def _check_inputs(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """An input is read, passed on, or named `unused`."""
    outputs = [uop.effect.outputs, *(items for _, items in uop.effect.branches)]
    passed = {item.name for items in outputs for item in items}
    used = {*passed, *analysis.read, *analysis.specializing, *_guard_names(uop)}
    used |= analysis.assigned  # That is a mistake of its own.
    for item in uop.effect.inputs:
        tested = item.type is not None and not item.type.static
        if item.name not in used and not item.unused and not tested:
            note = Note("read it, or name it 'unused'")
            yield Diagnostic(f"input '{item.name}' is never used", item.span, (note,))


def _guard_names(uop: Uop) -> Iterator[str]:
    for statement in walk(uop.body):
        if isinstance(statement, Guard):
            yield from (t.text for t in statement.condition.tokens if t.kind == "name")


def _check_deferred(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """A deferred output is the last, and another frame delivers it."""
    for item in uop.effect.outputs[:-1]:
        if item.deferred:
            yield Diagnostic("a deferred output is the last one", item.span)
    for item in uop.effect.outputs[-1:]:
        if item.deferred and not analysis.has(*DEFERRING_HOOKS):
            note = Note("PUSH_FRAME or SUSPEND_FRAME would go on in a frame that delivers it")
            message = f"'{item.name}' is deferred, but the body enters no other frame"
            yield Diagnostic(message, item.span, (note,))


def _check_outputs(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """Each output is set on every path that gets where it is needed."""
    complained: set[str] = set()
    for end in analysis.ends:
        for item in _needed(uop.effect, end):
            known = analysis.used if item.size is not None else end.state.surely
            if item.name in known or item.name in complained:
                continue
            complained.add(item.name)
            yield _unset(item, end, analysis)
    for end in analysis.ends:
        yield from _check_deferred_unset(uop, end)


def _needed(effect: Effect, end: End) -> tuple[Item, ...]:
    """The outputs that must be set where a body is left."""
    hook = end.hook
    match hook.name if hook else None:
        case "JUMP" | "JUMP_IF":
            operand = hook.arguments[-1].text if hook and hook.arguments else ""
            return tuple(_own_outputs(effect, effect.outputs_on(operand)))
        case "PUSH_FRAME" | "SUSPEND_FRAME":
            return tuple(i for i in _own_outputs(effect, effect.outputs) if not i.deferred)
        case None:
            return tuple(_own_outputs(effect, effect.outputs))
        case _:
            return ()


def _own_outputs(effect: Effect, items: tuple[Item, ...]) -> Iterator[Item]:
    """The outputs that a body must set: those that are no inputs."""
    inputs = {item.name for item in effect.inputs}
    for item in items:
        if item.name not in inputs and not item.unused:
            yield item


def _unset(item: Item, end: End, analysis: Analysis) -> Diagnostic:
    if item.name not in analysis.assigned:
        return Diagnostic(f"output '{item.name}' is never set", item.span)
    where = "the body ends here" if end.hook is None else f"{end.hook.name} leaves here"
    note = Note(f"{where} on a path that does not set it", end.span)
    return Diagnostic(f"output '{item.name}' is not set on every path", item.span, (note,))


def _check_deferred_unset(uop: Uop, end: End) -> Iterator[Diagnostic]:
    """A frame hook delivers the deferred output later, so that setting it is lost."""
    if end.hook is None or end.hook.name not in DEFERRING_HOOKS:
        return
    for item in uop.effect.outputs:
        if item.deferred and item.name in end.state.maybe:
            message = f"'{item.name}' is set before {end.hook.name}, which defers it"
            yield Diagnostic(message, end.span, (Note("the deferred output", item.span),))
    if not any(item.deferred for item in uop.effect.outputs):
        note = Note("name the type of an output 'deferred'", uop.span)
        message = f"{end.hook.name} needs a deferred output, which the other frame delivers"
        yield Diagnostic(message, end.span, (note,))


def _check_ends(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    if "ends" in uop.annotations and analysis.final is not None:
        message = f"{uop.name} is declared to end, but its body can be left at its end"
        yield Diagnostic(message, uop.span)
    for span in analysis.unreachable:
        yield Diagnostic("control never gets here", span)


# Names ------------------------------------------------------------------------------------------


def _check_jump_operands(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """A jump target is for the JUMP hooks alone, and they use it."""
    jumps = [hook for hook in analysis.hooks if hook.name in ("JUMP", "JUMP_IF")]
    targets = [hook.arguments[-1].span for hook in jumps if hook.arguments]
    places = {span.start for span in targets}
    known = {operand.name for operand in uop.operands}
    misspelt = any(span.text not in known for span in targets)
    for operand in uop.operands:
        if not operand.kind.jumps:
            continue
        if not misspelt and operand.name not in {span.text for span in targets}:
            note = Note(f"write 'JUMP({operand.name});' or 'JUMP_IF(condition, {operand.name});'")
            yield Diagnostic(f"nothing jumps to '{operand.name}'", operand.span, (note,))
        yield from _check_jump_mentions(operand, analysis, places)


def _check_jump_mentions(
    operand: Operand, analysis: Analysis, places: set[int]
) -> Iterator[Diagnostic]:
    for mention in analysis.mentions:
        if mention.name == operand.name and mention.span.start not in places:
            message = f"'{mention.name}' is a jump target, which only JUMP and JUMP_IF take"
            yield Diagnostic(message, mention.span, (Note("declared here", operand.span),))


class _Names(NamedTuple):
    """What the names in a body can stand for."""

    inputs: frozenset[str]
    outputs: frozenset[str]
    fixed: frozenset[str]
    """Operands and cache fields."""


def _names(uop: Uop) -> _Names:
    effect = uop.effect
    branches = (item for _, items in effect.branches for item in items)
    return _Names(
        frozenset(item.name for item in effect.inputs),
        frozenset(item.name for item in (*effect.outputs, *branches)),
        frozenset([*(o.name for o in uop.operands), *(c.name for c in uop.caches)]),
    )


def _check_mention(
    machine: Machine, uop: Uop, names: _Names, mention: Mention
) -> Iterator[Diagnostic]:
    """What a body may not do with a name."""
    name = mention.name
    if mention.declared:
        if name in names.inputs | names.outputs | names.fixed:
            yield Diagnostic(f"'{name}' is declared again", mention.span)
        elif name in (*REGISTERS, *INTERPRETER_VARIABLES):
            yield Diagnostic(f"'{name}' is the machine's; choose another name", mention.span)
    elif mention.address_taken and name in names.inputs | names.outputs:
        note = Note("an address forces it into memory; let the helper return it")
        yield Diagnostic(f"the address of '{name}' is taken", mention.span, (note,))
    elif name in CPYTHON_NAMES and not _is_known(machine, uop, name):
        note = Note(CPYTHON_NAMES[name])
        yield Diagnostic(f"unknown name '{name}'", mention.span, (note,), missing=True)
    elif mention.assigned:
        yield from _check_set(machine, mention, names)


def _check_set(machine: Machine, mention: Mention, names: _Names) -> Iterator[Diagnostic]:
    name = mention.name
    frame = machine.frame.variable.name if machine.frame else None
    if name in REGISTERS or name == frame:
        note = Note("the hooks of the language do that")
        yield Diagnostic(f"a body can't set '{name}'", mention.span, (note,))
    elif name in names.fixed:
        yield Diagnostic(f"'{name}' is an operand or cache field and can't be set", mention.span)
    elif name in names.inputs - names.outputs:
        note = Note(f"what is set is lost: use a local variable, or make '{name}' an output")
        yield Diagnostic(f"'{name}' is set, but it is no output", mention.span, (note,))


def _is_known(machine: Machine, uop: Uop, name: str) -> bool:
    """Whether a name has been declared for bodies, be it by CPython's custom."""
    analysis = analyse(machine, uop)
    own = {item.name for item in (*uop.effect.inputs, *uop.effect.outputs)}
    own |= {operand.name for operand in uop.operands}
    declared = {mention.name for mention in analysis.mentions if mention.declared}
    return name in own | machine.state_names | declared


def check_arrays(instruction: Instruction) -> Iterator[Diagnostic]:
    """Arrays that are handed on are moved in memory, so they keep their order, and move alone."""
    effect = instruction.effect
    origins = effect.origins
    order = {item.name: position for position, item in enumerate(effect.inputs)}
    for outputs in (effect.outputs, *(items for _, items in effect.branches)):
        arrays = [placed for placed in effect.place(outputs) if placed.item.size is not None]
        handed_on = [placed for placed in arrays if placed.item.name in origins]
        for before, after in pairwise(handed_on):
            if order[before.item.name] > order[after.item.name]:
                message = f"arrays '{before.item.name}' and '{after.item.name}' change their order"
                yield Diagnostic(message, after.item.span)
        moving = [p for p in handed_on if origins[p.item.name] != p.offset]
        made = [placed for placed in arrays if placed.item.name not in origins]
        if moving and made:
            note = Note("the array that moves", moving[0].item.span)
            message = f"array '{made[0].item.name}' is filled before '{moving[0].item.name}' moves"
            yield Diagnostic(message, made[0].item.span, (note,))

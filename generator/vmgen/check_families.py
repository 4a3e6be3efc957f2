"""What instructions of several parts, families and pseudo-instructions must agree in."""

from collections.abc import Iterator

from vmgen.body import Analysis, analyse, calls, effect_of
from vmgen.code import mentions
from vmgen.effects import Effect, Item
from vmgen.encoding import Operand
from vmgen.model import Family, HelperEffect, Instruction, Machine, Pseudo, Uop
from vmgen.names import ENDING_HOOKS
from vmgen.source import Diagnostic, Note, Span
from vmgen.syntax import Block, Guard, own_code, walk

MORE_THAN_LEAF = (HelperEffect.MAY_FAIL, HelperEffect.MAY_RUN)
Analyses = list[tuple[Uop, Analysis]]


def check_instruction(machine: Machine, instruction: Instruction) -> Iterator[Diagnostic]:
    """Every rule about an instruction that doesn't concern its parts alone."""
    analyses = [(part.uop, analyse(machine, part.uop)) for part in instruction.parts]
    note = Note(f"the macro {instruction.name}", instruction.span)
    for uop, analysis in analyses[:-1]:
        for hook in analysis.hooks:
            if hook.name in ENDING_HOOKS | {"JUMP_IF"}:
                message = f"{hook.name} leaves {instruction.name} before its last part"
                yield Diagnostic(message, hook.span, (note,))
        for item in uop.effect.outputs:
            if item.deferred:
                message = f"'{item.name}' is deferred before the last part of {instruction.name}"
                yield Diagnostic(message, item.span, (note,))
    if instruction.generic is None:
        yield from _check_outside_family(instruction, analyses)
    else:
        yield from _check_deopts(instruction, analyses)
        for uop, analysis in analyses:
            yield from _check_guards(machine, uop, analysis)
            yield from _check_specialize(machine, uop)


def _check_outside_family(instruction: Instruction, analyses: Analyses) -> Iterator[Diagnostic]:
    note = (Note(f"{instruction.name} is in no family", instruction.span),)
    for uop, analysis in analyses:
        for item in uop.effect.inputs:
            if item.type and not item.type.static:
                yield _dynamic_outside(instruction, item, item.type.name)
        for hook in analysis.hooks:
            if hook.name == "DEOPT_IF":
                yield Diagnostic("DEOPT_IF outside a family", hook.span, note)
        for statement in uop.body.statements:
            if isinstance(statement, Guard):
                yield Diagnostic("guard outside a family", statement.span, note)
            elif isinstance(statement, Block) and statement.kind == "specialize":
                span = statement.span
                word = Span(span.source, span.start, span.start + len("specialize"))
                yield Diagnostic("specialize outside a family", word, note)


def _dynamic_outside(instruction: Instruction, item: Item, type_name: str) -> Diagnostic:
    advice = Note(f"test it in the body, or make {instruction.name} a family's member")
    message = f"input '{item.name}' has the dynamic type '{type_name}' outside a family"
    return Diagnostic(message, item.span, (advice,))


def _check_specialize(machine: Machine, uop: Uop) -> Iterator[Diagnostic]:
    """A `specialize` block may run at any time, and nobody may notice."""
    for block in uop.body.statements:
        if not (isinstance(block, Block) and block.kind == "specialize"):
            continue
        codes = [code for inner in walk(block) if (code := own_code(inner))]
        for call in (call for code in codes for call in calls(code)):
            if effect_of(machine, call.name) in MORE_THAN_LEAF:
                message = f"a specialize block calls {call.name}, which can do more than a 'leaf'"
                yield Diagnostic(message, call.span)


def _check_guards(machine: Machine, uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """A guard is tested before the body runs, and does nothing else."""
    declared = {mention.name for mention in analysis.mentions if mention.declared}
    for statement in uop.body.statements:
        if not isinstance(statement, Guard):
            continue
        for call in calls(statement.condition):
            if effect_of(machine, call.name) in MORE_THAN_LEAF:
                message = f"a guard calls {call.name}, which can do more than a 'leaf'"
                yield Diagnostic(message, call.span)
        for mention in mentions(statement.condition):
            if mention.name in declared:
                note = Note("DEOPT_IF(condition) is tested where it stands")
                message = f"the guard is tested before '{mention.name}' is declared"
                yield Diagnostic(message, mention.span, (note,))


def _check_deopts(instruction: Instruction, analyses: Analyses) -> Iterator[Diagnostic]:
    """A deopt runs the generic instruction from its start: nothing may have happened before."""
    effect: Span | None = None
    for part, (uop, analysis) in zip(instruction.parts, analyses, strict=True):
        items = [flow.item for flow in instruction.tested(part)]
        tests = [(f"'{item.name}'", item.span) for item in items]
        tests += [("a guard", s.span) for s in uop.body.statements if isinstance(s, Guard)]
        for what, span in tests:
            if effect:
                note = Note("the side effect", effect)
                yield Diagnostic(f"{what} is tested after a side effect", span, (note,))
        for deopt in analysis.deopts:
            happened = effect or deopt.state.side_effect
            if happened:
                note = Note("the side effect", happened)
                yield Diagnostic("DEOPT_IF after a side effect", deopt.span, (note,))
        if analysis.final:
            effect = effect or analysis.final.side_effect


# Families ---------------------------------------------------------------------------------------


def check_families(machine: Machine) -> Iterator[Diagnostic]:
    """The members of families are interchangeable with their generic instruction."""
    for family in machine.families:
        for member in family.members:
            yield from _check_member(family, member)


def _check_member(family: Family, member: Instruction) -> Iterator[Diagnostic]:
    generic = family.generic
    for what, left, right in (
        ("operands", _operand_shape(generic), _operand_shape(member)),
        ("inputs", _shape(generic.effect.inputs), _shape(member.effect.inputs)),
        ("outputs", _shape(generic.effect.outputs), _shape(member.effect.outputs)),
        ("order of items of any type", _handed_on(generic.effect), _handed_on(member.effect)),
        ("branches", _branch_shape(generic.effect), _branch_shape(member.effect)),
        ("cache layout", [c.bits for c in generic.caches], [c.bits for c in member.caches]),
    ):
        if left != right:
            note = Note(f"{generic.name} is defined here", generic.span)
            message = f"{member.name} differs from {generic.name} in its {what}"
            yield Diagnostic(message, member.span, (note,))


def _operand_shape(instruction: Instruction) -> list[tuple[str, str, int | None]]:
    return [(o.name, o.kind.name, o.units) for o in instruction.operands]


def _shape(items: tuple[Item, ...]) -> list[object]:
    """Sizes and static types: what the verifier sees of items."""
    return [
        (item.slots, item.type.name if item.type and item.type.static else None, item.any)
        for item in items
    ]


def _handed_on(effect: Effect) -> list[object]:
    """The inputs that outputs of any type are, which keep their types."""
    inputs = [item.name for item in effect.inputs]
    successors = (effect.outputs, *(items for _, items in effect.branches))
    return [
        [inputs.index(item.name) for item in items if item.any and not item.unused]
        for items in successors
    ]


def _branch_shape(effect: Effect) -> list[object]:
    return [(operand, _shape(items)) for operand, items in effect.branches]


# Pseudo-instructions ----------------------------------------------------------------------------


def check_pseudo(pseudo: Pseudo) -> Iterator[Diagnostic]:
    """A pseudo-instruction looks like each instruction that it stands for."""
    for target in pseudo.targets:
        note = (Note(f"{target.name} is defined here", target.span),)
        if target.internal:
            message = f"{target.name} is internal; {pseudo.name} stands for portable instructions"
            yield Diagnostic(message, pseudo.span, note)
        if len(target.operands) != len(pseudo.operands):
            message = f"{pseudo.name} and {target.name} have different numbers of operands"
            yield Diagnostic(message, pseudo.span, note)
        for mine, its in zip(pseudo.operands, target.operands, strict=False):
            if not _same_group(mine, its):
                message = f"'{mine.name}' is of kind {mine.kind.name}, not {its.kind.name}"
                yield Diagnostic(f"{message} as in {target.name}", mine.span, note)
        if _successors(pseudo.effect) != _successors(target.effect):
            message = f"{pseudo.name} and {target.name} have different stack effects"
            yield Diagnostic(message, pseudo.span, note)


def _same_group(mine: Operand, its: Operand) -> bool:
    """Whether a value of one operand can be one of another, which may be narrower."""
    return (mine.kind.jumps and its.kind.jumps) or (
        mine.kind.group is its.kind.group and mine.kind.limit == its.kind.limit
    )


def _successors(effect: Effect) -> tuple[list[object], ...]:
    on_branches = [_shape(items) for _, items in effect.branches]
    return _shape(effect.inputs), _shape(effect.outputs), [tuple(shape) for shape in on_branches]

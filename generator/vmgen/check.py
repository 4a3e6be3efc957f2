"""The rules that definitions obey. Every rule is tried; nothing stops at the first mistake."""

from collections.abc import Iterator

from vmgen.body import Analysis, Call, End, analyse, calls, effect_of, hook_of
from vmgen.model import Effect, Family, Instruction, Item, Label, Machine, Pseudo, Uop
from vmgen.names import (
    ENDING_HOOKS,
    FRAME_HOOKS,
    HOOKS,
    INSTRUCTION_HOOKS,
    LABEL_HOOKS,
    SPECIALIZE_HOOKS,
)
from vmgen.resolve import Definitions
from vmgen.source import Diagnostic, Note, Span, suggestion
from vmgen.syntax import (
    Block,
    Exit,
    Guard,
    If,
    Loop,
    Simple,
    Statement,
    Switch,
    children,
    own_code,
    walk,
)


def all_diagnostics(definitions: Definitions) -> tuple[Diagnostic, ...]:
    """Every mistake in definitions, in the order of the text."""
    found = {*definitions.diagnostics, *check(definitions.machine)}
    return tuple(sorted(found, key=lambda d: (d.span.source.name, d.span.start, d.message)))


def check(machine: Machine) -> Iterator[Diagnostic]:
    """Every way in which a machine breaks the rules of the language."""
    for uop in machine.uops:
        yield from _check_uop(machine, uop)
    for label in machine.labels:
        yield from _check_body(machine, label, LABEL_HOOKS)
        yield from _check_label_paths(machine, label)
    for instruction in machine.instructions:
        yield from _check_instruction(machine, instruction)
    yield from _check_families(machine)
    for pseudo in machine.pseudos:
        yield from _check_pseudo(machine, pseudo)
    yield from _check_machine(machine)


# The machine ------------------------------------------------------------------------------------


def _check_machine(machine: Machine) -> Iterator[Diagnostic]:
    if machine.direct and machine.widen:
        yield Diagnostic("a direct machine can't widen its operands", machine.span)
    if machine.widen and len(machine.unit.fields) != 1:
        message = f"'widen {machine.widen}' needs a unit with one operand field"
        yield Diagnostic(message, machine.span)
    names = {i.name: i for i in machine.instructions}
    for pseudo in machine.pseudos:
        if pseudo.name in names or pseudo.name == machine.widen:
            yield Diagnostic(f"'{pseudo.name}' is defined twice", pseudo.span)
    if machine.widen in names:
        note = Note("the machine defines it by 'widen'", machine.span)
        yield Diagnostic(f"'{machine.widen}' is defined twice", names[machine.widen].span, (note,))
    if machine.frame and machine.uses_stack and machine.frame.sp is None:
        yield Diagnostic("a frame needs a place for sp: 'frame ..., sp = ...'", machine.span)


# Signatures -------------------------------------------------------------------------------------


def _check_uop(machine: Machine, uop: Uop) -> Iterator[Diagnostic]:
    yield from _check_body(machine, uop, INSTRUCTION_HOOKS)
    analysis = analyse(machine, uop)
    yield from _check_inputs(uop, analysis)
    yield from _check_deferred(uop)
    yield from _check_outputs(uop, analysis)
    yield from _check_ends(uop, analysis)


def _check_inputs(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """An input is read, passed on, or named `unused`."""
    outputs = [uop.effect.outputs, *(items for _, items in uop.effect.branches)]
    passed = {item.name for items in outputs for item in items}
    guards = set(_guard_names(uop))
    for item in uop.effect.inputs:
        tested = item.type is not None and not item.type.static
        used = item.name in analysis.read or item.name in guards
        if not (item.unused or tested or used or item.name in passed):
            note = Note("read it, or name it 'unused'")
            yield Diagnostic(f"input '{item.name}' is never used", item.span, (note,))


def _guard_names(uop: Uop) -> Iterator[str]:
    for statement in walk(uop.body):
        if isinstance(statement, Guard):
            yield from (t.text for t in statement.condition.tokens if t.kind == "name")


def _check_deferred(uop: Uop) -> Iterator[Diagnostic]:
    for item in uop.effect.outputs[:-1]:
        if item.deferred:
            yield Diagnostic("a deferred output is the last one", item.span)


def _own_outputs(effect: Effect, items: tuple[Item, ...]) -> Iterator[Item]:
    """The outputs that a body must set: those that are no inputs and no arrays."""
    inputs = {item.name for item in effect.inputs}
    for item in items:
        if item.name not in inputs and not item.unused:
            yield item


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


def _unset(item: Item, end: End, analysis: Analysis) -> Diagnostic:
    if item.name not in analysis.assigned and item.size is None:
        return Diagnostic(f"output '{item.name}' is never set", item.span)
    where = "the body ends here" if end.hook is None else f"{end.hook.name} leaves here"
    note = Note(f"{where} on a path that does not set it", end.span)
    return Diagnostic(f"output '{item.name}' is not set on every path", item.span, (note,))


def _check_deferred_unset(uop: Uop, end: End) -> Iterator[Diagnostic]:
    """A frame hook delivers the deferred output later, so that setting it is lost."""
    if end.hook is None or end.hook.name not in ("PUSH_FRAME", "SUSPEND_FRAME"):
        return
    for item in uop.effect.outputs:
        if item.deferred and item.name in end.state.maybe:
            message = f"'{item.name}' is set before {end.hook.name}, which defers it"
            yield Diagnostic(message, end.span, (Note("the deferred output", item.span),))
    if not any(item.deferred for item in uop.effect.outputs):
        message = f"{end.hook.name} needs a deferred output, which the other frame delivers"
        yield Diagnostic(message, end.span)


def _check_ends(uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    if "ends" in uop.annotations and analysis.final is not None:
        message = f"{uop.name} is declared to end, but its body can be left at its end"
        yield Diagnostic(message, uop.span)


# Bodies -----------------------------------------------------------------------------------------


def _check_body(
    machine: Machine, owner: Uop | Label, hooks: dict[str, tuple[int, int]]
) -> Iterator[Diagnostic]:
    yield from _check_statements(owner.body, (), hooks)
    analysis = analyse(machine, owner)
    for statement in walk(owner.body):
        hook = hook_of(statement)
        yield from _check_calls(machine, statement)
        if hook:
            yield from _check_hook(machine, owner, hook, {**hooks, **SPECIALIZE_HOOKS})
    if isinstance(owner, Uop):
        yield from _check_names(machine, owner, analysis)


def _check_statements(
    statement: Statement, around: tuple[str, ...], hooks: dict[str, tuple[int, int]]
) -> Iterator[Diagnostic]:
    """The statements that a body can't hold. `around` tells what a statement stands in."""
    match statement:
        case Exit(keyword="break") if "loop" in around or "switch" in around:
            pass
        case Exit(keyword="continue") if "loop" in around:
            pass
        case Exit(keyword=keyword):
            yield Diagnostic(f"a body can't use '{keyword}'", statement.span, _advice(keyword))
        case Simple(code=code) if [t.text for t in code.tokens[1:2]] == [":"]:
            span = Span(code.span.source, code.span.start, code.tokens[1].end)
            yield Diagnostic("a body can't have labels", span)
        case Block(kind="cold") if around[-1:] != ("if",):
            yield Diagnostic("'cold' marks a branch of an 'if'", statement.span)
        case Block(kind="specialize") | Guard() if around not in ((), ("block",)):
            word = "specialize" if isinstance(statement, Block) else "guard"
            yield Diagnostic(f"'{word}' stands at the start of a body", statement.span)
    inner = (*around, _surrounding(statement))
    for child in children(statement):
        yield from _check_statements(child, inner, hooks)


def _surrounding(statement: Statement) -> str:
    match statement:
        case Loop():
            return "loop"
        case Switch():
            return "switch"
        case If():
            return "if"
        case _:
            return "block"


def _advice(keyword: str) -> tuple[Note, ...]:
    advice = {
        "return": "LEAVE(value) leaves the interpreter, ERROR_IF(...) the instruction",
        "goto": "JUMP_LABEL(label) goes on at a label of the definitions",
        "static": "keep it in the machine's state",
    }
    return (Note(advice[keyword]),) if keyword in advice else ()


def _check_calls(machine: Machine, statement: Statement) -> Iterator[Diagnostic]:
    """Functions must be declared; hooks are statements of their own."""
    code = own_code(statement)
    if code is None:
        return
    whole = hook_of(statement)
    for call in calls(code):
        if call.indirect:
            message = f"'{call.name}' is called through a pointer; call a declared function"
            yield Diagnostic(message, call.span)
        elif call.name in HOOKS and (whole is None or call.span != whole.span):
            yield Diagnostic(f"{call.name} is a statement of its own", call.span)
        elif call.name not in HOOKS and effect_of(machine, call.name) is None:
            yield _undeclared(machine, call)


def _undeclared(machine: Machine, call: Call) -> Diagnostic:
    known = [helper.name for helper in machine.helpers]
    if call.name.isupper():
        notes = suggestion(call.name, [*HOOKS, *known])
        return Diagnostic(f"unknown hook '{call.name}'", call.span, notes, missing=True)
    notes = suggestion(call.name, known)
    notes = notes or (Note(f"declare it: 'extern ... {call.name}(...) leaf;'"),)
    return Diagnostic(f"'{call.name}' is not declared", call.span, notes, missing=True)


def _check_hook(
    machine: Machine, owner: Uop | Label, hook: Call, known: dict[str, tuple[int, int]]
) -> Iterator[Diagnostic]:
    if hook.name not in known:
        where = "an instruction" if isinstance(owner, Uop) else "a label"
        yield Diagnostic(f"{hook.name} can't stand in {where}", hook.span)
        return
    least, most = known[hook.name]
    if not least <= len(hook.arguments) <= most:
        wanted = str(least) if least == most else f"{least} or {most}"
        message = f"{hook.name} takes {wanted} arguments, not {len(hook.arguments)}"
        yield Diagnostic(message, hook.span)
        return
    yield from _check_hook_target(machine, owner, hook)
    yield from _check_frame_hook(machine, hook)


def _check_hook_target(machine: Machine, owner: Uop | Label, hook: Call) -> Iterator[Diagnostic]:
    if hook.name in ("JUMP", "JUMP_IF") and isinstance(owner, Uop):
        target = hook.arguments[-1]
        jumps = [operand.name for operand in owner.operands if operand.kind.jumps]
        if target.text not in jumps:
            message = f"'{target.text}' is no operand of a jump kind"
            yield Diagnostic(message, target.span, suggestion(target.text, jumps))
    labels = [label.name for label in machine.labels]
    target = hook.arguments[-1] if hook.arguments else None
    named = (hook.name == "ERROR_IF" and len(hook.arguments) == 2) or hook.name == "JUMP_LABEL"
    if named and target and target.text not in labels:
        notes = suggestion(target.text, labels)
        yield Diagnostic(f"unknown label '{target.text}'", target.span, notes, missing=True)
    if hook.name == "ERROR_IF" and len(hook.arguments) == 1 and machine.error_label is None:
        note = Note("name a label, or set the machine's: 'error LABEL;'")
        yield Diagnostic("ERROR_IF has no label to go to", hook.span, (note,))


def _check_frame_hook(machine: Machine, hook: Call) -> Iterator[Diagnostic]:
    frame = machine.frame
    wanted = {
        "PUSH_FRAME": ("ip",),
        "POP_FRAME": ("pop",),
        "DROP_FRAME": ("pop",),
        "SUSPEND_FRAME": ("suspend",),
        "SET_DEPTH": ("base",),
    }.get(hook.name, ())
    for name in wanted:
        if frame is None or getattr(frame, name) is None:
            note = Note(f"add '{name} = ...' to the machine's 'frame'", machine.span)
            yield Diagnostic(f"{hook.name} needs the machine's '{name}'", hook.span, (note,))


def _check_names(machine: Machine, uop: Uop, analysis: Analysis) -> Iterator[Diagnostic]:
    """What a body may not do with its items, its operands and the machine's registers."""
    items = {item.name for item in (*uop.effect.inputs, *uop.effect.outputs)}
    own = items | {operand.name for operand in uop.operands}
    for mention in analysis.mentions:
        if mention.declared and mention.name in own:
            yield Diagnostic(f"'{mention.name}' is declared again", mention.span)
        elif mention.address_taken and mention.name in items:
            note = Note("an address forces it into memory; let the helper return it")
            message = f"the address of '{mention.name}' is taken"
            yield Diagnostic(message, mention.span, (note,))
        elif mention.assigned and mention.name in ("ip", "sp"):
            yield Diagnostic(f"a body can't set '{mention.name}'", mention.span)


def _check_label_paths(machine: Machine, label: Label) -> Iterator[Diagnostic]:
    if analyse(machine, label).final is not None:
        note = Note("end it by JUMP_TO, JUMP_LABEL or LEAVE")
        yield Diagnostic(f"label '{label.name}' can be left at its end", label.span, (note,))


# Instructions -----------------------------------------------------------------------------------


def _check_instruction(machine: Machine, instruction: Instruction) -> Iterator[Diagnostic]:
    analyses = [(part.uop, analyse(machine, part.uop)) for part in instruction.parts]
    for uop, analysis in analyses[:-1]:
        for hook in analysis.hooks:
            if hook.name in ENDING_HOOKS | FRAME_HOOKS | {"JUMP_IF"}:
                note = Note(f"the macro {instruction.name}", instruction.span)
                message = f"{hook.name} leaves {instruction.name} before its last part"
                yield Diagnostic(message, hook.span, (note,))
    if instruction.generic is None:
        yield from _check_outside_family(instruction, analyses)
    else:
        yield from _check_deopts(analyses)


def _check_outside_family(
    instruction: Instruction, analyses: list[tuple[Uop, Analysis]]
) -> Iterator[Diagnostic]:
    for uop, analysis in analyses:
        note = Note(f"{instruction.name} is in no family", instruction.span)
        for item in uop.effect.inputs:
            if item.type and not item.type.static:
                advice = Note(f"test it in the body, or make {instruction.name} a family's member")
                message = f"input '{item.name}' has the dynamic type '{item.type.name}'"
                yield Diagnostic(f"{message} outside a family", item.span, (advice,))
        for hook in analysis.hooks:
            if hook.name == "DEOPT_IF":
                yield Diagnostic("DEOPT_IF outside a family", hook.span, (note,))
        for statement in uop.body.statements:
            if isinstance(statement, Guard):
                yield Diagnostic("guard outside a family", statement.span, (note,))
            elif isinstance(statement, Block) and statement.kind == "specialize":
                yield Diagnostic("specialize outside a family", statement.span, (note,))


def _check_deopts(analyses: list[tuple[Uop, Analysis]]) -> Iterator[Diagnostic]:
    """A deopt runs the generic instruction from its start: nothing may have happened before."""
    effect: Span | None = None
    for _, analysis in analyses:
        for deopt in analysis.deopts:
            happened = effect or deopt.state.side_effect
            if happened:
                note = Note("the side effect", happened)
                yield Diagnostic("DEOPT_IF after a side effect", deopt.span, (note,))
        if analysis.final:
            effect = effect or analysis.final.side_effect


# Families and pseudo-instructions ---------------------------------------------------------------


def _check_families(machine: Machine) -> Iterator[Diagnostic]:
    owner: dict[str, Family] = {}
    generics = {family.name: family for family in machine.families}
    for family in machine.families:
        for member in family.members:
            if member.name == family.name or member.name in generics:
                message = f"{member.name} is a family's generic instruction"
                yield Diagnostic(f"{message} and can't be a member", family.span)
            elif member.name in owner:
                note = Note("the first one", owner[member.name].span)
                message = f"{member.name} is a member of two families"
                yield Diagnostic(message, family.span, (note,))
            owner.setdefault(member.name, family)
            yield from _check_member(family, member)


def _check_member(family: Family, member: Instruction) -> Iterator[Diagnostic]:
    generic = family.generic
    for what, left, right in (
        ("operands", _operand_shape(generic), _operand_shape(member)),
        ("inputs", _shape(generic.effect.inputs), _shape(member.effect.inputs)),
        ("outputs", _shape(generic.effect.outputs), _shape(member.effect.outputs)),
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


def _branch_shape(effect: Effect) -> list[object]:
    return [(operand, _shape(items)) for operand, items in effect.branches]


def _check_pseudo(machine: Machine, pseudo: Pseudo) -> Iterator[Diagnostic]:
    for target in pseudo.targets:
        note = (Note(f"{target.name} is defined here", target.span),)
        if target.internal:
            message = f"{target.name} is internal; {pseudo.name} stands for portable instructions"
            yield Diagnostic(message, pseudo.span, note)
        if len(target.operands) != len(pseudo.operands):
            message = f"{pseudo.name} and {target.name} have different numbers of operands"
            yield Diagnostic(message, pseudo.span, note)
        effects = (pseudo.effect, target.effect)
        shapes = [(_shape(e.inputs), _shape(e.outputs)) for e in effects]
        if shapes[0] != shapes[1]:
            message = f"{pseudo.name} and {target.name} have different stack effects"
            yield Diagnostic(message, pseudo.span, note)

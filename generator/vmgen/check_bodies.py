"""What may stand in bodies: statements, hooks and calls."""

from collections.abc import Iterator, Mapping

from vmgen.body import Call, calls, hook_of
from vmgen.code import mentions
from vmgen.model import Label, Machine, Uop
from vmgen.names import (
    CPYTHON_HOOKS,
    HOOKS,
    INSTRUCTION_HOOKS,
    LABEL_HOOKS,
    SPECIALIZE_HOOKS,
)
from vmgen.paths import helpers_of
from vmgen.source import Diagnostic, Note, Span, suggestion
from vmgen.syntax import (
    Block,
    Case,
    Code,
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

STACK_HOOKS = frozenset({"PUSH", "SET_DEPTH", "POP_FRAME", "SUSPEND_FRAME"})
"""Hooks that move the stack pointer."""

Hooks = Mapping[str, tuple[int, int]]
"""Hooks with the fewest and most arguments that they take."""


def check_body(machine: Machine, owner: Uop | Label, hooks: Hooks) -> Iterator[Diagnostic]:
    """Every rule about the statements of a body, which can use `hooks`."""
    yield from _check_statements(owner.body, ())
    specializing = set(_specializing(owner.body))
    for statement in walk(owner.body):
        known = SPECIALIZE_HOOKS if id(statement) in specializing else hooks
        hook = hook_of(statement)
        if code := own_code(statement):
            yield from check_calls(machine, code, hook)
        if hook:
            yield from _check_hook(machine, owner, hook, known)


def _specializing(body: Block) -> Iterator[int]:
    """The identities of the statements in `specialize` blocks."""
    for statement in walk(body):
        if isinstance(statement, Block) and statement.kind == "specialize":
            yield from (id(inner) for inner in walk(statement))


# Statements -------------------------------------------------------------------------------------


def _check_statements(statement: Statement, around: tuple[str, ...]) -> Iterator[Diagnostic]:
    """The statements that a body can't hold. `around` tells what a statement stands in."""
    yield from _check_statement(statement, around)
    inner = (*around, _surrounding(statement))
    for child in children(statement):
        yield from _check_statements(child, inner)


def _check_statement(statement: Statement, around: tuple[str, ...]) -> Iterator[Diagnostic]:
    match statement:
        case Exit(keyword="break") if "loop" in around or "switch" in around:
            pass
        case Exit(keyword="continue") if "loop" in around:
            pass
        case Exit(keyword=keyword):
            span = Span(statement.span.source, statement.span.start, statement.span.start)
            span = Span(span.source, span.start, span.start + len(keyword))
            yield Diagnostic(f"a body can't use '{keyword}'", span, _advice(keyword))
        case Simple(code=code) if [t.text for t in code.tokens[1:2]] == [":"]:
            span = Span(code.span.source, code.span.start, code.tokens[1].end)
            note = Note("a 'label' declaration can be jumped to")
            yield Diagnostic("a body can't have labels", span, (note,))
        case Case() if "switch" not in around:
            word = "default" if statement.default else "case"
            yield Diagnostic(f"'{word}' outside a switch", statement.span)
        case Switch(body=body) if not isinstance(body, Block):
            yield Diagnostic("a switch needs { }", body.span)
        case Block(kind="cold") if around[-1:] != ("if",):
            yield Diagnostic("'cold' marks a branch of an 'if'", _first_word(statement))
        case Block(kind="specialize") | Guard() if around not in ((), ("block",)):
            word = "specialize" if isinstance(statement, Block) else "guard"
            message = f"'{word}' stands in a body itself, not in another statement"
            yield Diagnostic(message, _first_word(statement))


def _first_word(statement: Statement) -> Span:
    code = Code(statement.span)
    return Span(statement.span.source, code.tokens[0].start, code.tokens[0].end)


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
        "goto": "ERROR_IF(true, label) goes on at a label of the definitions",
        "static": "keep it in the machine's state",
        "break": "it stands in no loop or switch of the body",
        "continue": "it stands in no loop of the body",
    }
    return (Note(advice[keyword]),)


# Calls ------------------------------------------------------------------------------------------


def check_calls(machine: Machine, code: Code, whole: Call | None) -> Iterator[Diagnostic]:
    """Functions must be declared; hooks are statements: `whole` is the one that this code is."""
    for call in calls(code):
        if call.indirect:
            note = Note("declare a function that does it: 'extern ...'")
            yield Diagnostic(f"'{call.name}' is called through a pointer", call.span, (note,))
        elif call.name in HOOKS and (whole is None or call.span != whole.span):
            yield Diagnostic(f"{call.name} is a statement of its own", call.span)
        elif call.name not in HOOKS and not _is_declared(machine, call.name):
            yield _undeclared(machine, call)
    for mention in mentions(code):
        if mention.name in HOOKS:
            yield Diagnostic(f"{mention.name} needs its arguments in brackets", mention.span)


def _is_declared(machine: Machine, name: str) -> bool:
    """Whether a function may be called; what is nearly a hook is taken for one."""
    if name in helpers_of(machine):
        return True
    misspelt = name.isupper() and (suggestion(name, HOOKS) or name in CPYTHON_HOOKS)
    return machine.undeclared is not None and not misspelt


def _undeclared(machine: Machine, call: Call) -> Diagnostic:
    known = [helper.name for helper in machine.helpers]
    near_hooks = suggestion(call.name, HOOKS) if call.name.isupper() else ()
    if call.name in CPYTHON_HOOKS:
        notes: tuple[Note, ...] = (Note(CPYTHON_HOOKS[call.name]),)
    elif near_hooks:
        notes = near_hooks
    else:
        notes = suggestion(call.name, known)
        notes = notes or (Note(f"declare it: 'extern ... {call.name}(...) leaf;'"),)
        return Diagnostic(f"'{call.name}' is not declared", call.span, notes, missing=True)
    return Diagnostic(f"unknown hook '{call.name}'", call.span, notes, missing=True)


# Hooks ------------------------------------------------------------------------------------------


def _check_hook(
    machine: Machine, owner: Uop | Label, hook: Call, known: Hooks
) -> Iterator[Diagnostic]:
    """A hook stands where it can, with the arguments that it needs."""
    if hook.name not in known:
        yield _misplaced(hook, known)
        return
    least, most = known[hook.name]
    if not least <= len(hook.arguments) <= most:
        wanted = str(least) if least == most else f"{least} or {most}"
        plural = "" if wanted == "1" else "s"
        message = f"{hook.name} takes {wanted} argument{plural}, not {len(hook.arguments)}"
        yield Diagnostic(message, hook.span)
        return
    if hook.name in ("JUMP", "JUMP_IF") and isinstance(owner, Uop):
        yield from _check_jump(owner, hook)
    yield from _check_label(machine, hook)
    yield from _check_frame_hook(machine, hook)


def _misplaced(hook: Call, known: Hooks) -> Diagnostic:
    places = {
        "an instruction": INSTRUCTION_HOOKS,
        "a label": LABEL_HOOKS,
        "a 'specialize' block": SPECIALIZE_HOOKS,
    }
    here = next(place for place, hooks in places.items() if hooks is known)
    others = [place for place, hooks in places.items() if hook.name in hooks]
    note = Note(f"it stands in {' or '.join(others)}")
    return Diagnostic(f"{hook.name} can't stand in {here}", hook.span, (note,))


def _check_jump(owner: Uop, hook: Call) -> Iterator[Diagnostic]:
    target = hook.arguments[-1]
    operands = {operand.name: operand for operand in owner.operands}
    jumps = [name for name, operand in operands.items() if operand.kind.jumps]
    if target.text in jumps:
        return
    if operand := operands.get(target.text):
        note = Note(f"it is of kind '{operand.kind.name}'", operand.span)
        yield Diagnostic(f"'{target.text}' is no jump target", target.span, (note,))
        return
    advice = Note(f"declare an operand: 'inst({owner.name}, target: jump, ...)'")
    notes = suggestion(target.text, jumps) or (advice,)
    yield Diagnostic(f"unknown operand '{target.text}'", target.span, notes)


def _check_label(machine: Machine, hook: Call) -> Iterator[Diagnostic]:
    """The label that a hook goes to."""
    labels = [label.name for label in machine.labels]
    named = (hook.name == "ERROR_IF" and len(hook.arguments) == 2) or hook.name == "JUMP_LABEL"
    if named and hook.arguments[-1].text not in labels:
        target = hook.arguments[-1]
        notes = suggestion(target.text, labels)
        if not notes and hook.name == "ERROR_IF" and machine.error_label:
            notes = (Note(f"ERROR_IF(condition) alone goes to '{machine.error_label}'"),)
        notes = notes or (Note("declare it: 'label(NAME, depth any) { ... }'"),)
        yield Diagnostic(f"unknown label '{target.text}'", target.span, notes, missing=True)
    if hook.name == "ERROR_IF" and len(hook.arguments) == 1 and machine.error_label is None:
        note = Note("name a label, or set the machine's: 'error LABEL;'")
        yield Diagnostic("ERROR_IF has no label to go to", hook.span, (note,), missing=True)


def _check_frame_hook(machine: Machine, hook: Call) -> Iterator[Diagnostic]:
    frame = machine.frame
    if hook.name in STACK_HOOKS and not machine.uses_stack:
        note = Note("the effect of each instruction is (--)")
        yield Diagnostic(f"{hook.name} needs a stack", hook.span, (note,))
        return
    wanted = {
        "PUSH_FRAME": "ip",
        "POP_FRAME": "pop",
        "DROP_FRAME": "pop",
        "SUSPEND_FRAME": "suspend",
        "SET_DEPTH": "base",
    }.get(hook.name)
    if wanted and (frame is None or getattr(frame, wanted) is None):
        note = Note(f"add '{wanted} = ...' to the machine's 'frame'", machine.span)
        message = f"{hook.name} needs the machine's '{wanted}'"
        yield Diagnostic(message, hook.span, (note,), missing=True)

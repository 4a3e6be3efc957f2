"""Cold branches that become functions: where each handler is a function of its own, a call that
seldom happens would cost all other paths a stack frame.
"""

from collections.abc import Sequence
from typing import NamedTuple

from vmgen.code import calls, hook_of, is_unary, mentions
from vmgen.model import HelperEffect, Instruction, Machine, Uop
from vmgen.names import REGISTERS
from vmgen.paths import Paths, State, effect_of, stores
from vmgen.syntax import Block, Code, Guard, If, Simple, Statement, own_code, walk


class Outline(NamedTuple):
    """A cold branch that has a function, which runs the rest of the instruction, too."""

    name: str
    """The instruction."""
    statement: If
    cold: Block
    needless: tuple[Statement, ...]
    """The statements that the handler can do without when the branch is no part of it."""
    needless_inside: tuple[Statement, ...]
    """And those that the function can do without."""
    ends: bool
    """Whether control never comes from the branch to what follows it."""


def outline(machine: Machine, instruction: Instruction) -> Outline | None:
    """The cold branch of an instruction that can be had as a function; None if there is none.

    The function begins like any handler: it reads operands and inputs, which must still be what
    they were, and repeats the statements before the `if`. So these may only compute, or else leave
    the instruction; what would have left it need not be asked again.
    """
    uop = instruction.parts[0].uop
    statements = [s for s in uop.body.statements if not _is_apart(s)]
    for index, statement in enumerate(statements):
        cold = _cold_branch(statement)
        if isinstance(statement, If) and cold:
            if not _keeps_inputs(uop, statement.condition):
                return None
            return _outline(machine, instruction, statements, index, cold)
        if not (_may_leave(machine, uop, statement) or _computes(machine, statement)):
            return None
    return None


def _outline(
    machine: Machine,
    instruction: Instruction,
    statements: Sequence[Statement],
    index: int,
    cold: Block,
) -> Outline:
    """The outline of the cold branch of the statement at an index."""
    uop = instruction.parts[0].uop
    before, whole, rest = statements[:index], statements[index], statements[index + 1 :]
    assert isinstance(whole, If)
    others = [branch for branch in (whole.then, whole.otherwise) if branch and branch is not cold]
    ends = Paths(machine, frozenset()).run(cold, State()) is None
    behind = () if ends else rest
    leaving = [each for each in before if _may_leave(machine, uop, each)]
    computing = [each for each in before if not _may_leave(machine, uop, each)]
    needless = _needless(uop, computing, [*leaving, *others, *rest], _named(whole.condition))
    inside = _needless(uop, computing, [cold, *behind], set())
    dropped = (*leaving, *inside, *(rest if ends else ()))
    return Outline(instruction.name, whole, cold, needless, dropped, ends)


def _is_apart(statement: Statement) -> bool:
    """Whether a statement is no part of what a handler runs."""
    if isinstance(statement, Block):
        return statement.kind == "specialize"
    return isinstance(statement, Guard)


def _cold_branch(statement: Statement) -> Block | None:
    for branch in (statement.then, statement.otherwise) if isinstance(statement, If) else ():
        if isinstance(branch, Block) and branch.kind == "cold":
            return branch
    return None


def _keeps_inputs(uop: Uop, condition: Code) -> bool:
    """Whether a condition leaves variables and the stack as they are: it sets nothing, and knows
    no pointer to the stack."""
    items = (*uop.effect.inputs, *uop.effect.outputs)
    pointers = {*REGISTERS, *(item.name for item in items if item.size is not None)}
    return not any(m.assigned or m.name in pointers for m in mentions(condition))


def _may_leave(machine: Machine, uop: Uop, statement: Statement) -> bool:
    """Whether a statement leaves the instruction on a condition, and does nothing else."""
    hook = hook_of(statement)
    if hook and hook.name in ("ERROR_IF", "DEOPT_IF", "JUMP_IF"):
        return _keeps_inputs(uop, hook.arguments[0])
    if not isinstance(statement, If) or statement.otherwise:
        return False
    ends = Paths(machine, frozenset()).run(statement.then, State()) is None
    return ends and _keeps_inputs(uop, statement.condition)


def _computes(machine: Machine, statement: Statement) -> bool:
    """Whether a statement does the same when it is done again, and nothing else."""
    if not isinstance(statement, Simple):
        return False
    code = statement.code
    effects = {effect_of(machine, call.name) for call in calls(code)}
    pure = not hook_of(statement) and effects <= {HelperEffect.PURE}
    return pure and not stores(machine, code) and not _reads_memory(code)


def _reads_memory(code: Code) -> bool:
    tokens = code.tokens
    return any(
        token.text in ("->", "[") or (token.text == "*" and is_unary(tokens, index))
        for index, token in enumerate(tokens)
    )


def _needless(
    uop: Uop, statements: Sequence[Statement], others: Sequence[Statement], names: set[str]
) -> tuple[Statement, ...]:
    """Those of some statements that set only variables of which others make no use, nor are they
    among some names."""
    needed = {item.name for item in (*uop.effect.inputs, *uop.effect.outputs)} | names
    needed.update(*map(_names, others))
    dropped = []
    for statement in reversed(statements):
        code = own_code(statement)
        set_there = (m.name for m in mentions(code) if m.assigned or m.declared) if code else ()
        if needed.isdisjoint(set_there):
            dropped.append(statement)
        else:
            needed |= _names(statement)
    return tuple(dropped)


def _names(statement: Statement) -> set[str]:
    codes = (code for inner in walk(statement) if (code := own_code(inner)))
    return {name for code in codes for name in _named(code)}


def _named(code: Code) -> set[str]:
    return {mention.name for mention in mentions(code)}

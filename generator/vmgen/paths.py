"""Every path through a body: what is set, and what has happened, at each place where it is left.

An abstract interpretation over the statement tree, of definite and possible assignment, as in
Java's rules for definite assignment.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from vmgen.code import Call, always_fails, calls, hook_of, mentions, stores_memory, whole_call
from vmgen.model import Helper, HelperEffect, Machine
from vmgen.names import ENDING_HOOKS, HOOKS
from vmgen.source import Span
from vmgen.syntax import (
    Block,
    Case,
    Code,
    Conditional,
    Exit,
    If,
    Loop,
    Simple,
    Statement,
    Switch,
    own_code,
    walk,
)


class State(NamedTuple):
    """What holds at a point of a body, on every path to it (`surely`) or on some (`maybe`)."""

    surely: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    side_effect: Span | None = None
    """Something that can't be taken back has happened on some path."""

    def join(self, other: "State | None") -> "State":
        """The state where two paths meet."""
        if other is None:
            return self
        return State(
            self.surely & other.surely,
            self.maybe | other.maybe,
            self.side_effect or other.side_effect,
        )


def _join(left: State | None, right: State | None) -> State | None:
    return right if left is None else left.join(right)


class End(NamedTuple):
    """A place where a body is left: at its end (`hook` is None) or by a hook."""

    hook: Call | None
    span: Span
    state: State


@dataclass
class _Target:
    """A loop or switch that is being followed: what reaches its end, its cases, its next round."""

    entry: State | None = None
    left: State | None = None
    repeated: State | None = None
    loop: bool = False
    has_default: bool = False


@dataclass
class Paths:
    """Every way through a body. `ends` are its exits, `deopts` the states at DEOPT_IFs.

    `names` are the stack items. What no path gets to begins at the places in `unreachable`.
    """

    machine: Machine
    names: frozenset[str]
    ends: list[End] = field(default_factory=list)
    deopts: list[End] = field(default_factory=list)
    unreachable: list[Span] = field(default_factory=list)
    around: list[_Target] = field(default_factory=list)

    def run(self, statement: Statement, state: State | None) -> State | None:
        """The state behind a statement, None where control never gets there."""
        match statement:
            case Block(statements=statements):
                return self.sequence(statements, state)
            case If():
                return self.if_(statement, state)
            case Loop():
                return self.loop(statement, state)
            case Switch():
                return self.switch(statement, state)
            case Case():
                return self.case(statement, state)
            case Conditional():
                return self.conditional(statement, state)
            case Exit() if statement.keyword != "static":
                self.exit(statement, state)
                return None
            case Simple():
                return self.simple(statement, state)
            case _:
                return state

    def sequence(self, statements: tuple[Statement, ...], state: State | None) -> State | None:
        """The state behind statements in a row."""
        for statement in statements:
            if isinstance(statement, Block) and statement.kind == "specialize":
                continue
            before, state = state, self.run(statement, state)
            if before is not None and state is None:
                self.note_unreachable(statements, statement)
        return state

    def note_unreachable(self, statements: tuple[Statement, ...], last: Statement) -> None:
        """What stands behind the last statement that runs; a `break` does no harm there."""
        index = next(i for i, each in enumerate(statements) if each is last) + 1
        rest = [s for s in statements[index:] if not _is_harmless(s)]
        if index < len(statements) and rest and rest[0] is statements[index]:
            self.unreachable.append(rest[0].span)

    def if_(self, statement: If, state: State | None) -> State | None:
        """Both branches, joined."""
        state = self.evaluate(statement.condition, state)
        then = self.run(statement.then, state)
        if statement.otherwise is None:
            return _join(then, state)
        return _join(then, self.run(statement.otherwise, state))

    def loop(self, statement: Loop, state: State | None) -> State | None:
        """The body runs any number of times; a `do` body once at least."""
        target = _Target(loop=True)
        if statement.keyword == "do":
            self.around.append(target)
            ran = self.run(statement.body, self.repeated(statement, state))
            after = self.evaluate(statement.clauses[0], _join(ran, target.repeated))
        else:
            *first, condition = statement.clauses[:2]
            for code in first:
                state = self.evaluate(code, state)
            after = self.evaluate(condition, self.repeated(statement, state))
            self.around.append(target)
            self.run(statement.body, after)
        self.around.pop()
        return target.left if statement.endless else _join(after, target.left)

    def repeated(self, loop: Loop, state: State | None) -> State | None:
        """The state at the start of any round, the first or a later one."""
        if state is None or loop.head.text.strip("( )") in ("0", "false"):
            return state
        codes = [code for inner in walk(loop) if (code := own_code(inner))]
        named = (m for code in codes for m in mentions(code) if m.name in self.names)
        maybe = {m.name for m in named if m.assigned or m.address_taken}
        effects = (span for code in codes if (span := self.side_effect(code)))
        return State(state.surely, state.maybe | maybe, state.side_effect or next(effects, None))

    def switch(self, statement: Switch, state: State | None) -> State | None:
        """Each case is entered from the top or from the case before it."""
        target = _Target(self.evaluate(statement.subject, state))
        self.around.append(target)
        after = self.run(statement.body, None)
        self.around.pop()
        after = _join(after, target.left)
        return after if target.has_default else _join(after, target.entry)

    def case(self, statement: Case, state: State | None) -> State | None:
        """The innermost switch comes here."""
        switch = next((t for t in reversed(self.around) if not t.loop), None)
        if switch is None:
            return state
        switch.has_default |= statement.default
        return _join(state, switch.entry)

    def conditional(self, statement: Conditional, state: State | None) -> State | None:
        """Any branch of an #if may be the one that is compiled."""
        after: State | None = None if statement.has_else else state
        for branch in statement.branches:
            after = _join(after, self.sequence(branch, state))
        return after

    def exit(self, statement: Exit, state: State | None) -> None:
        """A `break` or `continue`: its target is entered from here too."""
        if statement.keyword == "break" and self.around:
            self.around[-1].left = _join(state, self.around[-1].left)
        loop = next((t for t in reversed(self.around) if t.loop), None)
        if statement.keyword == "continue" and loop:
            loop.repeated = _join(state, loop.repeated)

    def simple(self, statement: Simple, state: State | None) -> State | None:
        """An expression or declaration, or a hook."""
        after = self.evaluate(statement.code, state)
        hook = hook_of(statement)
        if hook is None or after is None:
            return after
        if hook.name == "DEOPT_IF":
            self.deopts.append(End(hook, hook.span, after))
        if hook.name in ENDING_HOOKS or hook.name == "JUMP_IF":
            self.ends.append(End(hook, hook.span, after))
        return None if hook.name in ENDING_HOOKS or always_fails(hook) else after

    def evaluate(self, code: Code, state: State | None) -> State | None:
        """The state behind an expression."""
        if state is None:
            return None
        named = [m for m in mentions(code) if m.name in self.names]
        surely = {m.name for m in named if m.assigned and m.sure}
        maybe = {m.name for m in named if m.assigned or m.address_taken}
        effect = state.side_effect or self.side_effect(code)
        return State(state.surely | surely, state.maybe | maybe, effect)

    def side_effect(self, code: Code) -> Span | None:
        """Where an expression does something that can't be taken back.

        A `leaf` helper is taken to do so if nothing reads its result.
        """
        for call in calls(code):
            effect = effect_of(self.machine, call.name)
            if effect in (HelperEffect.MAY_FAIL, HelperEffect.MAY_RUN):
                return call.span
        whole = whole_call(code) if code.tokens else None
        if whole and effect_of(self.machine, whole.name) is HelperEffect.LEAF:
            return whole.span
        return stores(self.machine, code)


def _is_harmless(statement: Statement) -> bool:
    """Whether nobody minds that a statement is not reached, or it is reached by a `case`."""
    if any(isinstance(inner, Case) for inner in walk(statement)):
        return True
    return isinstance(statement, Exit) or statement.span.text == ";"


def stores(machine: Machine, code: Code) -> Span | None:
    """Where a stretch of code stores into memory or sets a variable of the machine's state."""
    if span := stores_memory(code):
        return span
    assigned = (mention for mention in mentions(code) if mention.assigned)
    return next((m.span for m in assigned if m.name in machine.state_names), None)


@lru_cache(maxsize=16)
def helpers_of(machine: Machine) -> dict[str, Helper]:
    """A machine's helpers by name."""
    return {helper.name: helper for helper in machine.helpers}


def effect_of(machine: Machine, function: str) -> HelperEffect | None:
    """What calling a function can do; None for hooks and what is not declared."""
    if function in HOOKS:
        return None
    helper = helpers_of(machine).get(function)
    return helper.effect if helper else machine.undeclared


def running(body: Block) -> Iterator[Statement]:
    """The statements that run with the instruction: all but `specialize` blocks."""
    for statement in body.statements:
        if not (isinstance(statement, Block) and statement.kind == "specialize"):
            yield from walk(statement)

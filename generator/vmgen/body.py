"""What a body does: its calls and hooks, the names it reads and sets, and every path through it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from vmgen.model import HelperEffect, Item, Label, Machine, Uop
from vmgen.names import C_WORDS, ENDING_HOOKS, HOOKS
from vmgen.source import Span
from vmgen.syntax import (
    Block,
    Code,
    Conditional,
    Exit,
    If,
    Loop,
    Simple,
    Statement,
    Switch,
    Token,
    own_code,
    walk,
)

ASSIGNMENTS = frozenset({"=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="})


@dataclass(frozen=True)
class Call:
    """A call of a function by its name, or a hook."""

    name: str
    span: Span
    arguments: tuple[Code, ...]
    indirect: bool


@dataclass(frozen=True)
class Mention:
    """A name in a body, and how it stands there."""

    name: str
    span: Span
    assigned: bool
    """It is set as a whole: `name = ...`, `name += ...`, `++name`."""
    declared: bool
    """A type stands before it, so that it is a local of the body."""
    address_taken: bool
    plain: bool
    """It is set by a plain `=`, so that its former value is not read."""


def calls(code: Code) -> Iterator[Call]:
    """The calls in a stretch of code, in the order of their names."""
    tokens = code.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.kind != "name" or tokens[index + 1].text != "(" or token.text in C_WORDS:
            continue
        indirect = index > 0 and tokens[index - 1].text in (".", "->")
        span = _token_span(code, token)
        yield Call(token.text, span, tuple(_arguments(code, index + 1)), indirect)


def _token_span(code: Code, token: Token) -> Span:
    return Span(code.span.source, token.start, token.end)


def _arguments(code: Code, opening: int) -> Iterator[Code]:
    """The arguments between the bracket at index `opening` and its partner."""
    depth, start = 0, code.tokens[opening].end
    source = code.span.source
    for token in code.tokens[opening:]:
        depth += (token.text in "([{") - (token.text in ")]}")
        if depth == 0:
            if source.text[start : token.start].strip():
                yield Code(_trimmed(Span(source, start, token.start)))
            return
        if token.text == "," and depth == 1:
            yield Code(_trimmed(Span(source, start, token.start)))
            start = token.end


def _trimmed(span: Span) -> Span:
    text = span.text
    start = span.start + len(text) - len(text.lstrip())
    return Span(span.source, start, start + len(text.strip()))


def mentions(code: Code) -> Iterator[Mention]:
    """The names in a stretch of code that are no members of structures and no functions."""
    tokens = code.tokens
    texts = ["", "", *(token.text for token in tokens), ""]
    for index, token in enumerate(tokens):
        before, previous, following = texts[index], texts[index + 1], texts[index + 3]
        if token.kind != "name" or previous in (".", "->") or following == "(":
            continue
        declared = index >= _type_start(tokens) + 1 and _is_type(tokens, index)
        assigned = following in ASSIGNMENTS or "++" in (previous, following)
        assigned |= "--" in (previous, following)
        unary = not (before[:1].isalnum() or before[:1] == "_" or before in (")", "]"))
        yield Mention(
            token.text,
            _token_span(code, token),
            assigned and not (previous == "*" and unary),
            declared,
            previous == "&" and unary,
            following == "=",
        )


def _type_start(tokens: tuple[Token, ...]) -> int:
    """Where a declaration would begin: behind the bracket of a `for`, or at once."""
    return 1 if tokens[0].text == "(" else 0


def _is_type(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether only names and stars stand before a name, as in `const Value *left = ...`."""
    before = tokens[_type_start(tokens) : end]
    return before[0].kind == "name" and all(t.kind == "name" or t.text == "*" for t in before)


def stores_memory(code: Code) -> Span | None:
    """Where a stretch of code assigns something that is no variable."""
    tokens = code.tokens
    for index, token in enumerate(tokens):
        if token.text not in ASSIGNMENTS or index == 0:
            continue
        before = tokens[index - 1]
        starred = index == 2 and tokens[0].text == "*"
        member = index > 1 and tokens[index - 2].text in (".", "->")
        if before.text in ("]", ")") or member or starred:
            return _token_span(code, token)
    return None


def hook_of(statement: Statement) -> Call | None:
    """The hook that a statement is, if it is one."""
    if isinstance(statement, Simple) and statement.code.tokens[0].text in HOOKS:
        return next(calls(statement.code), None)
    return None


def always_fails(hook: Call) -> bool:
    """Whether a hook is `ERROR_IF(true)`."""
    return (
        hook.name == "ERROR_IF"
        and hook.arguments[:1] != ()
        and (hook.arguments[0].text in ("true", "1"))
    )


@dataclass(frozen=True)
class State:
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


@dataclass(frozen=True)
class End:
    """A place where a body is left: at its end (`hook` is None) or by a hook."""

    hook: Call | None
    span: Span
    state: State


@dataclass
class Paths:
    """Every way through a body. `ends` are its exits, `deopts` the states at DEOPT_IFs."""

    machine: Machine
    names: frozenset[str]
    ends: list[End] = field(default_factory=list)
    deopts: list[End] = field(default_factory=list)
    breaks: list[State | None] = field(default_factory=list)

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
            case Conditional():
                return self.conditional(statement, state)
            case Exit(keyword="break"):
                if self.breaks:
                    self.breaks[-1] = _join(state, self.breaks[-1])
                return None
            case Exit(keyword="continue" | "return" | "goto"):
                return None
            case Simple():
                return self.simple(statement, state)
            case _:
                return state

    def sequence(self, statements: tuple[Statement, ...], state: State | None) -> State | None:
        """The state behind statements in a row."""
        for statement in statements:
            if not (isinstance(statement, Block) and statement.kind == "specialize"):
                state = self.run(statement, state)
        return state

    def if_(self, statement: If, state: State | None) -> State | None:
        """Both branches, joined."""
        state = self.evaluate(statement.condition, state)
        then = self.run(statement.then, state)
        if statement.otherwise is None:
            return _join(then, state)
        return _join(then, self.run(statement.otherwise, state))

    def loop(self, statement: Loop, state: State | None) -> State | None:
        """The body runs any number of times; a `do` body once at least."""
        self.breaks.append(None)
        if statement.keyword == "do":
            after = self.evaluate(statement.head, self.run(statement.body, state))
        else:
            before = self.evaluate(statement.head, state)
            ran = self.run(statement.body, before)
            after = None if statement.endless else _join(before, _weaken(ran, before))
        if statement.endless:
            after = None
        return _join(after, self.breaks.pop())

    def switch(self, statement: Switch, state: State | None) -> State | None:
        """Each case is entered from the top or from the case before it."""
        state = self.evaluate(statement.subject, state)
        self.breaks.append(None)
        statements = statement.body.statements if isinstance(statement.body, Block) else ()
        current: State | None = None
        has_default = False
        for inner in statements:
            if type(inner).__name__ == "Case":
                current = _join(current, state)
                has_default |= bool(getattr(inner, "default", False))
            else:
                current = self.run(inner, current)
        after = _join(current, self.breaks.pop())
        return after if has_default else _join(after, state)

    def conditional(self, statement: Conditional, state: State | None) -> State | None:
        """Any branch of an #if may be the one that is compiled."""
        after: State | None = None if statement.has_else else state
        for branch in statement.branches:
            after = _join(after, self.sequence(branch, state))
        return after

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
        named = {m for m in mentions(code) if m.name in self.names}
        surely = {m.name for m in named if m.assigned}
        maybe = surely | {m.name for m in named if m.address_taken}
        effect = state.side_effect or self.side_effect(code)
        return State(state.surely | surely, state.maybe | maybe, effect)

    def side_effect(self, code: Code) -> Span | None:
        """Where an expression does something that can't be taken back."""
        for call in calls(code):
            effect = effect_of(self.machine, call.name)
            if effect in (HelperEffect.MAY_FAIL, HelperEffect.MAY_RUN):
                return call.span
        return stores_memory(code)


def _weaken(ran: State | None, before: State | None) -> State | None:
    """A loop's body may not have run: only what was set before it is set surely."""
    if ran is None or before is None:
        return before
    return State(before.surely, ran.maybe, ran.side_effect)


@dataclass(frozen=True)
class Analysis:
    """What is known of a body."""

    calls: tuple[Call, ...]
    hooks: tuple[Call, ...]
    mentions: tuple[Mention, ...]
    ends: tuple[End, ...]
    deopts: tuple[End, ...]
    final: State | None
    """The state at the body's end; None if control never gets there."""
    memory: Span | None
    """Where it stores into memory."""

    @property
    def assigned(self) -> frozenset[str]:
        """The names that it sets."""
        return frozenset(m.name for m in self.mentions if m.assigned or m.address_taken)

    @property
    def used(self) -> frozenset[str]:
        """The names that occur."""
        return frozenset(m.name for m in self.mentions)

    @property
    def read(self) -> frozenset[str]:
        """The names whose value is used."""
        return frozenset(m.name for m in self.mentions if not m.plain)

    def has(self, *hooks: str) -> bool:
        """Whether one of some hooks occurs."""
        return any(hook.name in hooks for hook in self.hooks)


@cache
def effects(machine: Machine) -> dict[str, HelperEffect]:
    """The effects of a machine's helpers by name."""
    return {helper.name: helper.effect for helper in machine.helpers}


def effect_of(machine: Machine, function: str) -> HelperEffect | None:
    """What calling a function can do; None for hooks and what is not declared."""
    if function in HOOKS:
        return None
    return effects(machine).get(function, machine.undeclared)


@cache
def analyse(machine: Machine, owner: Uop | Label) -> Analysis:
    """Follow every path through a body.

    An abstract interpretation over the statement tree: definite and possible assignment, as in
    Java's definite-assignment rules.
    """
    items: tuple[Item, ...] = ()
    if isinstance(owner, Uop):
        items = (*owner.effect.inputs, *owner.effect.outputs)
        items += tuple(item for _, branch in owner.effect.branches for item in branch)
    paths = Paths(machine, frozenset(item.name for item in items))
    final = paths.run(owner.body, State())
    if final is not None:
        span = Span(owner.body.span.source, owner.body.span.end - 1, owner.body.span.end)
        paths.ends.append(End(None, span, final))
    codes = [code for statement in _running(owner.body) if (code := own_code(statement))]
    found = [call for code in codes for call in calls(code)]
    return Analysis(
        tuple(call for call in found if call.name not in HOOKS),
        tuple(call for call in found if call.name in HOOKS),
        tuple(mention for code in codes for mention in mentions(code)),
        tuple(paths.ends),
        tuple(paths.deopts),
        final,
        next((span for code in codes if (span := stores_memory(code))), None),
    )


def _running(body: Block) -> Iterator[Statement]:
    """The statements that run with the instruction: all but `specialize` blocks."""
    for statement in body.statements:
        if not (isinstance(statement, Block) and statement.kind == "specialize"):
            yield from walk(statement)

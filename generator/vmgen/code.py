"""Stretches of C: the calls and hooks in them, and the names that they read and set."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vmgen.names import C_KEYWORDS, C_WORDS, HOOKS
from vmgen.source import Span
from vmgen.syntax import Code, Simple, Statement, Token, tokenize

ASSIGNMENTS = frozenset({"=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="})
STEPS = frozenset({"++", "--"})
SETTERS = ASSIGNMENTS | STEPS
MEMBER = (".", "->")


class Call(NamedTuple):
    """A call of a function by its name, or a hook; `indirect` if it is through a pointer."""

    name: str
    span: Span
    arguments: tuple[Code, ...]
    indirect: bool


class Mention(NamedTuple):
    """A name in a body, and how it stands there."""

    name: str
    span: Span
    assigned: bool
    """It is set: `name = ...`, `name += ...`, `++name`, or a member of it: `name.x = ...`."""
    declared: bool
    """A type stands before it, so that it is a local of the body."""
    address_taken: bool
    plain: bool
    """It is set by a plain `=`, so that its former value is not read."""
    sure: bool
    """It is evaluated, as a whole, whenever the code is: no `&&`, `||` or `?` stands before it."""


# Calls ------------------------------------------------------------------------------------------


@cache
def calls(code: Code) -> tuple[Call, ...]:
    """The calls in a stretch of code, in the order of the text."""
    return tuple(_calls(code))


def _calls(code: Code) -> Iterator[Call]:
    tokens = code.tokens
    brackets: list[int] = []
    for index, token in enumerate(tokens[:-1]):
        opening = index
        if token.text in ("(", "["):
            brackets.append(index)
        elif token.text in (")", "]") and brackets:
            opening = brackets.pop()
        if tokens[index + 1].text == "(" and _is_called(tokens, opening, index):
            named = opening < index and opening > 0 and tokens[opening - 1].kind == "name"
            span = Span(code.span.source, tokens[opening - named].start, token.end)
            indirect = token.kind != "name" or (index > 0 and tokens[index - 1].text in MEMBER)
            yield Call(span.text, span, tuple(_arguments(code, index + 1)), indirect)


def _is_called(tokens: Sequence[Token], opening: int, index: int) -> bool:
    """Whether what ends at a token, before a `(`, is a function."""
    token = tokens[index]
    if token.kind == "name":
        return token.text not in C_WORDS
    if token.text == "]":
        return True
    if token.text != ")":
        return False
    before = tokens[opening - 1] if opening else None
    if before and before.kind == "name":
        return before.text not in C_WORDS
    inside = tokens[opening + 1 : index]
    return not is_cast(inside)


def is_cast(inside: Sequence[Token]) -> bool:
    """Whether what stands between brackets looks like a type."""
    words = all(token.kind == "name" or token.text == "*" for token in inside)
    return words and bool(inside) and inside[0].kind == "name"


def _arguments(code: Code, opening: int) -> Iterator[Code]:
    """The arguments between the bracket at index `opening` and its partner."""
    tokens = code.tokens
    depth, first = 0, opening + 1
    for index in range(opening, len(tokens)):
        text = tokens[index].text
        depth += (text in "([{") - (text in ")]}")
        if depth == 0:
            if first < index:
                yield _between(code, first, index)
            return
        if text == "," and depth == 1:
            yield _between(code, first, index)
            first = index + 1


def _between(code: Code, first: int, end: int) -> Code:
    """The tokens from an index up to another; the place before the latter if there are none."""
    last = code.tokens[max(first, end - 1)]
    start = code.tokens[first].start
    return Code(Span(code.span.source, start, last.end if first < end else start))


def trimmed(span: Span) -> Span:
    """A span from its first token to its last, without the comments around them."""
    tokens = tuple(tokenize(span))
    return Span(span.source, tokens[0].start, tokens[-1].end) if tokens else span


def whole_call(code: Code) -> Call | None:
    """The call that a statement is, without doing anything with its result."""
    tokens = code.tokens
    if tokens[0].kind != "name" or len(tokens) < 4 or tokens[1].text != "(":
        return None
    depth = 0
    for index, token in enumerate(tokens[1:], 1):
        depth += (token.text in "([{") - (token.text in ")]}")
        if depth == 0:
            return next(iter(calls(code)), None) if index == len(tokens) - 2 else None
    return None


def hook_of(statement: Statement) -> Call | None:
    """The hook that a statement is, if it is one."""
    if isinstance(statement, Simple) and statement.code.tokens[0].text in HOOKS:
        return whole_call(statement.code)
    return None


def always_fails(hook: Call) -> bool:
    """Whether a hook is `ERROR_IF(true)`."""
    condition = hook.arguments[0].text if hook.arguments else ""
    return hook.name == "ERROR_IF" and condition in ("true", "1")


# Names ------------------------------------------------------------------------------------------


@cache
def mentions(code: Code) -> tuple[Mention, ...]:
    """The names in a stretch of code that are no members of structures and no functions."""
    return tuple(_mentions(code))


def _mentions(code: Code) -> Iterator[Mention]:
    tokens = code.tokens
    declared = _declared(tokens)
    sure = True
    for index, token in enumerate(tokens):
        sure = sure and token.text not in ("&&", "||", "?")
        if token.kind != "name":
            continue
        before, following = _text(tokens, index - 1), _text(tokens, index + 1)
        if before in MEMBER or following == "(":
            continue
        yield Mention(
            token.text,
            Span(code.span.source, token.start, token.end),
            _is_set(tokens, index) or (index in declared and following == "="),
            index in declared,
            before == "&" and is_unary(tokens, index - 1),
            following == "=",
            sure and following != ".",
        )


def _text(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) else ""


def _is_set(tokens: Sequence[Token], index: int) -> bool:
    before, following = _text(tokens, index - 1), _text(tokens, index + 1)
    while following == ".":
        index += 2
        following = _text(tokens, index + 1)
    if before in STEPS and following not in (*MEMBER, "["):
        return True
    if following in STEPS:
        return True
    return following in ASSIGNMENTS and not (before == "*" and is_unary(tokens, index - 1))


def is_unary(tokens: Sequence[Token], index: int) -> bool:
    """Whether the operator at an index has no left operand."""
    if index == 0:
        return True
    before = tokens[index - 1]
    return before.kind == "punctuation" and before.text not in (")", "]")


def _declared(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the variables stand that a declaration (or the head of a `for`) declares."""
    start = 1 if _text(tokens, 0) == "(" else 0
    end = start
    while end < len(tokens) and (tokens[end].kind == "name" or tokens[end].text == "*"):
        end += 1
    head = tokens[start:end]
    if len(head) < 2 or head[0].kind != "name" or head[-1].kind != "name":
        return frozenset()
    if _text(tokens, end) not in ("=", ";", ",", "[", ""):
        return frozenset()
    return frozenset({end - 1, *_further_declared(tokens, end)})


def _further_declared(tokens: Sequence[Token], start: int) -> Iterator[int]:
    """The variables behind the commas of a declaration."""
    depth = 0
    for index in range(start, len(tokens)):
        text = tokens[index].text
        depth += (text in "([{") - (text in ")]}")
        if depth < 0 or (text == ";" and depth == 0):
            return
        if text == "," and depth == 0:
            name = index + 1
            while _text(tokens, name) == "*":
                name += 1
            yield name


def stores_memory(code: Code) -> Span | None:
    """Where a stretch of code sets something that is no variable."""
    tokens = code.tokens
    declares = bool(_declared(tokens))
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.text in "([{") - (token.text in ")]}")
        if token.text in ASSIGNMENTS and declares and depth == 0:
            continue
        if token.text in SETTERS and _is_memory(tokens, index):
            return Span(code.span.source, token.start, token.end)
    return None


def _is_memory(tokens: Sequence[Token], index: int) -> bool:
    """Whether the operator at an index sets a member, an item or what a pointer points to."""
    before = _text(tokens, index - 1)
    if before in (")", "]"):
        return True
    if index == 0 or tokens[index - 1].kind != "name" or before in C_KEYWORDS:
        return _text(tokens, index + 2) in (*MEMBER, "[") or _text(tokens, index + 1) in ("*", "(")
    pointer = _text(tokens, index - 2)
    return pointer in MEMBER or (pointer == "*" and is_unary(tokens, index - 2))

"""Makes the syntax tree of bodies: a node of each grammar rule."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

from vmgen import syntax
from vmgen.code import is_cast
from vmgen.names import C_KEYWORDS, C_WORDS
from vmgen.source import Diagnostic, Source, Span
from vmgen.syntax import Code, Name, Token

Children = list[Any]
T = TypeVar("T")
N = TypeVar("N")

DEEPEST = 60
"""How deeply statements may be nested, an `else if` counting as one in the other, and sizes."""
LARGEST = 2**31 - 1
"""The largest number outside bodies."""


class Leaf(Protocol):
    """A token of the grammar, which is a string too."""

    type: str
    start_pos: int | None
    end_pos: int | None

    def __len__(self) -> int:
        """Number of characters."""


class _Branch(NamedTuple):
    is_else: bool
    statements: tuple[syntax.Statement, ...]


class StatementBuilder:
    """Makes a syntax node of each grammar rule for names, C and bodies.

    The methods have the rules' names and get what the rules' parts have become.
    """

    def __init__(self) -> None:
        self.begin(Source("", ""))

    def begin(self, source: Source) -> None:
        """Go on with the tokens of a source, and with no mistakes."""
        self.source = source
        self.diagnostics: list[Diagnostic] = []

    def complain(self, message: str, span: Span) -> None:
        """Keep a mistake that the grammar lets pass."""
        self.diagnostics.append(Diagnostic(message, span))

    def span(self, first: Leaf | Span, last: Leaf | Span) -> Span:
        """From the start of one token or span to the end of another."""
        start = first.start if isinstance(first, Span) else first.start_pos
        end = last.end if isinstance(last, Span) else last.end_pos
        assert start is not None
        assert end is not None
        return Span(self.source, start, end)

    def name(self, token: Leaf) -> Name:
        """A name or number."""
        return Name(str(token), self.span(token, token))

    def names(self, tokens: Iterable[Leaf]) -> tuple[Name, ...]:
        """Several names."""
        return tuple(self.name(token) for token in tokens)

    def number_of(self, token: Leaf) -> int:
        """The value of a number; 1 if it is too large."""
        text = str(token)
        if len(text) <= len(str(LARGEST)):
            value = int(text, 16 if text[:2] in ("0x", "0X") else 10)
            if value <= LARGEST:
                return value
        self.complain("the number is too large", self.span(token, token))
        return 1

    def whole(self, children: Children) -> Code:
        """C from the first child to the last."""
        return Code(self.span(children[0], children[-1]))

    parens = for_head = whole

    def code(self, children: Children) -> Code:
        """C up to a semicolon."""
        code = self.whole(children)
        if token := _unfinished(code):
            self.complain("missing ';'", Span(self.source, token.end - 1, token.end))
        return code

    # Statements.

    def block(self, children: Children) -> syntax.Block:
        """`{ ... }`."""
        opening, *statements, closing = children
        return syntax.Block(tuple(statements), self.span(opening, closing))

    def body(self, children: Children) -> syntax.Block:
        """The block that is a whole body."""
        block = self.block(children)
        statement: syntax.Statement = block
        if depth_of(statement, syntax.children) > DEEPEST:
            self.complain("the statements are nested too deeply", block.statements[0].span)
            return syntax.Block((), block.span)
        return block

    def cold(self, children: Children) -> syntax.Block:
        """`cold { ... }` or `specialize { ... }`."""
        keyword, block = children
        return syntax.Block(block.statements, self.span(keyword, block.span), str(keyword))

    specialize = cold

    def guard(self, children: Children) -> syntax.Guard:
        """`guard (condition);`."""
        return syntax.Guard(children[1], self.span(children[0], children[-1]))

    def if_(self, children: Children) -> syntax.If:
        """`if (condition) ... else ...`."""
        keyword, condition, then, *rest = children
        otherwise = rest[-1]
        span = self.span(keyword, (otherwise or then).span)
        return syntax.If(condition, then, otherwise, span)

    def while_(self, children: Children) -> syntax.Loop:
        """`while (condition) ...`."""
        keyword, head, body = children
        return syntax.Loop("while", head, body, self.span(keyword, body.span))

    def for_(self, children: Children) -> syntax.Loop:
        """`for (...; ...; ...) ...`."""
        keyword, head, body = children
        return syntax.Loop("for", head, body, self.span(keyword, body.span))

    def do_(self, children: Children) -> syntax.Loop:
        """`do ... while (condition);`."""
        keyword, body, _, head, semicolon = children
        return syntax.Loop("do", head, body, self.span(keyword, semicolon))

    def switch_(self, children: Children) -> syntax.Switch:
        """`switch (subject) ...`."""
        keyword, subject, body = children
        return syntax.Switch(subject, body, self.span(keyword, body.span))

    def case(self, children: Children) -> syntax.Case:
        """`case value:` or `default:`."""
        return syntax.Case(children[0] == "default", self.span(children[0], children[-1]))

    def exit(self, children: Children) -> syntax.Exit:
        """`break;` and its like."""
        return syntax.Exit(str(children[0]), self.span(children[0], children[-1]))

    def simple(self, children: Children) -> syntax.Simple:
        """An expression or declaration."""
        code = self.code(children)
        return syntax.Simple(code, code.span)

    def conditional(self, children: Children) -> syntax.Conditional:
        """`#if ... #endif`."""
        first, *rest, last = children
        branches = only(_Branch, rest)
        main = tuple(child for child in rest if not isinstance(child, _Branch))
        has_else = any(branch.is_else for branch in branches)
        statements = (main, *(branch.statements for branch in branches))
        return syntax.Conditional(statements, has_else, self.span(first, last))

    def pp_elif(self, children: Children) -> "_Branch":
        """`#elif ...`."""
        return _Branch(False, tuple(children[1:]))

    def pp_else(self, children: Children) -> "_Branch":
        """`#else ...`."""
        return _Branch(True, tuple(children[1:]))


def only(kind: type[T], children: Children) -> tuple[T, ...]:
    """The children of a kind."""
    return tuple(child for child in children if isinstance(child, kind))


def depth_of(root: N, parts: Callable[[N], Iterable[N]]) -> int:
    """The levels of a tree. It may be too deep for recursion."""
    deepest = 0
    pending = [(root, 1)]
    while pending:
        node, depth = pending.pop()
        deepest = max(deepest, depth)
        pending += [(part, depth + 1) for part in parts(node)]
    return deepest


def _unfinished(code: Code) -> Token | None:
    """The token behind which a semicolon is missing, since what follows begins anew."""
    brackets: list[int] = []
    for index, token in enumerate(code.tokens[:-1]):
        following = code.tokens[index + 1]
        if token.text in "([{":
            brackets.append(index)
        opening = brackets.pop() if token.text in ")]}" and brackets else index
        if brackets or following.kind not in ("name", "number"):
            continue
        gap = code.span.source.text[token.end : following.start]
        if _ends_expression(code.tokens, opening, index, "\n" in gap):
            return token
    return None


def _ends_expression(tokens: tuple[Token, ...], opening: int, index: int, at_line: bool) -> bool:
    """Whether an expression ends at a token, before another name or number."""
    token, before = tokens[index], tokens[opening - 1] if opening else None
    match token.text:
        case ")" if before and before.kind == "name":
            return before.text not in C_WORDS
        case ")":
            return at_line and not is_cast(tokens[opening + 1 : index])
        case "]":
            return at_line
        case text:
            return at_line and token.kind in ("name", "number") and text not in C_KEYWORDS

"""Text to syntax tree, by lark. Mistakes of form are reported one for each declaration."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from lark import Lark, TextSlice, Token, Transformer, UnexpectedInput, UnexpectedToken
from lark.lexer import PatternRE, TerminalDef

from vmgen import syntax
from vmgen.source import Diagnostic, Note, Source, Span, suggestion
from vmgen.syntax import Cache, Code, Name

Children = list[Any]
T = TypeVar("T")


class _Branch(NamedTuple):
    is_else: bool
    statements: tuple[syntax.Statement, ...]


def _code_setting(keyword: str) -> Any:
    def build(self: "_Builder", children: Children) -> syntax.Setting:
        return syntax.Setting(keyword, children[0].span, code=children[0])

    return build


def _name_setting(keyword: str) -> Any:
    def build(self: "_Builder", children: Children) -> syntax.Setting:
        names = self.names(children)
        return syntax.Setting(keyword, names[0].span, names=names)

    return build


def _operation(operator: str) -> Any:
    def build(self: "_Builder", children: Children) -> tuple[syntax.SizeTree, Span]:
        (left, first), (right, last) = children
        return syntax.SizeOperation(operator, left, right), self.span(first, last)

    return build


class _Builder(Transformer[Token, Any]):
    """Makes a syntax node of each grammar rule; the methods have the rules' names."""

    def __init__(self, source: Source) -> None:
        super().__init__(visit_tokens=False)
        self.source = source

    def span(self, first: Token | Span, last: Token | Span) -> Span:
        """From the start of one token or span to the end of another."""
        start = first.start_pos if isinstance(first, Token) else first.start
        end = last.end_pos if isinstance(last, Token) else last.end
        assert start is not None
        assert end is not None
        return Span(self.source, start, end)

    def name(self, token: Token) -> Name:
        return Name(str(token), self.span(token, token))

    def names(self, tokens: Iterable[Token]) -> tuple[Name, ...]:
        return tuple(self.name(token) for token in tokens)

    def whole(self, children: Children) -> Code:
        return Code(self.span(children[0], children[-1]))

    code = parens = for_head = whole

    # The machine.

    def machine(self, children: Children) -> syntax.Machine:
        doc, (name, *settings) = _split_doc(children)
        return syntax.Machine(self.name(name), doc, tuple(settings))

    slot, empty, result = map(_code_setting, ("slot", "empty", "result"))
    state, frame, observe = map(_code_setting, ("state", "frame", "observe"))

    header, widen, error = map(_name_setting, ("header", "widen", "error"))
    undeclared, direct = map(_name_setting, ("undeclared", "direct"))

    def unit(self, children: Children) -> syntax.Setting:
        name, *fields = children
        return syntax.Setting(
            "unit", self.span(name, name), names=(self.name(name),), fields=tuple(fields)
        )

    def field(self, children: Children) -> tuple[Name, int]:
        return self.name(children[0]), _number(children[1])

    def handler(self, children: Children) -> syntax.Setting:
        return syntax.Setting("handler", children[0].span, effect=children[0])

    # Types, operand kinds, helpers.

    def dynamic_type(self, children: Children) -> syntax.Type:
        doc, (name, test) = _split_doc(children)
        return syntax.Type(self.name(name), doc, test)

    def static_type(self, children: Children) -> syntax.Type:
        doc, names = _split_doc(children)
        return syntax.Type(self.name(names[-1]), doc, None)

    def operand_kind(self, children: Children) -> syntax.OperandKind:
        doc, (name, limit) = _split_doc(children)
        return syntax.OperandKind(self.name(name), doc, self.name(limit))

    def extern(self, children: Children) -> syntax.Extern:
        doc, (head, *middle, effect) = _split_doc(children)
        parameters = next((c.text for c in middle if isinstance(c, Code)), "void")
        match = re.fullmatch(r"(.*?)(\w+)\s*", head, re.DOTALL)
        start = head.start_pos + (match.start(2) if match else 0)
        text = match[2] if match else str(head)
        span = Span(self.source, start, start + len(text))
        result = match[1].strip() if match else ""
        return syntax.Extern(Name(text, span), doc, result, parameters, self.name(effect))

    # Instructions.

    def inst(self, children: Children) -> syntax.Instruction:
        doc, (internal, *rest) = _split_doc(children)
        return self._instruction("internal inst" if internal else "inst", doc, rest)

    def op(self, children: Children) -> syntax.Instruction:
        doc, rest = _split_doc(children)
        return self._instruction("op", doc, rest)

    def _instruction(self, keyword: str, doc: str, rest: Children) -> syntax.Instruction:
        name, *rest, body = rest
        operands = _only(syntax.Operand, rest)
        [effect] = _only(syntax.Effect, rest)
        annotations = _only(Name, rest)
        return syntax.Instruction(
            keyword, self.name(name), doc, operands, effect, annotations, body
        )

    def annotation(self, children: Children) -> Name:
        return self.name(children[0])

    part = annotation

    def macro(self, children: Children) -> syntax.Macro:
        doc, (name, *parts) = _split_doc(children)
        return syntax.Macro(self.name(name), doc, tuple(parts))

    def family(self, children: Children) -> syntax.Family:
        doc, (name, members) = _split_doc(children)
        return syntax.Family(self.name(name), doc, members)

    def pseudo(self, children: Children) -> syntax.Pseudo:
        doc, (name, *operands, effect, members) = _split_doc(children)
        return syntax.Pseudo(self.name(name), doc, tuple(operands), effect, members)

    def members(self, children: Children) -> tuple[Name, ...]:
        return self.names(children)

    def label(self, children: Children) -> syntax.Label:
        doc, (name, depth, _, body) = _split_doc(children)
        return syntax.Label(self.name(name), doc, depth is not None, body)

    def include(self, children: Children) -> syntax.Include:
        path = children[0]
        return syntax.Include(path[1:-1], self.span(path, path))

    def operand(self, children: Children) -> syntax.Operand:
        name, kind, units = children
        width = None if units is None else _number(units)
        return syntax.Operand(self.name(name), self.name(kind), width)

    # Stack effects.

    def effect(self, children: Children) -> syntax.Effect:
        opening, inputs, outputs, *branches, closing = children
        return syntax.Effect(inputs, outputs, tuple(branches), self.span(opening, closing))

    def branch(self, children: Children) -> syntax.Branch:
        return syntax.Branch(self.name(children[0]), children[1])

    def items(self, children: Children) -> tuple[syntax.Item | Cache, ...]:
        return tuple(child for child in children if child is not None)

    def item(self, children: Children) -> syntax.Item:
        name, size, type_name = children
        tree, span = size or (None, None)
        item_type = None if type_name is None else self.name(type_name)
        return syntax.Item(self.name(name), tree, span, item_type)

    def cache(self, children: Children) -> Cache:
        name, units = children
        return Cache(self.name(name), _number(units), self.span(name, units))

    def number(self, children: Children) -> tuple[syntax.SizeTree, Span]:
        [token] = children
        return syntax.SizeNumber(_number(token)), self.span(token, token)

    def variable(self, children: Children) -> tuple[syntax.SizeTree, Span]:
        name = self.name(children[0])
        return syntax.SizeName(name), name.span

    def negate(self, children: Children) -> tuple[syntax.SizeTree, Span]:
        [(tree, span)] = children
        return syntax.SizeOperation("-", syntax.SizeNumber(0), tree), span

    add, subtract, multiply = map(_operation, "+-*")
    bit_and, shift_left, shift_right = map(_operation, ("&", "<<", ">>"))

    # Bodies.

    def block(self, children: Children) -> syntax.Block:
        opening, *statements, closing = children
        return syntax.Block(tuple(statements), self.span(opening, closing))

    body = block

    def cold(self, children: Children) -> syntax.Block:
        keyword, block = children
        return syntax.Block(block.statements, self.span(keyword, block.span), str(keyword))

    specialize = cold

    def guard(self, children: Children) -> syntax.Guard:
        return syntax.Guard(children[1], self.span(children[0], children[-1]))

    def if_(self, children: Children) -> syntax.If:
        keyword, condition, then, *rest = children
        otherwise = rest[-1]
        span = self.span(keyword, (otherwise or then).span)
        return syntax.If(condition, then, otherwise, span)

    def while_(self, children: Children) -> syntax.Loop:
        keyword, head, body = children
        return syntax.Loop("while", head, body, self.span(keyword, body.span))

    def for_(self, children: Children) -> syntax.Loop:
        keyword, head, body = children
        return syntax.Loop("for", head, body, self.span(keyword, body.span))

    def do_(self, children: Children) -> syntax.Loop:
        keyword, body, _, head, semicolon = children
        return syntax.Loop("do", head, body, self.span(keyword, semicolon))

    def switch_(self, children: Children) -> syntax.Switch:
        keyword, subject, body = children
        return syntax.Switch(subject, body, self.span(keyword, body.span))

    def case(self, children: Children) -> syntax.Case:
        return syntax.Case(children[0] == "default", self.span(children[0], children[-1]))

    def exit(self, children: Children) -> syntax.Exit:
        return syntax.Exit(str(children[0]), self.span(children[0], children[-1]))

    def simple(self, children: Children) -> syntax.Simple:
        code = self.whole(children)
        return syntax.Simple(code, code.span)

    def conditional(self, children: Children) -> syntax.Conditional:
        first, *rest, last = children
        branches = _only(_Branch, rest)
        main = tuple(child for child in rest if not isinstance(child, _Branch))
        has_else = any(branch.is_else for branch in branches)
        statements = (main, *(branch.statements for branch in branches))
        return syntax.Conditional(statements, has_else, self.span(first, last))

    def pp_elif(self, children: Children) -> "_Branch":
        return _Branch(False, tuple(children[1:]))

    def pp_else(self, children: Children) -> "_Branch":
        return _Branch(True, tuple(children[1:]))

    def start(self, children: Children) -> tuple[syntax.Declaration, ...]:
        return tuple(children)


@dataclass(frozen=True)
class Parsed:
    """What could be read of a source, and the first mistake of each other declaration."""

    declarations: tuple[syntax.Declaration, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def parse(source: Source) -> Parsed:
    """The declarations of a source and its mistakes of form."""
    try:
        return Parsed(_parse_slice(source, 0, len(source.text)))
    except UnexpectedInput:
        return _parse_separately(source)


_parser: Lark | None = None


def _parse_slice(source: Source, start: int, end: int) -> tuple[syntax.Declaration, ...]:
    global _parser  # noqa: PLW0603 - the grammar's tables are built once.
    if _parser is None:
        grammar = Path(__file__).with_name("grammar.lark").read_text()
        _parser = Lark(grammar, parser="lalr", edit_terminals=_whole_word, cache=True)
    tree = _parser.parse(TextSlice(source.text, start, end))
    declarations: tuple[syntax.Declaration, ...] = _Builder(source).transform(tree)
    return declarations


def _whole_word(terminal: TerminalDef) -> None:
    """Keep a keyword from matching the beginning of a longer name."""
    if terminal.pattern.value.isalpha():
        terminal.pattern = PatternRE(terminal.pattern.value + r"\b")


_DECLARATION_START = re.compile(
    r"^(?:///|(?:(?:internal[ \t]+)?inst|op|macro|family|pseudo|label)[ \t]*\("
    r"|(?:machine|type|static[ \t]+type|extern|include|operand)\b)",
    re.MULTILINE,
)


def _parse_separately(source: Source) -> Parsed:
    """Parse declaration by declaration: they begin at the starts of lines."""
    starts = [m.start() for m in _DECLARATION_START.finditer(source.text)]
    declarations: list[syntax.Declaration] = []
    diagnostics = []
    for start, end in zip([0, *starts], [*starts, len(source.text)], strict=True):
        try:
            if not source.text.startswith("///", start):
                declarations += _parse_slice(source, start, end)
        except UnexpectedInput as error:
            diagnostics.append(_describe(source, start, end, error))
    return Parsed(tuple(declarations), tuple(diagnostics))


def _describe(source: Source, start: int, end: int, error: UnexpectedInput) -> Diagnostic:
    offset = error.pos_in_stream if error.pos_in_stream is not None else end
    unclosed = _open_brackets(source, start, min(offset, end))
    if not isinstance(error, UnexpectedToken):
        return _describe_character(source, offset)
    token = error.token
    if token.type == "$END":
        return _describe_end(source, start, end, unclosed)
    span = Span(source, offset, offset + len(token))
    return _describe_token(span, str(token), set(error.accepts or error.expected), unclosed)


def _describe_character(source: Source, offset: int) -> Diagnostic:
    char = source.text[offset]
    span = Span(source, offset, offset + 1)
    if char in "\"'":
        return Diagnostic(f"missing closing {char}", span)
    if source.text.startswith("/*", offset):
        return Diagnostic("missing closing */", span)
    return Diagnostic(f"unexpected character '{char}'", span)


_CLOSING = {"(": ")", "[": "]", "{": "}"}


def _describe_end(source: Source, start: int, end: int, unclosed: list[int]) -> Diagnostic:
    last = len(source.text[start:end].rstrip()) + start
    span = Span(source, max(last - 1, 0), last)
    if not unclosed:
        return Diagnostic("expected ';' at the end of the declaration", span)
    closing = _CLOSING[source.text[unclosed[-1]]]
    return Diagnostic(f"missing '{closing}'", span, _opening_note(source, unclosed))


def _opening_note(source: Source, unclosed: list[int]) -> tuple[Note, ...]:
    if not unclosed:
        return ()
    opening = unclosed[-1]
    return (Note(f"to match this '{source.text[opening]}'", Span(source, opening, opening + 1)),)


def _describe_token(span: Span, text: str, expected: set[str], unclosed: list[int]) -> Diagnostic:
    closers = {"RPAR": ")", "RSQB": "]", "RBRACE": "}"}
    shown = text.split(maxsplit=1)[0] if text.split() else text
    if text in closers.values():
        opening = span.source.text[unclosed[-1]] if unclosed else ""
        if _CLOSING.get(opening) != text:
            if opening:
                missing = f"expected '{_CLOSING[opening]}' before '{text}'"
                return Diagnostic(missing, span, _opening_note(span.source, unclosed))
            return Diagnostic(f"unmatched '{text}'", span)
    if text == ";":
        wanted = [char for token, char in closers.items() if token in expected]
        if len(wanted) == 1:
            note = _opening_note(span.source, unclosed)
            return Diagnostic(f"expected '{wanted[0]}' before ';'", span, note)
    keywords = {_terminal_text(name) for name in expected}
    if "SEMICOLON" in expected and not re.fullmatch(r"\w+", text.split(maxsplit=1)[0]):
        return Diagnostic(f"expected ';' before '{shown}'", span)
    if "NAME" in expected and shown in _STATEMENT_WORDS:
        return Diagnostic(f"'{shown}' is a C keyword and can't be a name here", span)
    if "SEMICOLON" in expected:
        return Diagnostic(f"expected ';' before '{shown}'", span)
    words = {word for word in keywords if word.isalpha()}
    if shown.isidentifier() and words:
        what = f"unknown keyword '{shown}'"
        first = Span(span.source, span.start, span.start + len(shown))
        return Diagnostic(what, first, suggestion(shown, words) or (_expected_note(keywords),))
    return Diagnostic(f"unexpected '{shown}'", span, (_expected_note(keywords),))


_STATEMENT_WORDS = frozenset(
    "if else while do for switch case default break continue return goto static".split()
)


_DESCRIPTIONS = {
    "NAME": "a name",
    "TEXT": "C code",
    "NUMBER": "a number",
    "STRING": "a string",
    "DOC": "documentation",
    "$END": "the end of the file",
    **{name: name.lower() for name in ("COLD", "SPECIALIZE", "GUARD")},
    **{name: name.lower().replace("pp_", "#") for name in ("PP_IF", "PP_ELIF", "PP_ELSE")},
    "PP_ENDIF": "#endif",
}


def _expected_note(texts: Iterable[str]) -> Note:
    return Note("expected " + " or ".join(sorted(texts)))


def _terminal_text(name: str) -> str:
    """How a user writes a terminal of the grammar."""
    assert _parser is not None
    if name in _DESCRIPTIONS:
        return _DESCRIPTIONS[name]
    text = next(str(t.pattern.value) for t in _parser.terminals if t.name == name)
    word = text.removesuffix(r"\b")
    return word if word.isalpha() else f"'{text}'"


def _open_brackets(source: Source, start: int, end: int) -> list[int]:
    """Offsets of the brackets that are open at `end`."""
    stack: list[int] = []
    for token in syntax.tokenize(Span(source, start, end)):
        if token.text in _CLOSING:
            stack.append(token.start)
        elif token.text in ")]}" and stack:
            stack.pop()
    return stack


def _split_doc(children: Children) -> tuple[str, Children]:
    """Documentation lines (without their slashes) and the rest of a declaration."""
    count = 0
    while isinstance(children[count], Token) and children[count].type == "DOC":
        count += 1
    lines = [str(token)[3:].removeprefix(" ").rstrip() for token in children[:count]]
    return "\n".join(lines), children[count:]


def _only(kind: type[T], children: Children) -> tuple[T, ...]:
    return tuple(child for child in children if isinstance(child, kind))


def _number(token: Token) -> int:
    return int(token, 16 if token[:2] in ("0x", "0X") else 10)

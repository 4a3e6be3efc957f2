"""What to say where a definitions file could not be parsed."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from vmgen.source import Diagnostic, Note, Source, Span, suggestion
from vmgen.syntax import Token, tokenize

CLOSING = {"(": ")", "[": "]", "{": "}"}
STATEMENT_WORDS = frozenset(
    "if else while do for switch case default break continue return goto static".split()
)
BODY_WORDS = ("if", "while", "do", "for", "switch", "cold", "specialize", "guard")
CPYTHON_WORDS = frozenset("override pure replicate specializing tier1 tier2 register".split())
MOST_EXPECTED = 3
"""How many things a message lists that could have stood in a place."""


class Stop(NamedTuple):
    """Where parsing a declaration stopped.

    `before` holds the C tokens of the declaration up to there, `found` the token that does not
    fit (None at the end), `expected` what could stand there: terminals of the grammar, each with
    the text that users know it by.
    """

    source: Source
    offset: int
    before: tuple[Token, ...]
    found: Token | None
    expected: Mapping[str, str]

    @property
    def unclosed(self) -> tuple[Token, ...]:
        """The brackets that are open."""
        return tuple(open_brackets(self.before))

    def last(self) -> Span:
        """The last character before the place."""
        end = self.before[-1].end if self.before else self.offset + 1
        return Span(self.source, end - 1, end)

    def here(self) -> Span:
        """The token that does not fit."""
        return self.last() if self.found is None else self.span(self.found)

    def span(self, token: Token) -> Span:
        """Where a token stands."""
        return Span(self.source, token.start, token.end)


def open_brackets(tokens: tuple[Token, ...]) -> list[Token]:
    """The brackets that no token closes; one of another kind closes nothing."""
    stack: list[Token] = []
    for token in tokens:
        if token.text in CLOSING:
            stack.append(token)
        elif stack and token.text == CLOSING[stack[-1].text]:
            stack.pop()
    return stack


def stopped(piece: Span, text: str, offset: int, expected: Mapping[str, str]) -> Stop:
    """The stop at `offset` of the declaration in a piece of the source.

    `text` is that of the source, with what has been reported before blanked out.
    """
    read = Source("", text)
    before = tuple(tokenize(Span(read, piece.start, offset)))
    found = next(tokenize(Span(read, offset, piece.end)), None) if offset < piece.end else None
    return Stop(piece.source, offset, before, found, expected)


def describe(stop: Stop) -> Diagnostic:
    """The mistake at a place where parsing stopped."""
    for rule in RULES:
        if diagnostic := rule(stop):
            return diagnostic
    return _other(stop)


def _character(stop: Stop) -> Diagnostic | None:
    """A character that begins no token."""
    text = stop.source.text
    here = Span(stop.source, stop.offset, stop.offset + 1)
    char = text[stop.offset : stop.offset + 1]
    if text.startswith("/*", stop.offset):
        return Diagnostic("unclosed comment", Span(stop.source, here.start, here.end + 1))
    if char and char in "\"'" and (stop.found is None or stop.found.kind != "literal"):
        return Diagnostic("unclosed string" if char == '"' else "unclosed character", here)
    if char == "#" and not stop.expected:
        note = Note("a body can hold #if, #ifdef, #ifndef, #elif, #else and #endif")
        return Diagnostic("unknown preprocessor directive", here, (note,))
    if char and not stop.expected:
        return Diagnostic(f"unexpected character {char!r}", here)
    return None


def _bracket(stop: Stop) -> Diagnostic | None:
    """A bracket too few or too many."""
    found = stop.found.text if stop.found else ""
    if not stop.unclosed:
        if found in (")", "]", "}") and found:
            return Diagnostic(f"unmatched '{found}'", stop.here())
        return None
    opening = stop.unclosed[-1]
    closing = CLOSING[opening.text]
    if opening.text == "{" and _is_statement_head(stop, opening):
        return None
    mismatch = found in (")", "]", "}") and found != closing
    cut_off = found in (";", "{") and (opening.text != "{" or "SEMICOLON" not in stop.expected)
    if cut_off and opening.text == "{" and (around := _around(stop, opening)):
        before = stop.before[stop.before.index(opening) - 1]
        place = Span(stop.source, before.end - 1, before.end)
        message = f"missing '{CLOSING[around.text]}'"
        return Diagnostic(message, place, (_to_match(stop, around),))
    if stop.found is None or mismatch or cut_off:
        return Diagnostic(f"missing '{closing}'", stop.last(), (_to_match(stop, opening),))
    return None


def _around(stop: Stop, opening: Token) -> Token | None:
    """The round or square bracket that an opened brace stands in."""
    index = stop.unclosed.index(opening)
    outer = stop.unclosed[index - 1] if index else None
    return outer if outer and outer.text != "{" else None


def _to_match(stop: Stop, opening: Token) -> Note:
    return Note(f"to match this '{opening.text}'", stop.span(opening))


def _is_statement_head(stop: Stop, opening: Token) -> bool:
    return _statement_head(stop, opening) is not None


def _statement_head(stop: Stop, opening: Token) -> Token | None:
    """The first word of a statement that is no known one: `word (...) {`."""
    index = stop.before.index(opening)
    depth = 0
    for token in reversed(stop.before[:index]):
        depth += (token.text in ")]") - (token.text in "([")
        if depth == 0:
            break
    else:
        return None
    head = stop.before.index(token) - 1
    if stop.before[index - 1].text != ")" or head < 1 or stop.before[head].kind != "name":
        return None
    starts = stop.before[head - 1].text in ("{", "}", ";")
    word = stop.before[head]
    return word if starts and word.text not in STATEMENT_WORDS and word.text != "guard" else None


def unknown_statement(stop: Stop) -> tuple[Token, Token] | None:
    """The first word of `word (...) { ... }`, which is misspelt or a macro, and the brace."""
    blocks = [token for token in stop.unclosed if token.text == "{"]
    if not blocks or (stop.found and stop.found.text not in (";", "}")):
        return None
    word = _statement_head(stop, blocks[-1])
    return (word, blocks[-1]) if word else None


def _statement(stop: Stop) -> Diagnostic | None:
    """A statement that is none of C."""
    unknown = unknown_statement(stop)
    if unknown is None:
        return None
    word, _ = unknown
    notes = suggestion(word.text, BODY_WORDS) or (Note("a call takes no { }"),)
    return Diagnostic(f"unknown statement '{word.text}'", stop.span(word), notes)


def _keyword_as_name(stop: Stop) -> Diagnostic | None:
    found = stop.found.text if stop.found else ""
    if "NAME" in stop.expected and found in STATEMENT_WORDS:
        return Diagnostic(f"'{found}' is a C keyword and can't be a name", stop.here())
    return None


def _else(stop: Stop) -> Diagnostic | None:
    found = stop.found.text if stop.found else ""
    if found == "else" and _at_statement(stop):
        return Diagnostic("'else' without an 'if' before it", stop.here())
    if found == "#" and _at_statement(stop):
        return Diagnostic("a preprocessor directive without its #if", stop.here())
    return None


def _at_statement(stop: Stop) -> bool:
    """Whether a statement or setting could begin."""
    inside = any(token.text == "{" for token in stop.unclosed)
    return inside and stop.before[-1].text in (";", "{", "}", ":")


def _size(stop: Stop) -> Diagnostic | None:
    """A mistake between the square brackets of a stack item."""
    kinds = [token.text for token in stop.unclosed]
    if kinds[-1:] != ["["] or "{" in kinds:
        return None
    note = Note("sizes are made of operands, numbers, brackets and + - * & << >>")
    return Diagnostic("the array size is no expression", stop.here(), (note,))


def _effect(stop: Stop) -> Diagnostic | None:
    """A stack effect without its brackets or its dashes."""
    head = [token.text for token in stop.before[:3]]
    word = next((w for w in head if w in ("inst", "op", "pseudo")), None)
    found = stop.found.text if stop.found else ""
    if word is None or "{" in [token.text for token in stop.unclosed]:
        return None
    if "'--'" in stop.expected.values() and found in (")", "|", "-"):
        note = Note("it has the form (inputs -- outputs)")
        return Diagnostic("a stack effect needs '--'", stop.here(), (note,))
    if len(stop.unclosed) != 1 or found not in (")", "--", ","):
        return None
    note = Note(f"write {word}(NAME, operands, (inputs -- outputs))")
    if found == ")" and "COMMA" in stop.expected:
        return Diagnostic(f"the {word} has no stack effect", stop.here(), (note,))
    if "COLON" in stop.expected:
        note = Note("write 'name: kind' for an operand, (inputs -- outputs) for a stack effect")
        return Diagnostic(
            f"expected ':' and the kind of an operand before '{found}'", stop.here(), (note,)
        )
    return None


def _semicolon(stop: Stop) -> Diagnostic | None:
    if "SEMICOLON" not in stop.expected or _at_statement(stop):
        return None
    inside = any(token.text == "{" for token in stop.unclosed)
    if inside or stop.found is None or len(stop.expected) == 1:
        return Diagnostic("missing ';'", stop.last())
    return None


def _helper_effect(stop: Stop) -> Diagnostic | None:
    words = [token.text for token in stop.before]
    if "extern" in words[:1] and words[-1] == ")" and set(stop.expected) == {"NAME"}:
        note = Note("say what it can do: pure, leaf, may_fail or may_run")
        return Diagnostic("the function has no effect", stop.last(), (note,))
    return None


def _word(stop: Stop) -> Diagnostic | None:
    """A word where only keywords can stand."""
    words = [text for text in stop.expected.values() if text.isalpha()]
    if stop.found is None or stop.found.kind != "name" or not words or "NAME" in stop.expected:
        return None
    text = stop.found.text
    notes = suggestion(text, words) or (_expected(sorted(words)),)
    if text in CPYTHON_WORDS:
        notes = (Note("CPython's annotation: leave it out, vmgen infers what it needs"),)
    return Diagnostic(f"unknown keyword '{text}'", stop.here(), notes)


def _other(stop: Stop) -> Diagnostic:
    wanted = sorted(stop.expected.values())
    if stop.found is None:
        if "DOC" in stop.expected and not stop.before:
            return Diagnostic("nothing follows that this documents", stop.last())
        return Diagnostic("the declaration is not complete", stop.last(), (_expected(wanted),))
    found = stop.found.text
    if len(wanted) <= MOST_EXPECTED:
        return Diagnostic(f"{_expected(wanted).message} before '{found}'", stop.here())
    return Diagnostic(f"unexpected '{found}'", stop.here())


def _expected(texts: list[str]) -> Note:
    quoted = [f"'{text}'" if text.isalpha() else text for text in texts]
    return Note("expected " + " or ".join(quoted))


RULES: tuple[Callable[[Stop], Diagnostic | None], ...] = (
    _character,
    _bracket,
    _statement,
    _keyword_as_name,
    _else,
    _size,
    _effect,
    _helper_effect,
    _semicolon,
    _word,
)
"""What is tried in turn to describe a mistake."""

"""Parameters of C functions as their declarations spell them."""

from collections.abc import Sequence
from itertools import pairwise

from vmgen.names import C_KEYWORDS
from vmgen.source import Source, Span
from vmgen.syntax import Token, tokenize

QUALIFIERS = frozenset({"const", "volatile", "restrict", "register", "_Atomic"})
TAGS = frozenset({"struct", "union", "enum"})


def parameters(text: str) -> list[str]:
    """The parameters between a pair of brackets; none for `void`."""
    if text.strip() in ("", "void"):
        return []
    depth, start = 0, 0
    found = []
    for token in _tokens(text):
        depth += (token.text in "([{") - (token.text in ")]}")
        if token.text == "," and depth == 0:
            found.append(text[start : token.start])
            start = token.end
    return [each.strip() for each in (*found, text[start:])]


def is_variadic(text: str) -> bool:
    """Whether parameters end in `...`."""
    return text.rstrip().endswith("...")


def named(parameter: str, name: str) -> str:
    """A parameter under another name, or under one if it has none."""
    tokens = _tokens(parameter)
    end = _declarator_end(tokens)
    if end and _is_name(tokens[:end]):
        start, stop = tokens[end - 1].start, tokens[end - 1].end
    else:
        start = stop = tokens[end - 1].end if end else 0
    gap = "" if parameter[:start].endswith(("*", "(", " ")) else " "
    return f"{parameter[:start]}{gap}{name}{parameter[stop:]}"


def _tokens(text: str) -> list[Token]:
    return list(tokenize(Span(Source("", text), 0, len(text))))


def _declarator_end(tokens: Sequence[Token]) -> int:
    """The number of tokens up to the name that is declared, or to where it would stand."""
    texts = [token.text for token in tokens]
    for index, pair in enumerate(pairwise(texts)):
        if pair == ("(", "*"):
            return index + 1 + _length_until(texts[index + 1 :], (")", "[", "("))
    return _length_until(texts, ("[",))


def _length_until(texts: Sequence[str], ends: Sequence[str]) -> int:
    return next((index for index, text in enumerate(texts) if text in ends), len(texts))


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether the last token is no part of the type before it."""
    *before, last = [token for token in tokens if token.text not in QUALIFIERS] or [tokens[-1]]
    if last is not tokens[-1] or last.kind != "name" or last.text in C_KEYWORDS:
        return False
    return bool(before) and before[-1].text not in TAGS

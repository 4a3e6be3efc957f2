"""Names in C text."""

from hypothesis import given
from hypothesis import strategies as st

from vmgen.code import MEMBER
from vmgen.lower.text import names_in
from vmgen.source import Source, Span
from vmgen.syntax import tokenize

PIECES = ["a", "b1", ".", "...", "->", "--", ">", "*", "/", "/* x */", "// y\n", " ", "\n"]
PIECES += ['"q"', '"', "'", "'c'", "\\", "1.5", "0x1f", "é"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_names_are_the_tokens_that_are_names_and_no_members(text: str) -> None:
    tokens = list(tokenize(Span(Source("", text), 0, len(text))))
    before = ["", *(token.text for token in tokens)]
    pairs = zip(tokens, before, strict=False)
    names = {token.text for token, last in pairs if token.kind == "name" and last not in MEMBER}
    assert names_in(text) == names


def test_members_comments_and_strings_hold_no_names() -> None:
    text = """left->next = right.first + n--->x; /* comment */ call("text", 'c', 10u); // end"""
    assert names_in(text) == {"left", "right", "n", "call"}

"""Opcode numbers stay what they were, and a damaged file of them is diagnosed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmgen.numbering import HEADER, assign
from vmgen.source import Source

NAMES = st.lists(st.sampled_from([f"N{i}" for i in range(40)]), unique=True)


def recorded(text: str) -> Source:
    return Source("m.opcodes", text)


def test_first_build_numbers_in_definition_order() -> None:
    numbering = assign(["NOP", "ADD"], None, 8)
    assert numbering.numbers == {"NOP": 0, "ADD": 1}
    assert numbering.text == HEADER + "0 NOP\n1 ADD\n"
    assert numbering.diagnostics == ()


@given(NAMES, NAMES, NAMES)
def test_numbers_never_change(first: list[str], second: list[str], third: list[str]) -> None:
    texts = None
    seen: dict[str, int] = {}
    for names in (first, second, third):
        numbering = assign(names, texts, 8)
        assert not numbering.diagnostics
        assert all(seen.get(name, number) == number for name, number in numbering.numbers.items())
        seen |= numbering.numbers
        assert len(set(seen.values())) == len(seen)
        texts = recorded(numbering.text)
    assert assign(third, texts, 8).text == numbering.text


def test_a_removed_name_stays_reserved_and_comments_are_kept() -> None:
    text = "# mine\n3 OLD   # gone\n\n1 NOP"
    numbering = assign(["NOP", "NEW"], recorded(text), 8)
    assert numbering.numbers == {"NOP": 1, "NEW": 4}
    assert numbering.text == text + "\n4 NEW\n"
    assert numbering.reserved == 1


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("0 A\n0 B\n", "m.opcodes:2:1", "opcode number 0 is recorded twice"),
        ("0 A\n1 A\n", "m.opcodes:2:3", "'A' is recorded twice"),
        ("256 A\n", "m.opcodes:1:1", "opcode number 256 does not fit in the 8 bits"),
        ("# x\n  A 1\n", "m.opcodes:2:3", "expected an opcode number and a name"),
        ("-1 A\n", "m.opcodes:1:1", "expected an opcode number and a name"),
    ],
)
def test_mistakes_are_located(text: str, place: str, message: str) -> None:
    diagnostics = assign(["A"], recorded(text), 8).diagnostics
    assert [str(d).startswith(f"{place}: error: {message}") for d in diagnostics] == [True]


def test_overflow_names_what_does_not_fit() -> None:
    numbering = assign(["A", "B", "C"], recorded("2 OLD\n"), 2)
    assert numbering.numbers == {"A": 3, "B": 4, "C": 5}
    assert numbering.overflow == ("B", "C")

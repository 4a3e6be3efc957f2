"""Containers nested deeper than the C stack is: errors, never a crash."""

from pathlib import Path

import pytest
from pyvm_harness import MODES, under_pyvm

WRAPS = {
    "tuple": "(a,)",
    "list": "[a]",
    "dict": "{1: a}",
    "frozenset": "frozenset([a])",
    "slice": "slice(a)",
    "items": "{1: a}.items()",
    "zip": "zip([a], enumerate([a]))",
}
PROGRAM = """\
def nest():
    a = ()
    for _ in range(60000):
        a = {wrap}
    return a


a = nest()
b = nest()
for use in (
    lambda: repr(a),
    lambda: a == b,
    lambda: a < b,
    lambda: hash(a) == hash(b),
    lambda: a in [b],
    lambda: {{a: 1}} == {{b: 1}},
    lambda: sorted([a, b]),
):
    try:
        use()
        print("done")
    except (RecursionError, TypeError):
        print("refused")
"""


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("wrap", WRAPS)
def test_nested_deeply(wrap: str, mode: str, tmp_path: Path) -> None:
    program = tmp_path / "deep.py"
    program.write_text(PROGRAM.format(wrap=WRAPS[wrap]))
    done = under_pyvm(program, mode)
    assert (done.status, done.error) == (0, "")
    assert len(done.output.splitlines()) == 7


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("adapter", ["enumerate", "zip"])
def test_iterators_of_iterators(adapter: str, mode: str, tmp_path: Path) -> None:
    program = tmp_path / "deep.py"
    program.write_text(
        f"a = [1]\nfor _ in range(200000):\n    a = {adapter}(a)\nfor _ in a:\n    pass\n"
    )
    assert under_pyvm(program, mode).error == "RecursionError: maximum recursion depth exceeded"

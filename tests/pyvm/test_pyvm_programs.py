"""Each program does the same in every dispatch mode as under CPython."""

from pathlib import Path

import pytest
from pyvm_harness import HERE, MODES, ROOT, by_command, under_cpython, under_pyvm

PROGRAMS = sorted((HERE / "programs").glob("*.py"))
EXAMPLES = sorted((ROOT / "examples" / "programs").glob("*.py"))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("program", PROGRAMS + EXAMPLES, ids=lambda path: path.stem)
def test_program(program: Path, mode: str) -> None:
    expected = under_cpython(program)
    assert expected.status == 0, expected.error
    assert under_pyvm(program, mode) == expected


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("program", EXAMPLES, ids=lambda path: path.stem)
def test_example_by_command(program: Path, mode: str) -> None:
    assert by_command(program, mode) == under_cpython(program)


def test_there_are_programs() -> None:
    assert len(PROGRAMS) >= 25
    assert len(EXAMPLES) >= 6

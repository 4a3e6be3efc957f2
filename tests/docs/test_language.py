"""The reference of the definition language holds: its examples build, run and give what it says."""

from pathlib import Path

import pytest
from language_examples import (
    Example,
    assemble,
    build,
    compile_programs,
    examples,
    package,
    run,
)

from compilers import modes

EXAMPLES = examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"line-{example.line}")
def test_example(example: Example, tmp_path: Path) -> None:
    assert build(example, tmp_path) == example.error.strip()
    if example.error:
        return
    assert example.programs
    assembler = package(tmp_path, f"language_example_{example.line}")
    made = [(program, assemble(program, assembler)) for program in example.programs]
    for program, assembled in made:
        if isinstance(assembled, str):
            assert assembled == program.expected, f"docs/language.md:{program.line}"
    runnable = [(program, code) for program, code in made if not isinstance(code, str)]
    done = run(compile_programs(example, [code for _, code in runnable], tmp_path))
    expected = [program.expected for program, _ in runnable]
    if expected[0].startswith("abort: "):
        assert done.returncode < 0
        assert expected == [f"abort: {done.stderr.splitlines()[0]}"]
        return
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines() == [" ".join([each] * len(modes())) for each in expected]


def test_all_kinds_of_examples_are_found() -> None:
    assert len(EXAMPLES) > 20
    assert sum(bool(example.error) for example in EXAMPLES) >= 1
    assert any("AssemblyError" in p.expected for e in EXAMPLES for p in e.programs)

"""How the library is built: what compiles the tail-call interpreter, and the default mode."""

import subprocess
from pathlib import Path

import pytest
from pyvm_harness import ROOT

RUNTIME = ROOT / "runtime"
TABLE = """\
# compilers
gcc 12  | clang 22 | tail  # measured
gcc     | none     | switch
clang 1 | any      | switch
clang   | clang    | tail
any     | any      | threaded
"""


def default_mode(table: Path, compiler: str, tail_compiler: str) -> str:
    script = table.with_suffix(".cmake")
    script.write_text(
        f'include("{RUNTIME}/cmake/compilers.cmake")\n'
        f'default_mode("{table}" "{compiler}" "{tail_compiler}" mode)\n'
        'message("${mode}")\n'
    )
    done = subprocess.run(["cmake", "-P", script], capture_output=True, text=True, check=True)
    return done.stderr.strip()


@pytest.mark.parametrize(
    ("compiler", "tail_compiler", "expected"),
    [
        ("gcc 12.2.0", "clang 22.1.8", "tail"),
        ("gcc 12.2.0", "clang 19.1.7", "threaded"),
        ("gcc 12.2.0", "none", "switch"),
        ("gcc 13.1.0", "clang 22.1.8", "threaded"),
        ("clang 19.1.7", "clang 19.1.7", "tail"),
        ("clang 1.2.3", "none", "switch"),
        ("clang 19.1.7", "none", "threaded"),
        ("unknown", "none", "threaded"),
    ],
)
def test_default_mode(compiler: str, tail_compiler: str, expected: str, tmp_path: Path) -> None:
    table = tmp_path / "modes.txt"
    table.write_text(TABLE)
    assert default_mode(table, compiler, tail_compiler) == expected


def test_the_table_knows_all_compilers() -> None:
    """Whatever they are called: its last line fits them all."""
    *_, last = (RUNTIME / "default_modes.txt").read_text().splitlines()
    assert [cell.strip() for cell in last.split("|")][:2] == ["any", "any"]


def configure(directory: Path, tail_compiler: str) -> subprocess.CompletedProcess[str]:
    option = f"-DPYVM_TAIL_COMPILER={tail_compiler}"
    command = ["cmake", "-S", str(RUNTIME), "-B", str(directory), "-G", "Ninja", option]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_without_tail_calls(tmp_path: Path) -> None:
    done = configure(tmp_path, "off")
    assert done.returncode == 0
    assert "Tail-call interpreter by none" in done.stdout
    assert "generated/tail.c" not in (tmp_path / "build.ninja").read_text()


def test_a_compiler_without_tail_calls_is_refused(tmp_path: Path) -> None:
    done = configure(tmp_path, "no-compiler")
    assert done.returncode != 0
    assert "no-compiler cannot make the tail-call interpreter" in done.stderr

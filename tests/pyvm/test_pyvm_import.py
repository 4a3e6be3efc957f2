"""Imports: where modules come from, what is wrong with them, and how that is shown."""

import subprocess
from pathlib import Path

import pytest
from pyvm_driver_build import driver
from pyvm_harness import MODES, PYVM, compiled, run, under_cpython, under_pyvm
from pyvm_ways import RELEASE

from pyvm.binding import Ending, run_program
from pyvm.compiler import compile_file, compile_source
from pyvm.errors import Source
from pyvm.program import write_program


def files(directory: Path, **texts: str) -> None:
    """Write `name.py` for each name; `__` in a name is a directory."""
    for name, text in texts.items():
        path = directory / (name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def ended(directory: Path, **settings: object) -> tuple[str, Ending]:
    written: list[bytes] = []
    program = compiled(directory / "main.py")
    ending = run_program(program, write=written.append, **settings)  # type: ignore[arg-type]
    return b"".join(written).decode(), ending


@pytest.mark.parametrize("mode", MODES)
def test_traceback_goes_through_modules(tmp_path: Path, mode: str) -> None:
    files(
        tmp_path,
        main="import outer\n",
        outer="import inner\n",
        inner="def f():\n    return 1 / 0\n\nf()\n",
    )
    assert under_pyvm(tmp_path / "main.py", mode) == under_cpython(tmp_path / "main.py")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", ["x = (1,\n", "def f():\n    x = = 1\n", "é = é é\n"])
def test_syntax_error_in_module(tmp_path: Path, mode: str, text: str) -> None:
    files(tmp_path, main="import broken\n", broken=text)
    found = under_pyvm(tmp_path / "main.py", mode)
    assert found == under_cpython(tmp_path / "main.py")


def test_syntax_error_can_be_caught(tmp_path: Path) -> None:
    text = "try:\n    import broken\nexcept SyntaxError as error:\n    print(error)\n"
    files(tmp_path, main=text, broken="\nx = (1,\n")
    output, ending = ended(tmp_path)
    assert (output, ending.error) == ("'(' was never closed (broken.py, line 2)\n", "")


def test_unsupported_in_module(tmp_path: Path) -> None:
    files(tmp_path, main="import newer\n", newer="x = 1\nasync def f():\n    pass\n")
    _, ending = ended(tmp_path)
    assert ending.status == 1
    assert ending.error.endswith(
        'newer.py", line 2\n    async def f():\n    ^\n'
        "SyntaxError: 'async' functions are not supported yet"
    )


def test_missing_module(tmp_path: Path) -> None:
    files(tmp_path, main="def f():\n    import nowhere\n\nf()\n")
    assert under_pyvm(tmp_path / "main.py", MODES[0]) == under_cpython(tmp_path / "main.py")


def test_unreadable_module(tmp_path: Path) -> None:
    files(tmp_path, main="import binary\n")
    (tmp_path / "binary.py").write_bytes(b"x = '\xff'\n")
    _, ending = ended(tmp_path)
    assert "SyntaxError: invalid or missing encoding declaration" in ending.error


def test_directory_without_init_is_a_package(tmp_path: Path) -> None:
    files(
        tmp_path, main="import plain.part as part\nprint(part.value)\n", plain__part="value = 5\n"
    )
    assert ended(tmp_path)[0] == "5\n"


def test_package_is_preferred_to_file(tmp_path: Path) -> None:
    files(tmp_path, main="import both\nprint(both.which)\n", both="which = 'file'\n")
    (tmp_path / "both").mkdir()
    (tmp_path / "both" / "__init__.py").write_text("which = 'package'\n")
    assert ended(tmp_path)[0] == "package\n"


def test_path_can_be_set(tmp_path: Path) -> None:
    files(tmp_path, main="import far\nprint(far.where)\n", a__far="where = 'a'\n")
    files(tmp_path, b__far="where = 'b'\n")
    paths = [str(tmp_path / "empty"), str(tmp_path / "b"), str(tmp_path / "a")]
    assert ended(tmp_path, path=paths)[0] == "b\n"


def test_program_can_change_the_path(tmp_path: Path) -> None:
    text = f"import sys\nsys.path.append({str(tmp_path / 'more')!r})\nimport far\nprint(far.x)\n"
    files(tmp_path, main=text, more__far="x = 1\n")
    assert ended(tmp_path)[0] == "1\n"


def test_without_importer(tmp_path: Path) -> None:
    files(tmp_path, main="import beside\n", beside="")
    _, ending = ended(tmp_path, importer=None)
    assert ending.error.endswith("ModuleNotFoundError: No module named 'beside'")


def test_importer_of_ones_own(tmp_path: Path) -> None:
    asked: list[str] = []

    def importer(path: Path) -> bytes | None:
        asked.append(str(path))
        if path.name != "made.py":
            return None
        return write_program(compile_source(Source(str(path), "value = __name__ + __file__\n")))

    files(tmp_path, main="import made\nprint(made.value)\n")
    output, _ = ended(tmp_path, path=["/x"], importer=importer)
    assert output == "made/x/made.py\n"
    assert asked == ["/x/made/__init__.py", "/x/made.py"]


def test_importer_that_raises(tmp_path: Path) -> None:
    def importer(path: Path) -> bytes | None:
        raise OSError(f"no {path.name} today")

    files(tmp_path, main="import made\n")
    _, ending = ended(tmp_path, importer=importer)
    assert ending.error.endswith("SyntaxError: no __init__.py today")


def test_importer_that_gives_no_program(tmp_path: Path) -> None:
    files(tmp_path, main="import made\n")
    _, ending = ended(tmp_path, importer=lambda _path: b"nonsense")
    assert "ImportError: bad program: " in ending.error


@pytest.mark.parametrize(
    ("code", "status", "error"),
    [("", 0, ""), ("None", 0, ""), ("0", 0, ""), ("3", 3, ""), ("True", 1, ""), ("'so'", 1, "so")],
)
def test_exit(tmp_path: Path, code: str, status: int, error: str) -> None:
    files(tmp_path, main=f"import sys\nsys.exit({code})\n")
    _, ending = ended(tmp_path)
    assert (ending.status, ending.error) == (status, error)
    done = run([*PYVM, "run", "main.py"], tmp_path)
    assert (done.returncode, done.stderr.strip()) == (status, error)


def test_driver_imports_compiled_files(tmp_path: Path) -> None:
    files(
        tmp_path,
        main="import near, pack.part, sys\nprint(near.x, pack.part.y)\nsys.exit(4)\n",
        near="x = 1\n",
        pack__part="y = 2\n",
    )
    (tmp_path / "pack" / "__init__.py").write_text("")
    for source in tmp_path.rglob("*.py"):
        source.with_suffix(".pyvmc").write_bytes(write_program(compile_file(source)))
        source.unlink()
    for directory, name in (
        (tmp_path, "main.pyvmc"),
        (tmp_path.parent, f"{tmp_path.name}/main.pyvmc"),
    ):
        command = [str(driver(RELEASE)), name]
        done = subprocess.run(command, cwd=directory, capture_output=True, check=False, text=True)
        assert (done.returncode, done.stdout, done.stderr) == (4, "1 2\n", "")

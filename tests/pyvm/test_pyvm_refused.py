"""What is refused at compile time, with the expected error in the offending line.

`# error: text` stands on the line that the error is about; several are separated by `;`.
"""

import re
import subprocess
from pathlib import Path

import pytest
from pyvm_harness import HERE, PYVM, run

from pyvm.compiler import compile_file, compile_source
from pyvm.errors import CompileError, Source

REFUSED = sorted((HERE / "refused").glob("*.py"))
EXPECTED = re.compile(r"# error: (.*)")


def expectations(text: str) -> list[tuple[int, str]]:
    return [
        (number, message)
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := EXPECTED.search(line))
        for message in match[1].split("; ")
    ]


def problems(text: str) -> list[str]:
    with pytest.raises(CompileError) as caught:
        compile_source(Source("name.py", text))
    return [
        f"{problem.line}:{problem.column}: {problem.message}" for problem in caught.value.problems
    ]


@pytest.mark.parametrize("program", REFUSED, ids=lambda path: path.stem)
def test_refused(program: Path) -> None:
    with pytest.raises(CompileError) as caught:
        compile_file(program)
    found = [(problem.line, problem.message) for problem in caught.value.problems]
    assert found == expectations(program.read_text(encoding="utf-8"))


def test_there_are_files() -> None:
    assert len(REFUSED) >= 5


def test_command_shows_all_and_exits_1(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("if x:\n\tx = 1j\nasync def f(): pass\n")
    for command in ("run", "dis"):
        done = run([*PYVM, command, "bad.py"], tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            "bad.py:2:6: error: complex literals are not supported yet\n"
            "    2 | \tx = 1j\n"
            "      | \t    ^~\n"
            "bad.py:3:1: error: 'async' functions are not supported yet\n"
            "    3 | async def f(): pass\n"
            "      | ^~~~~~~~~~~~~~~~~~~\n"
        )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = [\n  'é', 1j]", "2:8: complex literals are not supported yet"),
        ("f(1, 2, a=3j, b=4)", "1:11: complex literals are not supported yet"),
        ("x = 1\r\ny = 2\rz = 1j\n", "3:5: complex literals are not supported yet"),
        ("x = '\x0c'\ny = 1j", "2:5: complex literals are not supported yet"),
    ],
)
def test_places(text: str, expected: str) -> None:
    assert problems(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "-" * 100_000 + "y",
        "x = " + "(" * 1000 + ")" * 1000,
        "x = " + "1 + " * 100_000 + "1",
        "x = " + "1 + " * 400 + "1",
        "x = " + "[" * 150 + "]" * 150,
        "x = " + "not " * 300 + "y",
        "x = " + "f(" * 190 + ")" * 190,
        "x = " + "y[" * 190 + "0" + "]" * 190,
        "x = y" + "[0]" * 5000,
        "x = y" + ".z()" * 5000,
        "x = y" + " if y else y" * 3000,
        "if x:\n    pass\n" + "elif x:\n    pass\n" * 50_000,
        "".join("  " * i + "if x:\n" for i in range(99)) + "  " * 99 + "pass",
        "".join("  " * i + f"def f{i}():\n" for i in range(99)) + "  " * 99 + "pass",
        "x = 1\0",
        "\udc80",
        "x = '" + "a" * 5_000_000 + "'",
        "x" * 1_000_000,
    ],
    ids=lambda text: text[:12] if isinstance(text, str) else None,
)
def test_extreme_texts_compile_or_are_refused(text: str) -> None:
    """Nothing but success or CompileError."""
    try:
        compile_source(Source("name.py", text))
    except CompileError as error:
        assert len(str(error)) < 1000 * len(error.problems)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("print(" + " + ".join("x" * 5000) + ")", "5000"),
        ("print(len(" + " + ".join(["'ab'"] * 3000) + "))", "6000"),
        ("print(" + " and x or ".join("x" * 1000) + ")", "1"),
        ("print(" + "x ** " * 900 + "x)", "1"),
        ("print(" + "-" * 900 + "x)", "1"),
        ("print(" + "(" * 150 + "x" + ")" * 150 + ")", "1"),
        ("print(" + "0 if x == 2 else " * 900 + "x)", "1"),
        ("print('a'" + ".strip()" * 2000 + ")", "a"),
        ("if x == 0: pass\n" + "elif x == 2: pass\n" * 900 + "else: print(x)", "1"),
        ("print(sum([" + "x, " * 30_000 + "]))", "30000"),
        ("f = " + "lambda: " * 190 + "x\nprint(f" + "()" * 190 + ")", "1"),
    ],
    ids=lambda text: text[:18],
)
def test_long_and_deep_texts_run(text: str, printed: str, tmp_path: Path) -> None:
    (tmp_path / "deep.py").write_text(f"x = 1\n{text}\n")
    done = run([*PYVM, "run", "deep.py"], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, printed + "\n", "")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"x = '\xff'", "1:1: error: invalid or missing encoding"),
        (b"x = 1\n\n\n  '\xff'", "4:4: error: 'utf-8' codec can't decode byte 0xff"),
        (b"# coding: nonsense\n", "nonsense"),
        (b"x = 1\n\0y = 2", "2:1: error: source code cannot contain null bytes"),
    ],
)
def test_unreadable_source(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.py"
    path.write_bytes(content)
    done = run([*PYVM, "run", "bad.py"], tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("bad.py:")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "module", ["dataclasses", "copy", "json", "re", "decimal", "asyncio", "os.path"]
)
def test_absent_modules(module: str, tmp_path: Path) -> None:
    """The message that programs read is CPython's; what else users read says whose fault it is."""
    (tmp_path / "uses.py").write_text(
        f"""\
try:
    import {module}
except ModuleNotFoundError as error:
    print(error, error.name)
def use():
    from {module} import something
use()
"""
    )
    done = run([*PYVM, "run", "uses.py"], tmp_path)
    name = module.partition(".")[0]
    assert (done.returncode, done.stdout) == (1, f"No module named '{name}' {name}\n")
    assert 'File "uses.py", line 6, in use\n    from' in done.stderr
    assert done.stderr.endswith(
        f"ModuleNotFoundError: No module named '{name}'. "
        "pyvm does not have this module of Python's yet\n"
    )


@pytest.mark.parametrize("name", ["complex", "bytearray", "memoryview", "eval", "exec", "compile"])
def test_absent_builtins(name: str, tmp_path: Path) -> None:
    (tmp_path / "uses.py").write_text(f"def use():\n    return {name}('1')\n\nuse()\n")
    done = run([*PYVM, "run", "uses.py"], tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert 'File "uses.py", line 2, in use\n    return' in done.stderr
    assert done.stderr.endswith(
        f"NameError: name '{name}' is not defined. "
        "pyvm does not have this builtin of Python's yet\n"
    )


def test_names_that_are_nowhere(tmp_path: Path) -> None:
    """Nothing is added where CPython would say the same."""
    for text, said in (
        ("import nosuch", "ModuleNotFoundError: No module named 'nosuch'\n"),
        ("from math import nosuch", "ImportError: cannot import name 'nosuch' from 'math' "),
        ("nosuch", "NameError: name 'nosuch' is not defined\n"),
    ):
        (tmp_path / "uses.py").write_text(text)
        done = run([*PYVM, "run", "uses.py"], tmp_path)
        assert done.returncode == 1
        assert f'File "uses.py", line 1, in <module>\n    {text}\n{said}' in done.stderr


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("x = 1\ndef f(:\n", ", line 2\n    def f(:\n          ^\n", "invalid syntax"),
        ("if x:\n\ty = 1\n        z = 2\n", ", line 3\n    z = 2\n", "inconsistent use of tabs"),
        ("match x:\n  case 1: pass\n", ", line 1\n    match x:\n", "'match' statements are not"),
        ("\n\n\0", ", line 3\n", "source code cannot contain null bytes"),
    ],
)
def test_refused_in_a_package(text: str, place: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").write_text("from . import inner\n")
    (tmp_path / "package" / "inner.py").write_text(text)
    (tmp_path / "uses.py").write_text("import package\n")
    done = run([*PYVM, "run", "uses.py"], tmp_path)
    assert done.returncode == 1
    assert 'File "uses.py", line 1, in <module>' in done.stderr
    assert f'inner.py"{place}' in done.stderr
    assert said in done.stderr.splitlines()[-1]


def test_declared_encoding(tmp_path: Path) -> None:
    (tmp_path / "latin.py").write_bytes(b"# coding: latin-1\nprint('\xe9')\n")
    done = run([*PYVM, "run", "latin.py"], tmp_path)
    assert (done.returncode, done.stdout) == (0, "é\n")


def test_missing_file(tmp_path: Path) -> None:
    for command in (["run", "missing.py"], ["dis", "missing.py"], ["compile", "missing.py"]):
        done: subprocess.CompletedProcess[str] = run([*PYVM, *command], tmp_path)
        assert done.returncode != 0
        assert "missing.py" in done.stderr
        assert "Traceback" not in done.stderr

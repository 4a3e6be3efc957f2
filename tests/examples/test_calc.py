"""The calculator: built by each compiler, run in both modes, compared with Python."""

import contextlib
import io
import shutil
import struct
import sys
import zlib
from functools import cache
from pathlib import Path

import pytest
from machine_build import MODES, ROOT, Build, builds, compile_c, run, succeed

CALC = ROOT / "examples" / "calc"
GENERATED = CALC / "generated"
PARTS = [GENERATED / name for name in ("metadata.c", "verifier.c", "switch.c", "threaded.c")]
PROGRAMS = sorted((CALC / "programs").glob("*.calc"))
MUTATIONS = 100_000

EXPRESSIONS = """
print(7 // 2); print(-7 // 2); print(7 // -2); print(-7 // -2); print(6 // -3)
print(7 % 2); print(-7 % 2); print(7 % -2); print(-7 % -2); print(6 % -3); print(0 % -3)
print(-9223372036854775808 % -1); print(-9223372036854775807 - 1)
print(127); print(128); print(-128); print(-129); print(32767); print(32768); print(-32769)
print(2147483647); print(2147483648); print(-2147483648); print(-2147483649)
print(9223372036854775807); print(-9223372036854775808)
print(3037000499 * 3037000499); print(-4294967296 * 2147483648); print(-1 * 9223372036854775807)
x = 5
if x <= 5:
    print(1)
else:
    print(0)
if x > 5:
    print(1)
else:
    print(0)
if not x != 5:
    print(- x)
while x >= 1:
    x = x - 1
print(x)
"""

FAILURES = {
    "x = 9223372036854775807\nprint(x)\nx = x + 1": "line 3: overflow",
    "x = -9223372036854775808 - 1": "line 1: overflow",
    "x = 4294967296\nx = x * 2147483648": "line 2: overflow",
    "x = -4294967297 * 2147483648": "line 1: overflow",
    "x = -9223372036854775808\nx = -x": "line 2: overflow",
    "x = -9223372036854775808 // -1": "line 1: overflow",
    "x = 1\n\nx = x // 0": "line 3: division by zero",
    "x = 1 % 0": "line 1: division by zero",
}

REFUSED = {
    "x = 1.5": "line 1: a calculator knows no Constant",
    "x = 1\nx = x ** 2": "line 2: a calculator knows no Pow",
    "print(y)": "line 1: nothing is assigned to y before",
    "def f(): pass": "line 1: a calculator knows no FunctionDef",
    "x = 9223372036854775808": "",
}


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("calc")


@pytest.fixture(scope="module", params=builds(), ids=lambda build: build.name)
def calc(request: pytest.FixtureRequest, directory: Path) -> Path:
    build: Build = request.param
    sources = [CALC / "main.c", *PARTS]
    return compile_c(build, sources, [CALC, GENERATED], directory / f"calc-{build.name}")


@cache
def compiled(source: Path, directory: Path) -> Path:
    program = directory / f"{source.stem}.bin"
    succeed([sys.executable, str(CALC / "compile.py"), str(source), str(program)])
    return program


def compiled_text(text: str, directory: Path) -> Path:
    source = directory / f"{zlib.crc32(text.encode()):08x}.calc"
    source.write_text(text)
    return compiled(source, directory)


@cache
def under_python(text: str) -> str:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(text, {})
    return output.getvalue()


def test_the_driver_is_short() -> None:
    assert len((CALC / "main.c").read_text().splitlines()) <= 150


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("source", PROGRAMS, ids=lambda path: path.stem)
def test_programs_print_what_python_prints(
    calc: Path, source: Path, mode: str, directory: Path
) -> None:
    printed = succeed([str(calc), "--dispatch", mode, str(compiled(source, directory))])
    assert printed == under_python(source.read_text())


@pytest.mark.parametrize("mode", MODES)
def test_expressions(calc: Path, mode: str, directory: Path) -> None:
    program = compiled_text(EXPRESSIONS, directory)
    assert succeed([str(calc), "--dispatch", mode, str(program)]) == under_python(EXPRESSIONS)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "message"), FAILURES.items())
def test_errors_leave_through_labels(
    calc: Path, text: str, message: str, mode: str, directory: Path
) -> None:
    program = compiled_text(text, directory)
    done = run([str(calc), "--dispatch", mode, str(program)])
    assert (done.returncode, done.stderr) == (1, f"{program}: {message}\n")


@pytest.mark.parametrize("mode", MODES)
def test_fuel_ends_a_loop(calc: Path, mode: str, directory: Path) -> None:
    program = compiled_text("while 1:\n    print(1)\n", directory)
    done = run([str(calc), "--dispatch", mode, "--fuel", "9", str(program)])
    assert (done.returncode, done.stdout) == (1, "1\n" * 10)
    assert done.stderr == f"{program}: line 2: out of fuel\n"


@pytest.mark.parametrize(("text", "message"), REFUSED.items())
def test_the_compiler_refuses(text: str, message: str, directory: Path) -> None:
    source = directory / "refused.calc"
    source.write_text(text)
    compiler = [sys.executable, str(CALC / "compile.py")]
    done = run([*compiler, str(source), str(directory / "refused.bin")])
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_numbers_take_the_shortest_push(directory: Path) -> None:
    texts = ["x = 127", "x = -129", "x = 32768", "x = 2147483648"]
    sizes = [struct.unpack("<I", _file(text, directory)[12:16])[0] for text in texts]
    assert [size - 3 for size in sizes] == [2, 3, 5, 9]


def _file(text: str, directory: Path) -> bytes:
    return compiled_text(text, directory).read_bytes()


def test_a_damaged_file_is_refused(calc: Path, directory: Path) -> None:
    whole = _file("x = 1\nprint(x)\n", directory)
    damaged = directory / "damaged.bin"
    bad_opcode = whole[:20] + b"\xff" + whole[21:]
    too_deep = whole[:8] + struct.pack("<I", 0) + whole[12:]
    for data in (b"", whole[:-1], whole[:19], b"KALC" + whole[4:], bad_opcode, too_deep):
        damaged.write_bytes(data)
        done = run([str(calc), str(damaged)])
        assert (done.returncode, done.stdout) == (2, ""), data
        assert done.stderr.startswith(str(damaged))


def test_make_builds_and_runs_it(directory: Path) -> None:
    copy = shutil.copytree(CALC, directory / "copy")
    printed = succeed(["make", "-s", "run", f"PYTHON={sys.executable}"], copy)
    assert printed == "".join(under_python(source.read_text()) for source in PROGRAMS)


def test_the_verifier_lets_nothing_harmful_pass(directory: Path) -> None:
    checked = builds()[-1]
    here = Path(__file__).parent
    sources = [here / "fuzz_calc.c", *PARTS]
    fuzzer = compile_c(checked, sources, [here, CALC, GENERATED], directory / "fuzz")
    files = [str(compiled(source, directory)) for source in PROGRAMS]
    files.append(str(compiled_text(EXPRESSIONS, directory)))
    words = succeed([str(fuzzer), str(MUTATIONS), *files]).split()
    assert int(words[0]) > MUTATIONS / 10
    assert int(words[2]) > MUTATIONS / 10

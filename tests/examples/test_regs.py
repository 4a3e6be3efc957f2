"""The register machine: built by each compiler, run in both modes, compared with Python."""

import math
import shutil
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from machine_build import MODES, ROOT, Build, builds, compile_c, run, succeed

REGS = ROOT / "examples" / "regs"
GENERATED = REGS / "generated"
NAMES = ("metadata.c", "verifier.c", "prepare.c", "switch.c", "threaded.c")
PARTS = [GENERATED / name for name in NAMES]
PROGRAMS = sorted((REGS / "programs").glob("*.s"))
MUTATIONS = 100_000


def primes(limit: int) -> Iterator[int]:
    return (n for n in range(2, limit + 1) if all(n % d for d in range(2, math.isqrt(n) + 1)))


def collatz(number: int) -> int:
    steps = 0
    while number != 1:
        number = 3 * number + 1 if number % 2 else number // 2
        steps += 1
    return steps


CASES = [
    ("sum", [0], [0]),
    ("sum", [1000], [500500]),
    ("gcd", [48, 36], [12]),
    ("gcd", [2**61, 6**20], [math.gcd(2**61, 6**20)]),
    ("gcd", [17, 0], [17]),
    ("primes", [100], list(primes(100))),
    ("collatz", [27], [collatz(27)]),
]

TEXTS = {
    "load r0, -2147483648\nprint r0\nhalt": -(2**31),
    "load_long r0, -9223372036854775808\nprint r0\nhalt": -(2**63),
    "load_long r0, 9223372036854775807\nadd_number r0, r0, 1\nprint r0\nhalt": -(2**63),
    "load r0, 5\nadd_number r200, r0, -128\nprint r200\nhalt": -123,
    "load r0, -7\nload r1, 2\ndivide r2, r0, r1\nprint r2\nhalt": -3,
    "load r0, -7\nload r1, 2\nremainder r2, r0, r1\nprint r2\nhalt": -1,
    "load_long r0, -9223372036854775808\nload r1, -1\ndivide r2, r0, r1\nprint r2\nhalt": -(2**63),
    "load_long r0, -9223372036854775808\nload r1, -1\nremainder r2, r0, r1\nprint r2\nhalt": 0,
}

REFUSED = {
    "load r0, 2147483648": "line 1: ",
    "halt\nmove r0, r256": "line 2: ",
    "mov r0, r1": "line 1: there is no instruction mov",
    "move r0": "line 1: ",
    "jump nowhere": "",
}


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("regs")


@pytest.fixture(scope="module", params=builds(), ids=lambda build: build.name)
def regs(request: pytest.FixtureRequest, directory: Path) -> Path:
    build: Build = request.param
    sources = [REGS / "main.c", *PARTS]
    return compile_c(build, sources, [REGS, GENERATED], directory / f"regs-{build.name}")


@cache
def assembled(source: Path, directory: Path) -> Path:
    program = directory / f"{source.stem}.bin"
    succeed([sys.executable, str(REGS / "assemble.py"), str(source), str(program)])
    return program


def assembled_text(text: str, directory: Path) -> Path:
    source = directory / f"{zlib.crc32(text.encode()):08x}.s"
    source.write_text(text)
    return assembled(source, directory)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_programs(
    regs: Path, name: str, arguments: list[int], expected: list[int], mode: str, directory: Path
) -> None:
    program = assembled(REGS / "programs" / f"{name}.s", directory)
    printed = succeed([str(regs), "--dispatch", mode, str(program), *map(str, arguments)])
    assert [int(line) for line in printed.splitlines()] == expected


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_arithmetic(regs: Path, text: str, expected: int, mode: str, directory: Path) -> None:
    program = assembled_text(text, directory)
    assert int(succeed([str(regs), "--dispatch", mode, str(program)])) == expected


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("mnemonic", ["divide", "remainder"])
def test_division_by_zero(regs: Path, mnemonic: str, mode: str, directory: Path) -> None:
    program = assembled_text(f"load r0, 1\nload r1, 0\n{mnemonic} r0, r0, r1\nhalt", directory)
    done = run([str(regs), "--dispatch", mode, str(program)])
    assert (done.returncode, done.stderr) == (1, f"{program}: division by zero\n")


@pytest.mark.parametrize("mode", MODES)
def test_fuel_ends_a_loop(regs: Path, mode: str, directory: Path) -> None:
    program = assembled_text("load r0, 7\nagain:\nprint r0\njump again", directory)
    done = run([str(regs), "--dispatch", mode, "--fuel", "9", str(program)])
    assert (done.returncode, done.stdout) == (1, "7\n" * 10)
    assert done.stderr == f"{program}: out of fuel\n"


@pytest.mark.parametrize(("text", "message"), REFUSED.items())
def test_the_assembler_refuses(text: str, message: str, directory: Path) -> None:
    source = directory / "refused.s"
    source.write_text(text)
    assembler = [sys.executable, str(REGS / "assemble.py")]
    done = run([*assembler, str(source), str(directory / "refused.bin")])
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_file_is_refused(regs: Path, directory: Path) -> None:
    whole = assembled_text("load r0, 1\nprint r0\nhalt", directory).read_bytes()
    damaged = directory / "damaged.bin"
    no_registers = whole[:4] + bytes(4) + whole[8:]
    no_end = whole[:8] + bytes([len(whole) // 4 - 4, 0, 0, 0]) + whole[12:-4]
    for data in (b"", whole[:-1], whole[:11], b"KEGS" + whole[4:], no_registers, no_end):
        damaged.write_bytes(data)
        done = run([str(regs), str(damaged)])
        assert (done.returncode, done.stdout) == (2, ""), data
        assert done.stderr.startswith(str(damaged))


def test_make_builds_and_runs_it(directory: Path) -> None:
    copy = shutil.copytree(REGS, directory / "copy")
    printed = succeed(["make", "-s", "run", f"PYTHON={sys.executable}"], copy)
    assert [int(line) for line in printed.splitlines()] == list(primes(50))


def test_the_verifier_lets_nothing_harmful_pass(directory: Path) -> None:
    checked = builds()[-1]
    here = Path(__file__).parent
    sources = [here / "fuzz_regs.c", *PARTS]
    fuzzer = compile_c(checked, sources, [here, REGS, GENERATED], directory / "fuzz")
    files = [str(assembled(source, directory)) for source in PROGRAMS]
    words = succeed([str(fuzzer), str(MUTATIONS), *files]).split()
    assert int(words[0]) > MUTATIONS / 10
    assert int(words[2]) > MUTATIONS / 10

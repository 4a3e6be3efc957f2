"""The C library by itself: mutated programs, memory that runs out, interrupts; with sanitizers."""

import functools
import os
import subprocess
from pathlib import Path

import pytest
from pyvm.compiler import compile_file
from pyvm.program import write_program

from pyvm_harness import HERE, ROOT, under_cpython

C_PROGRAMS = ROOT / "tests" / "c" / "programs"
PROGRAMS = sorted((HERE / "programs").glob("*.py"))
MUTATIONS = int(os.environ.get("PYVM_MUTATIONS", "100000"))
SECONDS = 900
STRESS = {"garbage": "101"}  # where a collection at each safepoint takes too long
CHECKED = ("-DPYVM_SANITIZE=ON", "-DPYVM_DEBUG=ON", "-DPYVM_TESTS=ON", "-DPYVM_WERROR=ON")


@functools.cache
def build(compiler: str, *options: str) -> Path:
    """The directory with what CMake has built with a compiler and options."""
    directory = ROOT / "build" / f"library-{compiler}"
    configure = ["cmake", "-S", str(ROOT / "runtime"), "-B", str(directory), "-G", "Ninja"]
    compiled_by = f"-DCMAKE_C_COMPILER={compiler}"
    subprocess.run([*configure, compiled_by, *options], check=True, capture_output=True)
    done = subprocess.run(
        ["cmake", "--build", str(directory)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return directory


def compiled(source: Path, directory: Path) -> str:
    target = directory / f"{source.stem}.pyvmc"
    target.write_bytes(write_program(compile_file(source)))
    return str(target)


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
    )


@pytest.mark.parametrize("compiler", ["gcc", "clang-19"])
def test_builds_without_warnings(compiler: str) -> None:
    build(compiler, *CHECKED)


def test_what_the_verifier_accepts_runs(tmp_path: Path) -> None:
    """Mutations of all test programs: no sanitizer finding, no disagreement among the modes."""
    files = [compiled(source, tmp_path) for source in PROGRAMS]
    fuzz = build("gcc", *CHECKED) / "fuzz_verifier"
    done = run(str(fuzz), "--count", str(MUTATIONS), *files)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]
    words = done.stdout.replace(",", "").split()
    rejected, ran = int(words[1]), int(words[3])
    assert rejected + ran == MUTATIONS
    assert ran > MUTATIONS // 20


def test_embedding(tmp_path: Path) -> None:
    """Failing allocations, small heaps and stacks, fuel, interrupts, interpreters side by side."""
    files = [compiled(C_PROGRAMS / name, tmp_path) for name in ("embedded.py", "endless.py")]
    done = run(str(build("gcc", *CHECKED) / "embedding"), *files)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]


@pytest.mark.parametrize("mode", ["switch", "threaded"])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_collecting_at_safepoints(program: Path, mode: str, tmp_path: Path) -> None:
    driver = build("gcc", *CHECKED) / "pyvm-driver"
    file = compiled(program, tmp_path)
    done = run(str(driver), "--dispatch", mode, "--stress", STRESS.get(program.stem, "1"), file)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == under_cpython(program).output

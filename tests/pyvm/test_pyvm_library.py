"""The C library by itself: mutated programs, memory that runs out, interrupts; with sanitizers."""

import functools
import os
import subprocess
from pathlib import Path

import pytest
from pyvm.generated.assembler import Assembler
from pyvm_driver_build import CHECKS
from pyvm_harness import HERE, ROOT, under_cpython

from compilers import compilers
from pyvm.compiler import compile_file
from pyvm.program import Code, Parameters, write_program

C_PROGRAMS = ROOT / "tests" / "c" / "programs"
PROGRAMS = sorted((HERE / "programs").glob("*.py"))
MUTATIONS = int(os.environ.get("PYVM_MUTATIONS", "100000"))
SECONDS = 900
STRESS = {"garbage": "101"}  # where a collection at each safepoint takes too long


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


def function(assembler: Assembler, name: str, **tables: object) -> Code:
    """A code object of what has been assembled."""
    assembled = assembler.finish()
    defaults = {
        "name": name,
        "qualname": name,
        "filename": "handlers.py",
        "first_line": 1,
        "parameters": Parameters(),
        "local_names": (),
        "max_depth": assembled.max_depth,
        "units": assembled.code,
        "constants": (),
        "names": (),
        "children": (),
        "handlers": tuple(assembled.handlers),
        "positions": tuple(assembled.positions),
    }
    return Code(**(defaults | tables))


def failing() -> Code:
    """`def failing(n): return [1 // (n % 3)]`, with a handler that raises the error again."""
    asm = Assembler()
    start, end, target = asm.label(), asm.label(), asm.label()
    asm.mark(start)
    asm.load_const(0)
    asm.load_fast(0)
    asm.load_const(1)
    asm.binary_modulo()
    asm.binary_floor_divide()
    asm.build_list(1)
    asm.mark(end)
    asm.return_()
    asm.protect(start, end, target, 0)
    asm.mark(target)
    asm.reraise()
    return function(
        asm, "failing", parameters=Parameters(positional=1), local_names=("n",), constants=(1, 3)
    )


def handlers() -> Code:
    """A loop that calls `failing`, and counts the errors in a handler, above its iterator."""
    asm = Assembler()
    top, done = asm.label(), asm.label()
    start, end, target = asm.label(), asm.label(), asm.label()
    asm.make_function(0)
    asm.store_global(0)
    asm.load_const(0)
    asm.store_fast(0)
    asm.load_global(1)
    asm.load_const(1)
    asm.call(1)
    asm.get_iter()
    asm.mark(top)
    asm.for_iter(done)
    asm.store_fast(1)
    asm.mark(start)
    asm.load_global(0)
    asm.load_fast(1)
    asm.call(1)
    asm.pop_top()
    asm.mark(end)
    asm.jump(top)
    asm.protect(start, end, target, 1)
    asm.mark(target)
    asm.clear_error()
    asm.load_fast(0)
    asm.load_const(2)
    asm.binary_add()
    asm.store_fast(0)
    asm.jump(top)
    asm.mark(done)
    asm.load_global(2)
    asm.load_fast(0)
    asm.call(1)
    asm.return_()
    return function(
        asm,
        "<module>",
        local_names=("errors", "i"),
        constants=(0, 30, 1),
        names=("failing", "range", "print"),
        children=(failing(),),
    )


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
    )


@pytest.mark.parametrize("compiler", compilers())
def test_builds_without_warnings(compiler: str) -> None:
    build(compiler, *CHECKS)


@pytest.mark.parametrize("mode", ["switch", "threaded"])
def test_handlers(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "handlers.pyvmc"
    file.write_bytes(write_program(handlers()))
    driver = build(compilers()[0], *CHECKS) / "pyvm-driver"
    done = run(str(driver), "--dispatch", mode, "--stress", "1", str(file))
    assert (done.returncode, done.stdout, done.stderr) == (0, "10\n", "")


def test_what_the_verifier_accepts_runs(tmp_path: Path) -> None:
    """Mutations of all test programs: no sanitizer finding, no disagreement among the modes."""
    with_handlers = tmp_path / "handlers.pyvmc"
    with_handlers.write_bytes(write_program(handlers()))
    small = [str(with_handlers), compiled(C_PROGRAMS / "generators.py", tmp_path)]
    files = [compiled(source, tmp_path) for source in PROGRAMS] + small * 8
    fuzz = build(compilers()[0], *CHECKS) / "fuzz_verifier"
    done = run(str(fuzz), "--count", str(MUTATIONS), *files)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]
    words = done.stdout.replace(",", "").split()
    rejected, ran = int(words[1]), int(words[3])
    assert rejected + ran == MUTATIONS
    assert ran > MUTATIONS // 20


def test_embedding(tmp_path: Path) -> None:
    """Failing allocations, small heaps and stacks, fuel, interrupts, interpreters side by side."""
    files = [compiled(C_PROGRAMS / name, tmp_path) for name in ("embedded.py", "endless.py")]
    done = run(str(build(compilers()[0], *CHECKS) / "embedding"), *files)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]


@pytest.mark.parametrize("mode", ["switch", "threaded"])
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_collecting_at_safepoints(program: Path, mode: str, tmp_path: Path) -> None:
    driver = build(compilers()[0], *CHECKS) / "pyvm-driver"
    file = compiled(program, tmp_path)
    done = run(str(driver), "--dispatch", mode, "--stress", STRESS.get(program.stem, "1"), file)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == under_cpython(program).output

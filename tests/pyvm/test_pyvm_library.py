"""The C library by itself: mutated programs, memory that runs out, interrupts; with sanitizers."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyvm.generated.assembler import Assembler
from pyvm_driver_build import CHECKED, CHECKED_BY, built
from pyvm_harness import HERE, MODES, ROOT

from pyvm.compiler import compile_file
from pyvm.program import Code, Parameters, write_program

C_PROGRAMS = ROOT / "tests" / "c" / "programs"
PROGRAMS = sorted((HERE / "programs").glob("*.py"))
MUTATIONS = int(os.environ.get("PYVM_MUTATIONS", "100000"))
AT_ONCE = 2
SECONDS = 900


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


@pytest.mark.parametrize("build", CHECKED_BY)
def test_builds_without_warnings(build: str) -> None:
    built(build)


@pytest.mark.parametrize("mode", MODES)
def test_handlers(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "handlers.pyvmc"
    file.write_bytes(write_program(handlers()))
    driver = built(CHECKED) / "pyvm-driver"
    done = run(str(driver), "--dispatch", mode, "--stress", "1", str(file))
    assert (done.returncode, done.stdout, done.stderr) == (0, "10\n", "")


def test_what_the_verifier_accepts_runs(tmp_path: Path) -> None:
    """Mutations of all test programs: no sanitizer finding, no disagreement among the modes."""
    with_handlers = tmp_path / "handlers.pyvmc"
    with_handlers.write_bytes(write_program(handlers()))
    seeds = [compiled(C_PROGRAMS / f"{name}.py", tmp_path) for name in ("features", "generators")]
    small = [str(with_handlers), *seeds]
    files = [compiled(source, tmp_path) for source in PROGRAMS] + small * 8
    fuzz = built(CHECKED) / "fuzz_verifier"
    share = MUTATIONS // AT_ONCE
    commands = [
        (str(fuzz), "--start", str(i * share), "--count", str(share), *files)
        for i in range(AT_ONCE)
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = list(pool.map(lambda command: run(*command), commands))
    for done in runs:
        assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]
        words = done.stdout.replace(",", "").split()
        rejected, ran = int(words[1]), int(words[3])
        assert rejected + ran == share
        assert ran > share // 20


def test_embedding(tmp_path: Path) -> None:
    """Failing allocations, small heaps and stacks, fuel, interrupts, interpreters side by side."""
    files = [compiled(C_PROGRAMS / name, tmp_path) for name in ("embedded.py", "endless.py")]
    done = run(str(built(CHECKED) / "embedding"), *files)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]

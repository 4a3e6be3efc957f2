"""Every program of tests/programs prints what CPython prints, and ends as it does there.

Each runs in the ways of `pyvm_ways.py`, and in every dispatch mode of the build with all checks and
sanitizers. Two programs run at a time.
"""

import contextlib
import functools
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pyvm_driver_build import CHECKED, driver
from pyvm_harness import MODES, ROOT, compiled
from pyvm_ways import ALL, SELECTED, STRESSED, Way

from pyvm.errors import CompileError

PROGRAMS = ROOT / "tests" / "programs"
NAMES = sorted(str(path.relative_to(PROGRAMS)) for path in PROGRAMS.glob("*/*.py"))
AT_ONCE = 2
LIMIT = 3600  # seconds
# Collecting at each safepoint of these takes minutes or more, which is for --all-ways; else they
# collect at some.
LONG = (
    "larger/",
    "containers/recursive_structures.py",
    "exceptions/groups.py",
    "functions/recursion_limits.py",
    "hostile/classes.py",
    "hostile/tables.py",
)
SELDOM = ("--stress", "1009")
WITH_MODULES = ("imports", "modules")  # the groups whose programs import files beside them

Result = tuple[int, str, str]  # exit status, stdout, stderr
SANITIZED = {f"sanitized-{mode}": Way(CHECKED, ("--dispatch", mode)) for mode in MODES}
WAYS = ALL | SANITIZED


def run(command: list[str], directory: str) -> Result:
    """Run a command in a directory of its own: programs write files."""
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        command,
        cwd=directory,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@functools.cache
def under_cpython(name: str) -> Result:
    """What a program does under the Python that runs the tests."""
    with TemporaryDirectory() as directory:
        return run([sys.executable, str(PROGRAMS / name)], directory)


def under_pyvm(name: str, way: Way, options: tuple[str, ...]) -> Result:
    """What a program does under pyvm; compiling it is part of it."""
    with TemporaryDirectory() as directory:
        file = Path(directory) / "program.pyvmc"
        file.write_bytes(compiled(PROGRAMS / name))
        add_modules(name, Path(directory))
        return run([str(driver(way.build)), *way.driver, *options, str(file)], directory)


def add_modules(name: str, directory: Path) -> None:
    """Compile what a program can import for the driver, which looks for it beside the program."""
    group = (PROGRAMS / name).parent
    if group.name in WITH_MODULES:
        for module in group.rglob("*.py"):
            file = (directory / module.relative_to(group)).with_suffix(".pyvmc")
            file.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(CompileError):  # some are there to be wrong
                file.write_bytes(compiled(module))


@dataclass(frozen=True)
class Runs:
    """The programs that are running or have run, by name and way."""

    futures: dict[tuple[str, str], Future[Result]]

    def result(self, name: str, way: str) -> Result:
        return self.futures[name, way].result()


@pytest.fixture(scope="module")
def runs(request: pytest.FixtureRequest) -> Iterator[Runs]:
    """Starts the programs of all tests that were asked for, in the order of the tests."""
    wanted = [
        (str(item.callspec.params["name"]), str(item.callspec.params["way"]))
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.function is test_program
    ]
    for build in {WAYS[way].build for _, way in wanted}:
        driver(build)
    all_ways = request.config.getoption("all_ways")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield Runs(
            {
                (name, way): pool.submit(under_pyvm, name, WAYS[way], options(name, way, all_ways))
                for name, way in wanted
            }
        )
        pool.shutdown(cancel_futures=True)


def options(name: str, way: str, all_ways: bool) -> tuple[str, ...]:
    """What the driver is told beside what the way says; the last word counts."""
    return SELDOM if way in STRESSED and name.startswith(LONG) and not all_ways else ()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "way" in metafunc.fixturenames:
        some = ALL if metafunc.config.getoption("all_ways") else SELECTED
        metafunc.parametrize("way", some | SANITIZED)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.removesuffix(".py"))
def test_program(name: str, way: str, runs: Runs) -> None:
    status, output, errors = runs.result(name, way)
    expected_status, expected_output, _ = under_cpython(name)
    assert output == expected_output, errors[-2000:]
    assert status == expected_status, errors[-2000:]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.removesuffix(".py"))
def test_program_ends_as_its_name_says(name: str) -> None:
    """Only programs that are about it fail under CPython; every one prints something."""
    status, output, errors = under_cpython(name)
    assert output, errors
    assert status == 0 or Path(name).name.startswith("exit_"), errors


def test_there_are_programs() -> None:
    larger = [name for name in NAMES if name.startswith("larger/")]
    assert len(larger) >= 12
    assert len(NAMES) - len(larger) >= 120

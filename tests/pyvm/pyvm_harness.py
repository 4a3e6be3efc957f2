"""Runs programs with pyvm and with CPython, and says what they did."""

import functools
import itertools
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pyvm.binding import MODES as BUILT
from pyvm.binding import run_program
from pyvm.compiler import compile_file
from pyvm.program import write_program

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODES = tuple(sorted(BUILT))
SECONDS = 120
PYVM = [sys.executable, "-m", "pyvm"]
FRAME = re.compile(r'  File "(?:.*/)?([^/"]+)", line (\d+), in (.+)')

COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>")


@dataclass(frozen=True)
class Outcome:
    """What a program did, in the terms in which pyvm and CPython should agree."""

    status: int
    output: str
    error: str  # the last line of stderr
    report: tuple[str, ...]  # the lines of stderr that are not indented
    frames: tuple[tuple[str, str, str, str], ...]  # of the traceback: file, line, function, source


def outcome(status: int, output: str, report: str) -> Outcome:
    """What a program did, given what it wrote on its way and in the end.

    CPython's guesses at what a misspelt name should be are left out, and the frames that
    comprehensions had before 3.12.
    """
    lines = report.splitlines() or [""]
    found = [
        (match[1], match[2], match[3], source.strip())
        for line, source in itertools.pairwise([*lines, ""])
        if (match := FRAME.match(line))
    ]
    frames = tuple(frame for frame in found if frame[2] not in COMPREHENSIONS)
    said = [line.partition(". Did you mean: ")[0] for line in lines]
    chain = tuple(line for line in said if not line.startswith(" "))
    return Outcome(status, output, said[-1], chain, frames)


def run(command: list[str], directory: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with UTF-8 pipes and a time limit."""
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        command,
        cwd=directory,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


@functools.cache
def under_cpython(program: Path) -> Outcome:
    """What a program does under the Python that runs the tests."""
    done = run([sys.executable, program.name], program.parent)
    return outcome(done.returncode, done.stdout, done.stderr)


@functools.cache
def compiled(program: Path) -> bytes:
    """The portable form of a program."""
    return write_program(compile_file(program))


def under_pyvm(program: Path, mode: str) -> Outcome:
    """What a program does in one of pyvm's dispatch modes, in this process."""
    written: list[bytes] = []
    ending = run_program(compiled(program), mode, write=written.append)
    return outcome(ending.status, b"".join(written).decode(), ending.error)


def by_command(program: Path, mode: str) -> Outcome:
    """What a program does with the `pyvm` command."""
    done = run([*PYVM, "run", "--dispatch", mode, program.name], program.parent)
    return outcome(done.returncode, done.stdout, done.stderr)

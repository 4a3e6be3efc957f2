"""Runs programs with pyvm and with CPython, and says what they did."""

import functools
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODES = ("switch", "threaded")
SECONDS = 120
PYVM = [sys.executable, "-m", "pyvm"]
FRAME = re.compile(r'  File "(?:.*/)?([^/"]+)", line (\d+), in (.+)')


@dataclass(frozen=True)
class Outcome:
    """What a program did, in the terms in which pyvm and CPython should agree."""

    status: int
    output: str
    error: str  # the last line of stderr
    frames: tuple[tuple[str, str, str], ...]  # of the traceback: file, line, function


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


def outcome(command: list[str], directory: Path) -> Outcome:
    """What the program that a command runs did."""
    done = run(command, directory)
    lines = done.stderr.splitlines() or [""]
    frames = tuple(match.groups() for line in lines if (match := FRAME.match(line)))
    return Outcome(done.returncode, done.stdout, lines[-1], frames)  # type: ignore[arg-type]


@functools.cache
def under_cpython(program: Path) -> Outcome:
    """What a program does under the Python that runs the tests."""
    return outcome([sys.executable, program.name], program.parent)


def under_pyvm(program: Path, mode: str) -> Outcome:
    """What a program does in one of pyvm's dispatch modes."""
    return outcome([*PYVM, "run", "--dispatch", mode, program.name], program.parent)

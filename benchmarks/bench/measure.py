"""Runs programs on engines in turns, and keeps what each run took."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import launcher, programs
from bench.engines import Engine

HELLO = "hello"


class WrongRun(Exception):
    """A program failed, or printed other than elsewhere."""


@dataclass(frozen=True)
class Run:
    """What one run of a program took."""

    wall: float  # seconds
    processor: float  # seconds
    peak: int  # KiB


@dataclass(frozen=True)
class Job:
    """A program at a size; None is the size that it has by default."""

    name: str
    path: Path
    size: int | None

    def arguments(self) -> list[str]:
        return [str(self.path), *([] if self.size is None else [str(self.size)])]


Runs = dict[tuple[str, str], list[Run]]  # by names of job and engine


def jobs(names: list[str], quick: bool) -> list[Job]:
    """The programs to run, after one that does nothing."""
    sizes = programs.SMALL if quick else {}
    hello = Job(HELLO, programs.HELLO, None)
    return [hello, *(Job(name, programs.path(name), sizes.get(name)) for name in names)]


def measure(
    work: list[Job], engines: list[Engine], rounds: int, tell: Callable[[str], None]
) -> Runs:
    """Run each job on each engine once a round.

    The engines follow each other directly, so that a ratio is of runs at about the same time, and
    each round begins with another one. Raises WrongRun if a run fails or if outputs differ.
    """
    runs: Runs = {}
    outputs: dict[str, str] = {}
    for turn in range(rounds):
        for job in work:
            tell(f"round {turn + 1} of {rounds}: {job.name}")
            for engine in _rotated(engines, turn):
                run, output = run_once(engine, job)
                runs.setdefault((job.name, engine.name), []).append(run)
                if outputs.setdefault(job.name, output) != output:
                    raise WrongRun(f"{job.name} prints another text on {engine.name}: {output}")
    return runs


def run_once(engine: Engine, job: Job) -> tuple[Run, str]:
    """One run, and what it printed."""
    with tempfile.TemporaryDirectory() as directory:
        output = Path(directory) / "output"
        launch = [sys.executable, "-I", "-S", launcher.__file__, str(output)]
        done = subprocess.run(
            [*launch, *engine.command, *job.arguments()],
            capture_output=True,
            text=True,
            check=True,
        )
        text = output.read_text()
    status, wall, processor, peak = done.stdout.split()
    if status != "0":
        raise WrongRun(f"{job.name} ends with status {status} on {engine.name}: {text}")
    return Run(float(wall), float(processor), int(peak)), text


def _rotated(engines: list[Engine], turn: int) -> Iterator[Engine]:
    for i in range(len(engines)):
        yield engines[(i + turn) % len(engines)]

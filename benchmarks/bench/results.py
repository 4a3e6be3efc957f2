"""What a measurement found, as JSON and as figures that can be compared."""

import datetime
import json
import math
import os
import platform
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.engines import Engine
from bench.measure import HELLO, Job, Run, Runs

LEAST = 0.001  # seconds: a program that takes no longer than hello world has no speed


@dataclass(frozen=True)
class Results:
    """The runs of a measurement, and where they were made."""

    machine: dict[str, str]
    commit: str
    date: str
    quick: bool
    engines: list[Engine]
    jobs: list[Job]
    runs: Runs

    @property
    def names(self) -> list[str]:
        """The programs, without hello world."""
        return [job.name for job in self.jobs if job.name != HELLO]

    def engine_like(self, beginning: str) -> str | None:
        """The first engine whose name begins so."""
        found = (engine.name for engine in self.engines if engine.name.startswith(beginning))
        return next(found, None)

    def median(self, name: str, engine: str, figure: Callable[[Run], float]) -> float:
        return statistics.median(figure(run) for run in self.runs[name, engine])

    def seconds(self, name: str, engine: str, clock: str) -> float:
        """What a program takes, less hello world; `clock` is `wall` or `processor`."""
        took, start = (
            self.median(job, engine, lambda run: float(getattr(run, clock)))
            for job in (name, HELLO)
        )
        return max(took - start, LEAST)

    def memory(self, name: str, engine: str) -> float:
        """The peak memory of a program in MiB, less hello world."""
        peak, start = (self.median(job, engine, lambda run: run.peak) for job in (name, HELLO))
        return (peak - start) / 1024

    def speed(self, name: str, engine: str, baseline: str, clock: str) -> float:
        """How many times as fast as on the baseline a program is."""
        return self.seconds(name, baseline, clock) / self.seconds(name, engine, clock)

    def mean_speed(self, engine: str, baseline: str, clock: str) -> float:
        """The geometric mean over all programs."""
        logarithms = [math.log(self.speed(n, engine, baseline, clock)) for n in self.names]
        return math.exp(statistics.fmean(logarithms))

    def as_json(self) -> str:
        runs: dict[str, dict[str, list[dict[str, float]]]] = {}
        for (name, engine), measured in self.runs.items():
            runs.setdefault(name, {})[engine] = [asdict(run) for run in measured]
        content = {
            "date": self.date,
            "commit": self.commit,
            "machine": self.machine,
            "units": {"wall": "s", "processor": "s", "peak": "KiB"},
            "quick": self.quick,
            "engines": [asdict(engine) for engine in self.engines],
            "runs": runs,
        }
        return json.dumps(content, indent=1) + "\n"

    def write(self, directory: Path, what: str = "") -> Path:
        """Write them to a new file, named by date and commit, and by what was measured."""
        directory.mkdir(parents=True, exist_ok=True)
        file = directory / f"{self.date[:10]}-{self.commit}{what}.json"
        file.write_text(self.as_json())
        return file


def collect(engines: list[Engine], jobs: list[Job], runs: Runs, quick: bool) -> Results:
    """The results of runs made just now in this repository, on this machine."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return Results(describe_machine(), describe_commit(), now, quick, engines, jobs, runs)


def describe_machine() -> dict[str, str]:
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": platform.platform(),
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
    }


def describe_commit() -> str:
    """The commit that is measured, with `-dirty` if files differ from it."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=12"]
    directory = Path(__file__).parent
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def _processor() -> str:
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        for line in cpus.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()

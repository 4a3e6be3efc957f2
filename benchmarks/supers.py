"""Chooses pyvm's superinstructions anew: profiles programs, and lets `vmgen supers` write
definitions/supers.def. `make supers` does it with the pyvm of this repository.

They are chosen by the larger test programs, the examples and every other benchmark, and judged by
the other benchmarks.
"""

import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.programs import SMALL, names, path

ROOT = Path(__file__).parent.parent
DEFINITIONS = ROOT / "definitions"
PROFILES = ROOT / "build" / "profiles"
LIMITS = ("--most", "150", "--longest", "5", "--least", "0.05")
SECONDS = 600


def profile(command: tuple[str, ...]) -> str:
    """Run a program, given with its arguments, from its directory; returns the profile's path."""
    program, *arguments = command
    file = Path(program)
    output = PROFILES / f"{file.relative_to(ROOT).parts[0]}-{file.stem}.json"
    subprocess.run(
        ["pyvm", "run", "--profile", output, file.name, *arguments],
        cwd=file.parent,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=SECONDS,
    )
    return str(output)


def profiles(commands: Iterable[tuple[str, ...]]) -> list[str]:
    """The profiles of programs, as many at once as there are processors."""
    with ThreadPoolExecutor() as pool:
        return list(pool.map(profile, commands))


def main() -> None:
    """Profile and choose."""
    PROFILES.mkdir(parents=True, exist_ok=True)
    directories = (ROOT / "tests" / "programs" / "larger", ROOT / "examples" / "programs")
    programs = [(str(each),) for where in directories for each in sorted(where.glob("*.py"))]
    benchmarks = [(str(path(name)), str(SMALL[name])) for name in names()]
    chosen_by = profiles([*programs, *benchmarks[::2]])
    judges = [f"--judge={each}" for each in profiles(benchmarks[1::2])]
    command = ["vmgen", "supers", *chosen_by, *judges, *LIMITS]
    command += ["--definitions", str(DEFINITIONS / "bytecodes.def")]
    subprocess.run([*command, "--write", str(DEFINITIONS / "supers.def")], check=True)


if __name__ == "__main__":
    main()

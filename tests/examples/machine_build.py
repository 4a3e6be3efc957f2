"""Compiles the C of a machine that vmgen has made, in each way that the tests want."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from compilers import compile_tail, compilers, modes

ROOT = Path(__file__).parents[2]
MODES = modes()
WARNINGS = ["-Wall", "-Wextra", "-Werror"]
SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
SECONDS = 120


@dataclass(frozen=True)
class Build:
    """A way to compile."""

    name: str
    compiler: str
    flags: tuple[str, ...]


def builds() -> list[Build]:
    """Each compiler once for use, and the first one with all checks."""
    plain = [Build(name, name, ("-O2",)) for name in compilers()]
    checked = ("-O1", "-g", "-DVMGEN_DEBUG", *SANITIZERS)
    return [*plain, Build("checked", compilers()[0], checked)]


def compile_c(build: Build, sources: Iterable[Path], include: Iterable[Path], output: Path) -> Path:
    """Compile C11, the threaded interpreter as GNU C, the tail-call interpreter with what can do
    that; returns the program's path."""
    includes = [f"-I{path}" for path in include]
    tail = _compile_tail(build, includes, output)
    common = [build.compiler, *build.flags, *WARNINGS, *includes, *tail[:1]]
    objects = tail[1:]
    for source in sources:
        standard = "gnu11" if source.name == "threaded.c" else "c11"
        target = output.with_name(f"{output.name}-{source.stem}.o")
        succeed([*common, f"-std={standard}", "-c", str(source), "-o", str(target)])
        objects.append(str(target))
    succeed([build.compiler, *build.flags, *objects, "-o", str(output)])
    return output


def _compile_tail(build: Build, includes: list[str], output: Path) -> list[str]:
    """The machine is called like the directory that its generated files are in."""
    generated = Path(includes[-1].removeprefix("-I"))
    source = Path(shutil.copy(generated / "tail.c", output.with_name(f"{output.name}-tail.c")))
    defined = [flag for flag in build.flags if flag.startswith("-D")]
    options = ["-std=c11", *WARNINGS, *defined, *includes]
    return compile_tail(source, generated.parent.name, *options)


def run(command: list[str], directory: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it prints."""
    return subprocess.run(
        command, cwd=directory, capture_output=True, text=True, timeout=SECONDS, check=False
    )


def succeed(command: list[str], directory: Path = ROOT) -> str:
    """What a command prints. The test fails if the command does."""
    done = run(command, directory)
    if done.returncode != 0:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout

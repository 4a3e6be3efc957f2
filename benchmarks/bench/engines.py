"""Which engines the machine has: pyvm in all its modes, CPythons, PyPy."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyvm
from pyvm.binding import MODES, compiler, tail_compiler

SYSTEM = Path("/usr/bin/python3")
VERSIONS = ((3, 11), (3, 12), (3, 13))  # of CPython; of PyPy whatever is there

QUERY = """
import json, platform, sysconfig
options = sysconfig.get_config_var("CONFIG_ARGS") or ""
print(json.dumps({
    "implementation": platform.python_implementation(),
    "version": platform.python_version(),
    "compiler": platform.python_compiler(),
    "profile_guided": "--enable-optimizations" in options,
}))
"""


@dataclass(frozen=True)
class Engine:
    """Something that runs Python programs."""

    name: str
    command: tuple[str, ...]  # a program and its arguments follow
    version: str
    compiler: str
    profile_guided: bool


def find_engines() -> list[Engine]:
    """All engines that are there, pyvm's default mode first."""
    return [*_pyvm_modes(), *_pythons()]


def choose(engines: list[Engine], wanted: str | None) -> list[Engine]:
    """The engines whose names begin with one of the words in `wanted`, which commas separate.

    Raises ValueError if no engine has a name like that.
    """
    if wanted is None:
        return engines
    words = wanted.split(",")
    for word in words:
        if not any(engine.name.startswith(word) for engine in engines):
            there = ", ".join(engine.name for engine in engines)
            raise ValueError(f"there is no engine {word}, only {there}")
    return [engine for engine in engines if engine.name.startswith(tuple(words))]


def _pyvm_modes() -> Iterator[Engine]:
    for mode in MODES:
        command = (sys.executable, "-m", "pyvm", "run", "--dispatch", mode)
        made_by = tail_compiler() if mode == "tail" else compiler()
        yield Engine(f"pyvm-{mode}", command, pyvm.__version__, made_by or "", False)


def _pythons() -> Iterator[Engine]:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    seen = set()
    for path in [*sorted(root.glob("versions/*/bin/python"), reverse=True), *_on_path()]:
        engine = _python(path, "cpython")
        if engine is not None and engine.name not in seen:
            seen.add(engine.name)
            yield engine
    if SYSTEM.exists():
        engine = _python(SYSTEM, "system")
        if engine is not None:
            yield engine


def _on_path() -> list[Path]:
    found = [shutil.which(name) for name in ("pypy3", "pypy")]
    return [Path(path) for path in found if path is not None]


def _python(path: Path, kind: str) -> Engine | None:
    """A CPython of the right version, named `kind` and its version, or a PyPy."""
    asked = subprocess.run([path, "-c", QUERY], capture_output=True, text=True, check=False)
    if asked.returncode:
        return None
    facts = json.loads(asked.stdout)
    version = facts["version"]
    number = tuple(int(part) for part in version.split(".")[:2])
    if facts["implementation"] == "PyPy":
        kind = "pypy"
        right = number >= (3, 9)
    else:
        right = number in VERSIONS
    if not right:
        return None
    name = f"{kind}-{version}"
    return Engine(name, (str(path),), version, facts["compiler"], facts["profile_guided"])

"""The C compilers to test with."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

PROBE = Path(__file__).parents[1] / "runtime" / "cmake" / "probe_tail.c"
TAIL_COMPILERS = ("clang-22", "clang-21", "clang-20", "clang-19", "clang", "cc")


def compilers() -> list[str]:
    """Those that VMGEN_COMPILERS asks for, or gcc and clang if they are there; else `cc`."""
    wanted = os.environ.get("VMGEN_COMPILERS")
    names = [_newest(name) for name in (wanted or "gcc clang").split()]
    return [name for name in names if wanted or shutil.which(name)] or ["cc"]


def _newest(compiler: str) -> str:
    """Debian calls clang by its version where no other package says which is the default."""
    versioned = "clang-19"
    return versioned if compiler == "clang" and shutil.which(versioned) else compiler


@cache
def tail_compiler() -> tuple[str, ...] | None:
    """A command that compiles tail-call interpreters: None without one, an error if VMGEN_COMPILERS
    says that all compilers are there."""
    commands = [(name,) for name in TAIL_COMPILERS if shutil.which(name)]
    for command in (*commands, (sys.executable, "-m", "ziglang", "cc")):
        probe = [*command, "-O2", "-fsyntax-only", str(PROBE)]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return command
    assert "VMGEN_COMPILERS" not in os.environ, "no compiler makes tail calls"
    return None


def modes() -> tuple[str, ...]:
    """The dispatch modes that compiled machines have."""
    return ("switch", "threaded", "tail") if tail_compiler() else ("switch", "threaded")


def compile_tail(source: Path, machine: str, *options: str) -> list[str]:
    """Compile the tail-call interpreter of a machine, if anything can. Returns what the compiler of
    the rest is to be told: that there is one, and to link it."""
    command = tail_compiler()
    has_tail = f"-D{machine.upper()}_HAS_TAIL"
    if command is None:
        return [f"{has_tail}=0"]
    target = source.with_suffix(".o")
    subprocess.run([*command, "-O1", *options, "-c", source, "-o", target], check=True)
    return [f"{has_tail}=1", str(target)]

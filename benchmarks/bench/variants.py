"""Builds of pyvm's library that lack one technique or another, as engines."""

import ctypes
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pyvm
from bench.engines import Engine

ROOT = Path(__file__).parent.parent.parent
BUILDS = ROOT / "build" / "ablation"

PLAIN = "-DPYVM_INTERPRETER_OPTIONS=OFF"


def _without(*techniques: str) -> str:
    return f"-DPYVM_DEFINITIONS={';'.join(f'VMGEN_NO_{name}' for name in techniques)}"


SETTINGS: dict[str, tuple[str, ...]] = {
    "full": (),
    "no-supers": (_without("SUPERS"),),
    "no-specialization": (_without("SPECIALIZATION"),),
    "neither": (_without("SUPERS", "SPECIALIZATION"),),
    "no-hints": (_without("HINTS"),),
    "no-options": (PLAIN,),
    "no-preserve-none": (_without("PRESERVE_NONE"),),
    "plain": (PLAIN, _without("SUPERS", "SPECIALIZATION", "HINTS")),
}
"""What CMake is told for each build."""


@dataclass(frozen=True)
class Variant:
    """A build, and the dispatch mode in which it runs programs."""

    title: str
    build: str
    mode: str


FULL = Variant("full", "full", "threaded")
VARIANTS = (
    FULL,
    Variant("without superinstructions", "no-supers", "threaded"),
    Variant("without specialization", "no-specialization", "threaded"),
    Variant("without either", "neither", "threaded"),
    Variant("without branch hints", "no-hints", "threaded"),
    Variant("without compiler options", "no-options", "threaded"),
    Variant("tail calls", "full", "tail"),
    Variant("tail calls without preserve_none", "no-preserve-none", "tail"),
    Variant("switch", "full", "switch"),
    Variant("switch without compiler options", "no-options", "switch"),
    Variant("switch without any of these", "plain", "switch"),
)


def build(compiler: str, name: str) -> Path:
    """The directory of a build, which is made or brought up to date.

    Raises ValueError if there is no such compiler, CalledProcessError if it fails.
    """
    if shutil.which(compiler) is None:
        raise ValueError(f"there is no compiler {compiler}")
    directory = BUILDS / f"{compiler}-{name}"
    settings = (f"-DCMAKE_C_COMPILER={compiler}", *SETTINGS[name])
    configure = ["cmake", "-S", str(ROOT / "runtime"), "-B", str(directory), "-G", "Ninja"]
    for command in ([*configure, *settings], ["cmake", "--build", str(directory)]):
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return directory


def engine(compiler: str, variant: Variant, directory: Path) -> Engine | None:
    """A variant in its build's directory; None if that lacks the dispatch mode."""
    library = ctypes.CDLL(str(directory / "libpyvm.so"), os.RTLD_LOCAL | os.RTLD_NOW)
    asked = library.pyvm_tail_compiler if variant.mode == "tail" else library.pyvm_compiler
    asked.restype = ctypes.c_char_p
    made_by: bytes | None = asked()
    if made_by is None:
        return None
    command = (str(directory / "pyvm-driver"), "--dispatch", variant.mode)
    name = f"{compiler} {variant.title}"
    return Engine(name, command, pyvm.__version__, made_by.decode(), profile_guided=False)

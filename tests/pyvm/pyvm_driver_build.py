"""Builds the C driver: in the ways that programs run, and with every check that there is."""

import functools
import subprocess
from pathlib import Path

from pyvm_harness import ROOT
from pyvm_ways import BUILDS

from compilers import compilers

CHECKS = ("-DPYVM_SANITIZE=ON", "-DPYVM_DEBUG=ON", "-DPYVM_TESTS=ON", "-DPYVM_WERROR=ON")
COMPILER, *OTHERS = compilers()
CHECKED = f"sanitized-{COMPILER}"
# Others show their warnings and are linked, but optimizing what sanitizers put in takes minutes.
CHECKED_BY = {
    CHECKED: (f"-DCMAKE_C_COMPILER={COMPILER}", *CHECKS),
    **{
        f"sanitized-{other}": (
            f"-DCMAKE_C_COMPILER={other}",
            "-DCMAKE_BUILD_TYPE=None",
            *CHECKS,
        )
        for other in OTHERS
    },
}


@functools.cache
def built(name: str) -> Path:
    """The directory of a build; compiles what has changed since it was last asked for."""
    directory = ROOT / "build" / name
    options = (BUILDS | CHECKED_BY)[name]
    succeed("cmake", "-S", str(ROOT / "runtime"), "-B", str(directory), "-G", "Ninja", *options)
    succeed("cmake", "--build", str(directory))
    return directory


def driver(name: str) -> Path:
    """The path of the driver of a build."""
    return built(name) / "pyvm-driver"


def succeed(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

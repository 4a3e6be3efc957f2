"""Builds the C driver, once for use and once with every check that there is."""

import functools
import subprocess
from pathlib import Path

from pyvm_harness import ROOT

from compilers import compilers

CHECKS = ("-DPYVM_SANITIZE=ON", "-DPYVM_DEBUG=ON", "-DPYVM_TESTS=ON", "-DPYVM_WERROR=ON")
COMPILER, *OTHERS = compilers()
CHECKED = f"library-{COMPILER}"  # shared with test_pyvm_library.py
BUILDS = {
    "driver-release": (),
    CHECKED: (f"-DCMAKE_C_COMPILER={COMPILER}", *CHECKS),
    **{f"driver-release-{other}": (f"-DCMAKE_C_COMPILER={other}",) for other in OTHERS},
}
RELEASES = [build for build in BUILDS if build.startswith("driver-release")]


@functools.cache
def driver(build: str) -> Path:
    """The path of the driver; compiles what has changed since it was last asked for."""
    directory = ROOT / "build" / build
    configure = ["cmake", "-S", str(ROOT / "runtime"), "-B", str(directory), "-G", "Ninja"]
    subprocess.run([*configure, *BUILDS[build]], check=True, capture_output=True)
    subprocess.run(["cmake", "--build", str(directory)], check=True, capture_output=True)
    return directory / "pyvm-driver"

"""The ways in which pyvm is built and run. A program does the same in all of them.

Tests run in `SELECTED`, where any two choices meet; with `--all-ways`, as in `make differential`,
in `ALL`, every combination.
"""

import itertools
from dataclasses import dataclass

from pyvm_harness import MODES

from compilers import compilers
from pairwise import Combination, pairwise


@dataclass(frozen=True)
class Choice:
    """What a choice asks for: options of CMake, macros for all C, options of the driver."""

    cmake: tuple[str, ...] = ()
    macros: tuple[str, ...] = ()
    driver: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A way to run a program: which build of the driver, and with what options."""

    build: str
    driver: tuple[str, ...]


# The first choices are what is released. A further dimension is one more entry.
DIMENSIONS = {
    "compiler": {name: Choice(cmake=(f"-DCMAKE_C_COMPILER={name}",)) for name in compilers()},
    "specialization": {
        "specialized": Choice(),
        "generic": Choice(macros=("VMGEN_NO_SPECIALIZATION",)),
        # At once, and every n-th guard misses; with all checks, and a collection at each safepoint.
        "stressed": Choice(cmake=("-DPYVM_DEBUG=ON",), driver=("--stress", "1")),
    },
    "superinstructions": {"supers": Choice(), "single": Choice(macros=("VMGEN_NO_SUPERS",))},
    "mode": {mode: Choice(driver=("--dispatch", mode)) for mode in MODES},
}


def choices(combination: Combination) -> list[Choice]:
    return [DIMENSIONS[name][chosen] for name, chosen in zip(DIMENSIONS, combination, strict=True)]


def build(combination: Combination) -> str:
    """The name of the build that it takes: its choices in what isn't for the driver alone."""
    built = [
        any(choice.cmake or choice.macros for choice in row.values()) for row in DIMENSIONS.values()
    ]
    return "-".join(itertools.compress(combination, built))


def cmake(combination: Combination) -> tuple[str, ...]:
    """The options of CMake for its build."""
    options = [option for choice in choices(combination) for option in choice.cmake]
    macros = ";".join(macro for choice in choices(combination) for macro in choice.macros)
    return (*options, f"-DPYVM_DEFINITIONS={macros}", "-DPYVM_WERROR=ON")


def ways(combinations: list[Combination]) -> dict[str, Way]:
    return {
        "-".join(each): Way(build(each), tuple(o for c in choices(each) for o in c.driver))
        for each in combinations
    }


def new_builds(combination: Combination, chosen: list[Combination]) -> int:
    return int(build(combination) not in map(build, chosen))


def selected() -> list[Combination]:
    """All modes of what is released, and beside them as few builds as may be."""
    released = [each for each in COMBINATIONS if build(each) == build(FIRST)]
    return pairwise([list(row) for row in DIMENSIONS.values()], released, new_builds)


COMBINATIONS = list(itertools.product(*DIMENSIONS.values()))
FIRST = tuple(next(iter(row)) for row in DIMENSIONS.values())
ALL = ways(COMBINATIONS)
SELECTED = ways(selected())
BUILDS = {build(each): cmake(each) for each in COMBINATIONS}
RELEASES = [build((compiler, *FIRST[1:])) for compiler in DIMENSIONS["compiler"]]
RELEASE = RELEASES[0]
STRESSED = {name: way for name, way in SELECTED.items() if "--stress" in way.driver}

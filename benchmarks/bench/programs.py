"""The programs that are measured."""

from pathlib import Path

HERE = Path(__file__).parent.parent
DIRECTORY = HERE / "programs"
HELLO = HERE / "hello.py"  # start-up and memory of an engine that does nothing

# Sizes at which a program takes no time to speak of, but does everything that it does.
SMALL = {
    "binary_trees": 8,
    "closures": 400,
    "collisions": 20,
    "components": 300,
    "compression": 2000,
    "constraints": 60,
    "cycles": 10,
    "documents": 20,
    "elimination": 12,
    "failures": 300,
    "flips": 6,
    "formulas": 40,
    "fourier": 128,
    "hexagons": 4,
    "life": 12,
    "links": 300,
    "lisp": 10,
    "loops": 4,
    "mandelbrot": 24,
    "memoized": 100,
    "montecarlo": 2000,
    "permutations": 5,
    "pi_digits": 60,
    "pipelines": 2000,
    "planets": 200,
    "primality": 64,
    "processor": 1,
    "puzzles": 5,
    "queens": 6,
    "rays": 16,
    "recursion": 12,
    "routes": 16,
    "scanner": 30,
    "scheduler": 300,
    "shapes": 8,
    "short_lived": 600,
    "sieves": 2000,
    "sorting": 500,
    "sparse": 8,
    "spectral": 20,
    "templates": 10,
    "territory": 4,
    "trees": 200,
    "words": 600,
}


def names() -> list[str]:
    """All programs, by name."""
    return sorted(path.stem for path in DIRECTORY.glob("*.py"))


def choose(wanted: str | None, otherwise: list[str]) -> list[str]:
    """The programs in `wanted`, which commas separate; those in `otherwise` if it is None.

    Raises ValueError if there is no such program.
    """
    if wanted is None:
        return otherwise
    chosen = wanted.split(",")
    for name in chosen:
        if name not in names():
            raise ValueError(f"there is no program {name}")
    return chosen


def path(name: str) -> Path:
    """The file of a program."""
    return DIRECTORY / f"{name}.py"

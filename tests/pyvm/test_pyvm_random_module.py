"""The module random: CPython's sequences, of its C part and of its Python part."""

import importlib.util
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from pyvm_harness import MODES, ROOT, compiled

from pyvm.binding import run_program

SEEDS = [
    0,
    1,
    42,
    -5,
    2**32 - 1,
    2**32,
    2**46,
    "",
    "a",
    "é€😀",
    "v" * 111,
    "w" * 112,
    1.5,
    -0.25,
    3.0,
]
PROGRAM = """
import _random

generator = _random.new()
for seed in {seeds!r}:
    _random.seed(generator, seed)
    print(_random.random(generator), _random.getrandbits(generator, 1))
    print(_random.getrandbits(generator, 32), _random.getrandbits(generator, 46))
    for _ in range(700):
        _random.random(generator)
    print(_random.random(generator), _random.getstate(generator)[620:])
"""


@pytest.mark.parametrize("mode", MODES)
def test_generator(tmp_path: Path, mode: str) -> None:
    (tmp_path / "main.py").write_text(PROGRAM.format(seeds=SEEDS))
    written: list[bytes] = []
    assert run_program(compiled(tmp_path / "main.py"), mode, write=written.append).error == ""
    expected = []
    for seed in SEEDS:
        generator = random.Random(seed)
        expected.append(f"{generator.random()} {generator.getrandbits(1)}")
        expected.append(f"{generator.getrandbits(32)} {generator.getrandbits(46)}")
        for _ in range(700):
            generator.random()
        expected.append(f"{generator.random()} {generator.getstate()[1][620:]}")
    assert b"".join(written).decode().splitlines() == expected


def own_module() -> ModuleType:
    """Pyvm's random.py under CPython, with CPython's generator."""
    generators = ModuleType("_random")
    generators.new = random.Random  # type: ignore[attr-defined]
    generators.seed = lambda state, x=None: state.seed(x)  # type: ignore[attr-defined]
    generators.random = lambda state: state.random()  # type: ignore[attr-defined]
    generators.getrandbits = lambda state, k: state.getrandbits(k)  # type: ignore[attr-defined]
    generators.getstate = lambda state: state.getstate()[1]  # type: ignore[attr-defined]
    place = ROOT / "runtime" / "lib" / "random.py"
    spec = importlib.util.spec_from_file_location("own_random", place)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    before = sys.modules.get("_random")
    sys.modules["_random"] = generators
    try:
        spec.loader.exec_module(module)
    finally:
        if before is not None:
            sys.modules["_random"] = before
    return module


def shuffled(module: ModuleType) -> list[int]:
    items = list(range(30))
    module.shuffle(items)
    return items


CALLS: list[Callable[[ModuleType], object]] = [
    lambda m: m.random(),
    lambda m: m.randrange(10),
    lambda m: m.randrange(5, 1000, 7),
    lambda m: m.randrange(50, -3, -4),
    lambda m: m.randint(-(10**20), 10**20),
    lambda m: m.choice("abcdef"),
    shuffled,
    lambda m: m.sample(range(100), 3),
    lambda m: m.sample(range(1000), 20),
    lambda m: m.sample([1, 2, 3, 4], 4),
    lambda m: m.sample("ab", 3, counts=[2, 5]),
    lambda m: m.choices("abc", k=5),
    lambda m: m.choices("abc", [1, 2, 3], k=5),
    lambda m: m.choices("abc", cum_weights=[1, 1.5, 9], k=2),
    lambda m: m.uniform(-3, 4.5),
    lambda m: m.triangular(),
    lambda m: m.triangular(1, 5, 2),
    lambda m: m.triangular(2, 2, 2),
    lambda m: m.normalvariate(1, 2),
    lambda m: m.gauss(0, 1),
    lambda m: m.lognormvariate(0, 0.5),
    lambda m: m.expovariate(1.5),
    lambda m: m.vonmisesvariate(1, 4),
    lambda m: m.gammavariate(2.5, 1.5),
    lambda m: m.gammavariate(0.5, 2),
    lambda m: m.gammavariate(1, 2),
    lambda m: m.betavariate(2, 3),
    lambda m: m.paretovariate(3),
    lambda m: m.weibullvariate(1, 2),
    lambda m: m.randbytes(5),
    lambda m: m.getrandbits(70),
    lambda m: m.randrange(0),
    lambda m: m.randrange(1, 5, 0),
    lambda m: m.choice([]),
    lambda m: m.sample([1], 2),
    lambda m: m.sample({1}, 1),
    lambda m: m.choices([1], [0]),
    lambda m: m.choices([1, 2], [1]),
    lambda m: m.choices([1], 5),
    lambda m: m.gammavariate(0, 1),
]


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_distributions(number: int) -> None:
    results: list[object] = []
    for module in (random, own_module()):
        module.seed(12345)
        try:
            results.append([CALLS[number](module) for _ in range(100)])
        except (ValueError, TypeError, IndexError) as error:
            results.append((type(error), str(error)))
    assert results[0] == results[1]

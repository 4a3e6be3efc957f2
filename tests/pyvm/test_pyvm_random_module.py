"""The module random: CPython's sequences, of its C part and of its Python part."""

import _random
import importlib.util
import random
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

generator = _random.Random()
for seed in {seeds!r}:
    generator.seed(seed)
    print(generator.random(), generator.getrandbits(1))
    print(generator.getrandbits(32), generator.getrandbits(46))
    for _ in range(700):
        generator.random()
    print(generator.random(), generator.getstate()[620:])
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


class Generator(_random.Random):
    """What pyvm's type has beside what CPython's has."""

    def _below(self, n: int) -> int:
        bits = self.getrandbits(n.bit_length())
        return bits if bits < n else self._below(n)


def own_module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Pyvm's random.py under CPython, with CPython's generator."""
    monkeypatch.setattr(_random, "Random", Generator)
    place = ROOT / "runtime" / "lib" / "random.py"
    spec = importlib.util.spec_from_file_location("own_random", place)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
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
def test_distributions(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    results: list[object] = []
    for module in (random, own_module(monkeypatch)):
        module.seed(12345)
        try:
            results.append([CALLS[number](module) for _ in range(100)])
        except (ValueError, TypeError, IndexError) as error:
            results.append((type(error), str(error)))
    assert results[0] == results[1]

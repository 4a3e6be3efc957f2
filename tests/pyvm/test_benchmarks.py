"""The benchmark programs work at small sizes, and so does what measures them; no times are held."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyvm_driver_build import CHECKED, driver
from pyvm_harness import ROOT, SECONDS, compiled
from pyvm_ways import RELEASE

from ablation import ablation_table, measured
from bench import programs
from bench.engines import Engine, choose
from bench.measure import HELLO, Run, jobs
from bench.results import Results
from bench.table import spread_table
from bench.variants import FULL, SETTINGS, VARIANTS, engine

WAYS = {
    "switch": (RELEASE, "--dispatch", "switch"),
    "threaded": (RELEASE, "--dispatch", "threaded"),
    "sanitized": (CHECKED, "--dispatch", "threaded"),
    "stress": (CHECKED, "--dispatch", "switch", "--stress", "1009"),
}
BASE = Engine("cpython-3.13.0", ("python",), "3.13.0", "gcc", False)
OTHER = Engine("pyvm-threaded", ("pyvm", "run"), "0.1.0", "gcc", False)


def output_of(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", programs.names())
def test_program(name: str, way: str, tmp_path: Path) -> None:
    size = str(programs.SMALL[name])
    expected = output_of([sys.executable, str(programs.path(name)), size])
    file = tmp_path / "program.pyvmc"
    file.write_bytes(compiled(programs.path(name)))
    build, *options = WAYS[way]
    assert output_of([str(driver(build)), *options, str(file), size]) == expected
    assert expected.startswith(f"{name}: ")
    assert expected.count("\n") == 1


def test_every_program_is_listed() -> None:
    readme = (programs.HERE / "README.md").read_text()
    listed = [line.partition("]")[0][3:] for line in readme.splitlines() if line.startswith("| [")]
    assert sorted(listed) == programs.names() == sorted(programs.SMALL)


def test_measurement(tmp_path: Path) -> None:
    """Two programs on two engines: tables on standard output, a file of results."""
    engines = "pyvm-threaded,pyvm-switch"
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--quick", "--engines", engines]
    shown = output_of([*command, "--programs", "queens,life", "--output", str(tmp_path)])
    assert "Peak memory" in shown
    (file,) = tmp_path.glob("*.json")
    results = json.loads(file.read_text())
    assert {engine["name"] for engine in results["engines"]} == set(engines.split(","))
    assert set(results["runs"]) == {HELLO, "queens", "life"}
    for by_engine in results["runs"].values():
        for runs in by_engine.values():
            assert all(run["wall"] > 0 and run["peak"] > 1000 for run in runs)


def test_unknown_names(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--output", str(tmp_path)]
    for options in (["--engines", "abacus"], ["--programs", "solitaire"]):
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert f"there is no {options[0][2:-1]} {options[1]}" in done.stderr


def test_engines_are_chosen_by_beginnings() -> None:
    assert choose([OTHER, BASE], None) == [OTHER, BASE]
    assert choose([OTHER, BASE], "cpython") == [BASE]
    with pytest.raises(ValueError, match="no engine pypy"):
        choose([OTHER, BASE], "pyvm,pypy")


def test_figures_are_medians_less_hello_world() -> None:
    runs = {
        (HELLO, BASE.name): [Run(1.0, 1.0, 1024)],
        (HELLO, OTHER.name): [Run(2.0, 2.0, 2048)],
        ("queens", BASE.name): [Run(9.0, 5.0, 3072), Run(90.0, 50.0, 3072), Run(8.0, 5.0, 3072)],
        ("queens", OTHER.name): [Run(4.0, 4.0, 2048)],
        ("life", BASE.name): [Run(2.0, 2.0, 1024)],
        ("life", OTHER.name): [Run(3.0, 3.0, 4096)],
    }
    work = jobs(["queens", "life"], quick=True)
    results = Results({}, "abc", "2025-01-01", True, [OTHER, BASE], work, runs)
    assert results.seconds("queens", BASE.name, "wall") == 8.0
    assert results.speed("queens", OTHER.name, BASE.name, "wall") == 4.0
    assert results.speed("queens", OTHER.name, BASE.name, "processor") == 2.0
    assert results.mean_speed(OTHER.name, BASE.name, "wall") == pytest.approx(2.0)
    assert results.memory("queens", BASE.name) == 2.0
    _, row = spread_table(results, {OTHER.name: "other"}, BASE.name, "processor")
    assert row.split() == "other 1.41 1.00 life 2.00 queens".split()


def test_variants_are_measured_beside_the_full_machine() -> None:
    directory = driver(RELEASE).parent
    made = {each: engine("gcc", each, directory) for each in VARIANTS if each.build == FULL.build}
    variants = {variant: found for variant, found in made.items() if found is not None}
    results = measured(jobs(["queens", "life"], quick=True), {"gcc": variants}, 1, quick=True)
    head, _, *rows = ablation_table(results, "gcc", variants, "processor")
    assert head.startswith("gcc (") and "threaded = 1" in head
    titles = [variant.title for variant in variants if variant is not FULL]
    assert [row[: len(title)] for row, title in zip(rows, titles, strict=True)] == titles


def test_techniques_are_left_out_by_macros_that_there_are() -> None:
    generated = "".join(file.read_text() for file in (ROOT / "generated").glob("*.[ch]"))
    settings = " ".join(text for texts in SETTINGS.values() for text in texts)
    for macro in re.findall(r"VMGEN_\w+", settings):
        assert macro in generated

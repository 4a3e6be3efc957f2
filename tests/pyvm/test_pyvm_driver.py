"""The C driver runs compiled programs: no Python in the process."""

import signal
import subprocess
import time
from pathlib import Path

import pytest
from pyvm_driver_build import CHECKED, driver
from pyvm_harness import HERE, MODES, ROOT, SECONDS, compiled, under_cpython
from pyvm_ways import RELEASE, RELEASES, STRESSED

EXAMPLES = sorted((ROOT / "examples" / "programs").glob("*.py"))
PROGRAMS = sorted((HERE / "programs").glob("*.py"))


def drive(build: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(driver(build)), *arguments],
        env={},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def compiled_file(source: Path, directory: Path) -> str:
    target = directory / f"{source.stem}.pyvmc"
    target.write_bytes(compiled(source))
    return str(target)


@pytest.mark.parametrize("build", [CHECKED, *RELEASES])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("program", PROGRAMS + EXAMPLES, ids=lambda path: path.stem)
def test_program(program: Path, mode: str, build: str, tmp_path: Path) -> None:
    done = drive(build, "--dispatch", mode, compiled_file(program, tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == under_cpython(program).output


@pytest.mark.parametrize("way", STRESSED)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_collecting_at_safepoints(program: Path, way: str, tmp_path: Path) -> None:
    seldom = ("--stress", "101") if program.stem == "garbage" else ()  # or it takes minutes
    file = compiled_file(program, tmp_path)
    done = drive(STRESSED[way].build, *STRESSED[way].driver, *seldom, file)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == under_cpython(program).output


@pytest.mark.parametrize("mode", MODES)
def test_uncaught_error(mode: str, tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("print('before')\n\n\ndef f(x):\n    return 1 // x\n\n\nf(0)\n")
    done = drive(CHECKED, "--dispatch", mode, compiled_file(source, tmp_path))
    assert (done.returncode, done.stdout) == (1, "before\n")
    assert done.stderr.splitlines()[-1].startswith("ZeroDivisionError: ")
    assert "line 5, in f" in done.stderr


@pytest.mark.parametrize("mode", MODES)
def test_fuel(mode: str, tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("print('before')\nwhile True:\n    pass\n")
    done = drive(CHECKED, "--dispatch", mode, "--fuel", "1000", compiled_file(source, tmp_path))
    assert (done.returncode, done.stdout) == (1, "before\n")
    assert "fuel" in done.stderr


@pytest.mark.parametrize("mode", MODES)
def test_interrupt(mode: str, tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("print('before')\nwhile True:\n    pass\n")
    command = [str(driver(CHECKED)), "--dispatch", mode, compiled_file(source, tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    output, error = process.communicate(timeout=SECONDS)
    assert (process.returncode, output) == (130, "before\n")
    assert error.endswith("\nKeyboardInterrupt\n")


def test_driver_needs_no_python() -> None:
    """Neither the driver nor what it loads is Python."""
    libraries = subprocess.run(
        ["ldd", str(driver(RELEASE))], capture_output=True, text=True, check=True
    )
    assert "python" not in libraries.stdout


def test_bad_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pyvmc"
    bad.write_bytes(b"PYVM\1\0\0\0garbage")
    for name in (str(bad), str(tmp_path / "missing.pyvmc")):
        done = drive(CHECKED, name)
        assert done.returncode != 0
        assert done.stderr

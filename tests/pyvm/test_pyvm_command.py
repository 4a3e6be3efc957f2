"""The command: what it prints, writes and returns, and what Ctrl-C does."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyvm.generated.opcodes import BY_NAME
from pyvm_harness import HERE, MODES, PYVM, SECONDS, run, under_cpython

LOOPS = {
    "while": "print('started')\nwhile True:\n    pass\n",
    "for": (
        "def f(n):\n    for i in range(n):\n        for j in range(n):\n            pass\n\n"
        "print('started')\nf(100000000)\n"
    ),
    "calls": "def f():\n    return 1\n\nprint('started')\nwhile True:\n    f()\n",
    "printing": "print('started')\nwhile True:\n    print('x' * 100)\n",
}
LOOPS["collecting"] = "a = []\nprint('started')\nwhile True:\n    a = [[1], [2, [3]]]\n"


# Starts a command that ignores SIGINT and sends it some.
IGNORING = """
import signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
process = subprocess.Popen({command})
while process.poll() is None:
    process.send_signal(signal.SIGINT)
    time.sleep(0.05)
sys.exit(process.returncode)
"""


def interrupted(directory: Path, mode: str, text: str, wait: float) -> tuple[int, str]:
    """Run a program that prints "started" to a terminal, and send SIGINT.

    What it prints after that is read, until its end, but for the seconds `wait` before. Gives the
    status and what was written to stderr.
    """
    (directory / "loop.py").write_text(text)
    terminal, end = os.openpty()
    command = [*PYVM, "run", "--dispatch", mode, "loop.py"]
    process = subprocess.Popen(command, cwd=directory, stdout=end, stderr=subprocess.PIPE)
    os.close(end)
    assert os.read(terminal, 7) == b"started"
    reader = threading.Thread(target=read_all, args=(terminal,))
    if not wait:
        reader.start()
    time.sleep(0.2 + wait)
    process.send_signal(signal.SIGINT)
    time.sleep(wait)
    if wait:
        reader.start()
    sent = time.monotonic()
    _, error = process.communicate(timeout=SECONDS)
    assert time.monotonic() - sent < 2  # 0.1 and what a busy machine needs to end a process
    reader.join()
    os.close(terminal)
    return process.returncode, error.decode()


@pytest.fixture(autouse=True)
def heed_interrupts() -> Iterator[None]:
    """The tests may run in the background, where SIGINT is ignored, by child processes too."""
    previous = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, previous)


def read_all(terminal: int) -> None:
    with contextlib.suppress(OSError):  # which is how a terminal without programs ends
        while os.read(terminal, 100_000):
            pass


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", LOOPS)
def test_interrupt(tmp_path: Path, name: str, mode: str) -> None:
    """SIGINT ends a program at once, with a traceback and the status that CPython gives."""
    status, error = interrupted(tmp_path, mode, LOOPS[name], wait=0)
    assert status == -signal.SIGINT
    assert error.startswith("Traceback (most recent call last):\n")
    assert error.endswith("\nKeyboardInterrupt\n")


def test_interrupt_while_output_is_blocked(tmp_path: Path) -> None:
    status, error = interrupted(tmp_path, MODES[0], LOOPS["printing"], wait=0.5)
    assert status == -signal.SIGINT
    assert error.endswith("\nKeyboardInterrupt\n")


def test_ignored_interrupt_stays_ignored(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("for i in range(3000000):\n    pass\nprint('done')\n")
    command = [sys.executable, "-c", IGNORING.format(command=[*PYVM, "run", "a.py"])]
    done = run(command, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


def test_version() -> None:
    done = run([*PYVM, "--version"], HERE)
    assert done.returncode == 0
    assert done.stdout.startswith("pyvm 0.1.0")
    assert all(mode in done.stdout for mode in MODES)
    assert ("tail with " if "tail" in MODES else "without tail") in done.stdout
    assert "tail" in MODES or "VMGEN_COMPILERS" not in os.environ


def test_default_mode_runs(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print('ran')\n")
    done = run([*PYVM, "run", "a.py", "argument", "--option", "-x"], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ran\n", "")


def test_program_from_a_pipe(tmp_path: Path) -> None:
    script = f"echo 'print(6 * 7)' | {' '.join(PYVM)} run /dev/stdin"
    done = run(["sh", "-c", script], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "42\n", "")


def test_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.py")
    (tmp_path / name).write_text("print(1)\nmissing\n")
    done = run([*PYVM, "run", name], tmp_path)
    assert (done.returncode, done.stdout) == (1, "1\n")
    assert done.stderr.endswith("NameError: name 'missing' is not defined\n")


def test_unknown_mode(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print('ran')\n")
    done = run([*PYVM, "run", "--dispatch", "jit", "a.py"], tmp_path)
    assert done.returncode == 2
    assert "'jit'" in done.stderr


@pytest.mark.parametrize("mode", MODES)
def test_compiled_program(tmp_path: Path, mode: str) -> None:
    source = HERE / "programs" / "sorting.py"
    target = tmp_path / "out.pyvmc"
    done = run([*PYVM, "compile", str(source), "-o", str(target)], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert target.read_bytes().startswith(b"PYVM")
    assert os.listdir(tmp_path) == ["out.pyvmc"]
    done = run([*PYVM, "run", "--dispatch", mode, "out.pyvmc"], tmp_path)
    assert (done.returncode, done.stdout) == (0, under_cpython(source).output)


def test_profile(tmp_path: Path) -> None:
    """It is what `vmgen supers` reads, and says how often the loop ran."""
    text = "total = 0\nfor number in range(1000):\n    total += number\nprint(total)\n"
    (tmp_path / "a.py").write_text(text)
    done = run([*PYVM, "run", "--profile", "a.json", "a.py"], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "499500\n", "")
    profile = json.loads((tmp_path / "a.json").read_text())
    assert profile["machine"] == "pyvm"
    assert {name for _, *names in profile["runs"] for name in names} <= BY_NAME.keys()
    assert any(count > 900 and "JUMP_BACKWARD" in names for count, *names in profile["runs"])


def test_profile_of_a_program_that_fails(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\nraise SystemExit(3)\n")
    done = run([*PYVM, "run", "--profile", "a.json", "a.py"], tmp_path)
    assert (done.returncode, done.stdout) == (3, "1\n")
    assert json.loads((tmp_path / "a.json").read_text())["runs"]


def test_profile_has_an_interpreter_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    done = run([*PYVM, "run", "--profile", "a.json", "--dispatch", "switch", "a.py"], tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--dispatch: not allowed with argument --profile" in done.stderr
    assert not (tmp_path / "a.json").exists()


def test_profile_that_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    done = run([*PYVM, "run", "--profile", "none/a.json", "a.py"], tmp_path)
    assert done.returncode == 1
    assert "none" in done.stderr
    assert "Traceback" not in done.stderr


def test_compile_writes_beside_the_source(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    assert run([*PYVM, "compile", "a.py"], tmp_path).returncode == 0
    assert sorted(os.listdir(tmp_path)) == ["a.py", "a.pyvmc"]


def test_compile_error_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("async def f(): pass\n")
    (tmp_path / "a.pyvmc").write_text("before")
    assert run([*PYVM, "compile", "a.py"], tmp_path).returncode == 1
    assert (tmp_path / "a.pyvmc").read_text() == "before"
    assert sorted(os.listdir(tmp_path)) == ["a.py", "a.pyvmc"]


def test_compile_into_missing_directory(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    done = run([*PYVM, "compile", "a.py", "-o", "no/where.pyvmc"], tmp_path)
    assert done.returncode == 1
    assert "no" in done.stderr
    assert "Traceback" not in done.stderr


def test_damaged_programs(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "def f(x):\n    return x + 'a'\n\nfor i in [1]:\n    print(f('b'))\n"
    )
    assert run([*PYVM, "compile", "a.py"], tmp_path).returncode == 0
    data = (tmp_path / "a.pyvmc").read_bytes()
    damaged = {
        "cut.pyvmc": data[:-1],
        "header.pyvmc": data[:8],
        "longer.pyvmc": data + b"\0",
        "version.pyvmc": data[:4] + b"\xff" + data[5:],
    }
    for name, content in damaged.items():
        (tmp_path / name).write_bytes(content)
        done = run([*PYVM, "run", name], tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr
        assert "Traceback" not in done.stderr


def test_closed_output(tmp_path: Path) -> None:
    """A reader that goes away ends the program without a Python traceback of pyvm's insides."""
    (tmp_path / "a.py").write_text("while True:\n    print('y' * 1000)\n")
    process = subprocess.Popen(
        [*PYVM, "run", "a.py"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=SECONDS) != 0
    assert b"cffi" not in process.stderr.read()
    process.stderr.close()


def test_output_before_an_error_is_complete(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("for i in range(10000):\n    print(i)\n[][0]\n")
    done = run([*PYVM, "run", "a.py"], tmp_path)
    assert done.stdout == "".join(f"{i}\n" for i in range(10000))
    assert done.returncode == 1


def test_dis(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "def double(x):\n    return x * 2\n\n\nfor i in [1]:\n    print(double(i), 'text')\n"
    )
    done = run([*PYVM, "dis", "a.py"], tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    main, function = done.stdout.split("\n\n")
    assert "LOAD_GLOBAL" in main
    assert "(print)" in main
    assert "('text')" in main
    assert "FOR_ITER" in main
    assert "(to " in main
    assert "(double)" in main
    assert "double" in function.splitlines()[0]
    assert "(x)" in function
    assert "BINARY_MULTIPLY" in function
    assert [line for line in main.splitlines() if line.startswith("   6 ")]


def test_programs_can_be_disassembled() -> None:
    for program in sorted((HERE / "programs").glob("*.py"))[::6]:
        done = run([*PYVM, "dis", program.name], program.parent)
        assert (done.returncode, done.stderr) == (0, "")


def test_library_can_be_used_from_python(tmp_path: Path) -> None:
    """Two programs in one process, one after the other, the first ending with an error."""
    script = (
        "from pathlib import Path\n"
        "from pyvm.binding import run_program\n"
        "from pyvm.compiler import compile_source\n"
        "from pyvm.errors import Source\n"
        "from pyvm.program import write_program\n"
        "for text in ['print(x)', 'x = 1; print(x)', 'print(x)']:\n"
        "    ending = run_program(write_program(compile_source(Source('t.py', text))))\n"
        "    print(ending.error.splitlines()[-1:])\n"
    )
    done = run([sys.executable, "-c", script], tmp_path)
    message = "[\"NameError: name 'x' is not defined\"]\n"
    assert done.stderr == ""
    assert done.stdout == message + "1\n[]\n" + message

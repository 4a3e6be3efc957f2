"""Ctrl-C stops what takes long in C, not only the program around it.

A program does one operation after the other, each again and again until it is interrupted, and says
whether that was in the operation: a variable is set before and after it, and the program passes no
safepoint from its end until then.
"""

import signal
import subprocess
import time
from pathlib import Path

import pytest
from pyvm_driver_build import CHECKED, driver
from pyvm_harness import PYVM, SECONDS, compiled

# What is done with some values. Lines before the last one prepare it.
OPERATIONS = {
    "a, b, c, d = 3 ** 300_000, 7 ** 150_000, 5 ** 20_000, 2 ** 150_000 - 1": [
        "a * b",
        "a * c",
        "a // b",
        "a % c",
        "7 ** 200_000",
        "pow(c, c, 2 ** 40_000 - 1)",
        "pow(7, d, 2 ** 60 - 1)",
        "math.gcd(a - 1, a + 7)",
        "math.isqrt(a)",
        "math.factorial(20_000)",
        "math.comb(50_000, 25_000)",
        "str(b)",
        "hex(a)",
        "a.to_bytes(100_000, 'big')",
    ],
    "a, b, c = '7' * 100_000, '7_' * 100_000 + '7', b'7' * 100_000": [
        "int(a)",
        "int(b, 16)",
        "int.from_bytes(c, 'big')",
        "float(b)",
    ],
    "a, b, c = 'ab c' * 50_000, 'a\\u1234 c' * 50_000, str.maketrans('ab', 'xy')": [
        "a.upper()",
        "b.lower()",
        "a.title()",
        "b.swapcase()",
        "b.casefold()",
        "a.translate(c)",
        "a.replace('b', 'xy')",
        "a.find('ac')",
        "a.find('cab cab cab cbb')",
        "b.rfind('ac')",
        "a.count('b')",
        "'ac' in b",
        "a.split()",
        "a.split('b')",
        "b.rsplit('c')",
        "b.rpartition('ac')",
        "a.strip('abc ')",
        "a.isprintable()",
        "a.expandtabs()",
        "b.encode()",
        "b.encode('utf-16')",
        "b.encode('ascii', 'backslashreplace')",
        "repr(b)",
        "ascii(b)",
        "a % ()",
        "a.format()",
        "a[::-1]",
        "'x' * 10_000_000",
        "'x'.center(10_000_000)",
        "format('x', '>10000000')",
        "format(7, '01000000,d')",
    ],
    "a = b'ab c' * 50_000": [
        "a.title()",
        "(a[:2] * 100_000).isalpha()",
        "a.translate(None, b'a')",
        "a.hex()",
        "a.decode('utf-16')",
        "a.decode('utf-32', 'replace')",
        "repr(a)",
    ],
    "a = ['ab', 'c'] * 50_000": [
        "', '.join(a)",
        "repr(a)",
        "a.count('x')",
        "'x' in a",
        "sorted(a)",
        "z = a[:]\nz.sort(key=len)",
        "a * 50",
    ],
    "a, b, c = [[i] for i in range(50_000)], [[i] for i in range(50_000)], (0,) * 100_000": [
        "a == b",
        "a <= b",
        "a.index([49_999])",
        "hash(c)",
        "c * 50",
        "isinstance(0, (str,) * 100_000)",
        "math.dist(c, c)",
        "math.sumprod(c, c)",
    ],
    "a, b = dict.fromkeys(range(50_000)), dict.fromkeys(range(25_000, 75_000))\n"
    "c, d = set(a), set(b)": [
        "z = dict(a)\na == z",
        "0 in a.values()",
        "a | b",
        "repr(a)",
        "a.keys() & b.keys()",
        "c & d",
        "c | d",
        "c - d",
        "c ^ d",
        "z = c | d\nc <= z",
        "c.isdisjoint(d)",
        "set(a)",
        "z = set(c)\nz |= d",
        "z = set(c)\nz -= d",
        "z = set(c)\nz.symmetric_difference_update(d)",
        "z = dict(a)\nz.update(b)",
        "str.maketrans(a)",
    ],
    "a = [[[i], str(i)] for i in range(100_000)]": [
        "gc.collect()",
    ],
    "a, b, c = deque(range(50_000)), array('l', range(50_000)), list(range(50_000, 0, -1))": [
        "-1 in a",
        "a.count(-1)",
        "b.count(-1)",
        "b.tolist()",
        "z = b[:]\nb == z",
        "z = c[:]\nheapq.heapify(z)",
        "random.getrandbits(5_000_000)",
    ],
}

# What must hold of what an operation would have changed, wherever it stopped.
AFTERWARDS = {
    "z.sort(key=len)": "sorted(z) == sorted(a)",
    "z |= d": "c <= z <= c | d and all(item in z for item in z)",
    "z -= d": "c - d <= z <= c and all(item in z for item in z)",
    "z.symmetric_difference_update(d)": "z <= c | d and all(item in z for item in z)",
    "z.update(b)": "a.keys() <= z.keys() <= a.keys() | b.keys()",
    "heapq.heapify(z)": "sorted(z) == sorted(c)",
}

HEAD = """\
import gc, heapq, math, random, sys
from array import array
from collections import deque

sys.set_int_max_str_digits(0)

"""

# An interrupt may hit what prepares the operation, or what is around it: then it is tried again.
CASE = """\
def case():
    {setup}
    while True:
        inside = False
        print("started", file=sys.stderr)
        try:
            while True:
                {preparation}
                len("")  # a safepoint, for what hits the preparation
                inside = True
                {operation}
                inside = False
        except KeyboardInterrupt:
            pass
        if not inside:
            print("missed", file=sys.stderr)
        else:
            print("stopped" if {afterwards} else "broken", file=sys.stderr)
            break


case()

"""
TRIES = 40


def case(setup: str, statements: str) -> str:
    """The part of the program that does an operation."""
    *preparation, operation = statements.split("\n")
    return CASE.format(
        setup=setup.replace("\n", "\n    "),
        preparation=preparation[0] if preparation else "pass",
        operation=operation,
        afterwards=AFTERWARDS.get(operation, "True"),
    )


def stopped(process: subprocess.Popen[str]) -> str:
    """Interrupt an operation until it says that it was."""
    assert process.stderr is not None
    for _ in range(TRIES):
        if (line := process.stderr.readline()) != "started\n":
            return line
        time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        if (line := process.stderr.readline()) != "missed\n":
            return line
    return "never\n"


@pytest.mark.parametrize("setup", OPERATIONS)
def test_interrupt(tmp_path: Path, setup: str) -> None:
    cases = [case(setup, statements) for statements in OPERATIONS[setup]]
    (tmp_path / "program.py").write_text(HEAD + "".join(cases))
    command = [*PYVM, "run", "program.py"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        for statements in OPERATIONS[setup]:
            assert (statements, stopped(process)) == (statements, "stopped\n")
        assert process.wait(timeout=SECONDS) == 0
    finally:
        process.kill()
        process.communicate()


# Objects that a collection had reached when it was given up must outlive the next ones.
COLLECTING = """\
import gc, sys


def grown():
    return [[i, str(i), {i: (i, [i])}] for i in range(2_000)]


kept = grown()
for number in range(12):
    print("started", file=sys.stderr)
    try:
        while True:
            gc.collect()
            kept[number::12] = grown()[number::12]
    except KeyboardInterrupt:
        pass
    gc.collect()
    assert kept == grown()
"""


def test_interrupted_collections(tmp_path: Path) -> None:
    """With every check that there is, and memory that is freed being overwritten."""
    program = tmp_path / "program.py"
    program.write_text(COLLECTING)
    (tmp_path / "program.pyvmc").write_bytes(compiled(program))
    command = [str(driver(CHECKED)), str(tmp_path / "program.pyvmc")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    for line in process.stderr:
        assert line == "started\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
    assert process.wait(timeout=SECONDS) == 0

"""Compares many small computations with CPython in one program, so that each costs little."""

import contextlib
import io
import sys

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from pyvm.binding import run_program
from pyvm.compiler import compile_source
from pyvm.errors import Source
from pyvm.program import write_program

BATCH = 150
EXAMPLES = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SHOW = """\
def show(number, compute):
    try:
        print(number, ascii(compute()))
    except Exception as error:
        print(number, ascii(error))


"""


def under_cpython(source: str) -> str:
    """What a program prints under the Python that runs the tests."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(source, {"__name__": "__main__"})
    return output.getvalue()


def under_pyvm(source: str, mode: str) -> str:
    """What a program prints under pyvm; asserts that it doesn't end by an error."""
    written: list[bytes] = []
    program = write_program(compile_source(Source("batch.py", source)))
    ending = run_program(program, mode, write=written.append)
    assert ending.error == ""
    return b"".join(written).decode()


def comparable(line: str) -> str:
    """A line, without the words of an error if this Python is older than what pyvm follows."""
    number, _, result = line.partition(" ")
    kind = result.partition("(")[0]
    if sys.version_info < (3, 13) and kind.endswith("Error"):
        return f"{number} {kind}"
    return line


def differences(source: str, mode: str) -> list[tuple[str, str]]:
    """The lines in which what pyvm and CPython print differs, in pairs."""
    ours, theirs = under_pyvm(source, mode).splitlines(), under_cpython(source).splitlines()
    pairs = zip(map(comparable, ours), map(comparable, theirs), strict=True)
    return [(ours, theirs) for ours, theirs in pairs if ours != theirs]


def check(expressions: list[str], mode: str = "threaded", head: str = "") -> None:
    """Assert that pyvm gives for each expression what CPython gives, be it a value or an error.

    The head defines what the expressions use.
    """
    calls = [f"show({number}, lambda: {text})\n" for number, text in enumerate(expressions)]
    differing = differences(head + SHOW + "".join(calls), mode)
    assert [(expressions[int(ours.split()[0])], ours, theirs) for ours, theirs in differing] == []


def batches(piece: st.SearchStrategy[str], size: int = BATCH) -> st.SearchStrategy[list[str]]:
    """Lists of as many pieces of program as are worth a program."""
    return st.lists(piece, min_size=size, max_size=size)

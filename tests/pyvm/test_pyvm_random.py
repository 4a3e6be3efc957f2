"""Random programs do the same in every dispatch mode as under CPython."""

import contextlib
import io
import warnings

from hypothesis import given, settings
from hypothesis import strategies as st
from pyvm_random_handlers import random_handlers
from pyvm_random_programs import random_program

from pyvm.binding import MODES, run_program
from pyvm.compiler import compile_source
from pyvm.errors import Source
from pyvm.program import write_program


def under_cpython(text: str) -> tuple[str, str]:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        try:
            exec(compile(text, "random.py", "exec"), {"__name__": "__main__"})
        except Exception as error:
            return output.getvalue(), in_words_of_pyvm(f"{type(error).__name__}: {error}")
    return output.getvalue(), ""


def in_words_of_pyvm(message: str) -> str:
    message = message.replace("float modulo by zero", "float modulo")  # Python 3.13 and before
    return message.replace("float modulo", "float modulo by zero")


def under_pyvm(program: bytes, mode: str) -> tuple[str, str]:
    written: list[bytes] = []
    ending = run_program(program, mode, write=written.append)
    return b"".join(written).decode(), ending.error.rpartition("\n")[2]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_random_programs_agree(seed: int) -> None:
    text = random_program(seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        expected = under_cpython(text)
        program = write_program(compile_source(Source("random.py", text)))
    for mode in MODES:
        assert under_pyvm(program, mode) == expected


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_random_handlers_agree(seed: int) -> None:
    text = random_handlers(seed)
    expected = under_cpython(text)
    program = write_program(compile_source(Source("random.py", text)))
    for mode in MODES:
        assert under_pyvm(program, mode) == expected

"""Integers of all sizes do under every operator what they do under CPython.

Each example is one program that applies everything to some numbers, so that many cases cost little.
"""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyvm_batches import under_cpython, under_pyvm
from pyvm_harness import MODES
from pyvm_harness import under_pyvm as outcome_under_pyvm

from pyvm.binding import run_program
from pyvm.compiler import compile_source
from pyvm.errors import Source
from pyvm.program import write_program

BORDERS = (0, 1, 15, 31, 32, 46, 47, 48, 53, 61, 63, 64, 65, 127, 128, 129, 191, 192, 256, 1024)

near_borders = st.builds(
    lambda sign, bits, offset: sign * (2**bits + offset),
    st.sampled_from([-1, 1]),
    st.sampled_from(BORDERS),
    st.integers(-2, 2),
)
# Limbs of all ones or zeros are where carries go far, and where guesses at quotients are wrong.
runs_of_bits = st.builds(
    lambda sign, high, low: sign * abs(2**high - 2**low),
    st.sampled_from([-1, 1]),
    st.integers(0, 400),
    st.integers(0, 400),
)
integers = st.one_of(
    st.integers(-(2**48), 2**48),
    near_borders,
    runs_of_bits,
    st.integers(-(2**130), 2**130),
    st.integers(-(2**900), 2**900),
)
floats = st.one_of(
    st.floats(),
    st.builds(lambda number, part: number + part, st.integers(-(2**60), 2**60), st.floats(-2, 2)),
)

HEAD = """\
def show(function):
    try:
        print(function())
    except (ZeroDivisionError, OverflowError, ValueError, TypeError) as error:
        print("division by zero" if isinstance_zero(error) else error)


def isinstance_zero(error):
    try:
        raise error
    except ZeroDivisionError:
        return True
    except (OverflowError, ValueError, TypeError):
        return False


"""
BINARY = """
for a in numbers:
    for b in numbers:
        print(a + b, a - b, a * b, a & b, a | b, a ^ b)
        print(a < b, a <= b, a == b, a != b, a > b, a >= b, hash(a) == hash(b), {a: 1} == {b: 1})
        show(lambda: a // b)
        show(lambda: a % b)
        show(lambda: divmod(a, b))
        show(lambda: a / b)
        show(lambda: pow(a, abs(b) % 30))
        for c in (a, b, 1000003, -97):
            show(lambda: pow(a, b, c))
"""
UNARY = """
for a in numbers:
    print(a, -a, +a, ~a, abs(a), bool(a), not a, repr(a), [a], hash(a), hash(-a))
    print(hex(a), oct(a), bin(a), a.bit_length(), a.bit_count())
    print(a.as_integer_ratio(), sum([a, a, 1]))
    print(int(hex(a), 16) == a, int(oct(a), 0) == a, int(bin(a), 2) == a, int(str(a)) == a)
    for n in (0, 1, 2, 3, 16, 31, 46, 47, 48, 63, 64, 65, 127, 128, 130, 500):
        print(a << n, a >> n, a >> n << n, round(a, -(n % 40)))
    for n in (-1, -2, -7):
        show(lambda: a << n)
        show(lambda: a**n)
    show(lambda: float(a))
    show(lambda: int(float(a)))
"""
MIXED = """
for a in numbers:
    for f in floats:
        print(a < f, a <= f, a == f, a != f, a > f, a >= f)
        print(f < a, f <= a, f == a, f != a, f > a, f >= a, f in {a: 1}, a in {f: 1})
        show(lambda: a + f)
        show(lambda: f - a)
        show(lambda: a * f)
        show(lambda: a / f)
        show(lambda: f / a)
        show(lambda: f // a)
        show(lambda: a % f)
for f in floats:
    show(lambda: int(f))
    show(lambda: round(f))
    show(lambda: int(f) == f)
    print(f != f or hash(f))
"""


def check(text: str) -> None:
    expected = under_cpython(text)
    for mode in MODES:
        assert under_pyvm(text, mode) == expected


@settings(deadline=None, max_examples=60)
@given(st.lists(integers, min_size=2, max_size=8))
def test_two_operands(numbers: list[int]) -> None:
    check(f"{HEAD}numbers = {numbers!r}\n{BINARY}")


@settings(deadline=None, max_examples=60)
@given(st.lists(integers, min_size=1, max_size=12))
def test_one_operand(numbers: list[int]) -> None:
    check(f"{HEAD}numbers = {numbers!r}\n{UNARY}")


@settings(deadline=None, max_examples=60)
@given(st.lists(integers, min_size=1, max_size=6), st.lists(floats, min_size=1, max_size=8))
def test_with_floats(numbers: list[int], others: list[float]) -> None:
    texts = ", ".join(f"float('{number!r}')" for number in others)
    check(f"{HEAD}numbers = {numbers!r}\nfloats = [{texts}]\n{MIXED}")


@settings(deadline=None, max_examples=100)
@given(
    st.text("0123456789abcdefzABXxob_-+ ", min_size=1, max_size=60),
    st.integers(-(2**300), 2**300),
    st.sampled_from([0, 2, 3, 7, 8, 10, 16, 32, 36]),
)
def test_parsing(text: str, number: int, base: int) -> None:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    known, rest = "", abs(number)
    while rest > 0:
        rest, digit = divmod(rest, base or 10)
        known = digits[digit] + known
    grouped = "_".join(known[i : i + 3] for i in range(0, len(known), 3)) or "0"
    lines = [f"show(lambda: int({each!r}, {base}))" for each in (text, known, f" -{grouped}\n")]
    check(HEAD + "\n".join(lines) + "\n")


@settings(deadline=None, max_examples=15)
@given(st.integers(1, 40000), st.integers(1, 40000), st.randoms(use_true_random=False))
def test_long_products(left_bits: int, right_bits: int, random: Random) -> None:
    """Products and quotients of so many limbs that multiplication is Karatsuba's."""
    left, right = (random.getrandbits(bits) for bits in (left_bits, right_bits))
    program = (
        f"a = {left:#x}\nb = {right:#x} | 1\nc = a * b\nprint(hex(c), c // b == a, hex(c * c + a))"
    )
    check(f"{program}\nprint(hex((c * c + a) // (b + 2)), hex(c * c % (a + 1)))\n")


LIMITS = {
    "1 << 10**12": "MemoryError",
    "1 << 2**64": "OverflowError: too many digits in integer",
    "7 ** 10**12": "MemoryError",
    "2 ** 10**15": "MemoryError",
    "3 ** 10**40": "MemoryError",
    "[1] * 2**70": "OverflowError: cannot fit 'int' into an index-sized integer",
    "[1][2**70]": "IndexError: cannot fit 'int' into an index-sized integer",
    "str(10**4300)": "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
    "use sys.set_int_max_str_digits() to increase the limit",
    "int('1' * 4301)": "ValueError: Exceeds the limit (4300 digits) for integer string conversion: "
    "value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit",
    "float(2**1024)": "OverflowError: int too large to convert to float",
    "2**2000 / 3": "OverflowError: integer division result too large for a float",
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("expression", LIMITS)
def test_limits(expression: str, mode: str, tmp_path: Path) -> None:
    program = tmp_path / "limits.py"
    program.write_text(f"print('before')\nprint({expression})\n")
    done = outcome_under_pyvm(program, mode)
    assert (done.output, done.error) == ("before\n", LIMITS[expression])


def test_constants() -> None:
    """A constant of a program has one form: what is in another is refused."""
    program = write_program(compile_source(Source("constant.py", f"print({2**64})\n")))
    good = b"\x07\0\x09\0\0\0" + (2**64).to_bytes(9, "little")
    assert program.count(good) == 1
    for bad in (
        b"\x07\x02\x09\0\0\0" + (2**64).to_bytes(9, "little"),
        b"\x07\0\x09\0\0\0" + (2**63).to_bytes(9, "little"),
        b"\x07\0\x08\0\0\0" + (2**62).to_bytes(8, "little"),
        b"\x07\x01\x08\0\0\0" + (2**63).to_bytes(8, "little"),
        b"\x07\0\0\0\0\0",
        b"\x07\0\xff\xff\xff\xff",
    ):
        assert run_program(program.replace(good, bad), "switch", write=lambda data: None).error

"""Symbolic sizes against the same expressions evaluated by Python."""

from hypothesis import given
from hypothesis import strategies as st

from vmgen.lower.sizes import Ranges, least, magnitude, size_text
from vmgen.stack import Opaque, Size

NAMES = ("a", "b", "c")
RANGES = Ranges({name: name for name in NAMES}, {"a": (0, 255), "b": (-128, 127), "c": (0, 3)})
VALUES = st.fixed_dictionaries(
    {name: st.integers(low, high) for name, (low, high) in RANGES.bounds.items()}
)


def combined(inner: st.SearchStrategy[tuple[Size, str]]) -> st.SearchStrategy[tuple[Size, str]]:
    def combine(parts: tuple[tuple[Size, str], str, tuple[Size, str]]) -> tuple[Size, str]:
        (left, left_text), operator, (right, right_text) = parts
        text = f"({left_text} {operator} {right_text})"
        match operator:
            case "+":
                return left + right, text
            case "-":
                return left - right, text
            case "*":
                return left * right, text
            case _:
                return Size.of(Opaque(operator, left, right)), text

    return st.tuples(inner, st.sampled_from("+-*&"), inner).map(combine)


LEAVES = st.one_of(
    st.integers(-9, 9).map(lambda number: (Size.of(number), f"({number})")),
    st.sampled_from(NAMES).map(lambda name: (Size.of(name), name)),
)
SIZES = st.recursive(LEAVES, combined, max_leaves=8)


@given(SIZES, VALUES)
def test_a_size_has_the_value_of_its_expression(
    size: tuple[Size, str], values: dict[str, int]
) -> None:
    expected = eval(size[1], {}, values)
    assert size[0].evaluate(values) == expected
    assert eval(str(size[0]), {}, values) == expected


@given(SIZES, SIZES, VALUES)
def test_equal_polynomials_are_equal(
    left: tuple[Size, str], right: tuple[Size, str], values: dict[str, int]
) -> None:
    assert left[0] + right[0] == right[0] + left[0]
    assert left[0] * right[0] == right[0] * left[0]
    assert (left[0] - left[0]).constant == 0
    assert (left[0] + right[0]) * left[0] == left[0] * left[0] + left[0] * right[0]


@given(SIZES, VALUES)
def test_bounds_hold(size: tuple[Size, str], values: dict[str, int]) -> None:
    value = size[0].evaluate(values)
    assert least(size[0], RANGES) <= value
    bound = magnitude(size[0], RANGES)
    assert bound is None or abs(value) <= bound


@given(SIZES, VALUES)
def test_generated_text_has_the_value_or_refuses(
    size: tuple[Size, str], values: dict[str, int]
) -> None:
    functions = {
        "plus": lambda a, b: a + b,
        "times": lambda a, b: a * b,
        "mask": lambda a, b: a & b,
    }
    text = size_text(size[0], RANGES)
    assert eval(text, functions, values) == size[0].evaluate(values)

"""Parameters of helpers, which debug builds wrap."""

import pytest

from vmgen.lower.parameters import is_variadic, named, parameters

NAMED = {
    "int64_t value": "int64_t x",
    "unsigned n": "unsigned x",
    "unsigned int": "unsigned int x",
    "const Value": "const Value x",
    "const char *const name": "const char *const x",
    "const char *const": "const char *const x",
    "Thread *": "Thread *x",
    "struct list *list": "struct list *x",
    "struct list": "struct list x",
    "Value items[4]": "Value x[4]",
    "Value[]": "Value x[]",
    "int64_t (*function)(int64_t, Value *)": "int64_t (*x)(int64_t, Value *)",
    "int (*)(int)": "int (*x)(int)",
    "long long": "long long x",
    "bool": "bool x",
}


@pytest.mark.parametrize("parameter", NAMED)
def test_a_parameter_gets_another_name(parameter: str) -> None:
    assert named(parameter, "x") == NAMED[parameter]


def test_parameters_are_apart() -> None:
    assert parameters("void") == []
    assert parameters("int (*f)(int, int), Value v[2]") == ["int (*f)(int, int)", "Value v[2]"]
    assert is_variadic("const char *format, ...")
    assert not is_variadic("const char *format")

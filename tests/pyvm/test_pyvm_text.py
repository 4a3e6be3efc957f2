"""Text against CPython: formatting, methods of strings and bytes, floats as text.

Each test makes many expressions, puts them into one program and compares what they give, be it
values or errors.
"""

import struct
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyvm_batches import EXAMPLES, batches, check, differences
from pyvm_harness import MODES


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


def maybe(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), part)


def finite(bits: int) -> bool:
    return bits >> 52 & 0x7FF != 0x7FF


def from_bits(bits: int) -> float:
    value: float = struct.unpack("<d", struct.pack("<Q", bits))[0]
    return value


FLOATS = st.one_of(
    st.integers(0, 2**64 - 1).filter(finite).map(from_bits),
    st.floats(-1e6, 1e6),
    st.integers(-1074, 1023).map(lambda power: 2.0**power),
    st.tuples(st.integers(1, 99999), st.integers(-30, 30)).map(
        lambda pair: float(f"{pair[0]}e{pair[1]}")
    ),
    st.sampled_from([0.0, -0.0, 0.5, 2.5, 1e15, 1e16, 1e-4, 1e-5, 0.05, 999999.5, 5e-324]),
)
INTS = st.one_of(st.integers(-1000, 1000), st.integers(-(2**47), 2**47 - 1))
WORDS = st.text("aAbB é日😀'\"\\\n", max_size=8).map(repr)
OTHERS = st.sampled_from(
    ["True", "False", "None", "[1]", "()", "float('inf')", "-float('inf')", "float('nan')"]
)
VALUES = st.one_of(INTS.map(repr), FLOATS.map(repr), WORDS, OTHERS)

SPECS = joined(
    maybe(joined(maybe(st.sampled_from("*é0 <{")), st.sampled_from("<>=^"))),
    maybe(st.sampled_from("+- ")),
    st.sampled_from(["", "", "", "z"]),
    st.sampled_from(["", "", "#"]),
    st.sampled_from(["", "", "0"]),
    maybe(st.integers(0, 20).map(str)),
    st.sampled_from(["", "", ",", "_"]),
    maybe(st.sampled_from([".0", ".1", ".2", ".3", ".5", ".17", "."])),
    maybe(st.sampled_from("bcdoxXneEfFgG%sa")),
)
PERCENTS = joined(
    st.sampled_from(["", "a", "é%%"]),
    st.just("%"),
    st.text("-+ #0", max_size=2),
    maybe(st.sampled_from(["1", "5", "10", "*"])),
    maybe(st.sampled_from([".", ".0", ".1", ".3", ".10", ".*"])),
    st.sampled_from(["", "", "", "h", "l"]),
    st.sampled_from("sradiuoxXeEfFgGc%qsdfg"),
)
SMALL = st.one_of(st.integers(-50, 50).map(repr), st.floats(-1e6, 1e6).map(repr), WORDS, OTHERS)
ARGUMENTS = st.one_of(
    SMALL, st.lists(SMALL, max_size=3).map(lambda v: f"({''.join(f'{x}, ' for x in v)})")
)


@pytest.mark.parametrize("mode", MODES)
@EXAMPLES
@given(data=batches(st.tuples(VALUES, SPECS).map(lambda p: f"format({p[0]}, {p[1]!r})")))
def test_format(data: list[str], mode: str) -> None:
    check(data, mode)


@EXAMPLES
@given(data=batches(st.tuples(PERCENTS, ARGUMENTS).map(lambda p: f"{p[0]!r} % {p[1]}")))
def test_percent(data: list[str]) -> None:
    check(data)


PIECES = st.sampled_from(
    "a {{ }} é { } {} {0} {1} {x} {!r} {0!s:>5} {:{}} {:>{}.{}} {0[0]} {1[x]} {0[} {0[]} {!x} {!} "
    "{: {:{ {-1} {5}".split()
)


@EXAMPLES
@given(
    data=batches(
        st.tuples(
            st.lists(PIECES, min_size=1, max_size=4).map("".join),
            st.lists(st.sampled_from(["1", "2.5", "'ab'", "[7, 8]", "{'x': 3}", "5"]), max_size=3),
        ).map(lambda p: f"{p[0]!r}.format({', '.join(p[1])})")
    )
)
def test_format_fields(data: list[str]) -> None:
    check(data)


@EXAMPLES
@given(data=batches(FLOATS.flatmap(lambda x: st.sampled_from([repr(x), f"{x:.20e}", f"{x:.12g}"]))))
def test_float_repr(data: list[str]) -> None:
    check([f"float({text!r})" for text in data])


@EXAMPLES
@given(
    data=batches(st.tuples(FLOATS, st.integers(-12, 20)).map(lambda p: f"round({p[0]!r}, {p[1]})"))
)
def test_round(data: list[str]) -> None:
    check(data)


NUMBERS = joined(
    st.sampled_from(["", "-", "+", " ", "--"]),
    st.text("019_.eE+-٣x ", max_size=7),
    st.sampled_from(["", "\n", "e5", "inf", "nan", "_", "e-400", "e400"]),
)


@EXAMPLES
@given(data=batches(NUMBERS))
def test_parse(data: list[str]) -> None:
    check([f"{kind}({text!r})" for text in data for kind in ("float", "int")])


# Methods of strings and bytes.

LETTERS = "aAbBßéÉΣσςİıŉǆǅ1²٣½ \t\n\r\x0b\x1c\x85\u2028.,-+'_ﬁ日😀𝟘\u0301\u00ad"
NUMBER = st.sampled_from(["-3", "-1", "0", "1", "2", "3", "5", "20"])
BOUNDS = st.sampled_from(["", ", 1", ", -3", ", None, 2", ", 1, -1", ", 20", ", 0, 20", ", 2, 1"])
NO_ARGUMENTS = (
    "capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric "
    "isprintable isspace istitle isupper lower swapcase title upper split rsplit strip lstrip "
    "rstrip splitlines expandtabs"
).split()
ONLY_STRINGS = ("casefold", "isdecimal", "isidentifier", "isnumeric", "isprintable")
SEARCHES = "find rfind index rindex count startswith endswith".split()
ONE_TEXT = "split rsplit partition rpartition strip lstrip rstrip removeprefix removesuffix".split()
PADDING = "center ljust rjust zfill expandtabs".split()
OPERATIONS = [
    "{0}.replace({1}, {2})",
    "{0}.replace({1}, {2}, {3})",
    "{0}.split({1}, {3})",
    "{0}.rsplit({1}, {3})",
    "{0}.split(None, {3})",
    "{0}.rsplit(None, {3})",
    "{1}.join([{0}, {1}, {2}])",
    "{0}.splitlines(True)",
    "{0}.startswith(({1}, {2}))",
    "{0}.endswith(({1}, {2}), {3})",
    "{0}[{3}:]",
    "{0}[:{3}]",
    "{0}[::-1]",
    "{0}[{3}]",
    "{1} in {0}",
    "{0} * {3}",
    "[{0} < {2}, {0} == {2}, {0} + {2}]",
    "list({0})",
]


def operations(texts: st.SearchStrategy[str], names: list[str]) -> st.SearchStrategy[str]:
    """Expressions that use the methods and operators of a kind of text."""
    parts = st.tuples(texts, texts, texts, NUMBER)
    return st.one_of(
        st.tuples(texts, st.sampled_from(names)).map(lambda p: f"{p[0]}.{p[1]}()"),
        st.tuples(texts, st.sampled_from(SEARCHES), texts, BOUNDS).map(
            lambda p: f"{p[0]}.{p[1]}({p[2]}{p[3]})"
        ),
        st.tuples(texts, st.sampled_from(ONE_TEXT), texts).map(lambda p: f"{p[0]}.{p[1]}({p[2]})"),
        st.tuples(texts, st.sampled_from(PADDING), NUMBER).map(lambda p: f"{p[0]}.{p[1]}({p[2]})"),
        st.tuples(st.sampled_from(OPERATIONS), parts).map(lambda p: p[0].format(*p[1])),
    )


STRINGS = st.one_of(
    st.text("ab", max_size=10), st.text("aAbB ,\té", max_size=10), st.text(LETTERS, max_size=8)
).map(repr)
BYTES = st.one_of(st.text("ab", max_size=10), st.text("aAbB1 ,\t\n\r\xe9\x00'-+", max_size=10)).map(
    lambda text: repr(text.encode("latin-1"))
)


@pytest.mark.parametrize("mode", MODES)
@EXAMPLES
@given(data=batches(operations(STRINGS, NO_ARGUMENTS)))
def test_strings(data: list[str], mode: str) -> None:
    check(data, mode)


@EXAMPLES
@given(
    data=batches(
        operations(BYTES, [name for name in NO_ARGUMENTS if name not in ONLY_STRINGS] + ["hex"])
    )
)
def test_bytes(data: list[str]) -> None:
    check(data)


ENCODINGS = st.sampled_from(["utf-8", "ascii", "latin-1", "utf-16", "utf-32", "utf-16-le", "UTF_8"])
ERRORS = st.sampled_from(["strict", "ignore", "replace", "backslashreplace"])
FRAGMENTS = st.sampled_from(
    [0xE0, 0xA0, 0x80, 0xF0, 0x90, 0xED, 0xBF, 0xC3, 0x41, 0xF4, 0xFF, 0xFE, 0]
)


@EXAMPLES
@given(
    data=batches(
        st.one_of(
            st.tuples(st.text("aé日😀\ud800\udc00", max_size=5), ENCODINGS, ERRORS).map(
                lambda p: f"{p[0]!r}.encode({p[1]!r}, {p[2]!r})"
            ),
            st.tuples(st.lists(FRAGMENTS, max_size=7).map(bytes), ENCODINGS, ERRORS).map(
                lambda p: f"{p[0]!r}.decode({p[1]!r}, {p[2]!r})"
            ),
        )
    )
)
def test_codecs(data: list[str]) -> None:
    check(data)


# Characters of which Unicode 15 says something else than 14.
CHANGED = (
    "\u10fc\u4e24\u4eac\u4fe9\u5006\u62d0\u6d1e\u7695\u79ed\u920e\u94a9\ua7f2\ua7f3\ua7f4\uab69"
)


def known_characters() -> str:
    """Every character that all versions of Unicode know that CPython since 3.11 has had."""
    every = map(chr, range(sys.maxunicode + 1))
    return "".join(char for char in every if unicodedata.category(char) not in ("Cn", "Cs"))


def test_all_of_unicode() -> None:
    """The properties and mappings of every character, 256 at a time."""
    changed = CHANGED if unicodedata.unidata_version < "15" else ""
    characters = "".join(char for char in known_characters() if char not in changed)
    tests = (
        "isalpha isdecimal isdigit isnumeric islower isupper istitle isspace isprintable".split()
    )
    chunks = [characters[i : i + 256] for i in range(0, len(characters), 256)]
    source = "\n".join(
        [
            f"chunks = {chunks!r}",
            "for chunk in chunks:",
            "    print(ascii([chunk.upper(), chunk.lower(), chunk.title(), chunk.casefold()]))",
            "    print(ascii([chunk.swapcase(), repr(chunk), [c.isidentifier() for c in chunk]]))",
            *[f"    print([c.{test}() for c in chunk])" for test in tests],
        ]
    )
    assert differences(source, "threaded") == []

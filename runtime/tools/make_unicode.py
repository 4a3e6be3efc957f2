"""Writes src/unicode_ranges.c: what is known of each code point.

Code points that behave alike share a record; the table lists runs of them. It asks the tables of
the Python that runs it, CPython 3.13; the file goes to standard output.
"""

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

WIDTH = 110
LATIN = 256
MAPPINGS = (str.upper, str.lower, str.title, str.casefold)

# The flags of a record, in the order of their bits; unicode.h names them.
TESTS = (
    str.isalpha,
    str.isdecimal,
    str.isdigit,
    str.isnumeric,
    str.islower,
    str.isupper,
    lambda char: unicodedata.category(char) == "Lt",
    str.isspace,
    str.isprintable,
    str.isidentifier,
    lambda char: f"a{char}".isidentifier(),
    # A sigma ends a word if a letter with case is before it, with only case-ignorable ones between.
    lambda char: (f"A{char}Σ".lower()[-1], f"1{char}Σ".lower()[-1]) == ("ς", "σ"),
)

Record = tuple[int, int, int, int, int]


def record(codepoint: int) -> Record:
    """The flags of a code point, and by how much its mappings to one code point change it."""
    char = chr(codepoint)
    flags = sum(bool(test(char)) << bit for bit, test in enumerate(TESTS))
    mapped = [mapping(char) for mapping in MAPPINGS]
    if any(len(each) > 1 for each in mapped):
        return flags | 1 << len(TESTS), 0, 0, 0, 0
    upper, lower, title, fold = (ord(each) - codepoint for each in mapped)
    return flags, upper, lower, title, fold


def special(codepoint: int) -> Iterator[str]:
    """The mappings of a code point one of which gives several."""
    for mapping in MAPPINGS:
        mapped = [*map(ord, mapping(chr(codepoint))), 0, 0]
        yield "{" + ", ".join(f"{each:#x}" for each in mapped[:3]) + "}"


def lines(words: Iterable[str]) -> Iterator[str]:
    """The words in lines of limited width."""
    line = "   "
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = "   "
        line += f" {word}"
    yield line


def table(declaration: str, words: Iterable[str]) -> None:
    """Print an array."""
    print(f"\n{declaration} = {{")
    for line in lines(words):
        print(line)
    print("};")


def main() -> None:
    """Write the file to standard output."""
    every = [record(codepoint) for codepoint in range(sys.maxunicode + 1)]
    records = sorted(set(every))
    numbers = {each: number for number, each in enumerate(records)}
    runs = [next(group) for _, group in groupby(range(len(every)), key=every.__getitem__)]
    for first in runs:  # as codepoint_decimal finds the digit that a code point stands for
        if str.isdecimal(chr(first)):
            assert unicodedata.decimal(chr(first)) == 0
    specials = [codepoint for codepoint, each in enumerate(every) if each[0] >> len(TESTS)]
    version = unicodedata.unidata_version
    print(f"/* Written by runtime/tools/make_unicode.py from Unicode {version}. */")
    print('\n#include "unicode.h"')
    print(f"\nconst uint32_t codepoint_run_count = {len(runs)};")
    print(f"const uint32_t special_mapping_count = {len(specials)};")
    table(
        "const CodepointRecord codepoint_records[]",
        (f"{{{flags:#x}, {{{', '.join(map(str, deltas))}}}}}," for flags, *deltas in records),
    )
    table(
        f"const uint16_t latin_records[{LATIN}]",
        (f"{numbers[each]}," for each in every[:LATIN]),
    )
    table(
        "const CodepointRun codepoint_runs[]",
        (f"{{{first:#x}, {numbers[every[first]]}}}," for first in runs),
    )
    table(
        "const SpecialMapping special_mappings[]",
        (f"{{{codepoint:#x}, {{{', '.join(special(codepoint))}}}}}," for codepoint in specials),
    )


if __name__ == "__main__":
    main()

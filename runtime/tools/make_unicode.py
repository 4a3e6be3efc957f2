"""Writes src/unicode_ranges.c: which code points repr escapes.

It asks the tables of the Python that runs it, CPython 3.13; the file goes to standard output.
"""

import sys
from collections.abc import Iterator
from unicodedata import unidata_version

WIDTH = 110


def unprintable_ranges() -> Iterator[tuple[int, int]]:
    """The first and the last code point of each run of those that are not printable."""
    first = None
    for codepoint in range(sys.maxunicode + 2):
        printable = codepoint > sys.maxunicode or chr(codepoint).isprintable()
        if printable and first is not None:
            yield first, codepoint - 1
            first = None
        elif not printable and first is None:
            first = codepoint


def lines(words: Iterator[str]) -> Iterator[str]:
    """The words in lines of limited width."""
    line = "   "
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = "   "
        line += f" {word}"
    yield line


def main() -> None:
    """Write the file to standard output."""
    ranges = list(unprintable_ranges())
    print(f"/* Written by runtime/tools/make_unicode.py from Unicode {unidata_version}. */")
    print('\n#include "unicode.h"\n')
    print(f"const uint32_t unprintable_count = {len(ranges)};\n")
    print("const CodepointRange unprintable_ranges[] = {")
    for line in lines(f"{{{first:#x}, {last:#x}}}," for first, last in ranges):
        print(line)
    print("};")


if __name__ == "__main__":
    main()

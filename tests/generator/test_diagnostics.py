"""Broken definitions, with what is wrong written in the offending lines.

Each file of tests/diagnostics holds comments such as `// error: missing ';'` and `// note: ...`,
several to a line if need be. A run must report exactly these. Advice, and notes on other files,
are expected in the line of their error.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from vmgen.check import all_diagnostics
from vmgen.resolve import resolve
from vmgen.source import DefinitionErrors, Diagnostic

DIRECTORY = Path(__file__).parents[1] / "diagnostics"
FILES = sorted(DIRECTORY.glob("*.def"))

REQUIRED = {
    "unknown or misspelt keyword": "keywords",
    "unknown or misspelt annotation": "annotations",
    "unknown or misspelt hook": "hooks",
    "unknown or misspelt label": "labels",
    "unknown or misspelt type": "types",
    "unknown or misspelt helper": "helpers",
    "unknown or misspelt uop": "uops",
    "unknown or misspelt family member": "family_members",
    "duplicate instruction, op, macro, input or output name": "duplicates",
    "member of two families": "two_families",
    "family members with a different shape": "family_shapes",
    "a dynamic type outside a family": "dynamic_types",
    "macro in itself": "macros",
    "output never or sometimes set": "outputs",
    "input neither used nor named unused": "inputs",
    "forbidden statements in a body": "statements",
    "undeclared helper called": "undeclared",
    "DEOPT_IF outside a family or after a side effect": "deopts",
    "error exit to a label that does not exist": "error_labels",
    "cache field of a size that no C type has": "caches",
    "array size that is no expression, or negative": "array_sizes",
    "conflicting types between uops": "uop_types",
    "exit in mid-macro": "mid_macro",
    "missing brackets, braces and semicolons": "brackets",
    "more opcodes than the code unit can number": "too_many_opcodes",
    "C keywords as names": "c_keywords",
    "a superinstruction that can't be": "supers",
    "superinstructions of a direct machine": "supers_direct",
    "superinstructions where nothing tells where the running code begins": "supers_code",
}
"""What must be diagnosed at the least, and the file that shows it."""

Found = tuple[int, str, str]


def diagnose(path: Path) -> list[Diagnostic]:
    """Every diagnostic about a file, whether a machine can be made of it or not."""
    try:
        return list(all_diagnostics(resolve(path, path.parent)))
    except DefinitionErrors as errors:
        return errors.diagnostics


def expected(path: Path) -> Counter[Found]:
    found: Counter[Found] = Counter()
    for number, line in enumerate(path.read_text().split("\n"), 1):
        for severity, message in re.findall(
            r"// (error|note): (.*?)(?= // (?:error|note): |$)", line
        ):
            found[number, severity, message] += 1
    return found


def reported(path: Path) -> Counter[Found]:
    found: Counter[Found] = Counter()
    for diagnostic in diagnose(path):
        assert diagnostic.span.source.name == path.name
        found[diagnostic.span.line, "error", diagnostic.message] += 1
        for note in diagnostic.notes:
            here = note.span and note.span.source.name == path.name
            span = note.span if note.span and here else diagnostic.span
            found[span.line, "note", note.message] += 1
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_exactly_the_expected_mistakes_are_reported(path: Path) -> None:
    assert sorted(reported(path).elements()) == sorted(expected(path).elements())


@pytest.mark.parametrize("item", REQUIRED)
def test_each_required_mistake_has_a_file(item: str) -> None:
    assert any(
        severity == "error" for _, severity, _ in expected(DIRECTORY / f"{REQUIRED[item]}.def")
    )


# How they look ----------------------------------------------------------------------------------

MACHINE = """\
machine test { slot int; unit u8 = opcode:8; undeclared error; }
"""


def shown(tmp_path: Path, text: str) -> str:
    path = tmp_path / "test.def"
    path.write_text(MACHINE + text)
    return "\n".join(map(str, diagnose(path)))


def test_the_span_is_underlined(tmp_path: Path) -> None:
    assert shown(tmp_path, "inst(ADD, (left --)) {\n\tint sum = 1 + twice(left, left);\n}\n") == (
        "test.def:3:16: error: 'twice' is not declared\n"
        "    3 | \tint sum = 1 + twice(left, left);\n"
        "      | \t              ^~~~~\n"
        "test.def:3:16: note: declare it: 'extern ... twice(...) leaf;'"
    )


def test_a_note_shows_the_second_place(tmp_path: Path) -> None:
    assert shown(tmp_path, "label(one) { LEAVE(1); }\nlabel(one) { LEAVE(2); }\n") == (
        "test.def:3:7: error: 'one' is defined twice\n"
        "    3 | label(one) { LEAVE(2); }\n"
        "      |       ^~~\n"
        "test.def:2:7: note: it is defined here first\n"
        "    2 | label(one) { LEAVE(1); }\n"
        "      |       ^~~"
    )


def test_a_mistake_at_the_end_of_the_file_has_a_place(tmp_path: Path) -> None:
    assert shown(tmp_path, "inst(ADD, (--)) { // open") == (
        "test.def:2:17: error: missing '}'\n"
        "    2 | inst(ADD, (--)) { // open\n"
        "      |                 ^\n"
        "test.def:2:17: note: to match this '{'\n"
        "    2 | inst(ADD, (--)) { // open\n"
        "      |                 ^"
    )


def test_a_span_of_several_lines_is_underlined_to_the_end_of_its_first(tmp_path: Path) -> None:
    text = "inst(ADD, n: count, (items[1 -\n  2] --)) { int top = items[0]; }\n"
    assert shown(tmp_path, text) == (
        "test.def:2:28: error: the array size -1 is negative\n"
        "    2 | inst(ADD, n: count, (items[1 -\n"
        "      |                            ^~~"
    )


# Files that are hardly any ------------------------------------------------------------------------


def only_message(path: Path) -> str:
    [diagnostic] = diagnose(path)
    return f"{diagnostic.span.line}:{diagnostic.span.column}: {diagnostic.message}"


def test_a_file_without_a_machine(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    path.write_bytes(b"")
    assert only_message(path) == "1:1: the file declares no machine"


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    path.write_bytes(MACHINE.encode() + b"// \xff\n")
    assert only_message(path) == "2:4: byte 0xff is not valid UTF-8"


def test_recorded_numbers_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    path.write_text(MACHINE)
    (tmp_path / "test.opcodes").write_bytes(b"0 \xc3\n")
    assert only_message(path) == "1:3: byte 0xc3 is not valid UTF-8"


def test_a_byte_order_mark_and_other_ends_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    text = MACHINE + "inst(ADD, (left --)) {\n\tint sum = left;\n}"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert diagnose(path) == []
    path.write_bytes(text.replace("left;", "twice(left);").replace("\n", "\r\n").encode())
    assert only_message(path) == "3:12: 'twice' is not declared"


def test_a_directory_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        diagnose(tmp_path)


def test_files_that_include_each_other_are_read_once(tmp_path: Path) -> None:
    first, second = tmp_path / "first.def", tmp_path / "second.def"
    first.write_text(MACHINE + 'include "second.def"\ninclude "first.def"\n')
    second.write_text('include "first.def"\ninst(ADD, (--)) {\n}\n')
    assert [i.name for i in resolve(first, tmp_path).machine.instructions] == ["ADD"]


def test_what_can_not_be_included(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    (tmp_path / "loop.inc").symlink_to("loop.inc")
    names = ["none.inc", ".", "loop.inc", "a" * 300, "bad\0name", "/dev/null/x"]
    path.write_text(MACHINE + "".join(f'include "{name}"\n' for name in names))
    found = diagnose(path)
    assert [diagnostic.span.line for diagnostic in found] == [2, 3, 4, 5, 6, 7]
    assert all(diagnostic.message.startswith("can't read") for diagnostic in found)


def test_mistakes_in_an_included_file_are_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    path.write_text(MACHINE + 'include "more.inc"\n')
    (tmp_path / "more.inc").write_text("isnt(ADD, (--)) {\n}\n")
    assert [str(d).split("\n")[0] for d in diagnose(path)] == [
        "more.inc:1:1: error: unknown keyword 'isnt'"
    ]

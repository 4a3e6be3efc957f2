"""What compilers made of interpreters: figures, flaws, limits, and what can't be audited."""

import functools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from machines import build

from compilers import compilers
from vmgen.audit.decode import Kind, decode
from vmgen.cli import main

MACHINE = """
machine small {
    slot int64_t; unit u8 = opcode:8; direct; state int64_t *out; undeclared assume(leaf);
}
inst(PUSH, value: i8, (-- result)) { result = value; }
inst(ADD, (left, right -- result)) { result = left + right; }
inst(NOTE_SUM, (left, right --)) { TAIL(left + right) }
inst(NOTE_PRODUCT, (left, right --)) { TAIL(left * right) }
inst(TELL, (value --)) { puts("told"); out[0] = value; }
inst(IF, to: forward, (value --)) { JUMP_IF(value, to); }
inst(HALT, (value --)) ends { LEAVE(value); }
"""
SUPERS = """
super(SUM) = PUSH + NOTE_SUM;
super(PRODUCT) = PUSH + NOTE_PRODUCT;
super(PUSH_TELL) = PUSH + TELL;
super(PUSH_HALT) = PUSH + HALT;
"""
ALIKE = "out[0] = {0}; out[1] += {0}; out[2] ^= out[0] << 3; out[3] = out[0] * 7; out[4] -= {0};"
"""As much code as makes it worth a compiler's while to have it once for two handlers."""
COMPILER = next((name for name in compilers() if "gcc" in name), None)
TAIL = """
#include <stdint.h>
typedef int64_t Handler(int64_t *out, const uint8_t *ip, int64_t *sp);
static Handler *const table[];
static Handler {declared};
{functions}
static Handler *const table[] = {{ {addresses} }};
int64_t small_run_tail(int64_t *out, const uint8_t *ip, int64_t *sp) {{
    return table[*ip](out, ip, sp);
}}
"""
TAIL_HANDLER = """
static int64_t tail_{name}(int64_t *out, const uint8_t *ip, int64_t *sp) {{
    out[{number}] += *sp++;
    ip += 1;
    return table[*ip](out, ip, sp);
}}
"""

pytestmark = pytest.mark.skipif(
    COMPILER is None or sys.platform != "linux", reason="holds what gcc does, in ELF"
)


def generated(definitions: str, directory: Path) -> Path:
    """A machine with its interpreters, not compiled."""
    for value in ("left + right", "left * right"):
        definitions = definitions.replace(f"TAIL({value})", ALIKE.format(f"({value})"))
    return build(definitions, directory).directory


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(MACHINE, tmp_path_factory.mktemp("audit") / "small")


@pytest.fixture(scope="module")
def combined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with superinstructions."""
    definitions = MACHINE.replace(" direct;", "") + SUPERS
    return generated(definitions, tmp_path_factory.mktemp("audit_supers") / "small")


@functools.cache
def compiled(directory: Path, *flags: str, sources: tuple[str, ...] = ()) -> Path:
    library = directory / f"{len(list(directory.glob('*.so')))}.so"
    command = [str(COMPILER), "-std=gnu11", "-O2", "-w", "-shared", "-fPIC", *flags]
    sources = sources or ("switch.c", "threaded.c")
    subprocess.run([*command, "-o", library, *sources], cwd=directory, check=True)
    return library


def run(directory: Path, *arguments: str | Path) -> Result:
    definitions = ("--definitions", str(directory / "machine.def"))
    result = CliRunner().invoke(main, ["audit", *definitions, *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def audited(
    directory: Path, library: Path, mode: str, kind: str = "handlers"
) -> dict[str, dict[str, object]]:
    """The figures of the handlers of a mode, by their names."""
    result = run(directory, "--json", library)
    assert result.exit_code == 0, result.output
    handlers = json.loads(result.stdout)["interpreters"][mode][kind]
    assert isinstance(handlers, dict)
    return handlers


def flawed(handlers: dict[str, dict[str, object]], flaw: str) -> set[str]:
    return {name for name, figures in handlers.items() if flaw in str(figures["flaws"])}


def test_handlers_that_share_their_jump_are_found(directory: Path) -> None:
    shared = audited(directory, compiled(directory), "threaded")
    assert flawed(shared, "merged") == {"NOTE_SUM", "NOTE_PRODUCT"}
    assert shared["NOTE_SUM"]["flaws"] == {"merged": "its jump is also that of NOTE_PRODUCT"}
    kept = audited(directory, compiled(directory, "-fno-crossjumping"), "threaded")
    assert flawed(kept, "merged") == set()
    one = audited(directory, compiled(directory, "-Os"), "threaded")
    assert flawed(one, "merged") == set(one) - {"HALT"}


def test_figures_tell_what_is_on_the_straight_path(directory: Path) -> None:
    figures = audited(directory, compiled(directory, "-fno-crossjumping"), "threaded")
    assert list(figures) == "PUSH ADD NOTE_SUM NOTE_PRODUCT TELL IF HALT".split()
    assert [each["jumps"] for each in figures.values()] == [1, 1, 1, 1, 1, 2, 0]
    assert [each["calls"] for each in figures.values()] == [0, 0, 0, 0, 1, 0, 0]
    add, told = figures["ADD"], figures["TELL"]
    assert 10 <= int(str(add["bytes"])) <= 60 and 4 <= int(str(add["path"])) <= 15
    assert add["stack"] == 0 and int(str(told["stack"])) <= int(str(told["path"]))


def test_the_table_is_aligned(directory: Path) -> None:
    text = run(directory, compiled(directory)).stdout
    lines = text.splitlines()
    assert lines[0].startswith(str(directory)) and ": small, " in lines[0]
    assert any(line.startswith("switch (small_run_switch): ") for line in lines)
    assert "7 handlers: merged 2, astray 0, called 0, with calls 1" in text
    at = next(number for number, line in enumerate(lines) if line.startswith("handler "))
    assert lines[at].split() == ["handler", "bytes", "path", "jumps", "calls", "stack"]
    assert len({len(line) for line in lines[at : at + 3]}) == 1
    assert any("merged: its jump is also that of NOTE_SUM" in line for line in lines)


def test_tail_calls_that_became_calls_are_found(directory: Path) -> None:
    names = "PUSH ADD NOTE_SUM NOTE_PRODUCT TELL IF HALT".split()
    handlers = [TAIL_HANDLER.format(name=name, number=i) for i, name in enumerate(names)]
    functions = [f"tail_{name}" for name in names]
    text = TAIL.format(
        declared=", ".join(functions),
        functions="".join(handlers),
        addresses=", ".join(functions),
    )
    (directory / "tail.c").write_text(text)
    tail = audited(directory, compiled(directory, sources=("tail.c",)), "tail")
    assert list(tail) == names
    assert flawed(tail, "called") | flawed(tail, "merged") == set()
    assert {each["stack"] for each in tail.values()} == {0}
    flag = "-fno-optimize-sibling-calls"
    called = audited(directory, compiled(directory, flag, sources=("tail.c",)), "tail")
    assert flawed(called, "called") == set(names) - {"HALT"}
    assert all(int(str(each["stack"])) > 0 for each in called.values())


def test_superinstructions_that_share_their_jump_are_found(combined: Path) -> None:
    shared = audited(combined, compiled(combined), "threaded", "superinstructions")
    assert list(shared) == "PRODUCT PUSH_HALT PUSH_TELL SUM".split()
    assert flawed(shared, "merged") == {"SUM", "PRODUCT"}
    assert [each["calls"] for each in shared.values()] == [0, 0, 1, 0]
    library = compiled(combined, "-fno-crossjumping")
    kept = audited(combined, library, "threaded", "superinstructions")
    assert flawed(kept, "merged") == set()
    assert [each["jumps"] for each in kept.values()] == [1, 0, 1, 1]
    handlers = audited(combined, library, "threaded")
    assert "SUM" not in handlers and flawed(handlers, "merged") == set()
    one = audited(combined, compiled(combined, "-Os"), "threaded", "superinstructions")
    assert flawed(one, "merged") == set(one) - {"PUSH_HALT"}


def test_superinstructions_are_listed_if_flawed_or_asked_for(combined: Path) -> None:
    library = compiled(combined)
    text = run(combined, library).stdout
    assert "4 superinstructions: merged 2, astray 0, called 0, with calls 1, with stack" in text
    lines = text[text.index("superinstruction ") :].splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["(median)", "(highest)", "PRODUCT", "SUM"]
    assert lines[2].split()[3:5] == ["1", "1"]
    listed = run(combined, library, "--supers").stdout
    rows = listed[listed.index("superinstruction ") :].splitlines()
    names = ["PRODUCT", "PUSH_HALT", "PUSH_TELL", "SUM"]
    assert [line.split()[0] for line in rows[3:]] == names
    assert "PUSH_TELL" in run(combined, library, "--json").stdout


def limits(directory: Path, text: str) -> Path:
    file = directory / "limits.toml"
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[threaded]\nmerged = 2\ncalls = 1\njumps = 7\nbytes = 400\npath = 60\n", []),
        (
            "[threaded]\nmerged = 1\n",
            ["handlers with 'merged': 2, limit 1: NOTE_SUM (", "NOTE_PROD"],
        ),
        (
            "[threaded]\ncalls = 0\n",
            ["threaded: handlers with 'calls': 1, limit 0: TELL (calls 1)"],
        ),
        ("[threaded]\njumps = 99\n", ["indirect jumps, limit at least 99"]),
        ("[threaded]\npath = 1\n", ["threaded: PUSH: path", "threaded: ADD: path", "limit 1"]),
        ("[threaded]\ncalls = 0\nhandlers.TELL.calls = 1\n", []),
        ("[threaded]\nmerged = 0\nhandlers.'NOTE_*'.merged = true\n", []),
        ("[threaded]\nbytes = 4\nhandlers.'*'.bytes = 900\n", []),
        ("['*']\nmerged = 0\n[threaded]\nmerged = 2\n", []),
        ("[threaded.handlers]\n'*' = { calls = 9 }\nTELL = { calls = 0 }\n", ["TELL: calls 1, li"]),
    ],
)
def test_limits(directory: Path, text: str, messages: list[str]) -> None:
    result = run(directory, compiled(directory), "--limits", limits(directory, text))
    assert result.exit_code == (1 if messages else 0), result.output
    assert result.stdout == ""
    for message in messages:
        assert message in result.stderr
    assert messages or not result.stderr


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[threaded]\nmerged = 4\ncalls = 2\n", []),
        ("[threaded]\nmerged = 3\n", ["handlers with 'merged': 4, limit 3: NOTE_SUM (", "SUM (m"]),
        ("[threaded]\ncalls = 1\nsupers.'*'.calls = 1\n", []),
        ("[threaded]\nsupers.'PUSH_*'.calls = 0\n", ["threaded: PUSH_TELL: calls 1, limit 0"]),
        ("[threaded]\nhandlers.PUSH_TELL.calls = 1\n", ["no handler 'PUSH_TELL'"]),
        ("[threaded]\nsupers.TELL.calls = 1\n", ["no superinstruction 'TELL' in small_run"]),
    ],
)
def test_limits_of_superinstructions(combined: Path, text: str, messages: list[str]) -> None:
    result = run(combined, compiled(combined), "--limits", limits(combined, text))
    assert result.exit_code == (1 if messages else 0), result.output
    for message in messages:
        assert message in result.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[threadd]\n", "no interpreter with handlers 'threadd'"),
        ("[switch]\n", "no interpreter with handlers 'switch'"),
        ("threaded = 1\n", "'threaded' must be a table, not 1"),
        ("[threaded]\nmergd = 0\n", "no limit 'mergd' in threaded; did you mean 'merged'?"),
        ("[threaded]\nmerged = 'none'\n", "'threaded.merged' must be a number, not 'none'"),
        ("[threaded]\nhandlers.ADDD.calls = 0\n", "no handler 'ADDD'"),
        ("[threaded]\nhandlers.ADD = 0\n", "'ADD' must be a table, not 0"),
        ("['t*']\nhandlers.'NO_*'.calls = 0\n", "no handler 'NO_*' in small_run_threaded"),
        ("[threaded]\nhandlers.ADD.jumps = 0\n", "no limit 'jumps' in threaded.handlers.ADD"),
        ("[threaded\n", "limits.toml"),
    ],
)
def test_wrong_limits_are_explained(directory: Path, text: str, message: str) -> None:
    result = run(directory, compiled(directory), "--limits", limits(directory, text))
    assert result.exit_code == 1
    assert message in result.stderr


def test_what_is_no_library_is_refused(directory: Path) -> None:
    library = compiled(directory)
    subprocess.run(["strip", "-o", "stripped.so", library], cwd=directory, check=True)
    shutil.copy(compiled(directory, "-c", sources=("threaded.c",)), directory / "threaded.o")
    (directory / "other.c").write_text("int other(void) { return 1; }\n")
    for file, message in (
        ("machine.def", "is no ELF file"),
        ("stripped.so", "has no symbols: audit it before it is stripped"),
        ("threaded.o", "is not linked"),
        (compiled(directory, sources=("other.c",)).name, "has no interpreter"),
    ):
        result = run(directory, directory / file)
        assert result.exit_code == 1
        assert message in result.stderr
    assert run(directory, directory / "missing.so").exit_code == 2


def test_other_definitions_are_noticed(directory: Path) -> None:
    library = compiled(directory)
    changed = directory / "changed.def"
    changed.write_text((directory / "machine.def").read_text() + "inst(NEW, (--)) { }\n")
    result = CliRunner().invoke(main, ["audit", "--definitions", str(changed), str(library)])
    assert result.exit_code == 1
    assert "no table of handlers for small_run_threaded fits the definitions" in result.stderr


def test_missing_packages_are_named(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [name for name in sys.modules if name.startswith("vmgen.audit.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "capstone", None)
    result = run(directory, directory / "machine.def")
    assert result.exit_code == 1
    assert "needs the package capstone: pip install 'vmgen[audit]'" in result.stderr


X86 = {
    "0fb6 45 00": (Kind.PLAIN, False),  # movzx eax, byte ptr [rbp]
    "ff 24 c2": (Kind.INDIRECT, False),  # jmp qword ptr [rdx + rax*8]
    "3e ff e0": (Kind.INDIRECT, False),  # notrack jmp rax
    "ff 25 00000000": (Kind.LEAVE, False),  # jmp qword ptr [rip]
    "eb 10": (Kind.JUMP, False),
    "75 10": (Kind.BRANCH, False),
    "e8 00000000": (Kind.CALL, False),
    "ff d0": (Kind.CALL, False),
    "c3": (Kind.RETURN, False),
    "0f 0b": (Kind.STOP, False),
    "53": (Kind.PLAIN, True),  # push rbx
    "48 83 ec 18": (Kind.PLAIN, True),  # sub rsp, 24
    "48 8b 44 24 08": (Kind.PLAIN, True),  # mov rax, qword ptr [rsp + 8]
}
ARM = {
    "e0 00 80 d2": (Kind.PLAIN, False),  # mov x0, #7
    "00 02 1f d6": (Kind.INDIRECT, False),  # br x16
    "04 00 00 14": (Kind.JUMP, False),  # b
    "81 00 00 54": (Kind.BRANCH, False),  # b.ne
    "80 00 00 b4": (Kind.BRANCH, False),  # cbz x0
    "80 00 00 36": (Kind.BRANCH, False),  # tbz w0, #0
    "04 00 00 94": (Kind.CALL, False),  # bl
    "00 02 3f d6": (Kind.CALL, False),  # blr x16
    "c0 03 5f d6": (Kind.RETURN, False),
    "fd 7b bf a9": (Kind.PLAIN, True),  # stp x29, x30, [sp, #-16]!
    "ff 83 00 d1": (Kind.PLAIN, True),  # sub sp, sp, #32
    "e0 07 40 f9": (Kind.PLAIN, True),  # ldr x0, [sp, #8]
}


@pytest.mark.parametrize(("architecture", "codes"), [("x86-64", X86), ("aarch64", ARM)])
def test_decoding(architecture: str, codes: dict[str, tuple[Kind, bool]]) -> None:
    for code, expected in codes.items():
        (step,) = decode(architecture, bytes.fromhex(code), 0x1000)
        assert (step.kind, step.stack) == expected, step.text
        if step.kind in (Kind.JUMP, Kind.BRANCH):
            assert step.target == 0x1000 + (0x12 if architecture == "x86-64" else 0x10)

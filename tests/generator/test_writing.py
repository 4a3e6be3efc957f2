"""Writing and checking generated files: current ones are left alone, all are written or none."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from vmgen.outputs import OutputError, check_outputs, files, write_outputs
from vmgen.outputs_files import is_generated, is_intact
from vmgen.resolve import resolve

SOURCE = """
machine small { slot int64_t; unit u8 = opcode:8; state int64_t *out; undeclared assume(leaf); }
inst(ONE, (-- value)) { value = 1; }
inst(RETURN, (value --)) ends { LEAVE(value); }
"""
MORE = SOURCE + "inst(TWO, (-- value)) { value = 2; }\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    define(tmp_path, SOURCE)
    write(tmp_path)
    return tmp_path


def define(project: Path, text: str) -> None:
    (project / "small.def").write_text(text)


def write(project: Path) -> list[str]:
    source = project / "small.def"
    changed = write_outputs(resolve(source, project), source, project / "out" / "generated")
    return sorted(path.name for path in changed)


def check(project: Path) -> list[str]:
    source = project / "small.def"
    problems = check_outputs(resolve(source, project), source, project / "out" / "generated")
    return [str(problem).replace(str(project), "") for problem in problems]


def snapshot(project: Path) -> dict[Path, tuple[bytes, int]]:
    found = [path for path in project.rglob("*") if path.is_file() and path.suffix != ".def"]
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def test_every_file_is_marked_and_intact(project: Path) -> None:
    for text in files(resolve(project / "small.def", project).machine).values():
        assert is_generated(text)
        assert is_intact(text)
        assert not is_intact(text + "\n")


def test_generation_is_deterministic(project: Path) -> None:
    machine = resolve(project / "small.def", project).machine
    assert files(machine) == files(resolve(project / "small.def", project).machine)


def test_unchanged_files_keep_their_time(project: Path) -> None:
    before = snapshot(project)
    assert write(project) == []
    assert snapshot(project) == before
    assert check(project) == []


def test_opcodes_are_recorded(project: Path) -> None:
    define(project, MORE.replace("inst(ONE, (-- value)) { value = 1; }", ""))
    assert "small.opcodes" in write(project)
    assert (project / "small.opcodes").read_text().endswith("0 ONE\n1 RETURN\n2 TWO\n")


def test_check_names_what_is_wrong(project: Path) -> None:
    generated = project / "out" / "generated"
    opcodes = generated / "opcodes.h"
    opcodes.write_text(opcodes.read_text().replace("SMALL_ONE = 0", "SMALL_ONE = 7"))
    (generated / "verifier.c").unlink()
    (generated / "old.c").write_text((generated / "metadata.c").read_text())
    (generated / "mine.c").write_text("int mine;\n")
    before = snapshot(project)
    assert check(project) == [
        "/out/generated/opcodes.h:8: edited by hand\n"
        "  -     SMALL_ONE = 7,\n  +     SMALL_ONE = 0,",
        "/out/generated/verifier.c: missing",
        "/out/generated/old.c: left over: nothing generates it any more",
    ]
    assert snapshot(project) == before
    assert write(project) == ["old.c", "opcodes.h", "verifier.c"]
    assert check(project) == []
    assert (generated / "mine.c").exists()


def test_check_finds_stale_files(project: Path) -> None:
    define(project, MORE)
    problems = check(project)
    assert problems[0] == "/small.opcodes:8: stale\n  - \n  + 2 TWO"
    assert "/out/generated/opcodes.h:10: stale" in problems[1]
    assert not any("by hand" in problem for problem in problems)


def refuse_rename(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    replace = Path.replace

    def failing(path: Path, target: Path) -> Path:
        if target.name == name:
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)


def refuse_sync(monkeypatch: pytest.MonkeyPatch, _: str) -> None:
    def failing(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)


@pytest.mark.parametrize("refuse", [refuse_rename, refuse_sync])
def test_a_failure_changes_nothing(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    refuse: Callable[[pytest.MonkeyPatch, str], None],
) -> None:
    define(project, MORE)
    left = project / "out" / "generated" / "old.c"
    left.write_text((left.parent / "metadata.c").read_text())
    before = {path: data for path, (data, _) in snapshot(project).items()}
    with monkeypatch.context() as patch:
        refuse(patch, "switch.c")
        with pytest.raises(OutputError, match=r"can't write .*; nothing changed"):
            write(project)
    assert {path: data for path, (data, _) in snapshot(project).items()} == before
    assert "old.c" in write(project)


def test_a_failure_at_first_leaves_no_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    define(tmp_path, SOURCE)
    refuse_rename(monkeypatch, "verifier.c")
    with pytest.raises(OutputError):
        write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["small.def"]


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    define(tmp_path, SOURCE)
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="out"):
        write(tmp_path)

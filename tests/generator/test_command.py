"""The `vmgen` command, as its user sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vmgen.cli import main
from vmgen.resolve import resolve
from vmgen.show import names, show_text

ROOT = Path(__file__).parents[2]

MACHINE = """\
/// A small machine.
machine small {
    slot int64_t;
    unit u8 = opcode:8;
    direct;
}

/// Push a number.
inst(PUSH, value: i8, (-- result)) {
    result = value;
}

/// Stop with what is on top.
inst(HALT, (value --)) ends {
    LEAVE(value);
}
"""
NOP = "\n/// Do nothing.\ninst(NOP, (--)) {\n}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one machine, configured and built; the current directory is inside it."""
    (tmp_path / "small.def").write_text(MACHINE)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.vmgen]\ndefinitions = "small.def"\noutput = "out"\n'
    )
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert run("build").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def test_build_takes_its_defaults_from_the_nearest_project(project: Path) -> None:
    assert (project / "out" / "switch.c").is_file()
    assert (project / "small.opcodes").read_text().split()[-4:] == ["0", "PUSH", "1", "HALT"]
    assert run("build", "--check").exit_code == 0


def test_an_unchanged_file_keeps_its_time(project: Path) -> None:
    opcodes, switch = project / "out" / "opcodes.h", project / "out" / "switch.c"
    before = opcodes.stat().st_mtime_ns, switch.stat().st_mtime_ns
    text = (project / "small.def").read_text()
    (project / "small.def").write_text(text.replace("result = value;", "result = value + 0;"))
    assert run("build").exit_code == 0
    after = opcodes.stat().st_mtime_ns, switch.stat().st_mtime_ns
    assert (before[0] == after[0], before[1] == after[1]) == (True, False)


def test_check_names_what_is_not_current_and_writes_nothing(project: Path) -> None:
    (project / "small.def").write_text(MACHINE + NOP)
    (project / "out" / "metadata.c").unlink()
    edited = project / "out" / "verifier.c"
    edited.write_text(edited.read_text().replace("the verifier", "a verifier").replace("{", "{ "))
    left = project / "out" / "former.c"
    left.write_text((project / "out" / "switch.c").read_text())
    before = {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
    result = run("build", "--check")
    assert result.exit_code == 1
    for path, what in (
        ("opcodes.h", "stale"),
        ("metadata.c", "missing"),
        ("verifier.c", "edited by hand"),
        ("former.c", "left over"),
        ("small.opcodes", "stale"),
    ):
        assert any(path in line and what in line for line in result.stderr.splitlines()), path
    assert "  + " in result.stderr
    after = {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
    assert before == after
    assert run("build").exit_code == 0
    assert not left.exists()
    assert run("build", "--check").exit_code == 0


def test_a_new_instruction_renumbers_nothing(project: Path) -> None:
    (project / "small.def").write_text(MACHINE.replace("/// Push", NOP + "\n/// Push"))
    assert run("build").exit_code == 0
    numbers = (project / "small.opcodes").read_text().split()
    assert numbers[-6:] == ["0", "PUSH", "1", "HALT", "2", "NOP"]


def test_mistakes_leave_everything_as_it_was(project: Path) -> None:
    before = (project / "out" / "switch.c").read_bytes()
    (project / "small.def").write_text(MACHINE.replace("result = value", "reslt = value"))
    result = run("build")
    assert result.exit_code == 1
    assert "small.def:9:27: error: output 'result' is never set" in result.stderr
    assert (project / "out" / "switch.c").read_bytes() == before


def test_several_machines(project: Path) -> None:
    (project / "other.def").write_text(MACHINE.replace("machine small", "machine other"))
    (project / "pyproject.toml").write_text(
        '[[tool.vmgen.machines]]\ndefinitions = "small.def"\noutput = "out"\n'
        '[[tool.vmgen.machines]]\ndefinitions = "other.def"\noutput = "out2"\n'
    )
    assert run("build").exit_code == 0
    assert "other_run_switch" in (project / "out2" / "switch.c").read_text()
    assert run("build", "--check").exit_code == 0
    assert run("build", "--output", "x").exit_code == 1


def test_options_name_definitions_and_output(project: Path) -> None:
    (project / "other.def").write_text(MACHINE.replace("machine small", "machine other"))
    result = run("build", "--definitions", "../other.def", "--output", "here")
    assert result.exit_code == 0, result.output
    assert (project / "deep" / "here" / "switch.c").is_file()


def test_show_prints_all_that_is_known(project: Path) -> None:
    text = run("show", "PUSH").stdout
    for part in ("Push a number.", "value: i8", "uses value", "small.def:9", "sp[0] = result;"):
        assert part in text
    wrong = run("show", "PUSHH")
    assert wrong.exit_code == 1
    assert "did you mean 'PUSH'?" in wrong.stderr


def test_show_prints_superinstructions(project: Path) -> None:
    text = MACHINE.replace("direct;", "").replace("u8 = opcode:8;", "u16 = opcode:8, value:8;")
    (project / "small.def").write_text(text + "\n/// Twice.\nsuper(TWICE) = PUSH + PUSH;\n")
    text = run("show", "TWICE").stdout
    for part in (
        "TWICE = PUSH + PUSH   small.def:19",
        "Twice.",
        "opcode      2 (super",
        "sp += 2;",
    ):
        assert part in text
    assert "did you mean 'TWICE'?" in run("show", "TWISE").stderr


def test_export_prints_the_json(project: Path) -> None:
    exported = json.loads(run("export").stdout)
    assert exported == json.loads((project / "out" / "metadata.json").read_text())


@pytest.mark.parametrize(
    ("configuration", "message"),
    [
        ("", "no --definitions"),
        ("[tool.vmgen]\n", "no 'definitions'"),
        ("[tool.vmgen]\ndefinitions = 'small.def'\noutputs = 'x'\n", "unknown key 'outputs'"),
        ("[tool.vmgen]\ndefinitions = 'missing.def'\n", "can't read"),
        ("[tool.vmgen\n", "pyproject.toml"),
    ],
)
def test_wrong_configurations_are_explained(
    project: Path, configuration: str, message: str
) -> None:
    (project / "pyproject.toml").write_text(configuration)
    result = run("build")
    assert result.exit_code == 1
    assert message in result.stderr


def test_show_knows_every_instruction_of_pyvm() -> None:
    machine = resolve(ROOT / "definitions" / "bytecodes.def", ROOT).machine
    for name in names(machine):
        text = show_text(machine, name)
        assert text is not None and text.startswith(name)

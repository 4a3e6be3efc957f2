"""`vmgen supers`: superinstructions chosen by profiles."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from definitions import machine_of

from vmgen.choose import Choice, Limits, ProfileError, choose, read_profile
from vmgen.cli import main
from vmgen.model import Machine

MACHINE = """\
machine small {
    slot int; unit u16 = opcode:8, operand:8; undeclared error; state int *variables;
}
inst(A, (-- value)) { value = 1; }
inst(B, (value -- value)) { value++; }
inst(C, (value --)) { variables[0] = value; }
inst(D, (--)) { }
inst(JUMP, target: jump, (--)) ends { JUMP(target); }
inst(A__D, (--)) { }
"""

FEW = Limits(most=10, longest=4, least=0.0, programs=2)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return machine_of(tmp_path, "", MACHINE)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one machine, which includes a file of superinstructions."""
    (tmp_path / "small.def").write_text(MACHINE + 'include "supers.def"\n')
    (tmp_path / "supers.def").write_text("")
    (tmp_path / "pyproject.toml").write_text('[tool.vmgen]\ndefinitions = "small.def"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


Runs = Sequence[tuple[int, str]]
"""How often, and the instructions, each a letter."""


def profile(directory: Path, name: str, runs: Runs, of: str = "small") -> Path:
    path = directory / f"{name}.json"
    written = [
        [count, *("JUMP" if each == "J" else each for each in names)] for count, names in runs
    ]
    path.write_text(json.dumps({"machine": of, "runs": written}))
    return path


def chosen(
    machine: Machine,
    directory: Path,
    profiles: Sequence[Runs],
    limits: Limits = FEW,
    judge: Sequence[Runs] = (),
) -> dict[str, Choice]:
    """What is chosen, by the letters of its parts, in order."""
    read = [
        [
            read_profile(profile(directory, f"{kind}{number}", runs), machine)
            for number, runs in enumerate(group)
        ]
        for kind, group in (("by", profiles), ("judge", judge))
    ]
    choices = choose(machine, read[0], read[1], limits)
    return {"".join("J" if name == "JUMP" else name for name in c.names): c for c in choices}


class TestChoice:
    def test_the_longest_sequence_saves_most(self, machine: Machine, tmp_path: Path) -> None:
        found = chosen(machine, tmp_path, [[(10, "ABC")]])
        assert list(found) == ["ABC"]
        assert found["ABC"].saved == pytest.approx(2 / 3)
        assert found["ABC"].name == "A__B__C"

    def test_overlaps_count_as_they_run(self, machine: Machine, tmp_path: Path) -> None:
        """BC would save more than AB, but where both could run AB comes first."""
        runs = [(60, "ABC"), (60, "AB"), (80, "BC")]
        found = chosen(machine, tmp_path, [runs], Limits(2, 2, 0.0, 1))
        every = 60 * 3 + 60 * 2 + 80 * 2
        assert found["AB"].saved == pytest.approx(120 / every)
        assert found["BC"].saved == pytest.approx(80 / every)

    def test_a_longer_one_takes_from_shorter_ones(self, machine: Machine, tmp_path: Path) -> None:
        runs = [(50, "AB"), (50, "ABC")]
        found = chosen(machine, tmp_path, [runs], Limits(2, 3, 0.0, 1))
        assert found["ABC"].saved == pytest.approx(100 / 250)
        assert found["AB"].saved == pytest.approx(50 / 250)

    def test_so_many_and_so_long(self, machine: Machine, tmp_path: Path) -> None:
        runs = [(3, "ABCD"), (2, "DD"), (1, "BDB")]
        assert list(chosen(machine, tmp_path, [runs], Limits(1, 2, 0.0, 1))) == ["AB"]
        assert all(
            len(each) == 2 for each in chosen(machine, tmp_path, [runs], Limits(9, 2, 0.0, 1))
        )

    def test_what_saves_too_little_is_left_out(self, machine: Machine, tmp_path: Path) -> None:
        """It counts what is left when better ones are there."""
        runs = [(90, "AB"), (5, "DD"), (5, "ABD")]
        assert list(chosen(machine, tmp_path, [runs], Limits(9, 2, 0.1, 1))) == ["AB"]
        assert set(chosen(machine, tmp_path, [runs], Limits(9, 2, 0.01, 1))) == {"AB", "DD"}

    def test_each_program_counts_alike(self, machine: Machine, tmp_path: Path) -> None:
        profiles: list[Runs] = [[(1_000_000, "AB")], [(1, "CD")]]
        found = chosen(machine, tmp_path, profiles, Limits(9, 2, 0.0, 1))
        assert found["AB"].saved == pytest.approx(0.25) == found["CD"].saved

    def test_what_one_program_alone_does_is_left_out(
        self, machine: Machine, tmp_path: Path
    ) -> None:
        profiles: list[Runs] = [[(9, "ABC")], [(1, "AB"), (9, "D")]]
        assert list(chosen(machine, tmp_path, profiles)) == ["AB"]
        assert list(chosen(machine, tmp_path, profiles[:1])) == ["ABC"]

    def test_others_judge(self, machine: Machine, tmp_path: Path) -> None:
        found = chosen(machine, tmp_path, [[(1, "ABC")]], judge=[[(1, "ABC"), (1, "AB")]])
        assert found["ABC"].judged == pytest.approx(2 / 5)

    def test_what_can_not_be_one_is_left_out(self, machine: Machine, tmp_path: Path) -> None:
        """JUMP goes elsewhere before the last part; A__D is an instruction."""
        runs = [(9, "JD"), (9, "AD"), (1, "DJ")]
        assert list(chosen(machine, tmp_path, [runs], Limits(9, 2, 0.0, 1))) == ["DJ"]

    def test_nothing_runs(self, machine: Machine, tmp_path: Path) -> None:
        assert chosen(machine, tmp_path, [[]], judge=[[]]) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "\xff",
        "{}",
        '{"machine": "small", "runs": 5}',
        '{"machine": "small", "runs": [5]}',
        '{"machine": "small", "runs": [["A", "B"]]}',
        '{"machine": "small", "runs": [[0, "A"]]}',
        '{"machine": "small", "runs": [[-3, "A"]]}',
        '{"machine": "small", "runs": [[1.5, "A"]]}',
        '{"machine": "small", "runs": [[1, "A", 5]]}',
        '{"machine": "small", "runs": [[1, ["A"]]]}',
    ],
)
def test_what_is_no_profile(machine: Machine, tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(ProfileError, match="is no profile"):
        read_profile(path, machine)


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["supers", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


class TestCommand:
    def test_it_shows_what_it_chooses(self, project: Path) -> None:
        done = run(profile(project, "one", [(1, "ABC")]), "--programs", "1")
        assert done.exit_code == 0
        assert done.stdout.splitlines() == [
            "  saves  others  superinstruction",
            " 66.67%   0.00%  A + B + C",
            " 66.67%   0.00%  all 1",
        ]

    def test_a_third_of_the_profiles_judges(self, project: Path) -> None:
        names = ("one", "two", "three")
        paths = [profile(project, name, [(1, "ABC"), (1, "D" * len(name))]) for name in names]
        done = run(*paths, "--write", "supers.def")
        text = (project / "supers.def").read_text()
        assert done.stdout.endswith("wrote supers.def\n")
        assert "// Chosen by 2 profiles (one, two)," in text
        assert "// Judged by 1 profile (three):" in text

    def test_what_it_writes_can_be_built(self, project: Path) -> None:
        paths = [profile(project, name, [(1, "ABC"), (1, "DDDD")]) for name in ("a", "b")]
        assert run(*paths, "--judge", paths[0], "--write", "supers.def").exit_code == 0
        text = (project / "supers.def").read_text()
        assert "super(A__B__C) = A + B + C;" in text
        assert "super(D__D__D__D) = D + D + D + D;" in text
        assert "/// Saves 42.86% of dispatches, 42.86% in other programs." in text
        assert CliRunner().invoke(main, ["build"]).exit_code == 0
        assert "SMALL_A__B__C" in (project / "generated" / "opcodes.h").read_text()
        assert run(*paths).exit_code == 0  # the machine has superinstructions now

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("what?", "bad.json is no profile"),
            (
                '{"machine": "large", "runs": []}',
                "bad.json is a profile of the machine 'large', not of 'small'",
            ),
            (
                '{"machine": "small", "runs": [[3, "A", "NEW"]]}',
                "bad.json names 'NEW', which is no instruction of 'small': profile again",
            ),
        ],
    )
    def test_files_that_do_not_fit(self, project: Path, content: str, message: str) -> None:
        good, bad = profile(project, "good", [(1, "ABC")]), project / "bad.json"
        bad.write_text(content)
        for arguments in ([bad], [good, "--judge", bad]):
            done = run(*arguments, "--write", "other.def")
            assert done.exit_code == 1
            assert done.stderr == f"Error: {project}/{message}\n"
        assert not (project / "other.def").exists()

    def test_files_that_are_not_there(self, project: Path) -> None:
        good = profile(project, "good", [(1, "ABC")])
        done = run("none.json")
        assert (done.exit_code, done.stderr) == (
            1,
            "Error: can't read none.json: No such file or directory\n",
        )
        done = run(good, "--write", "supers.def/more.def")
        assert done.exit_code == 1
        assert "supers.def" in done.stderr
        assert sorted(path.name for path in project.iterdir()) == [
            "good.json",
            "pyproject.toml",
            "small.def",
            "supers.def",
        ]

    def test_numbers_that_make_no_sense(self, project: Path) -> None:
        good = profile(project, "good", [(1, "ABC")])
        for option, value in (("most", "0"), ("longest", "1"), ("programs", "0"), ("least", "-1")):
            assert run(good, f"--{option}", value).exit_code == 2

    def test_a_machine_that_can_not_have_any(self, project: Path) -> None:
        text = MACHINE.replace("u16 = opcode:8, operand:8;", "u8 = opcode:8; direct;")
        (project / "small.def").write_text(text.replace("target: jump", "target: jump/1"))
        done = run(profile(project, "good", [(1, "ABC")]))
        assert done.exit_code == 1
        assert "a direct machine can't have superinstructions" in done.stderr

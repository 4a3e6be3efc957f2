"""docs/adding-an-opcode.md holds: a new instruction needs its definition and nothing else.

The test follows the page in a copy of the repository: it appends the block marked `def` to the
definitions, writes the block marked `python` to a file and runs the commands of those marked `sh`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-an-opcode.md").read_text(encoding="utf-8")
COPIED = ("pyproject.toml", "definitions", "examples", "generated", "generator", "runtime")
EDITED = "definitions/bytecodes.def"
SECONDS = 300


def blocks(mark: str) -> list[str]:
    """The blocks of the page that have a mark."""
    return re.findall(rf"^```{mark}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def contents(directory: Path) -> dict[str, bytes]:
    """The files of the copy that people write: all but generated ones and what commands leave."""
    left_out = {"generated", "build", "bin", "__pycache__"}
    paths = [path.relative_to(directory) for path in directory.rglob("*") if path.is_file()]
    return {
        path.as_posix(): (directory / path).read_bytes()
        for path in paths
        if not left_out.intersection(path.parts)
    }


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository, with the commands that the page needs on the path."""
    directory = tmp_path_factory.mktemp("opcode")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, directory / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, directory)
    commands = directory / "bin"
    commands.mkdir()
    for name, arguments in (("python3", ""), ("vmgen", "-m vmgen ")):
        (commands / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments}"$@"\n')
        (commands / name).chmod(0o755)
    return directory


def shell(command: str, directory: Path) -> subprocess.CompletedProcess[str]:
    path = f"{directory / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "CMAKE_BUILD_TYPE": "Debug"}
    return subprocess.run(
        command,
        shell=True,
        cwd=directory,
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def test_the_page_can_be_followed(copy: Path) -> None:
    before = contents(copy)
    with (copy / EDITED).open("a") as definitions:
        definitions.write("\n" + "".join(blocks("def")))
    [program] = blocks("python")
    [shown] = blocks("c")
    [expected] = blocks("text")
    (copy / "largest.py").write_text(program)
    done = {}
    for command in "".join(blocks("sh")).splitlines():
        done[command] = shell(command, copy)
        if "--dispatch" not in command:
            assert done[command].returncode == 0, f"{command}\n{done[command].stderr}"
    assert shown in done["vmgen show BINARY_MAX"].stdout
    assert "BINARY_MAX" in done["build/tutorial/pyvm-driver --dis largest.pyvmc"].stdout
    runs = [run for command, run in done.items() if "--dispatch" in command]
    assert len(runs) == 2
    for run in runs:
        assert run.returncode == 1
        assert run.stdout + run.stderr == expected
    changed = {name for name, data in contents(copy).items() if before.get(name) != data}
    assert changed == {EDITED, "definitions/bytecodes.opcodes", "largest.py", "largest.pyvmc"}
    assert shell("vmgen build --check", copy).returncode == 0

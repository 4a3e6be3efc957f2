"""What the front end makes is kept between runs, and only used for what it was made of."""

from hashlib import sha256
from pathlib import Path

import pytest

from pyvm import cache
from pyvm.binding import import_file, run_program
from pyvm.cache import portable
from pyvm.errors import CompileError


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYVM_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def output(program: bytes) -> str:
    parts: list[bytes] = []
    ending = run_program(program, write=parts.append)
    assert not ending.error
    return b"".join(parts).decode()


def entry(program: bytes) -> bytes:
    return sha256(program).digest() + program


def test_an_entry_is_used(directory: Path) -> None:
    program = portable(b"print(1)", "one.py")
    [kept] = directory.iterdir()
    assert kept.read_bytes() == entry(program)
    kept.write_bytes(entry(portable(b"print(2)", "two.py")))
    assert output(portable(b"print(1)", "one.py")) == "2\n"


def test_what_is_compiled_is_not_kept_again(directory: Path) -> None:
    program = portable(b"print(1)", "one.py")
    assert portable(program, "one.pyvmc") == program
    assert len(list(directory.iterdir())) == 1


def test_source_name_and_front_end_make_an_entry(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for source, name in ((b"print(1)", "a.py"), (b"print(2)", "a.py"), (b"print(1)", "b.py")):
        portable(source, name)
    assert len(list(directory.iterdir())) == 3
    monkeypatch.setattr(cache, "_front_end", lambda: b"another")
    portable(b"print(1)", "a.py")
    assert len(list(directory.iterdir())) == 4


@pytest.mark.parametrize("damaged", [b"", b"\0" * 8, entry(b"PYVM")[:-1]])
def test_a_damaged_entry_is_made_again(directory: Path, damaged: bytes) -> None:
    program = portable(b"print(1)", "one.py")
    [kept] = directory.iterdir()
    kept.write_bytes(damaged)
    assert portable(b"print(1)", "one.py") == program
    assert kept.read_bytes() == entry(program)


def test_modules_are_kept(directory: Path, tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("print('module')\n")
    assert import_file(module) == import_file(module)
    assert len(list(directory.iterdir())) == 1


def test_mistakes_are_not_kept(directory: Path) -> None:
    with pytest.raises(CompileError):
        portable(b"print(", "wrong.py")
    assert not directory.exists()


def test_nothing_is_kept_if_so_wished(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYVM_CACHE_DIR", "")
    assert output(portable(b"print(1)", "one.py")) == "1\n"
    assert not directory.exists()


def test_users_have_a_directory_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYVM_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    portable(b"print(1)", "one.py")
    assert len(list((tmp_path / "pyvm").iterdir())) == 1


def test_programs_run_where_nothing_can_be_kept(directory: Path) -> None:
    directory.write_text("a file")
    assert output(portable(b"print(1)", "one.py")) == "1\n"
    assert directory.read_text() == "a file"


def test_the_entries_used_last_stay(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 4)
    monkeypatch.setattr(cache, "FEWER_ENTRIES", 3)
    programs = [f"print({number})".encode() for number in range(5)]
    kept = []
    for program in programs:
        portable(programs[0], "p.py")
        portable(program, "p.py")
        kept.append(set(directory.iterdir()))
    assert [len(each) for each in kept] == [1, 2, 3, 4, 3]
    assert kept[0] < kept[-1]

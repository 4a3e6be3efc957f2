"""Files and streams: open, input, sys.stdin, sys.stdout, sys.stderr."""

import subprocess
import sys
from pathlib import Path

import pytest
from pyvm_harness import MODES, PYVM, by_command, compiled, under_cpython

from pyvm.binding import run_program

WRITING = """
f = open("a.txt", "w")
print(f.write("first\\n"), f.write("zweite é€😀\\n"), f.write(""))
f.writelines(["three\\n", "four"])
f.flush()
print(f.closed, f.name, f.mode, f.readable(), f.writable(), f.seekable(), f.tell())
f.close()
f.close()
print(f.closed)
g = open("a.txt")
print(g.read())
print(repr(g.read()), g.tell())
print(g.seek(0), g.readline(), g.readline(3), g.read(5), g.readlines(), g.readline())
g.seek(0)
for line in g:
    print(line.strip(), len(line))
g.close()
for i, line in enumerate(open("a.txt")):
    print(i, line, line.endswith("\\n"))
print(list(open("a.txt")), open("a.txt").readlines(4))
h = open("a.txt", "a")
h.write("\\nappended")
h.close()
print(open("a.txt").read().split("\\n"))
k = open("a.txt", "r+")
print(k.readline())
k.seek(6)
k.write("END")
k.close()
print(open("a.txt").read())
w = open("a.txt", "w+")
w.write("abc\\ndef")
w.seek(0)
print(w.read(2), w.read())
w.close()
open("b.txt", "w").write("not closed")
print(open("b.txt", "rt", -1, "utf-8").read())
print(open("c.txt", "x").close(), f)
"""

NEWLINES = """
def write(name, text):
    f = open(name, "w", -1, "utf-8", None, "")
    f.write(text)
    f.close()

write("n.txt", "a\\r\\nb\\rc\\n\\r\\nd\\r")
print(list(open("n.txt")), repr(open("n.txt").read()), repr(open("n.txt").read(4)))
for newline in ("", "\\n"):
    f = open("n.txt", "r", -1, None, None, newline)
    print(list(f))
write("long.txt", ("x" * 8191) + "\\r\\n" + ("é" * 5000) + "\\n" + "end")
print([len(line) for line in open("long.txt")])
f = open("long.txt")
f.read(8190)
print(repr(f.read(3)), len(f.read(4000)), len(f.readline()), f.read())
"""

ERRORS = """
def attempt(f):
    try:
        f()
    except FileNotFoundError as error:
        print("FileNotFoundError", error, repr(error))
    except FileExistsError as error:
        print("FileExistsError", error)
    except IsADirectoryError as error:
        print("IsADirectoryError", error)
    except NotADirectoryError as error:
        print("NotADirectoryError", error)
    except OSError as error:
        print("OSError", error)
    except UnicodeError as error:
        print("UnicodeError")
    except ValueError as error:
        print("ValueError", error)
    except TypeError as error:
        print("TypeError", error)
    except LookupError as error:
        print("LookupError", error)

open("there", "w").close()
closed = open("there")
closed.close()
attempt(lambda: open("missing"))
attempt(lambda: open("no/dir", "w"))
attempt(lambda: open("there", "x"))
attempt(lambda: open(".", "r"))
attempt(lambda: open("there/below"))
attempt(lambda: open("there", "q"))
attempt(lambda: open("there", "rw"))
attempt(lambda: open("there", "rr"))
attempt(lambda: open("there", "rbt"))
attempt(lambda: open("there", "b"))
attempt(lambda: open("there", 1))
attempt(lambda: open(None))
attempt(lambda: open("there", "r", -1, "nonsense"))
attempt(lambda: closed.read())
attempt(lambda: list(closed))
attempt(lambda: open("there", "w").read())
attempt(lambda: open("there").write("x"))
attempt(lambda: open("there", "w").write(1))
attempt(lambda: open("there").seek(-1))
attempt(lambda: open("nul\\0"))
open("missing")
"""


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", [WRITING, NEWLINES, ERRORS])
def test_files(tmp_path: Path, mode: str, text: str) -> None:
    for name in ("python", "pyvm"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "main.py").write_text(text)
    expected = under_cpython(tmp_path / "python" / "main.py")
    assert by_command(tmp_path / "pyvm" / "main.py", mode) == expected


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"\xe9")
    program = "try:\n    open('latin').read()\nexcept UnicodeError:\n    print('no')\n"
    (tmp_path / "main.py").write_text(program)
    assert by_command(tmp_path / "main.py", MODES[0]).output == "no\n"


STREAMS = """
import sys
name = input("name? ")
print("hello", name)
print(sys.stdin.readline())
sys.stdout.write("out\\n")
sys.stderr.write("err\\n")
for line in sys.stdin:
    print([line])
try:
    input()
except EOFError as error:
    print(error)
print(sys.stdin.read() == "", sys.stdout.name, sys.stderr.flush())
"""


def test_streams(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(STREAMS)
    found = [
        subprocess.run(
            [*command, "main.py"],
            cwd=tmp_path,
            input="Ada\nsecond\nthird\nlast",
            capture_output=True,
            check=False,
            text=True,
        )
        for command in ([sys.executable], [*PYVM, "run"])
    ]
    assert found[0].stdout == found[1].stdout
    assert (found[1].returncode, found[1].stderr) == (0, "err\n")


def test_streams_of_the_embedder(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(STREAMS)
    written: list[bytes] = []
    errors: list[bytes] = []
    lines = [b"Ada\n", b"second\n", b"third\n", b""]
    run_program(
        compiled(tmp_path / "main.py"),
        write=written.append,
        write_error=errors.append,
        read=lambda size: lines.pop(0) if lines else b"",
    )
    assert b"".join(errors) == b"err\n"
    assert b"".join(written).startswith(b"name? hello Ada\nsecond\n\nout\n['third\\n']\n")


def test_reader_that_fails(tmp_path: Path) -> None:
    def read(_size: int) -> bytes:
        raise OSError("broken")

    (tmp_path / "main.py").write_text("input()")
    with pytest.raises(OSError, match="broken"):
        run_program(compiled(tmp_path / "main.py"), read=read)

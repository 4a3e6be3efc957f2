"""Compiled programs, kept between runs.

The front end takes longer over a program than many programs run. So what it has made of a source
file is kept, in $PYVM_CACHE_DIR if that is set (empty: nothing is kept), or else where the user's
caches are. The name of an entry is a hash of all that the compiled program depends on: the bytes of
the file, its name, and the front end itself. An entry can be missing, but not be out of date.
"""

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from pyvm.files import MAGIC, replace

MOST_ENTRIES = 1000
FEWER_ENTRIES = 800  # are left when there were too many
SUFFIX = ".pyvmc"
DIGEST_BYTES = sha256().digest_size


def portable(data: bytes, filename: str) -> bytes:
    """The portable program that a file's bytes are or compile to; raises CompileError."""
    if data.startswith(MAGIC):
        return data
    directory = _directory()
    if directory is None:
        return _compiled(data, filename)
    entry = directory / (
        sha256(_front_end() + filename.encode() + b"\0" + data).hexdigest() + SUFFIX
    )
    program = _read(entry)
    if program is None:
        program = _compiled(data, filename)
        _write(entry, program)
    return program


def _compiled(data: bytes, filename: str) -> bytes:
    from pyvm.compiler import compile_source, read_source  # noqa: PLC0415 - a tenth of a second
    from pyvm.program import write_program  # noqa: PLC0415

    return write_program(compile_source(read_source(data, filename)))


def _directory() -> Path | None:
    chosen = os.environ.get("PYVM_CACHE_DIR")
    if chosen is not None:
        return Path(chosen) if chosen else None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "pyvm" if os.path.isabs(base) else None


@cache
def _front_end() -> bytes:
    """Tells one front end from another: its Python, the times and sizes of its files."""
    package = Path(__file__).parent
    files = [entry for place in (package, package / "generated") for entry in os.scandir(place)]
    sources = sorted(entry.path for entry in files if entry.name.endswith(".py"))
    states = [(path, os.stat(path)) for path in sources]
    told = [sys.version, *((path, state.st_mtime_ns, state.st_size) for path, state in states)]
    return repr(told).encode()


def _read(entry: Path) -> bytes | None:
    """A program and, before it, its hash: no file system promises that a file is whole."""
    try:
        content = entry.read_bytes()
        os.utime(entry)  # the entries that were used last stay longest
    except OSError:
        return None
    program = content[DIGEST_BYTES:]
    return program if sha256(program).digest() == content[:DIGEST_BYTES] else None


def _write(entry: Path, program: bytes) -> None:
    with suppress(OSError):  # a program runs whether it can be kept or not
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(entry, sha256(program).digest() + program)
        _forget_some(entry.parent)


def _forget_some(directory: Path) -> None:
    entries = [each for each in os.scandir(directory) if each.name.endswith(SUFFIX)]
    if len(entries) > MOST_ENTRIES:
        entries.sort(key=lambda each: each.stat().st_mtime_ns, reverse=True)
        for each in entries[FEWER_ENTRIES:]:
            os.unlink(each)

"""The pyvm library, opened with cffi in ABI mode. Its declarations are those of pyvm.h, which
runtime/tools/make_binding.py has made a module of when the library was built."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pyvm.cache import portable
from pyvm.errors import CompileError, Problem, Source
from pyvm.interrupts import on_interrupt

if TYPE_CHECKING:
    from cffi import FFI

PACKAGE = Path(__file__).parent
LIBRARIES = {"darwin": "libpyvm.dylib", "win32": "pyvm.dll"}
LIBRARY = PACKAGE / LIBRARIES.get(sys.platform, "libpyvm.so")

Data = TypeVar("Data")
Result = TypeVar("Result")
Write = Callable[[bytes], object]

Read = Callable[[int], bytes]
"""Gives what a program reads, at most so many bytes; none at the end."""

Importer = Callable[[Path], bytes | None]
"""Gives the portable program that a source file was compiled to, or None if there is no such file.
May raise CompileError or OSError."""


class Ending(NamedTuple):
    """How a program has ended: `error` is what Python would print (empty: nothing went wrong), and
    `status` what it would exit with."""

    error: str
    interrupted: bool
    status: int = 0


def _open_library() -> tuple["FFI", Any]:
    ffi = import_module("pyvm.declarations").ffi
    return ffi, ffi.dlopen(str(LIBRARY))


def _modes() -> tuple[str, ...]:
    names: list[str] = []
    while name := _lib.pyvm_dispatch_name(len(names)):
        names.append(_text(name))
    return tuple(names)


def _text(chars: Any) -> str:
    data = _ffi.string(chars)
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else data


_ffi, _lib = _open_library()

MODES: tuple[str, ...] = _modes()
"""The dispatch modes that the library was built with; the first is the default."""


def import_file(path: Path) -> bytes | None:
    """The importer that compiles `.py` files."""
    if path.suffix != ".py" or not path.is_file():
        return None
    return portable(path.read_bytes(), str(path))


def compiler() -> str:
    """The C compiler that the library was built with, such as "gcc 12.2.0"."""
    return _text(_lib.pyvm_compiler())


def tail_compiler() -> str | None:
    """The C compiler that its tail-call interpreter was built with; None if it has none."""
    name = _lib.pyvm_tail_compiler()
    return _text(name) if name else None


def run_program(
    program: bytes,
    dispatch: str | None = None,
    arguments: Sequence[str] = (),
    write: Write | None = None,
    path: Sequence[str] | None = None,
    importer: Importer | None = import_file,
    write_error: Write | None = None,
    read: Read | None = None,
    write_profile: Write | None = None,
) -> Ending:
    """Run the bytes of a .pyvmc file to its end, in an interpreter of its own.

    `dispatch` is one of MODES. `arguments` becomes the program's command line. What it prints, as
    UTF-8, goes to `write`, or else to standard output, and what it writes to sys.stderr to
    `write_error` or standard error; `read`, or else standard input, gives what it reads. A profile
    of what it ran, JSON for `vmgen supers`, goes to `write_profile`, if given. Modules
    are looked for in the directories of `path`, or else where the program was compiled from, and
    compiled by `importer`, if there is one. Ctrl-C ends the program if this is Python's main
    thread. Raises ValueError for an unknown mode, MemoryError, and what `write` raises.
    """
    runtime = _checked(_lib.pyvm_runtime_new())
    try:
        interpreter = _checked(_lib.pyvm_interpreter_new(runtime, _ffi.NULL))
        if dispatch is not None and not _lib.pyvm_set_dispatch(interpreter, dispatch.encode()):
            raise ValueError(f"unknown dispatch mode '{dispatch}'; there are {', '.join(MODES)}")
        _set_arguments(interpreter, arguments)
        _set_path(interpreter, path)
        sources = _Sources(importer)  # must live as long as the program runs
        _lib.pyvm_set_importer(interpreter, sources.callback, _ffi.NULL)
        errors, reader = write_error or _write_error, read or _read
        if write_profile is not None and not _lib.pyvm_start_profile(interpreter):
            raise MemoryError
        if write is not None:
            ending = _run(interpreter, program, write, errors, reader)
        else:
            sys.stdout.flush()
            write = _write_to_terminal if sys.stdout.isatty() else _write
            ending = _run(interpreter, program, write, errors, reader)
            sys.stdout.flush()
        if write_profile is not None:
            _profile(interpreter, write_profile)
        return ending
    finally:
        _lib.pyvm_runtime_free(runtime)


def _run(interpreter: Any, program: bytes, write: Write, write_error: Write, read: Read) -> Ending:
    streams = _Streams(lambda: _lib.pyvm_interrupt(interpreter))

    @_ffi.callback("PyvmWriter")
    def writer(_context: Any, text: Any, size: int) -> None:
        streams.call(write, _ffi.buffer(text, size)[:])

    @_ffi.callback("PyvmWriter")
    def error_writer(_context: Any, text: Any, size: int) -> None:
        streams.call(write_error, _ffi.buffer(text, size)[:])

    @_ffi.callback("PyvmReader")
    def reader(_context: Any, text: Any, size: int) -> int:
        data = (streams.call(read, size) or b"")[:size]
        _ffi.memmove(text, data, len(data))
        return len(data)

    _lib.pyvm_set_writer(interpreter, writer, _ffi.NULL)
    _lib.pyvm_set_error_writer(interpreter, error_writer, _ffi.NULL)
    _lib.pyvm_set_reader(interpreter, reader, _ffi.NULL)
    with on_interrupt(streams.stop, streams.unblock):
        status = _lib.pyvm_run(interpreter, program, len(program))
    if streams.failure:
        raise streams.failure
    error = _text(_lib.pyvm_error_text(interpreter))
    wanted = _lib.pyvm_exit_status(interpreter) if status == _lib.PYVM_EXIT else bool(error)
    return Ending(error, status == _lib.PYVM_INTERRUPTED, int(wanted))


def _profile(interpreter: Any, write: Write) -> None:
    parts: list[bytes] = []

    @_ffi.callback("PyvmWriter")
    def writer(_context: Any, text: Any, size: int) -> None:
        parts.append(_ffi.buffer(text, size)[:])

    _lib.pyvm_write_profile(interpreter, writer, _ffi.NULL)
    write(b"".join(parts))


class _Sources:
    """Answers the library's questions for modules. No exception may pass through C."""

    def __init__(self, importer: Importer | None) -> None:
        self.importer = importer
        self.kept: list[Any] = []  # what the last answer points to
        self.callback = _ffi.callback("PyvmImporter", self.answer, error=_lib.PYVM_FOUND_ERROR)

    def answer(self, _context: Any, path: Any, source: Any) -> int:
        """Fill in `source`; returns one of PYVM_FOUND_."""
        self.kept = []
        name = _text(path)
        try:
            program = self.importer(Path(name)) if self.importer else None
        except CompileError as error:
            return self.problem(source, error.source.filename, error.problems[0], error.source)
        except (OSError, RecursionError, MemoryError) as error:
            return self.problem(source, name, Problem(1, 1, 1, str(error) or repr(error)), None)
        if program is None:
            return int(
                _lib.PYVM_FOUND_DIRECTORY if Path(name).is_dir() else _lib.PYVM_FOUND_NOTHING
            )
        source.program, source.size = self.keep(program, "uint8_t[]"), len(program)
        return int(_lib.PYVM_FOUND_PROGRAM)

    def problem(self, source: Any, filename: str, problem: Problem, text: Source | None) -> int:
        """Answer with a problem."""
        line = text.line(problem.line) if text else ""
        source.message = self.keep(_encoded(problem.message))
        source.filename = self.keep(_encoded(filename))
        source.text = self.keep(_encoded(line))
        source.line, source.column = problem.line, problem.column
        return int(_lib.PYVM_FOUND_ERROR)

    def keep(self, data: bytes, kind: str = "char[]") -> Any:
        """Data for C, until the next answer."""
        self.kept.append(_ffi.new(kind, data))
        return self.kept[-1]


def _encoded(text: str) -> bytes:
    return text.replace("\0", "\\x00").encode("utf-8", "replace")


class _Streams:
    """Calls what a program's streams are. No exception may pass through C: the first is kept."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self.stop = stop  # ends the program
        self.failure: Exception | None = None
        self.is_waiting = False

    def call(self, function: Callable[[Data], Result], argument: Data) -> Result | None:
        try:
            self.is_waiting = True
            result = function(argument)
            self.is_waiting = False
            return result
        except KeyboardInterrupt:
            self.stop()
        except Exception as failure:
            self.failure = self.failure or failure
            self.stop()
        return None

    def unblock(self) -> None:
        """Called on SIGINT: whoever is at the other end may have stopped reading or writing."""
        if self.is_waiting:
            self.is_waiting = False
            raise KeyboardInterrupt


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)


def _write_to_terminal(data: bytes) -> None:
    _write(data)
    sys.stdout.flush()


def _write_error(data: bytes) -> None:
    sys.stdout.flush()
    sys.stderr.buffer.write(data)
    sys.stderr.flush()


def _read(size: int) -> bytes:
    sys.stdout.flush()
    return sys.stdin.buffer.readline(size)


def _set_arguments(interpreter: Any, arguments: Sequence[str]) -> None:
    strings = [_ffi.new("char[]", _encoded(text)) for text in arguments]
    if not _lib.pyvm_set_arguments(interpreter, len(strings), strings):
        raise MemoryError


def _set_path(interpreter: Any, path: Sequence[str] | None) -> None:
    strings = [_ffi.new("char[]", _encoded(text)) for text in path or ()]
    if not _lib.pyvm_set_path(interpreter, len(strings), strings):
        raise MemoryError


def _checked(pointer: Any) -> Any:
    if pointer == _ffi.NULL:
        raise MemoryError
    return pointer

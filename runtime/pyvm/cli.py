"""The `pyvm` command. What it imports is what every program waits for."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyvm import __version__
from pyvm.binding import MODES, compiler, run_program, tail_compiler
from pyvm.cache import portable
from pyvm.errors import CompileError
from pyvm.files import MAGIC, replace
from pyvm.interrupts import die_of_interrupt

AddParser = Callable[..., argparse.ArgumentParser]
Command = Callable[[argparse.Namespace], int]


def main() -> None:
    """Run the command that the arguments say, and exit with its status."""
    parser = _parser()
    options = parser.parse_args()
    if not options.file.exists():
        parser.error(f"{options.file}: no such file")
    if options.file.is_dir():
        parser.error(f"{options.file}: is a directory")
    with _reported():
        sys.exit(options.command(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "pyvm",
        description="Run Python programs on pyvm, a virtual machine made with vmgen.",
        formatter_class=argparse.RawDescriptionHelpFormatter,  # which leaves the version on a line
    )
    parser.add_argument("--version", action="version", version=_version())
    add = parser.add_subparsers(required=True, metavar="COMMAND").add_parser
    run = _add(add, _run, "run", "run a Python program, or what `pyvm compile` made of one")
    chosen = run.add_mutually_exclusive_group()
    chosen.add_argument("--dispatch", choices=MODES, help="the interpreter to use")
    chosen.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="write which instructions ran in sequence to a file, for `vmgen supers`; slow",
    )
    run.add_argument("file", type=Path, help="the program")
    run.add_argument("arguments", nargs=argparse.REMAINDER, help="its arguments")
    dis = _add(add, _dis, "dis", "show the portable code of a Python program")
    dis.add_argument("file", type=Path, help="the program")
    compiling = _add(add, _compile, "compile", "compile a Python program to a .pyvmc file")
    compiling.add_argument("file", type=Path, help="the program")
    compiling.add_argument("-o", "--output", type=Path, help="the file to write; else beside it")
    return parser


def _add(add: AddParser, command: Command, name: str, text: str) -> argparse.ArgumentParser:
    parser = add(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    parser.set_defaults(command=command)
    return parser


def _version() -> str:
    tail = tail_compiler()
    by = f"{compiler()}, tail with {tail}" if tail else f"{compiler()}, without tail"
    return f"pyvm {__version__} (modes: {', '.join(MODES)}; built with {by})"


def _run(options: argparse.Namespace) -> int:
    file, profile = options.file, options.profile
    ending = run_program(
        portable(file.read_bytes(), str(file)),  # read once: it may be a pipe
        options.dispatch,
        (str(file), *options.arguments),
        path=[str(file.resolve().parent)],
        write_profile=None if profile is None else lambda data: replace(profile, data),
    )
    if ending.error:
        _complain(ending.error)
    if ending.interrupted:
        die_of_interrupt()
    return ending.status


def _dis(options: argparse.Namespace) -> int:
    from pyvm.compiler import compile_source, read_source  # noqa: PLC0415 - `run` does without
    from pyvm.listing import listing  # noqa: PLC0415

    for line in listing(compile_source(read_source(_source(options.file), str(options.file)))):
        print(line)
    sys.stdout.flush()
    return 0


def _compile(options: argparse.Namespace) -> int:
    program = portable(_source(options.file), str(options.file))
    replace(options.output or options.file.with_suffix(".pyvmc"), program)
    return 0


def _source(file: Path) -> bytes:
    data = file.read_bytes()
    if data.startswith(MAGIC):
        raise OSError(f"{file} is compiled already; name the program that it is of")
    return data


def _complain(text: str) -> None:
    sys.stdout.flush()
    print(text, file=sys.stderr)


@contextmanager
def _reported() -> Iterator[None]:
    """Show a problem with a file and exit with status 1."""
    try:
        yield
    except BrokenPipeError:  # nobody reads the output any more, nor what Python still has of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (CompileError, OSError) as error:
        _complain(str(error))
        sys.exit(1)

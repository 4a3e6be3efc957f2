"""The `pyvm` command."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from pyvm import __version__
from pyvm.binding import MODES, compiler, run_program, tail_compiler
from pyvm.compiler import compile_source, read_source
from pyvm.errors import CompileError
from pyvm.interrupts import die_of_interrupt
from pyvm.program import MAGIC, Code, write_program

SOURCE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        tail = tail_compiler()
        by = f"{compiler()}, tail with {tail}" if tail else f"{compiler()}, without tail"
        click.echo(f"pyvm {__version__} (modes: {', '.join(MODES)}; built with {by})")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and how it was built, and exit.",
)
def main() -> None:
    """Run Python programs on pyvm, a virtual machine made with vmgen."""


@main.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.option("--dispatch", type=click.Choice(MODES), help="The interpreter to use.")
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write which instructions ran in sequence to a file, for `vmgen supers`; slow.",
)
@click.argument("file", type=SOURCE)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def run(dispatch: str | None, profile: Path | None, file: Path, arguments: tuple[str, ...]) -> None:
    """Run FILE, a Python program or what `pyvm compile` made of one."""
    if dispatch and profile:
        raise click.UsageError("--profile has an interpreter of its own: leave out --dispatch")
    with _reported():
        program = _program(file)
        ending = run_program(
            program,
            dispatch,
            (str(file), *arguments),
            path=[str(file.resolve().parent)],
            write_profile=None if profile is None else lambda data: _replace(profile, data),
        )
    if ending.error:
        click.echo(ending.error, err=True)
    if ending.interrupted:
        die_of_interrupt()
    sys.exit(ending.status)


@main.command()
@click.argument("file", type=SOURCE)
def dis(file: Path) -> None:
    """Show the portable code of FILE, a Python program."""
    from pyvm.listing import listing  # noqa: PLC0415 - which `run` can do without

    with _reported():
        code = _compiled(file)
    for line in listing(code):
        click.echo(line)


@main.command("compile")
@click.argument("file", type=SOURCE)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
def compile_program(file: Path, output: Path | None) -> None:
    """Compile FILE, a Python program, to a .pyvmc file, beside it unless told otherwise."""
    with _reported():
        program = write_program(_compiled(file))
        _replace(output or file.with_suffix(".pyvmc"), program)


def _program(file: Path) -> bytes:
    data = file.read_bytes()  # once: it may be a pipe
    if data.startswith(MAGIC):
        return data
    return write_program(compile_source(read_source(data, str(file))))


def _compiled(file: Path) -> Code:
    data = file.read_bytes()
    if data.startswith(MAGIC):
        raise click.ClickException(f"{file} is compiled already; name the program that it is of")
    return compile_source(read_source(data, str(file)))


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _reported() -> Iterator[None]:
    """Show a problem with a file and exit with status 1."""
    try:
        yield
    except BrokenPipeError:  # nobody reads the output any more, nor what Python still has of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (CompileError, OSError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)

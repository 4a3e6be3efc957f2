"""The `pyvm` command."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from pyvm import __version__
from pyvm.binding import MODES, compiler, run_program, tail_compiler
from pyvm.cache import portable
from pyvm.errors import CompileError
from pyvm.files import MAGIC, replace
from pyvm.interrupts import die_of_interrupt

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
        program = portable(file.read_bytes(), str(file))  # read once: it may be a pipe
        ending = run_program(
            program,
            dispatch,
            (str(file), *arguments),
            path=[str(file.resolve().parent)],
            write_profile=None if profile is None else lambda data: replace(profile, data),
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
    from pyvm.compiler import compile_source, read_source  # noqa: PLC0415 - `run` does without
    from pyvm.listing import listing  # noqa: PLC0415

    with _reported():
        code = compile_source(read_source(_source(file), str(file)))
    for line in listing(code):
        click.echo(line)


@main.command("compile")
@click.argument("file", type=SOURCE)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
def compile_program(file: Path, output: Path | None) -> None:
    """Compile FILE, a Python program, to a .pyvmc file, beside it unless told otherwise."""
    with _reported():
        program = portable(_source(file), str(file))
        replace(output or file.with_suffix(".pyvmc"), program)


def _source(file: Path) -> bytes:
    data = file.read_bytes()
    if data.startswith(MAGIC):
        raise click.ClickException(f"{file} is compiled already; name the program that it is of")
    return data


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

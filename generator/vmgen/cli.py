"""The `vmgen` command."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import click

from vmgen.audit.figures import Audit
from vmgen.audit.limits import LimitsError, broken
from vmgen.audit.text import audit_json, audit_text
from vmgen.check import all_diagnostics
from vmgen.check_supers import check_machine
from vmgen.choose import Limits, ProfileError, choose, definitions_text, read_profile, table
from vmgen.model import Machine
from vmgen.outputs import OutputError, check_outputs, metadata_text, write_outputs
from vmgen.outputs_files import replace_files
from vmgen.resolve import Definitions, resolve
from vmgen.show import names, show_text
from vmgen.source import DefinitionErrors, suggestion


class Target(NamedTuple):
    """A definitions file, where its outputs go, and what file names are relative to."""

    definitions: Path
    output: Path
    root: Path


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vmgen")
def main() -> None:
    """Declare the instructions of a virtual machine once; generate the rest."""


_definitions = click.option(
    "--definitions", type=click.Path(path_type=Path), help="The definitions file."
)


@main.command()
@click.option("--check", is_flag=True, help="Write nothing; fail if anything would change.")
@_definitions
@click.option("--output", type=click.Path(path_type=Path), help="The directory to write to.")
def build(check: bool, definitions: Path | None, output: Path | None) -> None:
    """Generate everything from the definitions."""
    targets = _targets(definitions, output)
    loaded = [(target, _load(target)) for target in targets]
    problems = []
    for target, found in loaded:
        try:
            if check:
                problems += check_outputs(found, target.definitions, target.output)
            else:
                for path in write_outputs(found, target.definitions, target.output):
                    click.echo(f"wrote {path}")
        except OutputError as error:
            raise click.ClickException(str(error)) from None
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        raise click.ClickException("generated files are not current; run 'vmgen build'")


@main.command()
@click.argument("name")
@_definitions
def show(name: str, definitions: Path | None) -> None:
    """Print all that is known of the instruction NAME."""
    known: list[str] = []
    for target in _targets(definitions, None):
        machine = _load(target).machine
        text = show_text(machine, name)
        if text is not None:
            click.echo(text, nl=False)
            return
        known += names(machine)
    advice = "".join(f"; {note.message}" for note in suggestion(name, known))
    raise click.ClickException(f"there is no instruction '{name}'{advice}")


@main.command()
@_definitions
def export(definitions: Path | None) -> None:
    """Print everything known about the machine as JSON."""
    for target in _targets(definitions, None):
        click.echo(metadata_text(_load(target)), nl=False)


def _number(name: str, default: float, least: int, text: str) -> Callable[[Any], Any]:
    """An option that is a number."""
    kind = (click.IntRange if isinstance(default, int) else click.FloatRange)(min=least)
    return click.option(name, type=kind, default=default, show_default=True, help=text)


@main.command()
@click.argument("profiles", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--judge",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A profile to judge the choice by; without any, every third of PROFILES.",
)
@_number("--most", 64, 1, "How many superinstructions.")
@_number("--longest", 4, 2, "How many parts of each.")
@_number("--programs", 2, 1, "In how many profiles each runs.")
@_number("--least", 0.1, 0, "What each adds at least to the dispatches saved, in % of all.")
@click.option(
    "--write", type=click.Path(path_type=Path), help="A definitions file for what is chosen."
)
@_definitions
def supers(
    profiles: tuple[Path, ...],
    judge: tuple[Path, ...],
    most: int,
    longest: int,
    programs: int,
    least: float,
    write: Path | None,
    definitions: Path | None,
) -> None:
    """Choose superinstructions by PROFILES of what ran, and judge the choice by others.

    See docs/performance.md.
    """
    [target, *more] = _targets(definitions, None)
    if more:
        raise click.ClickException("there are several machines; choose one with --definitions")
    machine = _load(target).machine
    for unfit in check_machine(machine, machine.span):
        _fail(str(unfit))
    if not judge:
        judge, profiles = profiles[2::3], tuple(p for i, p in enumerate(profiles) if i % 3 != 2)
    try:
        chosen_by, judged_by = (
            [read_profile(path, machine) for path in paths] for paths in (profiles, judge)
        )
        limits = Limits(most, longest, least / 100, programs)
        choices = choose(machine, chosen_by, judged_by, limits)
        for line in table(choices):
            click.echo(line)
        if write:
            replace_files({write: definitions_text(choices, profiles, judge)})
            click.echo(f"wrote {write}")
    except (ProfileError, OutputError) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"can't read {error.filename}: {error.strerror}") from None


_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@main.command()
@click.argument("library", type=_file)
@_definitions
@click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
@click.option("--limits", type=_file, help="Print what exceeds the limits in this file, and fail.")
@click.option("--supers", is_flag=True, help="Show all superinstructions, not only flawed ones.")
def audit(
    library: Path, definitions: Path | None, as_json: bool, limits: Path | None, supers: bool
) -> None:
    """Report what the compiler made of the interpreters in LIBRARY."""
    machines = [_load(target).machine for target in _targets(definitions, None)]
    found = _audit(machines, library)
    if limits is None or as_json:
        click.echo(audit_json(found) if as_json else audit_text(found, supers), nl=False)
    if limits is not None:
        _hold(limits, found)


def _audit(machines: list[Machine], library: Path) -> Audit:
    """The audit of a library; ends the program if that is impossible."""
    try:
        # Here, since nothing else needs the packages that read and decode machine code.
        from vmgen.audit.report import LibraryError, audit_library  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        needed = f"'vmgen audit' needs the package {missing.name}: pip install 'vmgen[audit]'"
        raise click.ClickException(needed) from None
    try:
        return audit_library(machines, library)
    except LibraryError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"can't read {library}: {error.strerror}") from None


def _hold(limits: Path, found: Audit) -> None:
    """End the program, messages shown, if something exceeds the limits."""
    try:
        messages = broken(_toml(limits), found)
    except LimitsError as error:
        raise click.ClickException(f"{limits}: {error}") from None
    if messages:
        _fail("\n".join(messages))


def _load(target: Target) -> Definitions:
    """The definitions of a target; ends the program, mistakes shown, if there are any."""
    try:
        definitions = resolve(target.definitions, target.root)
        diagnostics = all_diagnostics(definitions)
    except DefinitionErrors as error:
        _fail(str(error))
    except OSError as error:
        raise click.ClickException(f"can't read {target.definitions}: {error.strerror}") from None
    if diagnostics:
        _fail("\n".join(map(str, diagnostics)))
    return definitions


def _fail(text: str) -> NoReturn:
    click.echo(text, err=True)
    raise SystemExit(1)


def _targets(definitions: Path | None, output: Path | None) -> list[Target]:
    """What to work on: the options, completed by [tool.vmgen] of the nearest pyproject.toml."""
    start = definitions.parent if definitions else Path()
    project = _project(start.resolve())
    root = project or start
    configured = _configured(project) if project else []
    if definitions is None:
        if not configured:
            message = "no --definitions, and no [tool.vmgen] in a pyproject.toml"
            raise click.ClickException(message)
        if output is not None and len(configured) > 1:
            raise click.ClickException("--output needs --definitions: there are several machines")
        return [Target(t.definitions, output or t.output, t.root) for t in configured]
    for target in configured:
        if target.definitions.resolve() == definitions.resolve():
            return [Target(definitions, output or target.output, root)]
    return [Target(definitions, output or definitions.parent / "generated", root)]


def _project(start: Path) -> Path | None:
    """The nearest directory upwards whose pyproject.toml configures vmgen."""
    for directory in (start, *start.parents):
        file = directory / "pyproject.toml"
        if file.is_file() and "vmgen" in _toml(file).get("tool", {}):
            return directory
    return None


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{file}: {error}") from None


def _configured(project: Path) -> list[Target]:
    """The machines of a project: one in [tool.vmgen] itself, or several under `machines`."""
    table = _toml(project / "pyproject.toml")["tool"]["vmgen"]
    machines = table.get("machines", [table])
    targets = []
    for machine in machines:
        unknown = set(machine) - {"definitions", "output"}
        if "definitions" not in machine or unknown:
            wrong = f"unknown key '{min(unknown)}'" if unknown else "no 'definitions'"
            raise click.ClickException(f"{project / 'pyproject.toml'}: [tool.vmgen]: {wrong}")
        definitions = project / machine["definitions"]
        output = machine.get("output")
        where = project / output if output else definitions.parent / "generated"
        targets.append(Target(definitions, where, project))
    return targets

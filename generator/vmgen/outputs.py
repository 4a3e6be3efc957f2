"""The table of outputs, and writing or checking all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from vmgen.lower.checks import checks, observes
from vmgen.lower.disassembler import disassembler
from vmgen.lower.document import document
from vmgen.lower.interpreters import interpreter, tail_interpreter
from vmgen.lower.metadata import metadata
from vmgen.lower.opcodes import opcodes
from vmgen.lower.prepare import prepare
from vmgen.lower.python import python
from vmgen.lower.reference import reference
from vmgen.lower.specializer import specializer, specializes
from vmgen.lower.verifier import verifier
from vmgen.model import Machine
from vmgen.outputs_files import (
    OutputError,
    Problem,
    difference,
    left_over,
    marker,
    problems,
    read,
    replace_files,
    sealed,
)
from vmgen.render import render
from vmgen.resolve import Definitions, numbers_path

__all__ = ["OUTPUTS", "OutputError", "check_outputs", "files", "metadata_text", "write_outputs"]


class Output(NamedTuple):
    """A generated file: its name, its template, what the template shows, and for which machines."""

    name: str
    view: Callable[[Machine], NamedTuple]
    template: str
    wanted: Callable[[Machine], bool] = lambda machine: True


def _translated(machine: Machine) -> bool:
    return not machine.direct


OUTPUTS = (
    Output("opcodes.h", opcodes, "opcodes.h.jinja"),
    Output("metadata.h", metadata, "metadata.h.jinja"),
    Output("metadata.c", metadata, "metadata.c.jinja"),
    Output("verifier.h", verifier, "verifier.h.jinja"),
    Output("verifier.c", verifier, "verifier.c.jinja"),
    Output("prepare.h", prepare, "prepare.h.jinja", _translated),
    Output("prepare.c", prepare, "prepare.c.jinja", _translated),
    Output("specializer.h", specializer, "specializer.h.jinja", specializes),
    Output("specializer.c", specializer, "specializer.c.jinja", specializes),
    Output("disassembler.h", disassembler, "disassembler.h.jinja"),
    Output("disassembler.c", disassembler, "disassembler.c.jinja"),
    Output("interpreters.h", interpreter, "interpreters.h.jinja"),
    Output("checks.h", checks, "checks.h.jinja", observes),
    Output("switch.c", interpreter, "switch.c.jinja"),
    Output("threaded.c", interpreter, "threaded.c.jinja"),
    Output("tail.c", tail_interpreter, "tail.c.jinja"),
    Output("__init__.py", python, "__init__.py.jinja"),
    Output("opcodes.py", python, "opcodes.py.jinja"),
    Output("assembler.py", python, "assembler.py.jinja"),
    Output("disassembler.py", python, "disassembler.py.jinja"),
    Output("metadata.json", document, "metadata.json.jinja"),
    Output("instructions.md", reference, "instructions.md.jinja"),
)


def files(machine: Machine) -> dict[str, str]:
    """The text of every generated file, by its name."""
    outputs = [output for output in OUTPUTS if output.wanted(machine)]
    views = {view: view(machine) for view in dict.fromkeys(output.view for output in outputs)}
    return {output.name: _text(output, views[output.view], machine) for output in outputs}


def _text(output: Output, view: NamedTuple, machine: Machine) -> str:
    return sealed(render(output.template, view, marker(machine.span.source.name)))


def metadata_text(definitions: Definitions) -> str:
    """Everything known about a machine as JSON: the text of metadata.json."""
    output = next(output for output in OUTPUTS if output.name == "metadata.json")
    return _text(output, output.view(definitions.machine), definitions.machine)


def write_outputs(definitions: Definitions, source: Path, directory: Path) -> list[Path]:
    """Bring the generated files up to date, and the record of opcodes beside `source`.

    All files are replaced or, if that raises OutputError, none. Returns those that changed.
    """
    texts = files(definitions.machine)
    wanted = {directory / name: text for name, text in texts.items()}
    wanted[numbers_path(source)] = definitions.numbers
    changes: dict[Path, str | None] = {
        path: text for path, text in wanted.items() if read(path) != text
    }
    changes |= dict.fromkeys(left_over(directory, texts))
    replace_files(changes)
    return list(changes)


def check_outputs(definitions: Definitions, source: Path, directory: Path) -> list[Problem]:
    """What `write_outputs` would change, and why."""
    return list(_problems(definitions, source, directory))


def _problems(definitions: Definitions, source: Path, directory: Path) -> Iterator[Problem]:
    numbers = numbers_path(source)
    recorded = read(numbers)
    if recorded is None:
        yield Problem(numbers, "missing")
    elif recorded != definitions.numbers:
        yield difference(numbers, "stale", recorded, definitions.numbers)
    texts = files(definitions.machine)
    for name, text in texts.items():
        yield from problems(directory / name, read(directory / name), text)
    for path in left_over(directory, texts):
        yield Problem(path, "left over: nothing generates it any more")

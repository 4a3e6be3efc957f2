"""The audit: finds a machine's interpreters in a library, and has their handlers judged."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vmgen.audit.decode import Kind, Step, decode
from vmgen.audit.figures import Audit, Interpreter
from vmgen.audit.flow import Flow
from vmgen.audit.judge import Place, judged
from vmgen.audit.library import Library, LibraryError, Symbol, read_library
from vmgen.lower.handlers import HandlerView, handler
from vmgen.lower.style import GOTO
from vmgen.lower.supers import super_handler
from vmgen.model import Instruction, Machine, Super

__all__ = ["LibraryError", "audit_library"]


class Mode(NamedTuple):
    """An interpreter as the templates write it: how its handlers are found."""

    name: str
    table: bool
    """Whether a table in data holds their addresses, by opcode."""
    functions: bool
    """Whether each is a function; else they are labels of the interpreter."""


HANDLER_PREFIX = "tail_"
"""How functions begin that are handlers, or parts of handlers."""
MODES = (
    Mode("switch", table=False, functions=False),
    Mode("threaded", table=True, functions=False),
    Mode("tail", table=True, functions=True),
)


def audit_library(machines: Sequence[Machine], path: Path) -> Audit:
    """What compilers made of the interpreters of the machine that a library has.

    Raises LibraryError if it has none of these machines, or several; OSError if it can't be read.
    """
    library = read_library(path)
    found = [machine for machine in machines if any(_functions(machine, library))]
    if not found:
        names = ", ".join(f"{m.prefix}_run_{mode.name}" for m in machines for mode in MODES)
        raise LibraryError(f"{path} has no interpreter: none of the functions {names}")
    if len(found) > 1:
        names = " and ".join(machine.name for machine in found)
        raise LibraryError(f"{path} has the machines {names}: choose by --definitions")
    try:
        interpreters = tuple(_interpreters(found[0], library))
    except LibraryError as error:
        raise LibraryError(f"{path}: {error}") from None
    return Audit(str(path), found[0].name, library.architecture, library.compilers, interpreters)


def _functions(machine: Machine, library: Library) -> Iterator[tuple[Mode, Symbol]]:
    """The interpreters' functions."""
    for mode in MODES:
        name = f"{machine.prefix}_run_{mode.name}"
        yield from ((mode, each) for each in library.functions if each.name == name)


def _interpreters(machine: Machine, library: Library) -> Iterator[Interpreter]:
    for mode, function in _functions(machine, library):
        entries = _entries(machine, library, mode, function) if mode.table else {}
        yield _interpreter(machine, library, mode, function, entries)


def _interpreter(
    machine: Machine, library: Library, mode: Mode, function: Symbol, entries: dict[str, int]
) -> Interpreter:
    starts = set(entries.values())
    code = dict(_functions_from(library, starts) if mode.functions else [_code(library, function)])
    steps = [step for part in code.values() for step in part]
    places = list(_places(machine, entries)) if entries else []
    cold = tuple(f"{part.name}.cold" for part in code)
    parts = [*code, *(each for each in library.functions if each.name.startswith(cold))]
    return Interpreter(
        mode.name,
        function.name,
        sum(part.size for part in parts),
        sum(step.kind is Kind.INDIRECT for step in steps),
        tuple(judged(Flow(steps, starts), places)),
    )


def _places(machine: Machine, entries: dict[str, int]) -> Iterator[Place]:
    for each in machine.instructions:
        dispatches = _dispatches(handler(machine, each))
        yield Place(each.name, entries[each.name], dispatches, False, _generic(each))
    for whole in machine.supers:
        dispatches = _dispatches(super_handler(machine, whole, GOTO))
        others = {name for part in whole.parts for name in (part.name, *_generic(part))}
        yield Place(whole.name, entries[whole.name], dispatches, True, others)


def _generic(instruction: Instruction) -> set[str]:
    """The generic instruction that a specialization goes over to."""
    return {instruction.generic} if instruction.generic else set()


def _code(library: Library, function: Symbol) -> tuple[Symbol, list[Step]]:
    return function, decode(library.architecture, library.data(function), function.address)


def _functions_from(library: Library, starts: Iterable[int]) -> Iterator[tuple[Symbol, list[Step]]]:
    """The functions at some addresses, and those among the interpreter's that they jump to."""
    own = {f.address: f for f in library.functions if f.name.startswith(HANDLER_PREFIX)}
    waiting = set(starts)
    done: set[int] = set()
    while waiting:
        address = waiting.pop()
        done.add(address)
        function, steps = _code(library, own[address])
        yield function, steps
        targets = {step.target for step in steps if step.target is not None}
        waiting |= (targets & own.keys()) - done


def _dispatches(view: HandlerView) -> bool:
    """Whether a handler goes on to the next one itself, not only by way of a label."""
    lines = [line for part in view.parts for line in part.lines]
    return view.falls_through or any("DISPATCH" in line for line in lines)


def _entries(machine: Machine, library: Library, mode: Mode, function: Symbol) -> dict[str, int]:
    """Where the handlers begin, by their names."""
    names: dict[int, list[str]] = {}
    for each in library.functions:
        names.setdefault(each.address, []).append(each.name)

    def fits(coded: Instruction | Super, address: int) -> bool:
        if mode.functions:
            return f"{HANDLER_PREFIX}{coded.name}" in names.get(address, ())
        return function.address <= address < function.address + function.size

    everything: list[Instruction | Super] = [*machine.instructions, *machine.supers]
    count = 1 + max(each.opcode for each in everything)
    for table in library.objects:
        words = library.words(table) if table.size >= count * 8 else ()
        if len(words) >= count and all(fits(each, words[each.opcode]) for each in everything):
            return {each.name: words[each.opcode] for each in everything}
    raise LibraryError(
        f"no table of handlers for {function.name} fits the definitions:"
        " was the library built from them?"
    )

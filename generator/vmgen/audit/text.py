"""An audit as text: aligned tables, or JSON."""

import json
import statistics
from collections.abc import Iterator, Sequence

from vmgen.audit.figures import Audit, Flaw, Handler, Interpreter

COLUMNS = ("bytes", "path", "jumps", "calls", "stack")


def audit_text(audit: Audit, supers: bool) -> str:
    """The audit as tables for each interpreter: of handlers, and of those of superinstructions.

    The latter has all of them if `supers`, else only those that something is wrong with.
    """
    compilers = ", ".join(audit.compilers) or "an unknown compiler"
    lines = [f"{audit.library}: {audit.machine}, {audit.architecture}, {compilers}"]
    for interpreter in audit.interpreters:
        lines += ["", *_interpreter(interpreter, supers)]
    return "\n".join(lines) + "\n"


def _interpreter(interpreter: Interpreter, supers: bool) -> Iterator[str]:
    yield (
        f"{interpreter.mode} ({interpreter.function}): {interpreter.bytes} bytes,"
        f" {interpreter.jumps} indirect jumps"
    )
    single, combined = _divided(interpreter)
    if single:
        yield _summary(single, "handlers")
    if combined:
        yield _summary(combined, "superinstructions")
    if single:
        yield from ("", *_table("handler", single))
    if combined:
        shown = [handler for handler in combined if supers or handler.flaws]
        yield from ("", *_table("superinstruction", [*_in_short(combined), *shown]))


def _divided(interpreter: Interpreter) -> tuple[list[Handler], list[Handler]]:
    """The handlers of instructions, and those of superinstructions."""
    handlers = interpreter.handlers
    return [h for h in handlers if not h.combined], [h for h in handlers if h.combined]


def _summary(handlers: Sequence[Handler], what: str) -> str:
    flaws = (f"{flaw.value} {sum(flaw in h.flaws for h in handlers)}" for flaw in Flaw)
    uses = (f"with {name} {sum(getattr(h, name) > 0 for h in handlers)}" for name in COLUMNS[-2:])
    return f"{len(handlers)} {what}: {', '.join((*flaws, *uses))}"


def _in_short(handlers: Sequence[Handler]) -> Iterator[Handler]:
    """Rows that stand for many: the median and the highest of each figure."""
    for name, chosen in (("(median)", statistics.median_high), ("(highest)", max)):
        figures = {column: chosen([getattr(h, column) for h in handlers]) for column in COLUMNS}
        yield Handler(name, combined=True, flaws={}, **figures)


def _table(title: str, handlers: Sequence[Handler]) -> Iterator[str]:
    width = max(len(name) for name in (title, *(handler.name for handler in handlers)))
    yield f"{title:{width}}" + "".join(f"{name:>7}" for name in COLUMNS)
    for handler in handlers:
        yield _row(handler, width)


def _row(handler: Handler, width: int) -> str:
    figures = "".join(f"{getattr(handler, name):7}" for name in COLUMNS)
    flaws = "; ".join(f"{flaw.value}: {why}" for flaw, why in handler.flaws.items())
    return f"{handler.name:{width}}{figures}  {flaws}".rstrip()


def audit_json(audit: Audit) -> str:
    """The same as JSON, for other programs; with all superinstructions."""
    interpreters = {each.mode: _interpreter_figures(each) for each in audit.interpreters}
    return json.dumps(audit._asdict() | {"interpreters": interpreters}, indent=2) + "\n"


def _interpreter_figures(interpreter: Interpreter) -> dict[str, object]:
    single, combined = _divided(interpreter)
    return {
        "function": interpreter.function,
        "bytes": interpreter.bytes,
        "jumps": interpreter.jumps,
        "handlers": {handler.name: _figures(handler) for handler in single},
        "superinstructions": {handler.name: _figures(handler) for handler in combined},
    }


def _figures(handler: Handler) -> dict[str, object]:
    flaws = {flaw.value: why for flaw, why in handler.flaws.items()}
    return {name: getattr(handler, name) for name in COLUMNS} | {"flaws": flaws}

"""An audit as text: an aligned table, or JSON."""

import json
from collections.abc import Iterator

from vmgen.audit.figures import Audit, Flaw, Handler, Interpreter

COLUMNS = ("bytes", "path", "jumps", "calls", "stack")


def audit_text(audit: Audit) -> str:
    """The audit as a table of handlers for each interpreter."""
    compilers = ", ".join(audit.compilers) or "an unknown compiler"
    lines = [f"{audit.library}: {audit.machine}, {audit.architecture}, {compilers}"]
    for interpreter in audit.interpreters:
        lines += ["", *_interpreter(interpreter)]
    return "\n".join(lines) + "\n"


def _interpreter(interpreter: Interpreter) -> Iterator[str]:
    handlers = interpreter.handlers
    yield (
        f"{interpreter.mode} ({interpreter.function}): {interpreter.bytes} bytes,"
        f" {interpreter.jumps} indirect jumps"
    )
    if not handlers:
        return
    flaws = ", ".join(f"{flaw.value} {interpreter.flawed(flaw)}" for flaw in Flaw)
    calls, stack = (sum(bool(getattr(h, name)) for h in handlers) for name in ("calls", "stack"))
    yield f"{len(handlers)} handlers: {flaws}, with calls {calls}, with stack {stack}"
    yield ""
    width = max(len(handler.name) for handler in handlers)
    yield f"{'handler':{width}}" + "".join(f"{name:>7}" for name in COLUMNS)
    for handler in handlers:
        yield _row(handler, width)


def _row(handler: Handler, width: int) -> str:
    figures = "".join(f"{getattr(handler, name):7}" for name in COLUMNS)
    flaws = "; ".join(f"{flaw.value}: {why}" for flaw, why in handler.flaws.items())
    return f"{handler.name:{width}}{figures}  {flaws}".rstrip()


def audit_json(audit: Audit) -> str:
    """The same as JSON, for other programs."""
    interpreters = {
        interpreter.mode: {
            "function": interpreter.function,
            "bytes": interpreter.bytes,
            "jumps": interpreter.jumps,
            "handlers": {handler.name: _figures(handler) for handler in interpreter.handlers},
        }
        for interpreter in audit.interpreters
    }
    return json.dumps(audit._asdict() | {"interpreters": interpreters}, indent=2) + "\n"


def _figures(handler: Handler) -> dict[str, object]:
    flaws = {flaw.value: why for flaw, why in handler.flaws.items()}
    return {name: getattr(handler, name) for name in COLUMNS} | {"flaws": flaws}

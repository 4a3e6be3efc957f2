"""Limits on what compilers may make of interpreters, as a project keeps them in a TOML file."""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Any

from vmgen.audit.figures import Audit, Flaw, Handler, Interpreter
from vmgen.source import suggestion

EACH = ("bytes", "path")
"""Figures that may be so high in any handler."""
COUNTED = ("calls", "stack", *(flaw.value for flaw in Flaw))
"""Figures that so many handlers may have at all."""
JUMPS = "jumps"
"""Indirect jumps that there must be at least."""
HANDLERS = "handlers"
"""Where the limits of single handlers stand."""


class LimitsError(Exception):
    """Raised where limits don't say what they should."""


def broken(limits: dict[str, Any], audit: Audit) -> list[str]:
    """What exceeds the limits, a message each.

    `limits` is the file as read: tables by interpreter. Raises LimitsError if it is wrong.
    """
    interpreters = {each.mode: each for each in audit.interpreters if each.handlers}
    found: list[str] = []
    for mode, table in limits.items():
        _must_be_known(mode, interpreters, "interpreter with handlers", audit.library)
        _must_be_table(mode, table)
        found += (f"{mode}: {message}" for message in _broken(table, interpreters[mode]))
    return found


def _broken(table: dict[str, Any], interpreter: Interpreter) -> Iterator[str]:
    rules = dict(table)
    own = _own_limits(rules.pop(HANDLERS, {}), interpreter)
    _must_be_numbers(rules, (*EACH, *COUNTED, JUMPS), interpreter.mode)
    each = {key: limit for key, limit in rules.items() if key in EACH}
    for handler in interpreter.handlers:
        for key, limit in (each | own[handler.name]).items():
            if _figure(handler, key) > limit:
                yield f"{handler.name}: {_told(handler, key)}, limit {limit}"
    for key, limit in rules.items():
        if key in COUNTED:
            others = [h for h in interpreter.handlers if key not in own[h.name]]
            yield from _too_many(key, limit, [h for h in others if _figure(h, key)])
    if interpreter.jumps < rules.get(JUMPS, 0):
        yield f"{interpreter.jumps} indirect jumps, limit at least {rules[JUMPS]}"


def _too_many(key: str, limit: int, having: list[Handler]) -> Iterator[str]:
    if len(having) > limit:
        names = ", ".join(f"{handler.name} ({_told(handler, key)})" for handler in having)
        yield f"handlers with '{key}': {len(having)}, limit {limit}: {names}"


def _figure(handler: Handler, key: str) -> int:
    if key in EACH or key in ("calls", "stack"):
        return int(getattr(handler, key))
    return int(Flaw(key) in handler.flaws)


def _told(handler: Handler, key: str) -> str:
    if key in EACH or key in ("calls", "stack"):
        return f"{key} {_figure(handler, key)}"
    return f"{key}: {handler.flaws[Flaw(key)]}"


def _own_limits(rules: Any, interpreter: Interpreter) -> dict[str, dict[str, int]]:
    """The limits of each handler that patterns give it; the later ones of two hold."""
    _must_be_table(f"{interpreter.mode}.{HANDLERS}", rules)
    own: dict[str, dict[str, int]] = {handler.name: {} for handler in interpreter.handlers}
    for pattern, limits in rules.items():
        where = f"{interpreter.mode}.{HANDLERS}.{pattern}"
        _must_be_table(where, limits)
        _must_be_numbers(limits, (*EACH, *COUNTED), where)
        named = [name for name in own if fnmatchcase(name, pattern)]
        if not named:
            _must_be_known(pattern, own, "handler", interpreter.function)
        for name in named:
            own[name] |= limits
    return own


def _must_be_known(name: str, known: Iterable[str], what: str, where: str) -> None:
    if name not in known:
        advice = "".join(f"; {note.message}" for note in suggestion(name, known))
        raise LimitsError(f"there is no {what} '{name}' in {where}{advice}")


def _must_be_table(where: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise LimitsError(f"'{where}' must be a table")


def _must_be_numbers(limits: dict[str, Any], keys: tuple[str, ...], where: str) -> None:
    for key, limit in limits.items():
        _must_be_known(key, keys, "limit", where)
        if not isinstance(limit, int) or limit < 0:
            raise LimitsError(f"'{where}.{key}' must be a number, not {limit!r}")

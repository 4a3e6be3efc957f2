"""Limits on what compilers may make of interpreters, as a project keeps them in a TOML file."""

from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from vmgen.audit.figures import Audit, Flaw, Handler, Interpreter
from vmgen.source import suggestion

EACH = ("bytes", "path")
"""Figures that may be so high in any handler."""
COUNTED = ("calls", "stack", *(flaw.value for flaw in Flaw))
"""Figures that so many handlers may have at all."""
JUMPS = "jumps"
"""Indirect jumps that there must be at least."""


class LimitsError(Exception):
    """Raised where limits don't say what they should."""


class Kind(NamedTuple):
    """A kind of handlers, which has limits of single ones."""

    key: str
    """Where these stand."""
    what: str
    combined: bool


KINDS = (
    Kind("handlers", "handler", combined=False),
    Kind("supers", "superinstruction", combined=True),
)


class Limits(NamedTuple):
    """The limits of an interpreter, and those that its handlers have of their own."""

    whole: dict[str, int]
    own: dict[str, dict[str, int]]


def broken(limits: dict[str, Any], audit: Audit) -> list[str]:
    """What exceeds the limits, a message each.

    `limits` is the file as read: tables by interpreter. Raises LimitsError if it is wrong.
    """
    interpreters = {each.mode: each for each in audit.interpreters if each.handlers}
    tables = _by_name(limits, interpreters, "interpreter with handlers", audit.library)
    return [
        f"{mode}: {message}"
        for mode, interpreter in interpreters.items()
        for message in _broken(_limits(tables[mode], interpreter), interpreter)
    ]


def _limits(tables: list[dict[str, Any]], interpreter: Interpreter) -> Limits:
    """The limits in tables; where several say something, the last one does."""
    whole: dict[str, int] = {}
    own: dict[str, dict[str, int]] = {handler.name: {} for handler in interpreter.handlers}
    for table in tables:
        kinds = [kind.key for kind in KINDS]
        whole |= {key: limit for key, limit in table.items() if key not in kinds}
        for name, limits in _own(table, interpreter):
            own[name] |= limits
    _must_be_numbers(whole, (*EACH, *COUNTED, JUMPS), interpreter.mode)
    return Limits(whole, own)


def _own(table: dict[str, Any], interpreter: Interpreter) -> Iterator[tuple[str, dict[str, int]]]:
    """Handlers and their own limits in a table, those that hold last."""
    for key, what, combined in KINDS:
        names = [each.name for each in interpreter.handlers if each.combined is combined]
        for name, rules in _by_name(table.get(key, {}), names, what, interpreter.function).items():
            for limits in rules:
                _must_be_numbers(limits, (*EACH, *COUNTED), f"{interpreter.mode}.{key}.{name}")
                yield name, limits


def _broken(limits: Limits, interpreter: Interpreter) -> Iterator[str]:
    each = {key: limit for key, limit in limits.whole.items() if key in EACH}
    for handler in interpreter.handlers:
        for key, limit in (each | limits.own[handler.name]).items():
            if _figure(handler, key) > limit:
                yield f"{handler.name}: {_told(handler, key)}, limit {limit}"
    for key in COUNTED:
        others = [h for h in interpreter.handlers if key not in limits.own[h.name]]
        having = [handler for handler in others if _figure(handler, key)]
        if len(having) > limits.whole.get(key, len(having)):
            names = ", ".join(f"{handler.name} ({_told(handler, key)})" for handler in having)
            yield f"handlers with '{key}': {len(having)}, limit {limits.whole[key]}: {names}"
    if interpreter.jumps < limits.whole.get(JUMPS, 0):
        yield f"{interpreter.jumps} indirect jumps, limit at least {limits.whole[JUMPS]}"


def _figure(handler: Handler, key: str) -> int:
    if key in EACH or key in ("calls", "stack"):
        return int(getattr(handler, key))
    return int(Flaw(key) in handler.flaws)


def _told(handler: Handler, key: str) -> str:
    if key in EACH or key in ("calls", "stack"):
        return f"{key} {_figure(handler, key)}"
    return f"{key}: {handler.flaws[Flaw(key)]}"


def _by_name(
    tables: Any, names: Collection[str], what: str, where: str
) -> dict[str, list[dict[str, Any]]]:
    """The tables of each name, of a table of tables by patterns of names, in their order."""
    _must_be_table(where, tables)
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for pattern, table in tables.items():
        _must_be_table(pattern, table)
        named = [name for name in names if fnmatchcase(name, pattern)]
        if not named:
            _must_be_known(pattern, names, what, where)
        for name in named:
            found[name].append(table)
    return found


def _must_be_known(name: str, known: Iterable[str], what: str, where: str) -> None:
    if name not in known:
        advice = "".join(f"; {note.message}" for note in suggestion(name, known))
        raise LimitsError(f"there is no {what} '{name}' in {where}{advice}")


def _must_be_table(name: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise LimitsError(f"'{name}' must be a table, not {value!r}")


def _must_be_numbers(limits: dict[str, Any], keys: tuple[str, ...], where: str) -> None:
    for key, limit in limits.items():
        _must_be_known(key, keys, "limit", where)
        if not isinstance(limit, int) or limit < 0:
            raise LimitsError(f"'{where}.{key}' must be a number, not {limit!r}")

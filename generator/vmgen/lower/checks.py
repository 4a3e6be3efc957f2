"""Debug builds: wrappers of helpers that hold them to their declarations."""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.body import analyse
from vmgen.lower.parameters import is_variadic, named, parameters
from vmgen.lower.text import hanging
from vmgen.model import Helper, HelperEffect, Machine, declare


class CheckedHelper(NamedTuple):
    """The wrapper of a helper: it stops where the helper breaks its declaration."""

    name: str
    result: str
    head: str
    arguments: str
    state: str
    call: str
    declared: str
    may_fail: str
    place: str
    returns: bool
    has_arguments: bool


class ChecksView(NamedTuple):
    """View of checks.h."""

    macro_prefix: str
    headers: tuple[str, ...]
    state: str
    unused: tuple[str, ...]
    fails: str
    runs: str
    checked: tuple[CheckedHelper, ...]


def observes(machine: Machine) -> bool:
    """Whether the machine says how debug builds can watch helpers."""
    return machine.observe.fails is not None or machine.observe.runs is not None


def checks(machine: Machine) -> ChecksView:
    """The wrappers of the helpers that bodies call."""
    return ChecksView(
        macro_prefix=machine.macro_prefix,
        headers=machine.headers,
        state=", ".join(variable.declaration for variable in machine.state) or "void",
        unused=tuple(variable.name for variable in machine.state),
        fails=machine.observe.fails or "false",
        runs=machine.observe.runs or "0",
        checked=tuple(_checked(machine)),
    )


def _checked(machine: Machine) -> Iterator[CheckedHelper]:
    """Wrappers of the helpers that bodies call and that can't do everything.

    There is no wrapper of a function that takes any number of arguments in C.
    """
    owners = (*machine.uops, *machine.labels)
    called = {call.name for owner in owners for call in analyse(machine, owner).calls}
    for helper in machine.helpers:
        watched = helper.name in called and helper.effect is not HelperEffect.MAY_RUN
        if watched and not is_variadic(helper.parameters):
            yield _checked_helper(machine, helper)


def _checked_helper(machine: Machine, helper: Helper) -> CheckedHelper:
    written = parameters(helper.parameters)
    names = [f"argument_{n}" for n in range(1, len(written) + 1)]
    own = [named(each, name) for each, name in zip(written, names, strict=True)]
    state = [variable.declaration for variable in machine.state]
    result = declare(helper.result, "")
    opening = f"static inline {result}checked_{helper.name}("
    return CheckedHelper(
        name=helper.name,
        result=result,
        head=hanging(opening, [*state, *own] or ["void"], ", ", ") {"),
        arguments=", ".join(names),
        call=_checked_call(machine, helper, bool(written)),
        declared=helper.effect.value,
        may_fail="true" if helper.effect is HelperEffect.MAY_FAIL else "false",
        state=", ".join(variable.name for variable in machine.state),
        place=helper.span.place,
        returns=helper.result != "void",
        has_arguments=bool(written),
    )


def _checked_call(machine: Machine, helper: Helper, has_arguments: bool) -> str:
    state = [variable.name for variable in machine.state]
    arguments = ", ".join([*state, *(["__VA_ARGS__"] if has_arguments else [])])
    return f"checked_{helper.name}({arguments})"

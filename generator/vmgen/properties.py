"""What an instruction can do, inferred from its body and its helpers, with the reasons."""

from collections.abc import Iterator
from typing import NamedTuple

from vmgen.body import Analysis, Call, analyse, effect_of
from vmgen.model import HelperEffect, Instruction, Machine, Uop
from vmgen.names import ENDING_HOOKS, FRAME_HOOKS, REGISTERS
from vmgen.paths import helpers_of
from vmgen.syntax import Guard


class Fact(NamedTuple):
    """A property that an instruction has, and why."""

    name: str
    reason: str


class Properties(NamedTuple):
    """Everything inferred about an instruction."""

    facts: tuple[Fact, ...]

    def has(self, name: str) -> bool:
        """Whether the instruction has a property."""
        return any(fact.name == name for fact in self.facts)


def properties_of(machine: Machine) -> dict[str, Properties]:
    """The properties of each instruction, by its name.

    may_fail, may_deopt, may_run (VM code, a collection), jumps, ends_block (control may go
    elsewhere than to the next instruction), falls_through (the next instruction may follow),
    switches_frame, leaves (the interpreter), pure (its outputs depend on its inputs and operands
    alone, and nothing else happens), and uses_NAME for each operand that it reads.
    """
    return {i.name: Properties(tuple(_facts(machine, i))) for i in machine.instructions}


def _facts(machine: Machine, instruction: Instruction) -> Iterator[Fact]:
    parts = [(part.uop, analyse(machine, part.uop)) for part in instruction.parts]
    found: dict[str, Fact] = {}
    for uop, analysis in parts:
        for fact in _part_facts(machine, instruction, uop, analysis):
            found.setdefault(fact.name, fact)
    yield from found.values()
    if reason := _falls_through(instruction, parts):
        yield Fact("falls_through", reason)
    if not found and not any(_impure(machine, analysis) for _, analysis in parts):
        yield Fact("pure", "calls only pure functions, reads and stores nothing else")
    for operand in instruction.operands:
        if user := next((u for u, a in parts if _uses(u, a, operand.name)), None):
            yield Fact(f"uses_{operand.name}", f"read by {user.name}, {user.place}")


def _part_facts(
    machine: Machine, instruction: Instruction, uop: Uop, analysis: Analysis
) -> Iterator[Fact]:
    failing = _first_call(machine, analysis, HelperEffect.MAY_FAIL, HelperEffect.MAY_RUN)
    error = _first_hook(analysis, "ERROR_IF")
    if failing or error:
        yield Fact("may_fail", _helper_reason(machine, failing) if failing else error)
    if instruction.generic and (reason := _deopt_reason(uop, analysis)):
        yield Fact("may_deopt", reason)
    if running := _first_call(machine, analysis, HelperEffect.MAY_RUN):
        yield Fact("may_run", _helper_reason(machine, running))
    for name, hooks in (
        ("jumps", {"JUMP", "JUMP_IF"}),
        ("ends_block", ENDING_HOOKS | {"JUMP_IF"}),
        ("switches_frame", FRAME_HOOKS),
        ("leaves", {"LEAVE"}),
    ):
        if reason := _first_hook(analysis, *hooks):
            yield Fact(name, reason)


def _first_call(machine: Machine, analysis: Analysis, *wanted: HelperEffect) -> Call | None:
    return next((c for c in analysis.calls if effect_of(machine, c.name) in wanted), None)


def _helper_reason(machine: Machine, call: Call) -> str:
    helper = helpers_of(machine).get(call.name)
    place = helper.span.place if helper else f"{call.span.place}, undeclared"
    return f"calls {call.name}, {place}"


def _first_hook(analysis: Analysis, *names: str) -> str:
    hook = next((hook for hook in analysis.hooks if hook.name in names), None)
    return f"{hook.name}, {hook.span.place}" if hook else ""


def _deopt_reason(uop: Uop, analysis: Analysis) -> str:
    typed = next((i for i in uop.effect.inputs if i.type and not i.type.static), None)
    if typed and typed.type:
        return f"tests that {typed.name} is of type {typed.type.name}, {uop.place}"
    guard = next((s for s in uop.body.statements if isinstance(s, Guard)), None)
    if guard:
        return f"guard, {guard.span.place}"
    return _first_hook(analysis, "DEOPT_IF")


def _falls_through(instruction: Instruction, parts: list[tuple[Uop, Analysis]]) -> str:
    if any(item.deferred for item in instruction.effect.outputs):
        return "a deferred output arrives and the next instruction runs"
    if all(analysis.final for _, analysis in parts):
        return "control reaches the end of the body"
    return ""


def _impure(machine: Machine, analysis: Analysis) -> bool:
    """Whether a body touches anything but its items and operands."""
    if any(effect_of(machine, c.name) is not HelperEffect.PURE for c in analysis.calls):
        return True
    registers = machine.state_names.union(REGISTERS)
    if machine.frame:
        registers |= {variable.name for variable, _ in machine.frame.reloaded}
    return analysis.memory is not None or bool(analysis.used & registers)


def _uses(uop: Uop, analysis: Analysis, operand: str) -> bool:
    effect = uop.effect
    on_branches = (item for _, items in effect.branches for item in items)
    items = (*effect.inputs, *effect.outputs, *on_branches)
    return operand in analysis.used or any(operand in item.slots.names for item in items)

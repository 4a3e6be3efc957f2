"""The rules that definitions obey. Every rule is tried; nothing stops at the first mistake."""

from collections.abc import Iterator

from vmgen.body import analyse
from vmgen.check_bodies import check_body, check_calls
from vmgen.check_families import check_families, check_instruction, check_pseudo
from vmgen.check_items import check_arrays, check_items
from vmgen.check_supers import check_supers
from vmgen.code import calls, mentions
from vmgen.effects import Type
from vmgen.model import HelperEffect, Label, Machine
from vmgen.names import INSTRUCTION_HOOKS, LABEL_HOOKS
from vmgen.paths import effect_of
from vmgen.resolve import Definitions
from vmgen.source import Diagnostic, Note, Span, in_order

MOST_STATIC_TYPES = 250
"""The verifier keeps the type of a stack item in a byte, and needs some values of its own."""


def all_diagnostics(definitions: Definitions) -> tuple[Diagnostic, ...]:
    """Every mistake in definitions, in the order of the text.

    What follows from a mistake of form, such as an unknown name where a declaration could not be
    read, is left out.
    """
    standing = filter(definitions.stands, check(definitions.machine))
    return tuple(in_order([*definitions.diagnostics, *standing]))


def check(machine: Machine) -> Iterator[Diagnostic]:
    """Every way in which a machine breaks the rules of the language."""
    yield from _check_machine(machine)
    for type_ in machine.types:
        yield from _check_type(machine, type_)
    for type_ in machine.static_types[MOST_STATIC_TYPES:]:
        message = f"the verifier has room for {MOST_STATIC_TYPES} static types"
        yield Diagnostic(message, type_.span)
    for uop in machine.uops:
        yield from check_body(machine, uop, INSTRUCTION_HOOKS)
        yield from check_items(machine, uop)
    for label in machine.labels:
        yield from check_body(machine, label, LABEL_HOOKS)
        yield from _check_label_paths(machine, label)
    for instruction in machine.instructions:
        yield from check_instruction(machine, instruction)
        yield from check_arrays(instruction)
    yield from check_families(machine)
    yield from check_supers(machine)
    for pseudo in machine.pseudos:
        yield from check_pseudo(pseudo)


def _check_machine(machine: Machine) -> Iterator[Diagnostic]:
    if machine.direct and machine.widen:
        yield Diagnostic("a direct machine can't widen its operands", machine.span)
    if machine.widen and len(machine.unit.fields) != 1:
        message = f"'widen {machine.widen}' needs a unit with one operand field"
        yield Diagnostic(message, machine.span)
    note = (Note("the machine defines it by 'widen'", machine.span),)
    named = [(each.name, each.span) for each in machine.instructions]
    named += [(each.name, each.span) for each in machine.pseudos]
    for name, span in named:
        if name == machine.widen:
            yield Diagnostic(f"'{name}' is defined twice", span, note)
    yield from _check_method_names(named)
    if machine.result == "void":
        advice = Note("LEAVE(value) leaves the interpreter with a value of this type")
        yield Diagnostic("the machine's result can't be void", machine.span, (advice,))
    if machine.frame and machine.uses_stack and machine.frame.sp is None:
        yield Diagnostic("a frame needs a place for sp: 'frame ..., sp = ...'", machine.span)


def _check_method_names(named: list[tuple[str, Span]]) -> Iterator[Diagnostic]:
    """The assembler's methods are called like the instructions, in small letters."""
    first: dict[str, tuple[str, Span]] = {}
    for name, span in named:
        other, place = first.setdefault(name.lower(), (name, span))
        if other != name:
            note = Note("their methods of the assembler would be one", place)
            yield Diagnostic(f"'{name}' and '{other}' differ in nothing but case", span, (note,))


def _check_type(machine: Machine, checked: Type) -> Iterator[Diagnostic]:
    """A test is an expression of `value` without effects."""
    if checked.test is None:
        return
    yield from check_calls(machine, checked.test, None)
    for call in calls(checked.test):
        if effect_of(machine, call.name) in (HelperEffect.MAY_FAIL, HelperEffect.MAY_RUN):
            message = f"the test of a type calls {call.name}, which can do more than a 'leaf'"
            yield Diagnostic(message, call.span)
    if "value" not in {mention.name for mention in mentions(checked.test)}:
        note = Note(f"write for example 'type {checked.name} = is_{checked.name}(value);'")
        yield Diagnostic("a type's test is an expression of 'value'", checked.test.span, (note,))


def _check_label_paths(machine: Machine, label: Label) -> Iterator[Diagnostic]:
    if analyse(machine, label).final is not None:
        note = Note("end it by JUMP_TO, JUMP_LABEL or LEAVE")
        yield Diagnostic(f"label '{label.name}' can be left at its end", label.span, (note,))

"""The interpreters: a handler for each instruction, and the labels that handlers leave for."""

from collections.abc import Iterator, Set
from typing import NamedTuple

from vmgen.encoding import Field
from vmgen.lower.bodies import label_text
from vmgen.lower.checks import observes
from vmgen.lower.common import constant
from vmgen.lower.families import counting, distance
from vmgen.lower.handlers import (
    HandlerView,
    deopt_targets,
    handler,
    load,
    reloaded,
    tail_handlers,
)
from vmgen.lower.style import GOTO, TAIL, Style
from vmgen.lower.supers import has_supers, super_handler
from vmgen.lower.text import indent_lines, names_in
from vmgen.model import Label, Machine, declare


class LabelView(NamedTuple):
    """A label and its body."""

    name: str
    place: str
    lines: tuple[str, ...]


class Reader(NamedTuple):
    """A function that reads a field of the code."""

    name: str
    type: str


class Likely(NamedTuple):
    """A macro that tells the compiler how a condition mostly is."""

    name: str
    value: int


class CountingView(NamedTuple):
    """A generic instruction that counts: what is done where a specialization does not hold."""

    name: str
    constant: str
    size: int
    counter: int
    """Where its counter lies, in bytes before its end."""
    offset: int
    """The same from its start."""


class InterpreterView(NamedTuple):
    """An interpreter's translation unit."""

    tail: bool
    """Whether each handler is a function of its own."""
    prefix: str
    macro_prefix: str
    type_prefix: str
    headers: tuple[str, ...]
    result: str
    parameters: str
    passed: str
    """Parameters of a function that is passed all of the machine's registers."""
    stack_pointer: str
    direct: bool
    has_frame: bool
    has_stack: bool
    has_operands: bool
    has_jumps: bool
    observes: bool
    dispatches: bool
    dispatches_frame: bool
    loads: tuple[str, ...]
    registers: tuple[str, ...]
    unused: tuple[str, ...]
    readers: tuple[Reader, ...]
    likely: tuple[Likely, ...]
    opcode_load: str
    handlers: tuple[HandlerView, ...]
    labels: tuple[LabelView, ...]
    counting: bool
    """Whether there are generic instructions that count."""
    missed: tuple[CountingView, ...]
    """Those with specializations that do not always hold."""
    arguments: str
    profile: str
    notes_parts: bool
    """Whether the profiling interpreter meets superinstructions."""
    supers: bool
    opcode_count: str
    """Superinstructions included."""
    resumes: bool
    """Whether a superinstruction goes over to a generic instruction between its parts."""
    code: str
    """Where the running code begins, as a first argument; nothing if nobody needs it."""


def interpreter(machine: Machine) -> InterpreterView:
    """The view of the interpreters that are one function."""
    handlers = (
        *(handler(machine, i) for i in machine.instructions),
        *(super_handler(machine, s, GOTO) for s in machine.supers),
    )
    return _view(machine, handlers, GOTO)


def tail_interpreter(machine: Machine) -> InterpreterView:
    """The view of the interpreter in which each handler and label is a function."""
    handlers = (
        *(each for i in machine.instructions for each in tail_handlers(machine, i)),
        *(super_handler(machine, s, TAIL) for s in machine.supers),
    )
    return _view(machine, handlers, TAIL)


def _view(machine: Machine, handlers: tuple[HandlerView, ...], style: Style) -> InterpreterView:
    handler_text = "\n".join(map(_handler_text, handlers))
    labels = tuple(_labels(machine, handler_text, style))
    text = "\n".join([handler_text, *(line for label in labels for line in label.lines)])
    opcode_load = _opcode_load(machine)
    names = names_in(text) | names_in(opcode_load)
    used = _used_names(machine, names)
    kept = frozenset[str]() if style.tail else used
    return InterpreterView(
        tail=style.tail,
        prefix=machine.prefix,
        macro_prefix=machine.macro_prefix,
        type_prefix=machine.type_prefix,
        headers=machine.headers,
        result=declare(machine.result, ""),
        parameters=parameters(machine),
        passed=", ".join(passed(machine)),
        stack_pointer=declare(f"{machine.slot} *", ""),
        direct=machine.direct,
        has_frame=machine.frame is not None,
        has_stack=machine.uses_stack,
        has_operands=any(i.operands for i in machine.instructions),
        has_jumps=any(o.kind.jumps for i in machine.instructions for o in i.operands),
        observes=observes(machine),
        dispatches=any(h.falls_through for h in handlers)
        or "DISPATCH" in text
        or bool(counting(machine)),
        dispatches_frame="DISPATCH_FRAME" in names or bool(counting(machine)),
        loads=tuple(_loads(machine, kept)),
        registers=tuple(_locals(machine, kept)),
        unused=tuple(v.name for v in machine.state if v.name not in used),
        readers=tuple(readers(names)),
        likely=tuple(
            Likely(word, value)
            for word, value in (("UNLIKELY", 0), ("LIKELY", 1))
            if word in names or (word == "UNLIKELY" and counting(machine))
        ),
        opcode_load=opcode_load,
        handlers=handlers,
        labels=labels,
        counting=bool(counting(machine)),
        missed=tuple(_missed(machine)),
        arguments=", ".join(arguments(machine)),
        profile=machine.profile or "",
        notes_parts=machine.profile is not None and has_supers(machine),
        supers=has_supers(machine),
        opcode_count=_opcode_count(machine),
        resumes="CHECK_FROM" in names,
        code=f"{code_of(machine)}, " if has_supers(machine) else "",
    )


def _opcode_count(machine: Machine) -> str:
    """C for the number of opcodes, superinstructions included."""
    counts = ("OPCODE_COUNT", "SUPER_COUNT") if has_supers(machine) else ("OPCODE_COUNT",)
    return " + ".join(f"{machine.macro_prefix}_{count}" for count in counts)


def code_of(machine: Machine) -> str:
    """C that tells where the running internal code begins."""
    return (machine.frame and machine.frame.code) or "NULL"


def _missed(machine: Machine) -> Iterator[CountingView]:
    for family in counting(machine):
        generic = family.generic
        if generic.name not in deopt_targets(machine):
            continue
        opcode = constant(machine, generic)
        size, back = generic.layout.size, distance(machine, generic)
        yield CountingView(generic.name, opcode, size, back, size - back)


def arguments(machine: Machine) -> list[str]:
    """What functions that see the machine's registers are called with."""
    stack = ["sp"] if machine.uses_stack else []
    return [*(variable.name for variable in machine.state), "ip", *stack]


def _labels(machine: Machine, handler_text: str, style: Style) -> Iterator[LabelView]:
    """The labels that handlers leave for, directly or by way of others; C warns of unused ones."""
    views = {
        each.name: LabelView(each.name, each.span.place, tuple(_label_lines(machine, each, style)))
        for each in machine.labels
    }
    reached: set[str] = set()
    found = style.labels_in(handler_text)
    while found := (found & views.keys()) - reached:
        reached |= found
        found = {n for each in found for n in style.labels_in("\n".join(views[each].lines))}
    yield from (view for name, view in views.items() if name in reached)


def _label_lines(machine: Machine, label: Label, style: Style) -> Iterator[str]:
    lines = indent_lines(label_text(machine, label, style), 4)
    if style.tail:
        yield from (f"    {line}" for line in reloaded(machine, names_in("\n".join(lines))))
    yield from lines


def _loads(machine: Machine, used: Set[str]) -> Iterator[str]:
    """C that loads the machine's registers from the running frame."""
    frame = machine.frame
    if frame is None:
        return
    yield f"ip = {frame.ip};"
    if frame.sp and machine.uses_stack:
        yield f"sp = {frame.sp};"
    for variable, place in frame.reloaded:
        if variable.name in used:
            yield f"{variable.name} = {place};"


def _locals(machine: Machine, used: Set[str]) -> Iterator[str]:
    """Declarations of the registers that a frame holds; without frames they are parameters."""
    if machine.frame is not None:
        yield from registers(machine)
        for variable, _ in machine.frame.reloaded:
            if variable.name in used:
                yield f"{variable.declaration};"


def ip_type(machine: Machine) -> str:
    """C type of the instruction pointer: internal code is written to, portable code isn't."""
    return "const uint8_t *" if machine.direct else "uint8_t *"


def parameters(machine: Machine) -> str:
    """C parameters of an interpreter: the state, then the registers that no frame holds."""
    return (
        ", ".join(variable.declaration for variable in machine.state)
        if machine.frame
        else (", ".join(passed(machine)))
    )


def passed(machine: Machine) -> list[str]:
    """C parameters of a function that is passed all of the machine's registers."""
    state = [variable.declaration for variable in machine.state]
    return [*state, *(register.removesuffix(";") for register in registers(machine))]


def registers(machine: Machine) -> Iterator[str]:
    """Declarations of ip and sp."""
    yield f"{ip_type(machine)}ip;"
    if machine.uses_stack:
        yield f"{declare(machine.slot + ' *', 'sp')};"


def _opcode_load(machine: Machine) -> str:
    """C that reads the opcode of the instruction at ip."""
    opcode = machine.unit.opcode
    if machine.direct:
        return load(Field("opcode", opcode.offset, opcode.bits, False), 0)
    return load(Field("opcode", 0, 16, False), 0)


def _handler_text(view: HandlerView) -> str:
    lines = [line for part in view.parts for line in part.lines]
    return "\n".join([*view.declarations, *lines, *view.stores])


def readers(names: frozenset[str]) -> Iterator[Reader]:
    """The functions that read fields of instructions, of those that are mentioned."""
    for sign in ("i", "u"):
        for bits in (16, 32, 64):
            name = f"read_{sign}{bits}"
            if name in names:
                yield Reader(name, f"{'' if sign == 'i' else 'u'}int{bits}_t")


def _used_names(machine: Machine, names: frozenset[str]) -> set[str]:
    """The names that handlers, labels and the machine's own expressions mention."""
    frame = machine.frame
    places = [frame.ip, (frame.sp or "") if machine.uses_stack else ""] if frame else []
    used = set(names).union(*map(names_in, places))
    for variable, place in frame.reloaded if frame else ():
        if variable.name in used:
            used |= names_in(place)
    return used

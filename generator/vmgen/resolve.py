"""Syntax to model: a whole definitions file becomes a machine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from vmgen import resolve_machine as settings_of
from vmgen import written
from vmgen.compose import compose
from vmgen.declarations import (
    resolve_family,
    resolve_helper,
    resolve_instruction,
    resolve_kind,
    resolve_label,
    resolve_macro,
    resolve_pseudo,
    resolve_super,
    resolve_type,
    resolve_uop,
)
from vmgen.effects import Item
from vmgen.load import load
from vmgen.model import Family, FrameAccess, Instruction, Machine, Pseudo, Super, Variable
from vmgen.names import INTERPRETER_VARIABLES, REGISTERS
from vmgen.numbering import assign
from vmgen.parse import Parsed
from vmgen.resolve_machine import Settings
from vmgen.scope import Scope
from vmgen.signatures import resolve_effect
from vmgen.source import (
    DefinitionErrors,
    Diagnostic,
    Note,
    Source,
    Span,
    in_order,
    read_source,
)
from vmgen.syntax import Name

T = TypeVar("T")


class Definitions(NamedTuple):
    """A resolved definitions file: the machine, the text of its opcode numbers, complaints.

    `broken` are the places of the declarations with mistakes of form: what else is wrong there
    may follow from them. `lost` are the names that such declarations may have defined, None if
    any may be among them.
    """

    machine: Machine
    numbers: str
    diagnostics: tuple[Diagnostic, ...]
    broken: tuple[Span, ...] = ()
    lost: frozenset[str] | None = frozenset()

    def stands(self, diagnostic: Diagnostic) -> bool:
        """Whether a mistake of meaning is one in itself: it follows from no mistake of form."""
        span = diagnostic.span
        if _holds(self.broken, span):
            return False
        lost = self.lost is None or span.text in self.lost
        return not (diagnostic.missing and lost)


def resolve(path: Path, root: Path) -> Definitions:
    """The machine that a definitions file declares.

    File names in diagnostics and generated code are relative to `root`. Raises
    DefinitionErrors if no machine can be made of the file at all, OSError if it can't be read.
    """
    source = read_source(path, root)
    parsed = load(source, path, root)
    machines = [d for d in parsed.declarations if isinstance(d, written.Machine)]
    if not machines:
        missing = Diagnostic("the file declares no machine", Span(source, 0, 1))
        raise DefinitionErrors(parsed.diagnostics or [missing])
    scope = Scope()
    for second in machines[1:]:
        note = Note("the first one", machines[0].name.span)
        scope.error("a file declares one machine", second.name.span, note)
    settings = Settings(machines[0], scope.diagnostics)
    found = _Assembly(scope, parsed, settings).definitions(path, root)
    standing = filter(found.stands, found.diagnostics)
    return found._replace(diagnostics=tuple(in_order([*parsed.diagnostics, *standing])))


def numbers_path(path: Path) -> Path:
    """The file beside a definitions file that records the portable opcodes."""
    return path.with_suffix(".opcodes")


@dataclass
class _Assembly:
    """Resolves the declarations of a file in the order of their dependence."""

    scope: Scope
    parsed: Parsed
    settings: Settings

    def written(self, kind: type[T]) -> list[T]:
        return [d for d in self.parsed.declarations if isinstance(d, kind)]

    def definitions(self, path: Path, root: Path) -> Definitions:
        scope, settings = self.scope, self.settings
        scope.unit = settings_of.unit(settings)
        scope.direct = settings.get("direct") is not None
        state = settings_of.state(settings)
        frame = settings_of.frame(settings, state)
        self.reserve(state, frame)
        self.simple_declarations()
        self.instructions()
        generics = frozenset(family.name.text for family in self.written(written.Family))
        found = (resolve_family(scope, f, generics) for f in self.written(written.Family))
        families = [family for family in found if family]
        for pseudo in self.written(written.Pseudo):
            resolve_pseudo(scope, pseudo)
        for super_ in self.written(written.Super):
            resolve_super(scope, super_)
        numbers, text = self.number(path, root, settings.text("widen"))
        machine = self.machine(numbers, families, state, frame)
        broken = tuple(self.parsed.broken)
        all_lost = self.parsed.all_lost or _holds(broken, machine.span)
        lost = None if all_lost else frozenset(self.parsed.lost)
        return Definitions(machine, text, tuple(scope.diagnostics), broken, lost)

    def simple_declarations(self) -> None:
        """What instructions are made of."""
        for type_ in self.written(written.Type):
            resolve_type(self.scope, type_)
        for kind in self.written(written.OperandKind):
            resolve_kind(self.scope, kind)
        for extern in self.written(written.Extern):
            resolve_helper(self.scope, extern)
        for uop in self.written(written.Instruction):
            resolve_uop(self.scope, uop)
        for label in self.written(written.Label):
            resolve_label(self.scope, label)

    def reserve(self, state: tuple[Variable, ...], frame: FrameAccess | None) -> None:
        """Names that bodies know already can't name items, operands or cache fields."""
        names = {variable.name for variable in state}
        if frame:
            names |= {variable.name for variable, _ in frame.reloaded}
        self.scope.reserved = frozenset({*names, *REGISTERS, *INTERPRETER_VARIABLES})

    def instructions(self) -> None:
        """Every `inst` and `macro`, in the order of the text."""
        families = self.written(written.Family)
        generics = {member.text: f.name.text for f in families for member in f.members}
        macros = {macro.name.text: macro for macro in self.written(written.Macro)}
        for each in self.parsed.declarations:
            match each:
                case written.Instruction(keyword="inst" | "internal inst"):
                    uop = self.scope.uops[each.name.text]
                    composition, _ = compose([uop])
                    signature = uop.signature
                case written.Macro():
                    composition = resolve_macro(self.scope, each, macros)
                    signature = "= " + " + ".join(_part_text(part) for part in each.parts)
                case _:
                    continue
            generic = generics.get(each.name.text)
            resolve_instruction(self.scope, each, signature, composition, generic)

    def machine(
        self,
        numbers: dict[str, int],
        families: list[Family],
        state: tuple[Variable, ...],
        frame: FrameAccess | None,
    ) -> Machine:
        """The machine, given the opcodes of its instructions."""
        settings, scope = self.settings, self.scope
        widen = settings.text("widen")
        instructions = {n: replace(i, opcode=numbers[n]) for n, i in scope.instructions.items()}
        slot = settings.required_text("slot", "int64_t")
        return Machine(
            name=settings.machine.name.text,
            doc=settings.machine.doc,
            span=settings.machine.name.span,
            headers=settings_of.headers(settings),
            slot=slot,
            empty=settings.text("empty"),
            result=settings.text("result") or slot,
            unit=scope.unit,
            widen=widen,
            widen_opcode=numbers.get(widen) if widen else None,
            state=state,
            frame=frame,
            error_label=self.error_label(),
            handler=self.handler(),
            observe=settings_of.observation(settings),
            profile=settings.text("profile"),
            undeclared=settings_of.undeclared(settings),
            direct=scope.direct,
            types=tuple(scope.types.values()),
            kinds=tuple(scope.kinds.values()),
            helpers=tuple(scope.helpers.values()),
            uops=tuple(scope.uops.values()),
            instructions=tuple(instructions.values()),
            supers=tuple(_number_supers(scope.supers.values(), instructions, numbers)),
            families=tuple(_renumber_family(f, instructions) for f in families),
            pseudos=tuple(_renumber_pseudo(p, instructions) for p in scope.pseudos.values()),
            labels=tuple(scope.labels.values()),
        )

    def number(self, path: Path, root: Path, widen: str | None) -> tuple[dict[str, int], str]:
        """Opcodes: recorded ones for portable instructions, the ones behind them for others."""
        instructions = self.scope.instructions.values()
        portable = [*([widen] if widen else []), *(i.name for i in instructions if not i.internal)]
        opcode_bits = self.scope.unit.opcode.bits
        numbering = assign(portable, self.recorded(path, root), opcode_bits)
        self.scope.diagnostics += numbering.diagnostics
        numbers = dict(numbering.numbers)
        following = 1 + max(numbers.values(), default=-1)
        for instruction in instructions:
            if instruction.internal:
                numbers[instruction.name] = following
                following += 1
        self.check_numbers(numbers, portable, opcode_bits)
        return numbers, numbering.text

    def recorded(self, path: Path, root: Path) -> Source | None:
        """The recorded opcodes, if there are any yet."""
        file = numbers_path(path)
        if not file.is_file():
            return None
        try:
            return read_source(file, root)
        except DefinitionErrors as error:
            self.scope.diagnostics += error.diagnostics
            return None

    def check_numbers(self, numbers: dict[str, int], portable: list[str], bits: int) -> None:
        """Portable opcodes fit into the unit, internal ones into theirs."""
        limit = 1 << bits
        all_limit = limit if self.scope.direct else 1 << 16
        over = [name for name in portable if numbers[name] >= limit]
        internal = numbers.keys() - set(portable)
        rest = [name for name in numbers if name in internal and numbers[name] >= all_limit]
        for names, most in ((over, limit), (rest, all_limit)):
            if not names:
                continue
            first = self.scope.instructions.get(names[0])
            span = first.span if first else self.settings.machine.name.span
            setting = self.settings.get("unit")
            notes = [Note("the unit", setting.span)] if setting else []
            few = "1 opcode" if len(names) == 1 else f"{len(names)} opcodes"
            message = f"{few} more than the {most} that there are numbers for"
            self.scope.error(message, span, *notes, missing=True)

    def error_label(self) -> str | None:
        """The label that ERROR_IF goes to when it names none."""
        setting = self.settings.get("error")
        if setting and self.scope.find("label", setting.names[0], self.scope.labels):
            return setting.names[0].text
        return None

    def handler(self) -> tuple[Item, ...] | None:
        """What the stack gains on entry to an exception handler."""
        setting = self.settings.get("handler")
        if setting is None or setting.effect is None:
            return None
        effect = resolve_effect(self.scope, setting.effect, ())
        if effect.inputs or effect.branches:
            self.scope.error("a handler's entry only pushes", setting.span)
        return effect.outputs


def _holds(spans: tuple[Span, ...], inner: Span) -> bool:
    return any(s.source is inner.source and s.start <= inner.start < s.end for s in spans)


def _part_text(part: Name | written.Cache) -> str:
    return part.text if isinstance(part, Name) else part.span.text


def _renumber_family(family: Family, by_name: dict[str, Instruction]) -> Family:
    members = tuple(by_name[member.name] for member in family.members)
    return replace(family, generic=by_name[family.generic.name], members=members)


def _number_supers(
    supers: Iterable[Super], by_name: dict[str, Instruction], numbers: dict[str, int]
) -> Iterator[Super]:
    """Superinstructions with opcodes behind all others, in their order."""
    renewed = [replace(s, parts=tuple(by_name[p.name] for p in s.parts)) for s in supers]
    first = 1 + max(numbers.values(), default=-1)

    def order(each: Super) -> tuple[int, int, str]:
        return (each.parts[0].opcode if each.parts else -1, -len(each.parts), each.name)

    for opcode, each in enumerate(sorted(renewed, key=order), first):
        yield replace(each, opcode=opcode)


def _renumber_pseudo(pseudo: Pseudo, by_name: dict[str, Instruction]) -> Pseudo:
    return replace(pseudo, targets=tuple(by_name[target.name] for target in pseudo.targets))

"""Syntax to model: a whole definitions file becomes a machine."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from vmgen import resolve_machine as settings_of
from vmgen import syntax
from vmgen.compose import compose
from vmgen.declarations import BUILTIN_KINDS, Resolver
from vmgen.model import Family, Instruction, Item, Machine, Pseudo
from vmgen.names import REGISTERS
from vmgen.numbering import assign
from vmgen.parse import parse
from vmgen.resolve_machine import Settings
from vmgen.source import DefinitionErrors, Diagnostic, Note, Source, Span

T = TypeVar("T")


@dataclass(frozen=True)
class Definitions:
    """A resolved definitions file: the machine, the text of its opcode numbers, complaints."""

    machine: Machine
    numbers: str
    diagnostics: tuple[Diagnostic, ...]


def resolve(path: Path, root: Path) -> Definitions:
    """The machine that a definitions file declares.

    File names in diagnostics and generated code are relative to `root`. Raises
    DefinitionErrors if no machine can be made of the file at all, OSError if it can't be read.
    """
    declarations, diagnostics = _load(path, root)
    machines = [d for d in declarations if isinstance(d, syntax.Machine)]
    source = Source(_name(path, root), path.read_text(encoding="utf-8"))
    if not machines:
        start = Span(source, 0, 1)
        missing = Diagnostic("the file declares no machine", start)
        raise DefinitionErrors(diagnostics or [missing])
    resolver = Resolver(diagnostics)
    for second in machines[1:]:
        note = Note("the first one", machines[0].name.span)
        resolver.error("a file declares one machine", second.name.span, note)
    return _Assembly(resolver, declarations, Settings(machines[0])).definitions(path, root)


def numbers_path(path: Path) -> Path:
    """The file beside a definitions file that records the portable opcodes."""
    return path.with_suffix(".opcodes")


@dataclass
class _Assembly:
    """Resolves the declarations of a file in the order of their dependence."""

    resolver: Resolver
    declarations: list[syntax.Declaration]
    settings: Settings

    def written(self, kind: type[T]) -> list[T]:
        return [d for d in self.declarations if isinstance(d, kind)]

    def definitions(self, path: Path, root: Path) -> Definitions:
        resolver, settings = self.resolver, self.settings
        resolver.unit = settings_of.unit(settings)
        resolver.direct = settings.get("direct") is not None
        self.reserve()
        resolver.kinds = {kind.name: kind for kind in BUILTIN_KINDS}
        for each in self.written(syntax.Type):
            resolver.type_(each)
        for kind in self.written(syntax.OperandKind):
            resolver.kind(kind)
        for extern in self.written(syntax.Extern):
            resolver.helper(extern)
        for uop in self.written(syntax.Instruction):
            resolver.uop(uop)
        for label in self.written(syntax.Label):
            resolver.label(label)
        self.instructions()
        families = [f for w in self.written(syntax.Family) if (f := resolver.family(w))]
        pseudos = [resolver.pseudo(w) for w in self.written(syntax.Pseudo)]
        return self.machine(path, root, families, pseudos)

    def reserve(self) -> None:
        """Names that bodies know already can't name items, operands or cache fields."""
        state = settings_of.state(self.settings)
        frame = settings_of.frame(Settings(self.settings.machine), state)
        names = {variable.name for variable in state}
        if frame:
            names |= {variable.name for variable, _ in frame.reloaded}
        self.resolver.reserved = frozenset({*names, *REGISTERS})

    def instructions(self) -> None:
        """Every `inst` and `macro`, in the order of the text."""
        generics = {m.text: f.name.text for f in self.written(syntax.Family) for m in f.members}
        macros = {macro.name.text: macro for macro in self.written(syntax.Macro)}
        for each in self.declarations:
            match each:
                case syntax.Instruction(keyword="inst" | "internal inst"):
                    self.single(each, generics.get(each.name.text))
                case syntax.Macro():
                    composition = self.resolver.macro(each, macros)
                    signature = " + ".join(_part_text(part) for part in each.parts)
                    generic = generics.get(each.name.text)
                    self.resolver.instruction(
                        each.name, each.doc, f"= {signature}", False, composition, generic
                    )

    def single(self, written: syntax.Instruction, generic: str | None) -> None:
        uop = self.resolver.uops[written.name.text]
        composition, _ = compose(uop.span, [uop])
        internal = written.keyword == "internal inst"
        self.resolver.instruction(
            written.name, written.doc, uop.signature, internal, composition, generic
        )

    def machine(
        self, path: Path, root: Path, families: list[Family], pseudos: list[Pseudo]
    ) -> Definitions:
        settings, resolver = self.settings, self.resolver
        state = settings_of.state(settings)
        widen = settings.text("widen")
        numbers, text = self.number(path, root, widen)
        instructions = {
            name: replace(instruction, opcode=numbers[name])
            for name, instruction in resolver.instructions.items()
        }
        slot = settings.required_text("slot", "int64_t")
        machine = Machine(
            name=settings.machine.name.text,
            doc=settings.machine.doc,
            span=settings.machine.name.span,
            headers=settings_of.headers(settings),
            slot=slot,
            empty=settings.text("empty"),
            result=settings.text("result") or slot,
            unit=resolver.unit,
            widen=widen,
            widen_opcode=numbers.get(widen) if widen else None,
            state=state,
            frame=settings_of.frame(settings, state),
            error_label=self.error_label(),
            handler=self.handler(),
            observe=settings_of.observation(settings),
            undeclared=settings_of.undeclared(settings),
            direct=resolver.direct,
            types=tuple(resolver.types.values()),
            kinds=tuple(resolver.kinds.values()),
            helpers=tuple(resolver.helpers.values()),
            uops=tuple(resolver.uops.values()),
            instructions=tuple(instructions.values()),
            families=tuple(_renumber_family(f, instructions) for f in families),
            pseudos=tuple(_renumber_pseudo(p, instructions) for p in pseudos),
            labels=tuple(resolver.labels.values()),
        )
        return Definitions(machine, text, (*resolver.diagnostics, *settings.diagnostics))

    def number(self, path: Path, root: Path, widen: str | None) -> tuple[dict[str, int], str]:
        """Opcodes: recorded ones for portable instructions, the ones behind them for others."""
        instructions = self.resolver.instructions.values()
        portable = [*([widen] if widen else []), *(i.name for i in instructions if not i.internal)]
        file = numbers_path(path)
        recorded = None
        if file.is_file():
            recorded = Source(_name(file, root), file.read_text(encoding="utf-8"))
        opcode_bits = self.resolver.unit.opcode.bits
        numbering = assign(portable, recorded, opcode_bits)
        self.resolver.diagnostics += numbering.diagnostics
        numbers = dict(numbering.numbers)
        following = 1 + max(numbers.values(), default=-1)
        for instruction in instructions:
            if instruction.internal:
                numbers[instruction.name] = following
                following += 1
        limit = 1 << (opcode_bits if self.resolver.direct else 16)
        self.check_numbers(numbers, portable, 1 << opcode_bits, limit)
        return numbers, numbering.text

    def check_numbers(
        self, numbers: dict[str, int], portable: list[str], limit: int, all_limit: int
    ) -> None:
        setting = self.settings.get("unit")
        over = [name for name in portable if numbers[name] >= limit]
        rest = [name for name in numbers if numbers[name] >= all_limit and name not in over]
        for names, most in ((over, limit), (rest, all_limit)):
            if names and names[0] in self.resolver.instructions:
                note = Note("the unit", setting.span) if setting else Note("the unit is too small")
                message = f"{len(names)} more opcodes than the {most} that there are numbers for"
                self.resolver.error(message, self.resolver.instructions[names[0]].span, note)

    def error_label(self) -> str | None:
        setting = self.settings.get("error")
        if setting and self.resolver.find("label", setting.names[0], self.resolver.labels):
            return setting.names[0].text
        return None

    def handler(self) -> tuple[Item, ...] | None:
        setting = self.settings.get("handler")
        if setting is None or setting.effect is None:
            return None
        effect = self.resolver.effect(setting.effect, ())
        if effect.inputs or effect.branches:
            self.resolver.error("a handler's entry only pushes", setting.span)
        return effect.outputs


def _part_text(part: syntax.Name | syntax.Cache) -> str:
    return part.text if isinstance(part, syntax.Name) else part.span.text


def _renumber_family(family: Family, by_name: dict[str, Instruction]) -> Family:
    members = tuple(by_name[member.name] for member in family.members)
    return replace(family, generic=by_name[family.generic.name], members=members)


def _renumber_pseudo(pseudo: Pseudo, by_name: dict[str, Instruction]) -> Pseudo:
    return replace(pseudo, targets=tuple(by_name[target.name] for target in pseudo.targets))


def _name(path: Path, root: Path) -> str:
    resolved = path.resolve()
    if resolved.is_relative_to(root.resolve()):
        return resolved.relative_to(root.resolve()).as_posix()
    return path.as_posix()


def _load(path: Path, root: Path) -> tuple[list[syntax.Declaration], list[Diagnostic]]:
    """The declarations of a file and of the files that it includes, each file once."""
    declarations: list[syntax.Declaration] = []
    diagnostics: list[Diagnostic] = []
    loaded: set[Path] = set()

    def load(file: Path) -> None:
        loaded.add(file.resolve())
        parsed = parse(Source(_name(file, root), file.read_text(encoding="utf-8")))
        diagnostics.extend(parsed.diagnostics)
        for declaration in parsed.declarations:
            if not isinstance(declaration, syntax.Include):
                declarations.append(declaration)
                continue
            other = file.parent / declaration.path
            if other.resolve() in loaded:
                continue
            if other.is_file():
                load(other)
            else:
                message = f"can't find '{declaration.path}'"
                note = Note(f"looked for {_name(other, root)}")
                diagnostics.append(Diagnostic(message, declaration.span, (note,)))

    load(path)
    return declarations, diagnostics

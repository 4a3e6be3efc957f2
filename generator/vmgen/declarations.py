"""The declarations of a file, one by one: names become objects, effects polynomials.

What can't be resolved is reported and left out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from vmgen import resolve_machine as settings_of
from vmgen import syntax
from vmgen.compose import Composition, compose
from vmgen.layout import internal_layout, portable_layout, width_problems
from vmgen.model import (
    CacheField,
    Effect,
    Family,
    Helper,
    Instruction,
    Item,
    KindGroup,
    Label,
    Layout,
    Operand,
    OperandKind,
    Pseudo,
    Type,
    Unit,
    UnitField,
    Uop,
)
from vmgen.names import C_KEYWORDS, HOOKS
from vmgen.source import Diagnostic, Note, Span, suggestion
from vmgen.stack import Opaque, Size
from vmgen.syntax import Cache, Name

T = TypeVar("T")


BUILTIN_KINDS = (
    OperandKind("local", KindGroup.INDEX, "index of a local variable", "locals"),
    OperandKind("const", KindGroup.INDEX, "index of a constant", "constants"),
    OperandKind("name", KindGroup.INDEX, "index of a name", "names"),
    OperandKind("reg", KindGroup.INDEX, "index of a register", "registers"),
    OperandKind("jump", KindGroup.JUMP, "jump target, either way", signed=True),
    OperandKind("forward", KindGroup.FORWARD, "jump target further on"),
    OperandKind("backward", KindGroup.BACKWARD, "jump target further back"),
    OperandKind("count", KindGroup.NUMBER, "number of items"),
    OperandKind("flags", KindGroup.NUMBER, "bit flags"),
    *(
        OperandKind(
            f"{sign}{bits}", KindGroup.IMMEDIATE, f"{bits}-bit integer", None, bits, sign == "i"
        )
        for bits in (8, 16, 32, 64)
        for sign in ("i", "u")
    ),
)


def _type_span(each: Type) -> Span:
    """Types have a name space of their own, in which C's keywords are free."""
    return each.span


@dataclass
class Resolver:
    """What has been resolved so far, by name, and the diagnostics."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    unit: Unit = field(default_factory=lambda: Unit(8, UnitField("opcode", 0, 8), ()))
    direct: bool = False
    reserved: frozenset[str] = frozenset()
    types: dict[str, Type] = field(default_factory=dict)
    kinds: dict[str, OperandKind] = field(default_factory=dict)
    helpers: dict[str, Helper] = field(default_factory=dict)
    uops: dict[str, Uop] = field(default_factory=dict)
    compositions: dict[str, Composition] = field(default_factory=dict)
    instructions: dict[str, Instruction] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)

    def error(self, message: str, span: Span, *notes: Note) -> None:
        self.diagnostics.append(Diagnostic(message, span, notes))

    def find(self, what: str, name: Name, known: Mapping[str, T]) -> T | None:
        """The object of a name; a diagnostic with a suggestion where there is none."""
        if name.text not in known:
            notes = suggestion(name.text, known)
            message = f"unknown {what} '{name.text}'"
            self.diagnostics.append(Diagnostic(message, name.span, notes, missing=True))
        return known.get(name.text)

    def define(self, name: Name, known: dict[str, T], value: T, first: Callable[[T], Span]) -> None:
        """Enter a name that must be new and may be used in C."""
        if name.text in C_KEYWORDS and first is not _type_span:
            self.error(f"'{name.text}' is a C keyword", name.span)
        if name.text in known:
            note = Note("it is defined here first", first(known[name.text]))
            self.error(f"'{name.text}' is defined twice", name.span, note)
        else:
            known[name.text] = value

    # Signatures.

    def operands(self, written: Iterable[syntax.Operand]) -> tuple[Operand, ...]:
        operands: dict[str, Operand] = {}
        for each in written:
            kind = self.find("operand kind", each.kind, self.kinds)
            operand = Operand(each.name.text, kind or BUILTIN_KINDS[0], each.units, each.name.span)
            self.variable(each.name)
            self.define(each.name, operands, operand, lambda o: o.span)
        return tuple(operands.values())

    def variable(self, name: Name) -> None:
        if name.text in self.reserved:
            self.error(f"'{name.text}' is the machine's; choose another name", name.span)

    def effect(self, written: syntax.Effect, operands: Sequence[Operand]) -> Effect:
        names = {operand.name: operand for operand in operands}
        inputs = self.items(written.inputs, names)
        outputs = self.items(written.outputs, names, inputs)
        branches = []
        for branch in written.branches:
            operand = self.find("operand", branch.operand, names)
            if operand and not operand.kind.jumps:
                message = f"'{operand.name}' is no jump target"
                self.error(message, branch.operand.span, Note("declared here", operand.span))
            branches.append((branch.operand.text, self.items(branch.outputs, names, inputs)))
        return Effect(inputs, outputs, tuple(branches))

    def items(
        self,
        written: Iterable[syntax.Item | Cache],
        operands: Mapping[str, Operand],
        inputs: tuple[Item, ...] | None = None,
    ) -> tuple[Item, ...]:
        """Inputs, or (given the inputs) outputs: an output named like an input is that input."""
        side = "input" if inputs is None else "output"
        passed = {item.name: item for item in inputs or () if not item.unused}
        items: dict[object, Item] = {}
        for each in written:
            if isinstance(each, Cache):
                if inputs is not None:
                    self.error("a cache field stands among the inputs", each.span)
                continue
            item = self.item(each, operands, passed.get(each.name.text))
            self.check_item(each, item, operands, inputs is not None)
            key = each if item.unused else item.name
            if key in items:
                note = Note("the first one", items[key].span)
                self.error(f"two {side}s are named '{item.name}'", each.name.span, note)
            items[key] = item
        return tuple(items.values())

    def item(
        self, written: syntax.Item, operands: Mapping[str, Operand], passed: Item | None
    ) -> Item:
        size = None
        if written.size is not None and written.size_span is not None:
            size = self.size(written.size, operands)
            if size.constant is not None and size.constant < 0:
                self.error(f"array size {size} is negative", written.size_span)
        item = Item(written.name.text, written.name.span, size=size)
        match written.type:
            case None if passed and passed.slots == item.slots:
                return replace(item, type=passed.type, any=passed.any)
            case None:
                return item
            case Name("deferred"):
                return replace(item, deferred=True)
            case Name("any"):
                return replace(item, any=True)
            case name:
                return replace(item, type=self.find("type", name, self.types))

    def check_item(
        self, written: syntax.Item, item: Item, operands: Mapping[str, Operand], output: bool
    ) -> None:
        span = written.name.span
        self.variable(written.name)
        if item.name in C_KEYWORDS:
            self.error(f"'{item.name}' is a C keyword", span)
        if item.name in operands:
            note = Note("the operand", operands[item.name].span)
            self.error(f"'{item.name}' names an operand and a stack item", span, note)
        if item.deferred and not output:
            self.error("only an output can be deferred", span)
        if item.deferred and item.size is not None:
            self.error("a deferred output is a single item", span)

    def size(self, tree: syntax.SizeTree, operands: Mapping[str, Operand]) -> Size:
        match tree:
            case syntax.SizeNumber(value):
                return Size.of(value)
            case syntax.SizeName(name):
                operand = self.find("operand", name, operands)
                if operand and operand.kind.jumps:
                    self.error(f"a jump target is no size: '{name.text}'", name.span)
                return Size.of(name.text) if operand else Size.of(1)
            case syntax.SizeOperation(operator, left_tree, right_tree):
                left, right = self.size(left_tree, operands), self.size(right_tree, operands)
                match operator:
                    case "+":
                        return left + right
                    case "-":
                        return left - right
                    case "*":
                        return left * right
                    case _:
                        return Size.of(Opaque(operator, left, right))

    def caches(self, written: Iterable[syntax.Item | Cache]) -> tuple[CacheField, ...]:
        fields: dict[object, CacheField] = {}
        for each in written:
            if isinstance(each, Cache):
                made = self.cache(each)
                key = each if made.name == "unused" else made.name
                if key in fields:
                    note = Note("the first one", fields[key].span)
                    self.error(f"two cache fields are named '{made.name}'", each.span, note)
                fields[key] = made
        return tuple(fields.values())

    def cache(self, written: Cache) -> CacheField:
        bits = written.units * self.unit.bits
        if bits not in (8, 16, 32, 64):
            units = [str(b // self.unit.bits) for b in (8, 16, 32, 64) if b >= self.unit.bits]
            note = Note(f"a field has {', '.join(units)} units of {self.unit.bits} bits")
            self.error(f"no C integer has {bits} bits", written.span, note)
            bits = 64
        if self.direct:
            self.error("a direct machine has no inline caches", written.span)
        self.variable(written.name)
        return CacheField(written.name.text, written.units, bits, written.span)

    # Declarations.

    def type_(self, written: syntax.Type) -> None:
        number = 0
        if written.test is None:
            number = 1 + sum(t.static for t in self.types.values())
        if written.name.text in ("deferred", "any"):
            self.error(f"'{written.name.text}' can't name a type", written.name.span)
        made = Type(written.name.text, written.doc, written.name.span, written.test, number)
        self.define(written.name, self.types, made, _type_span)

    def kind(self, written: syntax.OperandKind) -> None:
        limit = written.limit.text
        value = int(limit, 0) if limit[0].isdigit() else limit
        made = OperandKind(written.name.text, KindGroup.INDEX, written.doc, value)
        if made.name in self.kinds:
            self.error(f"operand kind '{made.name}' is defined twice", written.name.span)
        self.kinds[made.name] = made

    def helper(self, written: syntax.Extern) -> None:
        effect = settings_of.helper_effect(self.diagnostics, written.effect)
        name = written.name
        if name.text in HOOKS:
            self.error(f"'{name.text}' is a hook of the language", name.span)
        made = Helper(name.text, written.doc, name.span, written.result, written.parameters, effect)
        self.define(name, self.helpers, made, lambda h: h.span)

    def uop(self, written: syntax.Instruction) -> None:
        operands = self.operands(written.operands)
        for annotation in written.annotations:
            if annotation.text != "ends":
                notes = suggestion(annotation.text, ["ends"]) or (Note("there is one: 'ends'"),)
                self.error(f"unknown annotation '{annotation.text}'", annotation.span, *notes)
        made = Uop(
            written.name.text,
            written.doc,
            written.name.span,
            written.signature,
            operands,
            self.caches(written.effect.inputs),
            self.effect(written.effect, operands),
            tuple(a.text for a in written.annotations),
            written.body,
        )
        self.define(written.name, self.uops, made, lambda u: u.span)

    def label(self, written: syntax.Label) -> None:
        name = written.name
        made = Label(name.text, written.doc, name.span, written.any_depth, written.body)
        self.define(name, self.labels, made, lambda each: each.span)

    def macro(self, written: syntax.Macro, macros: Mapping[str, syntax.Macro]) -> Composition:
        elements: list[Uop | CacheField] = []
        for part in written.parts:
            if isinstance(part, Cache):
                elements.append(self.cache(part))
            elif part.text == written.name.text:
                self.error(f"macro '{part.text}' contains itself", part.span)
            elif part.text in macros:
                note = Note("it is a macro", macros[part.text].name.span)
                self.error("the parts of a macro are ops, not macros", part.span, note)
            elif uop := self.find("op", part, self.uops):
                elements.append(uop)
        composition, diagnostics = compose(written.name.span, elements)
        self.diagnostics += diagnostics
        return composition

    def instruction(
        self,
        name: Name,
        doc: str,
        signature: str,
        internal: bool,
        composition: Composition,
        generic: str | None,
    ) -> None:
        portable = portable_layout(self.unit, composition.operands)
        self.check_widths(portable, composition.operands)
        layout = portable
        if not self.direct:
            layout = internal_layout(composition.operands, composition.caches)
        internal = internal or generic is not None
        made = Instruction(
            name.text,
            doc,
            name.span,
            signature,
            internal,
            -1,
            composition.operands,
            composition.caches,
            composition.effect,
            composition.parts,
            generic,
            None if internal and not self.direct else portable,
            layout,
        )
        self.define(name, self.instructions, made, lambda i: i.span)

    def check_widths(self, layout: Layout, operands: tuple[Operand, ...]) -> None:
        for problem in width_problems(layout, operands):
            message = f"operand '{problem.operand.name}' has {problem.bits} bits"
            note = Note("an operand has 8, 16, 32 or 64 bits and room for its kind")
            self.error(message, problem.operand.span, note)

    def family(self, written: syntax.Family) -> Family | None:
        generic = self.find("instruction", written.name, self.instructions)
        found = [self.find("instruction", name, self.instructions) for name in written.members]
        members = tuple(member for member in found if member)
        if generic is None:
            return None
        return Family(generic.name, written.doc, written.name.span, generic, members)

    def pseudo(self, written: syntax.Pseudo) -> Pseudo:
        operands = self.operands(written.operands)
        found = [self.find("instruction", name, self.instructions) for name in written.targets]
        signature = written.effect.span.text
        effect = self.effect(written.effect, operands)
        name = written.name
        return Pseudo(
            name.text,
            written.doc,
            name.span,
            signature,
            operands,
            effect,
            tuple(target for target in found if target),
        )

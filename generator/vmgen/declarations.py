"""The declarations of a file, one by one: each becomes an object of the model.

What can't be resolved is reported and left out.
"""

from collections.abc import Mapping

from vmgen import written
from vmgen.compose import Composition, compose
from vmgen.effects import Type
from vmgen.encoding import CacheField, KindGroup, Layout, Operand, OperandKind
from vmgen.layout import internal_layout, portable_layout, width_problems
from vmgen.model import Family, Helper, Instruction, Label, Pseudo, Super, Uop
from vmgen.names import C_KEYWORDS, DESCRIPTION_FIELDS, HANDLER_LABELS, INTERPRETER_LABELS
from vmgen.resolve_machine import helper_effect
from vmgen.scope import Scope
from vmgen.signatures import resolve_cache, resolve_caches, resolve_effect, resolve_operands
from vmgen.source import Note, suggestion
from vmgen.syntax import Name


def resolve_type(scope: Scope, declared: written.Type) -> None:
    """A type. Types have a name space of their own, in which C's keywords are free."""
    number = 0
    if declared.test is None:
        number = 1 + sum(t.static for t in scope.types.values())
    name = declared.name
    if name.text in ("deferred", "any"):
        scope.error(f"'{name.text}' can't name a type", name.span)
    made = Type(name.text, declared.doc, name.span, declared.test, number)
    scope.define(name, scope.types, made)


def resolve_kind(scope: Scope, declared: written.OperandKind) -> None:
    """An operand kind: an index below a limit."""
    name, limit = declared.name, declared.limit
    value: str | int = limit.text
    if limit.text[0].isdigit():
        value = int(limit.text)
    elif limit.text in C_KEYWORDS or limit.text in DESCRIPTION_FIELDS:
        note = Note("the limit becomes a field of the code's description")
        scope.error(f"'{limit.text}' can't name a limit", limit.span, note)
    if value == 0:
        scope.error("no index is below 0", limit.span)
    if name.text in scope.kind_spans:
        note = Note("it is defined here first", scope.kind_spans[name.text])
        scope.error(f"'{name.text}' is defined twice", name.span, note)
    elif name.text in scope.kinds:
        scope.error(f"'{name.text}' is an operand kind of the language", name.span)
    scope.kind_spans.setdefault(name.text, name.span)
    made = OperandKind(name.text, KindGroup.INDEX, declared.doc, value)
    scope.kinds.setdefault(name.text, made)


def resolve_helper(scope: Scope, declared: written.Extern) -> None:
    """A C function that bodies may call."""
    name = declared.name
    effect = helper_effect(scope.diagnostics, declared.effect)
    scope.c_function(name)
    if not declared.result or not name.text.isidentifier():
        note = Note("write 'extern RESULT NAME(PARAMETERS) EFFECT;'")
        scope.error("expected a result type and the name of a function", name.span, note)
    made = Helper(name.text, declared.doc, name.span, declared.result, declared.parameters, effect)
    scope.define(name, scope.helpers, made)


def resolve_uop(scope: Scope, declared: written.Instruction) -> None:
    """A body with its signature."""
    operands = resolve_operands(scope, declared.operands)
    effect = resolve_effect(scope, declared.effect, operands)
    for annotation in declared.annotations:
        if annotation.text != "ends":
            notes = suggestion(annotation.text, ["ends"]) or (Note("there is one: 'ends'"),)
            scope.error(f"unknown annotation '{annotation.text}'", annotation.span, *notes)
    items = (*effect.inputs, *effect.outputs, *(i for _, items in effect.branches for i in items))
    taken = {item.name: item.span for item in items} | {o.name: o.span for o in operands}
    name = declared.name
    made = Uop(
        name.text,
        declared.doc,
        name.span,
        declared.signature,
        operands,
        resolve_caches(scope, declared.effect.inputs, taken),
        effect,
        tuple(a.text for a in declared.annotations),
        declared.body,
    )
    scope.c_name(name)
    scope.define(name, scope.uops, made)


def resolve_label(scope: Scope, declared: written.Label) -> None:
    """A label and its body."""
    name = declared.name
    made = Label(name.text, declared.doc, name.span, declared.any_depth, declared.body)
    scope.c_name(name)
    if name.text in INTERPRETER_LABELS or name.text.startswith(HANDLER_LABELS):
        scope.error(f"'{name.text}' is a label of the interpreters; choose another name", name.span)
    scope.define(name, scope.labels, made)


def resolve_macro(
    scope: Scope, declared: written.Macro, macros: Mapping[str, written.Macro]
) -> Composition:
    """The parts of a macro, put together."""
    elements: list[Uop | CacheField] = []
    name = declared.name
    scope.c_name(name)
    if name.text in scope.uops:
        note = Note("it is defined here first", scope.uops[name.text].span)
        scope.error(f"'{name.text}' is defined twice", name.span, note)
    if not any(isinstance(part, Name) for part in declared.parts):
        scope.error(f"macro '{name.text}' has no op", name.span)
    for part in declared.parts:
        if isinstance(part, written.Cache):
            elements.append(resolve_cache(scope, part))
        elif part.text == name.text:
            scope.error(f"macro '{part.text}' contains itself", part.span)
        elif part.text in macros:
            note = Note("it is a macro", macros[part.text].name.span)
            scope.error("the parts of a macro are ops, not macros", part.span, note)
        elif uop := scope.find("op", part, scope.uops):
            elements.append(uop)
    composition, diagnostics = compose(elements)
    scope.diagnostics += diagnostics
    return composition


def resolve_super(scope: Scope, declared: written.Super) -> None:
    """A superinstruction."""
    name = declared.name
    found = [scope.find("instruction", part, scope.instructions) for part in declared.parts]
    parts = tuple(part for part in found if part)
    if len(parts) < len(found):
        return
    scope.c_name(name)
    for known in (scope.instructions, scope.pseudos):
        if name.text in known:
            note = Note("it is defined here first", known[name.text].span)
            scope.error(f"'{name.text}' is defined twice", name.span, note)
    scope.define(name, scope.supers, Super(name.text, declared.doc, name.span, -1, parts))


def resolve_instruction(
    scope: Scope,
    declared: written.Instruction | written.Macro,
    signature: str,
    composition: Composition,
    generic: str | None,
) -> None:
    """An instruction of one part or several; `generic` is the family that it belongs to."""
    portable = portable_layout(scope.unit, composition.operands)
    _check_widths(scope, portable, composition.operands)
    layout = portable
    if not scope.direct:
        layout = internal_layout(composition.operands, composition.caches)
    written_internal = (
        isinstance(declared, written.Instruction) and declared.keyword == "internal inst"
    )
    internal = written_internal or generic is not None
    name = declared.name
    made = Instruction(
        name=name.text,
        doc=declared.doc,
        span=name.span,
        signature=signature,
        internal=internal,
        opcode=-1,
        operands=composition.operands,
        caches=composition.caches,
        effect=composition.effect,
        parts=composition.parts,
        generic=generic,
        portable_layout=None if internal and not scope.direct else portable,
        layout=layout,
    )
    scope.define(name, scope.instructions, made)


def _check_widths(scope: Scope, layout: Layout, operands: tuple[Operand, ...]) -> None:
    for problem in width_problems(layout, operands):
        message = f"operand '{problem.operand.name}' has {problem.bits} bits"
        note = Note("an operand has 8, 16, 32 or 64 bits and room for its kind")
        scope.error(message, problem.operand.span, note, missing=True)


def resolve_family(
    scope: Scope, declared: written.Family, generics: frozenset[str]
) -> Family | None:
    """A family; `generics` names the generic instructions of all families."""
    name = declared.name
    if name.text in scope.families:
        note = Note("the first one", scope.families[name.text])
        scope.error(f"'{name.text}' has two families", name.span, note)
    scope.families.setdefault(name.text, name.span)
    generic = scope.find("instruction", name, scope.instructions)
    members = []
    for member in declared.members:
        found = scope.find("instruction", member, scope.instructions)
        if found and _is_new_member(scope, name.text, member, generics):
            members.append(found)
    if generic is None:
        return None
    return Family(generic.name, declared.doc, name.span, generic, tuple(members))


def _is_new_member(scope: Scope, family: str, member: Name, generics: frozenset[str]) -> bool:
    if member.text in generics:
        message = f"{member.text} is a family's generic instruction and can't be a member"
        scope.error(message, member.span)
        return False
    first = scope.memberships.setdefault(member.text, (family, member.span))
    if first[1] == member.span:
        return True
    two = "two families" if first[0] != family else "the family twice"
    note = Note("the first one", first[1])
    scope.error(f"{member.text} is a member of {two}", member.span, note)
    return False


def resolve_pseudo(scope: Scope, declared: written.Pseudo) -> None:
    """An instruction of the assembler, which stands for others."""
    name = declared.name
    operands = resolve_operands(scope, declared.operands)
    found = [scope.find("instruction", each, scope.instructions) for each in declared.targets]
    if name.text in scope.instructions:
        note = Note("it is defined here first", scope.instructions[name.text].span)
        scope.error(f"'{name.text}' is defined twice", name.span, note)
    made = Pseudo(
        name.text,
        declared.doc,
        name.span,
        declared.effect.span.text,
        operands,
        resolve_effect(scope, declared.effect, operands),
        tuple(target for target in found if target),
    )
    scope.define(name, scope.pseudos, made)

"""Operands, stack effects and cache fields: names become objects, sizes polynomials."""

from collections.abc import Iterable, Mapping, Sequence

from vmgen.effects import Effect, Item
from vmgen.encoding import CacheField, Operand
from vmgen.names import CPYTHON_NAMES
from vmgen.scope import BUILTIN_KINDS, Scope
from vmgen.source import Note, Span
from vmgen.stack import Opaque, Size, total
from vmgen.syntax import Name
from vmgen.written import (
    Branch,
    Cache,
    SizeName,
    SizeNumber,
    SizeTree,
)
from vmgen.written import Effect as WrittenEffect
from vmgen.written import Item as WrittenItem
from vmgen.written import Operand as WrittenOperand

LARGEST_ARRAY = 1 << 16
"""Slots that an array of fixed size may have."""
MOST_TERMS = 16
"""Terms that an array size may have."""
LARGEST_SHIFT = 31

Operands = Mapping[str, Operand]


def resolve_operands(scope: Scope, written: Iterable[WrittenOperand]) -> tuple[Operand, ...]:
    """The operands of an instruction; those of an unknown kind are taken for counts."""
    operands: dict[str, Operand] = {}
    for each in written:
        kind = scope.find("operand kind", each.kind, scope.kinds) or _count
        scope.variable(each.name)
        if each.units == 0:
            scope.error("an operand has one unit at least", each.name.span)
        operand = Operand(each.name.text, kind, each.units, each.name.span)
        if first := operands.get(operand.name):
            note = Note("the first one", first.span)
            scope.error(f"two operands are named '{operand.name}'", operand.span, note)
        operands.setdefault(operand.name, operand)
    return tuple(operands.values())


_count = next(kind for kind in BUILTIN_KINDS if kind.name == "count")


def resolve_caches(
    scope: Scope, written: Iterable[WrittenItem | Cache], taken: Mapping[str, Span]
) -> tuple[CacheField, ...]:
    """The cache fields among items; `taken` are the names of operands and items."""
    fields: dict[object, CacheField] = {}
    for each in written:
        if not isinstance(each, Cache):
            continue
        made = resolve_cache(scope, each)
        first = fields[made.name].span if made.name in fields else taken.get(made.name)
        if first and made.name != "unused":
            note = Note("the other one", first)
            scope.error(f"'{made.name}' names a cache field and something else", each.span, note)
        fields[each if made.name == "unused" else made.name] = made
    return tuple(fields.values())


def resolve_cache(scope: Scope, written: Cache) -> CacheField:
    """A cache field, whose width is that of a C integer."""
    bits = written.units * scope.unit.bits
    if bits not in (8, 16, 32, 64):
        units = [str(b // scope.unit.bits) for b in (8, 16, 32, 64) if b >= scope.unit.bits]
        note = Note(f"a field has {', '.join(units)} units of {scope.unit.bits} bits")
        scope.error(f"no C integer has {bits} bits", written.span, note, missing=True)
        bits = 64
    if scope.direct:
        scope.error("a direct machine has no inline caches", written.span)
    scope.variable(written.name)
    return CacheField(written.name.text, written.units, bits, written.span)


# Stack effects ------------------------------------------------------------------------------------


def resolve_effect(scope: Scope, written: WrittenEffect, operands: Sequence[Operand]) -> Effect:
    """A stack effect, whose sizes are made of `operands`."""
    names = {operand.name: operand for operand in operands}
    inputs = _items(scope, written.inputs, names, None)
    outputs = _items(scope, written.outputs, names, inputs)
    branches: dict[str, tuple[Item, ...]] = {}
    for branch in written.branches:
        _check_branch(scope, branch, names, branches)
        items = _items(scope, branch.outputs, names, inputs)
        for item in items:
            if item.deferred:
                scope.error("the output of a branch can't be deferred", item.span)
        branches[branch.operand.text] = items
    return Effect(inputs, outputs, tuple(branches.items()))


def _check_branch(
    scope: Scope, branch: Branch, operands: Operands, known: Mapping[str, object]
) -> None:
    operand = scope.find("operand", branch.operand, operands)
    if operand and not operand.kind.jumps:
        note = Note("declared here", operand.span)
        scope.error(f"'{operand.name}' is no jump target", branch.operand.span, note)
    if branch.operand.text in known:
        scope.error(f"second branch for '{branch.operand.text}'", branch.operand.span)


def _items(
    scope: Scope,
    written: Iterable[WrittenItem | Cache],
    operands: Operands,
    inputs: tuple[Item, ...] | None,
) -> tuple[Item, ...]:
    """Inputs, or (given the inputs) outputs: an output named like an input is that input."""
    side = "input" if inputs is None else "output"
    items: dict[object, Item] = {}
    for each in written:
        if isinstance(each, Cache):
            if inputs is not None:
                scope.error("a cache field stands among the inputs", each.span)
            continue
        item = _item(scope, each, operands)
        if inputs is None:
            _check_input(scope, item)
        else:
            item = _output(scope, item, inputs, list(items.values()), each.type is not None)
        key = each if item.unused else item.name
        if key in items:
            note = Note("the first one", items[key].span)
            scope.error(f"two {side}s are named '{item.name}'", item.span, note)
        items[key] = item
    return tuple(items.values())


def _item(scope: Scope, written: WrittenItem, operands: Operands) -> Item:
    name = written.name
    if name.text != "unused":
        scope.variable(name)
    if name.text in operands:
        note = Note("the operand", operands[name.text].span)
        scope.error(f"'{name.text}' names an operand and a stack item", name.span, note)
    size = None
    if written.size is not None and written.size_span is not None:
        size = _array_size(scope, written.size, written.size_span, operands)
    return _typed(scope, Item(name.text, name.span, size=size), written.type)


def _typed(scope: Scope, item: Item, type_name: Name | None) -> Item:
    match type_name:
        case None:
            return item
        case Name("deferred"):
            if item.size is not None:
                scope.error("a deferred output is a single item", item.span)
            return item._replace(deferred=True)
        case Name("any"):
            return item._replace(any=True)
        case name:
            advice = Note(f"declare it: 'type {name.text} = ...;' or 'static type {name.text};'")
            found = scope.find("type", name, scope.types, "any", "deferred", notes=(advice,))
            return item._replace(type=found)


def _check_input(scope: Scope, item: Item) -> None:
    if item.deferred:
        scope.error("only an output can be deferred", item.span)


def _unused_at(inputs: tuple[Item, ...], offset: Size) -> Item | None:
    """The unused input that lies so many slots above the deepest one."""
    for placed in Effect(inputs).placed_inputs:
        if placed.item.unused and placed.offset + total(i.slots for i in inputs) == offset:
            return placed.item
    return None


def _output(
    scope: Scope, item: Item, inputs: tuple[Item, ...], below: list[Item], typed: bool
) -> Item:
    """An output; one that is an input, or leaves an unused one in its place, has its type."""
    passed = next((i for i in inputs if i.name == item.name and not i.unused), None)
    if item.unused:
        passed = _unused_at(inputs, total(each.slots for each in below))
    if passed is None:
        if item.unused:
            note = Note("only an input that is 'unused' too, at the same depth, is left as it is")
            scope.error("an output can't be 'unused'", item.span, note)
        if item.any:
            note = Note("an output of any type passes on an input of the same name")
            scope.error(f"no input is named '{item.name}'", item.span, note)
        return item
    if passed.slots != item.slots:
        message = f"'{item.name}' has size {item.slots} here and {passed.slots} as an input"
        scope.error(message, item.span, Note("the input", passed.span))
    return item if typed else item._replace(type=passed.type, any=passed.any)


# Sizes --------------------------------------------------------------------------------------------


def _array_size(scope: Scope, tree: SizeTree, span: Span, operands: Operands) -> Size:
    size = _size(scope, tree, span, operands)
    constant = size.constant
    signed = any(operands[name].kind.signed for name in size.names if name in operands)
    if size.terms and not signed and all(factor < 0 for _, factor in size.terms):
        scope.error(f"the array size {size} is negative", span)
    elif constant is not None and constant > LARGEST_ARRAY:
        scope.error(f"an array has {LARGEST_ARRAY} slots at most", span)
    return size


def _size(scope: Scope, tree: SizeTree, span: Span, operands: Operands) -> Size:
    match tree:
        case SizeNumber(value):
            return Size.of(value)
        case SizeName(name):
            return _operand_size(scope, name, operands)
        case _:
            left = _size(scope, tree.left, span, operands)
            right = _size(scope, tree.right, span, operands)
            return _operation(scope, tree.operator, left, right, span)


def _operand_size(scope: Scope, name: Name, operands: Operands) -> Size:
    advice = CPYTHON_NAMES.get(name.text)
    notes = (Note(advice),) if advice else (Note("array sizes are made of operands and numbers"),)
    operand = scope.find("operand", name, operands, notes=notes)
    if operand is None:
        return Size.of(1)
    if operand.kind.jumps:
        scope.error(f"a jump target is no size: '{name.text}'", name.span)
    return Size.of(name.text)


def _operation(scope: Scope, operator: str, left: Size, right: Size, span: Span) -> Size:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            if len(left.terms) * len(right.terms) <= MOST_TERMS:
                return left * right
            scope.error("the array size is too complicated", span)
            return left
        case "&" if left.constant is not None and right.constant is not None:
            return Size.of(left.constant & right.constant)
        case "&":
            return Size.of(Opaque(operator, left, right))
        case _:
            return _shift(scope, operator, left, right, span)


def _shift(scope: Scope, operator: str, left: Size, right: Size, span: Span) -> Size:
    """A shift; one to the left by a constant is a product."""
    count = right.constant
    if count is None:
        return Size.of(Opaque(operator, left, right))
    if not 0 <= count <= LARGEST_SHIFT:
        scope.error(f"a shift is by a number from 0 to {LARGEST_SHIFT}", span)
        return left
    if operator == "<<":
        return left * (1 << count)
    if left.constant is not None:
        return Size.of(left.constant >> count)
    return Size.of(Opaque(operator, left, right))

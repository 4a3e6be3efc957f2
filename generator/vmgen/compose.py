"""Several uops made one instruction: values flow between the parts in C locals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from vmgen.model import CacheField, Effect, Flow, Item, Operand, Part, Uop
from vmgen.source import Diagnostic, Note, Span
from vmgen.syntax import own_code, walk


@dataclass(frozen=True)
class Composition:
    """The signature of a macro instruction and its parts."""

    operands: tuple[Operand, ...]
    caches: tuple[CacheField, ...]
    effect: Effect
    parts: tuple[Part, ...]


@dataclass
class _Composer:
    """The stack as the parts see it: what earlier parts pushed, above the macro's own inputs."""

    span: Span
    uops: tuple[Uop, ...]
    stack: list[Flow] = field(default_factory=list)
    inputs: list[Flow] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def take(self, uop: Uop, wanted: Item) -> Flow:
        """The value on top of the stack, for an input of a uop."""
        if not self.stack:
            flow = self.new(uop, wanted)
            self.inputs.insert(0, flow)
            return flow
        flow = self.stack.pop()
        if flow.item.slots != wanted.slots:
            made = Note(f"'{flow.item.name}' has size {flow.item.slots}", flow.item.span)
            message = f"'{wanted.name}' of {uop.name} has size {wanted.slots} and gets"
            message += f" '{flow.item.name}', which has another"
            self.diagnostics.append(Diagnostic(message, wanted.span, (made,)))
        elif _conflict(flow.item, wanted):
            made = Note(f"'{flow.item.name}' is {_type_text(flow.item)}", flow.item.span)
            message = f"'{wanted.name}' of {uop.name} is {_type_text(wanted)} and gets"
            message += f" '{flow.item.name}', which is {_type_text(flow.item)}"
            self.diagnostics.append(Diagnostic(message, wanted.span, (made,)))
        return flow

    def new(self, uop: Uop, item: Item) -> Flow:
        """A value with a C local of its own, a name that no other part uses otherwise."""
        taken = self.used | {n for other in self.uops if other is not uop for n in _words(other)}
        local, count = item.name, 2
        while local in taken and not item.unused:
            local, count = f"{item.name}_{count}", count + 1
        self.used.add(local)
        return Flow(local, item)

    def add(self, uop: Uop) -> dict[str, Flow]:
        """Run a uop on the symbolic stack; returns what its items are."""
        flows = {}
        for item in reversed(uop.effect.inputs):
            flow = self.take(uop, item)
            flows[item.name] = flow
        passed = {item.name for item in uop.effect.inputs}
        for item in uop.effect.outputs:
            if item.name not in passed or item.unused:
                flows[item.name] = self.new(uop, item)
            flow = flows[item.name]
            self.stack.append(replace(flow, item=_merge(flow.item, item)))
        return flows


def compose(
    span: Span, elements: Sequence[Uop | CacheField]
) -> tuple[Composition, list[Diagnostic]]:
    """The macro that runs `elements` in order; cache fields among them are its own."""
    uops = tuple(e for e in elements if isinstance(e, Uop))
    composer = _Composer(span, uops)
    parts, caches = [], []
    for element in elements:
        if isinstance(element, CacheField):
            caches.append(element)
            continue
        names = []
        for cache in element.caches:
            unique = _unique(cache.name, {c.name for c in caches})
            caches.append(replace(cache, name=unique))
            names.append((cache.name, unique))
        flows = composer.add(element)
        parts.append(Part(element, tuple(flows.items()), tuple(names)))
    operands = tuple(_merge_operands(uops, composer.diagnostics))
    return Composition(
        operands, tuple(caches), _effect(composer, uops), tuple(parts)
    ), composer.diagnostics


def _effect(composer: _Composer, uops: tuple[Uop, ...]) -> Effect:
    inputs = tuple(replace(flow.item, name=flow.local) for flow in composer.inputs)
    outputs = tuple(replace(flow.item, name=flow.local) for flow in composer.stack)
    branches = uops[-1].effect.branches if uops else ()
    if not branches:
        return Effect(inputs, outputs)
    below = outputs[: len(outputs) - len(uops[-1].effect.outputs)]
    locals_ = {f.item.name: f.local for f in composer.stack}
    renamed = tuple(
        (operand, (*below, *(replace(i, name=locals_.get(i.name, i.name)) for i in items)))
        for operand, items in branches
    )
    return Effect(inputs, outputs, renamed)


def _merge_operands(uops: tuple[Uop, ...], diagnostics: list[Diagnostic]) -> Iterator[Operand]:
    seen: dict[str, Operand] = {}
    for uop in uops:
        for operand in uop.operands:
            first = seen.setdefault(operand.name, operand)
            if first is operand:
                yield operand
            elif (first.kind, first.units) != (operand.kind, operand.units):
                note = Note(f"here it is a {first.kind.name}", first.span)
                message = f"operand '{operand.name}' has another kind in {uop.name}"
                diagnostics.append(Diagnostic(message, operand.span, (note,)))


def _merge(flow: Item, output: Item) -> Item:
    return replace(flow, type=output.type or flow.type, deferred=output.deferred)


def _conflict(made: Item, wanted: Item) -> bool:
    if wanted.any or made.any:
        return False
    made_static = made.type if made.type and made.type.static else None
    wanted_static = wanted.type if wanted.type and wanted.type.static else None
    if made_static is not wanted_static:
        return True
    both = made.type is not None and wanted.type is not None
    return both and made.type is not wanted.type


def _type_text(item: Item) -> str:
    return f"of type {item.type.name}" if item.type else "of no static type"


def _words(uop: Uop) -> set[str]:
    names = {item.name for item in (*uop.effect.inputs, *uop.effect.outputs)}
    names |= {operand.name for operand in uop.operands} | {c.name for c in uop.caches}
    for statement in walk(uop.body):
        code = own_code(statement)
        if code:
            names |= {token.text for token in code.tokens if token.kind == "name"}
    return names


def _unique(name: str, taken: set[str]) -> str:
    if name == "unused" or name not in taken:
        return name
    count = 2
    while f"{name}_{count}" in taken:
        count += 1
    return f"{name}_{count}"

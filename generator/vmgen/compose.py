"""Several uops made one instruction: values flow between the parts in C locals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from vmgen.code import mentions
from vmgen.effects import Effect, Item
from vmgen.encoding import CacheField, Operand
from vmgen.model import Flow, Instruction, Part, Uop
from vmgen.source import Diagnostic, Note
from vmgen.syntax import own_code, walk


class Composition(NamedTuple):
    """The signature of a macro instruction and its parts."""

    operands: tuple[Operand, ...]
    caches: tuple[CacheField, ...]
    effect: Effect
    parts: tuple[Part, ...]


@dataclass
class _Composer:
    """The stack as the parts see it: what earlier parts pushed, above the macro's own inputs."""

    uops: tuple[Uop, ...]
    stack: list[Flow] = field(default_factory=list)
    inputs: list[Flow] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    branches: tuple[tuple[str, tuple[Flow, ...]], ...] = ()
    """What the last part leaves on its jumps, in the place of its inputs."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def take(self, uop: Uop, wanted: Item) -> Flow:
        """The value on top of the stack, for an input of a uop."""
        if not self.stack:
            flow = self.new(uop, wanted)
            self.inputs.insert(0, flow)
            return flow
        flow = self.stack.pop()
        if flow.item.slots != wanted.slots:
            self.mismatch(uop, wanted, flow.item, _size_text(wanted), _size_text(flow.item))
        elif _conflict(flow.item, wanted):
            self.mismatch(uop, wanted, flow.item, _type_text(wanted), _type_text(flow.item))
        return flow

    def mismatch(self, uop: Uop, wanted: Item, made: Item, wants: str, gets: str) -> None:
        """Complain of a value that is not what a part expects."""
        message = f"'{wanted.name}' of {uop.name} {wants} and gets '{made.name}', which {gets}"
        self.diagnostics.append(Diagnostic(message, wanted.span, (Note("made here", made.span),)))

    def new(self, uop: Uop, item: Item) -> Flow:
        """A value with a C local of its own, a name that no other part uses otherwise."""
        if item.unused:
            return Flow(item.name, item)
        others = {word for other in self.uops if other is not uop for word in _words(other)}
        local = item.name
        if local in self.used | others:
            local = _unique(local, self.used | others | _words(uop))
        self.used.add(local)
        return Flow(local, item)

    def add(
        self, uop: Uop, caches: tuple[tuple[str, str], ...], own: frozenset[str] = frozenset()
    ) -> Part:
        """Run a uop on the symbolic stack. Its inputs of the names in `own` get C locals of their
        own, which begin as copies."""
        effect = uop.effect
        taken = [self.take(uop, item) for item in reversed(effect.inputs)][::-1]
        flows = {item.name: flow for item, flow in zip(effect.inputs, taken, strict=True)}
        copies = []
        for item in effect.inputs:
            if item.name in own:
                flow = flows[item.name]
                flows[item.name] = self.new(uop, item)._replace(item=flow.item)
                copies.append((flows[item.name].local, flow.local))
        outputs = (*effect.outputs, *(item for _, items in effect.branches for item in items))
        for item in outputs:
            if item.name not in flows:
                flows[item.name] = self.new(uop, item)
        places = (placed.offset for placed in effect.placed_inputs)
        left = dict(zip(places, taken, strict=True))

        def leaves(items: tuple[Item, ...]) -> Iterator[Flow]:
            for placed in effect.place(items):
                peeked = left.get(placed.offset) if placed.item.unused else None
                flow = peeked or flows[placed.item.name]
                same = flow.item._replace(type=None) if placed.item.name in own else flow.item
                yield flow._replace(item=_merge(same, placed.item))

        self.stack += leaves(effect.outputs)
        self.branches = tuple((name, tuple(leaves(items))) for name, items in effect.branches)
        return Part(uop, tuple(flows.items()), caches, tuple(copies))


def compose(elements: Sequence[Uop | CacheField]) -> tuple[Composition, list[Diagnostic]]:
    """The instruction that runs `elements` in order; cache fields among them are its own."""
    uops = tuple(e for e in elements if isinstance(e, Uop))
    composer = _Composer(uops, used={e.name for e in elements if isinstance(e, CacheField)})
    caches: list[CacheField] = []
    parts: list[Part] = []
    for element in elements:
        if isinstance(element, CacheField):
            caches.append(element)
            continue
        own = _own_caches(element, {cache.name for cache in caches}, composer.used)
        caches += own
        composer.used |= {cache.name for cache in own}
        names = tuple((c.name, mine.name) for c, mine in zip(element.caches, own, strict=True))
        typed = (i.name for i in element.effect.inputs if i.type and i.type.test)
        changed = _assigned(element) & {*typed} if len(uops) > 1 else frozenset[str]()
        parts.append(composer.add(element, names, changed))
    operands = tuple(_merge_operands(uops, composer.diagnostics))
    effect = _effect(composer, parts)
    return Composition(operands, tuple(caches), effect, tuple(parts)), composer.diagnostics


class Step(NamedTuple):
    """An instruction as it runs behind others, whose outputs are still in C locals."""

    instruction: Instruction
    """It, with its parts as they are called here; its effect is that of all so far."""
    before: Effect
    """What those before it have done."""
    rest: Effect
    """What is left of that when it has taken its inputs, those counted as popped."""


def compose_steps(instructions: Sequence[Instruction]) -> tuple[list[Step], list[Diagnostic]]:
    """Instructions that run in order, as if they were one.

    Operands and cache fields keep their names: they are an instruction's own. What a body sets is
    its own too, as long as there are others: those before it can still be stored as they were.
    """
    composer = _Composer(tuple(part.uop for each in instructions for part in each.parts))
    steps = []
    for each in instructions:
        before = Effect(_named(composer.inputs), _named(composer.stack))
        kept = len(composer.stack) - len(each.effect.inputs)
        below = composer.stack[: max(kept, 0)]
        parts = []
        for part in each.parts:
            own = _assigned(part.uop) if len(instructions) > 1 else frozenset[str]()
            parts.append(composer.add(part.uop, part.caches, own))
        effect = _effect(composer, parts)
        rest = Effect(effect.inputs, _named(below))
        steps.append(Step(replace(each, effect=effect, parts=tuple(parts)), before, rest))
    return steps, composer.diagnostics


def segments_of(instructions: Iterable[Instruction]) -> list[tuple[Instruction, ...]]:
    """Instructions parted where no value can flow, because one knows where the stack is."""
    segments: list[tuple[Instruction, ...]] = []
    for each in instructions:
        if segments and not any(map(_uses_memory, (segments[-1][-1], each))):
            segments[-1] += (each,)
        else:
            segments.append((each,))
    return segments


def _uses_memory(instruction: Instruction) -> bool:
    """Whether an instruction has an array, which is on the stack, or speaks of `sp`."""
    effect = instruction.effect
    successors = (effect.outputs, *(items for _, items in effect.branches))
    items = (item for items in (effect.inputs, *successors) for item in items)
    return any(item.size is not None for item in items) or any(
        "sp" in _words(part.uop) for part in instruction.parts
    )


@lru_cache(maxsize=1 << 14)
def _assigned(uop: Uop) -> frozenset[str]:
    """The names that a body sets."""
    codes = (code for statement in walk(uop.body) if (code := own_code(statement)))
    return frozenset(m.name for code in codes for m in mentions(code) if m.assigned)


def _own_caches(uop: Uop, taken: set[str], used: set[str]) -> list[CacheField]:
    """The cache fields of a part, under names that the parts before it don't use."""
    if taken.isdisjoint(cache.name for cache in uop.caches):
        return list(uop.caches)
    words = _words(uop) | used
    return [
        c._replace(name=_unique(c.name, taken | words)) if c.name in taken else c
        for c in uop.caches
    ]


def _effect(composer: _Composer, parts: list[Part]) -> Effect:
    """The stack effect of all parts; the branches are those of the last one."""
    inputs, outputs = _named(composer.inputs), _named(composer.stack)
    if not parts:
        return Effect(inputs, outputs)
    below = outputs[: len(outputs) - len(parts[-1].uop.effect.outputs)]
    branches = tuple((name, (*below, *_named(flows))) for name, flows in composer.branches)
    return Effect(inputs, outputs, branches)


def _named(flows: Iterable[Flow]) -> tuple[Item, ...]:
    """Values as the items of the instruction."""
    return tuple(flow.item._replace(name=flow.local) for flow in flows)


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
    """A value as a part leaves it."""
    kind = output.type or flow.type
    return flow._replace(type=kind, deferred=output.deferred, any=output.any and flow.any)


def _conflict(made: Item, wanted: Item) -> bool:
    if wanted.any or made.any:
        return not wanted.any
    made_static = made.type if made.type and made.type.static else None
    wanted_static = wanted.type if wanted.type and wanted.type.static else None
    if made_static is not wanted_static:
        return True
    both = made.type is not None and wanted.type is not None
    return both and made.type is not wanted.type


def _type_text(item: Item) -> str:
    if item.any:
        return "may be of any type"
    return f"is of type {item.type.name}" if item.type else "is of no static type"


def _size_text(item: Item) -> str:
    return f"has size {item.slots}"


@lru_cache(maxsize=1 << 14)
def _words(uop: Uop) -> frozenset[str]:
    """The names in a part that stay what they are, its items being called otherwise."""
    effect = uop.effect
    on_branches = (item for _, items in effect.branches for item in items)
    items = {item.name for item in (*effect.inputs, *effect.outputs, *on_branches)}
    codes = [code for statement in walk(uop.body) if (code := own_code(statement))]
    words = {token.text for code in codes for token in code.tokens if token.kind == "name"}
    own = {*(o.name for o in uop.operands), *(c.name for c in uop.caches)}
    return frozenset((words - items) | own)


def _unique(name: str, taken: set[str]) -> str:
    if name == "unused":
        return name
    count = 2
    while f"{name}_{count}" in taken:
        count += 1
    return f"{name}_{count}"

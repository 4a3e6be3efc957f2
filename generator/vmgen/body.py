"""What a body does: its calls and hooks, the names it reads and sets, and every path through it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from vmgen.code import Call, Mention, always_fails, calls, hook_of, mentions
from vmgen.effects import Item
from vmgen.model import Label, Machine, Uop
from vmgen.names import HOOKS
from vmgen.paths import End, Paths, State, effect_of, running, stores
from vmgen.source import Span
from vmgen.syntax import Block, own_code, walk

__all__ = [
    "Analysis",
    "Call",
    "End",
    "State",
    "always_fails",
    "analyse",
    "calls",
    "effect_of",
    "hook_of",
]


@dataclass(frozen=True)
class Analysis:
    """What is known of a body. All but `specializing` leaves `specialize` blocks out."""

    calls: tuple[Call, ...]
    hooks: tuple[Call, ...]
    mentions: tuple[Mention, ...]
    ends: tuple[End, ...]
    deopts: tuple[End, ...]
    final: State | None
    """The state at the body's end; None if control never gets there."""
    memory: Span | None
    """Where it stores into memory or sets the machine's state."""
    unreachable: tuple[Span, ...]
    """Where statements begin that no path gets to."""
    specializing: frozenset[str]
    """The names that occur in `specialize` blocks."""

    @cached_property
    def assigned(self) -> frozenset[str]:
        """The names that it sets."""
        return frozenset(m.name for m in self.mentions if m.assigned or m.address_taken)

    @cached_property
    def used(self) -> frozenset[str]:
        """The names that occur."""
        return frozenset(m.name for m in self.mentions)

    @cached_property
    def read(self) -> frozenset[str]:
        """The names whose value is used."""
        return frozenset(m.name for m in self.mentions if not m.plain)

    def has(self, *hooks: str) -> bool:
        """Whether one of some hooks occurs."""
        return any(hook.name in hooks for hook in self.hooks)


@lru_cache(maxsize=1 << 14)
def analyse(machine: Machine, owner: Uop | Label) -> Analysis:
    """Follow every path through a body."""
    paths = Paths(machine, frozenset(item.name for item in _items(owner)))
    final = paths.run(owner.body, State())
    if final is not None:
        span = Span(owner.body.span.source, owner.body.span.end - 1, owner.body.span.end)
        paths.ends.append(End(None, span, final))
    codes = [code for statement in running(owner.body) if (code := own_code(statement))]
    memory = (at for code in codes if (at := stores(machine, code)))
    found = [call for code in codes for call in calls(code)]
    return Analysis(
        tuple(call for call in found if call.name not in HOOKS),
        tuple(call for call in found if call.name in HOOKS),
        tuple(mention for code in codes for mention in mentions(code)),
        tuple(paths.ends),
        tuple(paths.deopts),
        final,
        next(memory, None),
        tuple(paths.unreachable),
        _specializing(owner),
    )


def _items(owner: Uop | Label) -> tuple[Item, ...]:
    if isinstance(owner, Label):
        return ()
    effect = owner.effect
    on_branches = (item for _, items in effect.branches for item in items)
    return (*effect.inputs, *effect.outputs, *on_branches)


def _specializing(owner: Uop | Label) -> frozenset[str]:
    """The names in `specialize` blocks."""
    blocks = [s for s in owner.body.statements if isinstance(s, Block) and s.kind == "specialize"]
    codes = [code for b in blocks for inner in walk(b) if (code := own_code(inner))]
    return frozenset(mention.name for code in codes for mention in mentions(code))

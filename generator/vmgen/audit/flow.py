"""The flow of control through handlers: the straight path of each, and all that it can reach."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from vmgen.audit.decode import Kind, Step


class End(Enum):
    """How a straight path ends."""

    DISPATCH = auto()
    """With an indirect jump."""
    RETURN = auto()
    HANDLER = auto()
    """By running into another handler."""
    LEAVE = auto()
    """By a jump out of the interpreter's code."""
    STOP = auto()
    """With an endless loop, or something that is no code."""


ENDS = {
    Kind.INDIRECT: End.DISPATCH,
    Kind.LEAVE: End.LEAVE,
    Kind.RETURN: End.RETURN,
    Kind.STOP: End.STOP,
}


class Path(NamedTuple):
    """The path on which no branch is taken: the one that compilers lay out for the likely case."""

    steps: tuple[Step, ...]
    end: End
    place: int
    """The address of the jump or return, or where it went."""


class Reach(NamedTuple):
    """All that can be reached from a handler, other handlers left out."""

    steps: frozenset[int]
    """Their addresses."""
    exits: frozenset[int]
    """Addresses of its indirect jumps, and addresses outside to which it jumps."""


class Flow:
    """The code of an interpreter, and where its handlers begin."""

    def __init__(self, steps: Iterable[Step], entries: Iterable[int]) -> None:
        """Keep the steps by address."""
        self.steps = {step.address: step for step in steps}
        self.entries = frozenset(entries)

    def straight(self, entry: int) -> Path:
        """The straight path from a handler's entry."""
        steps: dict[int, Step] = {}
        address: int | None = entry
        while address is not None:
            address = self._forward(entry, address, steps)
            last = next(reversed(steps.values()), None)
            if last is not None and last.kind in ENDS:
                return Path(tuple(steps.values()), ENDS[last.kind], last.address)
            if address not in steps:
                end = End.HANDLER if address in self.entries else End.LEAVE
                return Path(tuple(steps.values()), end, address)
            address = _way_out(steps)
        return Path(tuple(steps.values()), End.STOP, entry)

    def _forward(self, entry: int, address: int, steps: dict[int, Step]) -> int:
        """Take steps until the path ends, or comes to where it has been; returns where that is."""
        while address in self.steps and address not in steps and not self._other(entry, address):
            step = steps[address] = self.steps[address]
            if step.kind in ENDS:
                break
            address = step.end if step.target is None or step.kind is Kind.BRANCH else step.target
        return address

    def reach(self, entry: int) -> Reach:
        """What a handler reaches by any branches."""
        found: set[int] = set()
        exits: set[int] = set()
        waiting = [entry]
        while waiting:
            address = waiting.pop()
            step = self.steps.get(address)
            if step is None:
                exits.add(address)
            elif address not in found and not self._other(entry, address):
                found.add(address)
                waiting += _following(step)
                if step.kind in (Kind.INDIRECT, Kind.LEAVE):
                    exits.add(address)
        return Reach(frozenset(found), frozenset(exits))

    def _other(self, entry: int, address: int) -> bool:
        return address != entry and address in self.entries


def _way_out(steps: dict[int, Step]) -> int | None:
    """Where the last branch of a path leads that leads out of it, which has become a loop."""
    branches = (step for step in reversed(steps.values()) if step.kind is Kind.BRANCH)
    return next((step.target for step in branches if step.target not in steps), None)


def _following(step: Step) -> Iterator[int]:
    if step.kind in (Kind.PLAIN, Kind.CALL, Kind.BRANCH):
        yield step.end
    if step.target is not None:
        yield step.target

"""What is counted of handlers, and what is wrong with them."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from vmgen.audit.decode import Kind
from vmgen.audit.figures import Flaw, Handler
from vmgen.audit.flow import End, Flow, Path, Reach


class Place(NamedTuple):
    """Where a handler begins, and what is known of it from the definitions."""

    name: str
    entry: int
    dispatches: bool
    """Whether it goes on to the next handler itself, not only by way of a label."""
    combined: bool
    """Whether it is that of a superinstruction."""
    others: Set[str]
    """Handlers to which it goes over where it does not fit."""


class Found(NamedTuple):
    """A handler with its straight path, and all that it reaches."""

    place: Place
    path: Path
    reach: Reach
    family: Set[str]
    """It, and those that may go over to it: specializations, and what they are parts of."""


def judged(flow: Flow, places: Sequence[Place]) -> Iterator[Handler]:
    """The figures of each handler."""
    found = [_found(flow, place, places) for place in places]
    users: dict[int, set[str]] = {}
    for each in found:
        for address in each.reach.steps | each.reach.exits:
            users.setdefault(address, set()).add(each.place.name)
    names = {place.entry: place.name for place in places}
    for each in found:
        alone = {at for at in each.reach.steps if users[at] <= each.family}
        own = [flow.steps[at] for at in alone | {step.address for step in each.path.steps}]
        yield Handler(
            each.place.name,
            each.place.combined,
            bytes=sum(step.size for step in own),
            path=len(each.path.steps),
            jumps=sum(step.kind is Kind.INDIRECT for step in own),
            calls=sum(step.kind is Kind.CALL for step in each.path.steps),
            stack=sum(step.stack for step in each.path.steps),
            flaws=dict(_flaws(each, users, names)) if each.place.dispatches else {},
        )


def _found(flow: Flow, place: Place, places: Sequence[Place]) -> Found:
    family = {place.name} | {each.name for each in places if place.name in each.others}
    return Found(place, flow.straight(place.entry), flow.reach(place.entry), family)


def _flaws(
    found: Found, users: dict[int, set[str]], names: dict[int, str]
) -> Iterator[tuple[Flaw, str]]:
    path = found.path
    own = {at for at in found.reach.exits if users[at] <= found.family}
    if _called(path):
        yield Flaw.CALLED, "calls the next handler, and returns"
    elif path.place not in own:
        yield Flaw.ASTRAY if own else Flaw.MERGED, _where(found, users, names)


def _where(found: Found, users: dict[int, set[str]], names: dict[int, str]) -> str:
    """Where a straight path leads that does not end in a jump of the handler's own."""
    path = found.path
    match path.end:
        case End.HANDLER:
            return f"runs into {names[path.place]}"
        case End.RETURN:
            return "returns"
        case End.STOP:
            return "goes round and round"
        case _:
            return f"its jump is also that of {_listed(users[path.place] - {found.place.name})}"


def _called(path: Path) -> bool:
    """Whether a path ends with a call after which the stack is put back, no more."""
    steps = list(path.steps[:-1])
    while steps and steps[-1].stack:
        steps.pop()
    return path.end is End.RETURN and bool(steps) and steps[-1].kind is Kind.CALL


def _listed(names: set[str]) -> str:
    shown = sorted(names)
    if len(shown) > 3:
        shown = [*shown[:2], f"{len(shown) - 2} others"]
    return ", ".join(shown[:-1]) + " and " * (len(shown) > 1) + shown[-1]

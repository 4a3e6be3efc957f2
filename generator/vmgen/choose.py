"""Which superinstructions pay: chosen from profiles of what ran, judged on other profiles.

A profile holds runs: sequences of instructions that were executed one after the other, and how
often. A set of superinstructions is tried on them as the interpreters do it, which take the longest
that begins at an instruction, so that overlaps count as they would.
"""

import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from vmgen.check_supers import check_super
from vmgen.compose import compose_steps, segments_of
from vmgen.model import Instruction, Machine, Super
from vmgen.stack import Size, total

TRAFFIC = 0.25
"""What storing or loading a stack slot costs, a dispatch being 1."""

Names = tuple[str, ...]


class ProfileError(Exception):
    """A file is no profile of the machine."""


class Run(NamedTuple):
    """A sequence of instructions and its share of all that ran."""

    names: Names
    weight: float


class Choice(NamedTuple):
    """A superinstruction: what it saves on the profiles it was chosen by, and on others, each as a
    share of all dispatches. `saved` is what it adds to those chosen before it."""

    names: Names
    saved: float
    judged: float

    @property
    def name(self) -> str:
        """The name of the superinstruction."""
        return "__".join(self.names)


class Chosen(NamedTuple):
    """The superinstructions, the best first, and the dispatches that all of them save."""

    choices: tuple[Choice, ...]
    saved: float
    judged: float


def read_profile(path: Path, machine: Machine) -> tuple[Run, ...]:
    """The runs of a profile; their weights, times their lengths, come to 1, so that no program
    counts for more than others. Raises ProfileError, and OSError if it can't be read."""
    known = {instruction.name for instruction in machine.instructions}
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        runs = [(tuple(names), int(count)) for count, *names in document["runs"]]
        of = document["machine"]
    except (ValueError, TypeError, KeyError) as error:
        raise ProfileError(f"{path} is no profile: {error}") from None
    if of != machine.name:
        raise ProfileError(f"{path} is a profile of the machine '{of}', not of '{machine.name}'")
    strange = sorted({name for names, _ in runs for name in names if name not in known})
    if strange:
        raise ProfileError(f"{path} names '{strange[0]}', which is no instruction: measure anew")
    every = sum(len(names) * count for names, count in runs) or 1
    return tuple(Run(names, count / every) for names, count in runs)


def choose(
    machine: Machine,
    profiles: Sequence[Sequence[Run]],
    others: Sequence[Sequence[Run]],
    most: int,
    longest: int,
    least: float,
    programs: int = 2,
) -> Chosen:
    """At most so many superinstructions of so many parts, each of which saves at least `least` of
    all dispatches when those before it are there, and runs in at least so many of the profiles (in
    all, if there are fewer). `others` are profiles to judge by."""
    gains = _Gains(machine)
    usual = _usual(profiles, longest, min(programs, len(profiles)))
    chooser = _Chooser(gains, _merged(profiles), usual)
    picked = list(chooser.pick(most, longest, least))
    judge = _Chooser(gains, _merged(others), frozenset())
    choices = tuple(Choice(names, saved, judge.add(names)[1]) for names, saved in picked)
    return Chosen(choices, chooser.dispatches(), judge.dispatches())


def _usual(profiles: Sequence[Sequence[Run]], longest: int, programs: int) -> frozenset[Names]:
    """The sequences that run in at least so many profiles."""
    found: dict[Names, int] = {}
    for profile in profiles:
        own = {part for run in profile for part in _parts(run.names, longest)}
        for part in own:
            found[part] = found.get(part, 0) + 1
    return frozenset(part for part, count in found.items() if count >= programs)


def _parts(names: Names, longest: int) -> Iterator[Names]:
    """The sequences of two instructions or more inside a run."""
    for start in range(len(names)):
        for end in range(start + 2, min(start + longest, len(names)) + 1):
            yield names[start:end]


def _merged(profiles: Sequence[Sequence[Run]]) -> list[Run]:
    """The runs of all profiles, each profile counting alike."""
    weights: dict[Names, float] = {}
    for profile in profiles:
        for run in profile:
            weights[run.names] = weights.get(run.names, 0.0) + run.weight / len(profiles)
    return [Run(names, weight) for names, weight in weights.items()]


@dataclass
class _Gains:
    """What a superinstruction saves each time that it runs; 0 for one that can't be."""

    machine: Machine
    known: dict[Names, float] = field(default_factory=dict)
    instructions: dict[str, Instruction] = field(init=False)

    def __post_init__(self) -> None:
        self.instructions = {each.name: each for each in self.machine.instructions}

    def of(self, names: Names) -> float:
        """The gain of a sequence."""
        if names not in self.known:
            parts = tuple(self.instructions[name] for name in names)
            self.known[names] = self.measure(parts)
        return self.known[names]

    def measure(self, parts: tuple[Instruction, ...]) -> float:
        span = parts[0].span
        if any(check_super(self.machine, Super("", "", span, -1, parts))):
            return 0.0
        slots = Size()
        for segment in segments_of(parts):
            whole = compose_steps(segment)[0][-1].instruction.effect
            alone = [each.effect for each in segment]
            slots += total(effect.popped + effect.pushed for effect in alone)
            slots -= whole.popped + whole.pushed
        # Arrays stay where they are: what depends on operands cancels out.
        return len(parts) - 1 + TRAFFIC * max(slots.constant or 0, 0)


@dataclass
class _Chooser:
    """Superinstructions chosen so far, and what they save on runs."""

    gains: _Gains
    runs: list[Run]
    usual: frozenset[Names]
    """The sequences to choose from."""
    chosen: dict[Names, float] = field(default_factory=dict)
    longest: int = 1
    saved: list[float] = field(init=False)
    places: dict[str, list[int]] = field(init=False)
    """The runs that an instruction is in."""

    def __post_init__(self) -> None:
        self.saved = [0.0] * len(self.runs)
        self.places = {}
        for number, run in enumerate(self.runs):
            for name in set(run.names):
                self.places.setdefault(name, []).append(number)

    def pick(self, most: int, longest: int, least: float) -> Iterator[tuple[Names, float]]:
        """Take the best one again and again. What it adds only falls as others come before it, but
        for rare cases, so that an old estimate that is still the best need not be renewed."""
        estimates = self.estimates(longest)
        heap = [(-gain, names) for names, gain in estimates.items() if gain >= least]
        heapq.heapify(heap)
        while heap and len(self.chosen) < most:
            _, names = heapq.heappop(heap)
            gain, _ = self.add(names, keep=False)
            if heap and gain < -heap[0][0]:
                if gain >= least:
                    heapq.heappush(heap, (-gain, names))
                continue
            if gain < least:
                return
            yield names, self.add(names)[1]

    def estimates(self, longest: int) -> dict[Names, float]:
        """What each sequence would save if no other one were chosen, overlaps counted twice."""
        found: dict[Names, float] = {}
        for names, weight in self.runs:
            for part in _parts(names, longest):
                if part in self.usual and (gain := self.gains.of(part)):
                    found[part] = found.get(part, 0.0) + gain * weight
        return found

    def add(self, names: Names, keep: bool = True) -> tuple[float, float]:
        """What one more superinstruction saves, stack traffic counted, and in dispatches alone."""
        before = dict(self.chosen)
        longest = self.longest
        self.chosen[names] = self.gains.of(names)
        self.longest = max(longest, len(names))
        gain = dispatches = 0.0
        for number in self.having(names):
            run = self.runs[number]
            now = sum(self.chosen[each] for each in self.tiles(run.names))
            gain += (now - self.saved[number]) * run.weight
            if keep:
                self.saved[number] = now
                # The same tiles as before without the new one.
                dispatches += self.fewer(run, before)
        if not keep:
            self.chosen, self.longest = before, longest
        return gain, dispatches

    def fewer(self, run: Run, before: dict[Names, float]) -> float:
        """The dispatches that a run needs less than with those chosen before."""
        now = sum(len(each) - 1 for each in self.tiles(run.names))
        then = sum(len(each) - 1 for each in self.tiles(run.names, before))
        return (now - then) * run.weight

    def having(self, names: Names) -> Iterable[int]:
        """The runs that a sequence is in."""
        places = (self.places.get(name, []) for name in set(names))
        for number in min(places, key=len):
            whole = self.runs[number].names
            size = len(names)
            if any(whole[i : i + size] == names for i in range(len(whole) - size + 1)):
                yield number

    def tiles(self, names: Names, chosen: dict[Names, float] | None = None) -> Iterator[Names]:
        """The superinstructions that run."""
        chosen = self.chosen if chosen is None else chosen
        start = 0
        while start < len(names):
            for size in range(min(self.longest, len(names) - start), 1, -1):
                part = names[start : start + size]
                if part in chosen:
                    yield part
                    start += size
                    break
            else:
                start += 1

    def dispatches(self) -> float:
        """The share of all dispatches that is saved."""
        return sum(
            (len(each) - 1) * run.weight for run in self.runs for each in self.tiles(run.names)
        )


def table(chosen: Chosen) -> Iterator[str]:
    """What was chosen, for people."""
    yield f"{'saves':>7} {'others':>7}  superinstruction"
    for choice in chosen.choices:
        yield f"{choice.saved:7.2%} {choice.judged:7.2%}  {' + '.join(choice.names)}"
    yield f"{chosen.saved:7.2%} {chosen.judged:7.2%}  all {len(chosen.choices)}"


def definitions_text(chosen: Chosen, profiles: Sequence[Path], others: Sequence[Path]) -> str:
    """What was chosen as a definitions file, with its evidence."""
    names = f"{len(profiles)} profiles ({', '.join(sorted(each.stem for each in profiles))})"
    judged = f"{len(others)} others ({', '.join(sorted(each.stem for each in others))})"
    lines = [
        "// Written by `vmgen supers --write`: superinstructions, the best first.",
        *_wrapped(f"Chosen by {names}, of whose dispatches they save {chosen.saved:.1%}."),
        *_wrapped(f"Judged by {judged}: there they save {chosen.judged:.1%}."),
    ]
    for choice in chosen.choices:
        lines += [
            "",
            f"/// Saves {choice.saved:.2%} of dispatches, {choice.judged:.2%} in other programs.",
            *_declaration(choice),
        ]
    return "\n".join(lines) + "\n"


def _wrapped(text: str) -> Iterator[str]:
    line = "//"
    for word in text.split():
        if len(line) + 1 + len(word) > 100:
            yield line
            line = "//"
        line += f" {word}"
    yield line


def _declaration(choice: Choice) -> list[str]:
    text = f"super({choice.name}) = {' + '.join(choice.names)};"
    if len(text) <= 120:
        return [text]
    return [f"super({choice.name}) =", f"    {' + '.join(choice.names)};"]

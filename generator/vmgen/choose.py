"""Which superinstructions pay: chosen by profiles of what ran, judged by other profiles.

A profile holds runs: sequences of instructions that were executed one after the other, and how
often. A set of superinstructions is tried on them as the interpreters do it, which take the longest
that begins at an instruction, so that overlaps count as they would.
"""

import heapq
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from vmgen.check_supers import check_super
from vmgen.compose import compose_steps, segments_of
from vmgen.model import Instruction, Machine, Super
from vmgen.stack import Size, total

TRAFFIC = 0.25
"""What storing or loading a stack slot costs, a dispatch being 1."""

MOST_FLOWING = 2
"""So many values at most are taken to go from one part to the next, where a sequence is not worth a
closer look."""

Names = tuple[str, ...]


class ProfileError(Exception):
    """A file is no profile of the machine."""


class Run(NamedTuple):
    """A sequence of instructions and its share of all that ran."""

    names: Names
    weight: float


class Choice(NamedTuple):
    """A superinstruction, and the share of all dispatches that it saves, all of them being there:
    in the profiles that it was chosen by, and in others."""

    names: Names
    saved: float
    judged: float

    @property
    def name(self) -> str:
        """The name of the superinstruction."""
        return "__".join(self.names)


class Limits(NamedTuple):
    """What superinstructions are chosen."""

    most: int
    """So many."""
    longest: int
    """Of so many parts."""
    least: float
    """Each adds at least this share of all dispatches to what those chosen before it save."""
    programs: int
    """And runs in so many profiles at least, or in all if there are fewer."""


def read_profile(path: Path, machine: Machine) -> tuple[Run, ...]:
    """The runs of a profile; their weights, times their lengths, come to 1, so that no program
    counts for more than others. Raises ProfileError, and OSError if it can't be read."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        of = document["machine"]
        runs = [(tuple(map(_name, names)), _count(count)) for count, *names in document["runs"]]
        every = sum(len(names) * count for names, count in runs)
    except (ValueError, TypeError, KeyError):
        raise ProfileError(f"{path} is no profile") from None
    if of != machine.name:
        raise ProfileError(f"{path} is a profile of the machine '{of}', not of '{machine.name}'")
    known = {instruction.name for instruction in machine.instructions}
    for name in (name for names, _ in runs for name in names):
        if name not in known:
            message = f"{path} names '{name}', which is no instruction of '{of}': profile again"
            raise ProfileError(message)
    return tuple(Run(names, count / every) for names, count in runs if names)


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise ValueError(name)
    return name


def _count(count: object) -> int:
    if not isinstance(count, int) or count < 1:
        raise ValueError(count)
    return count


def choose(
    machine: Machine,
    profiles: Sequence[Sequence[Run]],
    others: Sequence[Sequence[Run]],
    limits: Limits,
) -> tuple[Choice, ...]:
    """Superinstructions, those that save most first. `others` are profiles to judge by."""
    runs = _merged(profiles)
    usual = _usual(profiles, limits)
    found = set(_Search(_Gains(machine), runs, usual, limits).run())
    saved, judged = _shares(runs, found), _shares(_merged(others), found)
    choices = (Choice(names, saved.get(names, 0.0), judged.get(names, 0.0)) for names in found)
    return tuple(sorted(choices, key=lambda each: (-each.saved, each.names)))


def _usual(profiles: Sequence[Sequence[Run]], limits: Limits) -> frozenset[Names]:
    """The sequences that run in enough profiles."""
    found: dict[Names, int] = defaultdict(int)
    for profile in profiles:
        for each in {part for run in profile for part in _parts(run.names, limits.longest)}:
            found[each] += 1
    wanted = min(limits.programs, len(profiles))
    return frozenset(part for part, count in found.items() if count >= wanted)


def _parts(names: Names, longest: int) -> Iterator[Names]:
    """The sequences of two instructions or more inside a run."""
    for start in range(len(names)):
        for end in range(start + 2, min(start + longest, len(names)) + 1):
            yield names[start:end]


def _merged(profiles: Sequence[Sequence[Run]]) -> list[Run]:
    """The runs of all profiles, each profile counting alike."""
    weights: dict[Names, float] = defaultdict(float)
    for profile in profiles:
        for run in profile:
            weights[run.names] += run.weight / len(profiles)
    return [Run(names, weight) for names, weight in weights.items()]


def _tiles(run: Names, chosen: set[Names], longest: int) -> Iterator[Names]:
    """The superinstructions that run: at each instruction the longest one."""
    start = 0
    while start < len(run):
        for size in range(min(longest, len(run) - start), 1, -1):
            part = run[start : start + size]
            if part in chosen:
                yield part
                start += size
                break
        else:
            start += 1


def _shares(runs: Sequence[Run], chosen: set[Names]) -> dict[Names, float]:
    """The share of dispatches that each superinstruction saves."""
    longest = max(map(len, chosen), default=1)
    found: dict[Names, float] = defaultdict(float)
    for run in runs:
        for each in _tiles(run.names, chosen, longest):
            found[each] += (len(each) - 1) * run.weight
    return found


@dataclass
class _Gains:
    """What a superinstruction saves each time that it runs; 0 for one that can't be, or would be
    called like an instruction."""

    machine: Machine
    known: dict[Names, float] = field(init=False)
    instructions: dict[str, Instruction] = field(init=False)

    def __post_init__(self) -> None:
        self.instructions = {each.name: each for each in self.machine.instructions}
        taken = [*self.instructions, *(each.name for each in self.machine.pseudos)]
        self.known = {tuple(name.split("__")): 0.0 for name in taken}

    def of(self, names: Names) -> float:
        """The gain of a sequence."""
        if names not in self.known:
            parts = tuple(self.instructions[name] for name in names)
            self.known[names] = self.measure(parts)
        return self.known[names]

    def measure(self, parts: tuple[Instruction, ...]) -> float:
        """The dispatches, and the stores and loads of values that stay in C variables."""
        if any(check_super(self.machine, Super("", "", parts[0].span, -1, parts))):
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
class _Search:
    """A greedy search: the best sequence again and again, in view of those chosen before."""

    gains: _Gains
    runs: list[Run]
    usual: frozenset[Names]
    """The sequences to choose from."""
    limits: Limits
    chosen: set[Names] = field(default_factory=set)
    saved: list[float] = field(init=False)
    """What those chosen save in each run, each time."""
    places: dict[Names, list[int]] = field(init=False)
    """The runs that a sequence is in."""

    def __post_init__(self) -> None:
        self.saved = [0.0] * len(self.runs)
        self.places = defaultdict(list)

    def run(self) -> Iterator[Names]:
        """What is chosen. What a sequence adds only falls as others come before it, but for rare
        cases, so that an old estimate that is still the best need not be renewed."""
        heap = [(-gain, names) for names, gain in self.estimates()]
        heapq.heapify(heap)
        while heap and len(self.chosen) < self.limits.most:
            _, names = heapq.heappop(heap)
            saved = self.with_one_more(names)
            gain = sum(self.runs[n].weight * (now - self.saved[n]) for n, now in saved.items())
            if not self.enough(gain):
                continue
            if heap and gain < -heap[0][0]:
                heapq.heappush(heap, (-gain, names))
                continue
            self.chosen.add(names)
            for number, now in saved.items():
                self.saved[number] = now
            yield names

    def estimates(self) -> Iterator[tuple[Names, float]]:
        """What each sequence would save if no other one were chosen, overlaps counted twice; of
        those that may save enough. Notes the runs that they are in."""
        weights: dict[Names, float] = defaultdict(float)
        for number, (names, weight) in enumerate(self.runs):
            for part in _parts(names, self.limits.longest):
                if part in self.usual:
                    weights[part] += weight
                    self.places[part].append(number)
        for names, weight in weights.items():
            highest = (len(names) - 1) * (1 + TRAFFIC * 2 * MOST_FLOWING)
            if self.enough(weight * highest):
                gain = weight * self.gains.of(names)
                if self.enough(gain):
                    yield names, gain

    def enough(self, gain: float) -> bool:
        """Whether a sequence that adds so much may be chosen."""
        return gain > 0 and gain >= self.limits.least

    def with_one_more(self, names: Names) -> dict[int, float]:
        """What the runs that a sequence is in save if it is chosen too."""
        chosen = self.chosen | {names}
        return {
            number: sum(
                map(self.gains.of, _tiles(self.runs[number].names, chosen, self.limits.longest))
            )
            for number in self.places[names]
        }


def table(choices: Sequence[Choice]) -> Iterator[str]:
    """What was chosen, for people."""
    yield f"{'saves':>7} {'others':>7}  superinstruction"
    for choice in choices:
        yield f"{choice.saved:7.2%} {choice.judged:7.2%}  {' + '.join(choice.names)}"
    saved, judged = _sums(choices)
    yield f"{saved:7.2%} {judged:7.2%}  all {len(choices)}"


def _sums(choices: Sequence[Choice]) -> tuple[float, float]:
    return sum(each.saved for each in choices), sum(each.judged for each in choices)


def definitions_text(
    choices: Sequence[Choice], profiles: Sequence[Path], others: Sequence[Path]
) -> str:
    """What was chosen as a definitions file, with its evidence."""
    saved, judged = _sums(choices)
    lines = [
        "// Written by `vmgen supers`: superinstructions, those that save most first.",
        *_wrapped(f"Chosen by {_listed(profiles)}, of whose dispatches they save {saved:.1%}."),
    ]
    if others:
        lines += _wrapped(f"Judged by {_listed(others)}: there they save {judged:.1%}.")
    for choice in choices:
        elsewhere = f", {choice.judged:.2%} in other programs" if others else ""
        doc = f"/// Saves {choice.saved:.2%} of dispatches{elsewhere}."
        lines += ["", doc, *_declaration(choice)]
    return "\n".join(lines) + "\n"


def _listed(profiles: Sequence[Path]) -> str:
    names = ", ".join(sorted(each.stem for each in profiles))
    return f"{len(profiles)} profile{'s' * (len(profiles) != 1)} ({names})"


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

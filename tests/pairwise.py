"""Selects from all combinations of choices a few in which any two choices meet."""

import itertools
from collections.abc import Callable, Iterable, Sequence

Combination = tuple[str, ...]  # a choice for each dimension


def combinations(dimensions: Iterable[Iterable[str]]) -> list[Combination]:
    """All of them, in the order of the choices."""
    return list(itertools.product(*dimensions))


def pairs(combination: Combination) -> set[tuple[tuple[int, str], ...]]:
    """Any two choices of a combination, with the numbers of their dimensions."""
    return set(itertools.combinations(enumerate(combination), 2))


def pairwise(
    dimensions: Sequence[Sequence[str]],
    given: Iterable[Combination],
    cost: Callable[[Combination, list[Combination]], int],
) -> list[Combination]:
    """Add to the given combinations until any two choices meet.

    Takes the one which adds most pairs, of several such that which costs least beside what has been
    chosen, of several such the first one.
    """
    every, chosen = combinations(dimensions), list(given)
    missing = set().union(*map(pairs, every)).difference(*map(pairs, chosen))
    while missing:
        gains = [(len(pairs(each) & missing), -cost(each, chosen)) for each in every]
        best = every[gains.index(max(gains))]
        chosen.append(best)
        missing -= pairs(best)
    return chosen

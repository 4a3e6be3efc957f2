"""Heaps in lists: no item is less than the one at half its index."""

from _heapq import (
    heapify,
    heapify_max,
    heappop,
    heappop_max,
    heappush,
    heappushpop,
    heapreplace,
    heapreplace_max,
)

__all__ = [
    "heapify",
    "heappop",
    "heappush",
    "heappushpop",
    "heapreplace",
    "merge",
    "nlargest",
    "nsmallest",
]


def nsmallest(n, iterable, key=None):
    """The smallest items, from the smallest."""
    if n == 1:
        nothing = []
        found = min(iterable, key=key, default=nothing)
        return [] if found is nothing else [found]
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The largest items, from the largest."""
    if n == 1:
        nothing = []
        found = max(iterable, key=key, default=nothing)
        return [] if found is nothing else [found]
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    """Go through sorted iterables as through one that is sorted. Of equal items, those of the first come first."""
    make, replace, pop = (
        (heapify_max, heapreplace_max, heappop_max) if reverse else (heapify, heapreplace, heappop)
    )
    direction = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append([value if key is None else key(value), order * direction, value, iterator])
            break
    make(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)

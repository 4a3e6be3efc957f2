"""All permutations of a list, made by swaps, in order of the alphabet, and by taking out items."""

import sys


class Counter:
    """Counts permutations by how many items stay in their place."""

    def __init__(self, size):
        self.count = 0
        self.fixed = [0] * (size + 1)

    def visit(self, items):
        self.count += 1
        same = 0
        for i in range(len(items)):
            if items[i] == i:
                same += 1
        self.fixed[same] += 1


def swap(items, i, j):
    items[i], items[j] = items[j], items[i]


def by_swaps(items, n, counter):
    """Recursively: each item in turn goes to the last place (after B. R. Heap)."""
    if n <= 1:
        counter.visit(items)
        return
    for i in range(n):
        by_swaps(items, n - 1, counter)
        swap(items, 0 if n % 2 else i, n - 1)


def following(items):
    """Turn a list into the permutation that follows it in order; whether there is one."""
    i = len(items) - 2
    while i >= 0 and items[i] > items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(items) - 1
    while items[j] < items[i]:
        j -= 1
    swap(items, i, j)
    left, right = i + 1, len(items) - 1
    while left < right:
        swap(items, left, right)
        left += 1
        right -= 1
    return True


def by_choice(items):
    """A list of lists, each item first in turn."""
    if len(items) <= 1:
        return [items]
    result = []
    for i, item in enumerate(items):
        for rest in by_choice(items[:i] + items[i + 1 :]):
            result.append([item, *rest])
    return result


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def main(size):
    swaps = Counter(size)
    by_swaps(list(range(size)), size, swaps)
    ordered = Counter(size)
    items = list(range(size))
    ordered.visit(items)
    while following(items):
        ordered.visit(items)
    chosen = Counter(size)
    for items in by_choice(list(range(size))):
        chosen.visit(items)
    for counter in (swaps, ordered, chosen):
        if counter.count != factorial(size) or counter.fixed != swaps.fixed:
            raise ValueError(f"{counter.count} permutations, fixed {counter.fixed}")
    if sum(i * n for i, n in enumerate(swaps.fixed)) != factorial(size):
        raise ValueError("on average one item should stay")
    print(f"permutations: {swaps.count} of {size} items, {swaps.fixed[0]} move all")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

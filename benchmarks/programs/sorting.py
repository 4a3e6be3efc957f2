"""Sorting: the built-in one with keys, and quick, heap, merge and shell sort written out."""

import sys
from operator import attrgetter, itemgetter


class Person:
    def __init__(self, name, age, town):
        self.name = name
        self.age = age
        self.town = town

    def __lt__(self, other):
        return (self.age, self.name) < (other.age, other.name)


def random_numbers(count, seed):
    numbers = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        numbers.append(seed >> 8)
    return numbers


def quick_sort(items, left, right):
    """In place, with the middle of three as pivot (C. Hoare); insertion for short parts."""
    while right - left > 12:
        middle = (left + right) // 2
        pivot = sorted((items[left], items[middle], items[right]))[1]
        i, j = left, right
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        quick_sort(items, left, j)
        left = i
    insertion_sort(items, left, right)


def insertion_sort(items, left, right):
    for i in range(left + 1, right + 1):
        item = items[i]
        j = i - 1
        while j >= left and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item


def heap_sort(items):
    """J. Williams and R. Floyd, 1964."""
    size = len(items)
    for root in range(size // 2 - 1, -1, -1):
        sink(items, root, size)
    for last in range(size - 1, 0, -1):
        items[0], items[last] = items[last], items[0]
        sink(items, 0, last)


def sink(items, root, size):
    item = items[root]
    child = 2 * root + 1
    while child < size:
        if child + 1 < size and items[child + 1] > items[child]:
            child += 1
        if items[child] <= item:
            break
        items[root] = items[child]
        root, child = child, 2 * child + 1
    items[root] = item


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]


def shell_sort(items):
    """By falling gaps (D. Shell, 1959; gaps by M. Ciura)."""
    for gap in (1750, 701, 301, 132, 57, 23, 10, 4, 1):
        for i in range(gap, len(items)):
            item = items[i]
            while i >= gap and items[i - gap] > item:
                items[i] = items[i - gap]
                i -= gap
            items[i] = item


def sort_people(numbers):
    towns = ["Basel", "Bern", "Chur", "Genf", "Lugano"]
    people = [Person(f"p{n % 1000:03}", n // 7 % 90, towns[n // 90 % 5]) for n in numbers]
    by_age = sorted(people, key=attrgetter("age"))
    by_town = sorted(by_age, key=lambda person: person.town)  # equal ones stay in order
    for i, a in enumerate(by_town[:-1]):
        b = by_town[i + 1]
        if (a.town, a.age) > (b.town, b.age):
            raise ValueError("the order of people is wrong")
    oldest = sorted(people)[-1]
    if oldest.age != max(person.age for person in people):
        raise ValueError("the oldest is not the last")
    rows = [(person.town, person.age, person.name) for person in people]
    rows.sort(key=itemgetter(2, 0), reverse=True)
    return by_town[0], oldest, rows[0]


def main(size):
    numbers = random_numbers(size, 3)
    expected = sorted(numbers)
    quick, heap, shell = numbers[:], numbers[:], numbers[:]
    quick_sort(quick, 0, size - 1)
    heap_sort(heap)
    shell_sort(shell)
    for name, found in (
        ("quick", quick),
        ("heap", heap),
        ("shell", shell),
        ("merge", merge_sort(numbers)),
        ("by digits", sorted(numbers, key=lambda n: (n // 10, n % 10))),
    ):
        if found != expected:
            raise ValueError(f"{name} sort does not sort")
    first, oldest, row = sort_people(numbers)
    print(f"sorting: {size} numbers, {first.town} {first.age}, oldest {oldest.name}, {row[2]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 80000)

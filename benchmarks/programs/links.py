"""Linked structures: lists in a row, reversed, split and merged in order; a ring that closes up."""

import sys


class Link:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


class Chair:
    """A place in a ring, linked in both directions."""

    def __init__(self, number):
        self.number = number
        self.before = self
        self.after = self

    def insert_after(self, other):
        other.before = self
        other.after = self.after
        self.after.before = other
        self.after = other

    def leave(self):
        self.before.after = self.after
        self.after.before = self.before


def from_numbers(count, seed):
    """A list of pseudo-random numbers."""
    first = None
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        first = Link(seed >> 8, first)
    return first


def length(link):
    count = 0
    while link is not None:
        count += 1
        link = link.following
    return count


def total(link):
    result = 0
    while link is not None:
        result += link.value
        link = link.following
    return result


def reverse(link):
    result = None
    while link is not None:
        following = link.following
        link.following = result
        result, link = link, following
    return result


def split(link):
    """The halves of a list, by a slow and a fast walk."""
    slow, fast = link, link.following
    while fast is not None and fast.following is not None:
        slow = slow.following
        fast = fast.following.following
    second = slow.following
    slow.following = None
    return link, second


def merge(left, right):
    head = last = Link(None)
    while left is not None and right is not None:
        if left.value <= right.value:
            last.following = left
            left = left.following
        else:
            last.following = right
            right = right.following
        last = last.following
    last.following = left if left is not None else right
    return head.following


def merge_sort(link):
    if link is None or link.following is None:
        return link
    left, right = split(link)
    return merge(merge_sort(left), merge_sort(right))


def is_sorted(link):
    while link.following is not None:
        if link.value > link.following.value:
            return False
        link = link.following
    return True


def shorter(x, y):
    """Whether list x ends before list y."""
    while y is not None:
        if x is None:
            return True
        x, y = x.following, y.following
    return False


def last_in_ring(count, step):
    """Who is left of a ring when each `step`-th leaves (Josephus)."""
    chair = Chair(1)
    for number in range(2, count + 1):
        chair.insert_after(Chair(number))
        chair = chair.after
    while chair.after is not chair:
        for _ in range(step):
            chair = chair.after
        chair.leave()
    return chair.number


def last_by_formula(count, step):
    last = 0
    for people in range(2, count + 1):
        last = (last + step) % people
    return last + 1


def main(size):
    numbers = from_numbers(size, 42)
    before = total(numbers)
    numbers = merge_sort(reverse(numbers))
    if not is_sorted(numbers) or total(numbers) != before or length(numbers) != size:
        raise ValueError("the list is not in order")
    half = from_numbers(size // 2, 7)
    if not shorter(half, numbers) or shorter(numbers, half):
        raise ValueError("half is not shorter than the whole")
    for step in range(2, 7):
        if last_in_ring(size, step) != last_by_formula(size, step):
            raise ValueError(f"the wrong one is left by steps of {step}")
    print(f"links: {size} links, sum {before}, smallest {numbers.value}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 150000)

"""Binary trees are built and thrown away, while a large one stays."""

import sys


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def build_tuples(depth):
    return (build_tuples(depth - 1), build_tuples(depth - 1)) if depth else (None, None)


def count_tuples(tree):
    left, right = tree
    return 1 if left is None else 1 + count_tuples(left) + count_tuples(right)


def main(depth):
    lasting = build(depth)
    total = 0
    for small in range(4, depth + 1, 4):
        rounds = 1 << (depth - small)
        count = sum(build(small).count() for _ in range(rounds))
        count += sum(count_tuples(build_tuples(small)) for _ in range(rounds))
        if count != 2 * rounds * (2 ** (small + 1) - 1):
            raise ValueError(f"{count} nodes in trees {small} deep")
        total += count
    if lasting.count() != 2 ** (depth + 1) - 1:
        raise ValueError("the large tree has changed")
    print(f"binary_trees: {depth} deep, {total} nodes")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 18)

"""Search trees whose nodes are visited by recursive generators; the edges of two trees compared."""

import sys


class Node:
    def __init__(self, key, priority):
        self.key = key
        self.priority = priority
        self.left = None
        self.right = None

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right

    def backwards(self):
        if self.right is not None:
            yield from self.right.backwards()
        yield self.key
        if self.left is not None:
            yield from self.left.backwards()

    def between(self, low, high):
        """The keys from low up to high, without visiting the others."""
        if self.left is not None and self.key > low:
            yield from self.left.between(low, high)
        if low <= self.key < high:
            yield self.key
        if self.right is not None and self.key < high:
            yield from self.right.between(low, high)

    def levels(self, depth=0):
        yield depth, self.key
        for child in (self.left, self.right):
            if child is not None:
                yield from child.levels(depth + 1)


class Tree:
    """A treap: ordered by key, a heap by random priority (C. Aragon and R. Seidel, 1989)."""

    def __init__(self, seed):
        self.root = None
        self.seed = seed

    def add(self, key):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        self.root = self.insert(self.root, key, self.seed >> 4)

    def insert(self, node, key, priority):
        if node is None:
            return Node(key, priority)
        if key < node.key:
            node.left = self.insert(node.left, key, priority)
            if node.left.priority > node.priority:
                top = node.left
                node.left, top.right = top.right, node
                return top
        elif key > node.key:
            node.right = self.insert(node.right, key, priority)
            if node.right.priority > node.priority:
                top = node.right
                node.right, top.left = top.left, node
                return top
        return node

    def __iter__(self):
        return iter(self.root)


def same_fringe(one, other):
    """Whether two trees have the same keys, whatever their shape."""
    end = object()
    other = iter(other)
    for key in one:
        if next(other, end) != key:
            return False
    return next(other, end) is end


def walk_by_stack(root):
    """In order, by a generator that keeps a stack."""
    stack = []
    node = root
    while stack or node is not None:
        while node is not None:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node.key
        node = node.right


def main(size):
    first, second = Tree(1), Tree(2)
    for i in range(size):
        first.add(i * 7919 % size)
        second.add(size - 1 - i)
    keys = list(first)
    if keys != list(range(size)):
        raise ValueError("keys are missing or out of order")
    if list(first.root.backwards()) != keys[::-1] or list(walk_by_stack(first.root)) != keys:
        raise ValueError("the walks differ")
    if not same_fringe(first, second):
        raise ValueError("the trees have different keys")
    second.add(size)
    if same_fringe(first, second):
        raise ValueError("the trees have the same keys")
    for low in range(0, size, size // 20):
        if sum(first.root.between(low, low + 100)) != sum(keys[low : low + 100]):
            raise ValueError(f"keys from {low} are missing")
    depths = [depth for depth, _ in first.root.levels()]
    if max(depths) > 6 * size.bit_length():
        raise ValueError("the tree is too deep")
    print(f"trees: {size} keys, {sum(depths)} steps to reach each, {max(depths)} at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 90000)

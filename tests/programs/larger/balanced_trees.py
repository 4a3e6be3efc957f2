"""A left-leaning red-black tree and a B-tree with the same interface, checked against a dict and against each other."""

import random
from abc import ABC, abstractmethod


class OrderedMap(ABC):
    def __init__(self, items=()):
        self._size = 0
        for key, value in items:
            self[key] = value

    @abstractmethod
    def __getitem__(self, key): ...

    @abstractmethod
    def __setitem__(self, key, value): ...

    @abstractmethod
    def items(self): ...

    @abstractmethod
    def check(self): ...

    def __iter__(self):
        return (k for k, _ in self.items())

    def __len__(self):
        return self._size

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def get(self, key, default=None):
        return self[key] if key in self else default

    def range(self, low, high):
        for k, v in self.items():
            if k >= high:
                return
            if k >= low:
                yield k, v

    def __repr__(self):
        return f"{type(self).__name__}({dict(self.items())})"


RED, BLACK = True, False


class RedBlackTree(OrderedMap):
    """Sedgewick's left-leaning red-black tree (2008)."""

    class Node:
        __slots__ = ("key", "value", "color", "left", "right")

        def __init__(self, key, value):
            self.key, self.value, self.color = key, value, RED
            self.left = self.right = None

    root = None

    @staticmethod
    def is_red(node):
        return node is not None and node.color is RED

    def __getitem__(self, key):
        node = self.root
        while node is not None:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.root = self._insert(self.root, key, value)
        self.root.color = BLACK

    def _insert(self, node, key, value):
        if node is None:
            self._size += 1
            return self.Node(key, value)
        if key == node.key:
            node.value = value
        elif key < node.key:
            node.left = self._insert(node.left, key, value)
        else:
            node.right = self._insert(node.right, key, value)
        return self._fix(node)

    def _fix(self, node):
        if self.is_red(node.right) and not self.is_red(node.left):
            node = self._rotate(node, "right", "left")
        if self.is_red(node.left) and self.is_red(node.left.left):
            node = self._rotate(node, "left", "right")
        if self.is_red(node.left) and self.is_red(node.right):
            self._flip(node)
        return node

    @staticmethod
    def _rotate(node, up, down):
        top = getattr(node, up)
        setattr(node, up, getattr(top, down))
        setattr(top, down, node)
        top.color, node.color = node.color, RED
        return top

    @staticmethod
    def _flip(node):
        for n in (node, node.left, node.right):
            n.color = not n.color

    def _red_left(self, node):
        self._flip(node)
        if self.is_red(node.right.left):
            node.right = self._rotate(node.right, "left", "right")
            node = self._rotate(node, "right", "left")
            self._flip(node)
        return node

    def pop_smallest(self):
        if self.root is None:
            raise KeyError("empty")
        if not self.is_red(self.root.left) and not self.is_red(self.root.right):
            self.root.color = RED
        self.root, taken = self._pop(self.root)
        self._size -= 1
        if self.root:
            self.root.color = BLACK
        return taken

    def _pop(self, node):
        if node.left is None:
            return None, (node.key, node.value)
        if not self.is_red(node.left) and not self.is_red(node.left.left):
            node = self._red_left(node)
        node.left, taken = self._pop(node.left)
        return self._fix(node), taken

    def items(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key, node.value
            node = node.right

    def check(self):
        def height(node):
            if node is None:
                return 0
            assert not self.is_red(node.right), "red to the right"
            assert not (self.is_red(node) and self.is_red(node.left)), "two reds"
            left, right = height(node.left), height(node.right)
            assert left == right, "unbalanced"
            return left + (not self.is_red(node))

        return height(self.root)


class BTree(OrderedMap):
    """Bayer and McCreight (1972); nodes have between t - 1 and 2t - 1 keys."""

    class Node:
        def __init__(self, entries=None, children=None):
            self.entries, self.children = entries or [], children or []

    def __init__(self, items=(), t=2):
        self.t = t
        self.root = self.Node()
        super().__init__(items)

    @staticmethod
    def _position(node, key):
        low, high = 0, len(node.entries)
        while low < high:
            middle = (low + high) // 2
            if node.entries[middle][0] < key:
                low = middle + 1
            else:
                high = middle
        return low, low < len(node.entries) and node.entries[low][0] == key

    def __getitem__(self, key):
        node = self.root
        while True:
            i, found = self._position(node, key)
            if found:
                return node.entries[i][1]
            if not node.children:
                raise KeyError(key)
            node = node.children[i]

    def _full(self, node):
        return len(node.entries) == 2 * self.t - 1

    def _split(self, parent, i):
        node, t = parent.children[i], self.t
        parent.entries.insert(i, node.entries[t - 1])
        parent.children.insert(i + 1, self.Node(node.entries[t:], node.children[t:]))
        del node.entries[t - 1 :], node.children[t:]

    def __setitem__(self, key, value):
        if self._full(self.root):
            self.root = self.Node(children=[self.root])
            self._split(self.root, 0)
        node = self.root
        while True:
            i, found = self._position(node, key)
            if found:
                node.entries[i][1] = value
                return
            if not node.children:
                node.entries.insert(i, [key, value])
                self._size += 1
                return
            if self._full(node.children[i]):
                self._split(node, i)
                continue
            node = node.children[i]

    def items(self, node=None):
        node = node or self.root
        for i, (key, value) in enumerate(node.entries):
            if node.children:
                yield from self.items(node.children[i])
            yield key, value
        if node.children:
            yield from self.items(node.children[-1])

    def check(self):
        depths = set()

        def visit(node, depth):
            assert node is self.root or len(node.entries) >= self.t - 1
            assert len(node.entries) < 2 * self.t
            assert not node.children or len(node.children) == len(node.entries) + 1
            if not node.children:
                depths.add(depth)
            for child in node.children:
                visit(child, depth + 1)

        visit(self.root, 1)
        assert len(depths) == 1, depths
        return depths.pop()


rng = random.Random(11)
makers = {"red-black": RedBlackTree, "b-tree 2": BTree, "b-tree 5": lambda items=(): BTree(items, t=5)}
keys = [rng.randrange(500) for _ in range(300)]
for name, make in makers.items():
    tree, model = make(), {}
    for i, key in enumerate(keys):
        tree[key] = model[key] = i
        if i % 60 == 0:
            tree.check()
    print(name, len(tree), tree.check(), list(tree.items()) == sorted(model.items()), list(tree.range(100, 115)), tree.get(-1, "none"), keys[0] in tree)
    small = make([(c, ord(c)) for c in "hello world"])
    print(small)
    ordered = make((i, None) for i in range(128))
    print(ordered.check(), len(ordered), max(ordered), [k for k, _ in zip(ordered, range(3))])
    try:
        tree["not comparable"]
    except TypeError as error:
        print(error)
    try:
        tree[1000]
    except KeyError as error:
        print("KeyError", error)
queue = RedBlackTree((rng.random(), i) for i in range(60))
popped = []
while queue:
    popped.append(queue.pop_smallest()[0])
    queue.check()
print(len(popped), popped == sorted(popped), queue, bool(queue))
try:
    queue.pop_smallest()
except KeyError as error:
    print(error)
try:
    OrderedMap()
except TypeError:
    print("abstract")

"""Control flow: random graphs of basic blocks, their dominators, and their nest of loops.

Dominators by the algorithm of K. Cooper, T. Harvey and K. Kennedy (2001).
"""

import sys


class Block:
    def __init__(self, number):
        self.number = number
        self.successors = []
        self.predecessors = []
        self.order = -1
        self.dominator = None

    def link(self, other):
        self.successors.append(other)
        other.predecessors.append(self)


class Loop:
    def __init__(self, header):
        self.header = header
        self.blocks = {header}
        self.parent = None

    def depth(self):
        return 1 if self.parent is None else self.parent.depth() + 1


class Builder:
    """Makes the graph of a structured program at random."""

    def __init__(self, seed):
        self.seed = seed
        self.blocks = []
        self.loops = 0

    def random(self, limit):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        return (self.seed >> 8) % limit

    def block(self):
        block = Block(len(self.blocks))
        self.blocks.append(block)
        return block

    def statements(self, start, depth):
        """Add statements after a block; the block after them."""
        for _ in range(1 + self.random(3)):
            choice = self.random(4) if depth else 0
            if choice == 0:
                after = self.block()
                start.link(after)
                start = after
            elif choice == 1:
                start = self.choice(start, depth - 1)
            else:
                start = self.loop(start, depth - 1)
        return start

    def choice(self, start, depth):
        join = self.block()
        for _ in range(2):
            branch = self.block()
            start.link(branch)
            self.statements(branch, depth).link(join)
        return join

    def loop(self, start, depth):
        self.loops += 1
        header, body, after = self.block(), self.block(), self.block()
        start.link(header)
        header.link(body)
        header.link(after)
        self.statements(body, depth).link(header)
        return after


def reverse_postorder(entry):
    result = []
    seen = {entry}
    stack = [(entry, 0)]
    while stack:
        block, index = stack.pop()
        if index < len(block.successors):
            stack.append((block, index + 1))
            following = block.successors[index]
            if following not in seen:
                seen.add(following)
                stack.append((following, 0))
        else:
            result.append(block)
    result.reverse()
    for order, block in enumerate(result):
        block.order = order
    return result


def intersect(one, other):
    while one is not other:
        while one.order > other.order:
            one = one.dominator
        while other.order > one.order:
            other = other.dominator
    return one


def find_dominators(blocks):
    entry = blocks[0]
    entry.dominator = entry
    changed = True
    while changed:
        changed = False
        for block in blocks[1:]:
            new = None
            for before in block.predecessors:
                if before.dominator is not None:
                    new = before if new is None else intersect(before, new)
            if block.dominator is not new:
                block.dominator = new
                changed = True


def dominates(one, other):
    while other.order > one.order:
        other = other.dominator
    return other is one


def find_loops(blocks):
    """Natural loops: blocks from which the end of a back edge is reached without its header."""
    loops = {}
    for block in blocks:
        for header in block.successors:
            if dominates(header, block):
                loop = loops.setdefault(header, Loop(header))
                work = [block]
                while work:
                    inside = work.pop()
                    if inside not in loop.blocks:
                        loop.blocks.add(inside)
                        work.extend(inside.predecessors)
    return list(loops.values())


def nest(loops):
    """Give each loop the smallest one around it as its parent."""
    loops.sort(key=lambda loop: len(loop.blocks))
    for i, loop in enumerate(loops):
        for other in loops[i + 1 :]:
            if loop.header in other.blocks:
                loop.parent = other
                break


def main(size):
    blocks = loops = deepest = 0
    for seed in range(size):
        builder = Builder(seed)
        entry = builder.block()
        builder.statements(entry, 7)
        ordered = reverse_postorder(entry)
        if len(ordered) != len(builder.blocks):
            raise ValueError("a block is not reached")
        find_dominators(ordered)
        found = find_loops(ordered)
        if len(found) != builder.loops:
            raise ValueError(f"{len(found)} loops, not {builder.loops}")
        nest(found)
        blocks += len(ordered)
        loops += len(found)
        deepest = max([deepest, *(loop.depth() for loop in found)])
    if deepest > 7:
        raise ValueError(f"loops {deepest} deep")
    print(f"loops: {loops} loops in {blocks} blocks, {deepest} deep")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)

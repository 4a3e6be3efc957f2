"""Graphs: shortest paths, topological order, components, spanning trees, flows and colorings."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from typing import Hashable, Iterable, Iterator, Optional

Vertex = Hashable
INFINITY = float("inf")


class GraphError(Exception):
    """Something that a graph cannot do."""


class CycleError(GraphError):
    def __init__(self, cycle):
        super().__init__(" -> ".join(map(str, cycle)))
        self.cycle = cycle


class Graph:
    """A directed graph with weights."""

    directed = True

    def __init__(self, edges: Iterable[tuple] = ()):
        self._out: dict[Vertex, dict[Vertex, float]] = {}
        for edge in edges:
            self.add(*edge)

    def add(self, a: Vertex, b: Optional[Vertex] = None, weight: float = 1) -> None:
        self._out.setdefault(a, {})
        if b is not None:
            self._out.setdefault(b, {})
            self._out[a][b] = weight

    def __iter__(self) -> Iterator[Vertex]:
        return iter(self._out)

    def __len__(self) -> int:
        return len(self._out)

    def __contains__(self, item) -> bool:
        if isinstance(item, tuple) and len(item) == 2:
            a, b = item
            return b in self._out.get(a, {})
        return item in self._out

    def __getitem__(self, vertex: Vertex) -> dict[Vertex, float]:
        try:
            return self._out[vertex]
        except KeyError:
            raise GraphError(f"no vertex {vertex!r}") from None

    @property
    def edges(self) -> Iterator[tuple]:
        for a, targets in self._out.items():
            for b, weight in targets.items():
                yield a, b, weight

    def reversed(self) -> Graph:
        made = Graph()
        for v in self:
            made.add(v)
        for a, b, weight in self.edges:
            made.add(b, a, weight)
        return made

    # Traversals

    def breadth_first(self, start: Vertex) -> dict[Vertex, int]:
        distances = {start: 0}
        queue = deque([start])
        while queue:
            v = queue.popleft()
            for w in self[v]:
                if w not in distances:
                    distances[w] = distances[v] + 1
                    queue.append(w)
        return distances

    def depth_first(self, start: Vertex, seen: Optional[set] = None) -> Iterator[Vertex]:
        """Post-order."""
        seen = set() if seen is None else seen
        if start in seen:
            return
        seen.add(start)
        for w in self[start]:
            yield from self.depth_first(w, seen)
        yield start

    def topological(self) -> list[Vertex]:
        UNSEEN, ACTIVE, DONE = range(3)
        state = dict.fromkeys(self, UNSEEN)
        order, path = [], []

        def visit(v):
            if state[v] == DONE:
                return
            if state[v] == ACTIVE:
                raise CycleError(path[path.index(v) :] + [v])
            state[v] = ACTIVE
            path.append(v)
            for w in self[v]:
                visit(w)
            path.pop()
            state[v] = DONE
            order.append(v)

        for v in self:
            visit(v)
        return order[::-1]

    def strong_components(self) -> list[list[Vertex]]:
        """Tarjan's algorithm (1972)."""
        index, low, stack, on_stack, found = {}, {}, [], set(), []

        def connect(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            on_stack.add(v)
            for w in self[v]:
                if w not in index:
                    connect(w)
                    low[v] = min(low[v], low[w])
                elif w in on_stack:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                component = []
                while not component or component[-1] != v:
                    component.append(stack.pop())
                    on_stack.discard(component[-1])
                found.append(sorted(component))

        for v in self:
            if v not in index:
                connect(v)
        return found

    # Paths

    def shortest(self, start: Vertex, goal: Vertex) -> tuple[float, list[Vertex]]:
        """Dijkstra (1959)."""
        best, previous, done = {start: 0}, {}, set()
        heap = [(0, 0, start)]
        counter = 1
        while heap:
            distance, _, v = heapq.heappop(heap)
            if v in done:
                continue
            done.add(v)
            if v == goal:
                path = [v]
                while path[-1] in previous:
                    path.append(previous[path[-1]])
                return distance, path[::-1]
            for w, weight in self[v].items():
                if weight < 0:
                    raise GraphError("negative weight")
                if distance + weight < best.get(w, INFINITY):
                    best[w] = distance + weight
                    previous[w] = v
                    heapq.heappush(heap, (best[w], counter, w))
                    counter += 1
        return INFINITY, []

    def all_pairs(self) -> dict:
        """Floyd and Warshall (1962)."""
        distance = defaultdict(lambda: INFINITY)
        for v in self:
            distance[v, v] = 0
        for a, b, weight in self.edges:
            distance[a, b] = min(distance[a, b], weight)
        for k in self:
            for i in self:
                for j in self:
                    if (through := distance[i, k] + distance[k, j]) < distance[i, j]:
                        distance[i, j] = through
        if any(distance[v, v] < 0 for v in self):
            raise GraphError("negative cycle")
        return distance

    def maximum_flow(self, source: Vertex, sink: Vertex) -> float:
        """Edmonds and Karp (1972)."""
        residual = defaultdict(lambda: defaultdict(int))
        for a, b, capacity in self.edges:
            residual[a][b] += capacity
        total = 0
        while True:
            parents, queue = {source: None}, deque([source])
            while queue and sink not in parents:
                v = queue.popleft()
                for w, room in residual[v].items():
                    if room > 0 and w not in parents:
                        parents[w] = v
                        queue.append(w)
            if sink not in parents:
                return total
            path, v = [], sink
            while (u := parents[v]) is not None:
                path.append((u, v))
                v = u
            amount = min(residual[a][b] for a, b in path)
            for a, b in path:
                residual[a][b] -= amount
                residual[b][a] += amount
            total += amount


class UndirectedGraph(Graph):
    directed = False

    def add(self, a, b=None, weight=1):
        super().add(a, b, weight)
        if b is not None:
            super().add(b, a, weight)

    @property
    def edges(self):
        seen = set()
        for a, b, weight in super().edges:
            if (b, a) not in seen:
                seen.add((a, b))
                yield a, b, weight

    def components(self):
        seen = set()
        return [sorted(self.depth_first(v, seen)) for v in self if v not in seen]

    def spanning_tree(self):
        """Kruskal (1956), with union-find."""
        parent = {v: v for v in self}

        def find(v):
            while parent[v] != v:
                parent[v] = v = parent[parent[v]]
            return v

        for a, b, weight in sorted(self.edges, key=lambda e: (e[2], str(e[:2]))):
            if (x := find(a)) != (y := find(b)):
                parent[x] = y
                yield a, b, weight

    def coloring(self):
        colors = {}
        for v in sorted(self, key=lambda v: (-len(self[v]), str(v))):
            used = {colors.get(w) for w in self[v]}
            colors[v] = next(c for c in range(len(self)) if c not in used)
        return colors


def grid(width, height, walls=()):
    g = UndirectedGraph()
    for x in range(width):
        for y in range(height):
            if (x, y) in walls:
                continue
            g.add((x, y))
            for step in ((x + 1, y), (x, y + 1)):
                if step not in walls and step[0] < width and step[1] < height:
                    g.add((x, y), step)
    return g


def main():
    recipe = Graph([("mix", "bake"), ("flour", "mix"), ("eggs", "mix"), ("bake", "ice"), ("sugar", "ice"), ("heat", "bake")])
    order = recipe.topological()
    print(order, all(order.index(a) < order.index(b) for a, b, _ in recipe.edges))
    recipe.add("ice", "flour")
    try:
        recipe.topological()
    except CycleError as error:
        print("cycle:", error, len(error.cycle))
    print(recipe.strong_components())
    roads = UndirectedGraph([("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("x", "y", 1)])
    print(roads.shortest("a", "e"), roads.shortest("a", "x"), roads.components())
    tree = list(roads.spanning_tree())
    print(tree, sum(w for *_, w in tree), len(list(roads.edges)), ("a", "b") in roads, ("a", "e") in roads, "q" in roads)
    table = roads.all_pairs()
    print([table["a", v] for v in roads], all(table[a, b] == roads.shortest(a, b)[0] for a in roads for b in roads))
    maze = grid(8, 6, walls={(2, y) for y in range(5)} | {(5, y) for y in range(1, 6)})
    length, path = maze.shortest((0, 0), (7, 5))
    print(length, maze.breadth_first((0, 0))[7, 5], "".join("RLDU"[[(1, 0), (-1, 0), (0, 1), (0, -1)].index((b[0] - a[0], b[1] - a[1]))] for a, b in zip(path, path[1:])))
    pipes = Graph([("s", "a", 10), ("s", "c", 8), ("a", "b", 5), ("a", "c", 2), ("b", "t", 7), ("c", "d", 10), ("d", "b", 8), ("d", "t", 10)])
    print(pipes.maximum_flow("s", "t"), sorted(pipes.reversed().breadth_first("t").items()))
    colors = grid(4, 4).coloring()
    print(max(colors.values()) + 1, sorted(UndirectedGraph([(i, j) for i in range(5) for j in range(i)]).coloring().values()))
    for action in (lambda: roads["nowhere"], lambda: Graph([(1, 2, -1)]).shortest(1, 2), lambda: Graph([(1, 2, -1), (2, 1, 0.5)]).all_pairs()):
        try:
            action()
        except GraphError as error:
            print(type(error).__name__, error)
    long = Graph((i, i + 1) for i in range(200))
    print(list(long.depth_first(0))[:3], len(long.strong_components()), long.shortest(0, 200)[0], len(long))


if __name__ == "__main__":
    main()

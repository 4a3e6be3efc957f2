"""Graphs: union-find, the spanning tree of least weight, strongly connected components."""

import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % limit


class Groups:
    """Disjoint sets with union by size and path halving (R. Tarjan)."""

    def __init__(self, count):
        self.parents = list(range(count))
        self.sizes = [1] * count
        self.count = count

    def find(self, item):
        parents = self.parents
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def join(self, one, other):
        one, other = self.find(one), self.find(other)
        if one == other:
            return False
        if self.sizes[one] < self.sizes[other]:
            one, other = other, one
        self.parents[other] = one
        self.sizes[one] += self.sizes[other]
        self.count -= 1
        return True


def random_edges(nodes, count, random):
    edges = [(random.below(10000), i, i + 1) for i in range(0, nodes - 1, 2)]
    while len(edges) < count:
        edges.append((random.below(10000), random.below(nodes), random.below(nodes)))
    return edges


def spanning_forest(nodes, edges):
    """Edges of least weight that connect what can be (J. Kruskal, 1956)."""
    groups = Groups(nodes)
    chosen = [edge for edge in sorted(edges) if groups.join(edge[1], edge[2])]
    return chosen, groups.count


def grown_forest(nodes, edges):
    """The weight of the same, grown from each node that is not reached yet (R. Prim, 1957)."""
    neighbours = [[] for _ in range(nodes)]
    for weight, a, b in edges:
        neighbours[a].append((weight, b))
        neighbours[b].append((weight, a))
    reached = [False] * nodes
    buckets = [[] for _ in range(10000)]
    total = 0
    for root in range(nodes):
        if reached[root]:
            continue
        reached[root] = True
        lowest = add_roads(neighbours[root], buckets, reached, 10000)
        while lowest < 10000:
            if not buckets[lowest]:
                lowest += 1
                continue
            node = buckets[lowest].pop()
            if not reached[node]:
                reached[node] = True
                total += lowest
                lowest = add_roads(neighbours[node], buckets, reached, lowest)
    return total


def add_roads(roads, buckets, reached, lowest):
    for weight, node in roads:
        if not reached[node]:
            buckets[weight].append(node)
            lowest = min(lowest, weight)
    return lowest


def strong_components(successors):
    """Component numbers of a directed graph, without recursion (after R. Tarjan, 1972)."""
    count = len(successors)
    index = [0] * count
    low = [0] * count
    component = [-1] * count
    waiting = []
    clock = found = 0
    for root in range(count):
        if index[root]:
            continue
        clock += 1
        index[root] = low[root] = clock
        waiting.append(root)
        path = [(root, iter(successors[root]))]
        while path:
            node, rest = path[-1]
            for other in rest:
                if not index[other]:
                    clock += 1
                    index[other] = low[other] = clock
                    waiting.append(other)
                    path.append((other, iter(successors[other])))
                    break
                if component[other] < 0:
                    low[node] = min(low[node], index[other])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == index[node]:
                    while component[node] < 0:
                        component[waiting.pop()] = found
                    found += 1
    return component, found


def main(nodes):
    random = Random(5)
    edges = random_edges(nodes, nodes * 3, random)
    chosen, parts = spanning_forest(nodes, edges)
    weight = sum(edge[0] for edge in chosen)
    if len(chosen) != nodes - parts or weight != grown_forest(nodes, edges):
        raise ValueError(f"weight {weight} in {parts} parts")
    successors = [[] for _ in range(nodes)]
    for _, a, b in edges:
        successors[a].append(b)
    component, found = strong_components(successors)
    for node in range(nodes):  # numbered from the end: no edge leads to a later one
        for other in successors[node]:
            if component[other] > component[node]:
                raise ValueError("components are not in order")
    print(f"components: {parts} parts of weight {weight}, {found} strong components")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40000)

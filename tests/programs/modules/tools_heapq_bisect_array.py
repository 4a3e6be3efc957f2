"""heapq, bisect and array."""

import array
import bisect
import heapq

heap = []
for n in [5, 1, 8, 3, 9, 2, 7]:
    heapq.heappush(heap, n)
print(heap, heap[0], [heapq.heappop(heap) for _ in range(3)], heap)
print(heapq.heappushpop(heap, 1), heapq.heappushpop(heap, 100), heapq.heapreplace(heap, 4), heap)
values = [9, 4, 7, 1, 8, 2]
heapq.heapify(values)
print(values, heapq.nlargest(2, values), heapq.nsmallest(3, values), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(0, values), heapq.nlargest(99, [1, 2]), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ac", "b", key=str.lower)), list(heapq.merge([3, 1], [2], reverse=True)))
tasks = []
for priority, name in [(2, "b"), (1, "z"), (1, "a"), (3, "c")]:
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks)[1] for _ in range(4)])
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush([{}], {})):
    try:
        bad()
    except (IndexError, TypeError) as error:
        print(type(error).__name__)


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n


items = [Item(n) for n in (3, 1, 2)]
heapq.heapify(items)
print([heapq.heappop(items).n for _ in range(3)])
a = [1, 3, 3, 3, 7]
print([bisect.bisect_left(a, v) for v in (0, 1, 3, 5, 7, 9)], [bisect.bisect_right(a, v) for v in (0, 1, 3, 5, 7, 9)], bisect.bisect(a, 3, 2), bisect.bisect_left(a, 3, 2, 3), bisect.bisect([], 1))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
bisect.insort_right(a, 0)
print(a, bisect.bisect_left(["a", "bb", "ccc"], 2, key=len), "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)])
words = ["kiwi", "fig", "apple"]
ordered = []
for w in words:
    bisect.insort(ordered, w, key=len)
print(ordered)
try:
    bisect.bisect_left(a, 1, -1)
except ValueError as error:
    print(error)
n = array.array("i", [1, 2, 3])
n.append(4)
n.extend([5, 6])
n.insert(0, -1)
print(n, n[0], n[1:3], len(n), n.typecode, n.itemsize, list(n), n.pop(), n.index(3), n.count(2), 5 in n, sum(n), n[::-1])
n[0] = 100
n[1:3] = array.array("i", [7])
n.reverse()
n.remove(7)
print(n, n + array.array("i", [0]), n * 2, n == array.array("i", list(n)), n.tolist(), array.array("d", [1, 2.5]), array.array("b", b"\x01\xff"), array.array("B", range(3)), array.array("d"), array.array("f", [0.1])[0] != 0.1)
for bad in (lambda: array.array("i", ["a"]), lambda: array.array("i", [1.5]), lambda: array.array("b", [200]), lambda: array.array("z"), lambda: n.append("x"), lambda: n[99], lambda: n.remove(12345), lambda: n.index(99), lambda: array.array("B", [-1]), lambda: array.array("i", [2**40]), lambda: n + [1], lambda: array.array("i").pop()):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError, IndexError) as error:
        print(type(error).__name__)
grid = array.array("d", [0.0]) * 9
for i in range(9):
    grid[i] = i / 2
print(grid, max(grid), [x for x in grid if x > 3], array.array("q", [2**62, -(2**63)]), array.array("H", [65535]), array.array("d", [1]) == array.array("i", [1]), grid.itemsize)
sieve = array.array("b", [1]) * 100
for i in range(2, 10):
    if sieve[i]:
        for j in range(i * i, 100, i):
            sieve[j] = 0
print([i for i in range(2, 100) if sieve[i]])

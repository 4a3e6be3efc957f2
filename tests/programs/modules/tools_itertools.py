"""itertools: all of the usual ones, lazily."""

import itertools
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)

print(list(islice(count(5), 3)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)), next(count()), list(zip(count(1), "ab")))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(repeat(1, 0)), list(islice(repeat(None), 2)), list(map(pow, range(4), repeat(2))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate("abc")), list(accumulate([2, 3], lambda a, b: a * b, initial=1)))
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", [1, 2]])), list(chain(*[[i] * i for i in range(4)])))
print(list(compress("abcd", [1, 0, True, ""])), list(dropwhile(lambda x: x < 3, [1, 3, 1, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(groupby([])))
groups = groupby([1, 1, 2])
k, g = next(groups)
k2, g2 = next(groups)
print(k, list(g), k2, list(g2))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), list(islice(range(100), 5, 50, 20)), list(islice([], 5)))
print(list(pairwise("abcd")), list(pairwise("a")), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: sum(a), [(1, 2, 3), ()])))
print(list(zip_longest("abc", [1])), list(zip_longest("a", "xyz", fillvalue="-")), list(zip_longest()), list(zip_longest([1, 2], [3], [])))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter("ab"), 3)
print(list(x), list(y), list(z), tee([], 0))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])), len(list(product(range(3), repeat=4))))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations([])), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 1], 1)), list(combinations_with_replacement("ab", 2)), len(list(combinations(range(10), 5))), list(combinations_with_replacement([1], 3)))
for bad in (lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: list(chain(5)), lambda: list(combinations([1], -1)), lambda: next(cycle([])), lambda: list(product(5)), lambda: list(starmap(pow, [1])), lambda: list(accumulate([1, "a"])), lambda: list(repeat()), lambda: count("a"), lambda: list(chain.from_iterable([1]))):
    try:
        print(bad())
    except (ValueError, TypeError, StopIteration) as error:
        print(type(error).__name__)
log = []


def noisy(n):
    for i in range(n):
        log.append(i)
        yield i


it = islice(noisy(10), 2, 8, 3)
print(log, next(it), log, list(it), log)
log.clear()
print(list(takewhile(lambda v: v < 2, noisy(5))), log)
lazy = chain(noisy(1), (1 // v for v in [0]))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError:
    print("lazy error", list(lazy))
for thing in (count(), cycle("a"), chain(), islice([], 1), groupby([]), product(), accumulate([])):
    print(iter(thing) is thing, type(thing).__name__, end="; ")
print()
print(sum(1 for _ in takewhile(lambda p: p < 100, (n for n in count(2) if all(n % d for d in range(2, n))))), max(map(sum, combinations([1, 5, 9, 2], 3))), ["".join(p) for p in permutations("abc") if p[0] < p[1]])
runs = "".join(f"{k}{n}" if (n := len(list(g))) > 1 else k for k, g in groupby("aaabccddddd"))
print(runs, [sum(w) for w in zip(*(islice(range(8), i, None) for i in range(3)))])
print(itertools.count(3), itertools.count(3, 2), itertools.count(1.5), itertools.repeat(1, 3), itertools.repeat("x"), [itertools.count()])
for bad in (
    lambda: itertools.islice("ab", -1),
    lambda: itertools.islice("ab", 0, 2, 0),
    lambda: itertools.islice("ab", 2**70),
    lambda: next(itertools.takewhile(None, [1])),
    lambda: next(itertools.dropwhile(None, [1])),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(list(itertools.filterfalse(None, [0, 1, "", "a"])))

"""Tuples: methods, comparison, hashing, slices, packing, mutability of contents."""

t = (1, "two", 3.0, None, (5,))
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[10:], t + (6,), t * 2, (0,) * 3, () * 5, t.count(1), t.index("two"))
print((), (1,), (1, 2), tuple(), tuple("abc"), tuple([1, [2]]), tuple({"k": 1}), tuple(range(3)), tuple(x for x in "q"), 1 in t, 9 not in t)
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), ("a", 1) < ("b", 0), (1, "a") == (1.0, "a"), (1, (2, 3)) < (1, (2, 4)))
for bad in (lambda: t[9], lambda: t.index("zz"), lambda: t + [1], lambda: (1, "a") < (1, 2), lambda: t["x"], lambda: t.append(1), lambda: hash(([],)), lambda: tuple(5), lambda: t * 1.5):
    try:
        bad()
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
inner = [1]
holder = (inner, 2)
inner.append(2)
holder[0].append(3)
print(holder, hash((1, 2)) == hash((1, 2)), {(1, 2): "a", (1, (2,)): "b"}[1, (2,)], hash(()) == hash(()), (1, 2) is not [1, 2])
x = 1,
y = 1, 2
print(x, y, (1), (1,)[0], type((1)).__name__, type((1,)).__name__, len(((),)), ((((1,),),),))
print(t is tuple(t), t[:] is t, tuple([]) == (), sorted([(2, "b"), (1, "z"), (1, "a"), (2,)]), max((1, 2), (1, 3)), min([(0,), ()]), sum(((1,), (2,)), ()))
a, b = b, a = (1, 2)
print(a, b, *zip(*[(1, "a"), (2, "b")]), dict([(1, 2)]), [*(), *(1,)], (*"ab", *[1]))
points = {(x, y): x * y for x in range(3) for y in range(3)}
print(points[2, 2], (1, 1) in points, max(points, key=points.get), [p for p in points if p[0] > p[1]])
print("%s %s" % (1, (2, 3)), "%s" % ((1, 2),), "{0[1]} {0}".format((1, 2)), str((1,)), repr(("a", b"b", 1.5, None, True, ...)), f"{(1, 2)!s:>8}")


def multiple():
    return 1, 2, [3]


first, *rest = multiple()
print(multiple(), first, rest, multiple()[2][0], (lambda *a: a)(*multiple()))
big = tuple(range(1000))
print(len(big), big[500], big[-1], big[10:20:3], sum(big), big.index(999), big.count(5), hash(big) == hash(tuple(range(1000))))
deep = ()
for i in range(50):
    deep = (deep, i)
print(str(deep).count("("), deep == deep, hash(deep) == hash(deep), deep[0][0][1])
print((nan := float("nan"), 1) == (nan, 1), (1, nan) < (2, nan), (0.0,) == (-0.0,), hash((0.0,)) == hash((-0.0,)))

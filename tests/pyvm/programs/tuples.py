def t(value):
    print("value", value)
    return value


print((), (1,), (1, 2), (1, (2, (3,)), []), ("a", None, True, 1.5, -2))
empty = ()
print(len(empty), len((1, 2, 3)), bool(()), bool((0,)))
a = 1, 2, 3
print(a, a[0], a[-1], a[True], (t(1), t(2))[t(0)])
print((1, 2) + (3,), () + (1,), (1,) + (), (1, 2) * 2, 3 * (0,), (1,) * 0, (1,) * -5, (1, 2) * True)
print((1, 2) == (1, 2), (1, 2) == (1.0, True + 1), (1, 2) != (1, 3), (1,) == [1], [1] != (1,), () == ())
print((1, 2) < (1, 3), (1,) < (1, 0), (1, 2) >= (1, 2), () < (0,), ("a", 1) > ("a", 0), (2,) <= (1, 5))
print(1 in (1, 2), 3 in (1, 2), 3 not in (1, 2), 1.0 in (1,), "x" in (), (1,) in ((1,), 2), None in (None,))
print((1, 2, 1, True, 1.0).count(1), ().count(1), (5, 6, 7).index(6), (1, 2, 1).index(1, 1), (1, 2, 3).index(3, -1))
print(tuple(), tuple([1, 2]), tuple("abc"), tuple(range(3)), tuple((1, 2)), list((1, 2)), tuple(tuple([3])))
same = (1, [2])
print(tuple(same) is same, same * 1 == same)
same[1].append(3)
print(same)
for x in (1, "b", None):
    print(x)
for x in ():
    print("never")
else:
    print("else")
for x in (1, 2), [3, 4]:
    print(x)
print(hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2)), hash(1) == hash(1.0) == hash(True))
print(hash(0) == 0, hash(-1) == -2, hash(7) == 7, hash(-(10**14)) == -(10**14), hash(2.0) == 2)
print(hash(-1.0) == -2, hash(1e10) == 10**10, hash(float("inf")) == 314159, hash(float("-inf")) == -314159)
recursive = []
pair = (recursive, 1)
recursive.append(pair)
print(pair, recursive)
x = [1]
x += (2, 3)
x.extend((4,))
print(x)
y = (1,)
z = y
y += (2,)
print(y, z)
y *= 2
print(y)
print(max((3, 1, 2)), min((3, 1, 2)), sum((1, 2, 3)), sum(((1,), (2,)), ()), "-".join(("a", "b")))
print(repr((1,)), str((1, "x")), "%" in ("%",))
print((1, 2.0, -0.0, 0.0, 1e100, (-1, +1 - 1)))
x = (1, 2)
print(x is None, (1,) and 2, () or 3, not (), not (1,))


def several(a):
    return a, a + 1


def last():
    return 1,


print(several(1), last())
p, q = several(5)
print(p, q)
deep = ((((((((((((1,),),),),),),),),),),),)
print(deep, [deep])
if (1, 2):
    print("true")
print((t(1), t(2), (t(3),)))

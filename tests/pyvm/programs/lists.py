a = []
print(a, len(a), [], [[]], [[], [[]]], [1, 2.0, "three", None, True, [4]])
a.append(1)
a.append("two")
a.append([3])
print(a, len(a), a[0], a[-1], a[-3], a[1][0], a[2][0], a[True])
a[0] = 10
a[-1] = a
print(a)
print(a[2][2][2][1], len(a[2]))
b = [1, 2, 3]
c = b
c[1] = "changed"
print(b, b is c, b == [1, "changed", 3], b is [1, "changed", 3])
print(b.pop(), b, b.pop(0), b)
print([1, 2] + [3], [1] * 3, 3 * [0], [1, 2] * 0, [1] * -5, [] + [], [[0] * 2] * 2)
print(1 in b, "changed" in b, "change" not in b, [] in [[]], 1.0 in [1], None in [], None in [None])
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid)
print(["'", '"', "'\"", "\n\t\\", "é", "\x00\x7f\xa0\xad", "\u200b", "\U0001f600"])
print([print, len] == [print, len], [0][0], [[1, 2], [3, 4]][1][0], [1, 2, 3][-2])
nested = []
inner = nested
for i in range(50):
    deeper = [i]
    inner.append(deeper)
    inner = deeper
print(nested)

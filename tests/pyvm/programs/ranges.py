print(range(5), range(1, 5), range(1, 10, 2), range(0), range(5, 0, -1), range(10, 0, 3))
r = range(2, 20, 3)
print(len(r), r[0], r[1], r[-1], r[len(r) - 1], 5 in r, 6 in r, 20 in r, 2.0 in r, "a" in r, True in range(2))
for bounds in [[0, 5, 1], [5, 0, -1], [5, 0, -2], [0, 5, 7], [-3, 3, 2], [3, -4, -3], [0, 0, 1], [1, 0, 1]]:
    values = []
    for i in range(bounds[0], bounds[1], bounds[2]):
        values.append(i)
    print(bounds, values, len(range(bounds[0], bounds[1], bounds[2])))
print(range(3) == range(3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4))
for i in range(140737488355325, 140737488355327):
    print(i)
for i in range(-140737488355327, -140737488355325):
    print(i)
print(len(range(-140737488355328 // 2, 140737488355327 // 2)))
r = range(3)
for i in r:
    for j in r:
        print(i, j)

for i in range(3):
    print(i)
for i in [1, "two", 3.0, None, [4]]:
    print(i)
for c in "añ€\U0001f600":
    print(c)
for i in range(0):
    print("never")
for i in []:
    print("never")
for c in "":
    print("never")
print("still", i, c)
for i in range(10, 0, -3):
    print(i)
    i = 100
for x in range(3):
    for x in "ab":
        print(x)
    print(x)
items = [0, 0, 0]
for items[1] in range(5):
    print(items)
index = 0
for items[index] in [2, 1, 0]:
    index = items[index]
    print(items, index)


def total(values):
    result = 0
    for value in values:
        result += value
    return result


print(total([]), total(range(101)), total([1, 2.5, True]))


def pairs(n):
    for i in range(n):
        for j in range(i):
            for k in range(j):
                print(i, j, k)


pairs(4)

def find(values, wanted):
    for value in values:
        if value == wanted:
            print("found", value)
            break
        if value is None:
            continue
        print("not", value)
    else:
        print("nothing")
        return False
    return True


print(find([1, 2, 3], 2), find([1, None, 3], 4), find([], 1), find([5], 5))
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
    else:
        print("inner else", i)
        continue
    print("inner broken", i)
    break
else:
    print("outer else")
for i in range(2):
    pass
else:
    for j in range(2):
        if j:
            break
    else:
        print("no")
    print("after", i, j)

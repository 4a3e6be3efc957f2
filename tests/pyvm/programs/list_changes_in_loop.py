a = [1, 2, 3]
for x in a:
    print(x)
    if len(a) < 6:
        a.append(x * 10)
print(a)
a = [1, 2, 3, 4, 5, 6]
for x in a:
    print(x)
    a.pop()
print(a)
for x in a:
    a = "replaced"
    print(x)
print(a)
n = 3
for i in range(n):
    n = 10
    print(i, n)

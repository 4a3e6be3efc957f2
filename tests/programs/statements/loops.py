"""Loops with else, break and continue, and what the loop variable is afterwards."""


def search(values, wanted):
    for position, value in enumerate(values):
        if value == wanted:
            break
    else:
        return "not found"
    return f"found at {position}"


print(search("hello", "l"), search("hello", "z"), search("", "a"))

n = 10
while n:
    n -= 3
    if n < 0:
        print("broke at", n)
        break
else:
    print("never")
while n > 0:
    pass
else:
    print("else of a loop that did not run")

for i in range(3):
    for j in range(3):
        if j == 2:
            continue
        if i == 1:
            break
        print(i, j)
    else:
        print("inner finished for", i)
        continue
    print("inner broken for", i)
else:
    print("outer finished", i, j)

for i in range(0):
    print("never")
print("i is still", i)

primes = []
for n in range(2, 40):
    for p in primes:
        if p * p > n:
            primes.append(n)
            break
        if n % p == 0:
            break
    else:
        primes.append(n)
print(primes)

values = [1, 2, 3]
for value in values:
    if len(values) < 8:
        values.append(value * 10)
print(values)
values = list(range(6))
for value in values:
    values.remove(value)
print(values)
for i, values[i % 3] in enumerate("abcd"):
    pass
print(values)

outer = 0
while True:
    outer += 1
    while True:
        if outer % 2:
            break
        outer += 3
        if outer > 10:
            break
    else:
        print("never")
    if outer > 20:
        break
print(outer)
count = 0
for _ in range(1000):
    for _ in range(10):
        if _ == 5:
            break
    count += _
print(count)
for key in {"a": 1, "b": 2}:
    print(key, end=";")
print()

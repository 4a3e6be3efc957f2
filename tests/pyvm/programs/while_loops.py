i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
    print(i)
else:
    print("not here")
print("end", i)

while i:
    i -= 1
else:
    print("else", i)

while False:
    print("never")
else:
    print("else of never")

while True:
    i += 1
    if i > 3:
        break
print(i)

while 1:
    while "text":
        i += 1
        if i % 2:
            continue
        if i > 10:
            break
    if i > 20:
        break
    i += 5
    print("outer", i)
print(i)


def countdown(n):
    while n:
        if n < 0:
            return "negative"
        n -= 1
        if n == 3:
            return "three"
    else:
        return "done"
    return "unreachable"


print(countdown(2), countdown(10), countdown(-1), countdown(0))


def forever():
    n = 0
    while True:
        n += 1
        if n == 7:
            return n


print(forever())

def nothing():
    pass


def bare(flag):
    if flag:
        return
    print("not returned")


def value(flag):
    if flag:
        return 1
    else:
        return 2
    return 3
    print("dead")


def loop():
    for a in range(3):
        for b in range(3):
            for c in "xyz":
                if a == 1 and b == 2 and c == "y":
                    return [a, b, c]


def expression(a):
    for x in a:
        return x + 1 if x else -1


print(nothing(), bare(True), bare(False), value(1), value(0), loop())
print(expression([]), expression([0]), expression([5]))
print(1 + value(0) * value(1), [value(1), value(0)], loop() == loop())

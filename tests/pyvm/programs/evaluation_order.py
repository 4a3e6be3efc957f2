def t(value):
    print(value)
    return value


def add(a, b):
    return t(a) + t(b)


print(t(1) + t(2) * t(3) - t(4) ** t(2))
print((t(1) + t(2)) * (t(3) - t(4)))
print(add(t(1), add(t(2), t(3))))
print([t(1), [t(2), t(3)], t(4)][t(2)])
t(print)(t("a"), t("b"))
t([1, 2]).append(t(3))
print(t("x") + t("y") == t("xy"), t(1) in t([1, 2]))
print(t(1) < t(2), not t(0), -t(5), t(2) if t(0) else t(3))
x = [0, 0]
x[t(0)], x[t(1)] = t(8), t(9)
print(x)

def t(value):
    print("value", value)
    return value


print(t(1) < t(2) < t(3))
print(t(1) > t(2) < t(3))
print(t(1) < t(2) > t(3) < t(4))
print(t(1) == t(1) != t(2) is not t(None))
print(t(1) in t([1]) in t([[1]]))
print(t("") < t("a") < t("b") == t("b"))
if t(3) < t(2) < t(1):
    print("no")
elif t(1) < t(2) < t(2):
    print("no")
elif t(1) < t(2) <= t(2):
    print("yes")
if not t(1) < t(2) < t(0):
    print("not")
while t(0) < t(1) < t(0) or t(4) > t(3) > t(2):
    print("loop")
    break
print(1 if t(1) < t(2) < t(3) else 2, 1 if t(1) < t(0) < t(3) else 2)
print((1 < 2) < 3, 1 < (2 < 3), 3 > 2 > 1, (3 > 2) > 1)
x = 5
print(0 <= x < 10, 0 <= x < 5, not 0 <= x < 5, 0 < x < 10 and 1 < x < 6, 0 < x < 1 or 4 < x < 6)
print([1 < 2 < 3, 3 < 2 < 1, 1 < 2 < 3 < 4 < 5 < 6])

def t(value):
    print("value", value)
    return value


print(t(1) if t(True) else t(2), t(1) if t(False) else t(2))
print(t("a") if t(0) else t("b") if t(0) else t("c"))
print((t("a") if t(1) else t("b")) if t(1) else t("c"))
for i in range(5):
    print("even" if i % 2 == 0 else "odd", -i if i > 2 else i, "x" if not i else "y")
print([i if i else "zero", i or "zero"][0], print("shown") if 1 else 2)
x = 1 if 0 else 2 if 0 else 3
print(x, 1 if "" else 2, 1 if [0] else 2, 1 if None is None else 2)

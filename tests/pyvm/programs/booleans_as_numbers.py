print(True + True, True - False, True * 3, True / 2, True // 2, True % 2, -True, +True, ~True if False else 0)
print(True == 1, False == 0, True == 1.0, True != 2, True < 2, False < True, True <= 1, True > 0.5)
print(True & False, True | False, True ^ True, True & 3, True | 6, True ^ 3)
print(True << 3, 8 >> True, True ** 2, 2 ** True)
print([1, 2, 3][True], [1, 2, 3][False], "ab"[True])
print(True in [1], 1 in [True], True is True, True is not False, not True, not 0)
total = 0
for flag in [True, False, True]:
    total += flag
print(total)

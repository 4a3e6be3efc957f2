def t(value):
    print("value", value)
    return value


print(t(0) and t(1), t(1) and t(2), t(0) or t(3), t(4) or t(5))
print(t(1) and t(2) and t(3), t(1) and t(0) and t(3), t(0) or t("") or t(None), t(0) or t([]) or t(7))
print(t(0) and t(1) or t(2), t(1) and (t(0) or t(3)), (t(0) or t(1)) and (t(0) or t(2)))
print(not t(0), not t(1), not not t(2), not (t(0) or t(1)), not (t(1) and t(0)))
if t(1) and t(0) or t(5):
    print("first")
if not (t(1) and (t(0) or not t(2))):
    print("second")
if (t(0) or t(0)) and t(1):
    print("no")
elif t(1) and not t(0) and (t(0) or t(1)):
    print("third")
while t(1) and not t(1) or t(0):
    print("no")
count = 0
while count < 3 and (count != 2 or not True):
    count += 1
print(count)
x = t(0) or (t(1) and t("end"))
print(x, None or False, False or None, 0 and 1 / 0, 1 or 1 / 0)
y = (t(0) if t(1) and t(0) else t(2)) or t(3)
print(y)

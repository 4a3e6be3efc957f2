a = [1]
b = [1]
print(a is a, a is b, a is not b, a == b, None is None, None is not None, True is True, True is False)
print(print is print, len is not print, "" is not None, [] is [], a is not a)
c = a
c.append(2)
print(a is c, a, None is False, None == False)
print(1 if a is c else 2, 1 if a is not c else 2, not a is c, a is c is c, a is not b is not c)

"""Powers of integers, with and without a modulus."""

for base in (0, 1, -1, 2, -2, 3, -7, 10, 2**31, -(2**64), 12345678901234567890):
    for exponent in (0, 1, 2, 3, 10, 33, 64, 127):
        print(base**exponent, pow(base, exponent) == base**exponent)

print(2**3**2, -(2**4), (-2) ** 4, (-2) ** 63, (-2) ** 64, 0**0, 0**5, True**2, 2**True)
print(1 ** (10**50), (-1) ** (10**50), (-1) ** (10**50 + 1), 0 ** (10**50))
print(2**-1, 10**-3, (-2) ** -3, (2**70) ** -1, 1**-1)
for function in (lambda: 0**-1, lambda: (10**400) ** -1, lambda: 0.0**-2):
    try:
        print(function())
    except (ZeroDivisionError, OverflowError) as error:
        print(error)

p = 2**127 - 1
for base in (2, 3, -5, 10**50, -(10**50)):
    for exponent in (0, 1, 2, 65537, p - 1, p, 2**200 + 3):
        for modulus in (1, -1, 7, -7, 1000003, 2**31, 2**64 - 59, 2**64, p, -p, 2**300):
            print(pow(base, exponent, modulus))

for base, modulus in ((3, 7), (3, -7), (-3, 7), (10, 2**64 + 13), (2**100, 3**80), (0, 1), (5, 1)):
    inverse = pow(base, -1, modulus)
    print(inverse, base * inverse % modulus == 1 % modulus, pow(base, -5, modulus))
for base, exponent, modulus in (
    (2, -1, 4),
    (0, -1, 5),
    (2, 3, 0),
    (2**80, -2, 2**90),
    (6, -1, 3**100),
):
    try:
        print(pow(base, exponent, modulus))
    except ValueError as error:
        print(error)
for arguments in ((2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), ("2", 3, 5)):
    try:
        print(pow(arguments[0], arguments[1], arguments[2]))
    except TypeError as error:
        print(error)

"""Floats: infinities, NaN, signed zeros, repr, floor division, mixing with integers."""

import math

inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf + 1, 1 / inf, -1 / inf, inf == inf, inf > 10**400, -inf < -(10**400), nan == nan, nan < 1, nan > 1, not nan, bool(nan))
print(0.0 == -0.0, str(-0.0), -0.0 + 0.0, 0.0 * -1, math.copysign(1, -0.0), [0.0, -0.0].index(-0.0), -0.0 < 0.0, abs(-0.0), round(-0.3), -0.0 % 5, 0.0 % -5, int(-0.0))
for a in (7.5, -7.5, 0.5, -0.5, 1e300, inf):
    for b in (2.0, -2.0, 0.3, inf, -inf):
        print(a // b, a % b, divmod(a, b), end=" ")
    print()
for x in (0.1, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 2.2250738585072014e-308, 1e22, 1e23, 9007199254740993.0, 0.1 + 0.2, 100.0, 1e100, 4.35, 1.1 * 1.1, 2.5e-7, 123e-7, 1.7976931348623157e308):
    print(x, -x, repr(x) == str(x), float(repr(x)) == x, f"{x:.3f}"[:40], f"{x:e}", f"{x:g}", f"{x:.10g}")
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 2.0**1023 * 2, 1e200 * 1e200, 2**0.5, 2.0**-1074, (-8.0) ** 3, 0.0**0, inf**0, nan**0, 1**nan)
for bad in (lambda: 1 / 0.0, lambda: 1.0 // 0, lambda: 1.0 % 0.0, lambda: 0.0**-1, lambda: 10.0**400, lambda: int(nan), lambda: int(inf), lambda: float(10**400), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: math.floor(nan), lambda: inf.as_integer_ratio(), lambda: (1.5).nothing):
    try:
        print(bad())
    except (ZeroDivisionError, OverflowError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__)
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**22 == 1e22, 10**23 == 1e23, 1 == 1.0, 1 < 1.5 < 2, 3 > 2.9999999999999999, 2**1000 > 1e300, sorted([1.5, 1, 2, 0.5]))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (2.0).real, (0.1).hex(), 3.7 // 1, -3.7 // 1, int(3.7), int(-3.7), 3.0 == 3, hash(3.0) == hash(3), 1.0 + True, 5 // 2.0, 5 % 2.5, 2 * 1.5, 7 / 2, 6 / 3, 10**20 / 10**10, 1 - 0.9)
print(round(0.5), round(1.5), round(2.5), round(-1.5), round(2.675, 2), round(1e300, -299), round(1.25, 1), round(1.35, 1), round(12345.678, -2), round(inf, 2), round(nan, 1), round(5e-324, 400), round(0.1, 50))
total = 0.0
for i in range(1, 1001):
    total += 1 / i
print(total, sum(1 / i**2 for i in range(1, 200)) == sum(1 / i**2 for i in range(1, 200)), math.fsum([0.1] * 10))
x, steps = 1.0, 0
while 1.0 + x != 1.0:
    x /= 2
    steps += 1
print(x, steps, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-15, 1e16 + 1, 1e16 + 2, (1e16 + 1) - 1e16)

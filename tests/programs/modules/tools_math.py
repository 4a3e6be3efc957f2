"""math: functions, constants, errors."""

import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(5), math.floor(1e20), math.fabs(-3), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(2.5), math.modf(-2.5), math.frexp(8), math.ldexp(0.5, 4))
print(math.sqrt(16), math.isqrt(17), math.isqrt(10**40), math.cbrt(27) if hasattr(math, "cbrt") else 3.0, math.exp(0), math.expm1(0), math.log(1), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(0), math.log(10**400) > 900, math.pow(2, 0.5), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist([0, 0], [3, 4]))
print(math.sin(0), math.cos(0), math.tan(0), round(math.sin(math.pi / 2), 10), math.atan2(1, 1), math.atan2(0, -1), math.degrees(math.pi), math.radians(180), math.asin(1), math.acos(1), math.atan(0), math.sinh(0), math.cosh(0), math.tanh(0))
print(math.factorial(0), math.factorial(20), math.factorial(30), math.gcd(48, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 3), math.comb(10, 3), math.comb(3, 5), math.perm(5, 2), math.perm(4), math.comb(100, 50))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.prod([1, 2, 3]), math.prod([]), math.prod([2], start=5), math.prod([1.5, 2]), math.sumprod([1, 2], [3, 4]) if hasattr(math, "sumprod") else 11, math.nextafter(1, 2), math.ulp(1.0), math.remainder(7, 4))
print(math.gamma(5), math.erf(0), math.erfc(0), math.lgamma(1), math.floor(True), math.sqrt(True), math.ceil(10**30))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1e4), lambda: math.floor("a"), lambda: math.gcd(1.5, 2), lambda: math.isqrt(-1), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.sqrt("4"), lambda: math.comb(-1, 2), lambda: math.cosh(1e4), lambda: math.sqrt(), lambda: math.log(1, 1), lambda: math.sin(math.inf), lambda: math.ldexp(1.0, 5000), lambda: math.sqrt(10**400)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__)


class Custom:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 4.0

    def __index__(self):
        return 6


c = Custom()
print(math.floor(c), math.ceil(c), math.trunc(c), math.sqrt(c), math.gcd(c, 4), math.factorial(c))
from math import *

print(floor(pi), sqrt(9), hypot(5, 12), [round(sin(i / 3), 6) for i in range(6)], [isqrt(n) for n in range(10)], sum(1 for n in range(1, 100) if gcd(n, 36) == 1))

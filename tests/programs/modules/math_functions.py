import math

POINTS = (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 3, 10.25, -7.75, 1e-300, 1e300, 710.0, -745.5, 1e16)


def attempt(function, number):
    try:
        return function(number)
    except ValueError as error:
        return str(error)
    except OverflowError as error:
        return str(error)


def attempt_two(function, left, right):
    try:
        return function(left, right)
    except ValueError as error:
        return str(error)
    except OverflowError as error:
        return str(error)


def show_exact(name, function):
    for number in POINTS + (math.inf, -math.inf, math.nan):
        print(name, number, attempt(function, number))


def show_pairs(name, function):
    for left in POINTS + (math.inf, math.nan):
        for right in (0.0, 1.0, -2.0, 0.5, 1e300, math.inf, math.nan):
            print(name, left, right, attempt_two(function, left, right))


def run():
    exact = [
        ("sqrt", math.sqrt),
        ("fabs", math.fabs),
        ("frexp", math.frexp),
        ("modf", math.modf),
        ("isfinite", math.isfinite),
        ("isinf", math.isinf),
        ("isnan", math.isnan),
        ("ulp", math.ulp),
        ("degrees", math.degrees),
        ("radians", math.radians),
        ("exp", math.exp),
        ("log", math.log),
        ("log2", math.log2),
        ("log10", math.log10),
        ("cosh", math.cosh),
    ]
    for name, function in exact:
        show_exact(name, function)
    for name, function in [("fmod", math.fmod), ("remainder", math.remainder), ("copysign", math.copysign)]:
        show_pairs(name, function)
    show_pairs("pow", math.pow)
    show_pairs("nextafter", math.nextafter)
    show_pairs("atan2", math.atan2)


def one(name, function, numbers):
    for number in numbers:
        print(name, number, attempt(function, number))


run()
one("sin", math.sin, (0.0, 0.5, 1, -2.5, 100.0))
one("cos", math.cos, (0.0, 0.5, 1, -2.5, 100.0))
one("tan", math.tan, (0.0, 0.5, 1, -2.5))
one("asin", math.asin, (0.0, 0.5, 1, -1, 1.5))
one("acos", math.acos, (0.0, 0.5, 1, -1, 1.5))
one("atan", math.atan, (0.0, 0.5, 1, -1, 1e300))
one("sinh", math.sinh, (0.0, 0.5, -1, 1000))
one("tanh", math.tanh, (0.0, 0.5, -1, 1000))
one("asinh", math.asinh, (0.0, 0.5, -1))
one("acosh", math.acosh, (1.0, 2.5, 0.5))
one("atanh", math.atanh, (0.0, 0.5, 1.0, -2))
one("expm1", math.expm1, (0.0, 1e-10, 1.0, 1000))
one("log1p", math.log1p, (0.0, 1e-10, -1.0, -2))
one("exp2", math.exp2, (0, 0.5, 10, -3, 5000))
one("cbrt", math.cbrt, (0, 27.0, -8))
one("gamma", math.gamma, (1, 2, 5, 10, 23, 0, -1, 200))
one("lgamma", math.lgamma, (1, 2, 0, -1))
one("erf", math.erf, (0.0, 0.5, 1, -3))
one("erfc", math.erfc, (0.0, 0.5, 1))
print(math.log(8, 2), math.log(100, 10), math.log(1024, 2), math.log(2.5, 0.5))
for x, base in ((0, 2), (2, 0), (-1, 2), (2, -1)):
    print(attempt_two(math.log, x, base))
try:
    math.log(2, 1)
except ZeroDivisionError:
    print("ZeroDivisionError")
one("ceil", math.ceil, (1.2, -1.2, 3, True, 0.0, 1e14))
one("floor", math.floor, (1.2, -1.2, 3, True, -0.0, 1e14, math.inf, math.nan))
one("trunc", math.trunc, (1.7, -1.7, 3, True))
print(math.ldexp(0.75, 3), math.ldexp(1, -1080), attempt_two(math.ldexp, 1.0, 5000), math.ldexp(5.0, -100000))
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.isclose(1.0, 1.0 + 1e-10), math.isclose(1.0, 1.1), math.isclose(math.inf, math.inf))
for wrong in ("text", None, [1]):
    try:
        math.sqrt(wrong)
    except TypeError as error:
        print(error)

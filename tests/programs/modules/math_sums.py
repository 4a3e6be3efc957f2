import math

print(math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1.0, -1e100]), math.fsum((1, 2.5, True)))
print(math.fsum([1e-16, 1, 1e16]), math.fsum([2.0**53, 1.0, 1e-100]))
print(math.fsum([math.inf, 1.0]), math.fsum([math.nan, 1.0]))
try:
    math.fsum([math.inf, -math.inf])
except ValueError as error:
    print(error)
print(math.hypot(), math.hypot(3.0, 4.0), math.hypot(1, 2, 3, 4), math.hypot(1e300, 1e300), math.hypot(-5), math.hypot(5e-324, 5e-324))
print(math.hypot(math.inf, math.nan), math.hypot(math.nan, 1.0), math.hypot(1.5, 2.25, 3.125))
print(math.dist((1, 2, 3), (4, 6, 3)), math.dist([0.1], [0.3]), math.dist((), ()))
print(math.prod([1, 2, 3]), math.prod([]), math.prod(range(1, 10)))
for i in range(1, 60):
    print(math.hypot(i / 7, i / 3), math.hypot(i * 1.1, i / 9, 0.3), math.fsum([i / 7, i / 11, -i / 13, 1e10 / i]))
try:
    math.dist((1, 2), (1,))
except ValueError as error:
    print(error)

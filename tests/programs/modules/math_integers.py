import math



for n in range(0, 17):
    print(n, math.factorial(n), math.isqrt(n), math.isqrt(n * n), math.isqrt(n * n + 2 * n))
for n in range(8):
    row = []
    for k in range(9):
        row += [math.comb(n, k), math.perm(n, k)]
    print(row)
print(math.perm(5), math.perm(6, None), math.comb(40, 20), math.comb(50, 3), math.comb(46, 40))
print(math.gcd(), math.gcd(0), math.gcd(-12), math.gcd(12, 18), math.gcd(0, 5), math.gcd(12, -18, 27), math.gcd(True, 4))
print(math.lcm(), math.lcm(0, 3), math.lcm(4, 6), math.lcm(-4, 6, 10), math.lcm(7))
print(math.isqrt(140737488355327), math.isqrt(11863283 * 11863283 - 1), math.isqrt(11863283 * 11863283))


def wrong():
    for what in range(8):
        try:
            if what == 0:
                math.factorial(-1)
            elif what == 1:
                math.factorial(2.5)
            elif what == 2:
                math.isqrt(-1)
            elif what == 3:
                math.comb(-1, 2)
            elif what == 4:
                math.perm(3, -1)
            elif what == 5:
                math.gcd(1, 2.0)
            elif what == 6:
                math.comb(3, "a")
            else:
                math.lcm("x")
        except ValueError as error:
            print("ValueError", error)
        except TypeError as error:
            print("TypeError", error)


wrong()


# Objects that stand for numbers.
class Seven:
    def __index__(self):
        return 7


class Derived(int):
    pass


print(math.gcd(Seven(), 14), math.lcm(Derived(4), Seven()), math.factorial(Derived(5)), math.comb(Seven(), 3))
print(math.isqrt(Seven()), math.perm(Seven(), Derived(2)), math.floor(Seven()), math.ldexp(1.0, Derived(3)))
for bad in (lambda: math.gcd(1.5), lambda: math.trunc("x"), lambda: math.isclose(1), lambda: math.log(-(10**400))):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

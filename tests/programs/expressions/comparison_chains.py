"""Chained comparisons: each operand once, stopping early, any mixture of operators."""

calls = []


def v(x):
    calls.append(x)
    return x


def show(result):
    print(result, calls)
    calls.clear()


show(v(1) < v(2) < v(3))
show(v(1) < v(0) < v(3))
show(v(1) < v(5) > v(2) != v(7) == v(7))
show(v(3) > v(2) > v(2) > v(1))
show(v(1) in [v(1)] == True)
show(not v(1) < v(2) < v(0))
show((v(1) < v(2)) < v(3))
show(v(1) == v(1.0) is not None)
show(v("a") in v("abc") in v(["abc"]))
show(v(2) not in (v(1),) is not v(None))


class Compared:
    """Comparison results need not be bools."""

    def __init__(self, name, result):
        self.name = name
        self.result = result

    def __lt__(self, other):
        calls.append(f"{self.name}<{other.name}")
        return self.result

    def __repr__(self):
        return self.name


a, b, c = Compared("a", "text"), Compared("b", []), Compared("c", 1)
show(a < b)
show(b < a < c)
show(a < b < c)
show(a > b)


class Vague:
    def __bool__(self):
        raise ValueError("no truth here")


class Returns:
    def __lt__(self, other):
        return Vague()


x = Returns()
print(type(x < x).__name__)
try:
    x < x < x
except ValueError as error:
    print(error)
if not 0 < 5 < 3:
    print("conditional")
while 0 < len(calls) < 5:
    calls.pop()
n = 5
print([i for i in range(10) if 2 <= i < 8 != n != i])
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 3 < 3 < 5, None is None is None, 1 == 1 == 1.0 == True)
print((1, 2) < (1, 3) <= (1, 3, 0) < (2,), "a" < "b" > "aa", [] < [0] < [0, 0] < [1])
lo, hi = 3, 7
print([lo <= i <= hi for i in range(2, 9)])
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, 1 < nan < 2, not (nan < 1), nan in [nan], [nan] == [nan])

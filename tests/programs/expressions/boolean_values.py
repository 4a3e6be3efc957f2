"""and, or, not and the conditional expression: values, laziness and truth of everything."""

calls = []


def f(x):
    calls.append(x)
    return x


print(f(0) or f("") or f([]) or f("last"), calls)
calls.clear()
print(f(1) and f("x") and f(0) and f("never"), calls)
calls.clear()
print(f(0) and f(1) or f(2) and f(3), calls)
calls.clear()
print(f(1) if f(0) else f(2) if f("") else f(3), calls)
print(not 0, not "", not [1], not not None, not (), not {}, not set(), not 0.0, not -0.0, not float("nan"))


class ByBool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        raise RuntimeError("not asked")


class ByLen:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Neither:
    pass


for thing in (ByBool(True), ByBool(False), ByLen(0), ByLen(3), Neither(), Neither, len, lambda: 0):
    print(bool(thing), "yes" if thing else "no", not thing, end="; ")
print()
for bad in (ByBool(1), ByBool(None), ByLen(-1), ByLen("x"), ByLen(2.5)):
    try:
        print(bool(bad))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for value in (0, 1, -1, 0.0, 1e-300, "", "0", " ", b"", b"\0", [], [[]], (), ((),), {}, {0: 0}, set(), {0}, frozenset(),
              range(0), range(1), range(5, 0), None, ..., NotImplemented is None, slice(None), object()):
    print(bool(value), end=" ")
print()
x = None
print(x or "default", x and x.missing, x is None or x > 3)
result = [] or {} or 0
print(repr(result), repr([] and 1), repr(None or 0 or ""))
if not calls or calls[0] and (calls[1:] or False):
    print("complex condition")
while calls and calls.pop():
    pass
print(calls)
print((lambda a: "neg" if a < 0 else "zero" if a == 0 else "pos")(-5))
print([(a and b, a or b, not a) for a in (0, 1) for b in (0, 1)])
conditional = lambda c: (1 if c else 2) + (10 if not c else 20)
print(conditional(True), conditional(False))
assert (1 and 2) == 2 and (0 or 5)

"""Defaults are evaluated once, when the function is defined, from left to right."""

log = []


def note(x):
    log.append(x)
    return x


def f(a=note("a"), b=note("b"), *, c=note("c")):
    return a, b, c


print(log, f(), f(1), f(b=2), log)


def accumulate(item, items=[]):
    items.append(item)
    return items


print(accumulate(1), accumulate(2), accumulate(3, []), accumulate(4))
print(accumulate.__defaults__)


def counter(state={"n": 0}):
    state["n"] += 1
    return state["n"]


print(counter(), counter(), counter({"n": 10}), counter())

x = 1


def sees(y=x):
    return x, y


x = 2
print(sees())
functions = []
for i in range(3):

    def g(j=i, *, k=i * 10):
        return i, j, k

    functions.append(g)
print([g() for g in functions])


class Scope:
    size = 3

    def method(self, n=size, twice=size * 2):
        return n, twice


print(Scope().method(), Scope().method(1))


def sentinel(value=None, *, missing=object()):
    return value is None, missing is sentinel.__kwdefaults__["missing"]


print(sentinel())
sees.__defaults__ = (99,)
print(sees())


def recursion(n=3, self=None):
    return [n] + recursion(n - 1) if n else []


print(recursion())


def outer(a, b=lambda: note("lambda default")):
    return b()


print(outer(1), log)


def computed(n, table=[i * i for i in range(5)], names={k: len(k) for k in ("a", "bb")}):
    return table[n], names


print(computed(2))
try:

    def never(a=1 // 0):
        pass

except ZeroDivisionError:
    print("definition failed", "never" in globals())

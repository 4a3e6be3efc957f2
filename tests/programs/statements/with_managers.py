"""`with`: order of entering and leaving, suppression, errors in managers, targets."""


class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name = name
        self.suppress = suppress
        self.fail_enter = fail_enter
        self.fail_exit = fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value, trace is not None)
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("c") as c,
    Manager("d"),
):
    print(c)
with Manager("suppressing", suppress=True):
    raise ValueError("gone")
print("after")


def attempt(function):
    try:
        print("result", function())
    except Exception as error:
        print("caught", repr(error), "context", repr(error.__context__))


def passes_on():
    with Manager("outer", suppress=True), Manager("inner"):
        raise KeyError("k")
    return "continues"


def fails_entering():
    with Manager("one"), Manager("two", fail_enter=True), Manager("three"):
        print("never")


def fails_leaving():
    with Manager("one"), Manager("two", fail_exit=True):
        raise ValueError("body")


def leaves_by_return():
    for i in range(3):
        with Manager(f"loop{i}"):
            if i == 0:
                continue
            return i


def leaves_by_break():
    while True:
        with Manager("broken"):
            break
    return "done"


def exit_replaces():
    with Manager("r", fail_exit=True):
        return "lost"


for function in (passes_on, fails_entering, fails_leaving, leaves_by_return, leaves_by_break, exit_replaces):
    print("--", function.__name__)
    attempt(function)

values = [None, None]
with Manager("x") as values[0], Manager("y") as (values[1], *rest):
    print(values, rest)


class Truthy:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print(len(details))
        return "any true value"


with Truthy() as t:
    raise IndexError
print(isinstance(t, Truthy))


class NoExit:
    def __enter__(self):
        return 1


for bad in (NoExit(), 5):
    try:
        with bad:
            print("never")
    except TypeError:
        print("TypeError")
    except AttributeError:
        print("AttributeError")


def generator():
    with Manager("in generator"):
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()

"""contextlib: managers made of generators, and those for common needs."""

import io
import sys
from contextlib import (
    AbstractContextManager,
    ContextDecorator,
    ExitStack,
    closing,
    contextmanager,
    nullcontext,
    redirect_stderr,
    redirect_stdout,
    suppress,
)


@contextmanager
def tag(name, *, end="end"):
    """Print before and after."""
    print("begin", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("key", error)
    finally:
        print(end, name)


with tag("a") as a, tag("b", end="close") as b:
    print(a, b)
with tag("handled"):
    raise KeyError("inside")
try:
    with tag("passed"):
        raise ValueError("through")
except ValueError as error:
    print("caught", error)
try:
    with tag("stop"):
        raise StopIteration("stopped")
except StopIteration as error:
    print("caught", error)
print(tag.__name__, tag.__doc__, isinstance(tag("x"), AbstractContextManager))


@tag("decorated")
def work(x):
    """Works."""
    print("works", x)
    return x * 2


print(work(1), work(2), work.__name__, work.__doc__)


@contextmanager
def empty():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def replacing():
    try:
        yield
    except ValueError as error:
        raise KeyError("replaced") from error


@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield


for manager in (empty, twice, replacing, stubborn):
    for error in (None, ValueError("v")):
        try:
            with manager():
                if error:
                    raise error
                print("body")
        except Exception as caught:
            print(
                manager.__name__, repr(error), type(caught).__name__, caught, repr(caught.__cause__)
            )
        else:
            print(manager.__name__, repr(error), "fine")


def early():
    with tag("returning") as name:
        return name


def looping():
    for i in range(3):
        with tag(str(i)):
            if i == 0:
                continue
            break


print(early())
looping()


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with suppress(KeyError, IndexError):
    print({}["missing"])
try:
    with suppress(KeyError):
        raise ValueError("other")
except ValueError as error:
    print(error)
with nullcontext() as nothing, nullcontext(5) as five:
    print(nothing, five)
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(err):
    print("captured")
    print("error", file=sys.stderr)
    with redirect_stdout(err):
        print("inner")
    print("again")
print(repr(out.getvalue()), repr(err.getvalue()), target is out)


class Named:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, repr(value))
        if self.fail:
            raise self.fail
        return self.swallow


with ExitStack() as stack:
    names = [stack.enter_context(Named(n)).name for n in "abc"]
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *details: print("pushed", details))
    stack.push(Named("never entered"))
    print(names)
with ExitStack() as stack:
    stack.enter_context(Named("outer"))
    stack.enter_context(Named("swallows", swallow=True))
    stack.enter_context(Named("inner"))
    raise ValueError("body")
try:
    with ExitStack() as stack:
        stack.enter_context(Named("last"))
        stack.enter_context(Named("fails", fail=KeyError("exit")))
        raise ValueError("body")
except KeyError as error:
    print("from exit", error, repr(error.__context__))
with ExitStack() as stack:
    stack.enter_context(Named("kept"))
    kept = stack.pop_all()
print("later")
kept.close()
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)


class Both(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *details):
        print("out")
        return False


@Both()
def inside():
    print("inside")


inside()


class Mine(AbstractContextManager):
    def __exit__(self, *details):
        print("mine", details[0])


with Mine() as mine:
    print(
        type(mine).__name__,
        isinstance(Door(), AbstractContextManager),
        isinstance(Named(""), AbstractContextManager),
    )

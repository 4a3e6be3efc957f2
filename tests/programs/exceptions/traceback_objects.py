"""Error objects: __traceback__ and its lines, with_traceback, args, state after handling."""

import sys


def inner(n):
    return 1 // n


def outer(n):
    return inner(n)


def lines(traceback):
    found = []
    while traceback is not None:
        found.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


try:
    outer(0)
except ZeroDivisionError as error:
    saved = error
    print(lines(error.__traceback__))
    print(error.with_traceback(None) is error, error.__traceback__)
try:
    raise saved
except ZeroDivisionError as error:
    print(lines(error.__traceback__))


def reraises():
    try:
        outer(0)
    except ZeroDivisionError:
        raise


try:
    reraises()
except ZeroDivisionError as error:
    print(lines(error.__traceback__))
errors = []
for value in (0, "x"):
    try:
        outer(value)
    except Exception as error:
        errors.append(error)
print([(type(e).__name__, len(lines(e.__traceback__))) for e in errors])
e = ValueError("a", 2)
print(e.args, e.args[0], str(e), repr(e), e == ValueError("a", 2), e.__class__.__name__, e.__traceback__)
e.args = []
print(e.args, str(e), repr(e))
try:
    e.args = 5
except TypeError as error:
    print(error)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)
print(hash(e) == hash(e), e in [e], bool(e), isinstance(e, BaseException))
print(BaseException.__name__, Exception.__bases__[0].__name__, repr(Exception), ValueError.__mro__[1].__name__)
try:
    ValueError(x=1)
except TypeError as error:
    print(error)
state = []
try:
    state.append("try")
    raise KeyError
except KeyError as error:
    state.append(error.args)
else:
    state.append("else")
finally:
    state.append("finally")
print(state)


# A traceback is one object as long as nothing is added to it.
try:
    outer(0)
except ZeroDivisionError as error:
    traceback = error.__traceback__
    print(traceback is error.__traceback__, traceback is sys.exc_info()[2])
    other = ValueError().with_traceback(traceback)
    print(other.__traceback__ is traceback, other.with_traceback(None).__traceback__)
    other.__traceback__ = traceback
    print(other.__traceback__ is traceback, lines(other.__traceback__) == lines(traceback))
    try:
        raise other
    except ValueError:
        print(other.__traceback__ is traceback, len(lines(other.__traceback__)) - len(lines(traceback)))

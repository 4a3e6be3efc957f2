# Exceptions as values.
print(ValueError("x"), repr(ValueError("x")), repr(ValueError()), str(ValueError()) == "")
print(ValueError(5), repr(ValueError(5)), repr(ValueError(None)), repr(ValueError([1, "a"])))
print(ValueError("a", 1), repr(ValueError("a", 1)))
print(KeyError("k"), repr(KeyError("k")), KeyError(), KeyError(1, 2))
print(ValueError, repr(KeyboardInterrupt), [IndexError, OSError, StopIteration])
print(Exception(ValueError("inner")), repr(Exception(ValueError("inner"))))

hierarchy = [
    [ValueError, ValueError],
    [ValueError, Exception],
    [ValueError, BaseException],
    [ValueError, TypeError],
    [ZeroDivisionError, ArithmeticError],
    [OverflowError, ArithmeticError],
    [IndexError, LookupError],
    [KeyError, LookupError],
    [KeyError, IndexError],
    [UnboundLocalError, NameError],
    [NameError, UnboundLocalError],
    [RecursionError, RuntimeError],
    [NotImplementedError, RuntimeError],
    [FileNotFoundError, OSError],
    [ConnectionResetError, ConnectionError],
    [UnicodeError, ValueError],
    [ModuleNotFoundError, ImportError],
    [AssertionError, Exception],
    [KeyboardInterrupt, Exception],
    [KeyboardInterrupt, BaseException],
    [SystemExit, Exception],
    [GeneratorExit, Exception],
    [StopIteration, Exception],
    [MemoryError, Exception],
    [EOFError, Exception],
    [UserWarning, Warning],
]


def matches(raised, caught):
    try:
        raise raised("message")
    except caught as error:
        return [True, str(error)]
    except BaseException as error:
        return [False, str(error)]


for pair in hierarchy:
    print(pair, matches(pair[0], pair[1]))

# The same object is caught that was raised.
error = ValueError("mine")
try:
    raise error
except ValueError as caught:
    print(caught is error)


def runtime_errors(f):
    try:
        f()
    except Exception as error:
        print(repr(error))


runtime_errors(lambda: [][1])
runtime_errors(lambda: [].missing())
runtime_errors(lambda: unknown)
runtime_errors(lambda: 1 + "a")
runtime_errors(lambda: int("x"))
runtime_errors(lambda: [].remove(1))
runtime_errors(lambda: None())
runtime_errors(lambda x: x)
runtime_errors(lambda: ValueError("not raised"))


def asserts(value):
    try:
        assert value, "message " + str(value)
        assert value > 1
        print("fine")
    except AssertionError as error:
        print("failed", repr(error))


asserts(0)
asserts(1)
asserts(2)

# An exception that contains itself.
items = []
items.append(ValueError(items))
print(repr(items))


def raise_what(value):
    try:
        raise value
    except TypeError as error:
        print(error)


raise_what(5)
raise_what(None)
raise_what("text")
raise_what(int)


def raise_from(error, cause):
    try:
        raise error from cause
    except BaseException as caught:
        print(repr(caught))


raise_from(ValueError("a"), KeyError("b"))
raise_from(ValueError, KeyError)
raise_from(ValueError, None)
raise_from(ValueError, 5)
raise_from(5, ValueError)

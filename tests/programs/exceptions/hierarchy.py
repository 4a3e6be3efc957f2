"""The tree of builtin exceptions, their attributes and what builtin operations raise."""

classes = [
    BaseException, Exception, SystemExit, KeyboardInterrupt, GeneratorExit, StopIteration, ArithmeticError,
    ZeroDivisionError, OverflowError, FloatingPointError, LookupError, KeyError, IndexError, NameError,
    UnboundLocalError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError,
    AttributeError, RuntimeError, RecursionError, NotImplementedError, AssertionError, ImportError,
    ModuleNotFoundError, OSError, FileNotFoundError, EOFError, MemoryError, StopAsyncIteration, SyntaxError,
    IndentationError, Warning, DeprecationWarning, UserWarning, BufferError, ReferenceError, PermissionError,
    FileExistsError, IsADirectoryError, NotADirectoryError, ConnectionError, TimeoutError,
]
for cls in classes:
    print(" < ".join(c.__name__ for c in cls.__mro__[:-1]))
print(IOError is OSError, EnvironmentError is OSError)
operations = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: 0.0**-1,
    lambda: [][0], lambda: [][-1], lambda: ()[5], lambda: ""[0], lambda: range(3)[3], lambda: [].pop(), lambda: [1].pop(5), lambda: {}.popitem(), lambda: set().pop(),
    lambda: {}["key"], lambda: {1: 2}[(3, 4)], lambda: {}.pop("x"), lambda: {1}.remove(2), lambda: [].remove(1), lambda: [].index(1), lambda: "abc".index("z"), lambda: (1,).index(2),
    lambda: int("12a"), lambda: int(""), lambda: int("9", 8), lambda: int("1", 99), lambda: float("x"), lambda: float(""), lambda: int(None), lambda: int([]), lambda: float(None), lambda: int(float("nan")), lambda: int(float("inf")),
    lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: 10.0**400, lambda: float(10**400), lambda: 1 << -1, lambda: 1 << "a",
    lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: "a" * "b", lambda: [1] * 1.5, lambda: -"a", lambda: len(5), lambda: iter(5), lambda: next([]), lambda: next(iter([])),
    lambda: 5(), lambda: "x"(), lambda: 5[0], lambda: None.attr, lambda: (1).foo, lambda: 1 < "a", lambda: [] < 5, lambda: {} < {}, lambda: None < None, lambda: max([]), lambda: min(()), lambda: sum(["a"]), lambda: max(1),
    lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "{}{}".format(1), lambda: "{x}".format(), lambda: "{0.x}".format(1), lambda: format(1, "z9q"), lambda: format("s", "d"),
    lambda: list(zip(1)), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: set(5), lambda: [1, 2][::0], lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(),
    lambda: "abc".split(""), lambda: "a".join([1]), lambda: "".join(5), lambda: "ab".replace(1, 2), lambda: "abc".center("x"), lambda: b"ab" + "c", lambda: b"abc".decode("ascii")[9], lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: bytes([256]), lambda: bytes(-1),
    lambda: hash([]), lambda: hash({}), lambda: {[]: 1}, lambda: sorted([1, "a"]), lambda: sorted(5), lambda: abs("x"), lambda: round("x"), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: divmod("a", 1), lambda: isinstance(1, 1), lambda: getattr(1, 1),
    lambda: reversed(5), lambda: reversed({1}), lambda: enumerate(5), lambda: list(map(len)), lambda: list(map(5, [1])), lambda: int.from_bytes(5, "big"), lambda: (-5).to_bytes(2, "big"), lambda: (300).to_bytes(1, "big"), lambda: slice(), lambda: object().x,
]
for number, operation in enumerate(operations):
    try:
        print(number, repr(operation()))
    except Exception as error:
        print(number, type(error).__name__, str(error) if "empty" not in str(error) and "modulo" not in str(error) else "")
try:
    raise StopIteration(5, 6)
except StopIteration as error:
    print(error.value, error.args)
for status in (None, 0, 3, "text", (1, 2)):
    try:
        raise SystemExit(status)
    except SystemExit as error:
        print(repr(error.code), error.args)
for error in (KeyError("k"), AttributeError("a"), NameError("n"), ImportError("i", name="mod"), OSError(2, "msg"), OSError("only"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
    print(type(error).__name__, str(error), error.args)

"""Text files in encodings and with ends of lines, binary files, streams in memory, input(), and print() that fails on the way."""

import io
import sys

path = "text_files_of_the_test.txt"  # in the current directory, which is the test's own


def contents():
    with open(path, "rb") as file:
        return file.read()


def make(data):
    with open(path, "wb") as file:
        return file.write(data)


def attempt(action):
    try:
        return repr(action())
    except (OSError, ValueError, TypeError, LookupError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


print(make(b"one\ntwo\r\nthree\rfour \xc3\xa9"))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as file:
        print(repr(newline), file.readline(), file.readlines())
for encoding, errors in (("latin-1", "strict"), ("ascii", "replace"), ("ascii", "ignore"), ("utf-8", "strict")):
    with open(path, encoding=encoding, errors=errors) as file:
        print(file.encoding, file.errors, repr(file.read()[-5:]))
make(b"ab\xffc\n")
for errors in ("replace", "ignore", "surrogateescape", "backslashreplace"):
    with open(path, errors=errors) as file:
        print(ascii(file.read()))
print(attempt(lambda: open(path).read()))
for newline, encoding, text in (("\r\n", "utf-8", "a\né\n"), ("\r", "latin-1", "é\n"), ("\n", "ascii", "x\n"), ("", "utf-8", "\n")):
    with open(path, "w", newline=newline, encoding=encoding) as file:
        print(file.write(text), end=" ")
        print("printed", "é" if encoding != "ascii" else "", file=file)
    print(contents())
for bad in (
    lambda: open(path, "w", encoding="ascii").write("é"),
    lambda: open(path, "rb", encoding="utf-8"),
    lambda: open(path, "rb", newline="\n"),
    lambda: open(path, newline="x"),
    lambda: open(path, newline=5),
    lambda: open(path, encoding="no-such"),
    lambda: open(path, encoding=5),
    lambda: open(path, "rw"),
    lambda: open(path, "rbt"),
    lambda: open(path, "wb").write("text"),
    lambda: open(path, "w").write(b"bytes"),
    lambda: open(path, "rb").write(b"x"),
    lambda: open(path, "wb").read(),
    lambda: open(path).write("x"),
    lambda: open(path, "w").read(),
    lambda: open(path).seek(1, 1),
    lambda: open(path).seek(-1),
    lambda: open(path).read("x"),
    lambda: open(path, "w").writelines(["a", 1]),
    lambda: open(path, "x"),
    lambda: print("x", file=open(path, "wb")),
    lambda: open(path, "rb").encoding,
):
    print(attempt(bad))
try:
    open(path).write("x")
except io.UnsupportedOperation as error:
    print(isinstance(error, OSError), isinstance(error, ValueError), error)
make(bytes(range(10)))
with open(path, "rb") as file:
    print(file.read(2), file.tell(), file.seek(-3, 2), file.read(), file.seek(1), file.seek(2, 1), file.read(1), list(file))
with open(path, "r+b") as file:
    print(file.write(b"AB"), file.seek(8), file.write(b"CDEF"), file.truncate(11), file.seek(0), file.read())
with open(path, "w+") as file:
    print(file.read(), file.write("hello\nworld\n"), file.seek(0), file.readline(), file.seek(0), list(file))


class Failing:
    def __str__(self):
        raise ValueError("no text")


try:
    print("before", Failing(), "after")
except ValueError as error:
    print()
    print(error)
for call in (lambda: print("x", sep=5), lambda: print("x", end=b""), lambda: print("x", file=5)):
    print(attempt(call))
sys.stdin = io.StringIO("first\n\nlast")
print([input(), input("prompt "), input(5)], attempt(lambda: input(1, 2)))
try:
    input()
except EOFError as error:
    print(error)
sys.stdout.flush()
sys.stdout.buffer.write(b"raw bytes\n")
sys.stdout.buffer.flush()
kept = sys.stdout
sys.stdout = io.StringIO()
print("kept", 1, sep="-")
text = sys.stdout.getvalue()
sys.stdout = kept
print(repr(text))
memory = io.BytesIO(b"one\ntwo")
print(memory.readline(), memory.seek(0, 2), memory.write(b"!"), memory.getvalue(), attempt(lambda: memory.write("x")), attempt(lambda: memory.seek(1.5)))
lines = io.StringIO()
print(lines.writelines(["a\n", "b"]), lines.seek(1), lines.write("X"), lines.getvalue(), attempt(lambda: lines.read("x")), attempt(lambda: lines.write(b"x")))

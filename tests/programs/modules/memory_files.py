"""io: kinds of line ends, positions and sizes of text and bytes in memory."""

from io import BytesIO, StringIO, UnsupportedOperation


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


for newline in (None, "", "\n", "\r", "\r\n"):
    print(repr(newline), StringIO("ab\r\ncd\re\nf", newline=newline).readlines())
text = StringIO("hello")
print(text.seek(2), text.write("XY"), text.getvalue(), text.truncate(), text.getvalue())
print(text.seek(6), text.write("z"), repr(text.getvalue()), text.tell(), text.newlines)
print(text.line_buffering, text.encoding, text.errors, text.readable(), text.isatty())
for wrong in (
    lambda: text.seek(-1),
    lambda: text.seek(1, 1),
    lambda: text.seek(0, 5),
    lambda: text.truncate(-1),
    lambda: text.truncate("x"),
    lambda: text.write(b"x"),
    lambda: StringIO(3),
):
    attempt(wrong)
data = BytesIO(b"ab\ncd")
print(data.readline(), data.read1(1), data.seek(-1, 2), data.read(), data.seek(8), data.write(b"!"))
print(data.getvalue(), data.truncate(3), data.getvalue(), issubclass(UnsupportedOperation, OSError))
with StringIO("x") as closed:
    pass
attempt(closed.read)
attempt(closed.getvalue)

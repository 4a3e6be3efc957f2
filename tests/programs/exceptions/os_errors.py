"""OSError chooses a type by its number, and keeps names of files apart from its arguments."""

numbers = (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111)
for args in (
    *((number, "text") for number in numbers),
    (),
    (2,),
    (2, "m", "file"),
    (13, "m", "f", None, "g"),
    (2, "m", None),
    (17, "a", 5),
    (999, "unknown"),
    (-1, "negative"),
    (10**30, "large"),
    ("2", "of text"),
    (2.0, "of a float"),
    (2, 3, 4, 5, 6, 7),
):
    error = OSError(*args)
    print(type(error).__name__, repr(error), str(error), error.args)
    print(error.errno, error.strerror, error.filename, error.filename2)


class Own(OSError):
    pass


class WithInit(OSError):
    def __init__(self, number, text, code):
        super().__init__(number, text)
        self.code = code


print(repr(Own(2, "x")), Own(2, "x", "f"), Own(2, "x", "f").filename)
error = WithInit(2, "x", "c")
print(error, error.errno, error.strerror, error.filename, error.args, error.code)
error = FileNotFoundError(13, "says who", "y")
error.filename = "changed"
print(error, repr(error))
try:
    open("/nonexistent/file")
except FileNotFoundError as error:
    print(error, error.args, error.errno, error.strerror, error.filename)

"""% on bytes: what each conversion takes and makes, and what it refuses."""


class Bytes:
    def __bytes__(self):
        return b"<own>"

    def __repr__(self):
        return "Bytes()"


class Index:
    def __index__(self):
        return 65


FORMATS = (b"%s", b"%b|", b"%d", b"%x", b"%c", b"%a", b"%r", b"%5s|", b"%-5s|", b"%.1s", b"%05d", b"%.2f", b"\xff%s\x80", b"%%", b"%(k)s", b"%*d", b"%z", b"%")
VALUES = (1, -5, 2.5, b"", b"q", b"abc", "str", None, (b"x",), (1, b"y"), (5, 42), {b"k": b"v"}, Bytes(), 300, True, 2**70, [1], ())
for pattern in FORMATS:
    for value in VALUES + ((Index(),) if pattern == b"%c" else ()):
        try:
            print(pattern % value, end="; ")
        except (TypeError, ValueError, OverflowError, KeyError) as error:
            print(type(error).__name__, error if pattern != b"%c" else "", end="; ")
    print()

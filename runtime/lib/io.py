"""Text and bytes in memory that are read and written like files."""

import sys
from builtins import open
from operator import index

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
TextIOWrapper = type(sys.stdout)


class UnsupportedOperation(OSError, ValueError):
    """What a file can't do."""


class IOBase:
    """What all files have."""

    closed = False

    def close(self):
        """Give up what is held. Nothing can be read or written any more."""
        self.closed = True

    def flush(self):
        """Write what has not been written yet."""
        self._check()

    def fileno(self):
        """Raise an error: there is no such file of the system."""
        raise UnsupportedOperation("fileno")

    def isatty(self):
        """Is it a terminal?"""
        self._check()
        return False

    def readable(self):
        """Can it be read?"""
        self._check()
        return False

    def writable(self):
        """Can it be written?"""
        self._check()
        return False

    def seekable(self):
        """Can positions in it be chosen?"""
        self._check()
        return False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readline(self, size=-1):
        """The next line, with its end."""
        raise UnsupportedOperation("readline")

    def readlines(self, hint=-1):
        """The lines that are left, up to about `hint` characters."""
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint < size:
                break
        return lines

    def writelines(self, lines):
        """Write the items of an iterable."""
        self._check()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


class RawIOBase(IOBase):
    """Files of bytes without a buffer."""


class BufferedIOBase(IOBase):
    """Files of bytes."""


class TextIOBase(IOBase):
    """Files of text."""


def _limit(size):
    if size is None:
        return -1
    if not hasattr(size, "__index__"):
        raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}")
    return index(size)


class _Memory:
    """What StringIO and BytesIO have in common. What is written at the end is collected and joined when it is needed."""

    def _begin(self, content):
        self._content = content
        self._pieces = []
        self._size = len(content)
        self._at = 0

    def _whole(self):
        if self._pieces:
            self._content = self._content[:0].join([self._content, *self._pieces])
            self._pieces = []
        return self._content

    def _put(self, data):
        if self._at < self._size:
            content = self._whole()
            self._content = content[: self._at] + data + content[self._at + len(data) :]
            self._size = len(self._content)
        else:
            if self._at > self._size:
                self._pieces.append(self._blank * (self._at - self._size))
            self._pieces.append(data)
            self._size = self._at + len(data)
        self._at += len(data)

    def detach(self):
        """Raise an error: there is nothing below."""
        raise UnsupportedOperation("detach")

    def getvalue(self):
        """All of it."""
        self._check()
        return self._whole()

    def read(self, size=-1):
        """As much as is wanted, or what is left."""
        self._check()
        start = self._at
        size = _limit(size)
        end = self._size if size < 0 else min(start + size, self._size)
        if start >= end:
            return self._content[:0]
        self._at = end
        return self._whole()[start:end]

    def readline(self, size=-1):
        """The next line, with its end."""
        self._check()
        content, start = self._whole(), self._at
        size = _limit(size)
        end = self._line_end(content, start)
        if size >= 0:
            end = min(end, start + size)
        if start >= end:
            return content[:0]
        self._at = end
        return content[start:end]

    def _line_end(self, content, start):
        found = content.find(self._end, start)
        return self._size if found < 0 else found + len(self._end)

    def tell(self):
        """Where the next read or write is."""
        self._check()
        return self._at

    def truncate(self, size=None):
        """Cut off what is behind the position, or behind a size."""
        self._check()
        size = self._at if size is None else _limit(size)
        if size < 0:
            raise ValueError(
                f"negative size value {size}"
                if self._blank == b"\0"
                else f"Negative size value {size}"
            )
        if size < self._size:
            self._content = self._whole()[:size]
            self._size = size
        return size

    def readable(self):
        """Yes."""
        self._check()
        return True

    def writable(self):
        """Yes."""
        self._check()
        return True

    def seekable(self):
        """Yes."""
        self._check()
        return True


class StringIO(_Memory, TextIOBase):
    """Text in memory."""

    __module__ = "_io"
    _blank = "\0"
    encoding = errors = newlines = None
    line_buffering = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(
                f"initial_value must be str or None, not {type(initial_value).__name__}"
            )
        self._newline = newline
        self._end = newline or "\n"
        self._begin(self._translated(initial_value or ""))

    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text

    def _line_end(self, content, start):
        if self._newline != "":
            return super()._line_end(content, start)
        end = super()._line_end(content, start)  # of all kinds of lines
        found = content.find("\r", start, end)
        return end if found < 0 or content.startswith("\r\n", found) else found + 1

    def write(self, s):
        """Write text; gives how many characters."""
        if self.closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if s:
            self._put(s if self._newline == "\n" else self._translated(s))
        return len(s)

    def seek(self, pos, whence=0):
        """Choose where the next read or write is."""
        self._check()
        pos = index(pos)
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence in (1, 2) and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._size
        return self._at


class BytesIO(_Memory, BufferedIOBase):
    """Bytes in memory."""

    __module__ = "_io"
    _blank = b"\0"
    _end = b"\n"

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, (str, int)):
            raise TypeError(
                f"a bytes-like object is required, not {type(initial_bytes).__name__!r}"
            )
        self._begin(b"" if initial_bytes is None else bytes(initial_bytes))

    def write(self, b):
        """Write bytes; gives how many."""
        self._check()
        if isinstance(b, (str, int)) or b is None:
            raise TypeError(f"a bytes-like object is required, not {type(b).__name__!r}")
        b = bytes(b)
        if b:
            self._put(b)
        return len(b)

    def read1(self, size=-1):
        """The same as read."""
        return self.read(size)

    def getbuffer(self):
        """All of it."""
        return self.getvalue()

    def seek(self, pos, whence=0):
        """Choose where the next read or write is."""
        self._check()
        pos = index(pos)
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, pos + (0, self._at, self._size)[whence])
        return self._at

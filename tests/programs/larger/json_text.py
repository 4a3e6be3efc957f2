"""A JSON reader and writer, with positions in errors, indentation and escapes."""


class JSONError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - (text.rfind("\n", 0, position) + 1) + 1
        super().__init__(f"{message}: line {line} column {column} (char {position})")
        self.position = position


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
UNESCAPES = {value: "\\" + key for key, value in ESCAPES.items() if key != "/"}
WORDS = {"true": True, "false": False, "null": None, "NaN": float("nan"), "Infinity": float("inf"), "-Infinity": -float("inf")}


class Reader:
    def __init__(self, text, object_hook=None):
        self.text = text
        self.position = 0
        self.object_hook = object_hook

    def fail(self, message, position=None):
        raise JSONError(message, self.text, self.position if position is None else position)

    def peek(self):
        return self.text[self.position : self.position + 1]

    def skip(self):
        while self.peek() and self.peek() in " \t\r\n":
            self.position += 1

    def accept(self, char):
        if self.peek() == char:
            self.position += 1
            return True
        return False

    def expect(self, char):
        if not self.accept(char):
            self.fail(f"expected {char!r}")

    def document(self):
        self.skip()
        value = self.value()
        self.skip()
        if self.position < len(self.text):
            self.fail("extra data")
        return value

    def value(self):
        char = self.peek()
        match_ = {"{": self.object, "[": self.array, '"': self.string}.get(char)
        if match_ is not None:
            return match_()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        if char and (char == "-" or char.isdigit()):
            return self.number()
        self.fail("expected a value")

    def object(self):
        self.expect("{")
        result = {}
        self.skip()
        if self.accept("}"):
            return self.finish(result)
        while True:
            self.skip()
            if self.peek() != '"':
                self.fail("expected a name in double quotes")
            key = self.string()
            self.skip()
            self.expect(":")
            self.skip()
            result[key] = self.value()
            self.skip()
            if self.accept("}"):
                return self.finish(result)
            self.expect(",")

    def finish(self, result):
        return self.object_hook(result) if self.object_hook else result

    def array(self):
        self.expect("[")
        result = []
        self.skip()
        if self.accept("]"):
            return result
        while True:
            self.skip()
            result.append(self.value())
            self.skip()
            if self.accept("]"):
                return result
            self.expect(",")

    def string(self):
        start = self.position
        self.expect('"')
        parts = []
        while True:
            char = self.peek()
            self.position += 1
            if char == "":
                self.fail("unterminated string", start)
            elif char == '"':
                return "".join(parts)
            elif char == "\\":
                parts.append(self.escape())
            elif char < " ":
                self.fail("control character in string", self.position - 1)
            else:
                parts.append(char)

    def escape(self):
        char = self.peek()
        self.position += 1
        if char in ESCAPES and char:
            return ESCAPES[char]
        if char != "u":
            self.fail("unknown escape", self.position - 2)
        code = self.hexadecimal()
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.position):
            self.position += 2
            low = self.hexadecimal()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + (code - 0xD800 << 10) + low - 0xDC00)
            self.fail("not the second half of a surrogate pair")
        return chr(code)

    def hexadecimal(self):
        digits = self.text[self.position : self.position + 4]
        try:
            code = int(digits, 16)
        except ValueError:
            code = None
        if code is None or len(digits) < 4:
            self.fail("expected four hexadecimal digits")
        self.position += 4
        return code

    def digits(self):
        start = self.position
        while self.peek().isdigit():
            self.position += 1
        if start == self.position:
            self.fail("expected a digit")

    def number(self):
        start = self.position
        self.accept("-")
        if self.accept("0"):
            if self.peek().isdigit():
                self.fail("leading zero", self.position - 1)
        else:
            self.digits()
        integral = True
        if self.accept("."):
            integral = False
            self.digits()
        if self.peek() in ("e", "E"):
            self.position += 1
            integral = False
            if not self.accept("+"):
                self.accept("-")
            self.digits()
        text = self.text[start : self.position]
        return int(text) if integral else float(text)


def quote(text, ascii_only=True):
    def escaped(char):
        if char in UNESCAPES:
            return UNESCAPES[char]
        code = ord(char)
        if code < 32 or (ascii_only and 126 < code < 0x10000):
            return f"\\u{code:04x}"
        if ascii_only and code >= 0x10000:
            code -= 0x10000
            return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
        return char

    return '"' + "".join(map(escaped, text)) + '"'


def write(value, indent=None, sort_keys=False, ascii_only=True, default=None):
    active = []

    def encode(value, level):
        if value is None or value is True or value is False:
            yield {None: "null", True: "true", False: "false"}[value]
        elif isinstance(value, str):
            yield quote(value, ascii_only)
        elif isinstance(value, int):
            yield int.__repr__(value)
        elif isinstance(value, float):
            yield "NaN" if value != value else "Infinity" if value > 1e308 else "-Infinity" if value < -1e308 else repr(value)
        elif isinstance(value, (list, tuple, dict)):
            if any(value is parent for parent in active):
                raise ValueError("circular reference")
            active.append(value)
            yield from container(value, level + 1)
            active.pop()
        elif default:
            yield from encode(default(value), level)
        else:
            raise TypeError(f"{type(value).__name__} is not serializable")

    def container(value, level):
        is_dict = isinstance(value, dict)
        left, right = "{}" if is_dict else "[]"
        if not value:
            yield left + right
            return
        newline = "" if indent is None else "\n" + " " * (indent * level)
        yield left + newline
        separator = ", " if indent is None else "," + newline
        entries = value
        if is_dict:
            entries = sorted(value.items()) if sort_keys else value.items()
        for i, entry in enumerate(entries):
            if i:
                yield separator
            if is_dict:
                key, entry = entry
                if not isinstance(key, str):
                    key = "".join(encode(key, level)) if isinstance(key, (int, float, type(None))) else None
                    if key is None:
                        raise TypeError("keys must be simple")
                yield quote(key, ascii_only) + ": "
            yield from encode(entry, level)
        yield ("" if indent is None else "\n" + " " * (indent * (level - 1))) + right

    return "".join(encode(value, 0))


def read(text, **options):
    return Reader(text, **options).document()


SAMPLE = """
{
  "name": "caf\\u00e9 \\ud83d\\ude00", "empty": {}, "list": [1, -2.5, 1e3, 0, -0.0, 12345678901234567890, []],
  "nested": {"a": {"b": [null, true, false, "x\\n\\"y\\"\\\\"]}}, "": "empty key", "slash": "\\/"
}
"""
data = read(SAMPLE)
print(write(data))
print(write(data, indent=2, sort_keys=True))
print(write(data, ascii_only=False)[:40], read(write(data)) == data, read(write(data, indent=4)) == data)
for bad in ("", "{", "[1,]", "[1 2]", '{"a" 1}', "{a: 1}", '"open', "01", "1.", "-", "1e", "tru", '"\\x"', '"\\u12"', "[1]]", '"a\nb"', "{\n  \"k\": [1,\n  x]}", '"\\ud800\\u0041"', "nul", "'a'"):
    try:
        print("accepted", read(bad))
    except JSONError as error:
        print(f"{bad!r:25} {error}")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def encode_point(value):
    if isinstance(value, Point):
        return {"__point__": [value.x, value.y]}
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"cannot encode {type(value).__name__}")


def decode_point(d):
    return Point(*d["__point__"]) if "__point__" in d else d


text = write([Point(1, 2.5), {3, 1, 2}, (1, (2,)), {1: "int key", None: 0, 2.5: [], True: "b"}], default=encode_point)
print(text)
back = read(text, object_hook=decode_point)
print(type(back[0]).__name__, back[0].x, back[0].y, back[1:])
loop = []
loop.append(loop)
for bad in (loop, object(), {(1, 2): 3}, [b"x"]):
    try:
        write(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
big = [{"id": i, "tags": [str(j) for j in range(i % 5)], "ratio": i / 7, "on": i % 2 == 0} for i in range(60)]
encoded = write(big)
print(len(encoded), read(encoded) == big, sum(map(ord, encoded)) % 10007, read("[NaN, Infinity, -Infinity]"), write([1e400, -1e400, 1e16, 1e-7, 0.1]))

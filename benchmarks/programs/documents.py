"""A reader and a writer of documents in JSON, character by character."""

import sys

ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
NAMES = {value: key for key, value in ESCAPES.items() if key != "/"}
CONSTANTS = {"true": True, "false": False, "null": None}


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0
        self.current = text[0] if text else None

    def advance(self):
        self.position += 1
        self.current = self.text[self.position] if self.position < len(self.text) else None

    def skip_space(self):
        while self.current in (" ", "\n", "\t"):
            self.advance()

    def expect(self, character):
        if self.current != character:
            raise ParseError(f"{character} expected", self.position)
        self.advance()

    def document(self):
        value = self.value()
        self.skip_space()
        if self.current is not None:
            raise ParseError("more text", self.position)
        return value

    def value(self):
        self.skip_space()
        match = {"{": self.object, "[": self.array, '"': self.string}.get(self.current)
        if match is not None:
            return match()
        if self.current is not None and (self.current.isdigit() or self.current == "-"):
            return self.number()
        return self.constant()

    def object(self):
        result = {}
        self.expect("{")
        self.skip_space()
        while self.current != "}":
            if result:
                self.expect(",")
                self.skip_space()
            key = self.string()
            self.skip_space()
            self.expect(":")
            result[key] = self.value()
            self.skip_space()
        self.advance()
        return result

    def array(self):
        result = []
        self.expect("[")
        self.skip_space()
        while self.current != "]":
            if result:
                self.expect(",")
            result.append(self.value())
            self.skip_space()
        self.advance()
        return result

    def string(self):
        self.expect('"')
        parts = []
        start = self.position
        while self.current != '"':
            if self.current is None:
                raise ParseError("a string does not end", start)
            if self.current == "\\":
                parts.append(self.text[start : self.position])
                self.advance()
                if self.current not in ESCAPES:
                    raise ParseError("no such escape", self.position)
                parts.append(ESCAPES[self.current])
                start = self.position + 1
            self.advance()
        parts.append(self.text[start : self.position])
        self.advance()
        return "".join(parts)

    def number(self):
        start = self.position
        is_float = False
        while self.current is not None and (self.current.isdigit() or self.current in "+-.eE"):
            if self.current in ".eE":
                is_float = True
            self.advance()
        text = self.text[start : self.position]
        try:
            return float(text) if is_float else int(text)
        except ValueError:
            raise ParseError("a number expected", start) from None

    def constant(self):
        start = self.position
        while self.current is not None and self.current.isalpha():
            self.advance()
        word = self.text[start : self.position]
        if word not in CONSTANTS:
            raise ParseError("a value expected", start)
        return CONSTANTS[word]


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, value):
        if value is None:
            self.parts.append("null")
        elif value is True:
            self.parts.append("true")
        elif value is False:
            self.parts.append("false")
        elif isinstance(value, str):
            self.write_string(value)
        elif isinstance(value, (int, float)):
            self.parts.append(repr(value))
        elif isinstance(value, list):
            self.parts.append("[")
            for i, item in enumerate(value):
                if i:
                    self.parts.append(", ")
                self.write(item)
            self.parts.append("]")
        elif isinstance(value, dict):
            self.parts.append("{")
            for i, (key, item) in enumerate(value.items()):
                if i:
                    self.parts.append(", ")
                self.write_string(key)
                self.parts.append(": ")
                self.write(item)
            self.parts.append("}")
        else:
            raise TypeError(type(value).__name__)

    def write_string(self, text):
        self.parts.append('"')
        for character in text:
            if character in NAMES:
                self.parts.append("\\" + NAMES[character])
            else:
                self.parts.append(character)
        self.parts.append('"')


def dumps(value):
    writer = Writer()
    writer.write(value)
    return "".join(writer.parts)


def catalogue(count):
    """A document like those that programs exchange."""
    items = []
    for number in range(count):
        items.append(
            {
                "number": number,
                "name": f'item "{number}"\tof\\many',
                "price": number * 1.25 + 0.5,
                "tags": [f"tag{number % 7}", f"kind{number % 3}"],
                "stock": {"here": number % 11, "there": -number, "ordered": number % 2 == 0},
                "parent": None if number % 5 else number // 5,
            }
        )
    return {"version": 3, "items": items, "empty": [], "nothing": {}}


def main(count):
    document = catalogue(count)
    text = dumps(document)
    again = Reader(text).document()
    if again != document or dumps(again) != text:
        raise ValueError("the document changes when it is written and read")
    failures = 0
    for cut in range(1, len(text), len(text) // 20):
        try:
            Reader(text[:cut]).document()
        except ParseError as error:
            failures += 1
            if error.position > cut:
                raise
    if failures < 20:
        raise ValueError("a document that ends too early is read")
    print(f"documents: {count} items, {len(text)} characters")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)

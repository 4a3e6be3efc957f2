"""A scanner of program text: characters to tokens by a table of states and by hand."""

import sys

KEYWORDS = {"if", "else", "while", "return", "let", "fn"}
SIGNS = {"+", "-", "*", "/", "=", "<", ">", "==", "<=", ">=", "!=", "(", ")", "{", "}", ",", ";"}


class Token:
    __slots__ = ("column", "kind", "line", "text")

    def __init__(self, kind, text, line, column):
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column


class Scanner:
    """One token after the other, with line and column."""

    def __init__(self, source):
        self.source = source
        self.length = len(source)
        self.position = 0
        self.line = 1
        self.line_start = 0

    def skip(self):
        while self.position < self.length:
            character = self.source[self.position]
            if character == "\n":
                self.line += 1
                self.line_start = self.position + 1
            elif character == "#":
                while self.position < self.length and self.source[self.position] != "\n":
                    self.position += 1
                continue
            elif not character.isspace():
                return
            self.position += 1

    def next(self):
        self.skip()
        if self.position >= self.length:
            return None
        start = self.position
        character = self.source[start]
        if character.isalpha() or character == "_":
            kind = self.word()
        elif character.isdigit():
            kind = self.number()
        elif character == '"':
            kind = self.string()
        else:
            kind = self.sign()
        text = self.source[start : self.position]
        if kind == "name" and text in KEYWORDS:
            kind = "keyword"
        return Token(kind, text, self.line, start - self.line_start + 1)

    def word(self):
        source, position = self.source, self.position
        while position < self.length and (source[position].isalnum() or source[position] == "_"):
            position += 1
        self.position = position
        return "name"

    def number(self):
        kind = "integer"
        while self.position < self.length:
            character = self.source[self.position]
            if character == "." and kind == "integer":
                kind = "float"
            elif not character.isdigit():
                break
            self.position += 1
        return kind

    def string(self):
        end = self.source.find('"', self.position + 1)
        if end < 0:
            raise SyntaxError(f"a string does not end in line {self.line}")
        self.position = end + 1
        return "string"

    def sign(self):
        for size in (2, 1):
            if self.source[self.position : self.position + size] in SIGNS:
                self.position += size
                return "sign"
        raise SyntaxError(f"no such sign in line {self.line}")


def character_class(character):
    code = ord(character)
    if 97 <= code <= 122 or 65 <= code <= 90 or character == "_":
        return 0
    if 48 <= code <= 57:
        return 1
    return 2 if character in " \n" else 3


def count_by_table(source):
    """How many names, numbers and others a table of states sees: a check on the scanner."""
    start, word, digits, string, comment = range(5)
    transitions = {
        (start, 0): word,
        (start, 1): digits,
        (word, 0): word,
        (word, 1): word,
        (digits, 1): digits,
        (digits, 0): word,
    }
    words = numbers = strings = 0
    state = start
    for character in source:
        if state == string:
            state = start if character == '"' else string
        elif state == comment:
            state = start if character == "\n" else comment
        elif character == "#":
            state = comment
        elif character == '"':
            state = string
            strings += 1
        elif not (state == digits and character == "."):
            new = transitions.get((state, character_class(character)), start)
            if new == word and state != word:
                words += 1
            elif new == digits and state != digits:
                numbers += 1
            state = new
    return words, numbers, strings


def program(functions):
    """A long program of small functions."""
    parts = []
    for i in range(functions):
        parts.append(f"# function {i} of many")
        parts.append(f"fn calculate_{i}(first, second) {{")
        parts.append(f"    let total = first * {i} + second / {i}.5;")
        parts.append("    while total >= 100 { total = total - 1; }")
        parts.append(f'    if total == {i * 7} {{ print("equal, {i}"); }} else {{ return total; }}')
        parts.append("}")
    return "\n".join(parts) + "\n"


def main(functions):
    source = program(functions)
    scanner = Scanner(source)
    kinds = {}
    token = last = scanner.next()
    while token is not None:
        kinds[token.kind] = kinds.get(token.kind, 0) + 1
        last = token
        token = scanner.next()
    words = kinds["name"] + kinds["keyword"]
    numbers = kinds["integer"] + kinds["float"]
    if (words, numbers, kinds["string"]) != count_by_table(source):
        raise ValueError(f"the scanners differ: {kinds}")
    if (last.text, last.line, last.column) != ("}", functions * 6, 1):
        raise ValueError(f"the last token is in line {last.line}")
    print(f"scanner: {sum(kinds.values())} tokens in {last.line} lines, {words} words")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11000)

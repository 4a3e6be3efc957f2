"""Regular expressions: parser, Thompson's automaton, a lazy deterministic one, and a backtracking matcher with groups."""

from collections import namedtuple

Char = namedtuple("Char", "chars negated")
Group = namedtuple("Group", "number node")
Concat = namedtuple("Concat", "parts")
Either = namedtuple("Either", "options")
Repeat = namedtuple("Repeat", "node least most greedy")
Anchor = namedtuple("Anchor", "kind")
CLASSES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", "s": " \t\n\r"}


class PatternError(ValueError):
    pass


class Parser:
    def __init__(self, pattern):
        self.pattern, self.at, self.groups = pattern, 0, 0

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def next(self):
        char = self.peek()
        if not char:
            raise PatternError(f"pattern {self.pattern!r} ends too early")
        self.at += 1
        return char

    def parse(self):
        node = self.either()
        if self.peek():
            raise PatternError(f"unexpected {self.peek()!r} at {self.at}")
        return node

    def either(self):
        options = [self.concat()]
        while self.peek() == "|":
            self.next()
            options.append(self.concat())
        return options[0] if len(options) == 1 else Either(tuple(options))

    def concat(self):
        parts = []
        while self.peek() and self.peek() not in "|)":
            parts.append(self.repeat())
        return Concat(tuple(parts))

    def repeat(self):
        node = self.atom()
        while (char := self.peek()) and char in "*+?{":
            self.next()
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(char) or self.counts()
            greedy = True
            if self.peek() == "?":
                self.next()
                greedy = False
            node = Repeat(node, least, most, greedy)
        return node

    def counts(self):
        text = ""
        while (char := self.next()) != "}":
            text += char
        first, comma, second = text.partition(",")
        try:
            least = int(first or 0)
            most = least if not comma else int(second) if second else None
        except ValueError:
            raise PatternError(f"bad count {{{text}}}") from None
        if most is not None and most < least:
            raise PatternError(f"bad count {{{text}}}")
        return least, most

    def atom(self):
        char = self.next()
        if char == "(":
            self.groups += 1
            number = self.groups
            node = self.either()
            if self.peek() != ")":
                raise PatternError("missing )")
            self.next()
            return Group(number, node)
        if char == "[":
            return self.char_class()
        if char == ".":
            return Char(frozenset("\n"), True)
        if char in "^$":
            return Anchor(char)
        if char == "\\":
            return self.escape()
        if char in "*+?{":
            raise PatternError(f"nothing to repeat at {self.at - 1}")
        return Char(frozenset(char), False)

    def escape(self):
        char = self.next()
        if char.lower() in CLASSES:
            return Char(frozenset(CLASSES[char.lower()]), char.isupper())
        return Char(frozenset({"n": "\n", "t": "\t"}.get(char, char)), False)

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.next()
        chars, first = set(), True
        while (char := self.next()) != "]" or first:
            first = False
            if char == "\\":
                chars |= self.escape().chars
            elif self.peek() == "-" and self.pattern[self.at + 1 : self.at + 2] not in ("]", ""):
                self.next()
                chars.update(map(chr, range(ord(char), ord(self.next()) + 1)))
            else:
                chars.add(char)
        return Char(frozenset(chars), negated)


class Automaton:
    """Thompson's construction (1968); states are numbers, the deterministic automaton is made as it runs."""

    def __init__(self, node):
        self.empty, self.moves, self.cache = [], [], {}
        start, self.final = self.build(node)
        self.start = self.closure({start})

    def state(self):
        self.empty.append([])
        self.moves.append(None)
        return len(self.empty) - 1

    def build(self, node):
        start, end = self.state(), self.state()
        if isinstance(node, Char):
            self.moves[start] = (node, end)
        elif isinstance(node, Group):
            inner = self.build(node.node)
            self.empty[start].append(inner[0])
            self.empty[inner[1]].append(end)
        elif isinstance(node, Concat):
            last = start
            for part in node.parts:
                a, b = self.build(part)
                self.empty[last].append(a)
                last = b
            self.empty[last].append(end)
        elif isinstance(node, Either):
            for option in node.options:
                a, b = self.build(option)
                self.empty[start].append(a)
                self.empty[b].append(end)
        elif isinstance(node, Repeat):
            last = start
            for _ in range(node.least):
                a, b = self.build(node.node)
                self.empty[last].append(a)
                last = b
            if node.most is None:
                a, b = self.build(node.node)
                self.empty[last] += [a, end]
                self.empty[b] += [a, end]
            else:
                for _ in range(node.most - node.least):
                    a, b = self.build(node.node)
                    self.empty[last] += [a, end]
                    last = b
                self.empty[last].append(end)
        else:
            raise PatternError("anchors need the backtracking matcher")
        return start, end

    def closure(self, states):
        seen, todo = set(states), list(states)
        while todo:
            for target in self.empty[todo.pop()]:
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)

    def step(self, states, char):
        key = states, char
        if key not in self.cache:
            targets = {m[1] for s in states if (m := self.moves[s]) and (char in m[0].chars) != m[0].negated}
            self.cache[key] = self.closure(targets)
        return self.cache[key]

    def full_match(self, text):
        states = self.start
        for char in text:
            states = self.step(states, char)
            if not states:
                return False
        return self.final in states


class Backtracker:
    def __init__(self, node, groups):
        self.node, self.count = node, groups

    def walk(self, node, text, at, groups):
        """Yields (end, groups) for each way to match."""
        if isinstance(node, Char):
            if at < len(text) and (text[at] in node.chars) != node.negated:
                yield at + 1, groups
        elif isinstance(node, Anchor):
            if at == (0 if node.kind == "^" else len(text)):
                yield at, groups
        elif isinstance(node, Group):
            for end, inner in self.walk(node.node, text, at, groups):
                yield end, {**inner, node.number: (at, end)}
        elif isinstance(node, Either):
            for option in node.options:
                yield from self.walk(option, text, at, groups)
        elif isinstance(node, Concat):
            yield from self.sequence(node.parts, text, at, groups)
        else:
            yield from self.repeated(node, text, at, groups, 0)

    def sequence(self, parts, text, at, groups):
        if not parts:
            yield at, groups
            return
        for end, inner in self.walk(parts[0], text, at, groups):
            yield from self.sequence(parts[1:], text, end, inner)

    def repeated(self, node, text, at, groups, done):
        enough = done >= node.least
        if enough and not node.greedy:
            yield at, groups
        if node.most is None or done < node.most:
            for end, inner in self.walk(node.node, text, at, groups):
                if end > at or not enough:
                    yield from self.repeated(node, text, end, inner, done + 1)
        if enough and node.greedy:
            yield at, groups

    def search(self, text, start=0):
        for at in range(start, len(text) + 1):
            for end, groups in self.walk(self.node, text, at, {}):
                return (at, end), [text[slice(*groups[i])] if i in groups else None for i in range(1, self.count + 1)]
        return None

    def find_all(self, text):
        at = 0
        while at <= len(text) and (found := self.search(text, at)):
            (start, end), groups = found
            yield groups[0] if len(groups) == 1 else tuple(groups) if groups else text[start:end]
            at = end if end > start else end + 1


def compiled(pattern):
    parser = Parser(pattern)
    node = parser.parse()
    return node, Backtracker(node, parser.groups)


FULL = [
    ("a*b+", "aaabb b aab a".split()), ("(a|b)*abb", "abb aabb ababb ab".split()), ("x{2,3}y?", "x xx xxx xxxy xxxxy".split()),
    ("[a-c]+[^a-c]", ["abcd", "abc", "d", "a-"]), (r"\d+(\.\d+)?", ["12", "12.5", "12.", ".5"]), ("", ["", "a"]), ("(a?){8}a{8}", ["a" * 8, "a" * 16, "a" * 7]),
    (r"\w+@\w+\.(com|org)", ["me@site.org", "me@site.net"]), ("(ab|cd){2}", ["abcd", "ab", "cdcd"]), ("[]x-]*", ["]x-", "y"]),
]
for pattern, texts in FULL:
    node, _ = compiled(pattern)
    automaton = Automaton(node)
    print(f"{pattern:20}", [(text if len(text) < 12 else len(text), automaton.full_match(text)) for text in texts], len(automaton.moves), len(automaton.cache))
TEXT = "2024-01-15: order #42 by ann@example.com; 2023-12-31: order #7 by bob@test.org."
for pattern in (r"(\d+)-(\d+)-(\d+)", r"#(\d+)", r"\w+@\w+\.\w+", r"o.*?r", r"o.*r", r"^\d+", r"org\.$", r"[aeiou]{2,}", r"(x)|(y)", r"b*", r"(a|b)(c|n)*"):
    _, matcher = compiled(pattern)
    print(f"{pattern:20}", matcher.search(TEXT), list(matcher.find_all(TEXT[:45])))
for bad in ("(", "a)", "*a", "[abc", "a{2", "a{x}", "a{3,1}", "\\", "(a|*)"):
    try:
        print(compiled(bad))
    except PatternError as error:
        print(f"{bad!r}: {error}")
print(Parser("a(b|c)*?").parse())
try:
    Automaton(compiled("^a")[0])
except PatternError as error:
    print(error)

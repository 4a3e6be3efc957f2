"""A spreadsheet: formulas with references and ranges, dependencies, recalculation, errors as values."""

import math
import operator


class CellError(Exception):
    """Shown in the cell."""

    code = "#ERR"


class CircularError(CellError):
    code = "#CIRC"


class NameError_(CellError):
    code = "#NAME"


class DivisionError(CellError):
    code = "#DIV/0"


class ValueError_(CellError):
    code = "#VALUE"


def column_number(letters):
    n = 0
    for c in letters.upper():
        n = n * 26 + ord(c) - ord("A") + 1
    return n


def column_name(n):
    name = ""
    while n:
        n, r = divmod(n - 1, 26)
        name = chr(ord("A") + r) + name
    return name


def split(reference):
    letters = reference.rstrip("0123456789")
    return column_number(letters), int(reference[len(letters) :])


def cells_between(first, last):
    (a, b), (c, d) = split(first), split(last)
    for row in range(min(b, d), max(b, d) + 1):
        for column in range(min(a, c), max(a, c) + 1):
            yield f"{column_name(column)}{row}"


def flatten(values):
    for value in values:
        if isinstance(value, list):
            yield from flatten(value)
        elif value is not None:
            yield value


def numbers(values):
    return [v for v in flatten(values) if isinstance(v, (int, float)) and not isinstance(v, bool)]


FUNCTIONS = {
    "SUM": lambda *v: sum(numbers(v)),
    "AVERAGE": lambda *v: sum(numbers(v)) / len(numbers(v)),
    "COUNT": lambda *v: len(numbers(v)),
    "MIN": lambda *v: min(numbers(v)),
    "MAX": lambda *v: max(numbers(v)),
    "IF": lambda c, a, b=False: a if c else b,
    "ROUND": lambda x, n=0: round(x, n),
    "SQRT": math.sqrt,
    "CONCAT": lambda *v: "".join(map(text_of, flatten(v))),
    "LEN": lambda s: len(text_of(s)),
    "UPPER": str.upper,
}
OPERATORS = [
    {"=": operator.eq, "<>": operator.ne, "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt},
    {"&": lambda a, b: text_of(a) + text_of(b)},
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": operator.truediv},
    {"^": operator.pow},
]


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


class Formula:
    """Compiled to a function of the sheet while parsing."""

    def __init__(self, text):
        self.text, self.at = text, 0
        self.references = set()
        self.evaluate = self.level(0)
        if self.peek():
            raise CellError(f"cannot read {self.text[self.at:]!r}")

    def peek(self):
        while self.text[self.at : self.at + 1] == " ":
            self.at += 1
        return self.text[self.at : self.at + 1]

    def accept(self, *symbols):
        self.peek()
        for symbol in symbols:
            if self.text.startswith(symbol, self.at):
                self.at += len(symbol)
                return symbol
        return None

    def level(self, n):
        if n == len(OPERATORS):
            return self.unary()
        left = self.level(n + 1)
        while symbol := self.accept(*sorted(OPERATORS[n], key=len, reverse=True)):
            left = self.binary(OPERATORS[n][symbol], left, self.level(n + 1))
        return left

    @staticmethod
    def binary(function, left, right):
        def evaluate(sheet):
            a, b = left(sheet), right(sheet)
            a, b = (0 if a is None else a), (0 if b is None else b)
            try:
                return function(a, b)
            except ZeroDivisionError:
                raise DivisionError from None
            except TypeError as error:
                raise ValueError_ from error

        return evaluate

    def unary(self):
        if self.accept("-"):
            operand = self.unary()
            return lambda sheet: -operand(sheet)
        return self.primary()

    def word(self, accepted):
        start = self.at
        while self.at < len(self.text) and accepted(self.text[self.at]):
            self.at += 1
        return self.text[start : self.at]

    def primary(self):
        char = self.peek()
        if self.accept("("):
            inner = self.level(0)
            if not self.accept(")"):
                raise CellError("missing )")
            return inner
        if self.accept('"'):
            value = self.word(lambda c: c != '"')
            self.at += 1
            return lambda sheet: value
        if char.isdigit() or char == ".":
            text = self.word(lambda c: c.isdigit() or c == ".")
            number = float(text) if "." in text else int(text)
            return lambda sheet: number
        if not char.isalpha():
            raise CellError(f"unexpected {char!r}")
        name = self.word(str.isalnum).upper()
        if self.accept("("):
            return self.call(name)
        if name in ("TRUE", "FALSE"):
            return lambda sheet: name == "TRUE"
        if not name[-1].isdigit() or not name[0].isalpha():
            raise NameError_(name)
        if self.accept(":"):
            self.peek()
            names = list(cells_between(name, self.word(str.isalnum).upper()))
            self.references.update(names)
            return lambda sheet: [sheet.value(n) for n in names]
        self.references.add(name)
        return lambda sheet: sheet.value(name)

    def call(self, name):
        arguments = []
        while not self.accept(")"):
            arguments.append(self.level(0))
            if not self.accept(",", ";") and self.peek() != ")":
                raise CellError("missing ) in call")
        function = FUNCTIONS.get(name)
        if function is None:
            raise NameError_(name)

        def evaluate(sheet):
            if name == "IF":
                condition, *branches = arguments
                branch = branches[0 if condition(sheet) else 1] if len(branches) > 1 or condition(sheet) else None
                return branch(sheet) if branch else False
            try:
                return function(*[a(sheet) for a in arguments])
            except ZeroDivisionError:
                raise DivisionError from None
            except (TypeError, ValueError) as error:
                raise ValueError_(str(error)) from error

        return evaluate


class Sheet:
    def __init__(self):
        self.contents, self.formulas, self.cache = {}, {}, {}
        self.dependents = {}
        self.active = []
        self.evaluations = 0

    def __setitem__(self, name, content):
        for reference in getattr(self.formulas.pop(name, None), "references", ()):
            self.dependents[reference].discard(name)
        self.contents[name] = content
        if isinstance(content, str) and content.startswith("="):
            try:
                formula = self.formulas[name] = Formula(content[1:])
            except CellError as error:
                self.contents[name] = error
            else:
                for reference in formula.references:
                    self.dependents.setdefault(reference, set()).add(name)
        self.forget(name)

    def __delitem__(self, name):
        self[name] = None
        del self.contents[name]

    def forget(self, name, seen=None):
        seen = seen or set()
        if name not in seen:
            seen.add(name)
            self.cache.pop(name, None)
            for dependent in self.dependents.get(name, ()):
                self.forget(dependent, seen)

    def value(self, name):
        if name not in self.formulas:
            content = self.contents.get(name)
            if isinstance(content, CellError):
                raise content
            return content
        if name not in self.cache:
            if name in self.active:
                raise CircularError(" ".join(self.active))
            self.active.append(name)
            self.evaluations += 1
            try:
                self.cache[name] = self.formulas[name].evaluate(self)
            except CellError as error:
                self.cache[name] = error
            finally:
                self.active.pop()
        value = self.cache[name]
        if isinstance(value, CellError):
            raise value
        return value

    def __getitem__(self, name):
        try:
            return self.value(name)
        except CellError as error:
            return error.code

    def __str__(self):
        places = [split(name) for name in self.contents]
        columns, rows = max(c for c, _ in places), max(r for _, r in places)
        lines = ["    " + "".join(f"{column_name(c):>10}" for c in range(1, columns + 1))]
        for row in range(1, rows + 1):
            lines.append(f"{row:>3} " + "".join(f"{text_of(self[f'{column_name(c)}{row}']):>10.10}" for c in range(1, columns + 1)))
        return "\n".join(lines)


sheet = Sheet()
for row, (item, price, count) in enumerate([("apple", 0.5, 12), ("bread", 2.25, 2), ("cheese", 11, 1)], 2):
    sheet[f"A{row}"], sheet[f"B{row}"], sheet[f"C{row}"], sheet[f"D{row}"] = item, price, count, f"=B{row}*C{row}"
for name, content in {"A1": "item", "B1": "price", "C1": "count", "D1": "total", "A5": "=UPPER(\"sum\")", "C5": "=SUM(C2:C4)", "D5": "=ROUND(SUM(D2:D4) * 1.19, 2)", "A6": '=A2 & "-" & C5', "B6": "=AVERAGE(B2:B4)", "C6": "=IF(C5>10, \"many\", \"few\")", "D6": "=-(1+2)^2+MAX(B2:D4)-SQRT(16)"}.items():
    sheet[name] = content
print(sheet)
before = sheet.evaluations
sheet["C2"] = 3
print(sheet["D2"], sheet["D5"], sheet["C6"], sheet["A6"], sheet["D6"], sheet.evaluations - before)
for name, content in {"A8": "=1/0", "B8": "=A8+1", "C8": "=D8", "D8": "=E8*2", "E8": "=C8", "F8": "=NOPE(1)", "A9": "=foo", "B9": "=\"a\"+1", "C9": "=(1+2", "D9": "=SQRT(0-1)", "E9": "=AVERAGE(Z1:Z3)", "F9": "=IF(TRUE, 1, 1/0)", "A10": "=Q99", "B10": "=COUNT(A1:D6)", "C10": "=1 <> 2", "D10": "=$", "E10": "=LEN(A5)&CONCAT(A2:B3)"}.items():
    sheet[name] = content
    print(name, content, "->", text_of(sheet[name]))
sheet["E8"] = 21
print(sheet["C8"], sheet["D8"], sheet["E8"])
sheet["A8"] = "=4"
print(sheet["B8"], column_name(28), column_number("AB"), [column_name(n) for n in (1, 26, 27, 52, 703)], list(cells_between("B3", "A2")))
del sheet["B2"]
print(sheet["D2"], sheet["B6"], "B2" in sheet.contents)
chain = Sheet()
chain["A1"] = 1
for i in range(2, 60):
    chain[f"A{i}"] = f"=A{i - 1}+{i}"
print(chain["A59"], chain.evaluations)
chain["A30"] = 0
print(chain["A59"], chain.evaluations)

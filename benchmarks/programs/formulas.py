"""A recursive-descent parser of formulas, and trees of nodes that evaluate, derive and print."""

import sys


class Number:
    def __init__(self, value):
        self.value = value

    def evaluate(self, variables):
        return self.value

    def derive(self, name):
        return Number(0)

    def text(self):
        return str(self.value)


class Name:
    def __init__(self, name):
        self.name = name

    def evaluate(self, variables):
        return variables[self.name]

    def derive(self, name):
        return Number(1 if name == self.name else 0)

    def text(self):
        return self.name


class Binary:
    sign = ""

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def text(self):
        return f"({self.left.text()} {self.sign} {self.right.text()})"


class Sum(Binary):
    sign = "+"

    def evaluate(self, variables):
        return self.left.evaluate(variables) + self.right.evaluate(variables)

    def derive(self, name):
        return Sum(self.left.derive(name), self.right.derive(name))


class Difference(Binary):
    sign = "-"

    def evaluate(self, variables):
        return self.left.evaluate(variables) - self.right.evaluate(variables)

    def derive(self, name):
        return Difference(self.left.derive(name), self.right.derive(name))


class Product(Binary):
    sign = "*"

    def evaluate(self, variables):
        return self.left.evaluate(variables) * self.right.evaluate(variables)

    def derive(self, name):
        left, right = self.left, self.right
        return Sum(Product(left.derive(name), right), Product(left, right.derive(name)))


class Negation:
    def __init__(self, part):
        self.part = part

    def evaluate(self, variables):
        return -self.part.evaluate(variables)

    def derive(self, name):
        return Negation(self.part.derive(name))

    def text(self):
        return f"-{self.part.text()}"


class Parser:
    """Recursive descent, one method a rule of the grammar."""

    def __init__(self, source):
        self.source = source
        self.position = 0

    def peek(self):
        while self.position < len(self.source) and self.source[self.position] == " ":
            self.position += 1
        return self.source[self.position] if self.position < len(self.source) else ""

    def expect(self, sign):
        if self.peek() != sign:
            raise SyntaxError(f"{sign} expected at {self.position}")
        self.position += 1

    # formula: sum
    def formula(self):
        result = self.sum()
        if self.peek() != "":
            raise SyntaxError(f"unexpected {self.peek()} at {self.position}")
        return result

    # sum: product (("+" | "-") product)*
    def sum(self):
        result = self.product()
        while True:
            sign = self.peek()
            if sign == "+":
                self.position += 1
                result = Sum(result, self.product())
            elif sign == "-":
                self.position += 1
                result = Difference(result, self.product())
            else:
                return result

    # product: factor ("*" factor)*
    def product(self):
        result = self.factor()
        while self.peek() == "*":
            self.position += 1
            result = Product(result, self.factor())
        return result

    # factor: "-" factor | "(" sum ")" | number | name
    def factor(self):
        sign = self.peek()
        if sign == "-":
            self.position += 1
            return Negation(self.factor())
        if sign == "(":
            self.position += 1
            result = self.sum()
            self.expect(")")
            return result
        start = self.position
        if sign.isdigit():
            while self.position < len(self.source) and self.source[self.position].isdigit():
                self.position += 1
            return Number(int(self.source[start : self.position]))
        while self.position < len(self.source) and self.source[self.position].isalpha():
            self.position += 1
        if start == self.position:
            raise SyntaxError(f"a factor expected at {start}")
        return Name(self.source[start : self.position])


class Writer:
    """Writes pseudo-random formulas."""

    def __init__(self, seed):
        self.seed = seed

    def random(self, limit):
        self.seed = (self.seed * 69069 + 1) % 4294967296
        return (self.seed >> 16) % limit

    def formula(self, depth):
        if depth == 0:
            choice = self.random(3)
            return ["x", "y", str(self.random(9) + 1)][choice]
        sign = ["+", "-", "*", "+"][self.random(4)]
        left, right = self.formula(depth - 1), self.formula(depth - 1)
        return f"({left} {sign} {right})" if sign != "*" else f"-{left} * ({right})"


def check(formula, tree):
    """The tree's text is read as the same tree; its derivative agrees with a difference."""
    again = Parser(tree.text()).formula()
    slope = tree.derive("x")
    here = {"x": 2, "y": -1}
    if again.text() != tree.text() or again.evaluate(here) != tree.evaluate(here):
        raise ValueError(f"{formula} is read in two ways")
    step = {"x": 2 + 0.0001, "y": -1}
    rise = (tree.evaluate(step) - tree.evaluate(here)) / 0.0001
    exact = slope.evaluate(here)
    if abs(rise - exact) > 0.05 * abs(exact) + 1:
        raise ValueError(f"{formula} does not rise by {exact}")
    return exact


def main(size):
    writer = Writer(1)
    wrong = 0
    total = 0
    for number in range(size):
        formula = writer.formula(2 + number % 4)
        total += check(formula, Parser(formula).formula())
        try:
            Parser(formula + " )").formula()
        except SyntaxError:
            wrong += 1
    if wrong != size:
        raise ValueError("a wrong formula was read")
    print(f"formulas: {size} formulas, slopes sum to {total}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9000)

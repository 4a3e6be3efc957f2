"""Functions that make functions: counters, pipes, parsers put together, a calculus of functions."""

import sys


def counter(start, step):
    value = start

    def advance():
        nonlocal value
        value += step
        return value

    def reset():
        nonlocal value
        value = start

    return advance, reset


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def adder(amount):
    return lambda value: value + amount


def remember(function):
    known = {}

    def remembered(*arguments):
        if arguments not in known:
            known[arguments] = function(*arguments)
        return known[arguments]

    return remembered


# Parsers: functions from (text, position) to (value, position), or None.


def literal(wanted):
    def parse(text, position):
        if text.startswith(wanted, position):
            return wanted, position + len(wanted)
        return None

    return parse


def one_of(characters):
    def parse(text, position):
        if position < len(text) and text[position] in characters:
            return text[position], position + 1
        return None

    return parse


def sequence(*parsers):
    def parse(text, position):
        values = []
        for parser in parsers:
            result = parser(text, position)
            if result is None:
                return None
            values.append(result[0])
            position = result[1]
        return values, position

    return parse


def choice(*parsers):
    def parse(text, position):
        for parser in parsers:
            result = parser(text, position)
            if result is not None:
                return result
        return None

    return parse


def many(parser):
    def parse(text, position):
        values = []
        while (result := parser(text, position)) is not None:
            values.append(result[0])
            position = result[1]
        return values, position

    return parse


def mapped(parser, function):
    def parse(text, position):
        result = parser(text, position)
        return None if result is None else (function(result[0]), result[1])

    return parse


def later(get):
    """A parser that is made only later."""

    def parse(text, position):
        return get()(text, position)

    return parse


def fold(values):
    total = values[0]
    for sign, value in values[1]:
        total = total + value if sign == "+" else total - value if sign == "-" else total * value
    return total


def make_calculator():
    """A parser of sums that gives their value."""
    digits = one_of("0123456789")
    number = mapped(sequence(digits, many(digits)), lambda v: int(v[0] + "".join(v[1])))
    total = None
    inside = sequence(literal("("), later(lambda: total), literal(")"))
    factor = choice(number, mapped(inside, lambda v: v[1]))
    product = mapped(sequence(factor, many(sequence(literal("*"), factor))), fold)
    total = mapped(sequence(product, many(sequence(one_of("+-"), product))), fold)
    return total


def numeral(n):
    """A number as a function that applies another so many times (A. Church)."""
    return lambda function: lambda value: value if n == 0 else compose(*[function] * n)(value)


def times(a, b):
    return lambda function: a(b(function))


def to_number(church):
    return church(lambda n: n + 1)(0)


def main(size):
    counters = [counter(i, i + 1) for i in range(10)]
    total = 0
    for turn in range(size):
        for advance, reset in counters:
            total += advance()
            if turn % 100 == 99:
                reset()
    expected = sum(i + (i + 1) * (turn % 100 + 1) for i in range(10) for turn in range(size))
    if total != expected:
        raise ValueError(f"the counters give {total}, not {expected}")
    pipe = compose(*[adder(i) for i in range(10)])
    if sum(pipe(i) for i in range(size)) != size * (size - 1) // 2 + 45 * size:
        raise ValueError("the pipe is wrong")
    ways = remember(lambda n, k: 1 if k in (0, n) else ways(n - 1, k - 1) + ways(n - 1, k))
    if ways(60, 30) != 118264581564861424:
        raise ValueError("binomial coefficients are wrong")
    calculator = make_calculator()
    for i in range(size // 20):
        text = f"{i}+3*({i}-{i % 7}*(2+{i % 11}))-{i * i}"
        value = i + 3 * (i - i % 7 * (2 + i % 11)) - i * i
        if calculator(text, 0) != (value, len(text)):
            raise ValueError(f"{text} is not {value}")
    product = to_number(times(numeral(size // 100), numeral(70)))
    if product != size // 100 * 70:
        raise ValueError(f"the product is {product}")
    print(f"closures: {size} turns, total {total}, product {product}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 350000)

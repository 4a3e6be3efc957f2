"""Every binary operator on every pair of simple types: the result or the error."""

import operator

values = [True, 0, 5, -3, 2.5, "ab", "", b"x", (1, 2), [3], {1: 2}, {4}, None, ...]
operators = [
    ("+", operator.add), ("-", operator.sub), ("*", operator.mul), ("/", operator.truediv),
    ("//", operator.floordiv), ("%", operator.mod), ("&", operator.and_), ("|", operator.or_),
    ("^", operator.xor), ("@", operator.matmul),
]
for symbol, function in operators:
    for left in values:
        for right in values:
            if symbol == "%" and isinstance(left, (str, bytes)):
                continue
            try:
                result = repr(function(left, right))
            except (TypeError, ZeroDivisionError) as error:
                if isinstance(error, ZeroDivisionError):
                    result = "ZeroDivisionError"
                elif "unsupported" in str(error):
                    result = str(error)
                else:
                    result = "TypeError"
            print(symbol, repr(left), repr(right), result)
for symbol, function in [("<<", operator.lshift), (">>", operator.rshift), ("**", operator.pow)]:
    for left in [True, 0, 5, -3, 2.5, "ab", None]:
        for right in [True, 0, 5, -3, 2.5, None]:
            if symbol == "**" and left == -3 and right == 2.5:
                continue  # a complex number
            try:
                result = repr(function(left, right))
            except (TypeError, ZeroDivisionError, ValueError) as error:
                result = type(error).__name__
            print(symbol, repr(left), repr(right), result)
for symbol, function in [("neg", operator.neg), ("pos", operator.pos), ("inv", operator.invert), ("not", operator.not_)]:
    for value in values:
        if symbol == "inv" and value is True:
            continue
        try:
            result = repr(function(value))
        except TypeError as error:
            result = str(error)
        print(symbol, repr(value), result)
for symbol, function in [("<", operator.lt), ("==", operator.eq), (">=", operator.ge), ("!=", operator.ne)]:
    for left in values:
        for right in values:
            try:
                result = repr(function(left, right))
            except TypeError as error:
                result = str(error)
            print(symbol, repr(left), repr(right), result)

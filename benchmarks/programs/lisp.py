"""An interpreter of a small Lisp: lists read from text, evaluated in environments, tail calls."""

import sys

PROGRAM = """
(define (fold f start items)
  (if (null? items) start (fold f (f start (car items)) (cdr items))))
(define (map f items)
  (if (null? items) nil (cons (f (car items)) (map f (cdr items)))))
(define (range low high)
  (if (= low high) nil (cons low (range (+ low 1) high))))
(define (append left right)
  (if (null? left) right (cons (car left) (append (cdr left) right))))
(define (filter test items)
  (cond ((null? items) nil)
        ((test (car items)) (cons (car items) (filter test (cdr items))))
        (else (filter test (cdr items)))))
(define (sort items)
  (if (null? items) nil
      (let ((pivot (car items)) (rest (cdr items)))
        (append (sort (filter (lambda (x) (< x pivot)) rest))
                (cons pivot (sort (filter (lambda (x) (not (< x pivot))) rest)))))))
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(define (counter)
  (let ((count 0)) (lambda () (begin (set! count (+ count 1)) count))))
(define (repeat n action) (if (= n 0) nil (begin (action) (repeat (- n 1) action))))
"""


class Symbol(str):
    """A name in a program."""

    __slots__ = ()


class Environment:
    def __init__(self, names, values, outer):
        self.values = dict(zip(names, values))
        self.outer = outer

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope.values:
                return scope
            scope = scope.outer
        raise NameError(name)


class Procedure:
    def __init__(self, parameters, body, scope):
        self.parameters = parameters
        self.body = body
        self.scope = scope


def tokens(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def read(parts):
    """An expression from the end of a reversed list of tokens."""
    token = parts.pop()
    if token == "(":
        items = []
        while parts[-1] != ")":
            items.append(read(parts))
        parts.pop()
        return items
    try:
        return int(token)
    except ValueError:
        return Symbol(token)


def read_all(text):
    parts = tokens(text)
    parts.reverse()
    expressions = []
    while parts:
        expressions.append(read(parts))
    return expressions


def choose(clauses, scope):
    """The expression of a `cond` whose condition holds."""
    for condition, expression in clauses:
        if condition == "else" or evaluate(condition, scope):
            return expression
    return Symbol("nil")


def define(target, rest, scope):
    if isinstance(target, list):
        scope.values[target[0]] = Procedure(target[1:], rest[0], scope)
    else:
        scope.values[target] = evaluate(rest[0], scope)


def evaluate(x, scope):
    """The value of an expression; a call in the last place takes no recursion."""
    while True:
        if isinstance(x, Symbol):
            return scope.find(x).values[x]
        if not isinstance(x, list):
            return x
        head = x[0]
        if head == "if":
            x = x[2] if evaluate(x[1], scope) else x[3]
        elif head == "cond":
            x = choose(x[1:], scope)
        elif head == "define":
            define(x[1], x[2:], scope)
            return None
        elif head == "set!":
            scope.find(x[1]).values[x[1]] = evaluate(x[2], scope)
            return None
        elif head == "lambda":
            return Procedure(x[1], x[2], scope)
        elif head == "begin":
            for part in x[1:-1]:
                evaluate(part, scope)
            x = x[-1]
        elif head == "let":
            names = [name for name, _ in x[1]]
            scope = Environment(names, [evaluate(value, scope) for _, value in x[1]], scope)
            x = x[2]
        else:
            function = evaluate(head, scope)
            arguments = [evaluate(part, scope) for part in x[1:]]
            if not isinstance(function, Procedure):
                return function(*arguments)
            scope = Environment(function.parameters, arguments, function.scope)
            x = function.body


def global_scope():
    builtins = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "=": lambda a, b: a == b,
        "<": lambda a, b: a < b,
        "not": lambda a: not a,
        "cons": lambda a, b: (a, b),
        "car": lambda pair: pair[0],
        "cdr": lambda pair: pair[1],
        "null?": lambda value: value is None,
        "nil": None,
    }
    return Environment(builtins.keys(), builtins.values(), None)


def to_list(pair):
    items = []
    while pair is not None:
        items.append(pair[0])
        pair = pair[1]
    return items


def run(text, scope):
    result = None
    for expression in read_all(text):
        result = evaluate(expression, scope)
    return result


def main(size):
    scope = global_scope()
    run(PROGRAM, scope)
    small = size % 20 + 30
    mixed = run(f"(map (lambda (i) (- (* 7 i) (* 50 (- i 20)))) (range 0 {small}))", scope)
    for _ in range(size // 10):
        if to_list(run(f"(sort (map (lambda (x) (* x -1)) (range 0 {small})))", scope)) != list(
            range(1 - small, 1)
        ):
            raise ValueError("the list is not sorted")
    if run(f"(fold + 0 (map (lambda (x) (* x x)) (range 0 {small})))", scope) != sum(
        i * i for i in range(small)
    ):
        raise ValueError("the sum of squares is wrong")
    if run("(fib 17)", scope) != 1597:
        raise ValueError("fib is wrong")
    run("(define next (counter))", scope)
    run(f"(repeat {size * 100} next)", scope)
    if run("(next)", scope) != size * 100 + 1:
        raise ValueError("the counter is wrong")
    print(f"lisp: size {size}, {sum(to_list(mixed))}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)

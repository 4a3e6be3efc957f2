"""A Lisp: reader, lexical closures, macros, tail calls, a small prelude written in itself."""

import operator
from functools import reduce


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


class Environment(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.outer
        raise LispError(f"unbound symbol {name}")


class Lambda:
    def __init__(self, parameters, body, environment, name="lambda"):
        self.rest = None
        if Symbol(".") in parameters:
            at = parameters.index(Symbol("."))
            self.rest = parameters[at + 1]
            parameters = parameters[:at]
        self.parameters, self.body, self.environment, self.name = parameters, body, environment, name

    def bind(self, arguments):
        if len(arguments) < len(self.parameters) or (len(arguments) > len(self.parameters) and self.rest is None):
            raise LispError(f"{self.name} wants {len(self.parameters)} arguments, got {len(arguments)}")
        scope = Environment(self.parameters, arguments, self.environment)
        if self.rest is not None:
            scope[self.rest] = list(arguments[len(self.parameters) :])
        return scope

    def __call__(self, *arguments):
        return evaluate(self.body, self.bind(arguments))


class Macro(Lambda):
    pass


QUOTES = {"'": "quote", "`": "quasiquote", ",": "unquote"}


def tokens(text):
    for line in text.splitlines():
        line = line.partition(";")[0]
        for mark in "()'`,":
            line = line.replace(mark, f" {mark} ")
        yield from line.split()


def parse(stream):
    """Yields the expressions of a stream of tokens."""
    stack = [[]]
    pending = [[]]
    for token in stream:
        if token == "(":
            stack.append([])
            pending.append([])
            continue
        if token in QUOTES:
            pending[-1].append(Symbol(QUOTES[token]))
            continue
        if token == ")":
            if len(stack) == 1:
                raise LispError("unexpected )")
            value = stack.pop()
            pending.pop()
        else:
            value = atom(token)
        while pending[-1]:
            value = [pending[-1].pop(), value]
        if len(stack) == 1:
            yield value
        else:
            stack[-1].append(value)
    if len(stack) > 1:
        raise LispError("missing )")


def atom(token):
    for convert in (int, float):
        try:
            return convert(token)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(token, Symbol(token))


def show(value):
    if isinstance(value, bool):
        return "#t" if value else "#f"
    if isinstance(value, list):
        return "(" + " ".join(map(show, value)) + ")"
    if isinstance(value, Lambda):
        return f"<{value.name}>"
    return str(value)


def quasi(x, env):
    if not isinstance(x, list):
        return x
    if x and x[0] == "unquote":
        return evaluate(x[1], env)
    return [quasi(y, env) for y in x]


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            return []
        head, *rest = x
        if head == "quote":
            return rest[0]
        elif head == "quasiquote":
            return quasi(rest[0], env)
        elif head == "if":
            test, then, *otherwise = rest
            x = then if evaluate(test, env) is not False else otherwise[0] if otherwise else []
        elif head == "define":
            target, *body = rest
            if isinstance(target, list):
                target, *parameters = target
                env[target] = Lambda(parameters, body[0] if len(body) == 1 else [Symbol("begin"), *body], env, target)
            else:
                env[target] = evaluate(body[0], env)
            return target
        elif head == "set!":
            env.find(rest[0])[rest[0]] = value = evaluate(rest[1], env)
            return value
        elif head == "lambda":
            return Lambda(rest[0], [Symbol("begin"), *rest[1:]], env)
        elif head == "macro":
            env[rest[0][0]] = Macro(rest[0][1:], rest[1], env, rest[0][0])
            return rest[0][0]
        elif head == "begin":
            for part in rest[:-1]:
                evaluate(part, env)
            x = rest[-1]
        elif head == "let":
            bindings, *body = rest
            env = Environment([n for n, _ in bindings], [evaluate(v, env) for _, v in bindings], env)
            x = [Symbol("begin"), *body]
        else:
            function = evaluate(head, env)
            if isinstance(function, Macro):
                x = function(*rest)
                continue
            arguments = [evaluate(a, env) for a in rest]
            if isinstance(function, Lambda):
                x, env = function.body, function.bind(arguments)
                continue
            if not callable(function):
                raise LispError(f"{show(function)} is not a function")
            try:
                return function(*arguments)
            except (TypeError, IndexError, ZeroDivisionError) as error:
                raise LispError(f"{head}: {type(error).__name__}") from error


def standard():
    env = Environment()
    fold = lambda op, start: lambda *xs: reduce(op, xs, start)
    compare = lambda op: lambda *xs: all(op(a, b) for a, b in zip(xs, xs[1:]))
    env.update({
        "+": fold(operator.add, 0), "*": fold(operator.mul, 1), "-": lambda a, *r: reduce(operator.sub, r, a) if r else -a,
        "/": lambda a, b: a // b if isinstance(a, int) and isinstance(b, int) and a % b == 0 else a / b, "mod": operator.mod,
        "<": compare(operator.lt), ">": compare(operator.gt), "=": compare(operator.eq), "eq?": lambda a, b: a == b,
        "car": lambda xs: xs[0], "cdr": lambda xs: xs[1:], "cons": lambda x, xs: [x] + xs, "list": lambda *xs: list(xs),
        "null?": lambda xs: xs == [], "list?": lambda x: isinstance(x, list), "not": lambda x: x is False, "length": len,
        "append": fold(operator.add, []), "apply": lambda f, xs: f(*xs), "max": max,
    })
    env = Environment([Symbol(k) for k in env], env.values())
    run(PRELUDE, env)
    return env


PRELUDE = """
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter p xs) (if (null? xs) '() (if (p (car xs)) (cons (car xs) (filter p (cdr xs))) (filter p (cdr xs)))))
(define (fold f z xs) (if (null? xs) z (fold f (f z (car xs)) (cdr xs))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(define (compose f g) (lambda (x) (f (g x))))
(define (reverse xs) (fold (lambda (acc x) (cons x acc)) '() xs))
(macro (when test . body) `(if ,test ,(cons 'begin body)))
(macro (or a b) `(let ((or-value ,a)) (if or-value or-value ,b)))
(macro (and a b) `(if ,a ,b #f))
(macro (while test . body) `(let ((loop #f)) (begin (set! loop (lambda () (when ,test ,(cons 'begin body) (loop)))) (loop))))
"""


def run(text, env):
    result = None
    for expression in parse(tokens(text)):
        result = evaluate(expression, env)
    return result


PROGRAMS = """
(+ 1 2 (* 3 4)) ; arithmetic
(begin (define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25))
(begin (define (count n acc) (if (= n 0) acc (count (- n 1) (+ acc 1)))) (count 2000 0))
(map (lambda (x) (* x x)) (filter (lambda (x) (= 1 (mod x 2))) (range 0 10)))
(let ((x 1) (y 2)) (let ((x 10)) (list x y `(x ,x ,(+ x y) (deep ,y)))))
(begin (define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1))))) (define c (make-counter)) (c) (c) (list (c) ((make-counter))))
((compose (lambda (x) (* 2 x)) (lambda (x) (+ 1 x))) 5)
(begin (define i 0) (define s 0) (while (< i 10) (set! s (+ s i)) (set! i (+ i 1))) (list i s))
(list (or #f 3) (and 1 #f) (or 1 (undefined)) (not 3) (null? '()) '(a . b) ''q)
(reverse '(1 (2 3) four 5.5))
(begin (define (hanoi n a b c) (if (= n 0) 0 (+ (hanoi (- n 1) a c b) 1 (hanoi (- n 1) c b a)))) (hanoi 6 'a 'b 'c))
(apply max (map (lambda (p) (fold + 0 p)) '((1 2) (3 4) (0))))
(begin (define (sort xs) (if (null? xs) '() (let ((p (car xs)) (r (cdr xs))) (append (sort (filter (lambda (x) (< x p)) r)) (list p) (sort (filter (lambda (x) (not (< x p))) r)))))) (sort '(3 1 4 1 5 9 2 6 5 3 5)))
(list (/ 6 3) (/ 7 2) (- 5) (< 1 2 3) (= 1 1 2) (lambda (x) x) fact car-is-missing)
(car '())
(1 2 3)
(fact)
(+ 1 'a)
(/ 1 0)
(lambda
)
"""
env = standard()
for line in PROGRAMS.strip().splitlines():
    try:
        print(show(run(line, env)))
    except LispError as error:
        print("error:", error, "" if error.__cause__ is None else f"(caused by {type(error.__cause__).__name__})")

"""A small language: tokenizer, parser, constant folding, compiler to stack code, and a machine that runs it."""

from collections import namedtuple

Token = namedtuple("Token", "kind text line")
KEYWORDS = {"let", "fn", "if", "else", "while", "return", "print", "true", "false", "nil", "and", "or", "not"}
OPERATORS = ["==", "!=", "<=", ">=", "->", "+", "-", "*", "/", "%", "<", ">", "=", "(", ")", "{", "}", "[", "]", ",", ";"]


class LanguageError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")


def tokenize(source):
    line, i = 1, 0
    while i < len(source):
        c = source[i]
        if c == "\n":
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isdigit():
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            yield Token("number", source[start:i], line)
        elif c.isalpha() or c == "_":
            start = i
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            word = source[start:i]
            yield Token(word if word in KEYWORDS else "name", word, line)
        elif c == '"':
            end = source.find('"', i + 1)
            if end < 0:
                raise LanguageError(line, "string is not closed")
            yield Token("string", source[i + 1 : end], line)
            i = end + 1
        else:
            for op in OPERATORS:
                if source.startswith(op, i):
                    yield Token(op, op, line)
                    i += len(op)
                    break
            else:
                raise LanguageError(line, f"unexpected {c!r}")
    yield Token("end", "", line)


class Node:
    fields = ()

    def __init__(self, line, *values):
        self.line = line
        for name, value in zip(self.fields, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, f)) for f in self.fields)})"


def node(name, fields=""):
    return type(name, (Node,), {"fields": tuple(fields.split())})


Literal = node("Literal", "value")
Name = node("Name", "name")
Unary = node("Unary", "op operand")
Binary = node("Binary", "op left right")
Logical = node("Logical", "op left right")
Call = node("Call", "function arguments")
Index = node("Index", "container key")
Array = node("Array", "items")
Function = node("Function", "name parameters body")
Let = node("Let", "name value")
Assign = node("Assign", "target value")
If = node("If", "condition then otherwise")
While = node("While", "condition body")
Return = node("Return", "value")
Print = node("Print", "values")
Expression = node("Expression", "value")

PRECEDENCE = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}


class Parser:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def take(self, kind=None):
        token = self.token
        if kind is not None and token.kind != kind:
            raise LanguageError(token.line, f"expected {kind}, got {token.text or 'end'}")
        self.at += 1
        return token

    def maybe(self, kind):
        if self.token.kind == kind:
            return self.take()
        return None

    def program(self):
        statements = []
        while self.token.kind != "end":
            statements.append(self.statement())
        return statements

    def block(self):
        self.take("{")
        statements = []
        while not self.maybe("}"):
            statements.append(self.statement())
        return statements

    def statement(self):
        parse = getattr(self, f"parse_{self.token.kind}", None)
        if parse and self.token.kind.isalpha() and self.token.kind in KEYWORDS:
            return parse(self.take().line)
        value = self.expression()
        if self.maybe("="):
            if not isinstance(value, (Name, Index)):
                raise LanguageError(value.line, "cannot assign to this")
            value = Assign(value.line, value, self.expression())
            self.take(";")
            return value
        self.take(";")
        return Expression(value.line, value)

    def parse_let(self, line):
        name = self.take("name").text
        value = self.expression() if self.maybe("=") else Literal(line, None)
        self.take(";")
        return Let(line, name, value)

    def parse_fn(self, line):
        name = self.take("name").text
        self.take("(")
        parameters = []
        while not self.maybe(")"):
            parameters.append(self.take("name").text)
            if self.token.kind != ")":
                self.take(",")
        return Function(line, name, parameters, self.block())

    def parse_if(self, line):
        condition, then, otherwise = self.expression(), self.block(), []
        if self.maybe("else"):
            otherwise = [self.parse_if(self.take().line)] if self.token.kind == "if" else self.block()
        return If(line, condition, then, otherwise)

    def parse_while(self, line):
        return While(line, self.expression(), self.block())

    def parse_return(self, line):
        value = Literal(line, None) if self.token.kind == ";" else self.expression()
        self.take(";")
        return Return(line, value)

    def parse_print(self, line):
        values = self.items(";")
        return Print(line, values)

    def items(self, closing):
        values = []
        while not self.maybe(closing):
            values.append(self.expression())
            if self.token.kind != closing:
                self.take(",")
        return values

    def expression(self, minimum=1):
        left = self.unary()
        while (level := PRECEDENCE.get(self.token.kind, 0)) >= minimum:
            op = self.take()
            right = self.expression(level + 1)
            left = (Logical if op.kind in ("and", "or") else Binary)(op.line, op.kind, left, right)
        return left

    def unary(self):
        if self.token.kind in ("-", "not"):
            op = self.take()
            return Unary(op.line, op.kind, self.unary())
        value = self.primary()
        while self.token.kind in ("(", "["):
            opening = self.take()
            if opening.kind == "(":
                value = Call(opening.line, value, self.items(")"))
            else:
                value = Index(opening.line, value, self.expression())
                self.take("]")
        return value

    def primary(self):
        token = self.take()
        if token.kind == "number":
            return Literal(token.line, float(token.text) if "." in token.text else int(token.text))
        if token.kind == "string":
            return Literal(token.line, token.text)
        if token.kind in ("true", "false", "nil"):
            return Literal(token.line, {"true": True, "false": False, "nil": None}[token.kind])
        if token.kind == "name":
            return Name(token.line, token.text)
        if token.kind == "[":
            return Array(token.line, self.items("]"))
        if token.kind == "(":
            value = self.expression()
            self.take(")")
            return value
        raise LanguageError(token.line, f"unexpected {token.text or 'end'}")


BINARY = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "%": lambda a, b: a % b,
    "/": lambda a, b: a // b if isinstance(a, int) and isinstance(b, int) else a / b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}


def fold(n):
    """Expressions of literals are computed at once."""
    if isinstance(n, list):
        return [fold(x) for x in n]
    if not isinstance(n, Node):
        return n
    for field in n.fields:
        setattr(n, field, fold(getattr(n, field)))
    if isinstance(n, Binary) and isinstance(n.left, Literal) and isinstance(n.right, Literal):
        try:
            return Literal(n.line, BINARY[n.op](n.left.value, n.right.value))
        except (TypeError, ZeroDivisionError):
            return n
    if isinstance(n, Unary) and isinstance(n.operand, Literal):
        return Literal(n.line, not n.operand.value if n.op == "not" else -n.operand.value)
    return n


class Code:
    def __init__(self, name, parameters=()):
        self.name = name
        self.locals = list(parameters)
        self.arity = len(self.locals)
        self.instructions = []

    def emit(self, op, argument=None, line=0):
        self.instructions.append([op, argument, line])
        return len(self.instructions) - 1

    def patch(self, *positions):
        for position in positions:
            self.instructions[position][1] = len(self.instructions)

    def listing(self):
        return [f"{i:3} {op:<10}{'' if a is None else a.name if isinstance(a, Code) else repr(a)}" for i, (op, a, _) in enumerate(self.instructions)]


class Compiler:
    def __init__(self, code, is_global):
        self.code, self.is_global = code, is_global

    def compile(self, n):
        for statement in n if isinstance(n, list) else [n]:
            getattr(self, type(statement).__name__.lower())(statement)

    def literal(self, n):
        self.code.emit("const", n.value)

    def name(self, n):
        if n.name in self.code.locals:
            self.code.emit("load", self.code.locals.index(n.name))
        else:
            self.code.emit("global", n.name, n.line)

    def unary(self, n):
        self.compile(n.operand)
        self.code.emit(n.op, None, n.line)

    def binary(self, n):
        self.compile(n.left)
        self.compile(n.right)
        self.code.emit(n.op, None, n.line)

    def logical(self, n):
        self.compile(n.left)
        skip = self.code.emit(f"jump_{n.op}")
        self.compile(n.right)
        self.code.patch(skip)

    def call(self, n):
        self.compile(n.function)
        self.compile(n.arguments)
        self.code.emit("call", len(n.arguments), n.line)

    def index(self, n):
        self.compile(n.container)
        self.compile(n.key)
        self.code.emit("index", None, n.line)

    def array(self, n):
        self.compile(n.items)
        self.code.emit("array", len(n.items))

    def function(self, n):
        code = Code(n.name, n.parameters)
        inner = Compiler(code, False)
        inner.compile(n.body)
        code.emit("const", None)
        code.emit("return")
        self.code.emit("const", code)
        self.code.emit("define", n.name)

    def let(self, n):
        self.compile(n.value)
        if self.is_global:
            self.code.emit("define", n.name)
        else:
            if n.name not in self.code.locals:
                self.code.locals.append(n.name)
            self.code.emit("store", self.code.locals.index(n.name))

    def assign(self, n):
        if isinstance(n.target, Index):
            self.compile([n.target.container, n.target.key, n.value])
            self.code.emit("set_index", None, n.line)
            return
        self.compile(n.value)
        if n.target.name in self.code.locals:
            self.code.emit("store", self.code.locals.index(n.target.name))
        else:
            self.code.emit("set_global", n.target.name, n.line)

    def if_(self, n):
        self.compile(n.condition)
        skip = self.code.emit("jump_if_not")
        self.compile(n.then)
        end = self.code.emit("jump")
        self.code.patch(skip)
        self.compile(n.otherwise)
        self.code.patch(end)

    def while_(self, n):
        top = len(self.code.instructions)
        self.compile(n.condition)
        leave = self.code.emit("jump_if_not")
        self.compile(n.body)
        self.code.emit("jump", top)
        self.code.patch(leave)

    def return_(self, n):
        self.compile(n.value)
        self.code.emit("return")

    def print_(self, n):
        self.compile(n.values)
        self.code.emit("print", len(n.values))

    def expression(self, n):
        self.compile(n.value)
        self.code.emit("pop")


for word in ("if", "while", "return", "print"):
    setattr(Compiler, word, getattr(Compiler, word + "_"))


class Machine:
    def __init__(self, limit=60_000):
        self.globals = {"len": len, "str": lambda v: self.show(v), "push": lambda xs, x: xs.append(x)}
        self.output = []
        self.steps = 0
        self.limit = limit

    @staticmethod
    def show(value):
        if isinstance(value, list):
            return "[" + ", ".join(map(Machine.show, value)) + "]"
        return {True: "true", False: "false", None: "nil"}[value] if value is None or isinstance(value, bool) else f"<fn {value.name}>" if isinstance(value, Code) else str(value)

    def run(self, code, arguments=()):
        frames = []
        stack, variables, pc = [], list(arguments) + [None] * (len(code.locals) - len(arguments)), 0
        while True:
            if pc >= len(code.instructions):
                return None
            op, argument, line = code.instructions[pc]
            pc += 1
            self.steps += 1
            if self.steps > self.limit:
                raise LanguageError(line, "too many steps")
            try:
                if op == "const":
                    stack.append(argument)
                elif op == "load":
                    stack.append(variables[argument])
                elif op == "store":
                    variables[argument] = stack.pop()
                elif op == "global":
                    stack.append(self.globals[argument])
                elif op == "define":
                    self.globals[argument] = stack.pop()
                elif op == "set_global":
                    self.globals[argument]
                    self.globals[argument] = stack.pop()
                elif op in BINARY and not (op == "-" and argument):
                    right = stack.pop()
                    stack[-1] = BINARY[op](stack[-1], right)
                elif op == "not":
                    stack[-1] = not stack[-1]
                elif op == "jump":
                    pc = argument
                elif op == "jump_if_not":
                    if not stack.pop():
                        pc = argument
                elif op in ("jump_and", "jump_or"):
                    if bool(stack[-1]) == (op == "jump_or"):
                        pc = argument
                    else:
                        stack.pop()
                elif op == "call":
                    arguments = stack[len(stack) - argument :]
                    del stack[len(stack) - argument :]
                    function = stack.pop()
                    if not isinstance(function, Code):
                        stack.append(function(*arguments))
                        continue
                    if function.arity != argument:
                        raise LanguageError(line, f"{function.name} takes {function.arity} arguments, not {argument}")
                    frames.append((code, stack, variables, pc))
                    if len(frames) > 500:
                        raise LanguageError(line, "stack overflow")
                    code, stack, pc = function, [], 0
                    variables = arguments + [None] * (len(code.locals) - argument)
                elif op == "return":
                    result = stack.pop()
                    if not frames:
                        return result
                    code, stack, variables, pc = frames.pop()
                    stack.append(result)
                elif op == "array":
                    items = stack[len(stack) - argument :]
                    del stack[len(stack) - argument :]
                    stack.append(items)
                elif op == "index":
                    key = stack.pop()
                    stack[-1] = stack[-1][key]
                elif op == "set_index":
                    container, key, value = stack[-3:]
                    del stack[-3:]
                    container[key] = value
                elif op == "print":
                    values = stack[len(stack) - argument :]
                    del stack[len(stack) - argument :]
                    self.output.append(" ".join(map(self.show, values)))
                elif op == "pop":
                    stack.pop()
            except (TypeError, IndexError, ZeroDivisionError) as error:
                raise LanguageError(line, f"{type(error).__name__} in {code.name}") from error
            except KeyError as error:
                raise LanguageError(line, f"{error.args[0]} is not defined") from None


def execute(source, show_code=False):
    machine = Machine()
    try:
        tree = fold(Parser(source).program())
        code = Code("main")
        Compiler(code, True).compile(tree)
        if show_code:
            print("\n".join(code.listing()))
        machine.run(code)
    except LanguageError as error:
        machine.output.append(f"error: {error}")
    print("\n".join(machine.output), f"[{machine.steps} steps]")


execute('let x = 1 + 2 * 3; if x > 5 and not (x == 8) { print "big", x; } else { print "small"; }', show_code=True)
execute("""
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fn sieve(n) {
    let flags = []; let i = 0;
    while i <= n { push(flags, true); i = i + 1; }
    let primes = []; i = 2;
    while i <= n {
        if flags[i] { push(primes, i); let j = i * i; while j <= n { flags[j] = false; j = j + i; } }
        i = i + 1;
    }
    return primes;
}
print fib(13), sieve(50);            # functions and loops
let words = ["a", "b"]; words[1] = words[0] + "!"; print words, len(words), nil, true or 1, nil and 2;
fn outer(f, x) { return f(f(x)); } fn inc(x) { return x + 1; }
print outer(inc, 5), fib, -(3) + 10 / 4, 10.0 / 4, 7 % 3, "s" + str(12), 1 < 2 == true;
""")
for bad in ("let = 5;", "print 1 +;", "x = 1;", 'print "open;', "fn f(a) { return a; } f(1, 2);", "print 1 / 0;", "print [1][5];", "fn r() { return r(); } r();", "1 = 2;", "print 3 $ 4;", "while true { }", "\n\nprint 1 + nil;", "{"):
    execute(bad)
print(Parser("a[1] + f(x, -2) * 3 and b;").program())

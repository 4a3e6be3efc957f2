"""A small language: lexer, one-pass compiler with precedence climbing, stack machine with closures."""

import sys, operator
from enum import Enum, auto
from typing import Any, Callable, List, Optional, Tuple, Union


class Op(Enum):
    PUSH = auto()
    LOAD = auto()
    STORE = auto()
    BIN = auto()
    JMP = auto()
    JZ = auto()
    CALL = auto()
    RET = auto()
    PRINT = auto()
    POP = auto()
    LIST = auto()
    INDEX = auto()
    CLOSURE = auto()

    def __repr__(self):
        return self.name


KW = frozenset("if else while fn return print var and or".split())


class Lexer:
    TWO = {"==", "!=", "<=", ">="}

    def __init__(self, s):
        self.s, self.i, self.line = s, 0, 1

    def __iter__(self):
        return self

    def __next__(self) -> Tuple[str, Any, int]:
        s = self.s
        while self.i < len(s) and (s[self.i].isspace() or s[self.i] == "#"):
            if s[self.i] == "#":
                self.i = s.find("\n", self.i) if "\n" in s[self.i :] else len(s)
            else:
                self.line += s[self.i] == "\n"
                self.i += 1
        if self.i >= len(s):
            raise StopIteration
        j = self.i
        c = s[j]
        if c.isdigit():
            while j < len(s) and s[j].isdigit():
                j += 1
            tok = ("num", int(s[self.i : j]))
        elif c.isalpha():
            while j < len(s) and (s[j].isalnum() or s[j] == "_"):
                j += 1
            w = s[self.i : j]
            tok = ("kw" if w in KW else "id", w)
        elif c == '"':
            j = s.index('"', j + 1) + 1
            tok = ("str", s[self.i + 1 : j - 1])
        else:
            j += 2 if s[j : j + 2] in self.TWO else 1
            tok = ("op", s[self.i : j])
        self.i = j
        return *tok, self.line


class CompileError(SyntaxError):
    pass


class Fn:
    def __init__(self, name, params):
        self.name, self.params, self.code = name, params, []

    def __repr__(self):
        return f"<fn {self.name}/{len(self.params)}>"


class Compiler:
    PREC = {
        "or": 1,
        "and": 2,
        "==": 3,
        "!=": 3,
        "<": 4,
        ">": 4,
        "<=": 4,
        ">=": 4,
        "+": 5,
        "-": 5,
        "*": 6,
        "/": 6,
        "%": 6,
    }

    def __init__(self, src):
        self.toks = [*Lexer(src), ("end", None, -1)]
        self.p = 0
        self.fn = Fn("main", [])

    peek = property(lambda self: self.toks[self.p])

    def next(self):
        t = self.toks[self.p]
        self.p += 1
        return t

    def accept(self, v):
        return self.peek[1] == v and self.peek[0] in ("op", "kw") and bool(self.next())

    def expect(self, v):
        if not self.accept(v):
            raise CompileError(f"line {self.peek[2]}: expected {v!r}, found {self.peek[1]!r}")

    def emit(self, op, arg=None):
        self.fn.code.append([op, arg])
        return len(self.fn.code) - 1

    def program(self):
        while self.peek[0] != "end":
            self.stmt()
        self.emit(Op.PUSH)
        self.emit(Op.RET)
        return self.fn

    def block(self):
        self.expect("{")
        while not self.accept("}"):
            self.stmt()

    def stmt(self):
        if self.accept("var"):
            name = self.next()[1]
            self.expect("=")
            self.expr()
            self.emit(Op.STORE, (name, True))
            self.expect(";")
        elif self.accept("print"):
            n = 1
            self.expr()
            while self.accept(","):
                self.expr()
                n += 1
            self.emit(Op.PRINT, n)
            self.expect(";")
        elif self.accept("if"):
            self.expr()
            jz = self.emit(Op.JZ)
            self.block()
            if self.accept("else"):
                j = self.emit(Op.JMP)
                self.fn.code[jz][1] = len(self.fn.code)
                self.stmt() if self.peek[1] == "if" else self.block()
                self.fn.code[j][1] = len(self.fn.code)
            else:
                self.fn.code[jz][1] = len(self.fn.code)
        elif self.accept("while"):
            top = len(self.fn.code)
            self.expr()
            jz = self.emit(Op.JZ)
            self.block()
            self.emit(Op.JMP, top)
            self.fn.code[jz][1] = len(self.fn.code)
        elif self.accept("return"):
            self.expr()
            self.emit(Op.RET)
            self.expect(";")
        elif self.peek[1] == "fn" and self.toks[self.p + 1][0] == "id":
            self.next()
            name = self.peek[1]
            self.function(self.next()[1])
            self.emit(Op.STORE, (name, True))
        else:
            if self.peek[0] == "id" and self.toks[self.p + 1][1] == "=":
                name = self.next()[1]
                self.next()
                self.expr()
                self.emit(Op.STORE, (name, False))
            else:
                self.expr()
                self.emit(Op.POP)
            self.expect(";")

    def function(self, name):
        self.expect("(")
        params = []
        while not self.accept(")"):
            params.append(self.next()[1])
            self.accept(",")
        outer, self.fn = self.fn, Fn(name, params)
        try:
            self.block()
            self.emit(Op.PUSH)
            self.emit(Op.RET)
        finally:
            inner, self.fn = self.fn, outer
        self.emit(Op.CLOSURE, inner)

    def expr(self, prec=0):
        self.unary()
        while (o := self.peek)[0] in ("op", "kw") and (q := self.PREC.get(o[1], 0)) > prec:
            self.next()
            if o[1] in ("and", "or"):
                jz = self.emit(Op.JZ)
                if o[1] == "and":
                    self.expr(q)
                    j = self.emit(Op.JMP)
                    self.fn.code[jz][1] = len(self.fn.code)
                    self.emit(Op.PUSH, False)
                else:
                    self.emit(Op.PUSH, True)
                    j = self.emit(Op.JMP)
                    self.fn.code[jz][1] = len(self.fn.code)
                    self.expr(q)
                self.fn.code[j][1] = len(self.fn.code)
            else:
                self.expr(q)
                self.emit(Op.BIN, o[1])

    def unary(self):
        if self.accept("-"):
            self.emit(Op.PUSH, 0)
            self.unary()
            self.emit(Op.BIN, "-")
            return
        kind, v, line = self.next()
        if kind in ("num", "str"):
            self.emit(Op.PUSH, v)
        elif kind == "id":
            self.emit(Op.LOAD, v)
        elif v == "(":
            self.expr()
            self.expect(")")
        elif v == "[":
            n = 0
            while not self.accept("]"):
                self.expr()
                n += 1
                self.accept(",")
            self.emit(Op.LIST, n)
        elif v == "fn":
            self.function("lambda")
        else:
            raise CompileError(f"line {line}: unexpected {v!r}")
        while True:
            if self.accept("("):
                n = 0
                while not self.accept(")"):
                    self.expr()
                    n += 1
                    self.accept(",")
                self.emit(Op.CALL, n)
            elif self.accept("["):
                self.expr()
                self.expect("]")
                self.emit(Op.INDEX)
            else:
                break


class Env:
    __slots__ = ("vars", "up")

    def __init__(self, up=None):
        self.vars, self.up = {}, up

    def find(self, n):
        e = self
        while e is not None:
            if n in e.vars:
                return e.vars
            e = e.up
        raise NameError(n)


class Closure:
    def __init__(self, fn, env):
        self.fn, self.env = fn, env

    __str__ = __repr__ = lambda self: repr(self.fn)


class VM:
    BIN = {
        "+": operator.add,
        "-": operator.sub,
        "*": operator.mul,
        "/": operator.floordiv,
        "%": operator.mod,
        "==": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        ">": operator.gt,
        "<=": operator.le,
        ">=": operator.ge,
    }

    def __init__(self, limit=200):
        self.steps, self.limit = 0, limit
        self.globals = Env()
        self.globals.vars.update(len=len, str=str, push=lambda l, x: l.append(x))

    def run(self, fn):
        st: List[Any] = []
        frames = []
        env, code, pc = self.globals, fn.code, 0
        while True:
            op, arg = code[pc]
            pc += 1
            self.steps += 1
            if op is Op.PUSH:
                st.append(arg)
            elif op is Op.LOAD:
                st.append(env.find(arg)[arg])
            elif op is Op.STORE:
                n, new = arg
                (env.vars if new else env.find(n))[n] = st.pop()
            elif op is Op.BIN:
                b = st.pop()
                st[-1] = self.BIN[arg](st[-1], b)
            elif op is Op.JMP:
                pc = arg
            elif op is Op.JZ:
                if not st.pop():
                    pc = arg
            elif op is Op.CALL:
                args = st[len(st) - arg :]
                del st[len(st) - arg :]
                f = st.pop()
                if isinstance(f, Closure):
                    if len(args) != len(f.fn.params):
                        raise TypeError(f"{f} called with {arg}")
                    if len(frames) >= self.limit:
                        raise RecursionError("too deep")
                    frames.append((env, code, pc))
                    env = Env(f.env)
                    env.vars.update(zip(f.fn.params, args))
                    code, pc = f.fn.code, 0
                else:
                    st.append(f(*args))
            elif op is Op.RET:
                if not frames:
                    return st.pop()
                env, code, pc = frames.pop()
            elif op is Op.PRINT:
                print(*st[-arg:])
                del st[-arg:]
            elif op is Op.POP:
                st.pop()
            elif op is Op.LIST:
                l = st[len(st) - arg :]
                del st[len(st) - arg :]
                st.append(l)
            elif op is Op.INDEX:
                i = st.pop()
                st[-1] = st[-1][i]
            elif op is Op.CLOSURE:
                st.append(Closure(arg, env))


TESTS = [
    """fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print "fib", fib(15);""",
    """fn counter() { var n = 0; return fn() { n = n + 1; return n; }; } var c = counter(); c(); c(); print c(), counter()();""",
    """var l = []; var i = 0; while i < 10 { if i % 3 == 0 { push(l, i * i); } else if i % 3 == 1 { push(l, "s" + str(i)); } i = i + 1; } print l, len(l), l[2]; # comment""",
    """print 1 + 2 * 3 - -4, (1 + 2) * 3, 7 / 2, 1 < 2 and 2 < 1, 1 == 2 or 3 != 4, "a" * 3;""",
    """var x = ; """,
    """print y;""",
    """fn f(a) { return f(a + 1); } f(0);""",
    """fn f(a) {} f();""",
    """print 1 / 0;""",
    """if 1 { print 2;""",
    """print [1][3];""",
    """fn primes(n) { var out = []; var k = 2; while k < n { var p = 1; var j = 0; while j < len(out) and p { if k % out[j] == 0 { p = 0; } j = j + 1; } if p { push(out, k); } k = k + 1; } return out; } print primes(100);""",
]
for t in TESTS:
    vm = VM()
    try:
        r = vm.run(Compiler(t).program())
    except (CompileError, LookupError, NameError, ArithmeticError, TypeError, RecursionError) as e:
        print(f"{e.__class__.__name__}: {e}")
    else:
        print("->", r, vm.steps)
fn = Compiler("print 1 + x;").program()
print(fn.code, fn, Op.PUSH, Op(3), Op["RET"].value)

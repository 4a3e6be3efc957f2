"""A Forth: words compiled to threaded code, loops, variables, recursion."""

import sys


class ForthError(Exception):
    pass


class StackUnderflow(ForthError):
    def __str__(self):
        return "stack underflow" + (f" in {self.args[0]}" if self.args else "")


class Forth:
    primitives = {}

    def word(name, primitives=primitives):
        def deco(f):
            primitives[name] = f
            return f

        return deco

    def __init__(self, out=sys.stdout):
        self.stack, self.rstack, self.words, self.memory = [], [], dict(self.primitives), [0] * 64
        self.here = 0
        self.out = out

    def pop(self, n=None):
        try:
            if n is None:
                return self.stack.pop()
            if n > len(self.stack):
                raise StackUnderflow(n)
            r = self.stack[-n:]
            del self.stack[-n:]
            return r
        except IndexError:
            raise StackUnderflow() from None

    def push(self, *vs):
        self.stack.extend(vs)

    for _n, _f in {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a // b,
        "MOD": lambda a, b: a % b,
        "=": lambda a, b: -(a == b),
        "<": lambda a, b: -(a < b),
        ">": lambda a, b: -(a > b),
        "AND": lambda a, b: a & b,
        "OR": lambda a, b: a | b,
        "LSHIFT": lambda a, b: a << b,
    }.items():

        def _bin(self, f=_f):
            a, b = self.pop(2)
            self.push(f(a, b))

        primitives[_n] = _bin
    del _n, _f, _bin

    @word("DUP")
    def dup(self):
        a = self.pop()
        self.push(a, a)

    @word("DROP")
    def drop(self):
        self.pop()

    @word("SWAP")
    def swap(self):
        a, b = self.pop(2)
        self.push(b, a)

    @word("OVER")
    def over(self):
        a, b = self.pop(2)
        self.push(a, b, a)

    @word("ROT")
    def rot(self):
        a, b, c = self.pop(3)
        self.push(b, c, a)

    @word(".")
    def dot(self):
        print(self.pop(), end=" ", file=self.out)

    @word("CR")
    def cr(self):
        print(file=self.out)

    @word("EMIT")
    def emit(self):
        self.out.write(chr(self.pop()))

    @word("@")
    def fetch(self):
        self.push(self.memory[self.pop()])

    @word("!")
    def store(self):
        v, a = self.pop(2)
        self.memory[a] = v

    @word(".S")
    def dots(self):
        print(f"<{len(self.stack)}>", *self.stack, file=self.out)

    def compile(self, tokens):
        code, fix = [], []
        it = iter(tokens)
        for t in it:
            u = t.upper()
            if u == "IF":
                fix.append(len(code))
                code.append(["0branch", None])
            elif u == "ELSE":
                i = fix.pop()
                fix.append(len(code))
                code.append(["branch", None])
                code[i][1] = len(code)
            elif u == "THEN":
                code[fix.pop()][1] = len(code)
            elif u == "BEGIN":
                fix.append(len(code))
            elif u == "UNTIL":
                code.append(["0branch", fix.pop()])
            elif u == "DO":
                code.append(["do", None])
                fix.append(len(code))
            elif u == "LOOP":
                code.append(["loop", fix.pop()])
            elif u == "I":
                code.append(["i", None])
            elif u == "RECURSE":
                code.append(["call", self.current])
            elif u == '."':
                text = []
                while not (w := next(it)).endswith('"'):
                    text.append(w)
                code.append(["print", " ".join(text + [w[:-1]])])
            elif u in self.words:
                code.append(["call", u])
            else:
                try:
                    code.append(["lit", int(t, 0)])
                except ValueError:
                    raise ForthError(t + " ?") from None
        return code

    def execute(self, code):
        pc = 0
        while pc < len(code):
            op, arg = code[pc]
            pc += 1
            if op == "lit":
                self.push(arg)
            elif op == "call":
                w = self.words[arg]
                self.execute(w) if isinstance(w, list) else w(self)
            elif op == "0branch":
                if not self.pop():
                    pc = arg
            elif op == "branch":
                pc = arg
            elif op == "do":
                self.rstack.append(self.pop(2))
            elif op == "loop":
                top = self.rstack[-1]
                top[1] += 1
                if top[1] < top[0]:
                    pc = arg
                else:
                    self.rstack.pop()
            elif op == "i":
                self.push(self.rstack[-1][1])
            elif op == "print":
                print(arg, end="", file=self.out)

    def interpret(self, line):
        toks = line.split()
        if not toks:
            return
        try:
            if toks[0] == ":":
                self.current = toks[1].upper()
                self.words.setdefault(self.current, [])
                self.words[self.current] = self.compile(toks[2:-1])
            elif toks[0].upper() == "VARIABLE":
                a = self.here
                self.here += 1
                self.words[toks[1].upper()] = [["lit", a]]
            else:
                self.execute(self.compile(toks))
        except ForthError as e:
            print(f"Error: {e}", file=self.out)
        except ZeroDivisionError as e:
            print("Error:", e, file=self.out)
            self.stack.clear()


vm = Forth()
for line in """
1 2 + . CR
: SQUARE DUP * ;
7 SQUARE . 0x10 SQUARE . CR
: FACT DUP 2 < IF DROP 1 ELSE DUP 1 - RECURSE * THEN ;
20 FACT . 30 FACT . CR
: STARS 0 DO 42 EMIT LOOP CR ;
10 STARS
: FIB DUP 2 < IF ELSE DUP 1 - RECURSE SWAP 2 - RECURSE + THEN ;
18 FIB . CR
VARIABLE X
5 X ! X @ X @ * . CR
: COUNTDOWN BEGIN DUP . 1 - DUP 0 = UNTIL DROP CR ;
5 COUNTDOWN
: GCD BEGIN SWAP OVER MOD DUP 0 = UNTIL DROP ;
84 36 GCD . CR
: NEST 3 0 DO 2 0 DO I . LOOP I 100 * . LOOP CR ;
NEST
1 2 3 ROT .S
DROP DROP DROP
DROP
+
foo
1 0 /
." hello world" CR
: SUM 0 SWAP 0 DO I + LOOP ;
20000 SUM . CR""".split("\n"):
    vm.interpret(line)
print(len(vm.words), sorted(vm.words)[:12])

"""A tiny BASIC: expressions, jumps, loops and subroutines; errors with causes."""

import sys
from io import StringIO


class BasicError(Exception):
    def __init__(self, message, line=None):
        super().__init__(message)
        self.line = line

    def __str__(self):
        base = super().__str__()
        return base if self.line is None else f"{base} in line {self.line}"


class Jump(Exception):
    def __init__(self, target):
        self.target = target


class Basic:
    FUNCS = {"ABS": abs, "INT": int, "LEN": len, "STR$": str, "CHR$": chr, "SGN": lambda x: (x > 0) - (x < 0)}

    def __init__(self, text, inputs=()):
        self.program = {}
        for line in filter(None, map(str.strip, text.splitlines())):
            number, rest = line.split(maxsplit=1)
            self.program[int(number)] = rest
        self.order = sorted(self.program)
        self.vars: dict = {}
        self.loops = []
        self.calls = []
        self.out = StringIO()
        self.inputs = iter(inputs)

    def tokens(self, s):
        i = 0
        out = []
        while i < len(s):
            c = s[i]
            if c == " ":
                i += 1
                continue
            j = i + 1
            if c == '"':
                j = s.find('"', i + 1) + 1
                if j == 0:
                    raise BasicError("unterminated string")
            elif c.isdigit():
                while j < len(s) and (s[j].isdigit() or s[j] == "."):
                    j += 1
            elif c.isalpha():
                while j < len(s) and (s[j].isalnum() or s[j] == "$"):
                    j += 1
            elif s[i : i + 2] in ("<=", ">=", "<>"):
                j = i + 2
            out.append(s[i:j])
            i = j
        return out

    def eval(self, s):
        t = self.tokens(s)
        t.append("")
        v, i = self.compare(t, 0)
        if t[i]:
            raise BasicError("syntax error near " + repr(t[i]))
        return v

    def compare(self, t, i):
        a, i = self.sum(t, i)
        while (op := t[i]) in ("=", "<", ">", "<=", ">=", "<>"):
            b, i = self.sum(t, i + 1)
            a = {"=": a == b, "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b, "<>": a != b}[op]
        return a, i

    def sum(self, t, i):
        a, i = self.term(t, i)
        while t[i] in ("+", "-"):
            op = t[i]
            b, i = self.term(t, i + 1)
            try:
                a = a + b if op == "+" else a - b
            except TypeError:
                raise BasicError("type mismatch")
        return a, i

    def term(self, t, i):
        a, i = self.atom(t, i)
        while t[i] in ("*", "/"):
            op = t[i]
            b, i = self.atom(t, i + 1)
            a = a * b if op == "*" else a / b
        return a, i

    def atom(self, t, i):
        w = t[i]
        if w == "-":
            v, i = self.atom(t, i + 1)
            return -v, i
        if w == "(":
            v, i = self.compare(t, i + 1)
            return v, i + 1
        if w[:1] == '"':
            return w[1:-1], i + 1
        if w[:1].isdigit():
            return (float(w) if "." in w else int(w)), i + 1
        if w in self.FUNCS:
            v, i = self.compare(t, i + 2)
            return self.FUNCS[w](v), i + 1
        if w.isidentifier() or w.endswith("$"):
            return self.vars.get(w, "" if w.endswith("$") else 0), i + 1
        raise BasicError("unexpected " + (w or "end"))

    def run(self, limit=100_000):
        pc = 0
        steps = 0
        while pc < len(self.order):
            line = self.order[pc]
            steps += 1
            if steps > limit:
                raise BasicError("too long", line)
            try:
                self.statement(self.program[line], pc)
            except Jump as j:
                if j.target is None:
                    break
                pc = j.target
                continue
            except BasicError as e:
                e.line = e.line or line
                raise
            except ZeroDivisionError as e:
                raise BasicError("division by zero", line) from e
            pc += 1
        return steps

    def goto(self, n):
        try:
            raise Jump(self.order.index(int(n)))
        except ValueError as e:
            raise BasicError(f"no line {n}") from e

    def statement(self, s, pc):
        cmd, _, rest = s.partition(" ")
        method = getattr(self, "cmd_" + cmd.lower(), None)
        if method:
            method(rest.strip(), pc)
        elif "=" in s:
            self.cmd_let(s, pc)
        else:
            raise BasicError("unknown statement " + cmd)

    def cmd_rem(self, *_):
        pass

    def cmd_let(self, rest, pc):
        name, expr = rest.split("=", 1)
        self.vars[name.strip()] = self.eval(expr)

    def cmd_print(self, rest, pc):
        end = "\n"
        if rest.endswith(";"):
            rest, end = rest[:-1], ""
        parts, depth, quote, cur = [], 0, False, ""
        for c in rest + ",":
            if c == '"':
                quote = not quote
            if c == "," and not quote and not depth:
                parts.append(cur)
                cur = ""
                continue
            depth += (c == "(") - (c == ")")
            cur += c
        print(*[self.eval(p) for p in parts if p.strip()], end=end, file=self.out)

    def cmd_goto(self, rest, pc):
        self.goto(rest)

    def cmd_gosub(self, rest, pc):
        self.calls.append(pc + 1)
        self.goto(rest)

    def cmd_return(self, rest, pc):
        if not self.calls:
            raise BasicError("RETURN without GOSUB")
        raise Jump(self.calls.pop())

    def cmd_if(self, rest, pc):
        cond, then = rest.split(" THEN ")
        if self.eval(cond):
            self.goto(then) if then.isdigit() else self.statement(then, pc)

    def cmd_for(self, rest, pc):
        name, r = map(str.strip, rest.split("=", 1))
        lo, hi = r.split(" TO ")
        hi, *step = hi.split(" STEP ")
        step = self.eval(step[0]) if step else 1
        self.vars[name] = self.eval(lo)
        self.loops.append((name, self.eval(hi), step, pc + 1))

    def cmd_next(self, rest, pc):
        name, hi, step, body = self.loops[-1]
        self.vars[name] += step
        if self.vars[name] <= hi if step > 0 else self.vars[name] >= hi:
            raise Jump(body)
        self.loops.pop()

    def cmd_input(self, rest, pc):
        self.vars[rest] = next(self.inputs)

    def cmd_end(self, *_):
        raise Jump(None)


PROGS = [
    """
10 REM primes
20 FOR N = 2 TO 60
30 LET P = 1
40 FOR D = 2 TO N - 1
50 IF N - INT(N / D) * D = 0 THEN P = 0
60 NEXT D
70 IF P THEN PRINT N, "";
80 NEXT N
90 PRINT ""
100 END
""",
    """
10 INPUT A$
20 PRINT "HELLO, " + A$, LEN(A$), CHR$(65 + 1)
30 GOSUB 100
40 FOR I = 10 TO 0 STEP -3
50 PRINT I * 1.5
60 NEXT I
70 X = -(3 + 4) * 2
80 PRINT X, ABS(X), SGN(X), X <> 3
90 END
100 PRINT "SUB"
110 RETURN
""",
    "10 PRINT 1 / 0",
    "10 GOTO 50",
    '10 PRINT "A" + 1',
    "10 FOO",
    "10 X = X + 1\n20 GOTO 10",
    "5 RETURN",
    '10 PRINT "abc',
    "10 PRINT 1 +",
]
for p in PROGS:
    b = Basic(p, inputs=["World"])
    try:
        steps = b.run(limit=20000)
        print("ok", steps)
    except BasicError as e:
        print("!!", e, "|", repr(e.__cause__), "|", repr(e.__context__))
    finally:
        sys.stdout.write(b.out.getvalue())
        print({k: v for k, v in b.vars.items() if v} or "-")

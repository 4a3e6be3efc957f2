"""A two-pass assembler and its processor, a text adventure, and classic small algorithms."""

import sys
from typing import Dict, List, Tuple, Callable, Optional, Union, cast

Reg = int
OPS: Dict[str, Callable[..., int]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "slt": lambda a, b: int(signed(a) < signed(b)),
    "sll": lambda a, b: a << (b & 31),
    "srl": lambda a, b: a >> (b & 31),
}


def signed(x: int) -> int:
    return x - (1 << 32) if x & 0x80000000 else x


class AsmError(Exception):
    def __init__(self, line: int, why: str) -> None:
        super().__init__(line, why)
        self.line, self.why = line, why

    def __str__(self) -> str:
        return f"{self.line}: {self.why}"


def assemble(src: str) -> Tuple[List[tuple], Dict[str, int]]:
    code: List[tuple] = []
    labels: Dict[str, int] = {}
    fix = []
    for no, raw in enumerate(src.splitlines(), start=1):
        line, *_ = raw.split("#")
        line = line.strip()
        while ":" in line:
            name, line = (p.strip() for p in line.split(":", 1))
            if not name.isidentifier():
                raise AsmError(no, f"bad label {name!r}")
            if name in labels:
                raise AsmError(no, f"duplicate label {name}")
            labels[name] = len(code)
        if not line:
            continue
        op, _, rest = line.partition(" ")
        args = [a.strip() for a in rest.split(",") if a.strip()]

        def reg(i: int) -> int:
            try:
                r = args[i]
            except IndexError:
                raise AsmError(no, f"{op}: operand {i + 1} missing") from None
            if r[0] != "r" or not r[1:].isdigit() or not 0 <= int(r[1:]) < 16:
                raise AsmError(no, f"bad register {r}")
            return int(r[1:])

        if op.rstrip("i") in OPS and (op in OPS or op.endswith("i")):
            imm = op.endswith("i")
            code.append((op.rstrip("i") if imm else op, imm, reg(0), reg(1), int(args[2], 0) if imm else reg(2)))
        elif op in ("beq", "bne", "blt"):
            fix.append((len(code), no, args[2]))
            code.append((op, reg(0), reg(1), None))
        elif op in ("j", "jal"):
            fix.append((len(code), no, args[0]))
            code.append((op, None))
        elif op == "jr":
            code.append((op, reg(0)))
        elif op in ("lw", "sw"):
            off, _, base = args[1].rstrip(")").partition("(")
            code.append((op, reg(0), int(off or "0", 0), int(base[1:])))
        elif op in ("out", "li"):
            code.append((op, reg(0), *(int(a, 0) for a in args[1:])))
        elif op == "halt":
            code.append((op,))
        else:
            raise AsmError(no, f"unknown instruction {op!r}")
    for at, no, name in fix:
        try:
            code[at] = (*code[at][:-1], labels[name])
        except KeyError as e:
            raise AsmError(no, f"undefined label {name}") from e
    return code, labels


class CPU:
    def __init__(self, code, mem=256):
        self.code, self.r, self.mem, self.pc, self.cycles, self.output = code, [0] * 16, [0] * mem, 0, 0, []

    def step(self):
        op, *a = self.code[self.pc]
        self.pc += 1
        self.cycles += 1
        r = self.r
        if op in OPS:
            imm, d, s, t = a
            r[d] = OPS[op](r[s], t if imm else r[t]) & 0xFFFFFFFF
        elif op == "beq":
            self.pc = a[2] if r[a[0]] == r[a[1]] else self.pc
        elif op == "bne":
            self.pc = a[2] if r[a[0]] != r[a[1]] else self.pc
        elif op == "blt":
            self.pc = a[2] if signed(r[a[0]]) < signed(r[a[1]]) else self.pc
        elif op == "j":
            self.pc = a[0]
        elif op == "jal":
            r[15], self.pc = self.pc, a[0]
        elif op == "jr":
            self.pc = r[a[0]]
        elif op == "lw":
            r[a[0]] = self.mem[a[1] + r[a[2]]]
        elif op == "sw":
            self.mem[a[1] + r[a[2]]] = r[a[0]]
        elif op == "li":
            r[a[0]] = a[1] & 0xFFFFFFFF
        elif op == "out":
            self.output.append(signed(r[a[0]]))
        elif op == "halt":
            return False
        r[0] = 0
        return True

    def run(self, limit=10**5):
        while self.cycles < limit:
            if not self.step():
                return self
        raise TimeoutError(f"{limit} cycles")


PROGS = [
    """
      li r1, 10
      li r2, 0       # a
      li r3, 1       # b
loop: out r2
      add r4, r2, r3
      add r2, r3, r0
      add r3, r4, r0
      subi r1, r1, 1
      bne r1, r0, loop
      halt""",
    """
      li r14, 200
      li r1, 7
      jal fact
      out r2
      halt
fact: bne r1, r0, rec
      li r2, 1
      jr r15
rec:  sw r15, 0(r14)
      sw r1, 1(r14)
      addi r14, r14, 2
      subi r1, r1, 1
      jal fact
      subi r14, r14, 2
      lw r1, 1(r14)
      lw r15, 0(r14)
      mul r2, r2, r1
      jr r15""",
    """
      li r1, 2
      li r9, 100
      li r8, 1
outer: lw r2, 0(r1)
      bne r2, r0, next
      out r1
      add r3, r1, r1
mark: blt r9, r3, next
      sw r8, 0(r3)
      add r3, r3, r1
      j mark
next: addi r1, r1, 1
      blt r1, r9, outer
      halt""",
    "li r1, -5\nli r2, 3\nslt r3, r1, r2\nout r3\nmul r4, r1, r2\nout r4\nsrli r5, r1, 28\nout r5\nxori r6, r6, 0xff\nout r6\nhalt",
    "x: j x",
    "foo r1",
    "add r1, r2",
    "j nowhere",
    "li r99, 1",
    "a: a: halt",
    "1x: halt",
    "lw r1, 999(r0)\nhalt",
    "li r1, abc",
]
for p in PROGS:
    try:
        cpu = CPU(assemble(p)[0]).run(5000)
        print(cpu.cycles, cpu.output)
    except (AsmError, TimeoutError, IndexError, ValueError) as e:
        print(type(e).__name__, e, "<-", type(e.__cause__).__name__)
ROOMS = {
    "hall": dict(north="library", desc="A dusty hall.", items={"lamp"}),
    "library": {"south": "hall", "up": "attic", "desc": "Books everywhere.", "items": {"book"}},
    "attic": {"down": "library", "desc": "Dark.", "items": set()},
}


class Game:
    def __init__(self):
        self.room, self.inv, self.over, self.turns = "hall", set(), False, 0

    def prompt(self, line):
        self.turns += 1
        verb, *rest = line.lower().split() or [""]
        fn = getattr(self, "do_" + verb, None)
        if fn is None and verb in ROOMS[self.room]:
            return self.do_go(verb)
        return "I don't understand." if fn is None else fn(*rest)

    def do_look(self):
        r = ROOMS[self.room]
        return f"{r['desc']} Exits: {', '.join(k for k in r if k not in ('desc', 'items'))}." + (
            f" You see {', '.join(sorted(r['items']))}." if r["items"] else ""
        )

    def do_go(self, d="?"):
        try:
            self.room = ROOMS[self.room][d]
        except KeyError:
            return f"No way {d}."
        else:
            return self.do_look() if "lamp" in self.inv or self.room != "attic" else "Too dark!"

    def do_take(self, *what):
        name = " ".join(what)
        if name in (items := ROOMS[self.room]["items"]):
            items.remove(name)
            self.inv.add(name)
            return f"Taken: {name}."
        return f"No {name or 'what'}."

    def do_quit(self):
        self.over = True
        return f"Bye after {self.turns} turns with {sorted(self.inv)}."


g = Game()
it = iter("look;take sword;north;UP;down;south;take lamp;go north;up;dance;;go;quit;look".split(";"))
while not g.over:
    cmd = next(it)
    print(">", cmd)
    print(g.prompt(cmd))


def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        out += s * (n // v)
        n %= v
    return out


def unroman(s):
    vals = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in s]
    return sum(-a if a < b else a for a, b in zip(vals, vals[1:] + [0]))


assert all(unroman(roman(i)) == i for i in range(1, 4000))


def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    for p, w in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= p:
            return words(n // p) + " " + w + (" " + words(n % p) if n % p else "")


caesar = lambda s, k: "".join(
    chr((ord(c) - b + k) % 26 + b) if (b := 65 if c.isupper() else 97 if c.islower() else 0) else c for c in s
)


def collatz(n, memo={1: 1}):
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]


def perms(s):
    return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1 :])]


def quick(l):
    return l if len(l) < 2 else quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])


def merge(l):
    if len(l) < 2:
        return l
    m = len(l) // 2
    a, b, out = merge(l[:m]), merge(l[m:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


def shell(l):
    l = l[:]
    gap = len(l) // 2
    while gap:
        for i in range(gap, len(l)):
            t, j = l[i], i
            while j >= gap and l[j - gap] > t:
                l[j] = l[j - gap]
                j -= gap
            l[j] = t
        gap //= 2
    return l


def radix(l):
    for s in range(0, 16, 4):
        b = [[] for _ in range(16)]
        for x in l:
            b[x >> s & 15].append(x)
        l = sum(b, [])
    return l


def ack(m, n):
    return n + 1 if not m else ack(m - 1, 1 if not n else ack(m, n - 1))


data = [(i * 7919 + 13) % 1009 for i in range(300)]
print(
    all(f(data) == sorted(data) for f in (quick, merge, shell, radix)),
    roman(1994),
    words(1234567),
    words(90),
    caesar("Hello, World!", 3),
    caesar(caesar("abcXYZ", 5), -5),
    max(range(1, 3000), key=collatz),
    len(set(perms("abcd"))),
    ack(2, 3),
    [n for n in range(2, 60) if all(n % d for d in range(2, int(n**0.5) + 1))],
    [[1] if n == 0 else [1] + [a for a in range(n)] for n in range(3)],
)


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0, *row], [*row, 0])]


for r in pascal(6):
    print(" ".join(map("{:^3}".format, r)).center(30).rstrip())
sq = lambda n: [[(n * n - 1 - k) for k in range(1)]]


def spiral(n):
    g = [[None] * n for _ in range(n)]
    x = y = 0
    dx, dy = 1, 0
    for i in range(n * n):
        g[y][x] = i
        if not (0 <= x + dx < n and 0 <= y + dy < n and g[y + dy][x + dx] is None):
            dx, dy = -dy, dx
        x += dx
        y += dy
    return g


print(*(" ".join(f"{v:2d}" for v in r) for r in spiral(5)), sep="\n")
print(*zip(*spiral(3)), [list(r[::-1]) for r in zip(*spiral(2))])


def mandel(w, h):
    for cy in (y / h * 2 - 1 for y in range(h)):
        row = ""
        for cx in (x / w * 3 - 2 for x in range(w)):
            zr = zi = 0.0
            for n in range(30):
                zr, zi = zr * zr - zi * zi + cx, 2 * zr * zi + cy
                if zr * zr + zi * zi > 4:
                    break
            row += " .:-=+*#%@"[min(9, n // 3)]
        yield row


print(*mandel(40, 12), sep="\n")

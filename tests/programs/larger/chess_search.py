"""Chess on a 0x88 board: move generation, perft, alpha-beta with a transposition table."""

import random
from typing import Iterator, NamedTuple, Optional

EMPTY = "."
OFFS = {"P": (), "N": (-33, -31, -18, -14, 14, 18, 31, 33), "B": (-17, -15, 15, 17), "R": (-16, -1, 1, 16)}
OFFS["Q"] = OFFS["K"] = OFFS["B"] + OFFS["R"]
VALUE = dict(zip("PNBRQK", (100, 320, 330, 500, 900, 20000)))
START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR"


class Move(NamedTuple):
    src: int
    dst: int
    captured: str = EMPTY
    promo: Optional[str] = None

    def __str__(self) -> str:
        return sq(self.src) + "-x"[self.captured != EMPTY] + sq(self.dst) + (self.promo or "")


def sq(i):
    return "abcdefgh"[i & 7] + str(8 - (i >> 4))


class Board:
    zobrist: dict[tuple[str, int], int] = {}

    def __init__(self, fen=START, white=True):
        self.b = [EMPTY] * 128
        for r, row in enumerate(fen.split("/")):
            f = 0
            for c in row:
                if c.isdigit():
                    f += int(c)
                else:
                    self.b[r * 16 + f] = c
                    f += 1
        self.white = white
        if not Board.zobrist:
            rng = random.Random(42)
            Board.zobrist.update(
                {(p, s): rng.getrandbits(64) for p in "PNBRQKpnbrqk" for s in range(128) if not s & 0x88}
            )
        self.key = 0
        for i, p in enumerate(self.b):
            if p != EMPTY:
                self.key ^= self.zobrist[p, i]
        self.history: list[Move] = []

    def own(self, p):
        return p != EMPTY and p.isupper() == self.white

    def moves(self) -> Iterator[Move]:
        b, white = self.b, self.white
        for src in range(128):
            if src & 0x88:
                continue
            p = b[src]
            if not self.own(p):
                continue
            kind = p.upper()
            if kind == "P":
                d = -16 if white else 16

                def pawn(dst):
                    if (dst >> 4) in (0, 7):
                        for q in "QN":
                            yield Move(src, dst, b[dst], q if white else q.lower())
                    else:
                        yield Move(src, dst, b[dst])

                if b[src + d] == EMPTY:
                    yield from pawn(src + d)
                    if (src >> 4) == (6 if white else 1) and b[src + 2 * d] == EMPTY:
                        yield Move(src, src + 2 * d)
                for dst in (src + d - 1, src + d + 1):
                    if not dst & 0x88 and b[dst] != EMPTY and not self.own(b[dst]):
                        yield from pawn(dst)
                continue
            for o in OFFS[kind]:
                dst = src + o
                while not dst & 0x88:
                    t = b[dst]
                    if t != EMPTY:
                        if not self.own(t):
                            yield Move(src, dst, t)
                        break
                    yield Move(src, dst)
                    if kind in "NK":
                        break
                    dst += o

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.undo()
        return False

    def make(self, m):
        z, b = self.zobrist, self.b
        p = b[m.src]
        q = m.promo or p
        self.key ^= z[p, m.src] ^ z[q, m.dst]
        if m.captured != EMPTY:
            self.key ^= z[m.captured, m.dst]
        b[m.dst], b[m.src] = q, EMPTY
        self.white = not self.white
        self.history.append(m)
        return self

    def undo(self):
        m = self.history.pop()
        z, b = self.zobrist, self.b
        q = b[m.dst]
        self.white = not self.white
        p = q if m.promo is None else ("P" if self.white else "p")
        self.key ^= z[p, m.src] ^ z[q, m.dst]
        if m.captured != EMPTY:
            self.key ^= z[m.captured, m.dst]
        b[m.src], b[m.dst] = p, m.captured

    def score(self):
        s = sum(VALUE[p] if p.isupper() else -VALUE[p.upper()] for p in self.b if p != EMPTY)
        return s if self.white else -s

    def __str__(self):
        return "\n".join(" ".join(self.b[r * 16 : r * 16 + 8]) for r in range(8))


def perft(bd, d):
    if d == 0:
        return 1
    n = 0
    for m in bd.moves():
        with bd.make(m):
            n += perft(bd, d - 1)
    return n


nodes = 0


def search(bd, depth, alpha=-(10**6), beta=10**6, *, table):
    global nodes
    nodes += 1
    if depth == 0:
        return bd.score(), None
    if (hit := table.get((bd.key, bd.white, depth))) is not None:
        return hit
    best = None
    for m in sorted(bd.moves(), key=lambda m: VALUE.get(m.captured.upper(), 0), reverse=True):
        if m.captured.upper() == "K":
            return 10**5 + depth, m
        with bd.make(m):
            s = -search(bd, depth - 1, -beta, -alpha, table=table)[0]
        if s > alpha:
            alpha, best = s, m
        if alpha >= beta:
            break
    table[bd.key, bd.white, depth] = alpha, best
    return alpha, best


bd = Board()
k0 = bd.key
for d in range(1, 4):
    print("perft", d, perft(bd, d))
assert bd.key == k0
print(bd)
for fen, white, depth in [
    ("7k/5ppp/8/8/8/8/8/R6K", True, 4),
    ("8/8/8/3q4/8/2N5/8/K6k", True, 3),
    ("8/P6k/8/8/8/8/8/K7", True, 3),
    (START, False, 3),
]:
    nodes, tab = 0, {}
    s, m = search(Board(fen, white), depth, table=tab)
    print(fen, s, m, nodes, len(tab))
print(Move(0, 17), Move(*range(2), captured="q"), Move._make([1, 2, "R", "Q"]))

"""Huffman, LZW, arithmetic coding, Burrows-Wheeler, move to front, Hamming codes."""

import heapq
from collections import Counter, defaultdict
from functools import reduce
from itertools import groupby, accumulate

TEXT = "it was the best of times, it was the worst of times, it was the age of wisdom... " * 4


class HNode:
    def __init__(self, freq, sym=None, left=None, right=None):
        self.freq, self.sym, self.left, self.right = freq, sym, left, right

    def __lt__(self, o):
        return (self.freq, self.min()) < (o.freq, o.min())

    def min(self):
        return self.sym if self.sym is not None else min(self.left.min(), self.right.min())


def huffman(text):
    h = [HNode(f, s) for s, f in Counter(text).items()]
    heapq.heapify(h)
    while len(h) > 1:
        heapq.heappush(h, HNode((a := heapq.heappop(h)).freq + (b := heapq.heappop(h)).freq, None, a, b))
    codes = {}

    def walk(n, p):
        if n.sym is not None:
            codes[n.sym] = p or "0"
        else:
            walk(n.left, p + "0")
            walk(n.right, p + "1")

    walk(h[0], "")
    return h[0], codes


tree, codes = huffman(TEXT)
bits = "".join(codes[c] for c in TEXT)


def decode(bits):
    n = tree
    for b in bits:
        n = n.right if b == "1" else n.left
        if n.sym is not None:
            yield n.sym
            n = tree


assert "".join(decode(bits)) == TEXT
print(
    len(TEXT) * 8,
    len(bits),
    sum(len(c) * n for c, n in zip(codes.values(), map(TEXT.count, codes))),
    min(map(len, codes.values())),
    max(map(len, codes.values())),
)
packed = int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")
print(len(packed), packed[:8].hex())


def lzw(s):
    d = {chr(i): i for i in range(256)}
    w = ""
    for c in s:
        if w + c in d:
            w += c
        else:
            yield d[w]
            d[w + c] = len(d)
            w = c
    if w:
        yield d[w]


def unlzw(codes):
    it = iter(codes)
    d = [chr(i) for i in range(256)]
    w = d[next(it)]
    out = [w]
    for k in it:
        if k < len(d):
            e = d[k]
        elif k == len(d):
            e = w + w[0]
        else:
            raise ValueError(f"bad code {k:d}")
        out += [e]
        d.append(w + e[0])
        w = e
    return "".join(out)


z = [*lzw(TEXT)]
print(len(z), max(z), unlzw(z) == TEXT, unlzw(lzw("aaaaaaa")))
try:
    unlzw([97, 999])
except ValueError as e:
    print(e)


class Arith:
    TOP, HALF, Q = (1 << 32) - 1, 1 << 31, 1 << 30

    def __init__(self, text):
        freq = sorted(Counter(text).items())
        self.total = len(text)
        self.cum = dict(
            zip((s for s, _ in freq), zip([0, *accumulate(f for _, f in freq)], accumulate(f for _, f in freq)))
        )

    def encode(self, text):
        lo, hi, pend, out = 0, self.TOP, 0, []

        def emit(b):
            nonlocal pend
            out.append(b)
            out.extend([1 - b] * pend)
            pend = 0

        for c in text:
            a, b = self.cum[c]
            r = hi - lo + 1
            lo, hi = lo + r * a // self.total, lo + r * b // self.total - 1
            while True:
                if hi < self.HALF:
                    emit(0)
                elif lo >= self.HALF:
                    emit(1)
                    lo -= self.HALF
                    hi -= self.HALF
                elif lo >= self.Q and hi < 3 * self.Q:
                    pend += 1
                    lo -= self.Q
                    hi -= self.Q
                else:
                    break
                lo, hi = lo << 1, hi << 1 | 1
        pend += 1
        emit(int(lo >= self.Q))
        return out

    def decode(self, bits, n):
        it = iter(bits)
        nxt = lambda: next(it, 0)
        lo, hi, v = 0, self.TOP, reduce(lambda v, _: v << 1 | nxt(), range(32), 0)
        for _ in range(n):
            r = hi - lo + 1
            t = ((v - lo + 1) * self.total - 1) // r
            c, (a, b) = next((c, ab) for c, ab in self.cum.items() if ab[0] <= t < ab[1])
            yield c
            lo, hi = lo + r * a // self.total, lo + r * b // self.total - 1
            while True:
                if hi < self.HALF:
                    pass
                elif lo >= self.HALF:
                    lo -= self.HALF
                    hi -= self.HALF
                    v -= self.HALF
                elif lo >= self.Q and hi < 3 * self.Q:
                    lo -= self.Q
                    hi -= self.Q
                    v -= self.Q
                else:
                    break
                lo, hi, v = lo << 1, hi << 1 | 1, v << 1 | nxt()


ar = Arith(TEXT)
e = ar.encode(TEXT)
print(len(e), "".join(ar.decode(e, len(TEXT))) == TEXT)
rle = lambda s: "".join(f"{n if (n := len([*g])) > 1 else ''}{k}" for k, g in groupby(s))
print(rle("aaabccddddde"))


def bwt(s):
    s += "\0"
    rows = sorted(s[i:] + s[:i] for i in range(len(s)))
    return "".join(r[-1] for r in rows)


def ibwt(t):
    table = [""] * len(t)
    for _ in t:
        table = sorted(map("".join, zip(t, table)))
    return next(r for r in table if r.endswith("\0"))[:-1]


b = bwt("banana bandana")
print(repr(b), ibwt(b))


def mtf(s):
    al = sorted(set(s))
    out = []
    for c in s:
        i = al.index(c)
        out.append(i)
        al.insert(0, al.pop(i))
    return out


print(mtf(b), Counter(mtf(b)).most_common(2))


def hamming(nib):
    d = [nib >> i & 1 for i in range(4)]
    return [d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[0], d[1] ^ d[2] ^ d[3], d[1], d[2], d[3]]


def fix(w):
    w = w[:]
    s = reduce(lambda a, b: a ^ b, [i + 1 for i, x in enumerate(w) if x], 0)
    if s:
        w[s - 1] ^= 1
    return w[2] | w[4] << 1 | w[5] << 2 | w[6] << 3


ok = 0
for n in range(16):
    for k in range(7):
        w = hamming(n)
        w[k] ^= 1
        ok += fix(w) == n
print(ok)

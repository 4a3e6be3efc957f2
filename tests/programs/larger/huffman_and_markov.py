"""Huffman codes with heapq, canonical tables and bit streams; Markov chains that make text for it."""

import heapq
import random
from collections import Counter, defaultdict
from itertools import count

SEED_TEXT = """the cat sat on the mat and the dog sat on the log . the cat saw the dog and the dog saw the cat .
a bird sang in the tree and the cat sat under the tree . the bird saw the cat and flew to the log .
the dog ran to the mat and the cat ran to the tree ."""


class Markov:
    def __init__(self, order, seed):
        self.order = order
        self.random = random.Random(seed)
        self.table = defaultdict(Counter)

    def learn(self, words):
        padded = [None] * self.order + list(words)
        for i in range(len(words)):
            self.table[tuple(padded[i : i + self.order])][padded[i + self.order]] += 1
        return self

    def words(self, n):
        state = (None,) * self.order
        for _ in range(n):
            choices = self.table.get(state)
            if not choices:
                state = (None,) * self.order
                choices = self.table[state]
            population, weights = zip(*sorted(choices.items()))
            word = self.random.choices(population, weights)[0]
            yield word
            state = (*state[1:], word)

    def likelihood(self, words):
        state, p = (None,) * self.order, 1.0
        for word in words:
            options = self.table.get(state, Counter())
            p *= options[word] / max(1, sum(options.values()))
            state = (*state[1:], word)
        return p


class Node:
    __slots__ = ("weight", "symbol", "left", "right")

    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right

    def depths(self, depth=0):
        if self.left is None:
            yield self.symbol, max(depth, 1)
        else:
            yield from self.left.depths(depth + 1)
            yield from self.right.depths(depth + 1)


def tree_of(frequencies):
    order = count()
    heap = [(w, next(order), Node(w, s)) for s, w in sorted(frequencies.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(order), Node(a[0] + b[0], None, a[2], b[2])))
    return heap[0][2]


def canonical(lengths):
    """Codes of the same lengths, in order: a table of lengths suffices to decode."""
    code = previous = 0
    codes = {}
    for symbol, length in sorted(lengths.items(), key=lambda p: (p[1], p[0])):
        code <<= length - previous
        codes[symbol] = (code, length)
        code += 1
        previous = length
    return codes


class BitWriter:
    def __init__(self):
        self.bytes, self.buffer, self.used = [], 0, 0

    def write(self, value, length):
        self.buffer = self.buffer << length | value
        self.used += length
        while self.used >= 8:
            self.used -= 8
            self.bytes.append(self.buffer >> self.used)
            self.buffer &= (1 << self.used) - 1

    def finish(self):
        padding = -self.used % 8
        self.write(0, padding)
        return bytes(self.bytes), padding


class BitReader:
    def __init__(self, data, padding):
        self.data, self.size, self.at = data, len(data) * 8 - padding, 0

    def __iter__(self):
        while self.at < self.size:
            byte = self.data[self.at >> 3]
            yield byte >> (7 - (self.at & 7)) & 1
            self.at += 1


def encode(text):
    if not text:
        return {}, b"", 0
    lengths = dict(tree_of(Counter(text)).depths())
    codes = canonical(lengths)
    writer = BitWriter()
    for symbol in text:
        writer.write(*codes[symbol])
    return (lengths, *writer.finish())


def decode(lengths, data, padding):
    symbols = {pair: symbol for symbol, pair in canonical(lengths).items()}
    out, code, length = [], 0, 0
    for bit in BitReader(data, padding):
        code, length = code << 1 | bit, length + 1
        if (code, length) in symbols:
            out.append(symbols[code, length])
            code = length = 0
    if length:
        raise ValueError(f"{length} bits are left over")
    return out


words = SEED_TEXT.split()
for order in (1, 2):
    for seed in (1, 2):
        chain = Markov(order, seed).learn(words)
        print(order, seed, " ".join(chain.words(18)))
print(len(chain.table), round(Markov(1, 0).learn(words).likelihood("the cat sat".split()), 6), chain.likelihood(["zebra"]))
text = " ".join(Markov(2, 7).learn(words).words(300))
for sample in ("abracadabra", "aaaa", "ab", text, "çé日😀日日", ""):
    lengths, data, padding = encode(sample)
    back = "".join(decode(lengths, data, padding))
    print(len(sample), len(data), padding, back == sample, data[:8].hex(), sorted(lengths.items(), key=lambda p: (p[1], p[0]))[:4])
codes = canonical(dict(tree_of(Counter("abracadabra")).depths()))
print({s: f"{c:0{n}b}" for s, (c, n) in sorted(codes.items())})
symbols = [w for w in text.split()]
lengths, data, padding = encode(symbols)
print(decode(lengths, data, padding) == symbols, len(data), len(lengths), sum(2.0**-n for n in lengths.values()))
try:
    decode({"a": 1, "b": 2, "c": 2}, b"\x80", 7)
except ValueError as error:
    print(error)

"""MD5, SHA-1, SHA-256, CRC-32, Adler-32, base64, AES-128 and RC4 by hand."""

import math


def rotl(x, n):
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def md5(msg: bytes) -> str:
    s = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4
    K = [int(abs(math.sin(i + 1)) * 2**32) & 0xFFFFFFFF for i in range(64)]
    a0, b0, c0, d0 = 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476
    n = len(msg)
    msg += b"\x80" + b"\0" * ((55 - n) % 64) + (8 * n).to_bytes(8, "little")
    for off in range(0, len(msg), 64):
        M = [int.from_bytes(msg[i : i + 4], "little") for i in range(off, off + 64, 4)]
        A, B, C, D = a0, b0, c0, d0
        for i in range(64):
            if i < 16:
                F, g = (B & C) | (~B & D), i
            elif i < 32:
                F, g = (D & B) | (~D & C), (5 * i + 1) % 16
            elif i < 48:
                F, g = B ^ C ^ D, (3 * i + 5) % 16
            else:
                F, g = C ^ (B | ~D & 0xFFFFFFFF), 7 * i % 16
            F = (F + A + K[i] + M[g]) & 0xFFFFFFFF
            A, D, C, B = D, C, B, (B + rotl(F, s[i])) & 0xFFFFFFFF
        a0, b0, c0, d0 = ((x + y) & 0xFFFFFFFF for x, y in zip((a0, b0, c0, d0), (A, B, C, D)))
    return b"".join(x.to_bytes(4, "little") for x in (a0, b0, c0, d0)).hex()


def sha1(data):
    h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    ml = len(data) * 8
    data = data + bytes([0x80])
    while len(data) % 64 != 56:
        data += bytes(1)
    data += ml.to_bytes(8, "big")
    for chunk in (data[i : i + 64] for i in range(0, len(data), 64)):
        w = [int.from_bytes(chunk[j * 4 : j * 4 + 4], "big") for j in range(16)]
        for i in range(16, 80):
            w.append(rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1))
        a, b, c, d, e = h
        for i, wi in enumerate(w):
            if i <= 19:
                f, k = d ^ (b & (c ^ d)), 0x5A827999
            elif i <= 39:
                f, k = b ^ c ^ d, 0x6ED9EBA1
            elif i <= 59:
                f, k = (b & c) | (b & d) | (c & d), 0x8F1BBCDC
            else:
                f, k = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (rotl(a, 5) + f + e + k + wi) & 0xFFFFFFFF, a, rotl(b, 30), c, d
        h = [x + y & 0xFFFFFFFF for x, y in zip(h, [a, b, c, d, e])]
    return "".join("%08x" % x for x in h)


def primes():
    D, q = {}, 2
    while True:
        if q not in D:
            yield q
            D[q * q] = [q]
        else:
            for p in D.pop(q):
                D.setdefault(p + q, []).append(p)
        q += 1


def frac_root(p, k):
    return int((p ** (1 / k) % 1) * 2**32)


from itertools import islice

K256 = [frac_root(p, 3) for p in islice(primes(), 64)]
H256 = [frac_root(p, 2) for p in islice(primes(), 8)]


def sha256(m):
    rr = lambda x, n: (x >> n | x << 32 - n) & 0xFFFFFFFF
    l = len(m) << 3
    m = m + b"\x80" + b"\x00" * (-(len(m) + 9) % 64) + l.to_bytes(8, byteorder="big")
    H = list(H256)
    for o in range(0, len(m), 64):
        w = [int.from_bytes(m[o + i : o + i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rr(w[i - 15], 7) ^ rr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rr(w[i - 2], 17) ^ rr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & 0xFFFFFFFF)
        a, b, c, d, e, f, g, h = H
        for k, x in zip(K256, w):
            t1 = h + (rr(e, 6) ^ rr(e, 11) ^ rr(e, 25)) + ((e & f) ^ (~e & g)) + k + x
            t2 = (rr(a, 2) ^ rr(a, 13) ^ rr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
            h, g, f, e, d, c, b, a = g, f, e, d + t1 & 0xFFFFFFFF, c, b, a, t1 + t2 & 0xFFFFFFFF
        H = [(x + y) % (1 << 32) for x, y in zip(H, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in H)


CRC = []
for i in range(256):
    c = i
    for _ in range(8):
        c = c >> 1 ^ (0xEDB88320 if c & 1 else 0)
    CRC.append(c)


def crc32(data, crc=0):
    crc = ~crc & 0xFFFFFFFF
    for b in data:
        crc = CRC[(crc ^ b) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


A64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64e(d):
    out = []
    for i in range(0, len(d), 3):
        ch = d[i : i + 3]
        n = int.from_bytes(ch.ljust(3, b"\0"), "big")
        q = bytes(A64[n >> s & 63] for s in (18, 12, 6, 0))
        out.append(q[: len(ch) + 1] + b"=" * (3 - len(ch)))
    return b"".join(out).decode("ascii")


def b64d(s):
    s = s.encode()
    pad = s.count(b"=")
    s = s.rstrip(b"=")
    n = 0
    for c in s:
        n = n << 6 | A64.index(c)
    n <<= 6 * pad
    return n.to_bytes((len(s) + pad) * 3 // 4, "big")[: -pad or None]


def xtime(a):
    return (a << 1 ^ (0x1B if a & 0x80 else 0)) & 255


def gmul(a, b):
    r = 0
    while b:
        if b & 1:
            r ^= a
        a = xtime(a)
        b >>= 1
    return r


def make_sbox():
    inv = {0: 0}
    for a in range(1, 256):
        if a not in inv:
            for b in range(1, 256):
                if gmul(a, b) == 1:
                    inv[a], inv[b] = b, a
                    break
    rot = lambda x, n: (x << n | x >> 8 - n) & 255
    return [inv[a] ^ rot(inv[a], 1) ^ rot(inv[a], 2) ^ rot(inv[a], 3) ^ rot(inv[a], 4) ^ 0x63 for a in range(256)]


SBOX = make_sbox()


def expand(key):
    w = [list(key[i : i + 4]) for i in range(0, 16, 4)]
    rc = 1
    for i in range(4, 44):
        t = w[-1][:]
        if i % 4 == 0:
            t = [SBOX[x] for x in t[1:] + t[:1]]
            t[0] ^= rc
            rc = xtime(rc)
        w.append([a ^ b for a, b in zip(w[-4], t)])
    return [sum(w[i : i + 4], []) for i in range(0, 44, 4)]


def aes(block, key):
    ks = expand(key)
    s = [a ^ b for a, b in zip(block, ks[0])]
    for rnd in range(1, 11):
        s = [SBOX[x] for x in s]
        s = [s[(i + 4 * (i % 4)) % 16] for i in range(16)]
        if rnd < 10:
            o = []
            for c in range(0, 16, 4):
                col = s[c : c + 4]
                o += [
                    gmul(col[i], 2) ^ gmul(col[(i + 1) % 4], 3) ^ col[(i + 2) % 4] ^ col[(i + 3) % 4] for i in range(4)
                ]
            s = o
        s = [a ^ b for a, b in zip(s, ks[rnd])]
    return bytes(s)


def rc4(key, data):
    S = list(range(256))
    j = 0
    for i in range(256):
        j = (j + S[i] + key[i % len(key)]) % 256
        S[i], S[j] = S[j], S[i]
    i = j = 0
    out = []
    for b in data:
        i = (i + 1) % 256
        j = (j + S[i]) % 256
        S[i], S[j] = S[j], S[i]
        out.append(b ^ S[(S[i] + S[j]) % 256])
    return bytes(out)


for t in (b"", b"abc", b"The quick brown fox jumps over the lazy dog", bytes(range(256)) * 3):
    print(md5(t), sha1(t), sha256(t).hex(), f"{crc32(t):08x} {adler(t):#010x}", sep="\n  ")
for t in (b"", b"f", b"fo", b"foo", b"foobar!", "h\u00e9\u20ac".encode()):
    e = b64e(t)
    print(repr(t), e, b64d(e) == t)
print(aes(bytes.fromhex("00112233445566778899aabbccddeeff"), bytes(range(16))).hex(" ", 4))
print(rc4(b"Key", b"Plaintext").hex().upper(), rc4(b"Key", rc4(b"Key", b"round")))
try:
    b64d("a*b=")
except ValueError as e:
    print(type(e).__name__, e)
try:
    bytes([256])
except ValueError as e:
    print(e)
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
try:
    b"a" + "b"
except TypeError as e:
    print(e)

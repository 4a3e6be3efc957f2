"""LZ77 with a hash chain, written as bytes: literals in runs, matches with varints; an adler-like checksum."""

from collections import defaultdict, deque

MINIMUM, LONGEST, WINDOW = 4, 255 + 4, 1 << 12
MAGIC = b"LZx1"


class CorruptData(ValueError):
    pass


def checksum(data, modulus=65521):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % modulus
        b = (b + a) % modulus
    return b << 16 | a


def varint(n):
    out = []
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


class Source:
    """Bytes to take from, from left to right."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def byte(self):
        try:
            value = self.data[self.at]
        except IndexError:
            raise CorruptData("unexpected end") from None
        self.at += 1
        return value

    def take(self, n):
        piece = self.data[self.at : self.at + n]
        if len(piece) < n:
            raise CorruptData(f"{n} bytes wanted, {len(piece)} left")
        self.at += n
        return piece

    def varint(self):
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            if byte < 0x80:
                return result
            shift += 7
            if shift > 35:
                raise CorruptData("number is too long")


def match_length(data, a, b, limit):
    n = 0
    while n < limit and data[a + n] == data[b + n]:
        n += 1
    return n


def matches(data, depth):
    """Yields (literal bytes before, distance, length); the last has distance 0."""
    chains = defaultdict(lambda: deque(maxlen=depth))
    start = i = 0
    size = len(data)

    def remember(position):
        if position + MINIMUM <= size:
            chains[data[position : position + MINIMUM]].append(position)

    while i < size:
        best_length, best_distance = 0, 0
        key = data[i : i + MINIMUM]
        for candidate in reversed(chains.get(key, ())):
            distance = i - candidate
            if distance > WINDOW:
                break
            length = match_length(data, candidate, i, min(LONGEST, size - i))
            if length > best_length:
                best_length, best_distance = length, distance
        if best_length >= MINIMUM:
            yield data[start:i], best_distance, best_length
            for position in range(i, i + best_length):
                remember(position)
            i += best_length
            start = i
        else:
            remember(i)
            i += 1
    yield data[start:], 0, 0


def compress(data, depth=16):
    parts = [MAGIC, varint(len(data)), checksum(data).to_bytes(4, "big")]
    for literals, distance, length in matches(data, depth):
        parts += [varint(len(literals)), literals, varint(distance)]
        if distance:
            parts.append(bytes([length - MINIMUM]))
    return b"".join(parts)


def decompress(packed):
    source = Source(packed)
    if source.take(4) != MAGIC:
        raise CorruptData("not our format")
    size, expected = source.varint(), int.from_bytes(source.take(4), "big")
    out = []
    while True:
        out.extend(source.take(source.varint()))
        distance = source.varint()
        if not distance:
            break
        if distance > len(out):
            raise CorruptData(f"distance {distance} is before the start")
        length = source.byte() + MINIMUM
        while length:
            piece = out[-distance:][:length]
            out.extend(piece)
            length -= len(piece)
        if len(out) > size:
            raise CorruptData("too much data")
    data = bytes(out)
    if len(data) != size:
        raise CorruptData(f"{size} bytes announced, {len(data)} found")
    if checksum(data) != expected:
        raise CorruptData("checksum differs")
    return data


def noise(n, seed=1):
    state = seed
    for _ in range(n):
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        yield state & 0xFF


TEXT = ("she sells sea shells on the sea shore; " * 8 + "the shells she sells are sea shells, I'm sure. ").encode()
SAMPLES = {
    "empty": b"",
    "one": b"x",
    "run": b"a" * 1000,
    "text": TEXT,
    "unicode": "çà et là, ça va — déjà vu, déjà su ☃☃☃☃☃☃".encode() * 3,
    "noise": bytes(noise(500)),
    "mixed": bytes(noise(100)) + TEXT[:200] + bytes(noise(100)) + bytes(range(256)) * 2,
    "zeros": bytes(3000),
    "period": b"".join(bytes([i % 7, i % 3]) for i in range(600)),
}
for name, data in SAMPLES.items():
    packed = compress(data)
    restored = decompress(packed)
    assert restored == data, name
    ratio = len(packed) / len(data) if data else 0
    print(f"{name:<8} {len(data):>5} -> {len(packed):>5}  {ratio:6.1%}  {checksum(packed):08x}")
print(compress(b"abcabcabcabcd"), [m for m in matches(b"abcabcabcabcd", 4)])
packed = compress(TEXT)
for title, bad in {
    "empty": b"",
    "magic": b"LZx2" + packed[4:],
    "cut": packed[: len(packed) // 2],
    "flipped": packed[:20] + bytes([packed[20] ^ 1]) + packed[21:],
    "distance": MAGIC + varint(5) + bytes(4) + b"\x01a" + varint(9) + b"\0",
    "number": MAGIC + b"\xff" * 9,
    "size": MAGIC + varint(9) + bytes(4) + b"\x01a\x00",
}.items():
    try:
        decompress(bad)
    except CorruptData as error:
        print(f"{title}: {error}")
print(varint(0), varint(127), varint(128), varint(300), Source(varint(2**31)).varint() == 2**31)

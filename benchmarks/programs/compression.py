"""Compression of text: by back references in a window, and by a dictionary that grows.

The first after J. Ziv and A. Lempel (1977) with chains of equal triples, the second after T. Welch
(1984); then a Huffman code over what the second puts out.
"""

import sys
from heapq import heapify, heappop, heappush

WINDOW = 4096
LONGEST = 40
TRIES = 12


def make_text(size):
    seed = 5
    names = ["north", "river", "stone", "and", "the", "of", "under", "light", "house", "sand"]
    words = []
    length = 0
    while length < size:
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = names[(seed >> 10) % 10]
        if (seed >> 20) % 7 == 0:
            word += str(seed % 1000)
        words.append(word)
        length += len(word) + 1
    return " ".join(words)[:size]


def match_length(text, here, before):
    length = 0
    limit = min(LONGEST, len(text) - here)
    while length < limit and text[before + length] == text[here + length]:
        length += 1
    return length


def compress(text):
    """Items: a character, or (distance, length)."""
    places = {}
    items = []
    position = 0
    while position < len(text):
        key = text[position : position + 3]
        best, distance = 0, 0
        for before in reversed(places.get(key, ())[-TRIES:]):
            if position - before > WINDOW:
                break
            length = match_length(text, position, before)
            if length > best:
                best, distance = length, position - before
        taken = best if best >= 3 else 1
        items.append((distance, best) if best >= 3 else text[position])
        for place in range(position, position + taken):
            places.setdefault(text[place : place + 3], []).append(place)
        position += taken
    return items


def expand(items):
    output = []
    for item in items:
        if isinstance(item, tuple):
            distance, length = item
            start = len(output) - distance
            for i in range(length):
                output.append(output[start + i])
        else:
            output.append(item)
    return "".join(output)


def to_codes(text):
    """Numbers of phrases; each phrase is an older one and a character."""
    phrases = {chr(i): i for i in range(128)}
    codes = []
    phrase = ""
    for character in text:
        longer = phrase + character
        if longer in phrases:
            phrase = longer
        else:
            codes.append(phrases[phrase])
            phrases[longer] = len(phrases)
            phrase = character
    codes.append(phrases[phrase])
    return codes


def from_codes(codes):
    phrases = [chr(i) for i in range(128)]
    previous = phrases[codes[0]]
    output = [previous]
    for code in codes[1:]:
        phrase = phrases[code] if code < len(phrases) else previous + previous[0]
        output.append(phrase)
        phrases.append(previous + phrase[0])
        previous = phrase
    return "".join(output)


def huffman_lengths(codes):
    """How many bits each code takes (D. Huffman, 1952)."""
    counts = {}
    for code in codes:
        counts[code] = counts.get(code, 0) + 1
    heap = [(count, code, (code,)) for code, count in counts.items()]
    heapify(heap)
    lengths = dict.fromkeys(counts, 0)
    while len(heap) > 1:
        first, second = heappop(heap), heappop(heap)
        members = first[2] + second[2]
        for code in members:
            lengths[code] += 1
        heappush(heap, (first[0] + second[0], first[1], members))
    return sum(lengths[code] * count for code, count in counts.items()), lengths


def main(size):
    text = make_text(size)
    items = compress(text)
    if expand(items) != text or len(items) * 2 > size:
        raise ValueError("back references do not give the text")
    codes = to_codes(text)
    if from_codes(codes) != text:
        raise ValueError("the dictionary does not give the text")
    bits, lengths = huffman_lengths(codes)
    if sum(2 ** (64 - length) for length in lengths.values()) != 2**64:
        raise ValueError("the code is not complete")
    print(f"compression: {size} characters, {len(items)} items, {len(codes)} codes, {bits} bits")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700000)

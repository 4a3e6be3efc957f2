"""Building text: concatenation in loops, joins, tables, wrapping, ciphers, palindromes, counting."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def caesar(text, shift):
    table = str.maketrans(ALPHABET + ALPHABET.upper(), ALPHABET[shift:] + ALPHABET[:shift] + ALPHABET[shift:].upper() + ALPHABET[:shift].upper())
    return text.translate(table)


def wrap(text, width):
    lines, current = [], ""
    for word in text.split():
        if current and len(current) + 1 + len(word) > width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return lines + [current] if current else lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps, room = len(words) - 1, width - sum(map(len, words))
    return "".join(w + " " * (room // gaps + (i < room % gaps)) for i, w in enumerate(words[:-1])) + words[-1]


def table(rows, align="<>>"):
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows)]
    for row in rows:
        yield " | ".join(f"{cell!s:{a}{w}}" for cell, a, w in zip(row, align, widths))


def roman(n):
    result = ""
    for value, symbol in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            result += symbol
            n -= value
    return result


def rle(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + text[i]
        i = j
    return out


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def longest_palindrome(s):
    best = ""
    for i in range(len(s)):
        for j in (i, i + 1):
            a, b = i, j
            while a >= 0 and b < len(s) and s[a] == s[b]:
                a, b = a - 1, b + 1
            best = max(best, s[a + 1 : b], key=len)
    return best


text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness"
print(caesar("Hello, World!", 3), caesar(caesar("Zebra", 13), 13))
for line in wrap(text, 30):
    print(justify(line, 30) + "|")
words = text.lower().replace(",", "").split()
counts = {w: words.count(w) for w in words}
for line in table([("word", "count", "share")] + [(w, n, f"{n / len(words):.1%}") for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]]):
    print(line)
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], rle("aaabccdddd"), rle(""), edit_distance("kitten", "sitting"), edit_distance("", "abc"), longest_palindrome("forgeeksskeegfor"))
s = ""
for i in range(2000):
    s += chr(97 + i % 26)
    if i % 500 == 0:
        s = s.upper() + "é" * (i > 1000)
print(len(s), s[:30], s[-5:], s.count("a"), s.count("é"), hash(s) == hash("".join(list(s))))
parts = []
for i in range(1, 31):
    parts.append("fizz" * (i % 3 == 0) + "buzz" * (i % 5 == 0) or str(i))
print(" ".join(parts))
print("".join(sorted("the quick brown fox".replace(" ", ""))), "".join(dict.fromkeys("mississippi")), " ".join(w[::-1] for w in words[:4]), "".join(c.upper() if i % 2 else c for i, c in enumerate("alternate")))
print("\n".join("*" * i + " " * (6 - 2 * i) + "*" * i for i in range(1, 4)), *(f"{i:>3}{i * i:>5}{i**3:>6}" for i in (1, 5, 10)), sep="\n")
print(all(w == w[::-1] for w in ("level", "noon", "")), "listen" != "silent", sorted("listen") == sorted("silent"), bin(37)[2:].zfill(8), int("".join(reversed("123"))), "-".join(f"{ord(c):02x}" for c in "Hi!"), "a" in "abc" in ["abc"])

"""Strings built in loops, and text processed as programs do it."""

text = """the quick brown fox jumps over the lazy dog
the dog barks; the fox runs
"""
counts = {}
for word in text.replace(";", "").split():
    counts[word] = counts.get(word, 0) + 1
for word in sorted(counts):
    print(f"{word:<8}{counts[word]:>3} {'*' * counts[word]}")
s = ""
for i in range(2000):
    s += chr(97 + i % 26)
print(
    len(s),
    s[:30],
    s.count("xyz"),
    s.rfind("abc"),
    s == "".join([chr(97 + i % 26) for i in range(2000)]),
)


def caesar(message, key):
    out = []
    for c in message:
        if c.isupper():
            out.append(chr((ord(c) - 65 + key) % 26 + 65))
        elif c.islower():
            out.append(chr((ord(c) - 97 + key) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
rows = [line.split(",") for line in "name,age\nann,31\nbob,4".splitlines()]
widths = [max([len(row[i]) for row in rows]) for i in range(2)]
for row in rows:
    print(" | ".join([cell.ljust(width) for cell, width in zip(row, widths)]).rstrip())
long = "ab" * 1000 + "needle" + "ab" * 1000
print(
    long.find("needle"),
    long.find("needlf"),
    "needle" in long,
    long.rfind("needle"),
    long.replace("ab", "").upper(),
)
wide = long.replace("needle", "日本語の針です")
print(wide.find("日本語の針です"), wide.find("の針"), len(wide), wide.count("ab"), wide[2000:2007])
print(
    "".join(reversed("abc")), "-".join(sorted("hello")), "abcdef", "a" in "abc" and "d" not in "abc"
)
palindromes = [w for w in "level noon radar hello".split() if w == w[::-1]]
print(palindromes, " ".join(palindromes).title(), {c: ord(c) for c in "ab"})

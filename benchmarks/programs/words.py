"""Counting words: a text of made-up words, their frequencies, pairs, letters and anagrams."""

import sys
from collections import defaultdict

SYLLABLES = "ba do ke li mo nu pa ri so tu va we xi yo za che sta tri plo gra".split()


def make_text(count, seed):
    """Sentences of words of some syllables, short ones most often."""
    words = []
    for number in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        bits = seed >> 7
        syllables = [SYLLABLES[bits % 20]]
        while bits % 3 and len(syllables) < 4:
            bits //= 7
            syllables.append(SYLLABLES[bits % 20])
        word = "".join(syllables)
        if number % 11 == 0:
            word = word.capitalize()
        if number % 11 == 10:
            word += "."
        elif bits % 5 == 4:
            word += ","
        words.append(word)
    return "\n".join(" ".join(words[i : i + 12]) for i in range(0, count, 12))


def words_of(text):
    for line in text.split("\n"):
        for word in line.split():
            yield word.strip(".,").lower()


def count_words(text):
    counts = {}
    for word in words_of(text):
        counts[word] = counts.get(word, 0) + 1
    return counts


def count_by_replacing(text):
    """The same by another way, to compare."""
    counts = defaultdict(int)
    for word in text.replace(".", "").replace(",", "").lower().split():
        counts[word] += 1
    return counts


def count_pairs(text):
    pairs = defaultdict(int)
    previous = None
    for word in words_of(text):
        if previous is not None:
            pairs[previous, word] += 1
        previous = word
    return pairs


def count_letters(text):
    letters = {}
    for letter in text:
        if letter.isalpha():
            key = letter.lower()
            if key in letters:
                letters[key] += 1
            else:
                letters[key] = 1
    return letters


def anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault("".join(sorted(word)), []).append(word)
    return [group for group in groups.values() if len(group) > 1]


def index_lines(text):
    """In which lines each word stands."""
    index = defaultdict(set)
    for number, line in enumerate(text.splitlines()):
        for word in line.lower().split():
            index[word.strip(".,")].add(number)
    return index


def main(size):
    text = make_text(size, 77)
    counts = count_words(text)
    if counts != count_by_replacing(text) or sum(counts.values()) != size:
        raise ValueError("the words are miscounted")
    if sum(count_pairs(text).values()) != size - 1:
        raise ValueError("the pairs are miscounted")
    letters = count_letters(text)
    if sum(letters.values()) != sum(len(word) * count for word, count in counts.items()):
        raise ValueError("the letters are miscounted")
    index = index_lines(text)
    if set(index) != set(counts) or any(len(index[word]) > counts[word] for word in counts):
        raise ValueError("the index is wrong")
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    groups = anagrams(counts)
    shown = ", ".join(f"{word} {count}" for word, count in top)
    print(f"words: {len(counts)} words, {len(groups)} anagrams; {shown}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400000)

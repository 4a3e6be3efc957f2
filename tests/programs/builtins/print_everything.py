"""print of every kind of value, with all its options, in loops and nested calls."""

values = [0, -5, 10**25, 1.5, -0.0, 1e-7, True, None, "text", "", b"bytes", [1, "a"], (1,), (), {"k": [None]}, {1}, set(), frozenset(), range(3), slice(1, 2), ..., NotImplemented, int, KeyError("k"), ValueError("v", 1), StopIteration]
for value in values:
    print(value, [value], (value,), {"v": value}, sep=" | ")
print(*values[:5])
print(*values[:5], sep="")
print(*values[5:9], sep="\n", end="\n--\n")
print()
print("")
print(" ")
print("no newline", end="")
print(" after")
print("tab\tin", "new\nline", repr("esc\t"), sep=", ")
print("é", "日本", "😀", "\u200b|")
for i in range(5):
    print(i, end=" " if i < 4 else "\n")
for i in range(1, 4):
    print("*" * i, *range(i), sep=">")
print(print(print("inner"), "outer"))
print([print(x, end=",") for x in "ab"])
print(1, 2, 3, sep="", end="")
print(4, 5, sep="-", end=".\n")
print("a" "b", 'c', """d
e""", r"\n", f"{1 + 1}", "%d" % 3, "{}".format(4))
print(1 == 1.0, 1 is None, not 1, 3 > 2 > 1, 5 if [] else 6, lambda: 0 is None and 1 or 2) if False else print("conditional print")
print(1e16, 1e15, 123456789.0, 0.1 + 0.2, 1 / 3, 2.0, 1e100, float("inf"), -float("inf"), float("nan"), 5 // 2, 5 / 2, -7 // 2, 2**100, 1_000_000)
print({"a": 1, "b": {"c": [1, 2, {"d": ()}]}}, [[], [[]], [[[]]]], ((), ((),)), {(): []}, [""], ["'"], ['"'], ["\\"], ["\n"])
print(str([1.0, "x", None]), repr("x"), [repr("x")], f"{[1, 'q']}", f"{'q'!r}", str(("a",)), "" + str({}))


class Text:
    def __init__(self, t):
        self.t = t

    def __str__(self):
        return self.t

    def __repr__(self):
        return f"<{self.t}>"


print(Text("plain"), [Text("in list")], {Text("k").t: Text("v")}, Text("a"), sep=" / ")
width = 12
for name, amount in (("first", 1.5), ("second", 22.25), ("third", 1333)):
    print(f"{name:<{width}}{amount:>{width},.2f}", name.rjust(8, "."), str(amount).zfill(7), sep="|")
print("done", end="")
print()

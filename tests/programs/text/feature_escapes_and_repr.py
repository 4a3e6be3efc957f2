"""repr, str and ascii round trips through literals; quoting rules; nested containers of strings."""

samples = ["", "plain", "it's", 'say "hi"', "both ' and \"", "back\\slash", "tab\tnew\nline\r", "\x00\x07\x1b\x7f", "é ü ñ", "日本", "😀", "\u2028\u00ad", "trailing\\", "'", '"', "'''", "{braces}", "%percent", "a" * 50]
for s in samples:
    r = repr(s)
    print(r, ascii(s), len(r), r[0] == r[-1], f"{s!r}" == r == "%r" % s == "{!r}".format(s), repr([s]) == f"[{r}]", repr((s,)) == f"({r},)", repr({s: s}) == "{" + f"{r}: {r}" + "}")
for b in (b"", b"plain", b"it's", b'"', b"'\"", b"\\", b"\t\n\r\0\x7f\x80\xff", bytes(range(30, 40))):
    print(repr(b), str(b), f"{b}", len(repr(b)), [b], ascii(b))
for value in (0, -1, 1.0, 1e100, True, None, ..., NotImplemented, (), (1,), [], {}, set(), frozenset(), range(2), slice(1), int, len, [None, True, 1.5], {"k": [1, (2, {3: "v"})]}, [[[]]], ([],), {(): {}}):
    print(repr(value), str(value) == repr(value), f"{value}" == str(value))


def unescape(text):
    """What a literal means: a small reader for the output of repr."""
    quote, body, out, i = text[0], text[1:-1], [], 0
    assert text[-1] == quote
    while i < len(body):
        c = body[i]
        if c != "\\":
            out.append(c)
            i += 1
            continue
        c = body[i + 1]
        simple = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"'}
        if c in simple:
            out.append(simple[c])
            i += 2
        else:
            size = {"x": 2, "u": 4, "U": 8}[c]
            out.append(chr(int(body[i + 2 : i + 2 + size], 16)))
            i += 2 + size
    return "".join(out)


print([s for s in samples if unescape(repr(s)) != s or unescape(ascii(s)) != s])
print("a" "b" 'c', "line \
continued", """tri"ple' "" quotes""", r"raw\n" "cooked\n".strip(), "\\n", "\N{DIGIT ONE}\u0031\x31\61", "\0" "1" == "\x001", len("\0001"), "'" '"', "\'\"")
print(str(123), str(-0.0), str([1, "a"]), str("a"), str(b"a"), str((1, "x", [None])), "%s|%r" % ("q", "q"), "{0}|{0!r}|{0!a}".format("é"), f"{'é'!a}")

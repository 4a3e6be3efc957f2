"""The % operator on strings."""

print("%s %r %a" % ("é", "é", "é"))
print("%d %i %u %5d|%-5d|%05d|%+d|% d" % (1, -2, 3, 4, 5, 6, 7, 8))
print("%x %X %o %#x %#X %#o %08x %#010x" % (255, 255, 8, 255, 255, 8, 255, -255))
print("%e %E %f %F %g %G %.0f %#.0f %.3e" % (1.5, 1.5, 2.5, 2.5, 1e20, 1e-10, 2.5, 2.5, 12345.678))
print("%c%c%c|%5c|%-3c|" % ("a", 98, "日", "x", "y"))
print("%10s|%-10s|%.2s|%10.3s|%%" % ("abc", "abc", "abc", "abcdef"))
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 5, 2, 2, 3.14159, 8, 1, 2.55))
print("%(a)s %(b)05d %(a)r %(c d)s" % {"a": "x", "b": 7, "c d": None})
print("%s" % 5, "%s" % [1, 2], "%s" % {"k": 1}, "%s" % ((1, 2),), "%s %s" % (1, (2,)))
print("no arguments" % (), "%%" % (), "mapping" % {"unused": 1})
print("%d %s" % (3.99, True), "%d" % True, "%ld %hd" % (1, 2), "%.3d" % 5, "%f" % 1)
print("%s and %s" % ("left", "right"), "%5.1f%%" % 99.5)
for template, values in (
    ("%s", ()),
    ("%s %s", (1,)),
    ("%s", (1, 2)),
    ("x", 1),
    ("%d", "a"),
    ("%x", 1.5),
    ("%f", "a"),
    ("%c", "ab"),
    ("%c", 0x110000),
    ("%q", 1),
    ("%", 1),
    ("%(a)s", 1),
    ("%(a)s", {}),
    ("%(a", {}),
    ("%*d", ("a", 1)),
    ("%d", None),
    ("%c", 1.5),
    ("%(a)d %d", {"a": 1}),
    ("%d", float("nan")),
    ("%d", float("inf")),
):
    try:
        print(template % values)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(repr(template), repr(error))
line = "%-10s|%8.3f|%4d"
for row in (("alpha", 1.0, 1), ("beta", 22.22222, 22), ("gamma", -3.14159, -333)):
    print(line % row)

"""Format specifications of integers and floats, by format, f-strings and %."""

for spec in ("", "d", "5d", "<5d", "^6d", ">6", "=+6d", "05d", "+", " ", "-", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "08b", "#010b", ",", "_", "_x", "_b", "c", "e", "f", ".2f", "%", "g", "n", "*^9", "é>4", "+,d", "#_x", "020,d", "=8", "s"):
    results = []
    for value in (97, -97, 0, 1234567, 10**15):
        try:
            results.append(format(value, spec))
        except (ValueError, OverflowError) as error:
            results.append(type(error).__name__)
    print(repr(spec), *map(ascii, results))
for spec in ("", "f", ".0f", ".1f", "10.3f", "<10.2f", "^+12.4f", "010.2f", "e", ".2e", "E", "g", ".3g", "G", "#g", "%", ".1%", ",", ",.2f", "_.1f", "+", " ", "n", "d", ".3", "10", "#.0f", "=+10.1f", "*>8.1f", ".15g", ".17g", ".0e", "z"):
    results = []
    for value in (3.14159, -2.5, 0.0, 1e10, 1.5e-7, 123456.789, float("inf"), float("nan")):
        if spec == "z" and value == 0.0:
            continue
        try:
            results.append(format(value, spec))
        except ValueError as error:
            results.append("ValueError")
    print(repr(spec), *results)
for template in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%o", "%#o", "%i", "%u", "%c", "%s", "%r", "%f", "%.2f", "%8.3f", "%-8.1f|", "%e", "%g", "%G", "%.3g", "%#.3g", "%+.1e", "%5.1f%%", "%.0f", "%10s|", "%.1s"):
    results = []
    for value in (42, -7, 3.99, True, 10**18):
        try:
            results.append(template % value)
        except (TypeError, OverflowError) as error:
            results.append(type(error).__name__)
    print(template, *results)
print("%s %d %.1f %r" % ("a", 5, 2.25, "q"), "%(x)d-%(y)s" % {"x": 1, "y": 2}, "%%", "%%%d" % 5, "%*d" % (5, 42), "%-*d|" % (5, 42), "%.*f" % (2, 3.14159), "%s" % None, "%s" % [1], "%a" % "é", "%c%c" % ("x", 121), "%5s|%-5s|" % ("ab", "cd"), "%.2s" % "abcdef")
print("{:d} {:>5} {:<5}| {:^5} {!r:>6} {:.1f} {:,}".format(1, 2, 3, 4, "s", 5.55, 10**6), "{1} {0} {1!s}".format("a", "b"), "{x} {y[0]} {z.real}".format(x=1, y=[2], z=3), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{{}} {{{}}}".format(1), "{0:{1}}".format("a", ">4"), "{:%}".format(0.5))
for bad in (lambda: "{}{}".format(1), lambda: "{a}".format(b=1), lambda: "{0} {}".format(1, 2), lambda: "{".format(1), lambda: "}".format(1), lambda: "{:d}".format("x"), lambda: "{!z}".format(1), lambda: "{0[x]}".format([1]), lambda: "{.nope}".format(1), lambda: "%d" % "x", lambda: "%s" % (), lambda: "%s%s" % 1, lambda: "%" % 1, lambda: "%(a)s" % {}, lambda: "%(a)s" % 1, lambda: "%d" % 1.5 and "%d" % None, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%y" % 1, lambda: "abc" % 1, lambda: "%d %d" % (1,), lambda: "%s" % (1, 2), lambda: format(1, "5.5d"), lambda: format(1.5, "x"), lambda: format("a", "+"), lambda: format("a", "=5"), lambda: format(1, "q"), lambda: format([], "d"), lambda: format(1, ",x"), lambda: format(1.0, ",_")):
    try:
        print(repr(bad()))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
        print(type(error).__name__)

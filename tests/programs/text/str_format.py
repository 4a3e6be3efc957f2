"""str.format and format_map."""

print("{} {} {}".format(1, "two", 3.0))
print("{0} {1} {0}".format("a", "b"))
print("{0[0]} {0[1]} {1[key]} {1[two words]}".format([1, 2], {"key": "v", "two words": 3}))
print("{!r} {!s} {!a} {0!r}".replace("{0!r}", "").format("é", "é", "é"))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}".format("a", "b", "c", "d", 42))
print("{:{}}|{:{}.{}}|{:>{width}}".replace("{:>{width}}", "").format("x", 5, 3.14159, 8, 3))
print("{{}} {{{}}}".format("in"))
print("{a} {b[0]} {c:>4}".format_map({"a": 1, "b": "xyz", "c": "d"}))
print("{:,} {:.1%} {:#x} {:e}".format(1234567, 0.256, 255, 12345.678))
print("{0:{1}{2}}".format("pad", ">", 6), "{[1]}".format((7, 8)), "{[0][1]}".format([[1, 2]]))
for template, values in (
    ("{}", ()),
    ("{1}", (0,)),
    ("{", ()),
    ("}", ()),
    ("{0} {}", (1,)),
    ("{} {0}", (1,)),
    ("{x}", ()),
    ("{!x}", (1,)),
    ("{0!}", (1,)),
    ("{0[}", (1,)),
    ("{0[]}", (1,)),
    ("{0[a]}", ([1],)),
    ("{:d}", ("a",)),
    ("{:{:{}}}", (1, 2, 3)),
    ("{0[0]x}", ([1],)),
):
    try:
        print(len(template), template.format(values[0]) if len(values) == 1 else template.format())
    except (IndexError, KeyError) as error:
        print(repr(template), repr(error))
    except (ValueError, TypeError):
        print(repr(template), "refused")

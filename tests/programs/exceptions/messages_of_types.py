"""Which type of error, and the text that programs print, for the mistakes that people make most."""


class Point:
    def __init__(self, x):
        self.x = x


def needs_two(a, b):
    return a + b


p = Point(1)
mistakes = {
    "add text and number": lambda: "n = " + 5,
    "call none": lambda: None(),
    "subscript none": lambda: None[0],
    "attribute of none": lambda: None.name,
    "missing key": lambda: {"a": 1}["b"],
    "missing index": lambda: [1, 2][2],
    "text index": lambda: "ab"[5],
    "list index by text": lambda: [1]["0"],
    "missing argument": lambda: needs_two(1),
    "extra argument": lambda: needs_two(1, 2, 3),
    "wrong name": lambda: needs_two(1, c=2),
    "missing constructor argument": lambda: Point(),
    "unhashable key": lambda: {}.get([]) if False else hash([1]),
    "not iterable": lambda: [x for x in 5],
    "not callable": lambda: p(),
    "no len": lambda: len(p),
    "bad compare": lambda: p < p,
    "bad add": lambda: p + 1,
    "bad int": lambda: int("five"),
    "bad float": lambda: float("five"),
    "division": lambda: 1 // 0,
    "unpack more": lambda: (lambda t: [a for a, b in t])([(1, 2, 3)]),
    "unpack fewer": lambda: (lambda t: [a for a, b in t])([(1,)]),
    "missing attribute": lambda: p.y,
    "class attribute": lambda: Point.z,
    "assign to tuple": lambda: (1, 2).__setitem__(0, 1) if hasattr(tuple, "__setitem__") else ().nothing,
    "remove": lambda: [].remove(3),
    "pop": lambda: [].pop(),
    "pop key": lambda: {}.pop("k"),
    "min": lambda: min([], key=len, default=None).nothing,
    "join": lambda: ",".join(["a", 1]),
    "bad format": lambda: format(p, ">10"),
    "percent": lambda: "%d items" % "three",
    "sort": lambda: sorted([1, "one"]),
    "sum": lambda: sum(["a", "b"]),
    "range": lambda: range(2.5),
    "chr": lambda: chr(2**21),
    "ord": lambda: ord("xy"),
    "iter": lambda: iter(p),
    "next": lambda: next(p),
    "reversed": lambda: list(reversed(p)),
    "star": lambda: needs_two(*p),
    "double star": lambda: needs_two(**{"a": 1, "z": 2}),
    "in": lambda: 1 in p,
    "with": lambda: isinstance(p, p),
    "raise": lambda: (_ for _ in ()).throw(ValueError("thrown")),
    "power": lambda: 0**-2,
    "shift": lambda: 1 << -3,
    "index of float": lambda: [1, 2][0.0],
    "bool of bad": lambda: type("B", (), {"__bool__": lambda s: 3})() and 1,
    "super": lambda: super(Point, 3),
    "delete": lambda: delattr(p, "q"),
    "bases": lambda: type("T", (int, str), {}),
    "negate": lambda: -"x",
    "invert": lambda: ~1.5,
    "abs": lambda: abs("x"),
    "round": lambda: round("x"),
    "bytes": lambda: bytes([300]),
    "decode": lambda: b"\x80".decode("ascii"),
    "import": lambda: __import__("not_there"),
    "zip": lambda: list(zip([1], [1, 2], strict=True)),
}
for label, mistake in mistakes.items():
    try:
        print(label, "->", mistake())
    except Exception as error:
        text = str(error)
        if label == "super":
            text = text.partition(" obj")[0]
        print(f"{label}: {type(error).__name__}: {text}")

"""Classes, keywords, `with`, formatting and stars: seeds for mutations of their instructions."""


def decorated(function):
    def inside(*args, **keywords):
        return function(*args, **keywords)

    return inside


class Context:
    count = 0

    def __init__(self, name="x", *, level=1):
        self.name = name
        self.level = level

    def __enter__(self):
        Context.count += 1
        return self

    def __exit__(self, kind, error, traceback):
        return kind is ValueError

    @property
    def text(self):
        return f"{self.name!r:>5} {self.level:{self.level}}"


class Derived(Context):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.list = [*args, *"ab"]

    def __add__(self, other):
        return self.level + other


@decorated
def called(a, b=2, *rest, c, d=4, **more):
    return (a, b, rest, c, d, sorted(more))


print(called(1, c=3), called(*[1, 2], 3, **{"c": 4, "e": 5}))
with Derived("q", level=2) as one, Context() as two:
    print(one.text, two.text, one + 1, one.list)
    raise ValueError(one.name)
if (found := getattr(two, "none", None)) is None:
    del two.name
print(found, [x for x in {**{"a": 1}, "b": 2}], 1 << 70, hasattr(two, "name"))

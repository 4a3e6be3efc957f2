"""Messages of wrong calls: too many, too few, unexpected, duplicate, positional-only, keyword-only."""


def none(): ...
def one(a): ...
def two(a, b): ...
def three(a, b, c): ...
def default(a, b=1, c=2): ...
def keyword(a, *, k): ...
def keywords(*, k, l, m=1): ...
def positional(a, b, /): ...
def mixed(a, /, b, *, c): ...
def star(a, *args): ...
def double(**kwargs): ...


class Class:
    def method(self, x): ...

    def __init__(self, p, q=None): ...

    @classmethod
    def make(cls, v): ...

    @staticmethod
    def static(v): ...


instance = Class(1)
calls = [
    lambda: none(1), lambda: none(1, 2), lambda: none(a=1), lambda: one(), lambda: one(1, 2), lambda: one(1, a=2),
    lambda: one(b=1), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3), lambda: three(),
    lambda: three(1), lambda: three(b=5), lambda: default(), lambda: default(1, 2, 3, 4), lambda: default(1, d=4),
    lambda: default(1, 2, b=3), lambda: keyword(), lambda: keyword(1), lambda: keyword(1, 2), lambda: keyword(1, 2, k=3),
    lambda: keywords(), lambda: keywords(k=1), lambda: keywords(1, k=1, l=2), lambda: keywords(k=1, l=2, z=3),
    lambda: positional(1), lambda: positional(a=1, b=2), lambda: positional(1, b=2), lambda: mixed(1, 2), lambda: mixed(a=1, b=2, c=3),
    lambda: mixed(1, 2, 3, c=4), lambda: star(), lambda: star(1, 2, a=3), lambda: double(1), lambda: double(1, a=1),
    lambda: instance.method(), lambda: instance.method(1, 2), lambda: Class(), lambda: Class(1, 2, 3), lambda: Class(1, z=1),
    lambda: Class.method(), lambda: Class.method(instance), lambda: Class.make(), lambda: Class.make(1, 2), lambda: Class.static(),
    lambda: Class.static(1, 2), lambda: (lambda x: x)(), lambda: one(*[1, 2, 3]), lambda: one(**{"a": 1, "q": 2}),
]
for number, call in enumerate(calls):
    try:
        print(number, call())
    except TypeError as error:
        print(number, error)
for bad in (1, None, "text", [], instance, ...):
    try:
        bad()
    except TypeError as error:
        print(error)

"""Lambdas: defaults, stars, nesting, closures in loops."""

print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: (x, y))(1), (lambda *a, **k: (a, k))(1, b=2))
print((lambda *, k: k)(k=5), (lambda a, /, b: (a, b))(1, b=2), (lambda x: lambda y: x + y)(1)(2))
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early], [f(9) for f in early])
functions = []
for n in range(3):
    functions.append(lambda: n)
n = "rebound"
print([f() for f in functions])
generator = (lambda: j for j in range(3))
print([f() for f in generator], [f() for f in list(lambda: j for j in range(3))])
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x
print(compose(lambda x: x + 1, lambda x: x * 2, str)(5))
y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20))
print(sorted("bAc", key=lambda c: c.lower()), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda v: v % 2, range(6))))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "if": lambda c: "yes" if c else "no"}
print(table["+"](1, 2), table["-"](1, 2), table["if"](0))
print((lambda: (yield))().__class__.__name__, list((lambda: [(yield 1), (yield 2)])()))
print((lambda: 0).__name__, (lambda x=[]: x.append(1) or x)())
f = lambda x=[]: x.append(1) or x
f()
print(f(), f.__defaults__)


class C:
    double = lambda self: self.v * 2
    v = 21
    add = staticmethod(lambda a, b: a + b)
    prop = property(lambda self: self.v)


print(C().double(), C.add(1, 2), C().prop)
for call in (lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: (lambda x: x)(1, x=2), lambda: (lambda *, k: k)()):
    try:
        call()
    except TypeError as error:
        print(str(error).replace("<locals>.", ""))
print(max([3, 1, 2], key=lambda v: -v), min("abc", key=lambda c: (c != "b", c)), [k for k in (lambda: [1, 2])()])

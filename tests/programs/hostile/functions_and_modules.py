"""Attributes of builtin types in other classes, odd defaults, cells that hold themselves, modules without names."""

F = type(lambda: 0)
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
t(lambda: F.__dict__["__code__"].__get__(5))
t(lambda: F.__dict__["__code__"].__get__(t).co_name)
t(lambda: str.upper.__get__(5)())
t(lambda: str.upper.__get__("a")())
t(lambda: F.__code__)
class X:
    code = F.__dict__["__code__"]
    name = F.__dict__["__name__"]
t(lambda: X().code)
def setn(): X().name = 3
t(setn)
t(lambda: F.__dict__["__name__"].__get__(None, X))
def f(a, *, b=1): return a, b
f.__kwdefaults__ = {1: 2, "b": 3}
t(lambda: f(1))
class D(dict): 
    def __getitem__(self, k): return "no"
f.__kwdefaults__ = D(b=4)
t(lambda: f(1))
class Tp(tuple): pass
f.__defaults__ = Tp((9,))
t(lambda: f())
f.__defaults__ = ()
t(lambda: f())
g = globals()
for i in range(2000): g[f"n{i}"] = i
for i in range(2000): del g[f"n{i}"]
t(lambda: len([k for k in g if k.startswith("n")]))
c = (lambda q: lambda: q)(1).__closure__[0]
c.cell_contents = c
t(lambda: repr(c)[:8])
t(lambda: f.__annotations__)
f.__annotations__ = D(x=1)
t(lambda: f.__annotations__)
a = list
for _ in range(30): a = list[a]
t(lambda: len(repr(a)))
import types
t(lambda: types.ModuleType(5)); t(lambda: types.ModuleType())
m = types.ModuleType("q"); m.__dict__["x"] = 1
t(lambda: (m.x, repr(m))); t(lambda: m.nope)
m.__dict__.clear(); t(lambda: m.__annotations__)
def gen():
    yield sorted(locals())
t(lambda: next(gen()))
class Meta(type):
    def __or__(c, o): return "meta or"
class Z(metaclass=Meta): pass
t(lambda: (Z | int, Z | None)); t(lambda: int | Z)
t(lambda: vars()["g"] if "g" in vars() else sorted(vars()))

"""Closures, defaults, forwarding, introspection and methods, as programs use them."""

import sys
from collections import namedtuple
# closures and scopes
def adders():
    return [lambda x, i=i: x + i for i in range(3)], [lambda x: x + i for i in range(3)]
a, b = adders()
print([f(1) for f in a], [f(1) for f in b])
def counter(start=0, *, step=1):
    n = start - step
    def nxt():
        nonlocal n
        n += step
        return n
    def peek(): return n + step
    nxt.peek = peek
    return nxt
c = counter(5, step=2); print(c(), c(), c.peek(), c())
def outer(x):
    class Inner:
        y = x
        def get(self): return x, self.y, __class__.__name__
        z = [x for _ in range(2)]
    return Inner
print(outer(3)().get(), outer(4).z)
x = "global"
def shadow():
    x = "local"
    class A:
        print(x)
        x = "class"
        print(x)
        def f(self): return x
    return A().f()
print(shadow())
def gen_scope():
    xs = [1, 2, 3]
    return list(y * k for y in xs for k in (y, len(xs)))
print(gen_scope())
# default evaluation
def ap(x, acc=[]): acc.append(x); return acc
print(ap(1), ap(2), ap.__defaults__)
# recursion via globals
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(100))
# *args/**kwargs forwarding
def target(a, *rest, k=0, **opts): return a, rest, k, sorted(opts.items())
def fwd(*a, **k): return target(*a, **k)
print(fwd(1, 2, 3, k=4, z=5), fwd(*[1], **{"k": 2}), fwd(a=1))
def swap_args(f): return lambda *a, **k: f(*reversed(a), **k)
print(swap_args(lambda a, b, c: (a, b, c))(1, 2, 3))
# locals tricks
def fmt(name, age): return "{name} is {age}".format(**locals())
print(fmt("Al", 3))
def sql(table, **where): return f"SELECT * FROM {table} WHERE " + " AND ".join(f"{k}={v!r}" for k, v in where.items())
print(sql("t", a=1, b="x"))
def dbg():
    p, q = 1, 2
    def inner(): return q
    return {k: v for k, v in locals().items() if not callable(v)}
print(dbg())
# generators as coroutines
def averager():
    total = n = 0; avg = None
    while True:
        v = yield avg
        if v is None: return total / n
        total += v; n += 1; avg = total / n
g = averager(); next(g); print(g.send(10), g.send(20))
try: g.send(None)
except StopIteration as s: print("ret", s.value)
# function as objects in dict / set / sort keys
fs = {abs: 1, len: 2, fmt: 3}
print(fs[len], fs[fmt], sorted(["bb", "a"], key=len), [f.__name__ for f in (abs, len, fmt)])
# recursion with lambda Y
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda fac: lambda n: 1 if n < 2 else n * fac(n - 1))(10))
# method objects
class P:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    @staticmethod
    def s(x): return x * 2
    @classmethod
    def k(cls, v): return cls(v)
ms = [P(i).get for i in range(3)]
print([m() for m in ms], list(map(P.get, [P(7)])), P.s(3), P(1).s(4), P.k(9).get(), P.k.__func__.__name__, P.k.__self__ is P, type(P.__dict__["s"]).__name__)
# attribute on functions as static vars
def calls(): calls.n += 1; return calls.n
calls.n = 0; calls(); calls(); print(calls.n, vars(calls))
def opt(a, b=None, *c, d, e=5, **f): pass
co = opt.__code__
names = co.co_varnames[:co.co_argcount + co.co_kwonlyargcount]
print(names, co.co_flags & 4 > 0, co.co_flags & 8 > 0)
def sig(fn):
    c = fn.__code__; pos = c.co_varnames[:c.co_argcount]; d = fn.__defaults__ or ()
    out = [n if i < len(pos) - len(d) else f"{n}={d[i - len(pos) + len(d)]!r}" for i, n in enumerate(pos)]
    return f"{fn.__name__}({', '.join(out)})"
print(sig(opt), sig(fmt), sig(lambda q, r=1: 0))
# nested functions qualname
def lvl1():
    def lvl2():
        class K:
            def m(self): return lambda: 0
        return K
    return lvl2
print(lvl1().__qualname__, lvl1()().__qualname__, lvl1()().m.__qualname__, lvl1()()().m().__qualname__)
exec_like = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([exec_like[o](5, 3) for o in "+-"])
print(*(f"{k}={v}" for k, v in dict(a=1, b=2).items()), sep=";")
def kwonly_default_eval(*, t=sys.maxsize): return t
print(kwonly_default_eval() == sys.maxsize, kwonly_default_eval.__kwdefaults__ == {"t": sys.maxsize})
del kwonly_default_eval
print("kwonly_default_eval" in globals())
def unbound():
    try: print(later)
    except UnboundLocalError as e: print(e)
    later = 1
unbound()
def free():
    def inner(): return later
    try: inner()
    except NameError as e: print(e)
    later = 1
free()
def star_ret(): return 1, *range(2, 4)
print(star_ret()); (p, *q), r = (1, 2, 3), 4; print(p, q, r)
print((lambda: (yield))().__class__.__name__, [*(lambda *a: a)(*"ab")])
def f(a, /, a2, *, a3): return a, a2, a3
print(f(1, a2=2, a3=3), f(1, 2, a3=3))
print(callable(f), callable(P), callable(P(1)), hasattr(f, "__call__"), f.__call__(1, 2, a3=4))
print(repr(f).startswith("<function f at 0x"), str(P.get).startswith("<function P.get at"), repr(P(1).get).startswith("<bound method P.get of <__main__.P object"), repr(len), repr([].append).startswith("<built-in method append of list object at"), repr(str.upper), repr(P.k).startswith("<bound method P.k of <class"))

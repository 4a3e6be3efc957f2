"""Decorators, memoization, currying, registries, dispatch and validation."""

import functools, itertools, operator
from functools import wraps, partial, reduce, lru_cache, cached_property, total_ordering, cmp_to_key
def timed(label=None):
    def deco(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            return fn(*args, **kwargs)
        wrapper.calls = 0
        wrapper.label = label or fn.__name__
        return wrapper
    return deco
@timed()
def add(a, b=2, *, c=3): "adds"; return a + b + c
@timed("lab")
def mul(a, b): return a * b
print(add(1), add(1, 2, c=0), add.calls, add.label, mul.label, add.__doc__, add.__name__, add.__wrapped__.__name__)
print(add.__wrapped__.__defaults__, add.__wrapped__.__kwdefaults__)
def memoize(fn):
    cache = fn.cache = {}
    @functools.wraps(fn)
    def inner(*args):
        if args not in cache: cache[args] = fn(*args)
        return cache[args]
    return inner
@memoize
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), len(fib.__wrapped__.cache), fib.cache is fib.__wrapped__.cache)
@lru_cache(maxsize=None)
def f2(n): return n if n < 2 else f2(n-1) + f2(n-2)
print(f2(100), f2.cache_info(), f2.cache_info().hits, f2.__wrapped__.__name__)
f2.cache_clear(); print(f2.cache_info())
@lru_cache(maxsize=2)
def sq(x): return x*x
[sq(i) for i in (1,2,3,1,1)]
print(sq.cache_info(), sq.cache_parameters())
def curry(fn):
    n = fn.__code__.co_argcount
    def curried(*args):
        if len(args) >= n: return fn(*args)
        return lambda *more: curried(*args, *more)
    return curried
@curry
def vol(a, b, c): return a*b*c
print(vol(2)(3)(4), vol(2, 3)(4), vol(2)(3, 4))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), list(map(compose(len, str), [1, 22, 333])))
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords)
REG = {}
def register(name):
    def deco(fn):
        REG[name] = fn
        return fn
    return deco
for op in ("add", "sub", "mul"):
    register(op)(getattr(operator, op))
print({k: REG[k](6, 3) for k in sorted(REG)})
class Dispatcher:
    def __init__(self): self.h = {}
    def on(self, ev):
        def d(f): self.h.setdefault(ev, []).append(f); return f
        return d
    def fire(self, ev, *a, **k): return [f(*a, **k) for f in self.h.get(ev, ())]
D = Dispatcher()
@D.on("x")
def hx(v, scale=1): return v * scale
@D.on("x")
def hy(v, **k): return k
print(D.fire("x", 3, scale=2), D.fire("nope"))
class Temp:
    def __init__(self): self.n = 0
    @cached_property
    def big(self): self.n += 1; return 42
    def setx(self, name, v): setattr(self, name, v)

t = Temp(); print(t.big, t.big, t.n, t.__dict__);
@total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(2), V(3) >= V(2), V(1) > V(2))
print(sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
class CountCalls:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn = fn; self.n = 0
    def __call__(self, *a, **k): self.n += 1; return self.fn(*a, **k)
    def __get__(self, obj, typ=None): return self if obj is None else functools.partial(self, obj)
@CountCalls
def hello(n): "hi"; return "hello " + n
print(hello("x"), hello("y"), hello.n, hello.__name__, hello.__doc__, hello.__wrapped__("z"))
class K:
    @CountCalls
    def m(self, x): return x + 1
print(K().m(3), K.m.n)
handlers = {n[4:]: f for n, f in globals().copy().items() if n.startswith("cmd_")} 
def cmd_go(where): return "went " + where
def cmd_stop(): return "stopped"
handlers = {n[4:]: f for n, f in globals().copy().items() if n.startswith("cmd_")}
print(sorted(handlers), handlers["go"]("north"), handlers["stop"]())
def make_counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    inc.reset = lambda: setattr(inc, "was", count)
    return inc
c = make_counter(); c(); c(5); c.reset(); print(c.was, c.__closure__[0].cell_contents, c.__code__.co_freevars)
def validated(**types):
    def deco(fn):
        names = fn.__code__.co_varnames[:fn.__code__.co_argcount]
        @wraps(fn)
        def w(*args, **kw):
            bound = dict(zip(names, args)); bound.update(kw)
            for k, v in bound.items():
                if k in types and not isinstance(v, types[k]): raise TypeError(f"{fn.__name__}: {k} must be {types[k].__name__}, got {type(v).__name__}")
            return fn(*args, **kw)
        return w
    return deco
@validated(x=int, y=str)
def vv(x, y="a"): return y * x
print(vv(3), vv(2, y="q"))
try: vv("3")
except TypeError as e: print(e)
def annotated_check(fn):
    hints = fn.__annotations__
    @wraps(fn)
    def w(*args):
        for (n, t), a in zip(hints.items(), args):
            if n != "return" and not isinstance(a, t): raise TypeError(n)
        return fn(*args)
    return w
@annotated_check
def an(a: int, b: str | None) -> str: return f"{a}{b}"
print(an(1, "x"), an(1, None), an.__annotations__)
try: an("x", 1)
except TypeError as e: print(e)
print((lambda *a, **k: (a, k))(*[1], **{"b": 2}), (lambda x, /, y=2, *, z: (x, y, z))(1, z=3))
def deep(n): return (lambda f: f(f, n))(lambda s, k: 0 if k == 0 else 1 + s(s, k - 1))
print(deep(50))

"""What functions, their code, cells and methods, and generators tell of themselves, and what of it can be set."""

import functools, itertools, collections
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = 1
    y = lambda: x
    return a, b, c, args, d, e, kw
k = f.__code__
print(k.co_name, k.co_qualname, k.co_argcount, k.co_posonlyargcount, k.co_kwonlyargcount, k.co_varnames, k.co_nlocals, k.co_cellvars, k.co_freevars, k.co_firstlineno, k.co_flags & 0xf)
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (8, 9)
f.__kwdefaults__ = {"d": "D"}
try: print(f(1))
except TypeError as e: print(e)
try: print(f(1, 2))
except TypeError as e: print(e)
f.__kwdefaults__["e"] = 7
print(f(1, 2))
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
f.__defaults__ = (1, 2, 3, 4, 5)
print(f())
for name, v in (("__name__", 1), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", 3), ("__annotations__", 5)):
    try: setattr(f, name, v)
    except TypeError as e: print(e)
f.__name__ = "g"; f.__qualname__ = "q.g"; f.__doc__ = "new"; f.__module__ = "mod"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__dict__, repr(f)[:14])
try: f(q=1, d=2)
except TypeError as e: print(e)
try: f(1, a=1, d=3)
except TypeError as e: print(e)
f.__defaults__ = None; f.__kwdefaults__ = None
try: f(1, 2)
except TypeError as e: print(e)
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k):
        "wrapper doc"
        return fn(*a, **k)
    return wrapper
@deco
def orig(x):
    "orig doc"
    return x
orig.tag = 1
print(orig.__name__, orig.__qualname__, orig.__doc__, orig.__module__, orig.__wrapped__(4), sorted(orig.__dict__), repr(orig)[:15], orig.__code__.co_name, orig.__wrapped__.__code__.co_firstlineno)
def outer():
    n = 1
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
i = outer()
c = i.__closure__[0]
print(c.cell_contents, i(), c.cell_contents, type(c).__name__, repr(c)[:9], i.__code__.co_freevars, outer.__closure__)
c.cell_contents = 41
print(i())
def late():
    def g(): return v
    try: g.__closure__[0].cell_contents
    except ValueError as e: print(e)
    v = 1
    return g
print(late().__closure__[0].cell_contents)
class A:
    def m(self): return self
    @staticmethod
    def s(x): return x
    @classmethod
    def cm(cls): return cls
    @property
    def p(self): return 3
    @p.setter
    def p(self, v): print("set", v)
a = A()
print(A.m.__get__(a)() is a, A.__dict__["s"].__get__(None, A)(3), A.__dict__["cm"].__get__(None, A)() is A, A.p.__get__(a), A.p.__get__(None, A) is A.p, A.p.__set__(a, 5))
try: A.p.__delete__(a)
except AttributeError as e: print("no deleter")
print(str.upper.__get__("abc")(), [].append.__name__, [].append.__qualname__, type([].append).__name__, type(a.m).__name__, len.__qualname__, list.append.__qualname__)
def gen():
    me = yield
    yield me.gi_running
    yield from [1, 2]
g = gen()
print(g.__name__, g.__qualname__, g.gi_running, g.gi_frame is None, g.gi_code is gen.__code__, g.gi_yieldfrom)
next(g); print(g.send(g), g.gi_running)
next(g); print(type(g.gi_yieldfrom).__name__)
print(list(g), g.gi_frame)
print((lambda: 0).__code__.co_name, repr(f.__code__)[:14])
print(collections.deque.__module__, collections.deque, itertools.count, functools.partial, repr(itertools.count)[:10])
try: deque
except NameError as e: print(e)
print(f.__annotations__, f.__annotations__ is f.__annotations__)
f.__annotations__ = {"a": 1}; print(f.__annotations__)
print(f.__globals__ is globals(), f.__get__(1).__self__, f.__get__(1).__func__ is f)

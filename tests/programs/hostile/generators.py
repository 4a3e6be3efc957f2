"""Generators that are used while they run, and end in odd ways."""

def g():
    try:
        yield 1
        yield next(me)
    finally:
        log.append("closed")
log = []
me = g(); print(next(me))
try: next(me)
except ValueError as e: print(e)
print(log)
def suspended(n):
    local = [object() for _ in range(10)]
    with Context():
        for i in range(n):
            yield (i, len(local))
class Context:
    def __enter__(self): return self
    def __exit__(self, *a): log.append(a[0].__name__ if a[0] else None)
for _ in range(200):
    x = suspended(5); next(x)
keep = [suspended(i) for i in range(1, 50)]
for k in keep: next(k)
print(sum(next(k, (0, 0))[0] for k in keep))
del keep, x
log.clear()
def ignoring():
    try: yield 1
    except GeneratorExit: yield 2
i = ignoring(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def throwing():
    while True:
        try: yield 1
        except ValueError as e: print("in", e); yield 2
t = throwing(); next(t); print(t.throw(ValueError("a"))); next(t)
try: t.throw(KeyError("b"))
except KeyError as e: print(repr(e))
print(list(t))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(sum(deep(50)))
try: print(sum(deep(5000)))
except RecursionError: print("RecursionError")
def cycle():
    own = yield
    yield own
    yield own
for _ in range(300):
    c = cycle(); next(c); c.send(c)
def selfclose():
    yield 1
    me2.close()
me2 = selfclose(); next(me2)
try: next(me2)
except ValueError as e: print(e)
def stop(): yield 1; raise StopIteration(3)
s = stop(); next(s)
try: next(s)
except RuntimeError as e: print(e)
def inner(): 
    try: x = yield 1
    finally: outer_gen.close() if False else None
    return x
def outer(): 
    r = yield from inner()
    print("got", r)
    yield r
outer_gen = outer(); next(outer_gen); print(outer_gen.send(5))
class Iter:
    def __iter__(self): return self
    def __next__(self): return victim.pop()
    def throw(self, *a): return "thrown"
    def close(self): print("closed")
victim = [1, 2, 3]
def deleg(): yield from Iter()
d = deleg(); print(next(d), d.throw(ValueError)); d.close()
def args(*a): return a
def spoil():
    for k in range(3): lst.clear(); yield k
lst = [1, 2]; print(args(*lst, *spoil(), *lst))
a, *b = (lst.append(k) or k for k in range(5)); print(a, b, lst)
try:
    a, b = spoil()
except ValueError as e: print(e)
z = zip(spoil(), spoil()); print(list(z))
m = map(lambda x: next(m) if x == 1 else x, [0, 1, 2, 3]); print(list(m))
e = enumerate(spoil()); print(next(e)); print(list(e))
def boom(x): raise KeyError(x)
try: list(map(boom, [1]))
except KeyError as e: print(repr(e))
def catcher():
    try: yield
    except BaseException as e: saved.append(e); raise
saved = []; c = catcher(); next(c)
try: c.throw(ValueError("v"))
except ValueError as e: print(e is saved[0])
def ctx():
    try: raise KeyError(1)
    except KeyError:
        yield 1
        raise
q = ctx(); next(q)
try:
    try: raise ValueError(2)
    except ValueError: next(q)
except KeyError as e: print(repr(e), repr(e.__context__))

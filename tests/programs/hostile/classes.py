"""Classes that change under the runtime's feet, and special methods that give nonsense."""

class A:
    @property
    def p(self):
        del A.p
        return 1
a = A(); print(a.p)
try: a.p
except AttributeError as e: print(e)
class B:
    def __getattr__(self, name):
        if name == "deep": return self.deeper
        B.__getattr__ = lambda self, n: n
        return getattr(self, name + "x")
print(B().hello)
class C:
    def __getattribute__(self, name):
        C.__getattribute__ = object.__getattribute__
        return "once"
c = C(); print(c.foo); 
try: c.foo
except AttributeError as e: print(e)
class D:
    def __add__(self, o):
        D.__add__ = lambda s, o: "second"
        return "first"
d = D(); print(d + 1, d + 1); del D.__add__
try: d + 1
except TypeError as e: print(e)
class E:
    def __init__(self, fail):
        self.before = 1
        E.last = self
        if fail: raise ValueError("half-way")
        self.after = 2
for fail in (True, False, True):
    try: E(fail)
    except ValueError as e: print(e, vars(E.last))
    else: print(vars(E.last))
class Desc:
    def __get__(self, o, t):
        if o is None: return self
        o.__dict__.clear(); return "got"
    def __set__(self, o, v): o.__class__ = Other
class Owner:
    d = Desc()
class Other:
    pass
o = Owner(); o.x = 1; print(o.d); print(vars(o)); o.d = 5; print(type(o).__name__)
class Meth:
    def f(self, x):
        del Meth.f
        return x
m = Meth()
def arg():
    Meth.f = lambda self, x: "changed"
    return 3
print(m.f(arg()), m.f(1) if hasattr(m, "f") else "gone")
class Names:
    pass
n = Names()
for i in range(300): setattr(n, f"a{i}", i)
for i in range(0, 300, 2): delattr(n, f"a{i}")
print(len(vars(n)), n.a1, hasattr(n, "a2")); 
for k in list(vars(n)): delattr(n, k)
print(vars(n)); n.z = 1; print(vars(n))
class Base: 
    def who(self): return "base"
class Derived(Base):
    def who(self):
        Derived.__bases__
        return super().who()
print(Derived().who())
class Bool:
    def __bool__(self): del Bool.__bool__; return False
b = Bool(); print(bool(b), bool(b))
class Len:
    def __len__(self): return self.n
for n in (-1, 2**70, "x", 3):
    l = Len(); l.n = n
    try: print(len(l), bool(l))
    except (ValueError, OverflowError, TypeError) as e: print(type(e).__name__, e)
class Hash:
    def __hash__(self): return "x"
try: hash(Hash())
except TypeError as e: print(e)
class Rep:
    def __repr__(self): return 5
try: print(repr(Rep()))
except TypeError as e: print(e)
try: print([Rep()])
except TypeError as e: print(e)
class Str(str):
    def __str__(self): return self
    def __eq__(self, o): return True
    __hash__ = str.__hash__
print(Str("x") == "y", str(Str("q")), {Str("a"): 1}.get("a"))
class M(type):
    def __call__(cls, *a): 
        o = super().__call__(*a); return [o]
class N(metaclass=M): pass
print(type(N()).__name__)
class New:
    def __new__(cls, n):
        if n == 0: return 7
        return super().__new__(cls)
    def __init__(self, n): self.n = n
print(New(0), New(5).n)
def recurse(o): return o.x
class Rec:
    @property
    def x(self): return recurse(self)
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return getattr(self, n + "a")
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __bool__(self): return bool(self)
    def __getitem__(self, i): return self[i]
    def __contains__(self, i): return i in self
    def __lt__(self, o): return self < o
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
r = Rec()
def enter():
    with r: pass
for f in (lambda: r.x, lambda: repr(r), lambda: r == r, lambda: hash(r), lambda: r.nope, lambda: len(r), lambda: iter(r), lambda: r(), lambda: r + r, lambda: bool(r), lambda: r[0], lambda: 3 in r, lambda: r < r, enter, lambda: sorted([r, r]), lambda: {r: r}, lambda: [r].index(5), lambda: f"{r}", lambda: str([r]), lambda: max(r, r), lambda: sum([r, r], r), lambda: "%s" % r, lambda: isinstance(r.x, int)):
    try: f(); print("?")
    except RecursionError as e: print("RecursionError")

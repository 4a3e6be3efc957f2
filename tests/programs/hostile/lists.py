"""Lists that change while the runtime goes through them."""

victim = []
class Eq:
    def __init__(self, n, act):
        self.n, self.act = n, act
    def __eq__(self, other):
        self.act()
        return False
    def __repr__(self):
        self.act()
        return f"E{self.n}"
    __hash__ = None

def fresh(act, size=10):
    global victim
    victim = [Eq(i, act) for i in range(size)]

def clear(): victim.clear()
def pop():
    if victim: victim.pop()
def grow():
    if len(victim) < 200: victim.extend([Eq(1, grow)] * 10)
def replace(): victim[:] = [1, 2, 3]

class Probe:
    pass

for act in (clear, pop, grow, replace):
    fresh(act)
    try: print(act.__name__, victim.index(Probe()))
    except ValueError as e: print("index", act.__name__, len(victim))
    fresh(act)
    print(victim.count(Probe()), len(victim))
    fresh(act)
    try: victim.remove(Probe())
    except ValueError as e: print("remove", act.__name__, e, len(victim))
    fresh(act)
    print(Probe() in victim, len(victim))
    fresh(act)
    other = [Probe() for _ in range(10)]
    print(victim == other, victim != other, len(victim))
    fresh(act)
    print(tuple(victim) == tuple(other))
    fresh(act)
    try: print(victim < other)
    except TypeError as e: print(e)
    if act is not grow:
        fresh(act)
        print(repr(victim), len(victim))
        fresh(act)
        print(repr({1: victim, 2: victim}), f"{victim}", "%s" % victim)

class Same:
    def __eq__(self, other):
        victim.clear()
        return True
victim = [Same() for _ in range(5)]
victim.remove(Probe())
print(victim)

# extending by oneself, and by what changes the list
a = [1, 2, 3]
a.extend(a); print(a)
a += a; print(len(a))
a[2:4] = a; print(len(a))
a[::2] = a[::2]; print(len(a))
a = [1, 2, 3]
def it():
    for i in range(5):
        a.clear()
        yield i
a.extend(it()); print(a)
a = list(range(10))
a[2:5] = it(); print(a)
a = list(range(10))
a[1:1] = (a.pop() for _ in range(3)); print(a)
a = [1] * 3
for x in a:
    if len(a) < 50: a.append(x)
print(len(a))
a = list(range(20))
for x in a: a.remove(x)
print(a)
a = list(range(10)); i = iter(a); next(i); a.clear(); print(list(i)); a.extend([1, 2, 3]); print(list(i))
a = list(range(10)); i = reversed(a); next(i); del a[2:]; print(list(i))

class Index:
    def __init__(self, n): self.n = n
    def __index__(self):
        a.clear()
        return self.n
a = list(range(10))
try: a[Index(3)]
except IndexError as e: print(e)
a = list(range(10))
try: a[Index(3)] = 5
except IndexError as e: print(e)
a = list(range(10))
try: del a[Index(3)]
except IndexError as e: print(e)
a = list(range(10)); print(a[Index(2):Index(8)])
a = list(range(10)); a[Index(2):Index(8)] = [1, 2]; print(a)
a = list(range(10)); del a[Index(2):Index(8)]; print(a)
a = list(range(10)); del a[Index(0):Index(9):Index(2)]; print(a)
a = list(range(10)); a.insert(Index(5), 7); print(a)
a = list(range(10))
try: a.pop(Index(5))
except IndexError as e: print(e)
a = list(range(4)); print(a * Index(3), len(a))
a = list(range(4)); a *= Index(3); print(a)
a = list(range(4))
try: print(a.index(3, Index(0), Index(10)))
except ValueError as e: print(e)

# self-reference
a = []; a.append(a); print(a, [a] == [a]); 
b = []; b.append(b)
try: print(a == b)
except RecursionError as e: print("RecursionError")
d = {}; d[1] = d; print(d); t = ([],); t[0].append(t); print(t)
class L(list):
    def __iter__(self): self.clear(); return iter([9])
    def __len__(self): return 10**6
l = L([1, 2, 3]); print(tuple(l)); l = L([1, 2]); print([*l], len(l)); x = [1]; x.extend(L([4, 5])); print(x)
class Join:
    def __iter__(self):
        for i in range(3): yield "x"; parts.clear()
parts = ["a", "b"]; print(",".join(Join()))
def strings():
    while len(parts) < 5: parts.append("q"); yield "z"
print("-".join(strings()))
class Truth:
    def __bool__(self): a.clear(); return True
a = [Truth() for _ in range(5)]; print(all(a), len(a))
a = [Truth() for _ in range(5)]; print(list(filter(None, a)) != [], len(a))
class Add:
    def __radd__(self, o): a.clear(); return 1
    def __add__(self, o): a.clear(); return 1
a = [Add(), Add(), Add()]; print(sum(a), a)
class Lt:
    def __lt__(self, o): a.clear(); return True
    __gt__ = __lt__
a = [Lt(), Lt(), Lt()]; print(type(min(a)).__name__, a); a = [Lt(), Lt(), Lt()]; print(type(max(a)).__name__, a)

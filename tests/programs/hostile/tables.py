"""Dicts and sets whose keys change them while they are looked at."""

class Key:
    act = None
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        if Key.act: Key.act()
        return self is other or self.n == other.n
    def __repr__(self): return f"K{self.n}"

d = {}
def clear(): d.clear()
def grow():
    act, Key.act = Key.act, None
    for i in range(100): d[i * 1.5] = i
    Key.act = act
def remove():
    act, Key.act = Key.act, None
    for k in list(d)[:1]: d.pop(k, None)
    Key.act = act
def fresh():
    global d
    Key.act = None
    d = {Key(i): i for i in range(6)}

for act in (clear, grow, remove):
    print(act.__name__)
    for what in ("get", "set", "del", "pop", "in", "setdefault", "update", "eq", "copy", "or"):
        fresh()
        Key.act = act
        try:
            if what == "get": d.get(Key(5))
            elif what == "set": d[Key(7)] = 5
            elif what == "del": del d[Key(5)]
            elif what == "pop": d.pop(Key(5))
            elif what == "in": Key(5) in d
            elif what == "setdefault": d.setdefault(Key(9), 1)
            elif what == "update": d.update({Key(3): 1, Key(11): 2})
            elif what == "eq": d == {Key(i): i for i in range(6)}
            elif what == "copy": dict(d)
            else: d | {Key(4): 2}
        except (KeyError, RuntimeError) as e:
            print("  ", what, type(e).__name__ )
        Key.act = None
        n = len(list(d)); print("  ", what, n == len(d))
    for what in ("add", "discard", "remove", "in", "|", "&", "-", "^", "<=", "==", "|=", "&=", "-=", "^=", "update", "isdisjoint", "frozen"):
        Key.act = None
        d = {}
        s = {Key(i) for i in range(6)}
        o = {Key(i) for i in range(3, 9)}
        def sclear(): s.clear()
        def sgrow():
            a, Key.act = Key.act, None
            for i in range(100): s.add(i + 0.5)
            Key.act = a
        def oclear(): o.clear()
        for sact in (sclear, sgrow, oclear):
            Key.act = None
            s.clear(); o.clear(); s.update(Key(i) for i in range(6)); o.update(Key(i) for i in range(3, 9))
            Key.act = sact
            try:
                if what == "add": s.add(Key(9))
                elif what == "discard": s.discard(Key(9))
                elif what == "remove": s.remove(Key(9))
                elif what == "in": Key(9) in s
                elif what == "|": s | o
                elif what == "&": s & o
                elif what == "-": s - o
                elif what == "^": s ^ o
                elif what == "<=": s <= o
                elif what == "==": s == o
                elif what == "|=": s |= o
                elif what == "&=": s &= o
                elif what == "-=": s -= o
                elif what == "^=": s ^= o
                elif what == "update": s.update(o)
                elif what == "isdisjoint": s.isdisjoint(o)
                else: frozenset(s) == frozenset(o)
            except (KeyError, RuntimeError) as e:
                pass
            Key.act = None
            assert len(list(s)) == len(s) and len(list(o)) == len(o), (what, sact)

class HashAct:
    def __init__(self, n, act=None): self.n, self.act = n, act
    def __hash__(self):
        if self.act: self.act()
        return self.n
d = {i: i for i in range(5)}
d[HashAct(99, clear)] = 1; print(len(d))
d = {i: i for i in range(5)}
print(d.get(HashAct(3, clear)), len(d))
s = {1, 2, 3}
s.add(HashAct(5, lambda: s.clear())); print(len(s))

# changed while iterated
for change in (lambda: d.clear(), lambda: d.update({i: i for i in range(100)}), lambda: d.pop(0, None), lambda: d.__setitem__(-1, 1)):
    for view in (lambda: d, lambda: d.keys(), lambda: d.values(), lambda: d.items(), lambda: reversed(d)):
        d = {i: i for i in range(5)}
        try:
            n = 0
            for x in view():
                n += 1
                change()
                if n > 500: break
            print("end", n)
        except RuntimeError as e:
            print(e, n)
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
d = {1: 2}; it = iter(d); d.clear(); d[1] = 2; d[3] = 4
try: print(list(it))
except RuntimeError as e: print(e)
class R:
    def __init__(self, f): self.f = f
    def __repr__(self): self.f(); return "R"
d = {i: R(lambda: d.clear()) for i in range(5)}
try: print(repr(d))
except RuntimeError as e: print(e)
s = {R(lambda: s.clear()) for i in range(5)}
try: print(len(repr(s)) > 0)
except RuntimeError as e: print(e)
d = {i: i for i in range(5)}
def args(**kw): d.clear(); return sorted(kw)
d = {"a": 1, "b": 2}; print(args(**d), d)
def items():
    for i in range(5): d.clear(); yield (i, i)
d = dict(items()); d.update(items()); print(d)
d = {1: 1}
print({**d, **{k: d.clear() for k in (5, 6)}}, d)
class Map:
    def keys(self): return iter(["a", "b"])
    def __getitem__(self, k): d.clear(); d["n"] = 1; return k
d = {"z": 1}; d.update(Map()); print(d); print(dict(Map()))

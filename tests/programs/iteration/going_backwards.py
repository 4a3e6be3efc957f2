"""reversed: the types of iterators, changes meanwhile, sequences of classes."""

def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i
print(list(reversed(S(3))), list(reversed(S(6))))
r = reversed(S(10**12)); print(next(r), next(r))
attempt(lambda: reversed(S(-1))); attempt(lambda: reversed(S(2**63)));
for o in ([1, 2], (1, 2), "ab", b"ab", range(3), {1: 2}, {1: 2}.keys(), {1: 2}.values(), {1: 2}.items()):
    r = reversed(o); print(type(r).__name__, list(r), list(r), iter(r) is r)
attempt(lambda: reversed({1})); attempt(lambda: reversed(5)); attempt(lambda: reversed(iter([])))
l = [1, 2, 3]; r = reversed(l); next(r); l.clear(); print(list(r)); l.extend([1, 2, 3]); print(list(r))
d = {1: 1, 2: 2}; r = reversed(d); print(list(r)); d[3] = 3; print(list(r))
d = {1: 1, 2: 2}; r = reversed(d); d[3] = 3; attempt(lambda: next(r)); attempt(lambda: next(r))
d = {1: 1, 2: 2}; i = iter(d.items()); d[3] = 3; attempt(lambda: next(i)); attempt(lambda: next(i)); del d[3]; attempt(lambda: next(i))
d = {i: i for i in range(5)}
try:
    for k in d:
        d.pop(k); d[k + 10] = 1
        print(k)
except RuntimeError as e: print(e)
i = iter(d); list(i); d[99] = 1; print(list(i))

# Lists that change while list.sort compares.
class Evil:
    victim = []
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        Evil.victim.append(Evil(0))
        return self.n < other.n

for size in (2, 3, 10, 100):
    Evil.victim = [Evil(n * 7 % size) for n in range(size)]
    try:
        Evil.victim.sort()
    except ValueError as error:
        print(size, error)
    print([e.n for e in Evil.victim] == list(range(size)), len(Evil.victim))

class Clear(Evil):
    def __lt__(self, other):
        Evil.victim.clear()
        return self.n < other.n

Evil.victim = [Clear(n * 7 % 50) for n in range(50)]
try:
    Evil.victim.sort()
except ValueError as error:
    print(error)
print(len(Evil.victim))
seen = []
data = [3, 1, 2]
def key(x):
    seen.append(len(data))
    data.append(99)
    return x
try:
    data.sort(key=key)
except ValueError as error:
    print(error)
print(seen, data)
def failing(x):
    if x == 2:
        raise KeyError(x)
    return -x
data = [3, 1, 2, 5]
try:
    data.sort(key=failing)
except KeyError as error:
    print(repr(error))
print(data)
class Fail:
    count = 0
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        Fail.count += 1
        if Fail.count > 20: raise OverflowError("enough")
        return self.n < other.n
data = [Fail(n * 7 % 30) for n in range(30)]
try:
    data.sort()
except OverflowError as error:
    print(error)
print(len(data), sorted(f.n for f in data) == list(range(30)))
def gen():
    for i in range(5):
        data.clear()
        yield 5 - i
print(sorted(gen(), key=lambda x: (data.append(x), x)[1]))
print(min(gen()), max(data, key=lambda x: (data.clear() or x)) if data else None)

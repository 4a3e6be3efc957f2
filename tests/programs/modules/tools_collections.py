"""collections: namedtuple, deque, defaultdict, Counter, OrderedDict."""

from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
x, y = p
print(p, p.x, p[1], x + y, p == (1, 2), p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]), len(p), {p: 1}[1, 2], p + (3,), sorted([Point(2, 1), p]))
Car = namedtuple("Car", ["brand", "year", "color"], defaults=[2000, "red"])
print(Car("a"), Car("b", 1999), Car._field_defaults, Car(brand="c", color="blue"), isinstance(p, tuple), Point.__name__, repr(Point(x="q", y=None)), Point(*"ab"))
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: setattr(p, "x", 3), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: namedtuple("T", "_a"), lambda: p.z, lambda: namedtuple("1x", "a"), lambda: Point._make([1])):
    try:
        print(bad())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__)
print(namedtuple("R", "a class a", rename=True)._fields)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Vector(3, 4) + Vector(0, 1), Vector(3, 4).length, type(Vector(1, 2)._replace(y=0)).__name__)
d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.maxlen, d.pop(), d.popleft(), list(d), 3 in d, d.index(3), d.count(2))
d.extend("ab")
d.extendleft("xy")
d.rotate(1)
print(d, list(reversed(d)))
d.rotate(-2)
d[1] = "set"
del d[0]
d.insert(1, "ins")
d.remove("ins")
d.reverse()
print(d, d == deque(list(d)), d.copy(), deque("abc") + deque("d") if True else 0, deque([1]) * 3, deque(), bool(deque()), deque([1, 2]) < deque([1, 3]))
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque(5), lambda: deque([], -1), lambda: deque([1]).index(2), lambda: hash(deque()), lambda: deque([1, 2], 2).insert(0, 5), lambda: deque([1])[0:1]):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error if not isinstance(error, ValueError) else "")
q = deque(range(5))
try:
    for v in q:
        q.append(v)
except RuntimeError as error:
    print(error)
d.clear()
print(d)
groups = defaultdict(list)
for word in "apple bob avocado cat banana".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], "z" in groups, groups.get("q"), len(groups), defaultdict(int, a=1), defaultdict(lambda: "d")["k"])
plain = defaultdict()
try:
    plain["missing"]
except KeyError as error:
    print("KeyError", error)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), groups.default_factory is list, groups.copy()["new"], "new" in groups)
c = Counter("abracadabra")
print(c, c["a"], c["zzz"], c.most_common(2), sorted(c.elements()), sum(c.values()), c.total(), Counter(a=1, b=0), Counter({"x": 2}), Counter([1, 1, 2]))
e = Counter(a=3, b=1, c=-1)
f = Counter(a=1, b=2)
print(e + f, e - f, e & f, e | f, +e, -e, e == f, e <= f, Counter(a=1) == Counter(a=1, b=0))
e.update("ab")
e.subtract(f)
e.update({"z": 5})
print(e, e.most_common(), e.most_common(0), "q" in e, e.pop("z"), Counter("aab").most_common(1)[0], Counter(), Counter("hello world").most_common()[0])
del e["nothing"]
e["c"] += 10
print(e, dict(e), sorted(e.items()), Counter("ab").keys() == {"a", "b"}, max(c, key=c.get))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(list(o), o.popitem(), o.popitem(last=False), list(o.items()), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(OrderedDict(a=1, b=2))))
try:
    o.move_to_end("none")
except KeyError as error:
    print(error)


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


lru = LRU(2)
lru["a"], lru["b"] = 1, 2
lru["a"]
lru["c"] = 3
print(list(lru), "b" in lru)

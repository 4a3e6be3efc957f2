"""Subclasses of dict: __missing__, overridden items, attributes, use by builtins."""


class Default(dict):
    def __init__(self, factory, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory(key)
        return value


d = Default(lambda k: k * 2, {"a": 1}, b=2)
print(d["a"], d["zz"], d.get("q"), "q" in d, d, len(d), d.factory("x"), isinstance(d, dict))


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value


h = Lower()
h["Content-Type"] = "text"
h.update({"ACCEPT": 1}, Host="h")
print(h["CONTENT-TYPE"], "accept" in h, h.get("HOST"), h.get("none", 0), list(h), h)
print(Lower(Upper=1), {**h}, dict(h) == h, list(h.items()), h | {"X": 1}, type(h | {}).__name__, type(h.copy()).__name__)


class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


a = AttrDict(x=1)
a.y = 2
del a.x
print(a, a.y, hasattr(a, "x"), a.items, len(a.keys())) if False else print(a, a.y, hasattr(a, "x"), len(a.keys()))
try:
    a.missing
except AttributeError as error:
    print(repr(error), error.__cause__, error.__suppress_context__)


class Bidirectional(dict):
    def __init__(self, items=()):
        super().__init__(items)
        self.inverse = {v: k for k, v in self.items()}

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.inverse[value] = key

    def __delitem__(self, key):
        del self.inverse[self[key]]
        super().__delitem__(key)


b = Bidirectional({"one": 1})
b["two"] = 2
del b["one"]
print(b, b.inverse)


class Ordered(dict):
    def __iter__(self):
        return iter(sorted(super().keys()))

    def __repr__(self):
        return "Ordered(" + ", ".join(f"{k}: {self[k]}" for k in self) + ")"

    def __len__(self):
        return 42


o = Ordered(z=1, a=2)
print(o, list(o), len(o), o.pop("z"), [*o], sorted(o.values()), o == {"a": 2}, bool(o))


class Counter(dict):
    def __missing__(self, key):
        return 0

    def __add__(self, other):
        result = Counter(self)
        for k, v in other.items():
            result[k] += v
        return result

    def most(self):
        return sorted(self.items(), key=lambda kv: (-kv[1], kv[0]))


c = Counter()
for ch in "abracadabra":
    c[ch] += 1
print(c.most(), (c + Counter(z=9, a=1)).most()[:2], c["none"], len(c))
print(Counter.fromkeys("ab", 1), type(Counter.fromkeys("ab")).__name__, f"{Counter(x=1)}", str(AttrDict(k=[1])))


def takes(**kwargs):
    return type(kwargs).__name__, kwargs


print(takes(**Counter(p=1)), "%(x)s" % Counter(x=5), "%(nope)d" % Counter(), "{x}".format_map(Counter(x=7)))
try:
    {}["plain"]
except KeyError as error:
    print(error)
try:
    hash(Counter())
except TypeError as error:
    print(error)

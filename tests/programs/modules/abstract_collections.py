"""collections.abc: who belongs to what, and the methods that come with each class."""

import collections
from array import array
from collections import ChainMap, UserDict, UserList, UserString, defaultdict, deque
from collections.abc import (
    Callable,
    Collection,
    Container,
    Generator,
    Hashable,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    MappingView,
    MutableMapping,
    MutableSequence,
    MutableSet,
    Reversible,
    Sequence,
    Set,
    Sized,
    ValuesView,
)


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


def generate():
    yield


# Membership.
THINGS = {
    "int": 3,
    "str": "",
    "bytes": b"",
    "list": [],
    "tuple": (),
    "dict": {},
    "set": set(),
    "frozenset": frozenset(),
    "range": range(1),
    "generator": generate(),
    "iterator": iter([]),
    "map": map(int, []),
    "function": generate,
    "class": int,
    "keys": {}.keys(),
    "values": {}.values(),
    "items": {}.items(),
    "deque": deque(),
    "defaultdict": defaultdict(),
    "array": array("b"),
    "ChainMap": ChainMap(),
    "UserDict": UserDict(),
    "UserList": UserList(),
    "UserString": UserString(""),
}
CLASSES = (
    Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping,
    MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView,
)  # fmt: skip
for each in CLASSES:
    print(each, [base.__name__ for base in each.__mro__], sorted(each.__abstractmethods__))
    print("   ", [name for name, thing in THINGS.items() if isinstance(thing, each)])
print(issubclass(list, Sequence), issubclass(Sequence, list), collections.abc.Sequence is Sequence)


class Quacks:
    def __len__(self):
        return 3

    def __iter__(self):
        return iter("abc")

    def __contains__(self, item):
        return True


class Unhashable:
    __hash__ = None
    __iter__ = None


print(isinstance(Quacks(), Collection), isinstance(Quacks(), Sequence), issubclass(Quacks, Sized))
print(isinstance(Unhashable(), Hashable), issubclass(Unhashable, Iterable))


@Sequence.register
class Registered:
    pass


print(issubclass(Registered, Sequence), isinstance(Registered(), Iterable), issubclass(Registered, MutableSequence))


# Sequences.
class Squares(Sequence):
    def __init__(self, count):
        self.count_ = count

    def __len__(self):
        return self.count_

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self.count_))]
        if not -self.count_ <= index < self.count_:
            raise IndexError("no such square")
        return (index % self.count_) ** 2


s = Squares(5)
print(list(s), list(reversed(s)), 9 in s, 10 in s, s.index(9), s.count(4), s[1:4], s[-1], max(s), sum(s))
attempt(s.index, 5)
attempt(s.index, 0, 1)
attempt(s.index, 16, -1)


class Part(Sequence):
    def __len__(self):
        return 0


try:
    Part()
except TypeError:
    print("abstract")


class Logged(MutableSequence):
    def __init__(self, items=()):
        self.items = []
        self.extend(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def insert(self, index, value):
        self.items.insert(index, value)

    def __repr__(self):
        return f"Logged({self.items})"


m = Logged("hello")
m.append("!")
m += "xy"
m.extend(m)
m.remove("l")
m.reverse()
print(m, m.pop(), m.pop(0), len(m), m.index("o"), "z" in m)
attempt(m.remove, "z")
m.clear()
print(m)
attempt(m.pop)


# Sets.
class Bits(Set):
    def __init__(self, items=()):
        self.number = 0
        for item in items:
            self.number |= 1 << item

    def __contains__(self, item):
        return isinstance(item, int) and self.number >> item & 1 == 1

    def __iter__(self):
        return (i for i in range(self.number.bit_length()) if i in self)

    def __len__(self):
        return bin(self.number).count("1")

    def __hash__(self):
        return self._hash()

    def __repr__(self):
        return f"Bits({list(self)})"


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a & {1, 9}, {1, 5} | a, {1, 7} - a, [3, 8] ^ a)
print(a == {1, 2, 3}, a != b, a < Bits([1, 2, 3, 4]), a <= a, a > b, a >= {1}, a.isdisjoint(b), a.isdisjoint([7]))
print(hash(a) == hash(frozenset([1, 2, 3])), a == [1, 2, 3], a == 3)
attempt(lambda: a < [1])
attempt(lambda: a | 3)
attempt(lambda: a - 3)


class Ordered(MutableSet):
    def __init__(self, items=()):
        self.keys = dict.fromkeys(items)

    def __contains__(self, item):
        return item in self.keys

    def __iter__(self):
        return iter(list(self.keys))

    def __len__(self):
        return len(self.keys)

    def add(self, value):
        self.keys[value] = None

    def discard(self, value):
        self.keys.pop(value, None)

    def __repr__(self):
        return f"Ordered({list(self)})"


o = Ordered("abc")
o |= "cd"
print(o)
o &= Ordered("bcd")
print(o)
o ^= "bx"
print(o)
o -= "x"
print(o, o.pop(), o)
o.remove("d")
attempt(o.remove, "d")
attempt(o.pop)
o |= "pq"
o ^= o
print(o)
attempt(hash, o)
o |= "rs"
o.clear()
print(len(o), bool(o))


# Mappings.
class Upper(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.upper()]

    def __setitem__(self, key, value):
        self.data[key.upper()] = value

    def __delitem__(self, key):
        del self.data[key.upper()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"Upper({self.data})"


u = Upper({"a": 1}, b=2)
u.update([("c", 3)])
u.update(Upper(d=4))
print(u, u["A"], u.get("x"), u.get("x", 0), "b" in u, "x" in u, u.pop("a"), u.pop("x", None), u.setdefault("b", 9))
print(u.setdefault("e", 5), u.popitem(), list(u), u == {"C": 3, "D": 4, "E": 5}, u != {}, dict(u), {**u})
attempt(u.pop, "x")
attempt(lambda: u["x"])
attempt(lambda: u.__delitem__("x"))
attempt(reversed, u)
attempt(hash, u)
keys, values, items = u.keys(), u.values(), u.items()
print(keys, values, items, len(keys))
print(list(keys), list(values), list(items), "C" in keys, 3 in values, ("C", 3) in items, ("C", 4) in items)
print(sorted(keys & {"C", "x"}), sorted(keys | {"x"}), sorted(items - {("C", 3)}), keys == {"C", "D", "E"})
u["f"] = 6
print(len(keys), type(keys & []), u)
u.clear()
print(u, len(items))
attempt(u.popitem)


# Iterators and generators.
class Countdown(Iterator):
    def __init__(self, number):
        self.number = number

    def __next__(self):
        if self.number == 0:
            raise StopIteration
        self.number -= 1
        return self.number


print(list(Countdown(3)), iter(Countdown(1)).__class__.__name__, sum(Countdown(5)))


class Echo(Generator):
    def __init__(self):
        self.log = []

    def send(self, value):
        self.log.append(value)
        if len(self.log) > 3:
            raise StopIteration
        return value

    def throw(self, typ, val=None, tb=None):
        self.log.append(typ)
        super().throw(typ, val, tb)


e = Echo()
print(next(e), e.send(2), isinstance(e, Iterator))
e.close()
print(e.log)
attempt(e.throw, ValueError("thrown"))
print(list(Echo()))


class Stubborn(Echo):
    def throw(self, typ, val=None, tb=None):
        return None


attempt(Stubborn().close)


class Adder(Callable):
    def __call__(self, a, b):
        return a + b


print(Adder()(1, 2))

# The classes of collections that are made of these.
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["c"] = 4
child = c.new_child({"b": 9})
print(c, child, child["b"], child.parents, list(child), len(child), c.get("x"), c.pop("a"), c["a"], bool(ChainMap()))
print(c | {"z": 1}, {"z": 0, "b": 1} | c, c == {"c": 4, "a": 2, "b": 3}, sorted(c.items()), ChainMap.fromkeys("ab", 0))
attempt(lambda: c.pop("b"))
attempt(lambda: c.__delitem__("b"))
attempt(lambda: c["x"])
attempt(lambda: ChainMap().popitem())


class Tracked(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


t = Tracked({"a": 1}, b=2)
t.update(c=3)
t.setdefault("d", 4)
print(t, t.data, t | {"e": 5}, type(t.copy()).__name__, Tracked.fromkeys("xy", 1), "a" in t, len(t), t.pop("a"), t)
attempt(lambda: t["zz"])


class Default(UserDict):
    def __missing__(self, key):
        return key * 2


print(Default()["ab"], "ab" in Default())
ul = UserList([3, 1, 2])
ul.append(5)
ul += [4]
ul.sort(reverse=True)
print(ul, ul[0], ul[1:3], type(ul[1:3]).__name__, ul + [1], [0] + ul, ul * 2, ul == [5, 4, 3, 2, 1], ul.index(3), 9 in ul)
us = UserString("abc")
print(us, repr(us), us + "d", "x" + us, us * 2, us.upper(), type(us.upper()).__name__, us[1], us == "abc", "b" in us)
print(us.find("c"), us.split("b"), len(us), us.replace("a", "z"), us < "b", hash(us) == hash("abc"), UserString("%s!") % 3)

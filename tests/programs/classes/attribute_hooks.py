"""__getattr__, __setattr__, __delattr__, __getattribute__ and the getattr family."""


class Missing:
    present = "class"

    def __init__(self):
        self.own = 1

    def __getattr__(self, name):
        if name.startswith("no_"):
            raise AttributeError(f"refused {name}")
        return f"made up {name}"


m = Missing()
print(m.own, m.present, m.other, getattr(m, "x"), hasattr(m, "y"), hasattr(m, "no_z"), getattr(m, "no_q", "default"))
try:
    m.no_way
except AttributeError as error:
    print(error)
print(len(m.__dict__))


class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

    def __init__(self):
        self.a = 1
        self.a += 1


x = Logged()
x.b = [1]
x.b += [2]
setattr(x, "c", 3)
del x.a
delattr(x, "c")
print(x.__dict__)
try:
    del x.a
except AttributeError:
    print("gone already")


class All:
    def __init__(self):
        self.x = 1
        object.__setattr__(self, "count", 0)

    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("hidden")
        if name in ("x", "method"):
            return ("seen", name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return ("fallback", name)

    def __len__(self):
        return 3


a = All()
print(a.x, a.method, a.hidden, a.nothing, a.count, len(a), a.__class__.__name__)


class Frozen:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot assign {name!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name!r}")


f = Frozen(x=1, y=2)
for action in (lambda: setattr(f, "x", 5), lambda: delattr(f, "y")):
    try:
        action()
    except AttributeError as error:
        print(error)
print(f.x, f.y, f.__dict__)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


class Target:
    def __init__(self):
        self.value = 10

    def double(self):
        return self.value * 2


target = Target()
proxy = Proxy(target)
proxy.value = 21
print(proxy.double(), target.value, proxy.__dict__.keys() == {"_target"})
try:
    len(Proxy([1, 2]))
except TypeError as error:
    print(error)
print(Proxy([1, 2]).index(2))
for bad in (lambda: getattr(target, "nope"), lambda: getattr(target, 5), lambda: setattr(target, 1, 2), lambda: (5).x, lambda: setattr(5, "x", 1), lambda: None.x, lambda: Target.nope, lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: "s".foo, lambda: [].append2):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, str(error).split(" and no")[0])
t = Target()
t.__dict__["via dict"] = 1
t.__dict__.update(value=5)
print(t.double(), getattr(t, "via dict"), sorted(t.__dict__), "value" in t.__dict__)
t.__dict__ = {"value": 100}
print(t.double(), t.__dict__)
try:
    m.no_attr = 1
    error_name = m.no_attr_2
except AttributeError as error:
    print(error.name, error.obj is m)

"""Properties with getters, setters and deleters; inheritance and errors."""


class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        self._celsius = None

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9


t = Temperature(100)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 32
print(t.celsius, t.__dict__)
t.celsius += 5
print(t.celsius, Temperature.celsius.__doc__)
try:
    t.celsius = -300
except ValueError as error:
    print(error)
try:
    Temperature(-1000)
except ValueError as error:
    print(error)
del t.celsius
print(t.celsius)


class ReadOnly:
    @property
    def value(self):
        return 42

    @property
    def failing(self):
        raise KeyError("inside")

    @property
    def misleading(self):
        return self.missing_attribute


r = ReadOnly()
for action in (lambda: setattr(r, "value", 1), lambda: delattr(r, "value"), lambda: r.failing, lambda: r.misleading, lambda: r.value()):
    try:
        action()
    except (AttributeError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
r.__dict__["value"] = "hidden by the property"
print(r.value, hasattr(r, "misleading"), getattr(r, "misleading", "fallback"))


class Classic:
    def get_x(self):
        return self._x

    def set_x(self, value):
        self._x = value

    x = property(get_x, set_x, doc="the x")
    y = property(lambda self: self._x + 1)
    write_only = property(fset=set_x)
    none = property()


c = Classic()
c.x = 5
c.write_only = 6
print(c.x, c.y, Classic.x.__doc__, Classic.x.fget is Classic.get_x, Classic.y.fset)
for name in ("write_only", "none"):
    try:
        getattr(c, name)
    except AttributeError:
        print("no getter", name)


class Sub(Temperature):
    @property
    def celsius(self):
        return super().celsius + 1000

    @celsius.setter
    def celsius(self, value):
        Temperature.celsius.fset(self, value)


s = Sub(1)
print(s.celsius, s._celsius, s.fahrenheit)


class Partial(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return -1


p = Partial(50)
print(p.celsius, p._celsius, isinstance(Partial.celsius, property))


class Overrides(ReadOnly):
    value = "plain attribute"


o = Overrides()
o.value = "instance"
print(o.value)


class Cached:
    @property
    def data(self):
        if not hasattr(self, "_data"):
            print("computing")
            self._data = [1, 2]
        return self._data


cached = Cached()
cached.data.append(3)
print(cached.data)


class Base:
    def describe(self):
        return "base"


class Handler(Base):
    @property
    def action(self):
        described = super().describe()
        return lambda *args: (described, args)


# What the getter called must not become the receiver of what it gave.
print(Handler().action(), Handler().action(1))

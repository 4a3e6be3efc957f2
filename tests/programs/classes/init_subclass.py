"""__init_subclass__ with keywords, __class_getitem__, __set_name__ order, class keyword errors."""


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__.lower()] = cls
        cls.created = True


class Csv(Plugin):
    def load(self):
        return "csv"


class Xml(Plugin, name="markup"):
    def load(self):
        return "xml"


class Special(Csv, name="special"):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, Csv.created, hasattr(Plugin, "created"))
print([Plugin.registry[k]().load() for k in sorted(Plugin.registry)])


class Base:
    def __init_subclass__(cls, **kwargs):
        print("init_subclass", cls.__name__, kwargs, sorted(k for k in cls.__dict__ if not k.startswith("__")))


class Named:
    def __init__(self, label):
        self.label = label

    def __set_name__(self, owner, name):
        print("set_name", self.label, name)


class Child(Base, a=1, b="two"):
    x = Named("X")
    y = Named("Y")
    same = x


class Grandchild(Child):
    z = 5


try:

    class Plain(object, flag=True):
        pass

except TypeError as error:
    print(error)
try:

    class Wrong(Plugin, unknown=1):
        pass

except TypeError as error:
    print(error)


class Typed:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item if not isinstance(item, type) else item.__name__}]"


class TypedChild(Typed):
    pass


print(Typed[int], TypedChild["x", 1], Typed[...])
try:
    Base[int]
except TypeError as error:
    print(error)
try:
    Typed()[0]
except TypeError as error:
    print(error)


class Validated:
    required = ()

    def __init_subclass__(cls):
        missing = [name for name in cls.required if not hasattr(cls, name)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")


class Shape(Validated):
    required = ("area", "name")
    area = name = None


class Circle(Shape):
    def area(self):
        return 3


try:

    class Interface(Validated):
        required = ("run",)

except TypeError as error:
    print(error)


class Multi1:
    def __init_subclass__(cls, **kw):
        print("Multi1", sorted(kw))
        super().__init_subclass__(**kw)


class Multi2:
    def __init_subclass__(cls, two=None, **kw):
        print("Multi2", two, sorted(kw))
        super().__init_subclass__(**kw)


class Both(Multi1, Multi2, two=2):
    pass


print(list[int] == list[int], dict[str, int], tuple[int, ...])

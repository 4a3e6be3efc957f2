"""Descriptors: data and non-data, __set_name__, class access, priorities."""


class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"class access of {owner.__name__}"
        return ("get", getattr(instance, self.name, "unset"))

    def __set__(self, instance, value):
        print("set", self.name, value)
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)
        delattr(instance, self.name)


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class User:
    data = Data()
    other = Data()
    soft = NonData()


u = User()
print(u.data, User.data, User.other)
u.data = 1
print(u.data, u.__dict__)
u.__dict__["data"] = "ignored"
print(u.data)
del u.data
print(u.data)
print(u.soft, User.soft)
u.soft = "instance wins"
print(u.soft, User.soft)
User.data = "replaced on the class"
print(u.data, User().data)


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["field"] = value * 2


class WithSetOnly:
    field = SetOnly()


w = WithSetOnly()
print(type(w.field).__name__)
w.field = 21
print(w.field)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value


class Person:
    name = Typed(str, "anonymous")
    age = Typed(int)

    def __init__(self, **fields):
        for key, value in fields.items():
            setattr(self, key, value)


print(Person().name, Person(name="Ann", age=3).__dict__, Person.age.kind.__name__)
for fields in ({"name": 5}, {"age": "old"}, {"age": True}):
    try:
        print(Person(**fields).__dict__)
    except TypeError as error:
        print(error)


class LazyAttribute:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Lazy:
    @LazyAttribute
    def costly(self):
        """Costs."""
        print("computed once")
        return 99


z = Lazy()
print(z.costly, z.costly, Lazy.costly.__doc__)


class Method:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        return lambda *args: self.f(instance, owner.__name__, *args)


class Uses:
    @Method
    def m(self, name, x):
        return name, x, self is not None


print(Uses().m(1), Uses.m(2))


class Both(User):
    soft = property(lambda self: "property wins")


b = Both()
b.__dict__["soft"] = 1
print(b.soft, super(Both, b).soft, b.data)


class Raises:
    def __get__(self, instance, owner):
        raise AttributeError("not today")


class Fallback:
    r = Raises()

    def __getattr__(self, name):
        return f"fallback {name}"


print(Fallback().r, hasattr(Fallback, "r"))

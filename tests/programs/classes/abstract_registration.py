"""abc: virtual subclasses, hooks, messages, and what stays abstract."""

import abc
from abc import ABC, ABCMeta, abstractmethod


class Base(ABC):
    @abstractmethod
    def b(self): ...

    @abstractmethod
    def a(self): ...


class Partly(Base):
    def a(self):
        return "a"


def message(make):
    try:
        return make()
    except (TypeError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"


print(type(message(Base)), "abstract class Base" in message(Base), "'a', " not in message(Partly))


@Base.register
class Foreign:
    def a(self):
        return "foreign"


class ForeignChild(Foreign):
    pass


class Late:
    pass


print(isinstance(Foreign(), Base), issubclass(ForeignChild, Base), isinstance(ForeignChild(), Base))
print(isinstance(Foreign(), Partly), issubclass(Late, Base), isinstance(Late(), Base))
print(Base.register(Late) is Late, issubclass(Late, Base), isinstance(Late(), Base), Late.__mro__)
print(Base.register(int), isinstance(5, Base), isinstance("5", Base), isinstance(True, Base))
print(message(lambda: Base.register(5)))
print(message(lambda: Partly.register(Base)))
print(message(lambda: issubclass(5, Base)))
print(message(lambda: isinstance(5, 5))[:9])


class HasLength(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is HasLength:
            return any("__len__" in each.__dict__ for each in other.__mro__) or NotImplemented
        return NotImplemented


class Long:
    def __len__(self):
        return 3


class Longer(HasLength):
    pass


print(
    isinstance([], HasLength),
    isinstance(3, HasLength),
    issubclass(Long, HasLength),
    isinstance(Long(), Longer),
    isinstance(Longer(), HasLength),
)


class Child(Base):
    a = b = 1


print(
    Child().a,
    Child.__abstractmethods__,
    isinstance(Child(), (int, Base)),
    type(Base),
    type(Child) is abc.ABCMeta,
)


class Later(Base):
    a = 1


Later.b = lambda self: "added"
print(type(message(Later)))
abc.update_abstractmethods(Later)
print(Later().b())


class WithInit(Base):
    registry = []

    def __init_subclass__(cls, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry.append((cls.__name__, tag))


class Tagged(WithInit, tag="t"):
    def a(self): ...

    def b(self): ...


print(WithInit.registry, type(Tagged()).__name__)


class Setter(ABC):
    @property
    @abstractmethod
    def value(self): ...

    @value.setter
    @abstractmethod
    def value(self, new): ...


class Done(Setter):
    @property
    def value(self):
        return self._v

    @value.setter
    def value(self, new):
        self._v = new


d = Done()
d.value = 4
print(d.value, sorted(Setter.__abstractmethods__), Done.__abstractmethods__)


class AbstractDict(dict, ABC):
    @abstractmethod
    def load(self): ...


class RealDict(AbstractDict):
    def load(self):
        self["k"] = 1
        return self


print(RealDict().load(), isinstance(RealDict(), dict), type(message(AbstractDict)))


class Deep(ABC):
    @abstractmethod
    def go(self): ...


class Middle(Deep):
    pass


class Provider:
    def go(self):
        return "mixed in"


class Both(Provider, Middle):
    pass


print(Both().go(), message(lambda: Middle()) is not None)

"""abc: abstract methods and properties, refusals, registration-free polymorphism, mixins."""

from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of area {self.area():.2f}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def name(self):
        return "circle"

    def area(self):
        return 3.14159 * self.r**2


class Incomplete(Shape):
    def area(self):
        return 0


for cls, args in ((Square, (2,)), (Circle, (1,)), (Shape, ()), (Incomplete, ())):
    try:
        print(cls(*args).describe())
    except TypeError as error:
        print("TypeError", "abstract class " + cls.__name__ in str(error))
print(sorted(Shape.__abstractmethods__), sorted(Incomplete.__abstractmethods__), sorted(Square.__abstractmethods__))
print(isinstance(Square(1), Shape), issubclass(Circle, ABC), Shape.area.__isabstractmethod__, Shape.__name__, Square.__mro__[1] is Shape)


class WithMeta(metaclass=ABCMeta):
    @abstractmethod
    def run(self):
        return "default implementation"

    @classmethod
    @abstractmethod
    def create(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...


class Concrete(WithMeta):
    def run(self):
        return super().run() + " extended"

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def helper():
        return 1


print(Concrete.create().run(), Concrete.helper())
try:
    WithMeta()
except TypeError:
    print("abstract")


class Template(ABC):
    def run(self):
        return [self.before(), *self.steps(), self.after()]

    def before(self):
        return "before"

    def after(self):
        return "after"

    @abstractmethod
    def steps(self): ...


class Steps(Template):
    def steps(self):
        yield "one"
        yield "two"

    def after(self):
        return super().after() + "!"


print(Steps().run())
anonymous = type("Anonymous", (Template,), {"steps": lambda self: ["only"]})
print(anonymous().run())


class Comparable(ABC):
    @abstractmethod
    def key(self): ...

    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return self.key() == other.key()


class Word(Comparable):
    def __init__(self, w):
        self.w = w

    def key(self):
        return len(self.w), self.w

    def __repr__(self):
        return self.w


print(sorted([Word("ccc"), Word("b"), Word("aa"), Word("a")]), Word("x") == Word("x"), Word("x") != Word("y"))


class Mixed(Square, Steps):
    pass


m = Mixed(3)
print(m.describe(), m.run())


class Plain(ABC):
    pass


print(type(Plain()).__name__, Plain.__abstractmethods__ == frozenset())

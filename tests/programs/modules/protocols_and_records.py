"""typing: what isinstance() asks of protocols, typed dicts, named tuples."""

from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar, runtime_checkable


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, str(error).partition(",")[0])


@runtime_checkable
class Greets(Protocol):
    def greet(self) -> str: ...


@runtime_checkable
class Named(Greets, Protocol):
    name: str


class Person:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"I am {self.name}"


class Wordless:
    name = "nobody"
    greet = None


class Unchecked(Protocol):
    def run(self): ...


class Runner(Unchecked):
    def run(self):
        return "runs"


print(isinstance(Person("A"), Greets), isinstance(Person("A"), Named), isinstance(3, Greets))
print(isinstance(Wordless(), Greets), issubclass(Person, Greets), issubclass(int, Greets))
attempt(lambda: isinstance(3, Unchecked))
attempt(lambda: issubclass(int, Unchecked))
attempt(lambda: Unchecked())
print(Runner().run(), [each.__name__ for each in Runner.__mro__])


def derived_from_a_class():
    class Wrong(Person, Protocol):
        pass


attempt(derived_from_a_class)


class Point(TypedDict):
    x: int
    y: int


class Labelled(Point, total=False):
    label: str


print(Point(x=1, y=2), Labelled.__total__, sorted(Labelled.__required_keys__))
print(sorted(Labelled.__optional_keys__), list(Labelled.__annotations__))
attempt(lambda: isinstance({}, Point))


def typed_dict_of_a_class():
    class Wrong(Point, Person):
        pass


attempt(typed_dict_of_a_class)
T = TypeVar("T")


class Pair(NamedTuple):
    first: int
    second: str = "none"

    def joined(self):
        return f"{self.first}{self.second}"


class Box(Generic[T]):
    def __init__(self, content: T):
        self.content = content


pair = Pair(1)
print(pair, pair.joined(), Pair.__mro__, Pair._field_defaults, pair._replace(first=5))
attempt(lambda: Pair(1, "b", 3))
attempt(lambda: Pair())
attempt(lambda: setattr(pair, "first", 2))
print(Box[int], Box[int](3).content, Box[int](3).__orig_class__)

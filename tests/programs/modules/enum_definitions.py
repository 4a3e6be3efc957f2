"""enum: what a definition may say, and what members of flags give."""

from enum import EJECT, Enum, Flag, IntFlag, auto


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


def defined_twice():
    class Wrong(Enum):
        A = 1
        A = 2


def method_and_member():
    class Wrong(Enum):
        A = 1

        def A(self):
            pass


attempt(defined_twice)
attempt(method_and_member)


class Access(IntFlag):
    READ = 4
    WRITE = 2
    EXECUTE = 1


class Loose(Flag, boundary=EJECT):
    A = auto()
    B = auto()


print(list(Access(6)), Access.READ in Access(5), ~Access.READ & Access(7) == 3)
attempt(lambda: Loose(5))
attempt(lambda: Loose(3) & Loose.A)
Animal = Enum("Animal", "CAT DOG")
print(Animal.__module__, list(Animal), [name for name in dir(Animal) if name[0] != "_"])

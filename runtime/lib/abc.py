"""Abstract base classes."""

from _abc import note_abstract_methods

_registrations = 0


def abstractmethod(funcobj):
    """Mark a method: a class of ABCMeta that doesn't override it has no instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractclassmethod(callable):
    """A class method that is abstract; @classmethod over @abstractmethod does the same."""
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    """A static method that is abstract; @staticmethod over @abstractmethod does the same."""
    return staticmethod(abstractmethod(callable))


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    """A property that is abstract; @property over @abstractmethod does the same."""
    return property(abstractmethod(fget), fset, fdel, doc)


class _Known:
    """What an abstract class knows of classes that are not derived from it."""

    __slots__ = ("registered", "yes", "no")

    def __init__(self):
        self.registered = []
        self.yes = set()
        self.no = {}  # class -> the number of registrations when it was found not to be one


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = note_abstract_methods(cls)
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass of this one. Returns it, so that this can be a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        known = cls._abc_impl
        if kind in known.yes:
            return True
        if known.no.get(kind) == _registrations:
            return False
        return cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        if known.no.get(subclass) == _registrations:
            return False
        found = _is_subclass(cls, subclass)
        if found:
            known.yes.add(subclass)
        else:
            known.no[subclass] = _registrations
        return found


def _is_subclass(cls, subclass):
    said = cls.__subclasshook__(subclass)
    if said is not NotImplemented:
        return bool(said)
    if cls in subclass.__mro__:
        return True
    return any(issubclass(subclass, each) for each in cls._abc_impl.registered) or any(
        issubclass(subclass, each) for each in cls.__subclasses__()
    )


class ABC(metaclass=ABCMeta):
    """A class to derive abstract classes from."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Find out anew which methods of a class are abstract. Returns the class."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = note_abstract_methods(cls)
    return cls


def get_cache_token():
    """A number that changes with each registration."""
    return _registrations

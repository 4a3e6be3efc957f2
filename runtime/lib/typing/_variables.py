"""Types that are not known yet."""

from sys import _getframemodulename
from typing._forms import Form, Unpack, _Combinable, argument


class TypeVar(_Combinable):
    """A type that is not known yet."""

    __module__ = "typing"

    def __init__(
        self,
        name,
        *constraints,
        bound=None,
        covariant=False,
        contravariant=False,
        infer_variance=False,
        default=None,
    ):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self.__constraints__ = tuple(map(argument, constraints))
        self.__bound__ = None if bound is None else argument(bound)
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = _getframemodulename(1)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        mark = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return mark + self.__name__

    def __typing_subst__(self, given):
        return given

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class _Part:
    """`P.args` and `P.kwargs` of a ParamSpec."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"

    def __eq__(self, other):
        if not isinstance(other, _Part):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self._name == other._name

    def __hash__(self):
        return hash((self.__origin__, self._name))


class ParamSpec(TypeVar):
    """The parameters of a function that is not known yet."""

    __module__ = "typing"

    @property
    def args(self):
        """Its positional parameters."""
        return _Part(self, "args")

    @property
    def kwargs(self):
        """Its parameters that are given by keyword."""
        return _Part(self, "kwargs")


class TypeVarTuple:
    """Any number of types that are not known yet."""

    __module__ = "typing"
    takes_many = True

    def __init__(self, name, *, default=None):
        self.__name__ = name

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, given):
        return given

    def __iter__(self):
        yield Unpack[self]


class NewType:
    """A name for a type, whose values are those of the type."""

    __module__ = "typing"

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = _getframemodulename(1)

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    __or__ = _Combinable.__or__
    __ror__ = _Combinable.__ror__


class _AnyMeta(type):
    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()

    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)


class Any(metaclass=_AnyMeta):
    """Any type."""

    __module__ = "typing"

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


AnyStr = TypeVar("AnyStr", bytes, str)
AnyStr.__module__ = "typing"

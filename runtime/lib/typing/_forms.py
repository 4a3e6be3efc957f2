"""Names with arguments in brackets, `List[int]` or `Optional[str]`, and what they may be made of."""

from _generics import Subscripted, UnionType, callable_arguments, callable_text, substitute, text

_CHECKS = "Subscripted generics cannot be used with class and instance checks"


class ForwardRef:
    """The name of a type that is still to be defined."""

    __slots__ = ("__forward_arg__",)

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def argument(given):
    """What an argument in brackets stands for: None for its type, a string for what it names."""
    if given is None:
        return type(None)
    if isinstance(given, str):
        return ForwardRef(given)
    if type(given) is tuple:
        raise TypeError(f"Parameters to generic types must be types. Got {given!r:.100}.")
    return [argument(each) for each in given] if isinstance(given, list) else given


def arguments(given):
    """All arguments in brackets."""
    return tuple(map(argument, given if isinstance(given, tuple) else (given,)))


class _Combinable:
    """What makes a Union by `|`."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Alias(_Combinable, Subscripted):
    """A form or class with arguments; `label` is what is written before the brackets."""

    __slots__ = ("_label",)

    def __init__(self, origin, given, label=None, /):
        super().__init__(origin, given)
        self._label = label

    def _with(self, given):
        return type(self)(self.__origin__, given, self._label)

    def __repr__(self):
        return f"{self._label or text(self.__origin__)}[{self._shown()}]"

    def _shown(self):
        return ", ".join(map(text, self.__args__)) or "()"

    def __getitem__(self, given):
        return self._with(substitute(self, self.__args__, arguments(given)))

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        return entries(self, bases) if self._label else _class_entries(self, bases)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        raise TypeError(_CHECKS)


def _after(alias, bases):
    return bases[[each is alias for each in bases].index(True) + 1 :]


def _class_entries(alias, bases):
    """The bases that `Stack[int]` or `Generic[T]` stands for."""
    is_brought = any(isinstance(each, (Alias, Special)) for each in _after(alias, bases))
    return () if alias.__origin__ is Generic and is_brought else (alias.__origin__,)


def _brings_generic(base):
    return (
        issubclass(base, Generic) if isinstance(base, type) else isinstance(base, (Alias, Special))
    )


def entries(alias, bases):
    """The bases that `List` or `List[int]` stands for."""
    origin = () if alias.__origin__ in bases else (alias.__origin__,)
    return origin if any(map(_brings_generic, _after(alias, bases))) else (*origin, Generic)


class CallableAlias(Alias):
    """`Callable[[int], str]`."""

    __slots__ = ()

    def _shown(self):
        return callable_text(self.__args__)


class ConcatenateAlias(Alias):
    """`Concatenate[int, P]`."""

    __slots__ = ()


class LiteralAlias(Alias):
    """`Literal["r", "w"]`."""

    __slots__ = ()

    def _shown(self):
        return ", ".join(map(repr, self.__args__))

    def _typed(self):
        return {(type(each), each) for each in self.__args__}

    def __eq__(self, other):
        return (
            self._typed() == other._typed() if isinstance(other, LiteralAlias) else NotImplemented
        )

    def __hash__(self):
        return hash(frozenset(self._typed()))


class UnionAlias(Alias):
    """`Union[int, str]` and `Optional[int]`."""

    __slots__ = ()

    def __repr__(self):
        others = [each for each in self.__args__ if each is not type(None)]
        if len(others) == 1 and len(self.__args__) == 2:
            return f"typing.Optional[{text(others[0])}]"
        return super().__repr__()

    def _with(self, given):
        return Union[given]

    def __eq__(self, other):
        if not isinstance(other, (UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any(isinstance(instance, each) for each in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)


class AnnotatedAlias(Alias):
    """`Annotated[int, "more about it"]`."""

    __slots__ = ("__metadata__",)

    def __init__(self, origin, metadata, label="typing.Annotated", /):
        super().__init__(origin, (origin,), label)
        self.__metadata__ = metadata

    def _with(self, given):
        return AnnotatedAlias(given[0], self.__metadata__)

    def _shown(self):
        return ", ".join([text(self.__origin__), *map(repr, self.__metadata__)])

    def __eq__(self, other):
        if not isinstance(other, AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class Form(_Combinable):
    """A name that means something to those who read annotations."""

    __slots__ = ("_name", "_subscript")

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __getitem__(self, given):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, given)

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class UnionForm(Form):
    """`Union` itself."""

    __slots__ = ()


class Special(_Combinable):
    """The name that a class has in typing: `List` for list."""

    def __init__(self, origin, name, count, *, is_callable=False):
        self.__origin__ = origin
        self._name = name
        self._count = count  # of arguments; -1: any number
        self._is_callable = is_callable

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwargs):
        if not self._is_callable:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
            )
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name in ("__class__", "__origin__") or (name[0] == "_" and name[-2:] != "__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __getitem__(self, given):
        if self._name == "Callable":
            return CallableAlias(self.__origin__, arguments_of_callable(given), repr(self))
        found = () if given == () else arguments(given)
        if self._name == "Generator":
            found += (type(None),) * (3 - len(found))
        if self._name == "ContextManager" and len(found) == 1:
            found += (bool | None,)
        if self._count == 0:
            raise TypeError(f"{self!r} is not a generic class")
        if self._count > 0 and len(found) != self._count:
            many = "many" if len(found) > self._count else "few"
            raise TypeError(
                f"Too {many} arguments for {self!r}; actual {len(found)}, expected {self._count}"
            )
        return Alias(self.__origin__, found, repr(self))

    def __mro_entries__(self, bases):
        return entries(self, bases)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


def arguments_of_callable(given):
    """Those of `Callable[[int], str]`, the result last."""
    return tuple(map(argument, callable_arguments(given)))


# What the forms do with what stands in brackets.


def _alias(form, given):
    return Alias(form, arguments(given), repr(form))


def _single(form, given):
    if isinstance(given, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {given!r:.100}.")
    return Alias(form, arguments(given), repr(form))


def _union(form, given):
    if given == ():
        raise TypeError("Cannot take a Union of no types.")
    found = []
    for each in arguments(given):
        parts = each.__args__ if isinstance(each, (UnionAlias, UnionType)) else (each,)
        found += [part for part in parts if part not in found]
    return found[0] if len(found) == 1 else UnionAlias(form, tuple(found), repr(form))


def _optional(form, given):
    if isinstance(given, tuple):
        raise TypeError(f"{form!r} requires a single type. Got {given!r:.100}.")
    return Union[given, None]


def _literal(form, given):
    found = []
    for each in given if isinstance(given, tuple) else (given,):
        parts = each.__args__ if isinstance(each, LiteralAlias) else (each,)
        known = [(type(one), one) for one in found]
        found += [part for part in parts if (type(part), part) not in known]
    return LiteralAlias(form, tuple(found), repr(form))


def _annotated(form, given):
    if not isinstance(given, tuple) or len(given) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation)."
        )
    origin, metadata = argument(given[0]), given[1:]
    if isinstance(origin, AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return AnnotatedAlias(origin, metadata)


def _concatenate(form, given):
    return ConcatenateAlias(form, arguments(given), repr(form))


Union = UnionForm("Union", _union)
Optional = Form("Optional", _optional)
Literal = Form("Literal", _literal)
Annotated = Form("Annotated", _annotated)
Concatenate = Form("Concatenate", _concatenate)
ClassVar, Final, TypeGuard, TypeIs, Required, NotRequired, ReadOnly = (
    Form(name, _single)
    for name in ("ClassVar", "Final", "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly")
)
Unpack = Form("Unpack", _single)
LiteralString, Never, NoReturn, Self, TypeAlias = map(
    Form, ("LiteralString", "Never", "NoReturn", "Self", "TypeAlias")
)
List, Set, FrozenSet = (
    Special(list, "List", 1),
    Special(set, "Set", 1),
    Special(frozenset, "FrozenSet", 1),
)
Dict, Tuple, Type = Special(dict, "Dict", 2), Special(tuple, "Tuple", -1), Special(type, "Type", 1)


# Classes for several types.


def subscript_class(cls, given):
    """A generic class with arguments."""
    given = arguments(given)
    if _declares(cls):
        _check_variables(cls.__name__, given)
    elif not cls.__parameters__:
        raise TypeError(f"{cls} is not a generic class")
    elif len(given) != len(cls.__parameters__) and not any(
        hasattr(each, "takes_many") for each in cls.__parameters__
    ):
        wanted = len(cls.__parameters__)
        words = ("many", "") if len(given) > wanted else ("few", "at least ")
        raise TypeError(
            f"Too {words[0]} arguments for {cls}; actual {len(given)}, expected {words[1]}{wanted}"
        )
    return Alias(cls, given)


def _declares(cls):
    """Whether a class with type variables in brackets says what those of a new class are."""
    return (
        isinstance(cls, type)
        and cls.__module__ == "typing"
        and cls.__name__ in ("Generic", "Protocol")
    )


def _check_variables(name, given):
    if not given:
        raise TypeError(f"Parameter list to {name}[...] cannot be empty")
    if not all(
        hasattr(type(each), "__typing_subst__") or isinstance(each, Alias) for each in given
    ):
        raise TypeError(
            f"Parameters to {name}[...] must all be type variables or parameter specification variables."
        )
    if len(set(given)) != len(given):
        raise TypeError(f"Parameters to {name}[...] must all be unique")


def set_parameters(cls):
    """Note the type variables of a new class that is derived from Generic."""
    bases = cls.__dict__.get("__orig_bases__", ())
    if any(each is Generic for each in bases or cls.__bases__) and cls.__name__ != "Protocol":
        raise TypeError("Cannot inherit from plain Generic")
    found = Alias(cls, bases).__parameters__
    for each in bases:
        if isinstance(each, Alias) and _declares(each.__origin__):
            name = each.__origin__.__name__
            missing = [one for one in found if one not in each.__parameters__]
            if missing:
                shown = ", ".join(map(str, missing))
                declared = ", ".join(map(str, each.__parameters__))
                raise TypeError(
                    f"Some type variables ({shown}) are not listed in {name}[{declared}]"
                )
            found = each.__parameters__
    cls.__parameters__ = found


class Generic:
    """A class for several types."""

    __slots__ = ()
    __module__ = "typing"
    __parameters__ = ()

    def __class_getitem__(cls, given):
        return subscript_class(cls, given)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        set_parameters(cls)

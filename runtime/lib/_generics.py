"""Types with arguments, `list[int]`, and unions of types, `int | None`."""

# What an alias has of its own; all other attributes are those of its origin.
_OWN = frozenset(
    ("__class__", "__mro_entries__", "__reduce__", "__reduce_ex__", "__copy__", "__deepcopy__")
)


def text(part):
    """How a part of an alias or union is written."""
    if part is ...:
        return "..."
    if isinstance(part, list):
        return f"[{', '.join(map(text, part))}]"
    if not isinstance(part, type):
        return repr(part)
    return (
        part.__qualname__
        if part.__module__ == "builtins"
        else f"{part.__module__}.{part.__qualname__}"
    )


def parameters(arguments):
    """The type variables in the arguments of an alias, each once."""
    found = []
    for each in arguments:
        if isinstance(each, type):
            continue
        if isinstance(each, (tuple, list)):
            inner = parameters(each)
        elif hasattr(type(each), "__typing_subst__"):
            inner = (each,)
        else:
            inner = getattr(each, "__parameters__", ())
        found += [one for one in inner if one not in found]
    return tuple(found)


def substitute(alias, arguments, given):
    """The arguments of an alias with its type variables replaced by those that are given."""
    given = given if isinstance(given, tuple) else (given,)
    wanted = alias.__parameters__
    if not wanted:
        raise TypeError(f"{alias!r} is not a generic class")
    if len(given) != len(wanted) and not any(takes_many(each) for each in wanted):
        many = "many" if len(given) > len(wanted) else "few"
        raise TypeError(
            f"Too {many} arguments for {alias!r}; actual {len(given)}, expected {len(wanted)}"
        )
    return _replaced(arguments, _assigned(wanted, given))


def takes_many(variable):
    """Whether a type variable stands for several types."""
    return type(variable).__name__ == "TypeVarTuple"


def _assigned(wanted, given):
    """The values of type variables, of which one may take several."""
    values = {}
    extra = len(given) - len(wanted)
    given = list(given)
    for each in wanted:
        if takes_many(each):
            values[each] = tuple(given[: extra + 1])
            del given[: extra + 1]
        else:
            values[each] = given.pop(0)
    return values


def _replaced(arguments, values):
    made = []
    for each in arguments:
        if isinstance(each, list):
            made.append(list(_replaced(each, values)))
        elif each.__hash__ is not None and not isinstance(each, type) and each in values:
            made.append(values[each])
        elif not isinstance(each, type) and getattr(each, "__parameters__", ()):
            made.append(each[tuple(values[one] for one in each.__parameters__)])
        else:
            made.append(each)
    return tuple(made)


class Subscripted:
    """A class with arguments in brackets: what all kinds of these have in common."""

    __slots__ = ("__args__", "__origin__", "__parameters__")

    def __init__(self, origin, arguments, /):
        self.__origin__ = origin
        self.__args__ = arguments if isinstance(arguments, tuple) else (arguments,)
        self.__parameters__ = parameters(self.__args__)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getattr__(self, name):
        if name in _OWN:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)


class GenericAlias(Subscripted):
    """A class with arguments in brackets, like `list[int]`."""

    __slots__ = ("__unpacked__",)
    __module__ = "types"

    def __init__(self, origin, arguments, /):
        super().__init__(origin, arguments)
        self.__unpacked__ = False

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        arguments = ", ".join(map(text, self.__args__)) or "()"
        return f"{'*' if self.__unpacked__ else ''}{text(self.__origin__)}[{arguments}]"

    def __eq__(self, other):
        equal = super().__eq__(other)
        return self.__unpacked__ == other.__unpacked__ if equal is True else equal

    __hash__ = Subscripted.__hash__

    def __or__(self, other):
        return unite(self, other)

    def __ror__(self, other):
        return unite(other, self)

    def __getitem__(self, given):
        return type(self)(self.__origin__, substitute(self, self.__args__, given))

    def __iter__(self):
        unpacked = type(self)(self.__origin__, self.__args__)
        unpacked.__unpacked__ = True
        yield unpacked

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


def callable_arguments(given):
    """The arguments of `Callable[[first, second], result]`, the result last."""
    if not isinstance(given, tuple) or len(given) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    taken, result = given
    return (*taken, result) if isinstance(taken, (list, tuple)) else (taken, result)


def callable_text(arguments):
    """How these are written."""
    *taken, result = arguments
    is_open = len(taken) == 1 and (taken[0] is ... or type(taken[0]).__name__ in _OPEN)
    shown = ", ".join(map(text, taken))
    return f"{shown if is_open else f'[{shown}]'}, {text(result)}"


_OPEN = ("ParamSpec", "ConcatenateAlias")  # of what stands for all parameters


class CallableAlias(GenericAlias):
    """Functions that take and give certain types."""

    __slots__ = ()
    __module__ = "collections.abc"

    def __init__(self, origin, given, /):
        super().__init__(origin, callable_arguments(given))

    def __repr__(self):
        return f"{text(self.__origin__)}[{callable_text(self.__args__)}]"

    def __getitem__(self, given):
        *taken, result = substitute(self, self.__args__, given)
        return type(self)(self.__origin__, (taken[0] if taken == [...] else taken, result))


class UnionType:
    """Any of several types."""

    __slots__ = ("__args__", "__parameters__")
    __module__ = "types"

    def __init__(self, arguments, /):
        self.__args__ = arguments
        self.__parameters__ = parameters(arguments)

    def __repr__(self):
        return " | ".join("None" if each is type(None) else text(each) for each in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return unite(self, other)

    def __ror__(self, other):
        return unite(other, self)

    def __getitem__(self, given):
        made = None
        for each in substitute(self, self.__args__, given):
            made = each if made is None else made | each
        return made

    def __instancecheck__(self, instance):
        return any(isinstance(instance, each) for each in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)


def unite(left, right):
    """What `left | right` is: NotImplemented unless both are types, or None."""
    found = []
    for each in (left, right):
        if isinstance(each, UnionType):
            found += [part for part in each.__args__ if part not in found]
        elif each is None or isinstance(each, (type, GenericAlias)):
            part = type(None) if each is None else each
            if part not in found:
                found.append(part)
        else:
            return NotImplemented
    return found[0] if len(found) == 1 else UnionType(tuple(found))

"""Enumerations."""

import sys

__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "KEEP", "NAMED_FLAGS", "STRICT", "UNIQUE", "Enum", "EnumCheck", "EnumMeta",
    "EnumDict", "EnumType", "Flag", "FlagBoundary", "IntEnum", "IntFlag", "ReprEnum", "StrEnum", "auto", "global_enum", "member",
    "nonmember", "property", "show_flag_values", "unique", "verify",
]  # fmt: skip

Enum = Flag = None
property = property
_NOTHING = object()
_FUNCTION = type(lambda: None)
_FORMATS = ("__repr__", "__str__", "__format__")


class nonmember:
    """What a name in the body of an enumeration means if it is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """What a name in the body of an enumeration means if it is a member, though it does not look like one."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the enumeration chooses. In the body, members with such values can be combined."""

    def __init__(self, value=_NOTHING):
        self.value = value

    def __or__(self, other):
        return _Later(lambda a, b: a | b, self, other)

    def __ror__(self, other):
        return _Later(lambda a, b: b | a, self, other)

    def __and__(self, other):
        return _Later(lambda a, b: a & b, self, other)

    def __rand__(self, other):
        return _Later(lambda a, b: b & a, self, other)

    def __xor__(self, other):
        return _Later(lambda a, b: a ^ b, self, other)

    def __rxor__(self, other):
        return _Later(lambda a, b: b ^ a, self, other)

    def __invert__(self):
        return _Later(lambda a: ~a, self)


class _Later(auto):
    """A value to be computed of others when these are known: the body of a class is a plain dict until it is done."""

    def __init__(self, operation, *operands):
        self.value = _NOTHING
        self.operation = operation
        self.operands = operands


def _is_descriptor(value):
    kinds = (_FUNCTION, property, classmethod, staticmethod)
    kind = type(value)
    return isinstance(value, kinds) or any(
        hasattr(kind, name) for name in ("__get__", "__set__", "__delete__")
    )


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_member(enum_name, name, value):
    if isinstance(value, member):
        return True
    if isinstance(value, nonmember) or _is_dunder(name) or _is_sunder(name):
        return False
    return not name.startswith(f"_{enum_name}__") and not _is_descriptor(value)


def _check_bases(name, bases):
    for base in bases:
        for each in base.__mro__:
            if isinstance(each, EnumType) and each._member_names_:
                raise TypeError(f"<enum {name!r}> cannot extend {each!r}")
    if not isinstance(bases[-1], EnumType):
        raise TypeError(
            "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`"
        )


def _data_type(bases):
    """The type that the values of members are mixed with, or object."""
    for base in bases:
        candidate = None
        for each in base.__mro__:
            if each is object:
                continue
            if isinstance(each, EnumType):
                if each._member_type_ is not object:
                    return each._member_type_
                break
            if each.__module__ == "builtins" or "__new__" in each.__dict__:
                return candidate or each
            candidate = candidate or each
    return object


def _resolve(cls_values, generate, name, value):
    """The value of a member, without auto() in it."""
    if isinstance(value, _Later):
        value.value = value.operation(
            *[_resolve(cls_values, generate, name, each) for each in value.operands]
        )
        return value.value
    if isinstance(value, auto):
        if value.value is _NOTHING:
            value.value = generate(name, 1, len(cls_values), cls_values[:])
        return value.value
    if isinstance(value, tuple) and any(isinstance(each, auto) for each in value):
        return type(value)(_resolve(cls_values, generate, name, each) for each in value)
    return value


def _bits(number):
    """The single bits of a number, from the lowest."""
    while number > 0:
        low = number & -number
        yield low
        number ^= low


class EnumDict(dict):
    """What the body of an enumeration defines: a member only once."""

    def __init__(self, enum_name):
        super().__init__()
        self._enum_name = enum_name

    def __setitem__(self, key, value):
        is_known = key in self and key not in self.get("_ignore_", ())
        if is_known and _is_member(self._enum_name, key, self[key]):
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        super().__setitem__(key, value)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        return EnumDict(name)

    def __new__(metacls, name, bases, namespace, /, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, name, bases, namespace, **kwds)
        _check_bases(name, bases)
        ignored = namespace.get("_ignore_", ())
        ignored = ignored.replace(",", " ").split() if isinstance(ignored, str) else list(ignored)
        members, others = {}, {}
        for key, value in namespace.items():
            if key in ignored or key == "_ignore_":
                continue
            if _is_member(name, key, value):
                if key == "mro":
                    raise ValueError("invalid enum member name(s) 'mro'")
                members[key] = value.value if isinstance(value, member) else value
            else:
                others[key] = value.value if isinstance(value, nonmember) else value
        custom_new = others.pop("__new__", None)
        order = others.pop("_order_", None)
        others["_member_names_"] = []
        others["_member_map_"] = {}
        others["_value2member_map_"] = {}
        others["_unhashable_values_"] = []
        others["_member_type_"] = data_type = _data_type(bases)
        if custom_new is not None:
            others["__new_member__"] = custom_new
        generate = others.get("_generate_next_value_")
        if isinstance(generate, _FUNCTION):
            others["_generate_next_value_"] = staticmethod(generate)
        cls = super().__new__(metacls, name, bases, others, **kwds)
        _mix_formats(cls, others, bases[-1], data_type)
        set_attribute = super().__setattr__
        if Flag is not None and issubclass(cls, Flag):
            cls._boundary_ = boundary or getattr(bases[-1], "_boundary_", None) or STRICT
            cls._flag_mask_ = cls._singles_mask_ = 0
        _add_members(cls, members, set_attribute)
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [each for each in order if each in cls._member_names_] != cls._member_names_:
                raise TypeError(
                    f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}"
                )
        return cls

    def __init__(cls, *args, **kwds):
        pass

    def __call__(
        cls,
        value=_NOTHING,
        names=_NOTHING,
        *values,
        module=None,
        qualname=None,
        type=None,
        start=1,
        boundary=None,
    ):
        if cls._member_map_:
            if names is not _NOTHING:
                value = (value, names, *values)
            elif value is _NOTHING:
                raise TypeError(
                    "EnumType.__call__() missing 1 required positional argument: 'value'"
                )
            return _find(cls, value)
        if names is _NOTHING:
            if type is None:
                raise TypeError(
                    f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum"
                )
            names = ()
        return _create(cls, value, names, module, qualname, type, start, boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return any(value == each for each, _ in cls._unhashable_values_)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = "class contains doc getitem init_subclass iter len members module name qualname"
        found = {f"__{name}__" for name in names.split()} | set(cls._member_names_)
        if cls._member_type_ is not object:
            found |= set(object.__dir__(cls._member_type_))
        return sorted(found)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


def _mix_formats(cls, own, first_enum, data_type):
    """What members look like is said by the enumeration, not by the type of the values."""
    for name in _FORMATS:
        if name in own:
            continue
        found = next(each for each in cls.__mro__ if name in each.__dict__)
        if found is object or (data_type is not object and found in data_type.__mro__):
            type.__setattr__(cls, name, getattr(first_enum, name))


def _new_member(cls, args):
    """A member without name, by the enumeration's own __new__ if it has one."""
    custom = getattr(cls, "__new_member__", None)
    if custom is not None:
        custom = custom.__func__ if isinstance(custom, staticmethod) else custom
        return custom(cls, *args)
    data_type = cls._member_type_
    if data_type is object:
        return object.__new__(cls)
    return data_type.__new__(cls, *args)


def _has_init(cls):
    return any(
        "__init__" in each.__dict__
        for each in cls.__mro__
        if each.__module__ not in ("builtins", "enum")
    )


def _add_members(cls, members, set_attribute):
    values = []
    has_init = _has_init(cls)
    for name, value in members.items():
        value = _resolve(values, cls._generate_next_value_, name, value)
        args = value if isinstance(value, tuple) and cls._member_type_ is not tuple else (value,)
        each = _new_member(cls, args)
        if not hasattr(each, "_value_"):
            each._value_ = value if cls._member_type_ is object else cls._member_type_(*args)
        value = each._value_
        each._name_ = name
        each.__objclass__ = cls
        if has_init:
            each.__init__(*args)
            value = each._value_
        values.append(value)
        first = _known(cls, value)
        if first is None:
            each._sort_order_ = len(cls._member_names_)
            _register(cls, name, each, value)
            first = each
        elif (
            Flag is not None
            and issubclass(cls, Flag)
            and name not in cls._member_map_
            and first._name_ not in cls._member_map_
        ):
            first._name_ = name
        cls._member_map_[name] = first
        set_attribute(cls, name, first) if set_attribute is type.__setattr__ else set_attribute(
            name, first
        )


def _known(cls, value):
    """The member that has a value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        return next((each for other, each in cls._unhashable_values_ if other == value), None)


def _register(cls, name, each, value):
    is_canonical = True
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        is_canonical = value > 0 and value & (value - 1) == 0
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        if is_canonical:
            type.__setattr__(cls, "_singles_mask_", cls._singles_mask_ | value)
    if is_canonical:
        cls._member_names_.append(name)
    try:
        cls._value2member_map_[value] = each
    except TypeError:
        cls._unhashable_values_.append((value, each))


def _find(cls, value):
    """The member that has a value, or what is to stand for one."""
    if type(value) is cls:
        return value
    found = _known(cls, value)
    if found is not None:
        return found
    found = cls._missing_(value)
    if isinstance(found, cls):
        return found
    if found is None:
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if isinstance(found, int) and issubclass(cls, Flag) and cls._boundary_ is EJECT:
        return found
    raise TypeError(
        f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member"
    )


def _create(cls, class_name, names, module, qualname, data_type, start, boundary):
    """Enum("Animal", "CAT DOG")."""
    metacls = type(cls)
    bases = (cls,) if data_type is None else (data_type, cls)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    names = list(names.items()) if isinstance(names, dict) else list(names)
    namespace, values = {}, []
    for i, item in enumerate(names):
        if isinstance(item, str):
            name, value = item, cls._generate_next_value_(item, start, i, values[:])
        else:
            name, value = item
        values.append(value)
        namespace[name] = value
    namespace["__module__"] = sys._getframemodulename(2) if module is None else module
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


class Enum(metaclass=EnumType):
    """An enumeration: a class whose attributes are its only instances."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = type(self)
        names = {name for each in cls.__mro__ for name in vars(each)} | set(vars(self))
        names = {name for name in names if name[0] != "_" and name not in cls._member_map_}
        return sorted({"__class__", "__doc__", "__module__", "name", "value"} | names)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enumeration whose members look like their values as text."""


class IntEnum(int, ReprEnum):
    """An enumeration of integers."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """An enumeration of strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__


class FlagBoundary(StrEnum):
    """What happens to bits that are those of no member."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _binary(number, bits):
    """A number as `given 0b0 1010` shows it."""
    digits = format(number & ((1 << bits) - 1), f"0{bits}b")
    return f"0b{'1' if number < 0 else '0'} {digits}"


def _combined(cls, value):
    """The member for several bits, made when it is first asked for."""
    if not isinstance(value, int):
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    mask = cls._flag_mask_
    all_bits = (1 << mask.bit_length()) - 1
    if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
        if cls._boundary_ is STRICT:
            bits = max(value.bit_length(), mask.bit_length())
            raise ValueError(
                f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n  allowed {_binary(mask, bits)}"
            )
        if cls._boundary_ is CONFORM:
            value &= mask
        elif cls._boundary_ is EJECT:
            return value
    if value < 0:
        value += (
            max(all_bits + 1, 1 << value.bit_length()) if cls._boundary_ is KEEP else all_bits + 1
        )
    found = cls._value2member_map_.get(value)
    if found is not None:
        return found
    unknown = value & ~mask
    made = (
        object.__new__(cls)
        if cls._member_type_ is object
        else cls._member_type_.__new__(cls, value)
    )
    names = [each._name_ for each in cls if each._value_ & value]
    if unknown and names:
        names.append(str(unknown))
    made._value_ = value
    made._name_ = "|".join(names) or None
    made.__objclass__ = cls
    return cls._value2member_map_.setdefault(value, made)


class Flag(Enum, metaclass=EnumType):
    """An enumeration whose members can be combined."""

    _boundary_ = STRICT
    _flag_mask_ = _singles_mask_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        return 1 << last.bit_length()

    @classmethod
    def _missing_(cls, value):
        return _combined(cls, value)

    def _other(self, other):
        """The bits of the other operand, or None."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return int(other)
        return None

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            left, right = type(other).__qualname__, self.__class__.__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': {left!r} and {right!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (each for each in self.__class__ if each._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __or__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """An enumeration of integers that can be combined."""

    __str__ = int.__repr__
    __format__ = int.__format__
    __repr__ = Flag.__repr__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    _generate_next_value_ = Flag._generate_next_value_
    _missing_ = Flag.__dict__["_missing_"]


def unique(enumeration):
    """Refuse aliases."""
    aliases = [
        f"{name} -> {each.name}"
        for name, each in enumeration.__members__.items()
        if name != each.name
    ]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can be asked for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuse enumerations that are not as they should be."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = [
        f"{name} -> {each.name}"
        for name, each in enumeration.__members__.items()
        if name != each.name
    ]
    if aliases:
        raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")


def _verify_continuous(enumeration):
    values = {each.value for each in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    wanted = _bits((high << 1) - low) if issubclass(enumeration, Flag) else range(low, high + 1)
    missing = [each for each in wanted if each not in values]
    if missing:
        raise ValueError(
            f"invalid enum {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}"
        )


def _verify_named(enumeration):
    names = [
        name
        for name, each in enumeration.__members__.items()
        if each.value & ~enumeration._singles_mask_
    ]
    if names:
        lacking = 0
        for name in names:
            lacking |= enumeration[name].value & ~enumeration._singles_mask_
        aliases, value = "alias", f"combined values of {lacking:#x}"
        if len(names) > 1:
            aliases = "aliases"
        are = "is" if len(names) == 1 else "are"
        shown = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {aliases} {shown} {are} missing {value} "
            "[use enum.show_flag_values(value) for details]"
        )


def show_flag_values(value):
    """The single bits of a number, from the lowest."""
    return list(_bits(int(value)))


def global_enum(cls, update_str=False):
    """Make the members of an enumeration global variables of its module."""
    for name, each in cls.__members__.items():
        setattr(sys.modules[cls.__module__], name, each)
    cls.__repr__ = lambda self: f"{cls.__module__.rpartition('.')[2]}.{self._name_}"
    return cls

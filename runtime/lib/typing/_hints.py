"""The annotations of functions, classes and modules, and what is in them."""

import builtins
import sys
from typing._forms import (
    Alias,
    AnnotatedAlias,
    CallableAlias,
    ForwardRef,
    Generic,
    NotRequired,
    ReadOnly,
    Required,
    Special,
    Union,
)
from typing._variables import ParamSpec

from _generics import CallableAlias as PlainCallable
from _generics import GenericAlias, Subscripted, UnionType


class _Reader:
    """Finds out what the source of an annotation means: names, attributes, arguments in brackets, `|` and literals."""

    def __init__(self, source, spaces):
        self.tokens = _tokens(source)
        self.spaces = spaces
        self.source = source
        self.at = 0

    def next(self):
        """What comes next, without taking it."""
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, wanted=None):
        token = self.next()
        if not token or (wanted is not None and token != wanted):
            raise SyntaxError(f"Forward reference must be an expression -- got {self.source!r}")
        self.at += 1
        return token

    def whole(self):
        """The meaning of all of it."""
        value = self.union()
        if self.next():
            self.take("")
        return value

    def union(self):
        value = self.primary()
        while self.next() == "|":
            self.take()
            value = value | self.primary()
        return value

    def primary(self):
        value = self.atom()
        while self.next() in (".", "["):
            if self.take() == ".":
                value = getattr(value, self.take())
            else:
                found = self.items("]")
                value = value[
                    found[0] if len(found) == 1 and not self.ends_with_comma else tuple(found)
                ]
        return value

    def items(self, end):
        """What is between brackets."""
        found = []
        self.ends_with_comma = False
        while self.next() != end:
            self.ends_with_comma = False
            found.append(self.union())
            if self.next() != end:
                self.take(",")
                self.ends_with_comma = True
        self.take(end)
        return found

    def atom(self):
        token = self.take()
        if token == "[":
            return self.items("]")
        if token == "(":
            found = self.items(")")
            return found[0] if len(found) == 1 and not self.ends_with_comma else tuple(found)
        if token[0] in "'\"":
            return token[1:-1]
        if token == "...":
            return ...
        if token == "-":
            return -int(self.take())
        if token[0].isdigit():
            return int(token, 0)
        return self.name(token)

    def name(self, name):
        if name in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[name]
        for space in self.spaces:
            if name in space:
                return space[name]
        if not hasattr(builtins, name):
            raise NameError(f"name {name!r} is not defined")
        return getattr(builtins, name)


def _tokens(source):
    """The words and signs of an annotation."""
    found = []
    at = 0
    while at < len(source):
        char = source[at]
        end = at + 1
        if char in "'\"":
            end = source.find(char, end) + 1 or len(source)
        elif char.isalnum() or char == "_":
            while end < len(source) and (source[end].isalnum() or source[end] == "_"):
                end += 1
        elif source[at : at + 3] == "...":
            end = at + 3
        if not char.isspace():
            found.append(source[at:end])
        at = end
    return found


def _meaning(annotation, spaces):
    """An annotation with all names of types in it replaced by the types."""
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        return _meaning(_Reader(annotation, spaces).whole(), spaces)
    if annotation is None:
        return type(None)
    if not isinstance(annotation, (Subscripted, UnionType)):
        return annotation
    given = [_part(each, spaces) for each in annotation.__args__]
    if all(new is old for new, old in zip(given, annotation.__args__)):
        return annotation
    return _rebuilt(annotation, tuple(given))


def _part(each, spaces):
    if isinstance(each, list):
        return [_meaning(one, spaces) for one in each]
    return each if isinstance(each, (type, type(...))) else _meaning(each, spaces)


def _rebuilt(alias, given):
    if isinstance(alias, UnionType):
        return Union[given]
    if isinstance(alias, PlainCallable):
        return PlainCallable(alias.__origin__, (list(given[:-1]), given[-1]))
    return alias._with(given) if isinstance(alias, Alias) else GenericAlias(alias.__origin__, given)


def _without_extras(hint):
    """A hint without `Annotated`, `Required` and `NotRequired`."""
    if isinstance(hint, AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if isinstance(hint, Alias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(hint.__args__[0])
    if not isinstance(hint, (Subscripted, UnionType)):
        return hint
    given = tuple(
        each if isinstance(each, list) else _without_extras(each) for each in hint.__args__
    )
    same = all(new is old for new, old in zip(given, hint.__args__))
    return hint if same else _rebuilt(hint, given)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object, of a class with those of its bases. Strings become what they name."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            spaces = [localns or {}, dict(vars(base)), globalns or (vars(module) if module else {})]
            for name, annotation in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _meaning(annotation, spaces)
    else:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        own = vars(obj) if isinstance(obj, type(sys)) else getattr(inner, "__globals__", {})
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, annotation in annotations.items():
            hints[name] = _meaning(annotation, [localns or {}, globalns or own])
    if include_extras:
        return hints
    return {name: _without_extras(hint) for name, hint in hints.items()}


def get_origin(tp):
    """What stands before the brackets, or None."""
    if isinstance(tp, AnnotatedAlias):
        from typing import Annotated

        return Annotated
    if isinstance(tp, (Subscripted, Special)):
        return tp.__origin__
    if isinstance(tp, UnionType):
        return UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    """What stands between the brackets."""
    if isinstance(tp, AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (Subscripted, UnionType)):
        return ()
    if isinstance(tp, (CallableAlias, PlainCallable)):
        *taken, result = tp.__args__
        is_open = len(taken) == 1 and (taken[0] is ... or isinstance(taken[0], ParamSpec))
        return (taken[0] if is_open else taken, result)
    return tp.__args__

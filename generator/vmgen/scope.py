"""The names that a file defines, and how they are looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from vmgen.effects import Type
from vmgen.encoding import KindGroup, OperandKind, Unit, UnitField
from vmgen.model import Helper, Instruction, Label, Pseudo, Super, Uop
from vmgen.names import C_KEYWORDS, HOOKS
from vmgen.source import Diagnostic, Note, Span, suggestion
from vmgen.syntax import Name

BUILTIN_KINDS = (
    OperandKind("local", KindGroup.INDEX, "index of a local variable", "locals"),
    OperandKind("const", KindGroup.INDEX, "index of a constant", "constants"),
    OperandKind("name", KindGroup.INDEX, "index of a name", "names"),
    OperandKind("reg", KindGroup.INDEX, "index of a register", "registers"),
    OperandKind("jump", KindGroup.JUMP, "jump target, either way", signed=True),
    OperandKind("forward", KindGroup.FORWARD, "jump target further on"),
    OperandKind("backward", KindGroup.BACKWARD, "jump target further back"),
    OperandKind("count", KindGroup.NUMBER, "number of items"),
    OperandKind("flags", KindGroup.NUMBER, "bit flags"),
    *(
        OperandKind(
            f"{sign}{bits}", KindGroup.IMMEDIATE, f"{bits}-bit integer", None, bits, sign == "i"
        )
        for bits in (8, 16, 32, 64)
        for sign in ("i", "u")
    ),
)


class Placed(Protocol):
    """Something that has been defined somewhere."""

    @property
    def span(self) -> Span:
        """Where its name stands."""


T = TypeVar("T")
P = TypeVar("P", bound=Placed)


@dataclass
class Scope:
    """What has been resolved so far, by name, and the diagnostics.

    `reserved` are the C variables that every body sees.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    unit: Unit = field(default_factory=lambda: Unit(8, UnitField("opcode", 0, 8), ()))
    direct: bool = False
    reserved: frozenset[str] = frozenset()
    types: dict[str, Type] = field(default_factory=dict)
    kinds: dict[str, OperandKind] = field(
        default_factory=lambda: {kind.name: kind for kind in BUILTIN_KINDS}
    )
    kind_spans: dict[str, Span] = field(default_factory=dict)
    helpers: dict[str, Helper] = field(default_factory=dict)
    uops: dict[str, Uop] = field(default_factory=dict)
    instructions: dict[str, Instruction] = field(default_factory=dict)
    supers: dict[str, Super] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)
    pseudos: dict[str, Pseudo] = field(default_factory=dict)
    families: dict[str, Span] = field(default_factory=dict)
    """Families by their generic instruction."""
    memberships: dict[str, tuple[str, Span]] = field(default_factory=dict)
    """The family of each member, and where it says so."""

    def error(self, message: str, span: Span, *notes: Note, missing: bool = False) -> None:
        """Keep a diagnostic."""
        self.diagnostics.append(Diagnostic(message, span, notes, missing))

    def find(
        self,
        what: str,
        name: Name,
        known: Mapping[str, T],
        *also: str,
        notes: tuple[Note, ...] = (),
    ) -> T | None:
        """The object of a name; a diagnostic where there is none.

        It suggests a known name or one of `also`; `notes` are what it says otherwise.
        """
        if name.text not in known:
            notes = suggestion(name.text, [*known, *also]) or notes
            message = f"unknown {what} '{name.text}'"
            self.diagnostics.append(Diagnostic(message, name.span, notes, missing=True))
        return known.get(name.text)

    def define(self, name: Name, known: dict[str, P], value: P) -> None:
        """Enter a name that must be new."""
        if name.text in known:
            note = Note("it is defined here first", known[name.text].span)
            self.error(f"'{name.text}' is defined twice", name.span, note)
        else:
            known[name.text] = value

    def c_name(self, name: Name) -> None:
        """Complain of a name that C has another use for."""
        if name.text in C_KEYWORDS:
            self.error(f"'{name.text}' is a C keyword", name.span)

    def c_function(self, name: Name) -> None:
        """Complain of a name that can't be called or used as a variable."""
        self.c_name(name)
        if name.text in HOOKS:
            self.error(f"'{name.text}' is a hook of the language", name.span)

    def variable(self, name: Name) -> None:
        """Complain of a name that can't be a variable of a body."""
        self.c_function(name)
        if name.text in self.reserved:
            self.error(f"'{name.text}' is the machine's; choose another name", name.span)
        elif name.text in self.helpers:
            note = Note("declared here", self.helpers[name.text].span)
            self.error(f"'{name.text}' is a helper; choose another name", name.span, note)

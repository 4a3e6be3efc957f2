"""What is kept while one module or function is compiled."""

import ast
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyvm.errors import Source
from pyvm.generated.assembler import Assembler, Label
from pyvm.program import Code, Constant
from pyvm.scope import Scope


@dataclass(frozen=True)
class Loop:
    """Where `continue` and `break` go; a `for` loop keeps its iterator on the stack."""

    top: Label
    end: Label
    has_iterator: bool


def identity(value: Constant) -> tuple[type, object]:
    """What tells constants apart: 1, 1.0 and True are equal, 0.0 and -0.0 likewise."""
    match value:
        case float():
            return float, struct.pack("<d", value)
        case tuple():
            return tuple, tuple(map(identity, value))
    return type(value), value


@dataclass
class Protected:
    """Code from `start` up to here: its errors go to `target`, with the stack cut to a depth."""

    target: Label
    depth: int
    start: Label


@dataclass(frozen=True)
class Finally:
    """Statements to run on the way out."""

    body: list[ast.stmt]


@dataclass(frozen=True)
class Handling:
    """An exception is being handled. What was before it is on the stack, and perhaps the error."""

    has_error: bool


@dataclass(frozen=True)
class Named:
    """A variable holds the exception that is being handled, and goes with it."""

    clause: ast.ExceptHandler


@dataclass(frozen=True)
class Kept:
    """A value is on the stack that will be returned unless something else happens."""


@dataclass(frozen=True)
class Managed:
    """A context manager is to be left; what it is left by is on the stack."""


Block = Loop | Protected | Finally | Handling | Named | Kept | Managed


@dataclass(frozen=True)
class Inlined:
    """The variables of a comprehension, which is compiled into the function that it stands in."""

    slots: dict[str, int]
    cells: Mapping[str, int]  # of those that functions in it share


@dataclass
class Unit:
    """A module or function under compilation: its instructions and the tables they refer to."""

    scope: Scope
    source: Source
    assembler: Assembler = field(default_factory=Assembler)
    constants: list[Constant] = field(default_factory=list)
    constant_numbers: dict[object, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    keyword_lists: dict[tuple[str, ...], int] = field(default_factory=dict)
    children: list[Code] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)  # around what is compiled, outermost first
    inlined: list[Inlined] = field(default_factory=list)  # the comprehensions around
    added_locals: list[str] = field(default_factory=list)
    spare_slots: dict[str, list[int]] = field(default_factory=dict)
    has_doc: bool = False  # the first constant is the documentation

    def slot(self, name: str) -> int | None:
        """The number of the local variable that a name means here, None for other names."""
        for inlined in reversed(self.inlined):
            if name in inlined.slots or name in inlined.cells:
                return inlined.slots.get(name)
        return self.scope.slot(name)

    def cell(self, name: str) -> int | None:
        """The number of the cell that a name means here, None for other names."""
        for inlined in reversed(self.inlined):
            if name in inlined.slots or name in inlined.cells:
                return inlined.cells.get(name)
        return self.scope.cell(name)

    def variable_cell(self, name: str) -> int | None:
        """The same, but None for the variables of a class: a function in it that uses the name
        means another variable, farther out.
        """
        return None if self.has_namespace and name in self.scope.bound else self.cell(name)

    @property
    def has_namespace(self) -> bool:
        """Whether names may be variables of a class here: comprehensions don't see those."""
        return self.scope.is_class and not self.inlined

    def is_in_namespace(self, name: str) -> bool:
        """Whether a name without slot and cell is, or may be, a variable of a class."""
        return self.has_namespace and name not in self.scope.globals

    def enter(self, node: ast.AST, names: list[str]) -> Inlined:
        """Give a comprehension its variables until `leave`; they get locals that are not in use, or
        cells of their own.
        """
        cells = self.scope.comprehensions[node]
        slots = {name: self._spare_slot(name) for name in names if name not in cells}
        self.inlined.append(Inlined(slots, cells))
        return self.inlined[-1]

    def _spare_slot(self, name: str) -> int:
        spare = self.spare_slots.setdefault(name, [])
        if spare:
            return spare.pop()
        self.added_locals.append(name)
        return len(self.scope.locals) + len(self.added_locals) - 1

    def leave(self) -> None:
        """Leave a comprehension."""
        for name, slot in self.inlined.pop().slots.items():
            self.spare_slots[name].append(slot)

    @property
    def is_live(self) -> bool:
        """Whether control can reach the instruction that would come next."""
        return self.assembler.depth is not None

    def at(self, node: ast.expr | ast.stmt | ast.ExceptHandler) -> Assembler:
        """The assembler, told that what follows comes from `node`."""
        column = self.source.column(node.lineno, node.col_offset)
        self.assembler.at(node.lineno, column)
        return self.assembler

    def constant(self, value: Constant) -> int:
        """The number of a constant; equal ones share it, 1, 1.0 and True or 0.0 and -0.0 don't."""
        number = self.constant_numbers.setdefault(identity(value), len(self.constants))
        if number == len(self.constants):
            self.constants.append(value)
        return number

    def name(self, name: str) -> int:
        """The number of a global's or method's name."""
        return self.names.setdefault(name, len(self.names))

    def keywords(self, names: tuple[str, ...]) -> int:
        """The number of a list of names of keyword arguments."""
        return self.keyword_lists.setdefault(names, len(self.keyword_lists))

    def here(self) -> Label:
        """A label for this place."""
        label = self.assembler.label()
        self.assembler.mark(label)
        return label

    def protect(self, depth: int) -> Protected:
        """Begin a block whose errors are handled; its target is to be marked when it has ended."""
        protected = Protected(self.assembler.label(), depth, self.here())
        self.blocks.append(protected)
        return protected

    def unprotect(self, protected: Protected) -> None:
        """End that block, or interrupt it."""
        end = self.here()
        if protected.start.position != end.position:
            start, target, depth = protected.start, protected.target, protected.depth
            self.assembler.protect(start, end, target, depth)

    def finish(self, first_line: int) -> Code:
        """The compiled code."""
        assembled = self.assembler.finish()
        return Code(
            name=self.scope.name,
            qualname=self.scope.qualname,
            filename=self.source.filename,
            first_line=first_line,
            parameters=self.scope.parameters,
            local_names=(*self.scope.locals, *self.added_locals),
            max_depth=assembled.max_depth,
            units=assembled.code,
            constants=tuple(self.constants),
            cell_names=self.scope.cell_names,
            captures=self.scope.captures,
            names=tuple(self.names),
            keyword_lists=tuple(self.keyword_lists),
            has_doc=self.has_doc,
            children=tuple(self.children),
            handlers=tuple(assembled.handlers),
            positions=tuple(assembled.positions),
            is_generator=self.scope.is_generator,
            is_module=self.scope.parent is None,
            is_class=self.scope.is_class,
        )

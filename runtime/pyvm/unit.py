"""What is kept while one module or function is compiled."""

import ast
import struct
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


@dataclass
class Unit:
    """A module or function under compilation: its instructions and the tables they refer to."""

    scope: Scope
    source: Source
    assembler: Assembler = field(default_factory=Assembler)
    constants: list[Constant] = field(default_factory=list)
    constant_numbers: dict[tuple[type, object], int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    children: list[Code] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)

    @property
    def is_live(self) -> bool:
        """Whether control can reach the instruction that would come next."""
        return self.assembler.depth is not None

    def at(self, node: ast.expr | ast.stmt) -> Assembler:
        """The assembler, told that what follows comes from `node`."""
        column = self.source.column(node.lineno, node.col_offset)
        self.assembler.at(node.lineno, column)
        return self.assembler

    def constant(self, value: Constant) -> int:
        """The number of a constant; equal ones share it, 1, 1.0 and True or 0.0 and -0.0 don't."""
        same = struct.pack("<d", value) if isinstance(value, float) else value
        number = self.constant_numbers.setdefault((type(value), same), len(self.constants))
        if number == len(self.constants):
            self.constants.append(value)
        return number

    def name(self, name: str) -> int:
        """The number of a global's or method's name."""
        return self.names.setdefault(name, len(self.names))

    def finish(self, first_line: int, argument_count: int) -> Code:
        """The compiled code."""
        assembled = self.assembler.finish()
        return Code(
            name=self.scope.name,
            qualname=self.scope.qualname,
            filename=self.source.filename,
            first_line=first_line,
            argument_count=argument_count,
            local_names=self.scope.locals,
            max_depth=assembled.max_depth,
            units=assembled.code,
            constants=tuple(self.constants),
            cell_names=self.scope.cells + self.scope.frees,
            captures=self.scope.captures,
            names=tuple(self.names),
            children=tuple(self.children),
            handlers=tuple(assembled.handlers),
            positions=tuple(assembled.positions),
        )

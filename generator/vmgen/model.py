"""Definitions as meant: names have become objects, sizes polynomials, layouts offsets."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from vmgen.effects import Effect, Item, Type
from vmgen.encoding import CacheField, Layout, Operand, OperandKind, Unit
from vmgen.source import Span
from vmgen.syntax import Block


class HelperEffect(Enum):
    """What a helper can do, each level including the ones before it."""

    PURE = "pure"
    LEAF = "leaf"
    MAY_FAIL = "may_fail"
    MAY_RUN = "may_run"


class Variable(NamedTuple):
    """A C variable: its type, ready to stand before the name (`Thread *`), and its name."""

    type: str
    name: str

    @property
    def declaration(self) -> str:
        """`Thread *thread`."""
        return declare(self.type, self.name)


def declare(ctype: str, name: str) -> str:
    """A C declaration: no space behind a star."""
    return f"{ctype}{name}" if ctype.endswith("*") else f"{ctype} {name}"


class FrameAccess(NamedTuple):
    """How a frame switch saves and reloads the machine's registers."""

    variable: Variable
    """The state variable that holds the running frame."""
    ip: str
    sp: str | None
    reloaded: tuple[tuple[Variable, str], ...]
    base: str | None
    """The slot of depth 0."""
    pop: str | None
    suspend: str | None
    code: str | None
    """Where the internal code of the running frame begins."""


class Observation(NamedTuple):
    """Expressions by which debug builds watch helpers: an error is set; VM code ran."""

    fails: str | None
    runs: str | None


@dataclass(frozen=True, eq=False)
class Helper:
    """A C function that bodies may call."""

    name: str
    doc: str
    span: Span
    result: str
    parameters: str
    effect: HelperEffect


@dataclass(frozen=True, eq=False)
class Uop:
    """A body with its signature: an `inst` or an `op`."""

    name: str
    doc: str
    span: Span
    signature: str
    operands: tuple[Operand, ...]
    caches: tuple[CacheField, ...]
    effect: Effect
    annotations: tuple[str, ...]
    body: Block

    @property
    def place(self) -> str:
        """`file:line` of its definition."""
        return self.span.place


class Flow(NamedTuple):
    """A value on its way through the parts of an instruction, and the C local that carries it."""

    local: str
    item: Item


class Part(NamedTuple):
    """One uop of an instruction, and what its items and cache fields are called there.

    `flows` maps the names of its items to values, `caches` the names of its cache fields to
    those of the instruction. `copies` are C locals that begin as copies of others.
    """

    uop: Uop
    flows: tuple[tuple[str, Flow], ...]
    caches: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Instruction:
    """An instruction: of one part (`inst`) or of several (`macro`)."""

    name: str
    doc: str
    span: Span
    signature: str
    internal: bool
    """Never in portable code: declared so, or a member of a family."""
    opcode: int
    operands: tuple[Operand, ...]
    caches: tuple[CacheField, ...]
    effect: Effect
    parts: tuple[Part, ...]
    generic: str | None
    """The generic of the family that it specializes."""
    portable_layout: Layout | None
    layout: Layout
    """The layout that the interpreters run."""

    @property
    def place(self) -> str:
        """`file:line` of its definition."""
        return self.span.place

    def tested(self, part: Part) -> tuple[Flow, ...]:
        """The values of which a specialization tests the type before a part runs: those of a
        dynamic type that no part before has tested or made."""
        return tuple(Flow(local, item) for each, local, item in self._tested if each is part)

    @cached_property
    def _tested(self) -> tuple[tuple[Part, str, Item], ...]:
        known: set[str] = set()
        found = []
        for part in self.parts:
            flows = dict(part.flows)
            for item in part.uop.effect.inputs:
                flow = flows[item.name]
                own = flow.local in {each.name for each in self.effect.inputs}
                made = not own and flow.item.type is item.type
                if item.type and item.type.test and flow.local not in known and not made:
                    known.add(flow.local)
                    found.append((part, flow.local, item))
        return tuple(found)


@dataclass(frozen=True, eq=False)
class Family:
    """A generic instruction and its specializations, in the order in which they are tried."""

    name: str
    doc: str
    span: Span
    generic: Instruction
    members: tuple[Instruction, ...]


@dataclass(frozen=True, eq=False)
class Super:
    """A superinstruction: one internal opcode for a sequence of instructions."""

    name: str
    doc: str
    span: Span
    opcode: int
    parts: tuple[Instruction, ...]

    @property
    def place(self) -> str:
        """`file:line` of its definition."""
        return self.span.place


@dataclass(frozen=True, eq=False)
class Pseudo:
    """An instruction of the assembler only: it stands for the first target that fits."""

    name: str
    doc: str
    span: Span
    signature: str
    operands: tuple[Operand, ...]
    effect: Effect
    targets: tuple[Instruction, ...]


@dataclass(frozen=True, eq=False)
class Label:
    """Code that bodies jump to. Without `any_depth` it is entered with the inputs popped."""

    name: str
    doc: str
    span: Span
    any_depth: bool
    body: Block


@dataclass(frozen=True, eq=False)
class Machine:
    """A whole machine."""

    name: str
    doc: str
    span: Span
    headers: tuple[str, ...]
    slot: str
    empty: str | None
    result: str
    unit: Unit
    widen: str | None
    widen_opcode: int | None
    state: tuple[Variable, ...]
    frame: FrameAccess | None
    error_label: str | None
    handler: tuple[Item, ...] | None
    """What the stack gains on entry to an exception handler; None without exception tables."""
    observe: Observation
    profile: str | None
    """The profile that the profiling interpreter notes instructions in, or NULL."""
    undeclared: HelperEffect | None
    """What an undeclared function is taken to do; None: calling one is an error."""
    direct: bool
    types: tuple[Type, ...]
    kinds: tuple[OperandKind, ...]
    helpers: tuple[Helper, ...]
    uops: tuple[Uop, ...]
    instructions: tuple[Instruction, ...]
    """In definition order."""
    supers: tuple[Super, ...]
    """In the order of their opcodes: those that begin alike together, longer ones first."""
    families: tuple[Family, ...]
    pseudos: tuple[Pseudo, ...]
    labels: tuple[Label, ...]

    @property
    def prefix(self) -> str:
        """Prefix of generated C functions: `pyvm`."""
        return self.name

    @property
    def macro_prefix(self) -> str:
        """Prefix of generated C constants: `PYVM`."""
        return self.name.upper()

    @property
    def type_prefix(self) -> str:
        """Prefix of generated C types: `Pyvm`."""
        return "".join(word.capitalize() for word in self.name.split("_"))

    @cached_property
    def state_names(self) -> frozenset[str]:
        """The names of the state's variables."""
        return frozenset(variable.name for variable in self.state)

    @cached_property
    def portable(self) -> tuple[Instruction, ...]:
        """The instructions that portable code may hold, in the order of their opcodes."""
        instructions = [i for i in self.instructions if not i.internal]
        return tuple(sorted(instructions, key=lambda i: i.opcode))

    @cached_property
    def static_types(self) -> tuple[Type, ...]:
        """The types that the verifier tracks."""
        return tuple(t for t in self.types if t.static)

    @cached_property
    def uses_stack(self) -> bool:
        """Whether any instruction touches the stack."""
        return any(i.effect != Effect() for i in self.instructions)

    @cached_property
    def limits(self) -> tuple[str, ...]:
        """Counts in the code description that bound operands, in the order of first use."""
        kinds = [o.kind for i in self.portable for o in i.operands]
        return tuple(dict.fromkeys(k.limit for k in kinds if isinstance(k.limit, str)))

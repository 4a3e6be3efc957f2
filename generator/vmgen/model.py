"""Definitions as meant: names have become objects, sizes polynomials, layouts offsets."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from vmgen.source import Span
from vmgen.stack import ZERO, Size, total
from vmgen.syntax import Block, Code


class HelperEffect(Enum):
    """What a helper can do, each level including the ones before it."""

    PURE = "pure"
    LEAF = "leaf"
    MAY_FAIL = "may_fail"
    MAY_RUN = "may_run"


@dataclass(frozen=True)
class Variable:
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


@dataclass(frozen=True)
class UnitField:
    """A part of the code unit: `opcode` or room for an operand. Offset in bytes."""

    name: str
    offset: int
    bits: int


@dataclass(frozen=True)
class Unit:
    """The portable code unit: its width and its fields."""

    bits: int
    opcode: UnitField
    fields: tuple[UnitField, ...]

    @property
    def bytes(self) -> int:
        """Width in bytes."""
        return self.bits // 8


@dataclass(frozen=True)
class FrameAccess:
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


@dataclass(frozen=True)
class Observation:
    """Expressions by which debug builds watch helpers: an error is set; VM code ran."""

    fails: str | None
    runs: str | None


@dataclass(frozen=True, eq=False)
class Type:
    """A type of stack items. Static types have a positive `number`, dynamic ones a `test`."""

    name: str
    doc: str
    span: Span
    test: Code | None
    number: int

    @property
    def static(self) -> bool:
        """Whether the verifier proves it."""
        return self.test is None


@dataclass(frozen=True, eq=False)
class Helper:
    """A C function that bodies may call."""

    name: str
    doc: str
    span: Span
    result: str
    parameters: str
    effect: HelperEffect


class KindGroup(Enum):
    """How operands of a kind are read, checked and shown."""

    INDEX = "index"
    JUMP = "jump"
    FORWARD = "forward"
    BACKWARD = "backward"
    NUMBER = "number"
    IMMEDIATE = "immediate"


@dataclass(frozen=True)
class OperandKind:
    """A kind of operand.

    `limit` (of an index) names a count of the code description, or is a number; `bits` (of an
    immediate) is its width; `signed` tells whether values below zero exist.
    """

    name: str
    group: KindGroup
    doc: str
    limit: str | int | None = None
    bits: int | None = None
    signed: bool = False

    @property
    def jumps(self) -> bool:
        """Whether operands of this kind are jump targets."""
        return self.group in (KindGroup.JUMP, KindGroup.FORWARD, KindGroup.BACKWARD)

    @property
    def ctype(self) -> str:
        """C type of an operand in a body."""
        if self.bits is None:
            return "int32_t"
        return f"{'' if self.signed else 'u'}int{self.bits}_t"


@dataclass(frozen=True)
class Operand:
    """An operand of an instruction. `units` is its explicit width in code units, if any."""

    name: str
    kind: OperandKind
    units: int | None
    span: Span


@dataclass(frozen=True)
class CacheField:
    """An inline cache field; its width in code units and in bits."""

    name: str
    units: int
    bits: int
    span: Span


@dataclass(frozen=True)
class Item:
    """A stack item of an effect. `size` is None for a single item."""

    name: str
    span: Span
    type: Type | None = None
    size: Size | None = None
    deferred: bool = False
    any: bool = False
    """An input that takes every static type, or an output that passes one on."""

    @property
    def slots(self) -> Size:
        """Number of stack slots."""
        return Size.of(1) if self.size is None else self.size

    @property
    def unused(self) -> bool:
        """Whether the definition says that nothing reads it."""
        return self.name == "unused"


@dataclass(frozen=True)
class Placed:
    """An item with its offset from the stack pointer at the instruction's start."""

    item: Item
    offset: Size


@dataclass(frozen=True)
class Effect:
    """A stack effect; `branches` gives what differs on the jump to an operand."""

    inputs: tuple[Item, ...] = ()
    outputs: tuple[Item, ...] = ()
    branches: tuple[tuple[str, tuple[Item, ...]], ...] = ()

    @cached_property
    def popped(self) -> Size:
        """Slots taken."""
        return total(item.slots for item in self.inputs)

    @cached_property
    def pushed(self) -> Size:
        """Slots left in their place when control goes on."""
        return total(item.slots for item in self.outputs)

    def outputs_on(self, operand: str) -> tuple[Item, ...]:
        """What is left on the jump to an operand."""
        return dict(self.branches).get(operand, self.outputs)

    def place(self, items: tuple[Item, ...]) -> tuple[Placed, ...]:
        """Inputs or outputs with their offsets, deepest first."""
        placed = []
        offset = -self.popped
        for item in items:
            placed.append(Placed(item, offset))
            offset += item.slots
        return tuple(placed)

    def kept(self, changed: frozenset[str] = frozenset()) -> Size:
        """Slots of the deepest inputs that come back untouched on every path.

        `changed` names the items that the body assigns. What changes its type may be found
        changed: arrays are changed in place, and others are stored before another frame runs.
        """
        kept = ZERO
        successors = [self.outputs, *(outputs for _, outputs in self.branches)]
        for index, item in enumerate(self.inputs):
            same = all(len(o) > index and _is_same(o[index], item) for o in successors)
            if not same or item.unused or item.name in changed:
                break
            kept += item.slots
        return kept


def _is_same(output: Item, item: Item) -> bool:
    return (output.name, output.type, output.any) == (item.name, item.type, item.any)


@dataclass(frozen=True)
class Field:
    """Where an operand or cache field lies in an encoded instruction. Offset in bytes."""

    name: str
    offset: int
    bits: int
    signed: bool


@dataclass(frozen=True)
class Layout:
    """An encoded form of an instruction: its fields and its size in bytes."""

    fields: tuple[Field, ...]
    size: int

    def field(self, name: str) -> Field:
        """The field of an operand or cache."""
        return next(field for field in self.fields if field.name == name)


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


@dataclass(frozen=True)
class Flow:
    """A value on its way through the parts of an instruction, and the C local that carries it."""

    local: str
    item: Item


@dataclass(frozen=True)
class Part:
    """One uop of an instruction, and what its items and cache fields are called there.

    `flows` maps the names of its items to values, `caches` the names of its cache fields to
    those of the instruction.
    """

    uop: Uop
    flows: tuple[tuple[str, Flow], ...]
    caches: tuple[tuple[str, str], ...]


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
    undeclared: HelperEffect | None
    """What an undeclared function is taken to do; None: calling one is an error."""
    direct: bool
    types: tuple[Type, ...]
    kinds: tuple[OperandKind, ...]
    helpers: tuple[Helper, ...]
    uops: tuple[Uop, ...]
    instructions: tuple[Instruction, ...]
    """In definition order."""
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

"""Stack sizes as C and Python: expressions over `operands[i]` that can't overflow."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import NamedTuple

from vmgen.effects import Item
from vmgen.encoding import Operand, OperandKind
from vmgen.model import Instruction, Machine
from vmgen.stack import Factor, Opaque, Size

_INT64 = 1 << 63


class Ranges(NamedTuple):
    """The operands of an instruction as sizes see them: what to write and which values it takes."""

    texts: Mapping[str, str]
    bounds: Mapping[str, tuple[int, int]]


def widened(machine: Machine, instruction: Instruction) -> Operand | None:
    """The operand that prefixes widen: the one in the unit's first field, unless its kind has a
    width of its own."""
    layout = instruction.portable_layout
    if machine.widen is None or layout is None or not machine.unit.fields:
        return None
    room = machine.unit.fields[0]
    for operand in instruction.operands:
        inside = layout.field(operand.name).offset == room.offset
        if inside and operand.kind.bits is None and operand.units is None:
            return operand
    return None


def room(machine: Machine, instruction: Instruction, operand: Operand) -> int:
    """How many bits an operand's encoding has room for in portable code."""
    if operand is widened(machine, instruction):
        return 32
    layout = instruction.portable_layout or instruction.layout
    return layout.field(operand.name).bits


def value_bits(kind: OperandKind) -> int:
    """How many bits of a kind's values the C type of its operands can hold."""
    return kind.bits or (32 if kind.signed else 31)


def bounds(machine: Machine, instruction: Instruction, operand: Operand) -> tuple[int, int]:
    """The least and the greatest value of an operand."""
    bits = min(room(machine, instruction, operand), value_bits(operand.kind))
    if operand.kind.signed:
        return -(1 << (bits - 1)), (1 << (bits - 1)) - 1
    return 0, (1 << bits) - 1


@lru_cache(maxsize=1 << 14)
def ranges(machine: Machine, instruction: Instruction) -> Ranges:
    """The operands of an instruction as `operands[0]`, `operands[1]`..."""
    operands = instruction.operands
    return Ranges(
        {operand.name: f"operands[{index}]" for index, operand in enumerate(operands)},
        {operand.name: bounds(machine, instruction, operand) for operand in operands},
    )


def magnitude(size: Size, values: Ranges) -> int | None:
    """A bound of every number met while a size is evaluated; None where shifts may overflow."""
    total = 0
    for monomial, factor in size.terms:
        bounds = [_factor_magnitude(each, values) for each in monomial]
        if None in bounds:
            return None
        total += abs(factor) * prod(bound for bound in bounds if bound is not None)
    return total


def _factor_magnitude(factor: Factor, values: Ranges) -> int | None:
    if isinstance(factor, str):
        return max(map(abs, values.bounds[factor]))
    left, right = magnitude(factor.left, values), magnitude(factor.right, values)
    if left is None or right is None or least(factor.right, values) < 0:
        return None
    match factor.operator:
        case "&":
            return max(left, right)
        case "<<" if right < 63 and least(factor.left, values) >= 0:
            return left << right
        case ">>" if right < 63 and least(factor.left, values) >= 0:
            return left
        case _:
            return None


def least(size: Size, values: Ranges) -> int:
    """A lower bound of a size."""
    total = 0
    for monomial, factor in size.terms:
        lows = [_factor_least(each, values) for each in monomial]
        if factor < 0 or any(low < 0 for low in lows):
            bound = magnitude(Size(((monomial, factor),)), values)
            total -= _INT64 if bound is None else bound
        else:
            total += factor * prod(lows)
    return total


def _factor_least(factor: Factor, values: Ranges) -> int:
    if isinstance(factor, str):
        return values.bounds[factor][0]
    negative = least(factor.left, values) < 0 or least(factor.right, values) < 0
    return -_INT64 if negative else 0


def size_text(size: Size, values: Ranges) -> str:
    """A size in C or Python, in 64-bit arithmetic.

    Where the operands could make it overflow, it calls checked functions (`plus`, `times`...)
    that answer with a negative number.
    """
    if size.constant is not None:
        return str(size.constant)
    bound = magnitude(size, values)
    if bound is not None and bound < _INT64:
        return str(_rename(size, values.texts))
    return _checked(size, values)


def _rename(size: Size, texts: Mapping[str, str]) -> Size:
    return Size(tuple((tuple(_rename_factor(f, texts) for f in m), c) for m, c in size.terms))


def _rename_factor(factor: Factor, texts: Mapping[str, str]) -> Factor:
    if isinstance(factor, str):
        return texts[factor]
    return Opaque(factor.operator, _rename(factor.left, texts), _rename(factor.right, texts))


_FUNCTIONS = {"&": "mask", "<<": "shift_left", ">>": "shift_right"}


def _checked(size: Size, values: Ranges) -> str:
    return _nested("plus", [_checked_term(m, c, values) for m, c in size.terms] or ["0"])


def _checked_term(monomial: Sequence[Factor], factor: int, values: Ranges) -> str:
    texts = [_checked_factor(each, values) for each in monomial]
    return _nested("times", [str(factor)] * (factor != 1 or not texts) + texts)


def _checked_factor(factor: Factor, values: Ranges) -> str:
    if isinstance(factor, str):
        return values.texts[factor]
    left, right = _checked(factor.left, values), _checked(factor.right, values)
    return f"{_FUNCTIONS[factor.operator]}({left}, {right})"


def _nested(function: str, texts: list[str]) -> str:
    result = texts[0]
    for text in texts[1:]:
        result = f"{function}({result}, {text})"
    return result


def may_be_negative(items: Iterable[Item], values: Ranges) -> list[Size]:
    """The sizes of arrays that some operands make negative or too large for 64 bits."""
    sizes = dict.fromkeys(item.size for item in items if item.size is not None)
    return [size for size in sizes if _refusable(size, values)]


def _refusable(size: Size, values: Ranges) -> bool:
    bound = magnitude(size, values)
    return bound is None or bound >= _INT64 or least(size, values) < 0


def guarded(size: Size, items: Iterable[Item], values: Ranges) -> str:
    """A size in C, or -1 where an array among the items would have a negative size."""
    text = size_text(size, values)
    checked = [size_text(each, values) for each in may_be_negative(items, values)]
    conditions = " || ".join(f"{each} < 0" for each in checked if each != text)
    return f"{conditions} ? -1 : {text}" if conditions else text

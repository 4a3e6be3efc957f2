"""View of metadata.json: everything that is known of a machine. schema.json describes it."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from vmgen.effects import Effect, Item, Type
from vmgen.encoding import Field, Operand, OperandKind, UnitField
from vmgen.lower.common import has_stack, properties
from vmgen.model import Family, Helper, Instruction, Machine, Pseudo, Super
from vmgen.stack import Size

FORMAT = 1
"""Grows when readers of the format must change."""

Json = dict[str, Any]


class Document(NamedTuple):
    """The members of the document, but for the first, as JSON."""

    members: str


def document(machine: Machine) -> Document:
    """What metadata.json holds."""
    value = {
        "format": FORMAT,
        "machine": _machine(machine),
        "types": [_type(each) for each in machine.types],
        "operand_kinds": [_kind(each) for each in machine.kinds],
        "helpers": [_helper(each) for each in machine.helpers],
        "instructions": [_instruction(machine, each) for each in machine.instructions],
        "families": [_family(each) for each in machine.families],
        "pseudo_instructions": [_pseudo(each) for each in machine.pseudos],
        "superinstructions": [_super(each) for each in machine.supers],
    }
    return Document(",\n".join(f'  "{name}": {_text(member)}' for name, member in value.items()))


def _text(member: object) -> str:
    """A member as JSON. A list has a line for each entry, so that a change shows as one."""
    if not isinstance(member, list):
        return json.dumps(member, ensure_ascii=False)
    lines = [f"    {json.dumps(entry, ensure_ascii=False)}" for entry in member]
    return "\n".join(["[", ",\n".join(lines), "  ]"]) if lines else "[]"


def _machine(machine: Machine) -> Json:
    unit = machine.unit
    widen = None
    if machine.widen:
        widen = {"name": machine.widen, "opcode": machine.widen_opcode}
    return {
        "name": machine.name,
        "documentation": machine.doc,
        "place": machine.span.place,
        "slot": machine.slot,
        "direct": machine.direct,
        "has_stack": has_stack(machine),
        "unit": {
            "bits": unit.bits,
            "opcode": _unit_field(unit.opcode),
            "fields": [_unit_field(each) for each in unit.fields],
        },
        "widen": widen,
        "limits": list(machine.limits),
        "handler": None if machine.handler is None else _items(machine.handler),
    }


def _unit_field(field: UnitField) -> Json:
    return {"name": field.name, "offset": field.offset, "bits": field.bits}


def _type(each: Type) -> Json:
    return {
        "name": each.name,
        "documentation": each.doc,
        "static": each.static,
        "test": each.test.text if each.test else None,
        "place": each.span.place,
    }


def _kind(kind: OperandKind) -> Json:
    return {
        "name": kind.name,
        "group": kind.group.value,
        "documentation": kind.doc,
        "limit": kind.limit,
        "bits": kind.bits,
        "signed": kind.signed,
    }


def _helper(helper: Helper) -> Json:
    return {
        "name": helper.name,
        "documentation": helper.doc,
        "result": helper.result,
        "parameters": helper.parameters,
        "effect": helper.effect.value,
        "place": helper.span.place,
    }


def _instruction(machine: Machine, instruction: Instruction) -> Json:
    effect = instruction.effect
    portable = None if instruction.internal else instruction.portable_layout
    return {
        "name": instruction.name,
        "opcode": instruction.opcode,
        "documentation": instruction.doc,
        "place": instruction.place,
        "signature": instruction.signature,
        "portable": not instruction.internal,
        "units": portable.size // machine.unit.bytes if portable else None,
        "size": instruction.layout.size,
        "operands": [_operand(machine, instruction, each) for each in instruction.operands],
        "caches": [_field(each) for each in instruction.layout.fields[len(instruction.operands) :]],
        **_effect(effect),
        "maximal": _maximal(instruction),
        "properties": [
            {"name": fact.name, "reason": fact.reason}
            for fact in properties(machine)[instruction.name].facts
        ],
        "specializes": instruction.generic,
    }


def _operand(machine: Machine, instruction: Instruction, operand: Operand) -> Json:
    portable = None if instruction.internal else instruction.portable_layout
    return {
        "name": operand.name,
        "kind": operand.kind.name,
        "used": properties(machine)[instruction.name].has(f"uses_{operand.name}"),
        "portable": _place(portable.field(operand.name)) if portable else None,
        "internal": None if machine.direct else _place(instruction.layout.field(operand.name)),
    }


def _place(field: Field) -> Json:
    return {"offset": field.offset, "bits": field.bits}


def _field(field: Field) -> Json:
    return {"name": field.name, "offset": field.offset, "bits": field.bits}


def _effect(effect: Effect) -> Json:
    return {
        "inputs": _items(effect.inputs),
        "outputs": _items(effect.outputs),
        "jumps": {operand: _items(outputs) for operand, outputs in effect.branches},
        "popped": _size(effect.popped),
        "pushed": _size(effect.pushed),
    }


def _items(items: Sequence[Item]) -> list[Json]:
    return [
        {
            "name": item.name,
            "type": item.type.name if item.type else None,
            "any": item.any,
            "size": None if item.size is None else _size(item.size),
            "deferred": item.deferred,
        }
        for item in items
    ]


def _size(size: Size) -> int | str:
    """A number, or an expression over the operands."""
    return str(size) if size.constant is None else size.constant


def _maximal(instruction: Instruction) -> int | str:
    fixed, sizes = instruction.effect.growth
    return f"max({', '.join([str(fixed), *map(str, sizes)])})" if sizes else fixed


def _family(family: Family) -> Json:
    return {
        "name": family.name,
        "documentation": family.doc,
        "members": [member.name for member in family.members],
    }


def _pseudo(pseudo: Pseudo) -> Json:
    return {
        "name": pseudo.name,
        "documentation": pseudo.doc,
        "signature": pseudo.signature,
        "operands": [{"name": each.name, "kind": each.kind.name} for each in pseudo.operands],
        **_effect(pseudo.effect),
        "targets": [target.name for target in pseudo.targets],
    }


def _super(each: Super) -> Json:
    return {
        "name": each.name,
        "opcode": each.opcode,
        "documentation": each.doc,
        "place": each.place,
        "parts": [part.name for part in each.parts],
    }

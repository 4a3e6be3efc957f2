"""Makes the syntax tree of declarations: a node of each grammar rule."""

import re
from typing import Any

from vmgen import written
from vmgen.build_bodies import DEEPEST, Children, StatementBuilder, depth_of, only
from vmgen.source import Span
from vmgen.syntax import Code, Name


def _code_setting(keyword: str) -> Any:
    def build(self: "Builder", children: Children) -> written.Setting:
        return written.Setting(keyword, children[0].span, code=children[0])

    return build


def _name_setting(keyword: str) -> Any:
    def build(self: "Builder", children: Children) -> written.Setting:
        names = self.names(children)
        return written.Setting(keyword, names[0].span, names=names)

    return build


def _operation(operator: str) -> Any:
    def build(self: "Builder", children: Children) -> tuple[written.SizeTree, Span]:
        (left, first), (right, last) = children
        return written.SizeOperation(operator, left, right), self.span(first, last)

    return build


class Builder(StatementBuilder):
    """Makes a syntax node of each grammar rule; the methods have the rules' names."""

    # The machine.

    def machine(self, children: Children) -> written.Machine:
        """`machine NAME { settings }`."""
        doc, (name, *settings) = _split_doc(children)
        return written.Machine(self.name(name), doc, tuple(settings))

    slot, empty, result = map(_code_setting, ("slot", "empty", "result"))
    state, frame, observe, profile = map(_code_setting, ("state", "frame", "observe", "profile"))

    header, widen, error = map(_name_setting, ("header", "widen", "error"))
    undeclared, direct = map(_name_setting, ("undeclared", "direct"))

    def unit(self, children: Children) -> written.Setting:
        """`unit NAME = fields;`."""
        name, *fields = children
        return written.Setting(
            "unit", self.span(name, name), names=(self.name(name),), fields=tuple(fields)
        )

    def field(self, children: Children) -> tuple[Name, int]:
        """`name:bits`."""
        return self.name(children[0]), self.number_of(children[1])

    def handler(self, children: Children) -> written.Setting:
        """`handler effect;`."""
        return written.Setting("handler", children[0].span, effect=children[0])

    # Types, operand kinds, helpers.

    def dynamic_type(self, children: Children) -> written.Type:
        """`type NAME = test;`."""
        doc, (name, test) = _split_doc(children)
        return written.Type(self.name(name), doc, test)

    def static_type(self, children: Children) -> written.Type:
        """`static type NAME;`."""
        doc, names = _split_doc(children)
        return written.Type(self.name(names[-1]), doc, None)

    def operand_kind(self, children: Children) -> written.OperandKind:
        """`operand NAME < limit;`."""
        doc, (name, limit) = _split_doc(children)
        text = str(self.number_of(limit)) if limit.type == "NUMBER" else str(limit)
        return written.OperandKind(self.name(name), doc, Name(text, self.span(limit, limit)))

    def extern(self, children: Children) -> written.Extern:
        """`extern RESULT NAME(PARAMETERS) EFFECT;`."""
        doc, (head, *middle, effect) = _split_doc(children)
        parameters = next((c.text for c in middle if isinstance(c, Code)), "void")
        match = re.fullmatch(r"(.*?)(\w+)\s*", head, re.DOTALL)
        start = head.start_pos + (match.start(2) if match else 0)
        text = match[2] if match else str(head)
        span = Span(self.source, start, start + len(text))
        result = match[1].strip() if match else ""
        return written.Extern(Name(text, span), doc, result, parameters, self.name(effect))

    # Instructions.

    def inst(self, children: Children) -> written.Instruction:
        """`inst(NAME, operands, effect) { ... }`, perhaps internal."""
        doc, (internal, *rest) = _split_doc(children)
        return self._instruction("internal inst" if internal else "inst", doc, rest)

    def op(self, children: Children) -> written.Instruction:
        """`op(NAME, operands, effect) { ... }`."""
        doc, rest = _split_doc(children)
        return self._instruction("op", doc, rest)

    def _instruction(self, keyword: str, doc: str, rest: Children) -> written.Instruction:
        name, *rest, body = rest
        operands = only(written.Operand, rest)
        [effect] = only(written.Effect, rest)
        annotations = only(Name, rest)
        return written.Instruction(
            keyword, self.name(name), doc, operands, effect, annotations, body
        )

    def annotation(self, children: Children) -> Name:
        """A word before a body."""
        return self.name(children[0])

    part = annotation

    def macro(self, children: Children) -> written.Macro:
        """`macro(NAME) = parts;`."""
        doc, (name, *parts) = _split_doc(children)
        return written.Macro(self.name(name), doc, tuple(parts))

    def super(self, children: Children) -> written.Super:
        """`super(NAME) = instructions;`."""
        doc, (name, *parts) = _split_doc(children)
        return written.Super(self.name(name), doc, self.names(parts))

    def family(self, children: Children) -> written.Family:
        """`family(NAME) = { members };`."""
        doc, (name, members) = _split_doc(children)
        return written.Family(self.name(name), doc, members)

    def pseudo(self, children: Children) -> written.Pseudo:
        """`pseudo(NAME, operands, effect) = { targets };`."""
        doc, (name, *operands, effect, members) = _split_doc(children)
        return written.Pseudo(self.name(name), doc, tuple(operands), effect, members)

    def members(self, children: Children) -> tuple[Name, ...]:
        """Names between commas."""
        return self.names(children)

    def label(self, children: Children) -> written.Label:
        """`label(NAME) { ... }` or `label(NAME, depth any) { ... }`."""
        doc, (name, depth, _, body) = _split_doc(children)
        return written.Label(self.name(name), doc, depth is not None, body)

    def include(self, children: Children) -> written.Include:
        """`include "file"`."""
        path = children[0]
        return written.Include(path[1:-1], self.span(path, path))

    def operand(self, children: Children) -> written.Operand:
        """`name: kind` or `name: kind/units`."""
        name, kind, units = children
        width = None if units is None else self.number_of(units)
        return written.Operand(self.name(name), self.name(kind), width)

    # Stack effects.

    def effect(self, children: Children) -> written.Effect:
        """`(inputs -- outputs | operand: outputs)`."""
        opening, inputs, outputs, *branches, closing = children
        return written.Effect(inputs, outputs, tuple(branches), self.span(opening, closing))

    def branch(self, children: Children) -> written.Branch:
        """`| operand: outputs`."""
        return written.Branch(self.name(children[0]), children[1])

    def items(self, children: Children) -> tuple[written.Item | written.Cache, ...]:
        """Items and cache fields between commas."""
        return tuple(child for child in children if child is not None)

    def item(self, children: Children) -> written.Item:
        """`name[size]: type`."""
        name, size, type_name = children
        tree, span = size or (None, None)
        if tree and span and depth_of(tree, _size_parts) > DEEPEST:
            self.complain("the array size is nested too deeply", span)
            tree = written.SizeNumber(1)
        item_type = None if type_name is None else self.name(type_name)
        return written.Item(self.name(name), tree, span, item_type)

    def cache(self, children: Children) -> written.Cache:
        """`name/units`."""
        name, units = children
        return written.Cache(self.name(name), self.number_of(units), self.span(name, units))

    def number(self, children: Children) -> tuple[written.SizeTree, Span]:
        """A number in a size."""
        [token] = children
        return written.SizeNumber(self.number_of(token)), self.span(token, token)

    def variable(self, children: Children) -> tuple[written.SizeTree, Span]:
        """An operand in a size."""
        name = self.name(children[0])
        return written.SizeName(name), name.span

    def negate(self, children: Children) -> tuple[written.SizeTree, Span]:
        """`-size`."""
        [(tree, span)] = children
        return written.SizeOperation("-", written.SizeNumber(0), tree), span

    add, subtract, multiply = map(_operation, "+-*")
    bit_and, shift_left, shift_right = map(_operation, ("&", "<<", ">>"))

    def start(self, children: Children) -> tuple[written.Declaration, ...]:
        """All declarations."""
        return tuple(children)


def _split_doc(children: Children) -> tuple[str, Children]:
    """Documentation lines (without their slashes) and the rest of a declaration."""
    count = 0
    while isinstance(children[count], str) and children[count].type == "DOC":
        count += 1
    lines = [str(token)[3:].removeprefix(" ").rstrip() for token in children[:count]]
    return "\n".join(lines), children[count:]


def _size_parts(size: written.SizeTree) -> tuple[written.SizeTree, ...]:
    return (size.left, size.right) if isinstance(size, written.SizeOperation) else ()

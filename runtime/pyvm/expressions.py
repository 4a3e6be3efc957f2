"""Expressions to instructions: values on the stack, conditions as jumps."""

import ast

from pyvm import calls, definitions, displays
from pyvm.generated.assembler import Assembler, Label
from pyvm.scope import NAMESPACE
from pyvm.support import negative_literal
from pyvm.unit import Unit

# The instruction (the assembler's method) of each operator.
BINARY = {
    ast.Add: Assembler.binary_add,
    ast.Sub: Assembler.binary_subtract,
    ast.Mult: Assembler.binary_multiply,
    ast.Div: Assembler.binary_true_divide,
    ast.FloorDiv: Assembler.binary_floor_divide,
    ast.Mod: Assembler.binary_modulo,
    ast.Pow: Assembler.binary_power,
    ast.BitAnd: Assembler.binary_and,
    ast.BitOr: Assembler.binary_or,
    ast.BitXor: Assembler.binary_xor,
    ast.LShift: Assembler.binary_lshift,
    ast.RShift: Assembler.binary_rshift,
}
# The operators in the order of BinaryOp in runtime/src/arithmetic.h; None for divmod.
OPERATORS = (
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.FloorDiv,
    ast.Mod,
    ast.Pow,
    None,
    ast.LShift,
    ast.RShift,
    ast.BitAnd,
    ast.BitOr,
    ast.BitXor,
    ast.MatMult,
)
COMPARE = {
    ast.Lt: Assembler.compare_lt,
    ast.LtE: Assembler.compare_le,
    ast.Eq: Assembler.compare_eq,
    ast.NotEq: Assembler.compare_ne,
    ast.Gt: Assembler.compare_gt,
    ast.GtE: Assembler.compare_ge,
}
UNARY = {
    ast.USub: Assembler.unary_negative,
    ast.UAdd: Assembler.unary_positive,
    ast.Invert: Assembler.unary_invert,
    ast.Not: Assembler.unary_not,
}


def expression(unit: Unit, node: ast.expr) -> None:
    """Push the value of an expression."""
    match node:
        case ast.Constant(value=value):
            unit.at(node).load_const(unit.constant(value))  # type: ignore[arg-type]
        case ast.Name(id=name):
            load_name(unit, node, name)
        case ast.UnaryOp():
            unary(unit, node)
        case ast.BinOp():
            binary(unit, node)
        case ast.BoolOp():
            bool_op(unit, node)
        case ast.Compare():
            comparison(unit, node)
        case ast.IfExp():
            conditional(unit, node)
        case ast.Call():
            calls.call(unit, node)
        case ast.NamedExpr(target=target, value=value):
            expression(unit, value)
            unit.at(node).copy(1)
            store_name(unit, node, target.id)
        case ast.Lambda() | ast.Yield() | ast.YieldFrom():
            of_functions(unit, node)
        case ast.Attribute() | ast.Subscript():
            part(unit, node)
        case _:
            displays.display(unit, node)


def part(unit: Unit, node: ast.Attribute | ast.Subscript) -> None:
    """Push an attribute or an item of an object."""
    expression(unit, node.value)
    match node:
        case ast.Attribute(attr=name):
            unit.at(node).load_attr(unit.name(name))
        case ast.Subscript(slice=ast.Slice(lower=lower, upper=upper, step=None)):
            for bound in (lower, upper):
                expression(unit, bound or ast.copy_location(ast.Constant(None), node))
            unit.at(node).load_slice()
        case ast.Subscript(slice=index):
            expression(unit, index)
            unit.at(node).load_subscript()


def expressions(unit: Unit, nodes: list[ast.expr]) -> None:
    """Push the values of several expressions, the last one on top."""
    for node in nodes:
        expression(unit, node)


def load_name(unit: Unit, node: ast.expr, name: str) -> None:
    """Push the value of a variable."""
    slot, cell, asm = unit.slot(name), unit.variable_cell(name), unit.at(node)
    if name == "__debug__":
        asm.load_const(unit.constant(True))
    elif slot is not None:
        asm.load_fast(slot)
    elif cell is not None and unit.has_namespace and name not in unit.scope.cells:
        asm.load_class_deref(NAMESPACE, unit.name(name), cell)
    elif cell is not None:
        asm.load_deref(cell)
    elif unit.is_in_namespace(name):
        asm.load_class(NAMESPACE, unit.name(name))
    else:
        asm.load_global(unit.name(name))


def store_name(unit: Unit, node: ast.expr | ast.stmt | ast.ExceptHandler, name: str) -> None:
    """Pop a value into a variable."""
    slot, cell, asm = unit.slot(name), unit.variable_cell(name), unit.at(node)
    if slot is not None:
        asm.store_fast(slot)
    elif cell is not None:
        asm.store_deref(cell)
    elif unit.is_in_namespace(name):
        asm.store_class(NAMESPACE, unit.name(name))
    else:
        asm.store_global(unit.name(name))


def delete_name(unit: Unit, node: ast.expr | ast.ExceptHandler, name: str) -> None:
    """Take away a variable."""
    slot, cell, asm = unit.slot(name), unit.variable_cell(name), unit.at(node)
    if slot is not None:
        asm.delete_fast(slot)
    elif cell is not None:
        asm.delete_deref(cell)
    elif unit.is_in_namespace(name):
        asm.delete_class(NAMESPACE, unit.name(name))
    else:
        asm.delete_global(unit.name(name))


def binary(unit: Unit, node: ast.BinOp) -> None:
    """Push the value of a binary operation."""
    expression(unit, node.left)
    expression(unit, node.right)
    operation = BINARY.get(type(node.op))
    if operation:
        operation(unit.at(node))
    else:
        unit.at(node).binary_operator(OPERATORS.index(type(node.op)))


def unary(unit: Unit, node: ast.UnaryOp) -> None:
    """Push the value of a unary operation; `-1` is a constant."""
    value = negative_literal(node)
    if value is not None:
        unit.at(node).load_const(unit.constant(value))
        return
    expression(unit, node.operand)
    UNARY[type(node.op)](unit.at(node))


def of_functions(unit: Unit, node: ast.Lambda | ast.Yield | ast.YieldFrom) -> None:
    """Push a function, or what is sent to a generator."""
    match node:
        case ast.Lambda():
            lambda_(unit, node)
        case ast.Yield(value=value):
            expression(unit, value or ast.copy_location(ast.Constant(None), node))
            unit.at(node).yield_()
        case ast.YieldFrom():
            yield_from(unit, node)


def lambda_(unit: Unit, node: ast.Lambda) -> None:
    """Push the function of a `lambda` expression."""
    inner = definitions.function_unit(unit, node)
    expression(inner, node.body)
    inner.at(node.body).return_()
    definitions.make_function(unit, node, inner)


def yield_from(unit: Unit, node: ast.YieldFrom) -> None:
    """Push what an iterator that yields in the place of this generator returns."""
    expression(unit, node.value)
    unit.at(node).get_iter()
    unit.at(node).load_const(unit.constant(None))
    unit.at(node).yield_from()
    unit.at(node).pop_under()


def bool_op(unit: Unit, node: ast.BoolOp) -> None:
    """Push the operand that decides an `and` or `or`."""
    end = unit.assembler.label()
    for value in node.values[:-1]:
        expression(unit, value)
        if isinstance(node.op, ast.And):
            unit.at(node).jump_if_false_or_pop(end)
        else:
            unit.at(node).jump_if_true_or_pop(end)
    expression(unit, node.values[-1])
    unit.assembler.mark(end)


def conditional(unit: Unit, node: ast.IfExp) -> None:
    """Push the value of `a if test else b`."""
    otherwise, end = unit.assembler.label(), unit.assembler.label()
    jump_if(unit, node.test, False, otherwise)
    expression(unit, node.body)
    unit.at(node).jump(end)
    unit.assembler.mark(otherwise)
    expression(unit, node.orelse)
    unit.assembler.mark(end)


def compare_values(unit: Unit, node: ast.Compare, op: ast.cmpop) -> None:
    """Replace the two values on top of the stack by the result of a comparison."""
    asm = unit.at(node)
    match op:
        case ast.Is() | ast.IsNot():
            asm.is_op(int(isinstance(op, ast.IsNot)))
        case ast.In() | ast.NotIn():
            asm.contains_op(int(isinstance(op, ast.NotIn)))
        case _:
            COMPARE[type(op)](asm)


def comparison(unit: Unit, node: ast.Compare) -> None:
    """Push the result of `a < b < c`: each operand is evaluated once, and only if needed."""
    cleanup, end = unit.assembler.label(), unit.assembler.label()
    expression(unit, node.left)
    for op, right in zip(node.ops[:-1], node.comparators[:-1], strict=True):
        link(unit, node, op, right)
        unit.at(node).jump_if_false_or_pop(cleanup)
    expression(unit, node.comparators[-1])
    compare_values(unit, node, node.ops[-1])
    if len(node.ops) > 1:
        unit.at(node).jump(end)
        unit.assembler.mark(cleanup)
        unit.at(node).swap(2)
        unit.at(node).pop_top()
        unit.assembler.mark(end)


def link(unit: Unit, node: ast.Compare, op: ast.cmpop, right: ast.expr) -> None:
    """From the left value to the right value and, above it, the result of comparing them."""
    expression(unit, right)
    unit.at(node).swap(2)
    unit.at(node).copy(2)
    compare_values(unit, node, op)


def jump_if(unit: Unit, node: ast.expr, wanted: bool, target: Label) -> None:
    """Jump forward to `target` if the truth of an expression is `wanted`, else fall through."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            jump_if(unit, operand, not wanted, target)
        case ast.BoolOp(op=op, values=values) if isinstance(op, ast.Or) == wanted:
            for value in values:
                jump_if(unit, value, wanted, target)
        case ast.BoolOp(values=values):
            skip = unit.assembler.label()
            for value in values[:-1]:
                jump_if(unit, value, not wanted, skip)
            jump_if(unit, values[-1], wanted, target)
            unit.assembler.mark(skip)
        case ast.Compare(ops=[_, _, *_]):
            jump_if_chain(unit, node, wanted, target)
        case _:
            expression(unit, node)
            pop_jump_if(unit, node, wanted, target)


def pop_jump_if(unit: Unit, node: ast.expr, wanted: bool, target: Label) -> None:
    """Pop a value and jump if its truth is `wanted`."""
    if wanted:
        unit.at(node).pop_jump_if_true(target)
    else:
        unit.at(node).pop_jump_if_false(target)


def jump_if_chain(unit: Unit, node: ast.Compare, wanted: bool, target: Label) -> None:
    """`jump_if` for `a < b < c`: an early end has the value `b` on the stack still."""
    cleanup, end = unit.assembler.label(), unit.assembler.label()
    expression(unit, node.left)
    for op, right in zip(node.ops[:-1], node.comparators[:-1], strict=True):
        link(unit, node, op, right)
        unit.at(node).pop_jump_if_false(cleanup)
    expression(unit, node.comparators[-1])
    compare_values(unit, node, node.ops[-1])
    pop_jump_if(unit, node, wanted, target)
    unit.at(node).jump(end)
    unit.assembler.mark(cleanup)
    unit.at(node).pop_top()
    if not wanted:
        unit.at(node).jump(target)
    unit.assembler.mark(end)

"""Statements to instructions. Code that control can't reach is left out."""

import ast

from pyvm import annotations
from pyvm.definitions import define, define_class
from pyvm.expressions import (
    OPERATORS,
    expression,
    expressions,
    jump_if,
    load_name,
    store_name,
)
from pyvm.generated.assembler import Assembler
from pyvm.handlers import assert_statement, leave, raise_statement, resume, try_statement
from pyvm.imports import import_statement
from pyvm.managers import with_statement
from pyvm.support import is_unpacking
from pyvm.targets import delete, store
from pyvm.unit import Loop, Unit

# The instruction of each augmented assignment: some change a list, dict or set in place.
IN_PLACE = {
    ast.Add: Assembler.inplace_add,
    ast.Mult: Assembler.inplace_multiply,
    ast.Sub: Assembler.inplace_subtract,
    ast.BitAnd: Assembler.inplace_and,
    ast.BitOr: Assembler.inplace_or,
    ast.BitXor: Assembler.inplace_xor,
}


def block(unit: Unit, body: list[ast.stmt]) -> None:
    """Compile statements one after the other, up to the first that control can't reach."""
    for node in body:
        if unit.is_live:
            statement(unit, node)


def statement(unit: Unit, node: ast.stmt) -> None:
    """Compile one statement; it leaves the stack as it found it."""
    match node:
        case (
            ast.Expr(value=ast.Constant())  # docstrings among them
            | ast.Pass()
            | ast.Global()
            | ast.Nonlocal()
        ):
            pass
        case ast.Expr(value=value):
            expression(unit, value)
            unit.at(node).pop_top()
        case ast.Assign() if is_unpacking(node):
            unpack(unit, node)
        case ast.Assign():
            assign(unit, node)
        case ast.AugAssign():
            augment(unit, node)
        case ast.Delete(targets=targets):
            for target in targets:
                delete(unit, target)
        case ast.Import() | ast.ImportFrom():
            import_statement(unit, node)
        case ast.AnnAssign():
            annotations.assign(unit, node)
        case ast.FunctionDef():
            define(unit, node, compile_body)
        case ast.ClassDef():
            define_class(unit, node, block)
        case _:
            flow(unit, node)


def flow(unit: Unit, node: ast.stmt) -> None:
    """Compile a statement that decides where control goes."""
    match node:
        case ast.If():
            if_statement(unit, node)
        case ast.While():
            while_loop(unit, node)
        case ast.For():
            for_loop(unit, node)
        case ast.Break() | ast.Continue():
            leave_loop(unit, node)
        case ast.Return():
            return_value(unit, node)
        case ast.Raise():
            raise_statement(unit, node)
        case ast.Assert():
            assert_statement(unit, node)
        case ast.Try():
            try_statement(unit, node, block)
        case ast.With():
            with_statement(unit, node, block)
        case _:
            raise AssertionError(f"{ast.dump(node)} is known but not compiled")


def assign(unit: Unit, node: ast.Assign) -> None:
    """`a = b = value`: the value is evaluated first, then stored from left to right."""
    expression(unit, node.value)
    for target in node.targets[:-1]:
        unit.at(node).copy(1)
        store(unit, target)
    store(unit, node.targets[-1])


def unpack(unit: Unit, node: ast.Assign) -> None:
    """`a, b = b, a`: all values are evaluated, then stored from left to right.

    The first value is the deepest. Swapping it with the top value brings it up and leaves the
    others so that repeating this on what remains reverses the values, half of them by swaps.
    """
    values, targets = list(ast.iter_child_nodes(node.value)), node.targets[0]
    assert isinstance(targets, ast.Tuple | ast.List)
    expressions(unit, [value for value in values if isinstance(value, ast.expr)])
    for index, target in enumerate(targets.elts):
        swapped = len(targets.elts) - 2 * index
        if swapped > 1:
            unit.at(node).swap(swapped)
        store(unit, target)


def augment(unit: Unit, node: ast.AugAssign) -> None:
    """`a += value`, `a[i] += value` or `a.b += value`: what stands before `=` is evaluated once."""
    match node.target:
        case ast.Name(id=name):
            load_name(unit, node.target, name)
            in_place(unit, node)
            store_name(unit, node.target, name)
        case ast.Subscript(value=container, slice=index):
            expressions(unit, [container, index])
            unit.at(node.target).copy(2)
            unit.at(node.target).copy(2)
            unit.at(node.target).load_subscript()
            in_place(unit, node)
            unit.at(node.target).swap(3)
            unit.at(node.target).swap(2)
            unit.at(node.target).store_subscript()
        case ast.Attribute(value=owner, attr=name):
            expression(unit, owner)
            unit.at(node.target).copy(1)
            unit.at(node.target).load_attr(unit.name(name))
            in_place(unit, node)
            unit.at(node.target).swap(2)
            unit.at(node.target).store_attr(unit.name(name))


def in_place(unit: Unit, node: ast.AugAssign) -> None:
    """From the old value to the new one."""
    expression(unit, node.value)
    operation = IN_PLACE.get(type(node.op))
    if operation:
        operation(unit.at(node))
    else:
        unit.at(node).inplace_operator(OPERATORS.index(type(node.op)))


def if_statement(unit: Unit, node: ast.If) -> None:
    """`if` with its `elif`s, which the syntax tree nests, one after the other."""
    end = unit.assembler.label()
    otherwise: list[ast.stmt] = [node]
    while unit.is_live and len(otherwise) == 1 and isinstance(branch := otherwise[0], ast.If):
        following = unit.assembler.label()
        jump_if(unit, branch.test, False, following)
        block(unit, branch.body)
        if unit.is_live and branch.orelse:
            unit.at(branch).jump(end)
        unit.assembler.mark(following)
        otherwise = branch.orelse
    block(unit, otherwise)
    unit.assembler.mark(end)


def while_loop(unit: Unit, node: ast.While) -> None:
    """`while`: a constant test that is true is not tested."""
    loop = Loop(unit.assembler.label(), unit.assembler.label(), has_iterator=False)
    otherwise = unit.assembler.label()
    unit.assembler.mark(loop.top)
    if not (isinstance(node.test, ast.Constant) and node.test.value):
        jump_if(unit, node.test, False, otherwise)
    loop_body(unit, node, loop)
    unit.assembler.mark(otherwise)
    block(unit, node.orelse)
    unit.assembler.mark(loop.end)


def for_loop(unit: Unit, node: ast.For) -> None:
    """`for`: the iterator lies on the stack while the body runs."""
    loop = Loop(unit.assembler.label(), unit.assembler.label(), has_iterator=True)
    otherwise = unit.assembler.label()
    expression(unit, node.iter)
    unit.at(node.iter).get_iter()
    unit.assembler.mark(loop.top)
    unit.at(node.iter).for_iter(otherwise)
    store(unit, node.target)
    loop_body(unit, node, loop)
    unit.assembler.mark(otherwise)
    block(unit, node.orelse)
    unit.assembler.mark(loop.end)


def loop_body(unit: Unit, node: ast.While | ast.For, loop: Loop) -> None:
    """The body of a loop and the jump back to its top."""
    unit.blocks.append(loop)
    block(unit, node.body)
    unit.blocks.pop()
    if unit.is_live:
        unit.at(node).jump(loop.top)


def leave_loop(unit: Unit, node: ast.Break | ast.Continue) -> None:
    """Leave the blocks in the innermost loop, for its top or, without its `else`, for its end."""
    number = max(i for i, each in enumerate(unit.blocks) if isinstance(each, Loop))
    blocks = leave(unit, node, number + 1, False, block)
    loop = unit.blocks[number]
    if unit.is_live and isinstance(loop, Loop):
        if isinstance(node, ast.Break) and loop.has_iterator:
            unit.at(node).pop_iter()
        unit.at(node).jump(loop.end if isinstance(node, ast.Break) else loop.top)
    resume(unit, blocks)


def return_value(unit: Unit, node: ast.Return) -> None:
    """Leave the function. The iterators of loops around all other blocks go with the frame."""
    if node.value is None:
        unit.at(node).load_const(unit.constant(None))
    else:
        expression(unit, node.value)
    count = next((i for i, each in enumerate(unit.blocks) if not isinstance(each, Loop)), None)
    blocks = leave(unit, node, len(unit.blocks) if count is None else count, True, block)
    if unit.is_live:
        unit.at(node).return_()
    resume(unit, blocks)


def compile_body(unit: Unit, body: list[ast.stmt]) -> None:
    """The statements of a module or function, and the `return None` at their end."""
    block(unit, body)
    if unit.is_live:
        if body:
            unit.at(body[-1])
        unit.assembler.load_const(unit.constant(None))
        unit.assembler.return_()

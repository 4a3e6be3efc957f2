"""`try`, `raise` and `assert`: exceptions to handlers, and the ways out of blocks.

A `finally` body is compiled once for each way out of its block. An `except` clause, and the copy of
a `finally` body that errors go to, have on the stack what was being handled before them; a handler
around them goes back to that when an error leaves them.
"""

import ast
from collections.abc import Callable

from pyvm.expressions import delete_name, expression, expressions, jump_if, store_name
from pyvm.generated.assembler import Assembler, Label
from pyvm.unit import Block, Finally, Handling, Kept, Loop, Managed, Named, Protected, Unit

Compile = Callable[[Unit, list[ast.stmt]], None]
"""How statements are compiled."""


def try_statement(unit: Unit, node: ast.Try, block: Compile) -> None:
    """`try` of any form: `finally` goes around all the rest."""
    if node.finalbody:
        try_finally(unit, node, block)
    else:
        try_except(unit, node, block)


def try_finally(unit: Unit, node: ast.Try, block: Compile) -> None:
    """`finally`: the body once for the end of the rest, and once for errors."""
    end = unit.assembler.label()
    unit.blocks.append(Finally(node.finalbody))
    protected = unit.protect(depth(unit))
    if node.handlers:
        try_except(unit, node, block)
    else:
        block(unit, node.body)
    unit.unprotect(protected)
    del unit.blocks[-2:]
    block(unit, node.finalbody)
    jump_on(unit, node, end)
    unit.assembler.mark(protected.target)
    if unit.is_live:
        final_handler(unit, node, block)
    unit.assembler.mark(end)


def final_handler(unit: Unit, node: ast.Try, block: Compile) -> None:
    """The `finally` body for an error, which goes on when it has ended."""
    unit.at(node.finalbody[0]).push_handled()
    unit.blocks.append(Handling(has_error=True))
    cleanup = unit.protect(depth(unit) - 1)
    block(unit, node.finalbody)
    unit.unprotect(cleanup)
    del unit.blocks[-2:]
    reraise(unit, cleanup)


def try_except(unit: Unit, node: ast.Try, block: Compile) -> None:
    """`try`, its `except` clauses one after the other, and `else`, whose errors they don't see."""
    end = unit.assembler.label()
    protected = unit.protect(depth(unit))
    block(unit, node.body)
    unit.unprotect(protected)
    unit.blocks.pop()
    block(unit, node.orelse)
    jump_on(unit, node, end)
    unit.assembler.mark(protected.target)
    if unit.is_live:
        unit.at(node.handlers[0]).push_handled()
        unit.blocks.append(Handling(has_error=False))
        cleanup = unit.protect(depth(unit) - 1)
        for clause in node.handlers:
            following = unit.assembler.label()
            except_clause(unit, clause, following, block)
            handled(unit, clause, cleanup, end)
            unit.assembler.mark(following)
        unit.unprotect(cleanup)
        del unit.blocks[-2:]
        reraise(unit, cleanup)
    unit.assembler.mark(end)


def except_clause(unit: Unit, clause: ast.ExceptHandler, following: Label, block: Compile) -> None:
    """One clause: if the error matches, its body, else on to the next one."""
    if clause.type:
        types = clause.type.elts if isinstance(clause.type, ast.Tuple) else [clause.type]
        expressions(unit, types)
        unit.at(clause.type).match_error(len(types))
        unit.at(clause.type).pop_jump_if_false(following)
    if clause.name:
        unit.at(clause).load_error()
        store_name(unit, clause, clause.name)
    unit.at(clause).clear_error()
    if clause.name:
        named_body(unit, clause, block)
    else:
        block(unit, clause.body)


def named_body(unit: Unit, clause: ast.ExceptHandler, block: Compile) -> None:
    """The statements of a clause with a name, which goes with them, though it be by an error."""
    end = unit.assembler.label()
    unit.blocks.append(Named(clause))
    protected = unit.protect(depth(unit))
    block(unit, clause.body)
    unit.unprotect(protected)
    del unit.blocks[-2:]
    if unit.is_live:
        forget_name(unit, clause)
        unit.at(clause).jump(end)
    unit.assembler.mark(protected.target)
    if unit.is_live:
        forget_name(unit, clause)
        unit.at(clause).reraise()
    unit.assembler.mark(end)


def handled(unit: Unit, clause: ast.ExceptHandler, cleanup: Protected, end: Label) -> None:
    """Leave an `except` clause by its end, if control comes there."""
    unit.unprotect(cleanup)
    if unit.is_live:
        unit.at(clause).pop_handled()
        unit.at(clause).jump(end)
    cleanup.start = unit.here()


def stop_handling(unit: Unit, left: Handling, node: ast.stmt, keeps_value: bool) -> None:
    """Go back to what was being handled before, perhaps below a value on top of the stack."""
    if left.has_error:
        drop(unit, node, Assembler.clear_error, keeps_value)
    if keeps_value:
        unit.at(node).pop_handled_under()
    else:
        unit.at(node).pop_handled()


def forget_name(unit: Unit, clause: ast.ExceptHandler) -> None:
    """Take the name of an `except` clause away, whether the clause has done so or not."""
    assert clause.name
    unit.at(clause).load_const(unit.constant(None))
    store_name(unit, clause, clause.name)
    delete_name(unit, clause, clause.name)


def reraise(unit: Unit, cleanup: Protected) -> None:
    """Where the errors of a handler go, and errors that it does not deal with."""
    unit.assembler.mark(cleanup.target)
    if unit.is_live:
        unit.assembler.reraise_unhandled()


def leave(unit: Unit, node: ast.stmt, count: int, keeps_value: bool, block: Compile) -> list[Block]:
    """Leave all but the outermost `count` blocks, perhaps with a value on top of the stack.

    Gives the blocks that were there, for `resume` when the jump out of them is compiled.
    """
    blocks = unit.blocks
    while unit.is_live and len(unit.blocks) > count:
        left, unit.blocks = unit.blocks[-1], unit.blocks[:-1]
        match left:
            case Loop(has_iterator=True):
                drop(unit, node, Assembler.pop_iter, keeps_value)
            case Kept():
                drop(unit, node, Assembler.pop_top, keeps_value)
            case Protected():
                unit.unprotect(left)
            case Named(clause=clause):
                forget_name(unit, clause)
            case Managed():
                leave_manager(unit, node, keeps_value)
            case Handling():
                stop_handling(unit, left, node, keeps_value)
            case Finally(body=body):
                unit.blocks = [*unit.blocks, Kept()] if keeps_value else unit.blocks
                block(unit, body)
                unit.blocks = unit.blocks[:-1] if keeps_value else unit.blocks
    return blocks


def leave_manager(unit: Unit, node: ast.stmt, keeps_value: bool) -> None:
    """Call what BEFORE_WITH has left on the stack, perhaps below a value."""
    asm = unit.at(node)
    if keeps_value:
        asm.swap(2)
    for _ in range(3):
        asm.load_const(unit.constant(None))
    asm.call(3)
    asm.pop_top()


def resume(unit: Unit, blocks: list[Block]) -> None:
    """Go back into the blocks that have been left, after a jump out of them."""
    for block in blocks[len(unit.blocks) :]:
        if isinstance(block, Protected):
            block.start = unit.here()
    unit.blocks = blocks


def drop(
    unit: Unit,
    node: ast.stmt | ast.ExceptHandler,
    pop: Callable[[Assembler], None],
    keeps_value: bool,
) -> None:
    """Pop something from the stack, or drop what is below a value on top of it."""
    asm = unit.at(node)
    if keeps_value:
        asm.pop_under()
    else:
        pop(asm)


def jump_on(unit: Unit, node: ast.stmt, end: Label) -> None:
    """Jump if control comes here."""
    if unit.is_live:
        unit.at(node).jump(end)


def raise_statement(unit: Unit, node: ast.Raise) -> None:
    """`raise`, alone, with an exception, or with a cause as well."""
    if node.exc is None:
        unit.at(node).raise_handled()
        return
    expression(unit, node.exc)
    if node.cause:
        expression(unit, node.cause)
        unit.at(node).raise_from()
    else:
        unit.at(node).raise_()


def assert_statement(unit: Unit, node: ast.Assert) -> None:
    """`assert`: the message is evaluated if the test fails."""
    end = unit.assembler.label()
    jump_if(unit, node.test, True, end)
    if node.msg:
        expression(unit, node.msg)
    unit.at(node).raise_assertion(int(node.msg is not None))
    unit.assembler.mark(end)


def depth(unit: Unit) -> int:
    """How deep the stack is here, where control comes."""
    assert unit.assembler.depth is not None
    return unit.assembler.depth

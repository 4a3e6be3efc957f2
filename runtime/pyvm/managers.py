"""`with`: context managers are entered, and left on every way out of the block."""

import ast

from pyvm.expressions import expression
from pyvm.handlers import Compile, depth, leave_manager, reraise
from pyvm.targets import store
from pyvm.unit import Handling, Managed, Unit


def with_statement(unit: Unit, node: ast.With, block: Compile, level: int = 0) -> None:
    """The managers one in another, and the body in all of them."""
    if level == len(node.items):
        block(unit, node.body)
        return
    item = node.items[level]
    expression(unit, item.context_expr)
    unit.at(item.context_expr).before_with()
    end = unit.assembler.label()
    unit.blocks.append(Managed())
    protected = unit.protect(depth(unit) - 1)
    if item.optional_vars:
        store(unit, item.optional_vars)
    else:
        unit.at(item.context_expr).pop_top()
    with_statement(unit, node, block, level + 1)
    unit.unprotect(protected)
    del unit.blocks[-2:]
    if unit.is_live:
        leave_manager(unit, node, keeps_value=False)
        unit.at(node).jump(end)
    unit.assembler.mark(protected.target)
    if unit.is_live:
        error_handler(unit, node)
    unit.assembler.mark(end)


def error_handler(unit: Unit, node: ast.With) -> None:
    """Tell the manager, which lies below the error, of it; go on if it says so."""
    suppressed = unit.assembler.label()
    unit.at(node).push_handled()
    unit.blocks.append(Handling(has_error=True))
    cleanup = unit.protect(depth(unit) - 1)
    unit.at(node).with_except()
    unit.at(node).pop_jump_if_true(suppressed)
    unit.at(node).reraise()
    unit.unprotect(cleanup)
    del unit.blocks[-2:]
    reraise(unit, cleanup)
    unit.assembler.mark(suppressed)
    unit.at(node).clear_error()
    unit.at(node).pop_handled()
    unit.at(node).pop_top()

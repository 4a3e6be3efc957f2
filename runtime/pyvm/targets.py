"""What is assigned to and deleted: names, items of containers, and several of these at once."""

import ast

from pyvm import expressions as values
from pyvm.unit import Unit


def store(unit: Unit, target: ast.expr) -> None:
    """Pop a value into a name or an item of a container."""
    match target:
        case ast.Name(id=name):
            values.store_name(unit, target, name)
        case ast.Subscript(value=container, slice=index):
            values.expression(unit, container)
            values.expression(unit, index)
            unit.at(target).store_subscript()
        case ast.Attribute(value=owner, attr=name):
            values.expression(unit, owner)
            unit.at(target).store_attr(unit.name(name))
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            store_items(unit, target, targets)


def store_items(unit: Unit, node: ast.expr, targets: list[ast.expr]) -> None:
    """Pop an iterable into as many targets, one of them perhaps starred."""
    starred = [index for index, each in enumerate(targets) if isinstance(each, ast.Starred)]
    if starred:
        unit.at(node).unpack_starred(starred[0], len(targets) - starred[0] - 1)
    else:
        unit.at(node).unpack_sequence(len(targets))
    for target in targets:
        store(unit, target.value if isinstance(target, ast.Starred) else target)


def delete(unit: Unit, target: ast.expr) -> None:
    """Take away a variable, an item of a container, or several."""
    match target:
        case ast.Name(id=name):
            values.delete_name(unit, target, name)
        case ast.Subscript(value=container, slice=index):
            values.expressions(unit, [container, index])
            unit.at(target).delete_subscript()
        case ast.Attribute(value=owner, attr=name):
            values.expression(unit, owner)
            unit.at(target).delete_attr(unit.name(name))
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            for each in targets:
                delete(unit, each)

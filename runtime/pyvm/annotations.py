"""Annotations: which are evaluated, and where what they give is kept."""

import ast
from collections.abc import Iterator, Sequence

from pyvm import expressions as values
from pyvm.scope import annotated, annotations_of
from pyvm.support import constant_value
from pyvm.targets import store
from pyvm.unit import Unit

TABLE = "__annotations__"
Scoped = ast.Module | ast.FunctionDef | ast.ClassDef


def settle(tree: ast.Module) -> None:
    """Leave only annotations that are evaluated, in place.

    Those of variables of functions aren't: they become None. After `from __future__ import
    annotations` all others are strings, their source.
    """
    _settle(tree, _are_strings(tree))


def _settle(scope: Scoped, are_strings: bool) -> None:
    for node in _statements(scope.body):
        match node:
            case ast.AnnAssign() if isinstance(scope, ast.FunctionDef):
                node.annotation = ast.copy_location(ast.Constant(None), node.annotation)
            case ast.AnnAssign() if are_strings:
                node.annotation = _source(node.annotation)
            case ast.FunctionDef():
                if are_strings:
                    for each in annotated(node):
                        each.annotation = each.annotation and _source(each.annotation)
                    node.returns = node.returns and _source(node.returns)
                _settle(node, are_strings)
            case ast.ClassDef():
                _settle(node, are_strings)


def _are_strings(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(alias.name == "annotations" for alias in node.names)
        for node in tree.body
    )


def _source(annotation: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Constant(ast.unparse(annotation)), annotation)


def _statements(body: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """The statements of one scope, those in other statements among them."""
    pending = list(reversed(body))
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.expr):
            pending += reversed(list(ast.iter_child_nodes(node)))


def annotate(unit: Unit, node: ast.FunctionDef) -> None:
    """Give the function on top of the stack its annotations, if there are any."""
    pairs = annotations_of(node)
    if not pairs:
        return
    if all(_is_text(annotation) for _, annotation in pairs):
        found = [each for name, value in pairs for each in (name, constant_value(value))]
        unit.at(node).load_const(unit.constant(tuple(found)))
    else:
        for name, annotation in pairs:
            unit.at(annotation).load_const(unit.constant(name))
            values.expression(unit, annotation)
        unit.at(node).build_tuple(2 * len(pairs))
    unit.at(node).annotate_function()


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | None)


def begin(unit: Unit, node: ast.Module | ast.ClassDef) -> None:
    """Make the table of a module or class, if it has annotations."""
    for each in _statements(node.body):
        if isinstance(each, ast.AnnAssign):
            unit.at(each).build_dict(0)
            values.store_name(unit, each, TABLE)
            return


def assign(unit: Unit, node: ast.AnnAssign) -> None:
    """`target: annotation = value`, or without a value."""
    match node:
        case ast.AnnAssign(value=ast.expr() as value, target=target):
            values.expression(unit, value)
            store(unit, target)
        case ast.AnnAssign(target=ast.Attribute(value=owner)):
            values.expression(unit, owner)
            unit.at(node).pop_top()
        case ast.AnnAssign(target=ast.Subscript(value=owner, slice=index)):
            values.expressions(unit, [owner, index])
            unit.at(node).pop_top()
            unit.at(node).pop_top()
    if unit.scope.is_class or unit.scope.parent is None:
        note(unit, node)


def note(unit: Unit, node: ast.AnnAssign) -> None:
    """Evaluate an annotation in a module or class; that of a plain name is kept."""
    match node:
        case ast.AnnAssign(target=ast.Name(id=name) as target, simple=1):
            values.expression(unit, node.annotation)
            values.load_name(unit, target, TABLE)
            unit.at(node).load_const(unit.constant(name))
            unit.at(node).store_subscript()
        case ast.AnnAssign(annotation=ast.Constant()):
            pass
        case _:
            values.expression(unit, node.annotation)
            unit.at(node).pop_top()

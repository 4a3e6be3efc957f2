"""Calls: positional arguments, keyword arguments, and those that `*` and `**` spread."""

import ast

from pyvm import expressions as values
from pyvm.scope import CLASS_CELL
from pyvm.unit import Unit


def call(unit: Unit, node: ast.Call) -> None:
    """Push the result of a call; the callee is evaluated before the arguments."""
    match node:
        case _ if _is_super_call(unit, node):
            super_arguments(unit, node)
            unit.at(node).call(2)
        case _ if _spreads(node):
            values.expression(unit, node.func)
            spread(unit, node)
        case ast.Call(func=ast.Attribute(value=owner, attr=name)):
            load_method(unit, node.func, owner, name)
            count = arguments(unit, node)
            if node.keywords:
                unit.at(node).call_method_kw(count, unit.keywords(_names(node.keywords)))
            else:
                unit.at(node).call_method(count)
        case _:
            values.expression(unit, node.func)
            count = arguments(unit, node)
            if node.keywords:
                unit.at(node).call_kw(count, unit.keywords(_names(node.keywords)))
            else:
                unit.at(node).call(count)


def arguments(unit: Unit, node: ast.Call) -> int:
    """Push the arguments, those with keywords last; gives their number."""
    values.expressions(unit, node.args)
    values.expressions(unit, [keyword.value for keyword in node.keywords])
    return len(node.args) + len(node.keywords)


def load_method(unit: Unit, node: ast.expr, owner: ast.expr, name: str) -> None:
    """Push what `owner.name` is, to be called, and its receiver."""
    if _is_super_call(unit, owner):
        super_arguments(unit, owner)
        unit.at(node).load_super_method(unit.name(name))
    else:
        values.expression(unit, owner)
        unit.at(node).load_method(unit.name(name))


def super_arguments(unit: Unit, node: ast.expr) -> None:
    """Push what `super()` is of: the class of the method, and the first argument."""
    values.load_name(unit, node, "super")
    values.load_name(unit, node, CLASS_CELL)
    values.load_name(unit, node, unit.scope.locals[0])


def spread(unit: Unit, node: ast.Call) -> None:
    """A call whose arguments are put into a list, and keyword arguments into a dict, first."""
    argument_list(unit, node, node.args)
    if not node.keywords:
        unit.at(node).call_spread()
        return
    keyword_dict(unit, node, node.keywords)
    unit.at(node).call_spread_kw()


def argument_list(unit: Unit, node: ast.Call | ast.ClassDef, args: list[ast.expr]) -> None:
    """Push a list of the positional arguments of a call; what is called lies below."""
    unit.at(node).new_list()
    match args:
        case [ast.Starred(value=value) as argument]:
            values.expression(unit, value)
            unit.at(argument).arguments_extend()
        case several:
            positional(unit, several)


def keyword_dict(unit: Unit, node: ast.Call | ast.ClassDef, keywords: list[ast.keyword]) -> None:
    """Push a dict of the keyword arguments of a call, above the list of the positional ones."""
    unit.at(node).new_dict()
    named: list[ast.keyword] = []
    for keyword in keywords:
        if keyword.arg is None:
            merge_named(unit, node, named)
            named = []
            values.expression(unit, keyword.value)
            unit.at(keyword.value).keywords_merge()
        else:
            named.append(keyword)
    merge_named(unit, node, named)


def positional(unit: Unit, nodes: list[ast.expr]) -> None:
    """Add arguments to the list of them."""
    for argument in nodes:
        if isinstance(argument, ast.Starred):
            values.expression(unit, argument.value)
            unit.at(argument).list_extend()
        else:
            values.expression(unit, argument)
            unit.at(argument).list_add(1)


def merge_named(unit: Unit, node: ast.Call | ast.ClassDef, named: list[ast.keyword]) -> None:
    """Add keyword arguments that are written out to those that are there."""
    for keyword in named:
        unit.at(keyword.value).load_const(unit.constant(keyword.arg))
        values.expression(unit, keyword.value)
    if named:
        unit.at(node).build_dict(len(named))
        unit.at(node).keywords_merge()


def _names(keywords: list[ast.keyword]) -> tuple[str, ...]:
    return tuple(keyword.arg for keyword in keywords if keyword.arg)


def _spreads(node: ast.Call) -> bool:
    return any(isinstance(each, ast.Starred) for each in node.args) or any(
        keyword.arg is None for keyword in node.keywords
    )


def _is_super_call(unit: Unit, node: ast.expr) -> bool:
    """Whether this is `super()`, where it has a class and a first argument to be about."""
    match node:
        case ast.Call(func=ast.Name(id="super"), args=[], keywords=[]):
            return _is_in_method(unit)
    return False


def _is_in_method(unit: Unit) -> bool:
    has_argument = unit.scope.parameters.positional > 0 and not unit.scope.is_class
    return has_argument and not unit.inlined and unit.cell(CLASS_CELL) is not None

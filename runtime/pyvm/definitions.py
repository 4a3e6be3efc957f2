"""Functions and classes."""

import ast
from collections.abc import Callable

from pyvm import annotations, calls
from pyvm import expressions as values
from pyvm.program import Constant
from pyvm.scope import (
    CLASS_CELL,
    NAMESPACE,
    Definition,
    Function,
    class_scope,
    defaults,
    function_scope,
    keyword_defaults,
)
from pyvm.unit import Unit

Compile = Callable[[Unit, list[ast.stmt]], None]
"""How the statements of a body are compiled."""


def define(unit: Unit, node: ast.FunctionDef, body: Compile) -> None:
    """`def`: make a function object of the compiled code and bind it to its name."""
    values.expressions(unit, node.decorator_list)
    inner = function_unit(unit, node)
    body(inner, node.body)
    make_function(unit, node, inner)
    decorate(unit, node)


def define_class(unit: Unit, node: ast.ClassDef, body: Compile) -> None:
    """`class`: its body is a function that fills the mapping that it is given and gives it back;
    the class is made of that.
    """
    values.expressions(unit, node.decorator_list)
    inner = class_unit(unit, node)
    body(inner, node.body)
    if inner.is_live:
        cell = inner.scope.cell(CLASS_CELL)
        if CLASS_CELL in inner.scope.cells and cell is not None:
            inner.at(node).store_class_cell(NAMESPACE, cell)
        inner.at(node).load_fast(NAMESPACE)
        inner.at(node).return_()
    unit.children.append(inner.finish(first_line(node)))
    unit.at(node).make_function(len(unit.children) - 1)
    calls.argument_list(unit, node, node.bases)
    calls.keyword_dict(unit, node, node.keywords)
    unit.at(node).prepare_class(unit.name(node.name))
    unit.at(node).call(1)
    unit.at(node).build_class(unit.name(node.name))
    decorate(unit, node)


def decorate(unit: Unit, node: ast.FunctionDef | ast.ClassDef) -> None:
    """Call the decorators, which lie below what is defined, and bind the result."""
    for decorator in node.decorator_list:
        unit.at(decorator).call(1)
    values.store_name(unit, node, node.name)


def class_unit(unit: Unit, node: ast.ClassDef) -> Unit:
    """A unit for the body of a class, which is given the mapping of its variables."""
    inner = Unit(class_scope(node, unit.scope, unit.cell), unit.source)
    inner.at(node).load_global(inner.name("__name__"))
    inner.at(node).store_class(NAMESPACE, inner.name("__module__"))
    set_variable(inner, node, "__qualname__", inner.scope.qualname)
    doc = ast.get_docstring(node, clean=False)
    if doc is not None:
        set_variable(inner, node, "__doc__", doc)
    annotations.begin(inner, node)
    return inner


def set_variable(unit: Unit, node: ast.ClassDef, name: str, value: Constant) -> None:
    """Set a variable of a class to a constant."""
    unit.at(node).load_const(unit.constant(value))
    unit.at(node).store_class(NAMESPACE, unit.name(name))


def function_unit(unit: Unit, node: Function) -> Unit:
    """A unit for a function that is defined in `unit`; it begins by putting parameters in cells,
    after what makes a generator of a call.
    """
    inner = Unit(function_scope(node, unit.scope, unit.cell), unit.source)
    doc = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    if doc is not None:
        inner.constant(doc)  # the first one
        inner.has_doc = True
    if inner.scope.is_generator:
        inner.at(node).return_generator()
    for slot, cell in inner.scope.cell_parameters:
        inner.at(node).load_fast(slot)
        inner.at(node).store_deref(cell)
    return inner


def make_function(unit: Unit, node: Function, inner: Unit) -> None:
    """Push a function whose body is compiled, having evaluated its default values."""
    values.expressions(unit, defaults(node))
    unit.children.append(inner.finish(first_line(node)))
    child, count = len(unit.children) - 1, len(defaults(node))
    if count:
        unit.at(node).make_function_defaults(child, count)
    else:
        unit.at(node).make_function(child)
    for index, value in keyword_defaults(node):
        values.expression(unit, value)
        unit.at(node).set_keyword_default(index)
    if isinstance(node, ast.FunctionDef):
        annotations.annotate(unit, node)


def first_line(node: Definition) -> int:
    """The line that a definition begins in, with its decorators."""
    decorated = isinstance(node, ast.FunctionDef | ast.ClassDef) and node.decorator_list
    return decorated[0].lineno if decorated else node.lineno

"""The language that pyvm knows so far: what of Python's syntax is refused, and in which words.

Whatever is not listed as known is refused, so that a construct of a later Python, or one that
nobody thought of, is a clear message and never a wrong program.
"""

import ast
from collections.abc import Iterator

from pyvm.errors import Problem, Source
from pyvm.program import Constant
from pyvm.scope import MARKS, Definition, annotations_of, parts

NESTING_LIMIT = 1000
FUNCTION_LEVELS = 5  # runtime/src/loader.c reads as many functions in each other as this allows
TUPLE_LEVELS = 8  # of tuples that become one constant

DECLARATIONS = (ast.Global, ast.Nonlocal)
IMPORTS = (ast.Import, ast.ImportFrom, ast.alias)
STATEMENTS = (
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Delete,
    ast.Expr,
    ast.Pass,
    ast.Return,
)
RAISING = (ast.Raise, ast.Assert, ast.Try, ast.ExceptHandler)
BLOCKS = (
    ast.Module,
    ast.FunctionDef,
    ast.ClassDef,
    ast.arguments,
    ast.arg,
    ast.If,
    ast.While,
    ast.For,
    ast.With,
    ast.withitem,
)
JUMPS = (ast.Break, ast.Continue)
VALUES = (
    ast.Name,
    ast.Constant,
    ast.List,
    ast.Tuple,
    ast.Set,
    ast.Dict,
    ast.Subscript,
    ast.Slice,
    ast.Attribute,
    ast.Call,
    ast.keyword,
    ast.NamedExpr,
    ast.Lambda,
    ast.Yield,
    ast.YieldFrom,
)
COMPREHENSIONS = (
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.comprehension,
    ast.JoinedStr,
    ast.FormattedValue,
)
OPERATIONS = (ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare, ast.IfExp)
KNOWN = (
    *DECLARATIONS,
    *IMPORTS,
    *STATEMENTS,
    *RAISING,
    *BLOCKS,
    *JUMPS,
    *VALUES,
    *COMPREHENSIONS,
    *OPERATIONS,
    *MARKS,
)

# How messages name what is refused; anything else goes by the name of its class in `ast`.
WORDS = {
    "AsyncFor": "'async for' loops",
    "AsyncFunctionDef": "'async' functions",
    "AsyncWith": "'async with' statements",
    "Await": "'await' expressions",
    "Match": "'match' statements",
    "Starred": "starred expressions",
    "TryStar": "'except*' clauses",
    "TypeAlias": "'type' statements",
}


def unsupported(tree: ast.Module, source: Source) -> Iterator[Problem]:
    """Everything in a module that can't be compiled yet, in no particular order."""
    pending: list[tuple[ast.AST, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        refused = list(_refusals(node)) or list(_too_deep(node, depth))
        yield from (_problem(source, place, message) for place, message in refused)
        if not refused:
            pending.extend((child, depth + _levels(node, child)) for child in _children(node))


def is_unpacking(node: ast.Assign) -> bool:
    """Whether an assignment is like `a, b = b, a`: displays of the same length on both sides."""
    match node:
        case ast.Assign(
            targets=[ast.Tuple(elts=targets) | ast.List(elts=targets)],
            value=ast.Tuple(elts=values) | ast.List(elts=values),
        ):
            simple = all(
                isinstance(target, ast.Name | ast.Subscript | ast.Attribute) for target in targets
            )
            starred = any(isinstance(value, ast.Starred) for value in values)
            return simple and not starred and len(targets) == len(values)
    return False


def negative_literal(node: ast.expr) -> int | float | None:
    """The value of a minus sign before a number, or None for other expressions."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return None if isinstance(value, bool) else -value
    return None


def constant_value(node: ast.expr, levels: int = TUPLE_LEVELS) -> Constant:
    """The value of a literal or of a tuple display of literals, nested a few levels at most; None
    for other expressions, and for None itself.
    """
    match node:
        case ast.Tuple(elts=items) if levels > 0:
            values = [constant_value(item, levels - 1) for item in items]
            pairs = zip(values, items, strict=True)
            known = all(value is not None or _is_none(item) for value, item in pairs)
            return tuple(values) if known else None
        case ast.Constant(value=None | bool() | int() | float() | str() | bytes() as value):
            return value
    return negative_literal(node)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _too_deep(node: ast.AST, depth: int) -> Iterator[tuple[ast.AST, str]]:
    if depth > NESTING_LIMIT and isinstance(node, ast.expr | ast.stmt):
        yield node, f"code is nested too deeply (more than {NESTING_LIMIT} levels)"


def _levels(node: ast.AST, child: ast.AST) -> int:
    """By how much a part is nested deeper than the whole: what people write one after the other,
    such as the terms of a sum, calls of methods or an `elif`, is not.
    """
    match node:
        case ast.BinOp(left=first) | ast.Call(func=first) | ast.IfExp(orelse=first):
            return int(child is not first)
        case ast.Attribute(value=first) | ast.Subscript(value=first):
            return int(child is not first)
        case ast.If(orelse=[first]):
            return int(child is not first)
        case ast.FunctionDef() | ast.Lambda() | ast.ClassDef() | ast.GeneratorExp():
            return FUNCTION_LEVELS
    return 1


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that are to be checked by themselves."""
    match node:
        case ast.Call():
            yield node.func
            for part in node.args:
                yield part.value if isinstance(part, ast.Starred) else part
            yield from (keyword.value for keyword in node.keywords)
        case ast.AnnAssign():
            yield from (part for part in (node.target, node.annotation, node.value) if part)
        case ast.FunctionDef():
            evaluated = [each for _, each in annotations_of(node)]
            values = (*node.args.defaults, *node.args.kw_defaults, *evaluated)
            yield from (part for part in (*node.decorator_list, *values, *node.body) if part)
        case ast.ClassDef():
            for part in node.bases:
                yield part.value if isinstance(part, ast.Starred) else part
            yield from (keyword.value for keyword in node.keywords)
            yield from (*node.decorator_list, *node.body)
        case ast.Tuple() | ast.List() | ast.Set():
            for part in node.elts:
                yield part.value if isinstance(part, ast.Starred) else part
        case ast.UnaryOp() if negative_literal(node) is not None:
            return
        case ast.ExceptHandler(type=ast.Tuple(elts=types), body=body):
            yield from (*types, *body)
        case _:
            yield from parts(node)


def _refusals(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Why a node itself, whatever its parts, can't be compiled: places and messages."""
    match node:
        case ast.FunctionDef() | ast.Lambda() | ast.ClassDef():
            yield from _definition_refusals(node)
        case ast.Constant(value=value):
            yield from _constant_refusals(node, value)
        case ast.UnaryOp() if (value := negative_literal(node)) is not None:
            yield from _constant_refusals(node, value)
        case _ if not isinstance(node, KNOWN):
            name = type(node).__name__
            yield node, _not_yet(WORDS.get(name, f"'{name}' nodes"))


def _definition_refusals(node: Definition) -> Iterator[tuple[ast.AST, str]]:
    for parameter in getattr(node, "type_params", [])[:1]:
        yield parameter, _not_yet("type parameters")


def _constant_refusals(node: ast.AST, value: object) -> Iterator[tuple[ast.AST, str]]:
    if isinstance(value, complex):
        yield node, _not_yet("complex literals")


def _not_yet(construct: str) -> str:
    return f"{construct} are not supported yet"


def _problem(source: Source, node: ast.AST, message: str) -> Problem:
    """A problem whose place is that of a node (one of those that have a place)."""
    line: int = getattr(node, "lineno", 1)
    column = source.column(line, getattr(node, "col_offset", 0))
    if getattr(node, "end_lineno", None) != line:
        return Problem(line, column, len(source.line(line)), message)
    end = source.column(line, getattr(node, "end_col_offset", 0))
    return Problem(line, column, end - column, message)

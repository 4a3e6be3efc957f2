"""The language that pyvm knows so far: what of Python's syntax is refused, and in which words.

Whatever is not listed as known is refused, so that a construct of a later Python, or one that
nobody thought of, is a clear message and never a wrong program.
"""

import ast
from collections.abc import Iterator

from pyvm.errors import Problem, Source
from pyvm.scope import MARKS, Function, parts

NESTING_LIMIT = 200
INT_MIN, INT_MAX = -(2**47), 2**47 - 1

DECLARATIONS = (ast.Global, ast.Nonlocal)
STATEMENTS = (ast.Assign, ast.AugAssign, ast.Expr, ast.Pass, ast.Return)
RAISING = (ast.Raise, ast.Assert, ast.Try, ast.ExceptHandler)
BLOCKS = (ast.Module, ast.FunctionDef, ast.arguments, ast.arg, ast.If, ast.While, ast.For)
JUMPS = (ast.Break, ast.Continue)
VALUES = (ast.Name, ast.Constant, ast.List, ast.Subscript, ast.Call, ast.Lambda)
OPERATIONS = (ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare, ast.IfExp)
KNOWN = (*DECLARATIONS, *STATEMENTS, *RAISING, *BLOCKS, *JUMPS, *VALUES, *OPERATIONS, *MARKS)

# How messages name what is refused; anything else goes by the name of its class in `ast`.
WORDS = {
    "AnnAssign": "annotated assignments",
    "AsyncFor": "'async for' loops",
    "AsyncFunctionDef": "'async' functions",
    "AsyncWith": "'async with' statements",
    "Attribute": "attributes (other than in method calls)",
    "Await": "'await' expressions",
    "ClassDef": "classes",
    "Delete": "'del' statements",
    "Dict": "dict displays",
    "DictComp": "dict comprehensions",
    "GeneratorExp": "generator expressions",
    "Import": "'import' statements",
    "ImportFrom": "'import' statements",
    "JoinedStr": "f-strings",
    "ListComp": "list comprehensions",
    "Match": "'match' statements",
    "MatMult": "'@' operators",
    "NamedExpr": "':=' expressions",
    "Set": "set displays",
    "SetComp": "set comprehensions",
    "Slice": "slices",
    "Starred": "starred expressions",
    "TryStar": "'except*' clauses",
    "Tuple": "tuples (other than in assignments such as 'a, b = b, a')",
    "TypeAlias": "'type' statements",
    "With": "'with' statements",
    "Yield": "'yield' expressions",
    "YieldFrom": "'yield' expressions",
}

UNPACKING = "unpacking assignments other than 'a, b = b, a'"


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
            simple = all(isinstance(target, ast.Name | ast.Subscript) for target in targets)
            return simple and len(targets) == len(values)
    return False


def negative_literal(node: ast.expr) -> int | float | None:
    """The value of a minus sign before a number, or None for other expressions."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return None if isinstance(value, bool) else -value
    return None


def _too_deep(node: ast.AST, depth: int) -> Iterator[tuple[ast.AST, str]]:
    if depth > NESTING_LIMIT and isinstance(node, ast.expr | ast.stmt):
        yield node, f"code is nested too deeply (more than {NESTING_LIMIT} levels)"


def _levels(node: ast.AST, child: ast.AST) -> int:
    """By how much a part is nested deeper than the whole: an `elif` is not."""
    return 0 if isinstance(node, ast.If) and node.orelse == [child] else 1


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that are to be checked by themselves."""
    match node:
        case ast.Call(func=ast.Attribute(value=owner)):
            yield from (owner, *node.args)
        case ast.Assign(targets=[ast.Tuple() | ast.List() as target]) if is_unpacking(node):
            yield from (*parts(target), *parts(node.value))
        case ast.UnaryOp() if negative_literal(node) is not None:
            return
        case ast.ExceptHandler(type=ast.Tuple(elts=types), body=body):
            yield from (*types, *body)
        case _:
            yield from parts(node)


def _refusals(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Why a node itself, whatever its parts, can't be compiled: places and messages."""
    match node:
        case ast.FunctionDef() | ast.Lambda():
            yield from _function_refusals(node)
        case ast.Call(keywords=[first, *_]):
            yield first, _not_yet("keyword arguments")
        case ast.Constant(value=value):
            yield from _constant_refusals(node, value)
        case ast.UnaryOp() if (value := negative_literal(node)) is not None:
            yield from _constant_refusals(node, value)
        case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
            yield node, _not_yet(WORDS["MatMult"])
        case ast.Assign() if not is_unpacking(node):
            displays = [each for each in node.targets if isinstance(each, ast.Tuple | ast.List)]
            yield from ((display, _not_yet(UNPACKING)) for display in displays[:1])
        case ast.List(ctx=ast.Store()) | ast.Tuple(ctx=ast.Store()):
            yield node, _not_yet(UNPACKING)
        case _ if not isinstance(node, KNOWN):
            name = type(node).__name__
            yield node, _not_yet(WORDS.get(name, f"'{name}' nodes"))


def _function_refusals(node: Function) -> Iterator[tuple[ast.AST, str]]:
    arguments = node.args
    returns = getattr(node, "returns", None)
    annotated = [arg for arg in (*arguments.posonlyargs, *arguments.args) if arg.annotation]
    parts: list[tuple[str, list[ast.AST]]] = [
        ("decorators", [*getattr(node, "decorator_list", [])]),
        ("type parameters", getattr(node, "type_params", [])),
        ("'*' parameters", [arguments.vararg] if arguments.vararg else []),
        ("keyword-only parameters", [*arguments.kwonlyargs]),
        ("'**' parameters", [arguments.kwarg] if arguments.kwarg else []),
        ("annotations", [*annotated, *([returns] if returns else [])]),
    ]
    for what, places in parts:
        if places:
            yield places[0], _not_yet(what)


def _constant_refusals(node: ast.AST, value: object) -> Iterator[tuple[ast.AST, str]]:
    match value:
        case None | bool() | float():
            return
        case int():
            if not INT_MIN <= value <= INT_MAX:
                yield node, _not_yet("integers of more than 48 bits")
        case str():
            if any("\ud800" <= char <= "\udfff" for char in value):
                yield node, _not_yet("strings with lone surrogates")
        case _:
            yield node, _not_yet(f"{type(value).__name__} literals")


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

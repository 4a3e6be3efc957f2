"""Which scope each name of a program belongs to: Python's rules, closures left out."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

Function = ast.FunctionDef
OTHER_SCOPES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)
LEAVES = (ast.Name, ast.Constant)
MARKS = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


@dataclass(frozen=True)
class Scope:
    """The names of a module (which has no `parent`, and only globals) or of a function."""

    name: str
    qualname: str
    locals: tuple[str, ...] = ()  # the parameters first, then in the order of first binding
    globals: frozenset[str] = frozenset()  # those of `global` statements
    parent: "Scope | None" = None

    def slot(self, name: str) -> int | None:
        """The number of a local variable, or None for a name that is global here."""
        return self._slots.get(name)

    @cached_property
    def _slots(self) -> dict[str, int]:
        return {name: slot for slot, name in enumerate(self.locals)}


MODULE = Scope("<module>", "<module>")


def function_scope(function: Function, parent: Scope) -> Scope:
    """The scope of a function that is defined in the scope `parent`."""
    names = dict.fromkeys(parameters(function))
    declared: set[str] = set()
    for node in _scope_nodes(function.body):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.FunctionDef(name=name):
                names[name] = None
            case ast.Global(names=globals_):
                declared.update(globals_)
    return Scope(
        name=function.name,
        qualname=_qualname(function.name, parent),
        locals=tuple(name for name in names if name not in declared),
        globals=frozenset(declared),
        parent=parent,
    )


def parameters(function: Function) -> list[str]:
    """The names of the positional parameters, in order."""
    return [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]


def parts(node: ast.AST) -> list[ast.AST]:
    """The nodes directly inside a node, in source order: `ast.iter_child_nodes` without the marks
    that say which operator it is, or whether a name is read or written, and faster.
    """
    found: list[ast.AST] = []
    if not isinstance(node, LEAVES):
        for field in node._fields:
            match getattr(node, field, None):
                case list(values):
                    found += [value for value in values if isinstance(value, ast.AST)]
                case ast.AST() as value if not isinstance(value, MARKS):
                    found.append(value)
    return found


def closures(body: Sequence[ast.stmt], scope: Scope = MODULE) -> Iterator[tuple[ast.Name, str]]:
    """Each use of an enclosing function's variable, with the name of that function."""
    for node in _scope_nodes(body):
        match node:
            case ast.FunctionDef():
                yield from closures(node.body, function_scope(node, scope))
            case ast.Name(id=name) if scope.slot(name) is None and name not in scope.globals:
                owner = _owner(name, scope.parent)
                if owner:
                    yield node, owner.name


def _owner(name: str, scope: Scope | None) -> Scope | None:
    """The nearest enclosing function that has `name` as a local variable."""
    while scope and name not in scope.globals:
        if scope.slot(name) is not None:
            return scope
        scope = scope.parent
    return None


def _qualname(name: str, parent: Scope) -> str:
    if parent.parent is None or name in parent.globals:
        return name
    return f"{parent.qualname}.<locals>.{name}"


def _scope_nodes(body: Sequence[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes of one scope in source order, without the insides of the scopes in it."""
    pending: list[ast.AST] = list(reversed(body))
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, OTHER_SCOPES):
            pending.extend(reversed(parts(node)))

"""Which scope each name of a program belongs to, by Python's rules."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

Function = ast.FunctionDef | ast.Lambda
OTHER_SCOPES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.GeneratorExp,
)
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp
LEAVES = (ast.Name, ast.Constant)
MARKS = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


@dataclass(frozen=True)
class Scope:
    """The names of a module (which has no `parent`, and only globals) or of a function.

    A variable that functions inside share is in a cell. So is one of an enclosing function that is
    used here, a free one. A parameter in a cell has a slot too, for the argument to arrive in.
    """

    name: str
    qualname: str
    locals: tuple[str, ...] = ()  # the parameters first, then in the order of first binding
    globals: frozenset[str] = frozenset()  # those of `global` statements
    parent: "Scope | None" = None
    cells: tuple[str, ...] = ()  # of variables of its own
    frees: tuple[str, ...] = ()

    def slot(self, name: str) -> int | None:
        """The number of a local variable that is in no cell, or None for other names."""
        return None if name in self._cells else self._slots.get(name)

    def cell(self, name: str) -> int | None:
        """The number of the cell that holds a variable, or None for other names."""
        return self._cells.get(name)

    @cached_property
    def _slots(self) -> dict[str, int]:
        return {name: slot for slot, name in enumerate(self.locals)}

    @cached_property
    def _cells(self) -> dict[str, int]:
        return {name: cell for cell, name in enumerate(self.cells + self.frees)}

    @cached_property
    def cell_parameters(self) -> list[tuple[int, int]]:
        """The slot and the cell of each parameter that is in a cell."""
        return [
            (self._slots[name], cell) for name, cell in self._cells.items() if name in self._slots
        ]

    @cached_property
    def captures(self) -> tuple[int, ...]:
        """For each free variable, the cell that it is in where this function is defined."""
        return tuple(self.parent._cells[name] for name in self.frees) if self.parent else ()


MODULE = Scope("<module>", "<module>")


@dataclass(frozen=True)
class Names:
    """What a function does with names, whatever is around it."""

    locals: tuple[str, ...]  # the parameters first, then in the order of first binding
    globals: frozenset[str]
    shared: frozenset[str]  # what functions inside take from this function or one around it
    wanted: frozenset[str]  # what this function takes from those around it, if they have it


def function_names(function: Function) -> Names:
    """The names of a function. Default values are no part of it: they belong around it."""
    names = dict.fromkeys(parameters(function))
    globals_: set[str] = set()
    nonlocals: set[str] = set()
    used: set[str] = set()
    shared: set[str] = set()
    for node in _scope_nodes(_body(function)):
        used.update(_uses(node))
        names.update(dict.fromkeys(_bindings(node)))
        match node:
            case ast.Global(names=declared):
                globals_.update(declared)
            case ast.Nonlocal(names=declared):
                nonlocals.update(declared)
            case ast.FunctionDef() | ast.Lambda():
                shared |= function_names(node).wanted
    elsewhere = globals_ | nonlocals
    own = tuple(name for name in names if name not in elsewhere)
    wanted = (used | nonlocals | shared) - globals_ - set(own)
    return Names(own, frozenset(globals_), frozenset(shared), frozenset(wanted))


def function_scope(function: Function, parent: Scope) -> Scope:
    """The scope of a function that is defined in the scope `parent`."""
    names = function_names(function)
    name = "<lambda>" if isinstance(function, ast.Lambda) else function.name
    arguments = parameters(function)
    cells = tuple(each for each in names.locals if each in names.shared)
    return Scope(
        name=name,
        qualname=_qualname(name, parent),
        locals=tuple(each for each in names.locals if each in arguments or each not in cells),
        globals=names.globals,
        parent=parent,
        cells=cells,
        frees=tuple(sorted(each for each in names.wanted if parent.cell(each) is not None)),
    )


def parameters(function: Function) -> list[str]:
    """The names of the positional parameters, in order."""
    return [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]


def defaults(function: Function) -> list[ast.expr]:
    """The default values of the last positional parameters."""
    return function.args.defaults


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


def _bindings(node: ast.AST) -> Sequence[str]:
    """The names that a node binds in its scope."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.FunctionDef(name=name):
            return [name]
        case ast.ExceptHandler(name=str(name)):
            return [name]
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return [alias.asname or alias.name.partition(".")[0] for alias in aliases]
    return []


def _uses(node: ast.AST) -> Sequence[str]:
    return [node.id] if isinstance(node, ast.Name) else []


def _body(function: Function) -> Sequence[ast.AST]:
    return [function.body] if isinstance(function, ast.Lambda) else function.body


def _qualname(name: str, parent: Scope) -> str:
    if parent.parent is None or name in parent.globals:
        return name
    return f"{parent.qualname}.<locals>.{name}"


def bound_names(node: Comprehension) -> list[str]:
    """The variables of a comprehension, in the order of first binding."""
    found: dict[str, None] = {}
    for generator in node.generators:
        for each in ast.walk(generator.target):
            match each:
                case ast.Name(id=name, ctx=ast.Store()):
                    found[name] = None
    return list(found)


def _scope_nodes(body: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of one scope in source order, without the insides of the scopes in it, and without
    the variables of comprehensions, which are part of the scope but for them.
    """
    pending: list[tuple[ast.AST, frozenset[str]]] = [(node, frozenset()) for node in reversed(body)]
    while pending:
        node, hidden = pending.pop()
        match node:
            case ast.Name(id=name) if name in hidden:
                continue
            case ast.ListComp() | ast.SetComp() | ast.DictComp():
                within = hidden | frozenset(bound_names(node))
                first = node.generators[0].iter
                pending += [
                    (part, within) for part in reversed(_insides(node)) if part is not first
                ]
                pending.append((first, hidden))
                continue
        yield node
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            pending += [(part, hidden) for part in reversed(defaults(node))]
        elif not isinstance(node, OTHER_SCOPES):
            pending += [(part, hidden) for part in reversed(parts(node))]


def captures(node: Comprehension) -> Iterator[tuple[ast.Lambda, str]]:
    """Each function in a comprehension that uses one of its variables, and which."""
    names = bound_names(node)
    for part in _insides(node):
        for inner in ast.walk(part) if part is not node.generators[0].iter else ():
            if isinstance(inner, ast.Lambda):
                wanted = function_names(inner).wanted
                yield from ((inner, name) for name in names if name in wanted)


def _insides(node: Comprehension) -> list[ast.AST]:
    """The expressions of a comprehension."""
    found: list[ast.AST] = []
    for part in parts(node):
        found += parts(part) if isinstance(part, ast.comprehension) else [part]
    return found

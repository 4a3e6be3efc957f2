"""Which scope each name of a program belongs to, by Python's rules."""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pyvm.program import Parameters

Function = ast.FunctionDef | ast.Lambda | ast.GeneratorExp
Definition = Function | ast.ClassDef
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp
ITERATOR = ".0"  # the parameter of a generator expression
NAMESPACE = (
    0  # the slot of the mapping of a class's variables, its parameter and only local variable
)
CLASS_CELL = "__class__"  # what methods call the class that they stand in
LEAVES = (ast.Name, ast.Constant)
MARKS = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


@dataclass(frozen=True)
class Scope:
    """The names of a module (which has no `parent`, and only globals), a function or a class.

    A variable that functions inside share is in a cell. So is one of an enclosing function that is
    used here, a free one. A parameter in a cell has a slot too, for the argument to arrive in.
    A variable of a comprehension that functions in it share is in a cell of the function around it.
    The variables of a class are in no slot and no cell, but in a dict.
    """

    name: str
    qualname: str
    locals: tuple[str, ...] = ()  # the parameters first, then in the order of first binding
    globals: frozenset[str] = frozenset()  # those of `global` statements
    parent: "Scope | None" = None
    cells: tuple[str, ...] = ()  # of variables of its own
    added_cells: tuple[str, ...] = ()  # of variables of comprehensions
    frees: tuple[str, ...] = ()
    captures: tuple[int, ...] = ()  # for each free variable, the cell around that it is in
    comprehensions: Mapping[ast.AST, Mapping[str, int]] = field(default_factory=dict)
    is_generator: bool = False
    is_class: bool = False
    bound: frozenset[str] = frozenset()  # what the body of a class binds
    parameters: Parameters = field(default_factory=Parameters)

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
        first = len(self.cells) + len(self.added_cells)
        frees = {name: cell for cell, name in enumerate(self.frees, first)}
        return {name: cell for cell, name in enumerate(self.cells)} | frees

    @cached_property
    def cell_parameters(self) -> list[tuple[int, int]]:
        """The slot and the cell of each parameter that is in a cell."""
        return [
            (self._slots[name], cell) for name, cell in self._cells.items() if name in self._slots
        ]

    @property
    def cell_names(self) -> tuple[str, ...]:
        """The names of what is in the cells, in their order."""
        return self.cells + self.added_cells + self.frees


def module_scope(tree: ast.Module) -> Scope:
    """The scope of a module."""
    added, comprehensions = _comprehension_cells(tree.body, 0)
    return Scope("<module>", "<module>", added_cells=added, comprehensions=comprehensions)


@dataclass(frozen=True)
class Names:
    """What a function does with names, whatever is around it."""

    locals: tuple[str, ...]  # the parameters first, then in the order of first binding
    globals: frozenset[str]
    shared: frozenset[str]  # what functions inside take from this function or one around it
    wanted: frozenset[str]  # what this function takes from those around it, if they have it
    is_generator: bool


def function_names(function: Definition) -> Names:
    """The names of a function or class. Default values are no part of it: they belong around it; so
    does what the first `for` of a generator expression goes through. No function in a class sees
    the variables of the class, but for `__class__`.
    """
    is_class = isinstance(function, ast.ClassDef)
    names = dict.fromkeys(parameters(function))
    globals_: set[str] = set()
    nonlocals: set[str] = set()
    used: set[str] = set()
    shared: set[str] = set()
    is_generator = isinstance(function, ast.GeneratorExp)
    for node, hidden in _scope_nodes(_body(function)):
        used.update(_uses(node))
        names.update(dict.fromkeys(_bindings(node)))
        match node:
            case ast.Global(names=declared):
                globals_.update(declared)
            case ast.Nonlocal(names=declared):
                nonlocals.update(declared)
            case ast.FunctionDef() | ast.Lambda() | ast.GeneratorExp() | ast.ClassDef():
                shared |= function_names(node).wanted - hidden
            case ast.Yield() | ast.YieldFrom():
                is_generator = True
    if isinstance(function, ast.GeneratorExp):
        nonlocals.update(_named_in(function))
    elsewhere = globals_ | nonlocals
    own = tuple(name for name in names if name not in elsewhere)
    if is_class:
        wanted = (used | nonlocals) - globals_ - set(own) | shared - {CLASS_CELL}
    else:
        wanted = (used | nonlocals | shared) - globals_ - set(own)
    return Names(own, frozenset(globals_), frozenset(shared), frozenset(wanted), is_generator)


def function_scope(
    function: Function, parent: Scope, cell_around: Callable[[str], int | None]
) -> Scope:
    """The scope of a function that is defined in the scope `parent`, where `cell_around` gives the
    cell that a variable is in, or None for those that are in none.
    """
    names = function_names(function)
    name = _function_name(function)
    arguments = parameters(function)
    cells = tuple(each for each in names.locals if each in names.shared)
    added, comprehensions = _comprehension_cells(_body(function), len(cells))
    around = {each: cell_around(each) for each in sorted(names.wanted)}
    captured = {each: cell for each, cell in around.items() if cell is not None}
    return Scope(
        name=name,
        qualname=_qualname(name, parent),
        locals=tuple(each for each in names.locals if each in arguments or each not in cells),
        globals=names.globals,
        parent=parent,
        cells=cells,
        added_cells=added,
        frees=tuple(captured),
        captures=tuple(captured.values()),
        comprehensions=comprehensions,
        is_generator=names.is_generator,
        parameters=_signature(function),
    )


def class_scope(
    node: ast.ClassDef, parent: Scope, cell_around: Callable[[str], int | None]
) -> Scope:
    """The scope of a class that is defined in the scope `parent`; see `function_scope`."""
    names = function_names(node)
    cells = (CLASS_CELL,) if CLASS_CELL in names.shared else ()
    added, comprehensions = _comprehension_cells(node.body, len(cells))
    around = {each: cell_around(each) for each in sorted(names.wanted)}
    captured = {each: cell for each, cell in around.items() if cell is not None}
    return Scope(
        name=node.name,
        qualname=_qualname(node.name, parent),
        locals=(".variables",),
        globals=names.globals,
        parent=parent,
        cells=cells,
        added_cells=added,
        frees=tuple(captured),
        captures=tuple(captured.values()),
        comprehensions=comprehensions,
        parameters=Parameters(1),
        is_class=True,
        bound=frozenset(names.locals),
    )


def _named_in(node: ast.GeneratorExp) -> Iterator[str]:
    """What `:=` binds in a generator expression: variables of the function around it."""
    for part in _insides(node):
        for each in ast.walk(part):
            if isinstance(each, ast.NamedExpr):
                yield each.target.id


def _function_name(function: Function) -> str:
    match function:
        case ast.Lambda():
            return "<lambda>"
        case ast.GeneratorExp():
            return "<genexpr>"
    return function.name


def _comprehension_cells(
    body: Sequence[ast.AST], first: int
) -> tuple[tuple[str, ...], dict[ast.AST, dict[str, int]]]:
    """The variables of the comprehensions in a scope that functions in these share, and for each
    comprehension the cells of its own, numbered from `first` on.
    """
    names: list[str] = []
    cells: dict[ast.AST, dict[str, int]] = {}
    for node, _ in _scope_nodes(body):
        if isinstance(node, Comprehension):
            shared = list(captured_names(node))
            cells[node] = {name: first + len(names) + i for i, name in enumerate(shared)}
            names += shared
    return tuple(names), cells


def parameters(function: Definition) -> list[str]:
    """The names of the parameters: positional ones, those that only keywords give, and those for
    the rest of the arguments and of the keywords.
    """
    if isinstance(function, ast.GeneratorExp):
        return [ITERATOR]
    if isinstance(function, ast.ClassDef):
        return []
    args = function.args
    rest = [arg for arg in (args.vararg, args.kwarg) if arg]
    return [arg.arg for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs, *rest)]


def _signature(function: Function) -> Parameters:
    if isinstance(function, ast.GeneratorExp):
        return Parameters(1)
    args = function.args
    return Parameters(
        positional=len(args.posonlyargs) + len(args.args),
        positional_only=len(args.posonlyargs),
        keyword_only=len(args.kwonlyargs),
        has_rest=args.vararg is not None,
        has_keywords=args.kwarg is not None,
    )


def defaults(function: Function) -> list[ast.expr]:
    """The default values of the last positional parameters."""
    return [] if isinstance(function, ast.GeneratorExp) else function.args.defaults


def keyword_defaults(function: Function) -> list[tuple[int, ast.expr]]:
    """The default values of keyword-only parameters, and the numbers of these."""
    if isinstance(function, ast.GeneratorExp):
        return []
    return [(index, each) for index, each in enumerate(function.args.kw_defaults) if each]


def annotated(function: ast.FunctionDef) -> list[ast.arg]:
    """The parameters of a function, in the order in which annotations are evaluated."""
    args = function.args
    rest, keywords = ([each] if each else [] for each in (args.vararg, args.kwarg))
    return [*args.posonlyargs, *args.args, *rest, *args.kwonlyargs, *keywords]


def annotations_of(function: ast.FunctionDef) -> list[tuple[str, ast.expr]]:
    """The annotations of the parameters and of the result of a function."""
    parameters = annotated(function)
    found = [(each.arg, each.annotation) for each in parameters if each.annotation]
    return [*found, ("return", function.returns)] if function.returns else found


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
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return [name]
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.GeneratorExp():
            return list(_named_in(node))
        case ast.ExceptHandler(name=str(name)):
            return [name]
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return [alias.asname or alias.name.partition(".")[0] for alias in aliases]
    return []


def _uses(node: ast.AST) -> Sequence[str]:
    match node:
        case ast.Name(id="super"):  # it may be called without arguments
            return ["super", CLASS_CELL]
        case ast.Name(id=name):
            return [name]
    return []


def _body(function: Definition) -> Sequence[ast.AST]:
    match function:
        case ast.Lambda(body=body):
            return [body]
        case ast.GeneratorExp():
            return _insides(function)
    return function.body


def _qualname(name: str, parent: Scope) -> str:
    if parent.parent is None or name in parent.globals:
        return name
    within = "" if parent.is_class else "<locals>."
    return f"{parent.qualname}.{within}{name}"


def bound_names(node: Comprehension | ast.GeneratorExp) -> list[str]:
    """The variables of a comprehension, in the order of first binding."""
    found: dict[str, None] = {}
    for generator in node.generators:
        for each in ast.walk(generator.target):
            match each:
                case ast.Name(id=name, ctx=ast.Store()):
                    found[name] = None
    return list(found)


def _scope_nodes(body: Sequence[ast.AST]) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """The nodes of one scope in source order, without the insides of the scopes in it, and without
    the variables of comprehensions, which are part of the scope but for them; with each node, those
    of the comprehensions around it.
    """
    pending: list[tuple[ast.AST, frozenset[str]]] = [(node, frozenset()) for node in reversed(body)]
    while pending:
        node, hidden = pending.pop()
        match node:
            case ast.Name(id=name) if name in hidden:
                continue
            case ast.ListComp() | ast.SetComp() | ast.DictComp():
                within = hidden | frozenset(bound_names(node))
                yield node, hidden
                pending += [(part, within) for part in reversed(_insides(node))]
                pending.append((node.generators[0].iter, hidden))
                continue
        yield node, hidden
        if isinstance(node, ast.GeneratorExp):
            pending.append((node.generators[0].iter, hidden))
        elif isinstance(node, ast.FunctionDef | ast.Lambda):
            pending += [(part, hidden) for part in reversed(_around(node))]
        elif isinstance(node, ast.ClassDef):
            around = (*node.decorator_list, *node.bases, *(each.value for each in node.keywords))
            pending += [(part, hidden) for part in reversed(around)]
        elif isinstance(node, ast.AnnAssign):
            assigned = [node.value] if node.value else []
            pending += [(part, hidden) for part in (node.annotation, *assigned, node.target)]
        else:
            pending += [(part, hidden) for part in reversed(parts(node))]


def _around(function: ast.FunctionDef | ast.Lambda) -> list[ast.expr]:
    """What of a function is evaluated where it is defined."""
    values = [*defaults(function), *(value for _, value in keyword_defaults(function))]
    if not isinstance(function, ast.FunctionDef):
        return values
    annotations = (annotation for _, annotation in annotations_of(function))
    return [*function.decorator_list, *values, *annotations]


def captured_names(node: Comprehension) -> Iterator[str]:
    """The variables of a comprehension that functions in it use."""
    used: set[str] = set()
    for part in _insides(node):
        for inner in ast.walk(part):
            if isinstance(inner, ast.Lambda | ast.GeneratorExp):
                used |= function_names(inner).wanted
    return (name for name in bound_names(node) if name in used)


def _insides(node: Comprehension | ast.GeneratorExp) -> list[ast.AST]:
    """The expressions of a comprehension, but for what its first `for` goes through."""
    found: list[ast.AST] = []
    for part in parts(node):
        found += parts(part) if isinstance(part, ast.comprehension) else [part]
    return [part for part in found if part is not node.generators[0].iter]

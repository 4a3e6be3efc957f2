"""Names that begin with two underscores are private to the class that they stand in."""

import ast


def mangle(tree: ast.Module) -> None:
    """Give each private name in a class its full form, `_Class__name`, in place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            _mangle_class(node)


def _mangle_class(node: ast.ClassDef) -> None:
    prefix = node.name.lstrip("_")
    if not prefix:
        return
    # The names in classes within are theirs.
    pending: list[ast.AST] = list(node.body)
    while pending:
        each = pending.pop()
        _mangle_node(each, f"_{prefix}")
        if isinstance(each, ast.ClassDef):
            pending += [*each.bases, *each.keywords, *each.decorator_list]
        else:
            pending += ast.iter_child_nodes(each)


def _mangle_node(node: ast.AST, prefix: str) -> None:
    match node:
        case ast.Name():
            node.id = _private(node.id, prefix)
        case ast.Attribute():
            node.attr = _private(node.attr, prefix)
        case ast.FunctionDef() | ast.ClassDef():
            node.name = _private(node.name, prefix)
        case ast.arg():
            node.arg = _private(node.arg, prefix)
        case ast.keyword(arg=str(name)):
            node.arg = _private(name, prefix)
        case ast.ExceptHandler(name=str(name)):
            node.name = _private(name, prefix)
        case ast.Global() | ast.Nonlocal():
            node.names = [_private(name, prefix) for name in node.names]
        case ast.alias(asname=str(name)):
            node.asname = _private(name, prefix)


def _private(name: str, prefix: str) -> str:
    is_private = name.startswith("__") and not name.endswith("__") and "." not in name
    return prefix + name if is_private else name

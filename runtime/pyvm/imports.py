"""The `import` statements."""

import ast

from pyvm.expressions import store_name
from pyvm.unit import Unit


def bound_name(alias: ast.alias) -> str:
    """The variable that a part of an `import` statement binds: `import a.b` binds `a`."""
    return alias.asname or alias.name.partition(".")[0]


def import_statement(unit: Unit, node: ast.Import | ast.ImportFrom) -> None:
    """Import modules, or what is in one, and bind their names."""
    if isinstance(node, ast.Import):
        import_modules(unit, node)
    else:
        import_from(unit, node)


def import_modules(unit: Unit, node: ast.Import) -> None:
    """`import a, b.c as d`: each module is imported and bound before the next one."""
    for alias in node.names:
        import_name(unit, node, alias.name, 0, None)
        if alias.asname:
            import_parts(unit, node, alias.name.split(".")[1:])
        store_name(unit, node, bound_name(alias))


def import_parts(unit: Unit, node: ast.Import, parts: list[str]) -> None:
    """Replace a package by the module in it that `parts` lead to."""
    for part in parts:
        unit.at(node).import_from(unit.name(part))
        unit.at(node).pop_under()


def import_from(unit: Unit, node: ast.ImportFrom) -> None:
    """`from ..a import b as c`, or `*`."""
    names = [alias.name for alias in node.names]
    import_name(unit, node, node.module or "", node.level, tuple(names))
    if names == ["*"]:
        unit.at(node).import_star()
        return
    for alias in node.names:
        unit.at(node).import_from(unit.name(alias.name))
        store_name(unit, node, bound_name(alias))
    unit.at(node).pop_top()


def import_name(
    unit: Unit,
    node: ast.Import | ast.ImportFrom,
    name: str,
    level: int,
    names: tuple[str, ...] | None,
) -> None:
    """Push a module."""
    unit.at(node).load_const(unit.constant(level))
    unit.at(node).load_const(unit.constant(names))
    unit.at(node).import_name(unit.name(name))

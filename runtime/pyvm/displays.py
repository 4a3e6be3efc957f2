"""Displays, f-strings, slices and comprehensions: expressions that make something of parts."""

import ast
from collections.abc import Callable

from pyvm import definitions, targets
from pyvm import expressions as values
from pyvm.generated.assembler import Assembler
from pyvm.scope import Comprehension, bound_names
from pyvm.support import constant_value
from pyvm.unit import Unit


def display(unit: Unit, node: ast.expr) -> None:
    """Push a new container or slice; a tuple of literals is a constant."""
    match node:
        case ast.Tuple() if (value := constant_value(node)) is not None:
            unit.at(node).load_const(unit.constant(value))
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            items_display(unit, node, items)
        case ast.Dict():
            dict_display(unit, node)
        case ast.Slice(lower=lower, upper=upper, step=step):
            for bound in (lower, upper, step):
                values.expression(unit, bound or ast.copy_location(ast.Constant(None), node))
            unit.at(node).build_slice()
        case ast.ListComp() | ast.SetComp() | ast.DictComp():
            comprehension(unit, node)
        case ast.GeneratorExp():
            generator_expression(unit, node)
        case ast.JoinedStr():
            joined(unit, node)
        case ast.FormattedValue():
            formatted(unit, node)
        case _:
            raise AssertionError(f"{ast.dump(node)} is known but not compiled")


def items_display(unit: Unit, node: ast.expr, items: list[ast.expr]) -> None:
    """`(a, b)`, `[a, b]` or `{a, b}`; with `*iterable` in it, it is made step by step."""
    build, new, add, extend, done = ITEMS[type(node)]
    if not any(isinstance(item, ast.Starred) for item in items):
        values.expressions(unit, items)
        build(unit.at(node), len(items))
        return
    new(unit.at(node))
    for item in items:
        if isinstance(item, ast.Starred):
            values.expression(unit, item.value)
            extend(unit.at(item))
        else:
            values.expression(unit, item)
            add(unit.at(item), 1)
    done(unit.at(node))


def joined(unit: Unit, node: ast.JoinedStr) -> None:
    """Push the string of an f-string, or of a format specification in it."""
    if not node.values:
        unit.at(node).load_const(unit.constant(""))
        return
    values.expressions(unit, node.values)
    if len(node.values) > 1:
        unit.at(node).build_string(len(node.values))


# What `!s`, `!r` and `!a` do, as the instruction numbers it; `ast` has the letters.
CONVERSIONS = {-1: 0, ord("s"): 1, ord("r"): 2, ord("a"): 3}


def formatted(unit: Unit, node: ast.FormattedValue) -> None:
    """Push the text of an expression in an f-string."""
    values.expression(unit, node.value)
    if node.format_spec:
        values.expression(unit, node.format_spec)
    else:
        unit.at(node).load_const(unit.constant(""))
    unit.at(node).format_value(CONVERSIONS[node.conversion])


# Of each display: how to build it at once, and how to begin, add to, extend and finish it.
Step = Callable[[Assembler], None]
Counted = Callable[[Assembler, int], None]
ITEMS: dict[type[ast.expr], tuple[Counted, Step, Counted, Step, Step]] = {
    ast.Tuple: (
        Assembler.build_tuple,
        Assembler.new_list,
        Assembler.list_add,
        Assembler.list_extend,
        Assembler.tuple_done,
    ),
    ast.List: (
        Assembler.build_list,
        Assembler.new_list,
        Assembler.list_add,
        Assembler.list_extend,
        Assembler.list_done,
    ),
    ast.Set: (
        Assembler.build_set,
        Assembler.new_set,
        Assembler.set_add,
        Assembler.set_update,
        Assembler.set_done,
    ),
}


def dict_display(unit: Unit, node: ast.Dict) -> None:
    """Push a new dict; with `**other` in it, it is made step by step."""
    pairs = list(zip(node.keys, node.values, strict=True))
    if all(key for key, _ in pairs):
        for key, value in pairs:
            values.expressions(unit, [each for each in (key, value) if each])
        unit.at(node).build_dict(len(pairs))
        return
    unit.at(node).new_dict()
    for key, value in pairs:
        if key:
            values.expressions(unit, [key, value])
            unit.at(node).dict_add(1)
        else:
            values.expression(unit, value)
            unit.at(value).dict_merge()
    unit.at(node).dict_done()


def comprehension(unit: Unit, node: Comprehension) -> None:
    """Push what a comprehension makes: loops around an instruction that adds an item.

    The loops are part of the function that they stand in; their variables are locals of their own.
    """
    new, done = {
        ast.ListComp: (Assembler.new_list, Assembler.list_done),
        ast.SetComp: (Assembler.new_set, Assembler.set_done),
        ast.DictComp: (Assembler.new_dict, Assembler.dict_done),
    }[type(node)]
    new(unit.at(node))
    values.expression(unit, node.generators[0].iter)
    unit.at(node.generators[0].iter).get_iter()
    inlined = unit.enter(node, bound_names(node))
    for cell in inlined.cells.values():
        unit.at(node).new_cell(cell)
    if len(node.generators) > 1:
        for slot in inlined.slots.values():  # the value of an earlier turn must not be seen
            unit.at(node).clear_fast(slot)
    loops(unit, node, 0)
    for slot in inlined.slots.values():
        unit.at(node).clear_fast(slot)
    unit.leave()
    done(unit.at(node))


def generator_expression(unit: Unit, node: ast.GeneratorExp) -> None:
    """Push a generator: a function of one argument, the iterator of the first `for`, is called."""
    inner = definitions.function_unit(unit, node)
    inner.at(node).load_fast(0)
    inner.at(node).get_iter()
    loops(inner, node, 0)
    inner.at(node).load_const(inner.constant(None))
    inner.at(node).return_()
    definitions.make_function(unit, node, inner)
    first = node.generators[0].iter
    values.expression(unit, first)
    unit.at(first).get_iter()
    unit.at(first).iter_done()
    unit.at(node).call(1)


def loops(unit: Unit, node: Comprehension | ast.GeneratorExp, level: int) -> None:
    """One `for` of a comprehension, whose iterator is on the stack, and those within."""
    if level == len(node.generators):
        add_item(unit, node)
        return
    generator = node.generators[level]
    if level > 0:
        values.expression(unit, generator.iter)
        unit.at(generator.iter).get_iter()
    top, following, end = (unit.assembler.label() for _ in range(3))
    unit.assembler.mark(top)
    unit.at(generator.iter).for_iter(end)
    targets.store(unit, generator.target)
    for test in generator.ifs:
        values.jump_if(unit, test, False, following)
    loops(unit, node, level + 1)
    unit.assembler.mark(following)
    unit.at(node).jump(top)
    unit.assembler.mark(end)


def add_item(unit: Unit, node: Comprehension | ast.GeneratorExp) -> None:
    """Add, or yield, what the innermost loop gives; the iterators lie above the container."""
    place = len(node.generators) + 1
    match node:
        case ast.GeneratorExp(elt=item):
            values.expression(unit, item)
            unit.at(item).yield_()
            unit.at(item).pop_top()
        case ast.ListComp(elt=item):
            values.expression(unit, item)
            unit.at(node).list_add(place)
        case ast.SetComp(elt=item):
            values.expression(unit, item)
            unit.at(node).set_add(place)
        case ast.DictComp(key=key, value=value):
            values.expressions(unit, [key, value])
            unit.at(node).dict_add(place)

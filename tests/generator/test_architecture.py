"""The generator's own rules: who imports what, templates without logic, nothing of pyvm."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from vmgen.resolve import resolve

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "vmgen"
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((PACKAGE / "templates").glob("*.jinja"))
STAGES = (
    ("source", "names"),
    ("syntax", "written", "code"),
    ("parse", "mistakes", "build", "load"),
    ("stack",),
    ("encoding", "effects"),
    ("model",),
    ("layout", "numbering", "settings"),
    ("body", "paths", "compose"),
    ("resolve", "declarations", "signatures", "scope"),
    ("properties", "check"),
    ("lower",),
    ("render",),
    ("outputs", "show", "choose", "audit"),
    ("cli",),
    ("__main__",),
)


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text())):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module="vmgen", names=names):
                yield from (f"vmgen.{alias.name}" for alias in names)
            case ast.ImportFrom(module=str(name)):
                yield name


def stage_of(module: str) -> int:
    """The stage of a module: modules called NAME_something stand with NAME."""
    for number, names in enumerate(STAGES):
        if any(module == name or module.startswith((f"{name}_", f"{name}.")) for name in names):
            return number
    raise AssertionError(f"{module} has no place in STAGES")


@pytest.mark.parametrize("library", ["lark", "jinja2", "click", "elftools", "capstone"])
def test_each_library_is_imported_in_one_module(library: str) -> None:
    users = [m.name for m in MODULES if library in {name.split(".")[0] for name in imported(m)}]
    assert len(users) == 1, users


def test_imports_go_one_way() -> None:
    for module in MODULES:
        name = ".".join(module.relative_to(PACKAGE).with_suffix("").parts)
        if name in ("__init__", "lower.__init__"):
            continue
        for other in imported(module):
            if other.startswith("vmgen."):
                assert stage_of(other.removeprefix("vmgen.")) <= stage_of(name), (name, other)


ALLOWED_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.Include,
    nodes.Const,
)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_logic(template: Path) -> None:
    tree = Environment(autoescape=True).parse(template.read_text())
    for node in tree.find_all(nodes.Node):
        assert isinstance(node, ALLOWED_NODES), f"{template.name}:{node.lineno}: {node}"


def test_the_generator_names_nothing_of_pyvm() -> None:
    machine = resolve(ROOT / "definitions" / "bytecodes.def", ROOT).machine
    own = {machine.name, machine.name.upper(), *(i.name for i in machine.instructions)}
    own |= {pseudo.name for pseudo in machine.pseudos} | {helper.name for helper in machine.helpers}
    own |= {label.name for label in machine.labels}
    own |= set(c_types())
    grammar_terminals = {"RETURN"}
    for path in [*MODULES, *TEMPLATES, PACKAGE / "grammar.lark"]:
        words = set(re.findall(r"\w+", output_text(path)))
        found = words & own - grammar_terminals - HOOKS_OF_THE_LANGUAGE
        assert not found, f"{path.relative_to(ROOT)} names {found}"


def output_text(path: Path) -> str:
    """What can reach the output, comments left out: of Python, the other strings."""
    if path.suffix != ".py":
        without_comments = re.sub(r"/\*(?:.|\n)*?\*/|//.*", "", path.read_text())
        return re.sub(r"{{.*?}}", "_", without_comments)
    walked = list(ast.walk(ast.parse(path.read_text())))
    docs = {id(node.value) for node in walked if isinstance(node, ast.Expr)}
    strings = (node for node in walked if isinstance(node, ast.Constant) and id(node) not in docs)
    return "\n".join(node.value for node in strings if isinstance(node.value, str))


HOOKS_OF_THE_LANGUAGE = {"JUMP", "LEAVE", "PUSH"}
"""Words of the language that a machine may use for instructions, too."""


def c_types() -> Iterator[str]:
    """The types that pyvm's C declares."""
    for header in (ROOT / "runtime" / "src").glob("*.h"):
        yield from re.findall(r"^(?:typedef struct|struct|} ?)(\w+)", header.read_text(), re.M)

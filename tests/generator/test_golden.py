"""Handlers as generated, one feature of the language a file in tests/golden."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from vmgen.check import all_diagnostics
from vmgen.lower.interpreters import InterpreterView, interpreter
from vmgen.render import environment
from vmgen.resolve import resolve

GOLDEN = Path(__file__).parents[1] / "golden"


@dataclass(frozen=True)
class Generated:
    """The handlers and labels of an interpreter, without what is the same for every machine."""

    view: InterpreterView

    def text(self) -> str:
        parts = ("handlers.c.jinja", "interpreter_labels.c.jinja")
        return "".join(environment().get_template(p).render(self.view._asdict()) for p in parts)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.def")), ids=lambda path: path.stem)
def test_handlers(path: Path, request: pytest.FixtureRequest) -> None:
    definitions = resolve(path, GOLDEN)
    assert not all_diagnostics(definitions)
    text = Generated(interpreter(definitions.machine)).text()
    expected = path.with_suffix(".expected.c")
    if request.config.getoption("--update-golden"):
        expected.write_text(text)
    assert text == expected.read_text()

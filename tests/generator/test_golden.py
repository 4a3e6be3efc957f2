"""Handlers as generated, one feature of the language a file in tests/golden."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from vmgen.check import all_diagnostics
from vmgen.lower.interpreters import InterpreterView, interpreter, tail_interpreter
from vmgen.render import environment
from vmgen.resolve import resolve

GOLDEN = Path(__file__).parents[1] / "golden"


@dataclass(frozen=True)
class Generated:
    """The handlers and labels of an interpreter, without what is the same for every machine."""

    view: InterpreterView

    def text(self) -> str:
        tail = ("tail_handlers.c.jinja",)
        parts = tail if self.view.tail else ("handlers.c.jinja", "interpreter_labels.c.jinja")
        return "".join(environment().get_template(p).render(self.view._asdict()) for p in parts)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.def")), ids=lambda path: path.stem)
def test_handlers(path: Path, request: pytest.FixtureRequest) -> None:
    definitions = resolve(path, GOLDEN)
    assert not all_diagnostics(definitions)
    check(Generated(interpreter(definitions.machine)), path.with_suffix(".expected.c"), request)
    tail = path.with_suffix(".tail.c")
    if tail.exists():
        check(Generated(tail_interpreter(definitions.machine)), tail, request)


def check(generated: Generated, expected: Path, request: pytest.FixtureRequest) -> None:
    text = generated.text()
    if request.config.getoption("--update-golden"):
        expected.write_text(text)
    assert text == expected.read_text()

"""Small machines for tests of the generator's front half, declared in the test itself."""

from pathlib import Path

from vmgen.body import Analysis, analyse
from vmgen.check import all_diagnostics
from vmgen.model import Instruction, Machine
from vmgen.resolve import Definitions, resolve

PRELUDE = """\
machine test {
    slot Value;
    unit u16 = opcode:8, operand:8;
    state Thread *thread, Frame *frame;
    frame ip = frame->ip, sp = frame->sp, Value *locals = frame->locals, pop = frame->previous;
    error failed;
    undeclared error;
}
type small = is_small(value);
type large = is_large(value);
static type cell;
extern bool is_small(Value value) pure;
extern bool is_large(Value value) pure;
extern Value twice(Value value) pure;
extern Value peek(Value value) leaf;
extern Value find(Value value) may_fail;
extern Value run(Value value) may_run;
label(failed, depth any) { LEAVE(0); }
"""


def define(directory: Path, text: str, prelude: str = PRELUDE) -> Definitions:
    """The definitions in a text, behind the prelude."""
    path = directory / "test.def"
    path.write_text(prelude + text)
    return resolve(path, directory)


def machine_of(directory: Path, text: str, prelude: str = PRELUDE) -> Machine:
    """The machine that a text without mistakes declares."""
    definitions = define(directory, text, prelude)
    assert not all_diagnostics(definitions), "\n".join(map(str, all_diagnostics(definitions)))
    return definitions.machine


def instruction_of(machine: Machine, name: str) -> Instruction:
    """An instruction by its name."""
    return next(each for each in machine.instructions if each.name == name)


def messages(directory: Path, text: str) -> list[str]:
    """What is wrong in a text."""
    return [diagnostic.message for diagnostic in all_diagnostics(define(directory, text))]


def analysis_of(directory: Path, body: str) -> Analysis:
    """The analysis of a body with inputs a and b, output c, operands n and to."""
    text = f"inst(TEST, n: count, to: jump, (a, b -- c)) {{\n{body}\n}}\n"
    definitions = define(directory, text)
    return analyse(definitions.machine, definitions.machine.uops[0])

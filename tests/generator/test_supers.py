"""Superinstructions do what their parts do one by one, wherever they are left."""

import json
import re
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import machines
import pytest
from lumpy_machine import DEFINITIONS, Lumpy, build
from lumpy_programs import Writer

import vmgen
from compilers import compile_tail, modes

MODES = modes()
SMALL = [(2, 3, 4, 5)]
LARGE = [(2000, 3000, 4, 5)]


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Lumpy:
    return build(tmp_path_factory.mktemp("supers") / "lumpy")


def load_load_add(machine: Lumpy) -> Any:
    asm = machine.assembler()
    asm.load(0)
    asm.load(1)
    asm.add()
    asm.done()
    return asm.finish()


@pytest.mark.parametrize("mode", MODES)
class TestOverlay:
    def test_is_there_after_prepare(self, machine: Lumpy, mode: str) -> None:
        trace = machine.one(mode, load_load_add(machine), SMALL)
        assert trace.before == ["LL", "LOAD", "ADD", "DONE"]
        assert trace.results == [5]

    def test_grows_when_an_instruction_is_specialized(self, machine: Lumpy, mode: str) -> None:
        trace = machine.one(mode, load_load_add(machine), SMALL * 9)
        assert trace.after[6] == ["LL", "LOAD", "ADD", "DONE"]
        assert trace.after[7] == ["LLA", "LOAD", "AD", "DONE"]
        assert trace.after[8] == trace.after[7]

    def test_goes_when_an_instruction_becomes_generic(self, machine: Lumpy, mode: str) -> None:
        """After 64 misses in the last part, each of which gives the right result."""
        trace = machine.one(mode, load_load_add(machine), [*SMALL * 8, *LARGE * 64])
        assert trace.results == [5] * 8 + [5000] * 64
        assert trace.after[70] == ["LLA", "LOAD", "AD", "DONE"]
        assert trace.after[71] == ["LL", "LOAD", "ADD", "DONE"]

    def test_the_longest_one_is_taken(self, machine: Lumpy, mode: str) -> None:
        asm = machine.assembler()
        asm.load(2)
        asm.load(0)
        asm.load(1)
        asm.add()
        asm.add()
        asm.done()
        trace = machine.one(mode, asm.finish(), SMALL * 9)
        assert trace.before == ["LL", "LL", "LOAD", "ADD", "ADD", "DONE"]
        assert trace.after[-1] == ["LL", "LLAA", "LOAD", "ADD_SMALL", "AD", "DONE"]

    def test_a_miss_in_the_middle_goes_on_behind_it(self, machine: Lumpy, mode: str) -> None:
        asm = machine.assembler()
        asm.push(1)
        asm.load(0)
        asm.load(1)
        asm.add()
        asm.add()
        asm.done()
        trace = machine.one(mode, asm.finish(), [*SMALL * 8, *LARGE * 64, *SMALL])
        assert trace.after[7] == ["PUSH", "LLAA", "LOAD", "ADD_SMALL", "AD", "DONE"]
        assert trace.results == [6] * 8 + [5001] * 64 + [6]
        assert trace.after[71] == ["PUSH", "LL", "LOAD", "ADD", "ADD", "DONE"]

    def test_a_jump_to_the_middle_runs_the_rest(self, machine: Lumpy, mode: str) -> None:
        asm = machine.assembler()
        middle = asm.label()
        asm.push(7)
        asm.load(2)
        asm.jump_if_odd(middle)
        asm.drop()
        asm.load(0)
        asm.mark(middle)
        asm.load(1)
        asm.add()
        asm.done()
        even, odd = (2, 3, 4, 5), (2, 3, 5, 5)
        trace = machine.one(mode, asm.finish(), [even, odd] * 5)
        assert trace.after[-1][4:6] == ["LLA", "LOAD"]
        assert trace.results == [5, 10] * 5

    def test_all_of_them_are_chosen_anew_when_told_to(self, machine: Lumpy, mode: str) -> None:
        """By what runs as the second of three parts."""
        asm = machine.assembler()
        asm.load(0)
        asm.dup()
        asm.forget()
        asm.add()
        asm.done()
        code = asm.finish()
        trace = machine.one(mode, code, [(n, 0, 0, 0) for n in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11)])
        assert trace.results == [2, 4, 6, 8, 12, 14, 16, 18, 21, 22]
        assert trace.after[7] == ["LOAD", "DFA", "FORGET", "AD", "DONE"]
        assert trace.after[8] == ["LOAD", "DUP", "FORGET", "ADD", "DONE"]


@pytest.mark.parametrize("mode", MODES)
class TestState:
    def test_what_can_run_code_sees_all_of_the_stack(self, machine: Lumpy, mode: str) -> None:
        asm = machine.assembler()
        asm.push(9)
        asm.load(0)
        asm.load(1)
        asm.mix()
        asm.add()
        asm.done()
        trace = machine.one(mode, asm.finish(), SMALL)
        assert "LLM" in trace.before
        end_of_mix = 4 * 8  # each instruction has an opcode, an operand and padding
        seen = ((end_of_mix * 31 + 9) * 31 + 2) * 31 + 3
        assert trace.results == [9 + seen % 61 + 2 - 3]

    def test_an_error_finds_what_lies_under_it(self, machine: Lumpy, mode: str) -> None:
        """TRY fails as the third part; the first one has left 6."""
        asm = machine.assembler()
        start, end, target = (asm.label() for _ in range(3))
        asm.push(40)
        asm.push(6)
        asm.mark(start)
        asm.load(0)
        asm.try_()
        asm.mark(end)
        asm.sum(3)
        asm.done()
        asm.protect(start, end, target, depth=2)
        asm.mark(target)
        asm.sum(3)
        asm.done()
        trace = machine.one(mode, asm.finish(), [(13, 0, 0, 0), (14, 0, 0, 0)])
        assert trace.before[1] == "PLT"
        assert trace.results == [40 + 6 + 513, 40 + 6 + 13]

    def test_a_label_finds_the_inputs_or_does_not(self, machine: Lumpy, mode: str) -> None:
        """As they were before the body set them."""
        asm = machine.assembler()
        asm.push(5)
        asm.load(0)
        asm.dup()
        asm.grow()
        asm.add()
        asm.done()
        values = [(n, 0, 0, 0) for n in [1] * 8 + [14, 16]]
        trace = machine.one(mode, asm.finish(), values)
        assert trace.after[-1][2] == "DGA"
        assert trace.results[-2:] == [3 * 1000000 + 14, -2 * 1000000 + 16]

    def test_a_body_that_has_set_its_input_can_still_miss(self, machine: Lumpy, mode: str) -> None:
        asm = machine.assembler()
        asm.load(0)
        asm.dup()
        asm.halve()
        asm.add()
        asm.done()
        values = [(n, 0, 0, 0) for n in [4] * 9 + [6, 7]]
        trace = machine.one(mode, asm.finish(), values)
        assert trace.after[-1] == ["LOAD", "DHA", "HALVE_SMALL", "AD", "DONE"]
        assert trace.results == [6] * 9 + [9, 10]

    def test_a_specialization_that_is_gone_does_not_run(self, machine: Lumpy, mode: str) -> None:
        """FORGET changes what the next part takes for granted, and makes it generic."""
        asm = machine.assembler()
        asm.load(0)
        asm.dup()
        asm.forget()
        asm.weigh()
        asm.add()
        asm.done()
        values = [(n, 0, 0, 0) for n in [4] * 9 + [5]]
        trace = machine.one(mode, asm.finish(), values)
        assert trace.after[-2][1:4] == ["DFW", "FORGET", "WEIGH_KNOWN"]
        assert trace.after[-1][1:4] == ["DUP", "FORGET", "WEIGH"]
        assert trace.results == [8] * 9 + [5 + 6 * 2]


def some_programs(machine: Lumpy, count: int) -> list[tuple[Any, list[list[int]]]]:
    random = Random(count)
    values = [*range(-60, 60), 100, 1700, 1000000]
    return [
        (
            Writer(machine.assembler(), random).program(),
            [[random.choice(values) for _ in range(4)] for _ in range(30)],
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("compiler", machines.COMPILERS)
@pytest.mark.parametrize("flags", [(), ("-DVMGEN_WARMUP=1",), ("-DVMGEN_MISS_EVERY=3",)])
def test_any_program_does_the_same_in_all_modes(
    machine: Lumpy, flags: tuple[str, ...], compiler: str
) -> None:
    programs = some_programs(machine, 150)
    traces = {
        (mode, supers): machine.run(mode, programs, *flags, *supers, compiler=compiler)
        for mode in MODES
        for supers in ((), ("-DVMGEN_NO_SUPERS",))
    }
    results = {key: [trace.results for trace in found] for key, found in traces.items()}
    first = results["switch", ("-DVMGEN_NO_SUPERS",)]
    assert all(each == first for each in results.values())
    found = traces["threaded", ()]
    used = {name for trace in found for names in trace.after for name in names}
    assert len(machine.supers() - used) < 5


# What is generated -------------------------------------------------------------------------------


def test_metadata_lists_them(machine: Lumpy) -> None:
    document = json.loads((machine.built.directory / "metadata.json").read_text())
    schema = json.loads((Path(vmgen.__file__).parent / "schema.json").read_text())
    jsonschema.validate(document, schema)
    [entry] = [each for each in document["superinstructions"] if each["name"] == "LLA"]
    assert entry["parts"] == ["LOAD", "LOAD", "ADD_SMALL"]
    assert entry["opcode"] >= len(document["instructions"])
    text = (machine.built.directory / "instructions.md").read_text()
    assert "| `LLA` | `LOAD` + `LOAD` + `ADD_SMALL` | Add two variables. |" in text


def test_a_machine_without_has_no_such_files(tmp_path: Path) -> None:
    text = re.sub(r"^(///|super).*\n", "", DEFINITIONS, flags=re.MULTILINE)
    directory = machines.build(text, tmp_path / "lumpy").directory
    names = {path.stem for path in directory.iterdir()}
    assert not names & {"superinstructions", "profile"}
    for path in directory.glob("*.[ch]"):
        assert "combine" not in path.read_text(), path
        assert "SUPER" not in path.read_text(), path


STACKLESS = """
machine loose {
    header "loose.h"; slot int64_t; unit u32 = opcode:8, a:8, b:8, c:8;
    state int64_t *registers, Frame *frame; frame ip = frame->ip, code = frame->code;
    profile frame->profile;
}
type small = value < 10;
extern int64_t run(int64_t value) may_run;
inst(SET, a: reg, b: u8, (--)) { registers[a] = b; }
inst(ADD, a: reg, b: reg, c: reg, (counter/1 --)) { registers[a] = registers[b] + registers[c]; }
inst(ADD_ODD, a: reg, b: reg, c: reg, (unused/1 --)) {
    guard ((registers[b] & 1) == 1);
    registers[a] = registers[b] + registers[c];
}
family(ADD) = { ADD_ODD };
inst(RUN, a: reg, (--)) { registers[a] = run(registers[a]); }
inst(DONE, a: reg, (--)) ends { LEAVE(registers[a]); }
super(SET_ADD) = SET + ADD_ODD;
super(RUN_ADD) = RUN + ADD_ODD + DONE;
"""

STACKLESS_HEADER = """
#pragma once
#include "profile.h"
typedef struct { uint8_t *ip, *code; LooseProfile *profile; } Frame;
static inline int64_t run(int64_t value) { return value; }
"""


@pytest.mark.parametrize("compiler", machines.COMPILERS)
def test_a_machine_without_a_stack(tmp_path: Path, compiler: str) -> None:
    directory = machines.build(STACKLESS, tmp_path / "loose").directory
    (directory / "loose.h").write_text(STACKLESS_HEADER)
    options = ["-std=gnu11", "-Wall", "-Wextra", "-Werror"]
    for flags in ([], ["-DVMGEN_DEBUG"], ["-DVMGEN_NO_SUPERS"]):
        sources = [path for path in directory.glob("*.c") if path.name != "tail.c"]
        subprocess.run([compiler, *options, *flags, "-c", *sources], cwd=directory, check=True)
        compile_tail(directory / "tail.c", "loose", *options, *flags)

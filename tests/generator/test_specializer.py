"""Generic instructions become members of their families while they run, and generic again."""

import subprocess
from itertools import groupby
from pathlib import Path

import machines
import pytest

from compilers import compile_tail, modes

DEFINITIONS = """
machine picky {
    header "picky.h"; slot int64_t; unit u16 = opcode:8, operand:8; state Input *input;
}
type small = value < 10;
extern bool fits(Input *input, int64_t value) leaf;
inst(READ, (-- value)) { value = input->value; }
inst(MIX, by: count, (counter/1, known/2, value -- mixed)) { mixed = value * 100 + by; }
inst(MIX_SMALL, by: count, (unused/1, unused/2, value: small -- mixed)) {
    mixed = 100 * value + by;
}
inst(MIX_KNOWN, by: count, (unused/1, known/2, value -- mixed)) {
    specialize {
        REJECT_IF(!fits(input, value));
        known = (uint32_t)value;
    }
    guard (value == known);
    mixed = (int64_t)known * 100 + by;
}
family(MIX) = { MIX_SMALL, MIX_KNOWN };
inst(LEAVE, (value --)) ends { LEAVE(value); }
"""

HEADER = """
#pragma once
#include <stdbool.h>
#include <stdint.h>
typedef struct { int64_t value, least; } Input;
static inline bool fits(Input *input, int64_t value) { return value >= input->least; }
"""

MAIN = """
#include "interpreters.h"
#include "opcodes.h"
#include "prepare.h"
#include "specializer.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int64_t Run(Input *input, uint8_t *ip, int64_t *sp);

/* Runs the code once for each argument, and says what stands in the place of the instruction.
 * A negative argument makes all of it generic first. */
int main(int argc, char **argv) {
    uint16_t units[] = { PICKY_READ, PICKY_MIX | 7 << 8, PICKY_LEAVE };
    PickyCode code = { .code = (uint8_t *)units, .size = 3, .max_depth = 1 };
    uint8_t *internal = malloc(picky_prepared_size(&code));
    uint32_t offsets[4];
    picky_prepare(&code, internal, offsets);
    for (int i = 2; i < argc; i++) {
        Input input = { atoi(argv[i]), 1000 };
        if (input.value < 0) {
            picky_generalize_all(internal, offsets[3]);
        }
        int64_t stack[2];
        Run *run = argv[1][0] == 's' ? picky_run_switch : picky_run_threaded;
#if PICKY_HAS_TAIL
        run = argv[1][1] == 'a' ? picky_run_tail : run;
#endif
        int64_t result = run(&input, internal, stack);
        uint16_t opcode;
        memcpy(&opcode, internal + offsets[1], sizeof opcode);
        printf("%s %d\\n", picky_instructions[opcode].name, result == input.value * 100 + 7);
    }
    free(internal);
}
"""


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("specializer") / "picky"
    machines.build(DEFINITIONS, directory)
    (directory / "picky.h").write_text(HEADER)
    (directory / "main.c").write_text(MAIN)
    return directory


def run(directory: Path, mode: str, values: list[int], *flags: str) -> list[tuple[str, int]]:
    """What stood in the instruction's place, and for how many runs; all results are checked."""
    command = [machines.COMPILERS[0], "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-DVMGEN_DEBUG"]
    tail = compile_tail(directory / "tail.c", "picky", *command[1:], *flags)
    sources = ["main.c", "metadata.c", "prepare.c", "specializer.c", "switch.c", "threaded.c"]
    subprocess.run([*command, *flags, *sources, *tail, "-o", "program"], cwd=directory, check=True)
    done = subprocess.run(
        [directory / "program", mode, *map(str, values)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    assert [right for _, right in lines] == ["1"] * len(values)
    return [(name, len(list(group))) for name, group in groupby(name for name, _ in lines)]


@pytest.mark.parametrize("mode", modes())
class TestSpecializer:
    def test_takes_the_first_member_that_fits(self, directory: Path, mode: str) -> None:
        assert run(directory, mode, [5] * 20) == [("MIX", 7), ("MIX_SMALL", 13)]
        assert run(directory, mode, [2000] * 20) == [("MIX", 7), ("MIX_KNOWN", 13)]

    def test_at_once(self, directory: Path, mode: str) -> None:
        assert run(directory, mode, [5] * 3, "-DVMGEN_WARMUP=1") == [("MIX_SMALL", 3)]

    def test_tries_less_and_less_often(self, directory: Path, mode: str) -> None:
        """After 8 runs, then 16, 32, 64 ...: the run that fails is the first of the next ones."""
        before = 8 + 15 + 31 + 62
        values = [50] * before + [5]
        assert run(directory, mode, values) == [("MIX", before), ("MIX_SMALL", 1)]

    def test_goes_back_after_many_misses(self, directory: Path, mode: str) -> None:
        values = [5] * 8 + [50] * 64 + [5] * 16
        assert run(directory, mode, values) == [
            ("MIX", 7),
            ("MIX_SMALL", 1 + 63),
            ("MIX", 1 + 15),
            ("MIX_SMALL", 1),
        ]

    def test_a_guard_asks_for_what_the_block_has_set(self, directory: Path, mode: str) -> None:
        values = [2000, 3000] * 4 + [3000, 2000] * 10
        assert run(directory, mode, values) == [("MIX", 7), ("MIX_KNOWN", 21)]

    def test_goes_back_when_told_to(self, directory: Path, mode: str) -> None:
        """And tries again after twice as many runs."""
        values = [5] * 8 + [-5] + [5] * 15
        assert run(directory, mode, values) == [
            ("MIX", 7),
            ("MIX_SMALL", 1),
            ("MIX", 15),
            ("MIX_SMALL", 1),
        ]

    def test_not_at_all(self, directory: Path, mode: str) -> None:
        assert run(directory, mode, [5] * 100, "-DVMGEN_NO_SPECIALIZATION") == [("MIX", 100)]

    def test_misses_on_purpose(self, directory: Path, mode: str) -> None:
        found = run(directory, mode, [5] * 200, "-DVMGEN_WARMUP=1", "-DVMGEN_MISS_EVERY=1")
        assert found[:2] == [("MIX_SMALL", 63), ("MIX", 16)]


def test_without_a_counter_nothing_is_specialized(tmp_path: Path) -> None:
    text = DEFINITIONS.replace("counter/1, known/2", "spare/1, known/2")
    machines.build(text, tmp_path / "plain")
    assert not (tmp_path / "plain" / "specializer.c").exists()
    assert "goto generic_MIX;" in (tmp_path / "plain" / "switch.c").read_text()

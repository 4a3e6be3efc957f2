"""Debug builds stop a program where a helper or a handler does not do what is declared of it."""

import subprocess
from pathlib import Path

import machines

from compilers import compile_tail, modes

DEFINITIONS = """
machine watched {
    header "watched.h"; slot int64_t; unit u8 = opcode:8; direct; state State *state;
    observe fails = state->failed, runs = state->runs;
}
extern int64_t calm(State *state, int64_t (*of)(int64_t), int64_t values[1]) leaf;
extern int64_t fails(State *state) may_fail;
extern int64_t fails_as_leaf(State *state) leaf;
extern int64_t runs(State *state) may_fail;
inst(CALM, (-- value)) { value = calm(state, identity, state->values); }
inst(FAILS, (-- value)) { value = fails(state); }
inst(FAILS_AS_LEAF, (-- value)) { value = fails_as_leaf(state); }
inst(RUNS, (-- value)) { value = runs(state); }
inst(ADD, (left, right -- sum)) { sum = left + right; }
inst(RETURN, (value --)) ends { LEAVE(value); }
"""

HEADER = """
#pragma once
#include <stdbool.h>
#include <stdint.h>
typedef struct { bool failed; int runs; int64_t values[1]; } State;
static inline int64_t identity(int64_t value) { return value; }
static inline int64_t calm(State *state, int64_t (*of)(int64_t), int64_t values[1]) {
    return of(values[0]) + state->runs;
}
static inline int64_t fails(State *state) { return state->failed = true; }
static inline int64_t fails_as_leaf(State *state) { return state->failed = true; }
static inline int64_t runs(State *state) { return ++state->runs; }
"""

MAIN = """
#include "interpreters.h"
#include "opcodes.h"
#include <stdio.h>
int main(void) {
    const uint8_t code[] = { CODE };
    int64_t stack[4];
    State state = { false, 0, { 7 } };
    printf("%d\\n", (int)watched_run_MODE(&state, code, stack));
}
"""


def run(directory: Path, mode: str, *names: str) -> str:
    """What a program prints, or what it is stopped with."""
    code = ", ".join(f"WATCHED_{name}" for name in (*names, "RETURN"))
    (directory / "main.c").write_text(MAIN.replace("CODE", code).replace("MODE", mode))
    command = [machines.COMPILERS[0], "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-DVMGEN_DEBUG"]
    tail = compile_tail(directory / "tail.c", "watched", *command[1:])
    sources = ["main.c", "metadata.c", "switch.c", "threaded.c", *tail]
    subprocess.run([*command, *sources, "-o", "program"], cwd=directory, check=True)
    done = subprocess.run(
        [directory / "program"], capture_output=True, text=True, check=False, timeout=60
    )
    return (done.stdout if done.returncode == 0 else done.stderr).strip()


def test_helpers_and_handlers_are_checked(tmp_path: Path) -> None:
    directory = tmp_path / "watched"
    built = machines.build(DEFINITIONS, directory)
    (directory / "watched.h").write_text(HEADER)
    place = {helper.name: helper.span.place for helper in built.machine.helpers}
    leaf = f"{place['fails_as_leaf']}: fails_as_leaf is declared leaf, and set an error"
    ran = f"{place['runs']}: runs is declared may_fail, and ran VM code"
    for mode in modes():
        assert run(directory, mode, "CALM") == "7"
        assert run(directory, mode, "FAILS") == "1"
        assert run(directory, mode, "FAILS_AS_LEAF") == leaf
        assert run(directory, mode, "RUNS") == ran
    for mode in modes():
        source = directory / f"{mode}.c"
        source.write_text(source.read_text().replace("sp -= 1;", "sp -= 0;"))
        assert run(directory, mode, "CALM", "CALM", "ADD") == "ADD: the stack moved by 0"

"""A machine with superinstructions for tests, and programs that are run on it."""

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machines

from compilers import compile_tail

DEFINITIONS = """
machine lumpy {
    header "lumpy.h"; slot int64_t; unit u16 = opcode:8, operand:8; state Frame *frame;
    frame ip = frame->ip, sp = frame->sp, int64_t *locals = frame->locals, base = frame->stack,
          code = frame->code;
    error unwind; handler (-- error); undeclared error;
}
type small = is_small(value);
extern bool is_small(int64_t value) pure;
extern int64_t sum_of(const int64_t *items, int count) leaf;
extern int64_t attempt(Frame *frame, int64_t value) may_fail;
extern int64_t look(Frame *frame) may_run;
extern void forget(Frame *frame) may_run;
extern const LumpyHandler *find_handler(Frame *frame, uint8_t *ip) leaf;
extern uint8_t *handler_target(Frame *frame, const LumpyHandler *handler) leaf;

inst(PUSH, number: i8, (-- value)) { value = number; }
inst(LOAD, index: local, (-- value)) { value = locals[index]; }
inst(STORE, index: local, (value --)) { locals[index] = value; }
inst(DROP, (unused --)) { }
inst(DUP, (value -- value, copy)) { copy = value; }
inst(SWAP, (lower, upper -- upper, lower)) { }
inst(HEIGHT, (-- height)) { height = sp - frame->stack; }
inst(SUM, n: count, (items[n] -- sum)) { sum = sum_of(items, n); }
inst(SPREAD, n: count, (first -- numbers[n])) {
    for (int i = 0; i < n; i++) numbers[i] = first + i;
}
inst(LOOK, (-- seen)) { seen = look(frame); }
inst(MIX, (left, right -- mixed)) { mixed = look(frame) + left - right; }
inst(FORGET, (value -- value)) {
    if (value % 5 == 0) cold {
        forget(frame);
        value++;
    }
}
inst(TRY, (value -- result)) {
    result = attempt(frame, value);
    ERROR_IF(frame->error != 0);
}
inst(DIVIDE, (left, right -- result)) {
    if (right == 0) cold {
        frame->error = left + 1;
        ERROR_IF(true);
    }
    result = left / right;
}
inst(GROW, (value -- value)) {
    value += 3;
    ERROR_IF(value % 17 == 0, shown);
    ERROR_IF(value % 19 == 0, popped);
}
inst(JUMP_IF_ODD, target: forward, (value --)) { JUMP_IF(value % 2 != 0, target); }
inst(JUMP_OR_POP, target: forward, (value -- | target: value)) { JUMP_IF(value < 0, target); }
inst(DONE, (value --)) ends { LEAVE(value); }

inst(ADD, (counter/1, known/2, left, right -- sum)) { sum = (left + right) % 100000; }
inst(ADD_SMALL, (unused/1, unused/2, left: small, right: small -- sum)) { sum = left + right; }
inst(ADD_KNOWN, (unused/1, known/2, left, right -- sum)) {
    specialize {
        known = (uint32_t)(right & 63);
    }
    guard (right == known);
    sum = (left + known) % 100000;
}
family(ADD) = { ADD_SMALL, ADD_KNOWN };

inst(HALVE, (counter/1, value -- value)) { value /= 2; }
inst(HALVE_SMALL, (unused/1, value: small -- value)) {
    value /= 2;
    DEOPT_IF(value % 3 == 0);
}
family(HALVE) = { HALVE_SMALL };

inst(WEIGH, (counter/1, known/2, value -- weight)) { weight = value * *frame->weight; }
inst(WEIGH_KNOWN, (unused/1, known/2, value -- weight)) {
    specialize {
        known = (uint32_t)*frame->weight;
    }
    weight = value * known;
}
family(WEIGH) = { WEIGH_KNOWN };

label(unwind, depth any) {
    const LumpyHandler *handler = find_handler(frame, ip);
    if (handler == NULL) {
        LEAVE(-1000 - frame->error);
    }
    SET_DEPTH(handler->depth);
    PUSH(frame->error);
    JUMP_TO(handler_target(frame, handler));
}
label(shown, depth any) { LEAVE(1000000 * (sp - frame->stack) + sp[-1]); }
label(popped) { LEAVE(-1000000 * (sp - frame->stack) + sp[-1]); }

super(LL) = LOAD + LOAD;
/// Add two variables.
super(LLA) = LOAD + LOAD + ADD_SMALL;
super(LLAA) = LOAD + LOAD + ADD_SMALL + ADD_SMALL;
super(LLK) = LOAD + LOAD + ADD_KNOWN;
super(LLM) = LOAD + LOAD + MIX;
super(PA) = PUSH + ADD_SMALL;
super(AS) = ADD_SMALL + STORE;
super(KS) = ADD_KNOWN + STORE;
super(AHG) = ADD_SMALL + HALVE_SMALL + GROW;
super(DGA) = DUP + GROW + ADD_SMALL;
super(DHA) = DUP + HALVE_SMALL + ADD_SMALL;
super(DFA) = DUP + FORGET + ADD_SMALL;
super(DFK) = DUP + FORGET + ADD_KNOWN;
super(DFW) = DUP + FORGET + WEIGH_KNOWN;
super(LFL) = LOOK + FORGET + LOOK;
super(SLD) = SWAP + LOAD + DIVIDE;
super(LDT) = LOAD + DIVIDE + TRY;
super(PLT) = PUSH + LOAD + TRY;
super(LTG) = LOAD + TRY + GROW;
super(PLDS) = PUSH + LOOK + DIVIDE + SWAP;
super(LSA) = LOAD + SUM + ADD_SMALL;
super(LPS) = LOAD + PUSH + SPREAD;
super(SSD) = SPREAD + SUM + DUP;
super(LDL) = LOAD + HEIGHT + LOAD;
super(DJL) = DUP + JUMP_IF_ODD + LOAD;
super(LJG) = LOAD + JUMP_OR_POP + GROW;
super(LOOKS) = LOOK + STORE;
super(GD) = GROW + DONE;
super(AD) = ADD_SMALL + DONE;
"""

HEADER = """
#pragma once
#include "metadata.h"
#include "prepare.h"
#include <stdbool.h>

void lumpy_generalize_all(uint8_t *code, size_t size);

typedef struct {
    const LumpyCode *portable;
    const uint32_t *offsets;
    uint8_t *code, *ip;
    int64_t *sp, *stack, *locals;
    int64_t error;
    int64_t *weight;
} Frame;

static inline bool is_small(int64_t value) {
    return value > -50 && value < 50;
}

static inline int64_t sum_of(const int64_t *items, int count) {
    int64_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += items[i];
    return sum % 1000;
}

static inline int64_t attempt(Frame *frame, int64_t value) {
    frame->error = value % 13 == 0 ? 500 + value : 0;
    return value - 1;
}

/* A number that tells what is on the stack, and where in the code that is. */
static inline int64_t look(Frame *frame) {
    uint64_t seen = (uint64_t)(frame->ip - frame->code);
    for (int64_t *each = frame->stack; each < frame->sp; each++)
        seen = seen * 31 + (uint64_t)*each;
    return (int64_t)(seen % 61);
}

/* The weight changes, which WEIGH_KNOWN takes for granted. */
static inline void forget(Frame *frame) {
    *frame->weight = *frame->weight % 7 + 1;
    lumpy_generalize_all(frame->code, frame->offsets[frame->portable->size]);
}

static inline const LumpyHandler *find_handler(Frame *frame, uint8_t *ip) {
    size_t failed = (size_t)(ip - 1 - frame->code);
    uint32_t unit = lumpy_origin(frame->portable, frame->offsets, failed);
    for (uint32_t i = 0; i < frame->portable->handler_count; i++) {
        const LumpyHandler *handler = &frame->portable->handlers[i];
        if (handler->start <= unit && unit < handler->end)
            return handler;
    }
    return NULL;
}

static inline uint8_t *handler_target(Frame *frame, const LumpyHandler *handler) {
    frame->error = 0;
    return frame->code + frame->offsets[handler->target];
}
"""

MAIN = """
#include "interpreters.h"
#include "superinstructions.h"
#include "verifier.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int64_t Run(Frame *frame);

static long number(void) {
    long value;
    if (scanf("%ld", &value) != 1)
        exit(0);
    return value;
}

/* The opcodes of internal code, superinstructions included. */
static void show(const uint8_t *internal, size_t size) {
    for (size_t at = 0; at < size;) {
        uint16_t opcode;
        memcpy(&opcode, internal + at, sizeof opcode);
        printf(" %u", opcode);
        at += lumpy_instructions[lumpy_first_part(opcode)].size;
    }
    puts("");
}

/* Reads programs: their code, handlers and runs, a run being the values of the four locals. Prints
 * the opcodes of each, and after each run what it returns and the opcodes again. */
int main(int argc, char **argv) {
    Run *run = argv[argc - 1][0] == 's' ? lumpy_run_switch : lumpy_run_threaded;
#if LUMPY_HAS_TAIL
    run = argv[argc - 1][1] == 'a' ? lumpy_run_tail : run;
#endif
    for (;;) {
        uint8_t units[2000];
        LumpyHandler handlers[20];
        int64_t stack[100] = { 77 }, locals[4], weight = 1;
        LumpyCode code = { .code = units, .locals = 4, .handlers = handlers };
        code.max_depth = (uint32_t)number();
        code.size = (uint32_t)number() / 2;
        for (uint32_t i = 0; i < code.size * 2; i++)
            units[i] = (uint8_t)number();
        code.handler_count = (uint32_t)number();
        for (uint32_t i = 0; i < code.handler_count; i++) {
            uint32_t row[4];
            for (int j = 0; j < 4; j++)
                row[j] = (uint32_t)number();
            handlers[i] = (LumpyHandler){ row[0], row[1], row[2], row[3] };
        }
        LumpyFinding finding;
        if (!lumpy_verify(&code, NULL, &finding))
            return puts(finding.message), 1;
        uint8_t *internal = malloc(lumpy_prepared_size(&code));
        uint32_t *offsets = malloc((code.size + 1) * sizeof *offsets);
        lumpy_prepare(&code, internal, offsets);
        printf("prepared");
        show(internal, offsets[code.size]);
        for (long runs = number(); runs > 0; runs--) {
            for (int i = 0; i < 4; i++)
                locals[i] = number();
            Frame frame = {
                &code, offsets, internal, internal, stack + 1, stack + 1, locals, 0, &weight
            };
            printf("%" PRId64, run(&frame));
            show(internal, offsets[code.size]);
        }
        free(internal);
        free(offsets);
    }
}
"""


@dataclass(frozen=True)
class Trace:
    """What a program did: the names of its opcodes before and after each run, and its results."""

    before: list[str]
    results: list[int]
    after: list[list[str]]


@dataclass(frozen=True)
class Lumpy:
    """The machine, and where it is built."""

    built: machines.Built

    def assembler(self) -> Any:
        return self.built.module("assembler").Assembler()

    def compile(self, compiler: str, *flags: str) -> Path:
        directory = self.built.directory
        program = directory / "-".join(["program", compiler, *(flag.strip("-") for flag in flags)])
        if program.exists():
            return program
        options = ["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O1", "-g", f"-I{directory}"]
        options += flags
        tail = compile_tail(directory / "tail.c", "lumpy", *options)
        sources = ["main", "metadata", "verifier", "prepare", "specializer", "superinstructions"]
        files = [f"{name}.c" for name in (*sources, "switch", "threaded")]
        sanitize = machines.SANITIZE if compiler == machines.COMPILERS[0] else ()
        command = [compiler, *options, *sanitize, *files, *tail, "-o", str(program)]
        subprocess.run(command, cwd=directory, check=True)
        return program

    def names(self) -> dict[int, str]:
        machine = self.built.machine
        return {each.opcode: each.name for each in (*machine.instructions, *machine.supers)}

    def run(
        self,
        mode: str,
        programs: Iterable[tuple[Any, Sequence[Sequence[int]]]],
        *flags: str,
        compiler: str = machines.COMPILERS[0],
    ) -> list[Trace]:
        """Run assembled programs, each with values of its locals for each run."""
        text = "\n".join(_text(code, runs) for code, runs in programs)
        program = self.compile(compiler, "-DVMGEN_DEBUG", *flags)
        done = subprocess.run(
            [program, mode], input=text, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stdout[-300:] + done.stderr
        names, found = self.names(), []
        for line in done.stdout.splitlines():
            first, *opcodes = line.split()
            here = [names[int(opcode)] for opcode in opcodes]
            if first == "prepared":
                found.append(Trace(here, [], []))
            else:
                found[-1].results.append(int(first))
                found[-1].after.append(here)
        return found

    def one(self, mode: str, code: Any, runs: Sequence[Sequence[int]], *flags: str) -> Trace:
        """What one program does; without superinstructions it must give the same."""
        [trace] = self.run(mode, [(code, runs)], *flags)
        [plain] = self.run(mode, [(code, runs)], "-DVMGEN_NO_SUPERS", *flags)
        assert trace.results == plain.results
        assert not {name for names in plain.after for name in names} & self.supers()
        return trace

    def supers(self) -> set[str]:
        return {each.name for each in self.built.machine.supers}


def _text(code: Any, runs: Sequence[Sequence[int]]) -> str:
    handlers = [number for row in code.handlers for number in row]
    numbers = [code.max_depth, len(code.code), *code.code, len(code.handlers), *handlers]
    return " ".join(map(str, [*numbers, len(runs), *(n for values in runs for n in values)]))


def build(directory: Path) -> Lumpy:
    """Generate all of the machine."""
    built = machines.build(DEFINITIONS, directory)
    (directory / "lumpy.h").write_text(HEADER)
    (directory / "main.c").write_text(MAIN)
    return Lumpy(built)

/* Runs programs of the register machine: regs [--dispatch switch|threaded|tail] [--fuel N] PROGRAM [NUMBER...]
   PROGRAM is a file that assemble.py made; the numbers go into r0, r1 and so on. The file is not
   trusted: the generated verifier reads it before it is prepared to run. */

#include "interpreters.h"
#include "prepare.h"
#include "regs.h"
#include "verifier.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER_SIZE = 12, MOST_BYTES = 1 << 24, MOST_REGISTERS = 256 };

typedef Outcome Interpreter(int64_t *regs, uint64_t *fuel, uint8_t *ip);

/* How to run a program. */
typedef struct {
    Interpreter *interpreter;
    uint64_t fuel;
    int number_count;
    char **numbers;
} Options;

void register_print(int64_t value) {
    printf("%" PRId64 "\n", value);
}

static uint32_t read_number(const uint8_t *at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Read a file of up to MOST_BYTES into `bytes`; returns its size, or 0 if there is none. */
static size_t read_file(const char *path, uint8_t *bytes) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return 0;
    size_t size = fread(bytes, 1, MOST_BYTES, file);
    fclose(file);
    return size;
}

/* Find the code in a file's bytes; NULL or what is wrong with them. */
static const char *read_header(const uint8_t *bytes, size_t size, RegsCode *code) {
    if (size < HEADER_SIZE || memcmp(bytes, "REGS", 4) != 0)
        return "no program of regs";
    *code = (RegsCode){
        .registers = read_number(bytes + 4),
        .size = read_number(bytes + 8),
        .code = bytes + HEADER_SIZE,
    };
    if (size != HEADER_SIZE + 4 * (uint64_t)code->size)
        return "the file is cut off or too long";
    return code->registers > MOST_REGISTERS ? "too many registers" : NULL;
}

/* The interpreter of a dispatch mode; NULL if this build has no such mode. */
static Interpreter *find_interpreter(const char *mode) {
#ifdef REGS_HAS_THREADED
    if (strcmp(mode, "threaded") == 0)
        return regs_run_threaded;
#endif
#if REGS_HAS_TAIL
    if (strcmp(mode, "tail") == 0)
        return regs_run_tail;
#endif
    return strcmp(mode, "switch") == 0 ? regs_run_switch : NULL;
}

/* Run internal code; returns NULL or why the program could not go on. */
static const char *run(uint8_t *internal, const Options *options) {
    int64_t regs[MOST_REGISTERS] = { 0 };
    uint64_t fuel = options->fuel;
    for (int i = 0; i < options->number_count && i < MOST_REGISTERS; i++)
        regs[i] = strtoll(options->numbers[i], NULL, 10);
    switch (options->interpreter(regs, &fuel, internal)) {
    case OUTCOME_ZERO_DIVISION:
        return "division by zero";
    case OUTCOME_OUT_OF_FUEL:
        return "out of fuel";
    default:
        return NULL;
    }
}

/* Verify, prepare and run code; returns the exit status. */
static int run_code(const char *path, const RegsCode *code, const Options *options) {
    RegsFinding finding;
    if (!regs_verify(code, NULL, &finding)) {
        fprintf(stderr, "%s: code refused: %s\n", path, finding.message);
        return 2;
    }
    uint8_t *internal = malloc(regs_prepared_size(code));
    uint32_t *offsets = calloc((size_t)code->size + 1, sizeof *offsets);
    const char *failure = "out of memory";
    if (internal != NULL && offsets != NULL) {
        regs_prepare(code, internal, offsets);
        failure = run(internal, options);
    }
    free(offsets);
    free(internal);
    fflush(stdout);
    if (failure != NULL)
        fprintf(stderr, "%s: %s\n", path, failure);
    return failure != NULL;
}

int main(int argc, char **argv) {
    Options options = { .interpreter = regs_run_switch, .fuel = UINT64_MAX };
    int at = 1;
    for (; at + 1 < argc && strncmp(argv[at], "--", 2) == 0; at += 2) {
        if (strcmp(argv[at], "--dispatch") == 0)
            options.interpreter = find_interpreter(argv[at + 1]);
        else if (strcmp(argv[at], "--fuel") == 0)
            options.fuel = strtoull(argv[at + 1], NULL, 10);
    }
    if (at >= argc || options.interpreter == NULL) {
        fprintf(stderr, "usage: regs [--dispatch switch|threaded|tail] [--fuel N] PROGRAM [NUMBER...]\n");
        return 2;
    }
    options.number_count = argc - at - 1;
    options.numbers = argv + at + 1;
    RegsCode code;
    uint8_t *bytes = malloc(MOST_BYTES);
    size_t size = bytes != NULL ? read_file(argv[at], bytes) : 0;
    const char *problem = size > 0 ? read_header(bytes, size, &code) : "can't be read";
    if (problem != NULL)
        fprintf(stderr, "%s: %s\n", argv[at], problem);
    int status = problem != NULL ? 2 : run_code(argv[at], &code, &options);
    free(bytes);
    return status;
}

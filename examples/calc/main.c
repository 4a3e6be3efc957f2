/* Runs calculator programs: calc [--dispatch switch|threaded|tail] [--fuel N] PROGRAM
   PROGRAM is a file that compile.py made. It is not trusted: the generated verifier reads it first. */

#include "calc.h"
#include "interpreters.h"
#include "verifier.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER_SIZE = 20, MOST_BYTES = 1 << 24, MOST_SLOTS = 1 << 16 };

/* A program in memory: the file's bytes, and what its header says of them. */
typedef struct {
    uint8_t *bytes;
    size_t size;
    uint32_t line_count;
    const uint8_t *lines; /* pairs of offset and line, sorted by offset */
    CalcCode code;
} Program;

void calc_print(Calc *calc, int64_t value) {
    (void)calc;
    printf("%" PRId64 "\n", value);
}

static uint32_t read_number(const uint8_t *at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Read a file; false if there is none or it is too long. */
static bool read_file(const char *path, Program *program) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    program->bytes = malloc(MOST_BYTES);
    if (program->bytes != NULL)
        program->size = fread(program->bytes, 1, MOST_BYTES, file);
    bool whole = program->bytes != NULL && !ferror(file) && program->size < MOST_BYTES;
    fclose(file);
    return whole;
}

/* Read the header; NULL or what is wrong with it. */
static const char *read_header(Program *program) {
    const uint8_t *at = program->bytes;
    if (program->size < HEADER_SIZE || memcmp(at, "CALC", 4) != 0)
        return "no program of calc";
    program->code = (CalcCode){
        .variables = read_number(at + 4),
        .max_depth = read_number(at + 8),
        .size = read_number(at + 12),
        .code = at + HEADER_SIZE,
    };
    program->line_count = read_number(at + 16);
    uint64_t wanted = HEADER_SIZE + (uint64_t)program->code.size + 8 * (uint64_t)program->line_count;
    if (program->size != wanted)
        return "the file is cut off or too long";
    if (program->code.variables > MOST_SLOTS || program->code.max_depth > MOST_SLOTS)
        return "too many variables, or too deep a stack";
    program->lines = program->code.code + program->code.size;
    return NULL;
}

/* The line of the instruction that covers a byte of the code. */
static uint32_t line_of(const Program *program, uint32_t offset) {
    uint32_t line = 0;
    for (uint32_t i = 0; i < program->line_count; i++) {
        if (read_number(program->lines + 8 * i) <= offset)
            line = read_number(program->lines + 8 * i + 4);
    }
    return line;
}

typedef const char *Interpreter(Calc *calc, const uint8_t *ip, int64_t *sp);

/* The interpreter of a dispatch mode; NULL if this build has no such mode. */
static Interpreter *find_interpreter(const char *mode) {
#ifdef CALC_HAS_THREADED
    if (strcmp(mode, "threaded") == 0)
        return calc_run_threaded;
#endif
#if CALC_HAS_TAIL
    if (strcmp(mode, "tail") == 0)
        return calc_run_tail;
#endif
    return strcmp(mode, "switch") == 0 ? calc_run_switch : NULL;
}

/* Run a verified program; returns the exit status. */
static int run(const char *path, const Program *program, Interpreter *interpreter, uint64_t fuel) {
    int64_t *stack = calloc(program->code.max_depth + 1, sizeof *stack);
    int64_t *variables = calloc(program->code.variables + 1, sizeof *variables);
    const char *failure = "out of memory";
    Calc calc = { .variables = variables, .fuel = fuel, .failed_at = program->code.code + 1 };
    if (stack != NULL && variables != NULL)
        failure = interpreter(&calc, program->code.code, stack);
    free(stack);
    free(variables);
    if (failure == NULL)
        return 0;
    uint32_t failed_at = (uint32_t)(calc.failed_at - program->code.code) - 1;
    fflush(stdout);
    fprintf(stderr, "%s: line %" PRIu32 ": %s\n", path, line_of(program, failed_at), failure);
    return 1;
}

/* Read, verify and run a program; returns the exit status. */
static int run_file(const char *path, Interpreter *interpreter, uint64_t fuel) {
    Program program = { 0 };
    CalcFinding finding;
    const char *problem = NULL;
    int status = 2;
    if (!read_file(path, &program))
        fprintf(stderr, "%s: can't be read\n", path);
    else if ((problem = read_header(&program)) != NULL)
        fprintf(stderr, "%s: %s\n", path, problem);
    else if (!calc_verify(&program.code, NULL, &finding))
        fprintf(stderr, "%s: code refused: %s\n", path, finding.message);
    else
        status = run(path, &program, interpreter, fuel);
    free(program.bytes);
    return status;
}

int main(int argc, char **argv) {
    Interpreter *interpreter = calc_run_switch;
    uint64_t fuel = UINT64_MAX;
    int at = 1;
    for (; at + 1 < argc && strncmp(argv[at], "--", 2) == 0; at += 2) {
        if (strcmp(argv[at], "--dispatch") == 0)
            interpreter = find_interpreter(argv[at + 1]);
        else if (strcmp(argv[at], "--fuel") == 0)
            fuel = strtoull(argv[at + 1], NULL, 10);
        else
            break;
    }
    if (at + 1 != argc || interpreter == NULL) {
        fprintf(stderr, "usage: calc [--dispatch switch|threaded|tail] [--fuel N] PROGRAM\n");
        return 2;
    }
    return run_file(argv[at], interpreter, fuel);
}

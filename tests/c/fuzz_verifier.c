/* Feeds mutations of real programs to the loader and the verifier, and runs what they accept.
 *
 *     fuzz_verifier [--count N] [--seed N] [--start N] FILE.pyvmc...
 *
 * Each mutated program is loaded once and, if it is accepted, run in every dispatch mode, with little fuel, a small
 * heap and a small stack; every eighth one with a collection at each safepoint. All modes must end alike. Built
 * with sanitizers, a handler that trusts what the verifier has not proved stops this program. Prints how many
 * programs were rejected and run. --start makes the N-th mutation the first, to come back to a failure. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pyvm.h"

enum {
    FUEL = 300,
    HEAP_LIMIT = 8 * 1024 * 1024,
    STACK_SIZE = 64 * 1024,
    RECURSION_LIMIT = 40,
    MODES_MAX = 8,
    MUTATIONS_MAX = 4,
    STRESS_EVERY = 8,
    RENEW_EVERY = 256, /* what programs leave in the globals must not pile up */
    OUTPUT_MAX = 4096,
};

/* Where something worth changing lies in a program. */
typedef struct {
    size_t offset, size; /* in bytes */
    bool is_code;        /* code units; else a number of 4 bytes, or several */
} Field;

typedef struct {
    uint8_t *bytes;
    size_t size;
    Field *fields;
    size_t field_count, field_capacity;
} Program;

typedef struct {
    char text[OUTPUT_MAX];
    size_t size;
} Output;

typedef struct {
    PyvmRuntime *runtime;
    PyvmInterpreter *modes[2][MODES_MAX]; /* calm and stressed */
    size_t mode_count;
    uint64_t rejected, accepted, ended[PYVM_BAD_PROGRAM + 1];
} Fuzzer;

/* Random numbers: splitmix64. */

static uint64_t random_state;

static uint64_t random_number(void) {
    uint64_t mixed = random_state += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ mixed >> 31;
}

static size_t random_below(size_t bound) {
    return (size_t)(random_number() % bound);
}

/* Reading programs: as much of the format as it takes to find the fields. The files given are well-formed. */

static uint32_t number_at(const Program *program, size_t at) {
    uint32_t number = 0;
    for (int i = 3; i >= 0; i--) {
        number = number << 8 | program->bytes[at + (size_t)i];
    }
    return number;
}

static void add_field(Program *program, size_t offset, size_t size, bool is_code) {
    if (size == 0) {
        return;
    }
    if (program->field_count == program->field_capacity) {
        program->field_capacity = program->field_capacity * 2 + 16;
        program->fields = realloc(program->fields, program->field_capacity * sizeof *program->fields);
    }
    program->fields[program->field_count++] = (Field){offset, size, is_code};
}

static size_t skip_string(const Program *program, size_t at) {
    return at + 4 + number_at(program, at);
}

static size_t skip_strings(Program *program, size_t at) {
    uint32_t count = number_at(program, at);
    add_field(program, at, 4, false);
    at += 4;
    for (uint32_t i = 0; i < count; i++) {
        at = skip_string(program, at);
    }
    return at;
}

static size_t skip_constants(Program *program, size_t at) {
    uint32_t count = number_at(program, at);
    add_field(program, at, 4, false);
    at += 4;
    for (uint32_t i = 0; i < count; i++) {
        uint8_t tag = program->bytes[at++];
        switch (tag) {
        case 3: /* an int */
        case 4: /* a float */
            at += 8;
            break;
        case 5: /* a string */
        case 8: /* bytes */
            at = skip_string(program, at);
            break;
        case 6: /* a tuple */
            at = skip_constants(program, at);
            break;
        case 7: /* a big int: its sign, then its bytes */
            at = skip_string(program, at + 1);
            break;
        default:
            break;
        }
    }
    return at;
}

static size_t skip_table(Program *program, size_t at, size_t entry_size, bool is_code, bool is_listed) {
    size_t size = number_at(program, at) * entry_size;
    add_field(program, at, 4, false);
    if (is_listed) {
        add_field(program, at + 4, size, is_code);
    }
    return at + 4 + size;
}

static size_t find_fields(Program *program, size_t at) {
    for (int i = 0; i < 3; i++) {
        at = skip_string(program, at);
    }
    add_field(program, at + 4, 12, false); /* the numbers of parameters */
    add_field(program, at + 16, 4, false); /* flags */
    at = skip_strings(program, at + 5 * 4);
    at = skip_strings(program, at);               /* the names of cells */
    at = skip_table(program, at, 4, false, true); /* captures */
    add_field(program, at, 4, false);             /* the greatest depth */
    at = skip_table(program, at + 4, 2, true, true);
    at = skip_constants(program, at);
    at = skip_strings(program, at);
    uint32_t keyword_lists = number_at(program, at);
    add_field(program, at, 4, false);
    at += 4;
    for (uint32_t i = 0; i < keyword_lists; i++) {
        at = skip_strings(program, at);
    }
    uint32_t children = number_at(program, at);
    add_field(program, at, 4, false);
    at += 4;
    for (uint32_t i = 0; i < children; i++) {
        at = find_fields(program, at);
    }
    at = skip_table(program, at, 16, false, true);
    return skip_table(program, at, 12, false, false);
}

static bool read_program(const char *path, Program *program) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return false;
    }
    fseek(file, 0, SEEK_END);
    program->size = (size_t)ftell(file);
    rewind(file);
    program->bytes = malloc(program->size);
    bool complete = program->bytes != NULL && fread(program->bytes, 1, program->size, file) == program->size;
    fclose(file);
    if (complete) {
        find_fields(program, skip_string(program, 8)); /* behind the text of the module */
    }
    return complete;
}

/* Mutating. */

static void put_number(uint8_t *bytes, uint32_t number) {
    for (int i = 0; i < 4; i++) {
        bytes[i] = (uint8_t)(number >> 8 * i);
    }
}

static uint32_t random_operand(void) {
    return (uint32_t)(random_below(4) == 0 ? random_below(256) : random_below(8));
}

/* Change one code unit, or exchange it with another. */
static void mutate_code(uint8_t *units, size_t count) {
    uint8_t *unit = units + 2 * random_below(count);
    uint8_t *other = units + 2 * random_below(count);
    switch (random_below(7)) {
    case 0:
        unit[0] = (uint8_t)random_below(256);
        break;
    case 1:
        unit[0] = (uint8_t)random_below(128); /* most of the opcodes there are */
        unit[1] = (uint8_t)random_operand();
        break;
    case 2:
        unit[1] = (uint8_t)random_operand();
        break;
    case 3:
        unit[1] = (uint8_t)(unit[1] + (random_below(2) ? 1 : 255));
        break;
    case 4:
        memcpy(unit, other, 2);
        break;
    case 5:
        unit[0] = other[0];
        break;
    default:
        for (int i = 0; i < 2; i++) {
            uint8_t moved = unit[i];
            unit[i] = other[i];
            other[i] = moved;
        }
    }
}

static void mutate_number(uint8_t *bytes, uint32_t number) {
    switch (random_below(4)) {
    case 0:
        put_number(bytes, number + 1);
        break;
    case 1:
        put_number(bytes, number - 1);
        break;
    case 2:
        put_number(bytes, (uint32_t)random_below(32));
        break;
    default:
        put_number(bytes, (uint32_t)random_number());
    }
}

static void mutate_field(const Program *program, uint8_t *bytes, const Field *field) {
    if (field->is_code) {
        mutate_code(bytes + field->offset, field->size / 2);
        return;
    }
    size_t at = field->offset + 4 * random_below(field->size / 4);
    mutate_number(bytes + at, number_at(program, at));
}

/* Mostly code, which is what the verifier is for. */
static const Field *random_field(const Program *program) {
    bool code = random_below(8) != 0;
    for (int attempt = 0; attempt < 100; attempt++) {
        const Field *field = &program->fields[random_below(program->field_count)];
        if (field->is_code == code) {
            return field;
        }
    }
    return &program->fields[0];
}

/* Changes the bytes, a copy of the program's; returns their number. */
static size_t mutate(const Program *program, uint8_t *bytes) {
    size_t mutations = random_below(2) ? 1 : 1 + random_below(MUTATIONS_MAX);
    for (size_t i = 0; i < mutations; i++) {
        if (random_below(32) == 0) {
            bytes[random_below(program->size)] = (uint8_t)random_number();
        } else {
            mutate_field(program, bytes, random_field(program));
        }
    }
    return random_below(256) == 0 ? random_below(program->size + 1) : program->size;
}

/* Running. */

static void keep_output(void *context, const char *text, size_t size) {
    Output *output = context;
    size_t room = sizeof output->text - output->size;
    size_t kept = size < room ? size : room;
    memcpy(output->text + output->size, text, kept);
    output->size += kept;
}

static PyvmInterpreter *new_interpreter(PyvmRuntime *runtime, const char *dispatch, bool stressed) {
    PyvmConfig config = {
        .recursion_limit = RECURSION_LIMIT,
        .stack_size = STACK_SIZE,
        .heap_limit = HEAP_LIMIT,
        .fuel = FUEL,
        .collect_every = stressed,
    };
    PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, &config);
    if (interpreter == NULL || !pyvm_set_dispatch(interpreter, dispatch)) {
        fputs("fuzz_verifier: no interpreter\n", stderr);
        exit(1);
    }
    return interpreter;
}

static void renew_interpreters(Fuzzer *fuzzer) {
    pyvm_runtime_free(fuzzer->runtime);
    fuzzer->runtime = pyvm_runtime_new();
    fuzzer->mode_count = 0;
    for (size_t mode = 0; mode < MODES_MAX && pyvm_dispatch_name(mode) != NULL; mode++) {
        for (int stressed = 0; stressed < 2; stressed++) {
            fuzzer->modes[stressed][mode] =
                new_interpreter(fuzzer->runtime, pyvm_dispatch_name(mode), stressed != 0);
        }
        fuzzer->mode_count++;
    }
}

static PyvmStatus run(PyvmInterpreter *interpreter, const uint8_t *bytes, size_t size, Output *output) {
    output->size = 0;
    pyvm_set_writer(interpreter, keep_output, output);
    pyvm_set_fuel(interpreter, FUEL);
    PyvmStatus status = pyvm_run(interpreter, bytes, size);
    if (status != PYVM_OK) {
        const char *error = pyvm_error_text(interpreter);
        keep_output(output, error, strlen(error));
    }
    return status;
}

static bool output_has(const Output *output, const char *text) {
    size_t size = strlen(text);
    for (size_t i = 0; i + size <= output->size; i++) {
        if (memcmp(output->text + i, text, size) == 0) {
            return true;
        }
    }
    return false;
}

/* Addresses, and when memory runs out, may differ. */
static bool must_agree(const Output *left, const Output *right) {
    return !output_has(left, "0x") && !output_has(left, "MemoryError") && !output_has(right, "0x")
           && !output_has(right, "MemoryError");
}

static bool outputs_equal(const Output *left, const Output *right) {
    return left->size == right->size && memcmp(left->text, right->text, left->size) == 0;
}

/* False if the modes disagree. */
static bool run_everywhere(Fuzzer *fuzzer, const uint8_t *bytes, size_t size, bool stressed) {
    static Output first;
    static Output other;
    PyvmInterpreter **modes = fuzzer->modes[stressed];
    PyvmStatus status = run(modes[0], bytes, size, &first);
    fuzzer->ended[status]++;
    for (size_t mode = 1; mode < fuzzer->mode_count; mode++) {
        PyvmStatus other_status = run(modes[mode], bytes, size, &other);
        if (must_agree(&first, &other) && (status != other_status || !outputs_equal(&first, &other))) {
            fprintf(stderr, "modes disagree\n--- %s: %d\n%.*s\n--- %s: %d\n%.*s\n", pyvm_dispatch_name(0), status,
                    (int)first.size, first.text, pyvm_dispatch_name(mode), other_status, (int)other.size,
                    other.text);
            return false;
        }
    }
    return true;
}

static bool fuzz_one(Fuzzer *fuzzer, const Program *program, bool stressed) {
    /* Exactly as long as the program, so that a sanitizer sees the loader read past it. */
    uint8_t *bytes = malloc(program->size);
    memcpy(bytes, program->bytes, program->size);
    size_t size = mutate(program, bytes);
    uint8_t *exact = malloc(size + (size == 0));
    memcpy(exact, bytes, size);
    free(bytes);
    bool agreed = true;
    if (pyvm_check(fuzzer->modes[0][0], exact, size)) {
        fuzzer->accepted++;
        agreed = run_everywhere(fuzzer, exact, size, stressed);
    } else {
        fuzzer->rejected++;
    }
    free(exact);
    return agreed;
}

static bool fuzz(Fuzzer *fuzzer, const Program *programs, size_t program_count, uint64_t seed, uint64_t start,
                 uint64_t count) {
    for (uint64_t i = start; i < start + count; i++) {
        if (i % RENEW_EVERY == 0 || i == start) {
            renew_interpreters(fuzzer);
        }
        random_state = seed * UINT64_C(0x100000001b3) + i; /* each mutation can be made again by itself */
        const Program *program = &programs[random_below(program_count)];
        if (!fuzz_one(fuzzer, program, i % STRESS_EVERY == 0)) {
            fprintf(stderr, "fuzz_verifier: at --seed %" PRIu64 " --start %" PRIu64 "\n", seed, i);
            return false;
        }
    }
    return true;
}

static void print_counts(const Fuzzer *fuzzer) {
    printf("rejected %" PRIu64 ", ran %" PRIu64 " (ended %" PRIu64 ", error %" PRIu64 ", out of fuel %" PRIu64 ")\n",
           fuzzer->rejected, fuzzer->accepted, fuzzer->ended[PYVM_OK], fuzzer->ended[PYVM_ERROR],
           fuzzer->ended[PYVM_STOPPED]);
}

int main(int argument_count, char **arguments) {
    uint64_t count = 1000;
    uint64_t seed = 1;
    uint64_t start = 0;
    Program *programs = calloc((size_t)argument_count, sizeof *programs);
    size_t program_count = 0;
    for (int i = 1; i < argument_count; i++) {
        uint64_t *number = strcmp(arguments[i], "--count") == 0   ? &count
                           : strcmp(arguments[i], "--seed") == 0  ? &seed
                           : strcmp(arguments[i], "--start") == 0 ? &start
                                                                  : NULL;
        if (number != NULL && i + 1 < argument_count) {
            *number = strtoull(arguments[++i], NULL, 10);
        } else if (!read_program(arguments[i], &programs[program_count++])) {
            return 2;
        }
    }
    if (program_count == 0) {
        fputs("usage: fuzz_verifier [--count N] [--seed N] [--start N] FILE...\n", stderr);
        return 2;
    }
    Fuzzer fuzzer = {0};
    bool agreed = fuzz(&fuzzer, programs, program_count, seed, start, count);
    print_counts(&fuzzer);
    pyvm_runtime_free(fuzzer.runtime);
    for (size_t i = 0; i < program_count; i++) {
        free(programs[i].bytes);
        free(programs[i].fields);
    }
    free(programs);
    return agreed ? 0 : 1;
}

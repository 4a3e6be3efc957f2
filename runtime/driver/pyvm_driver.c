/* Runs a compiled program without Python.
 *
 *     pyvm-driver [--dispatch MODE] [--fuel N] [--heap BYTES] [--stress N] [--dis] FILE.pyvmc [ARGUMENTS...]
 *
 * --stress collects at every N-th safepoint.
 * Modules that the program imports are looked for beside it, compiled, as `.pyvmc` files.
 * Exits with what sys.exit is given, or else with 0 if the program ended well, 1 if by an error, 2 if the command or the file is wrong, 130 if
 * interrupted. */

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pyvm.h"

enum { STATUS_ERROR = 1, STATUS_USAGE = 2, STATUS_INTERRUPTED = 130 };

typedef struct {
    const char *dispatch;
    char **program; /* the file, and the program's arguments */
    size_t program_words;
    PyvmConfig config;
    bool disassemble;
} Options;

/* What the signal handler interrupts. */
static PyvmInterpreter *volatile running;

static void on_interrupt(int number) {
    (void)number;
    if (running != NULL) {
        pyvm_interrupt(running);
    }
}

static void write_output(void *context, const char *text, size_t size) {
    fwrite(text, 1, size, context);
}

static size_t read_input(void *context, char *text, size_t size) {
    return size > 0 && fgets(text, size > INT_MAX ? INT_MAX : (int)size, context) != NULL ? strlen(text) : 0;
}

static int usage(void) {
    fputs("usage: pyvm-driver [--dispatch MODE] [--fuel N] [--heap BYTES] [--stress N] [--dis] FILE [ARGUMENTS...]\n", stderr);
    return STATUS_USAGE;
}

static bool parse_options(int count, char **arguments, Options *options) {
    for (int i = 1; i < count; i++) {
        const char *argument = arguments[i];
        bool has_value = i + 1 < count;
        if (strcmp(argument, "--dispatch") == 0 && has_value) {
            options->dispatch = arguments[++i];
        } else if (strcmp(argument, "--fuel") == 0 && has_value) {
            options->config.fuel = strtoull(arguments[++i], NULL, 10);
        } else if (strcmp(argument, "--heap") == 0 && has_value) {
            options->config.heap_limit = strtoull(arguments[++i], NULL, 10);
        } else if (strcmp(argument, "--stress") == 0 && has_value) {
            options->config.collect_every = strtoull(arguments[++i], NULL, 10);
        } else if (strcmp(argument, "--dis") == 0) {
            options->disassemble = true;
        } else if (argument[0] == '-') {
            return false;
        } else {
            options->program = arguments + i;
            options->program_words = (size_t)(count - i);
            return true;
        }
    }
    return false;
}

/* The bytes of a file, to be freed; NULL if it cannot be read. */
static uint8_t *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    uint8_t *bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        long length = ftell(file);
        rewind(file);
        bytes = length < 0 ? NULL : malloc((size_t)length + 1);
        *size = bytes == NULL ? 0 : fread(bytes, 1, (size_t)length, file);
    }
    fclose(file);
    return bytes;
}

/* Modules: "lib/shapes.py" is read from "lib/shapes.pyvmc". What was read last is kept. */
static uint8_t *imported;

static PyvmFound import_file(void *context, const char *path, PyvmSource *source) {
    (void)context;
    size_t length = strlen(path);
    char *name = malloc(length + sizeof "vmc");
    if (name == NULL || length < 3 || strcmp(path + length - 3, ".py") != 0) {
        free(name);
        return PYVM_FOUND_NOTHING;
    }
    memcpy(name, path, length);
    memcpy(name + length, "vmc", sizeof "vmc");
    free(imported);
    imported = read_file(name, &source->size);
    source->program = imported;
    free(name);
    return imported == NULL ? PYVM_FOUND_NOTHING : PYVM_FOUND_PROGRAM;
}

/* Modules are looked for in the directory of the program's file. */
static bool set_path(PyvmInterpreter *interpreter, const char *file) {
    const char *slash = strrchr(file, '/');
    size_t length = slash == NULL ? 0 : slash == file ? 1 : (size_t)(slash - file);
    char *directory = malloc(length + 2);
    if (directory == NULL) {
        return false;
    }
    memcpy(directory, length == 0 ? "." : file, length == 0 ? 1 : length);
    directory[length == 0 ? 1 : length] = '\0';
    bool is_set = pyvm_set_path(interpreter, 1, (const char *const *)&directory);
    free(directory);
    return is_set;
}

static int exit_status(PyvmInterpreter *interpreter, PyvmStatus status) {
    switch (status) {
    case PYVM_EXIT:
        return pyvm_exit_status(interpreter);
    case PYVM_OK:
        return 0;
    case PYVM_BAD_PROGRAM:
        return STATUS_USAGE;
    case PYVM_INTERRUPTED:
        return STATUS_INTERRUPTED;
    default:
        return STATUS_ERROR;
    }
}

static int run(PyvmInterpreter *interpreter, const Options *options) {
    if (options->dispatch != NULL && !pyvm_set_dispatch(interpreter, options->dispatch)) {
        fprintf(stderr, "pyvm-driver: there is no dispatch mode '%s'\n", options->dispatch);
        return STATUS_USAGE;
    }
    const char *file = options->program[0];
    size_t size = 0;
    uint8_t *program = read_file(file, &size);
    if (program == NULL) {
        perror(file);
        return STATUS_USAGE;
    }
    pyvm_set_writer(interpreter, write_output, stdout);
    pyvm_set_error_writer(interpreter, write_output, stderr);
    pyvm_set_reader(interpreter, read_input, stdin);
    pyvm_set_importer(interpreter, import_file, NULL);
    if (!set_path(interpreter, file) ||
        !pyvm_set_arguments(interpreter, options->program_words, (const char *const *)options->program)) {
        free(program);
        return STATUS_USAGE;
    }
    running = interpreter;
    signal(SIGINT, on_interrupt);
    PyvmStatus status = options->disassemble
                            ? pyvm_disassemble_program(interpreter, program, size, write_output, stdout)
                            : pyvm_run(interpreter, program, size);
    running = NULL;
    free(program);
    free(imported);
    fflush(stdout);
    if (pyvm_error_text(interpreter)[0] != '\0') {
        fprintf(stderr, "%s\n", pyvm_error_text(interpreter));
    }
    return exit_status(interpreter, status);
}

int main(int count, char **arguments) {
    Options options = {0};
    if (!parse_options(count, arguments, &options)) {
        return usage();
    }
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmInterpreter *interpreter = runtime == NULL ? NULL : pyvm_interpreter_new(runtime, &options.config);
    if (interpreter == NULL) {
        fputs("pyvm-driver: out of memory\n", stderr);
        pyvm_runtime_free(runtime);
        return STATUS_USAGE;
    }
    int status = run(interpreter, &options);
    pyvm_interpreter_free(interpreter);
    pyvm_runtime_free(runtime);
    return status;
}

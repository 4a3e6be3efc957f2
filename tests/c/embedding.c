/* Uses the library as an embedder does, in ways that programs run by `pyvm` do not: memory that runs out at every
 * place in turn, interrupts, interpreters side by side, another eval_frame.
 *
 *     embedding PROGRAM.pyvmc ENDLESS.pyvmc
 *
 * PROGRAM ends by itself, soon; ENDLESS never does. Prints what has failed; exits with 1 if anything has. */

#define _POSIX_C_SOURCE 200809L /* nanosleep */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pyvm.h"

enum { ALLOCATIONS_MAX = 2000, HEAP_STEP = 16 * 1024, HEAP_STEPS = 40, NAP_MILLISECONDS = 50 };

typedef struct {
    uint8_t *bytes;
    size_t size;
} Program;

static int failures;

static void expect(bool truth, const char *what) {
    if (!truth) {
        fprintf(stderr, "embedding: %s\n", what);
        failures++;
    }
}

static Program read_program(const char *path) {
    Program program = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    fseek(file, 0, SEEK_END);
    program.size = (size_t)ftell(file);
    rewind(file);
    program.bytes = malloc(program.size);
    program.size = fread(program.bytes, 1, program.size, file);
    fclose(file);
    return program;
}

static PyvmStatus run_with(const PyvmConfig *config, const char *dispatch, const Program *program) {
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, config);
    PyvmStatus status = PYVM_ERROR;
    if (interpreter != NULL) {
        pyvm_set_dispatch(interpreter, dispatch);
        status = pyvm_run(interpreter, program->bytes, program->size);
        const char *text = pyvm_error_text(interpreter);
        expect((status == PYVM_OK) == (*text == '\0'), "the status and the error's text disagree");
    }
    pyvm_runtime_free(runtime);
    return status;
}

/* Whichever allocation fails, the program ends in order; some run must get through to the end. */
static void test_failing_allocations(const char *dispatch, const Program *program) {
    PyvmStatus status = PYVM_ERROR;
    for (uint64_t n = 1; n < ALLOCATIONS_MAX && status != PYVM_OK; n++) {
        status = run_with(&(PyvmConfig){.fail_allocation = n}, dispatch, program);
    }
    expect(status == PYVM_OK, "no run got past all failing allocations");
}

static void test_small_heaps(const char *dispatch, const Program *program) {
    for (uint64_t size = HEAP_STEP; size <= HEAP_STEPS * HEAP_STEP; size += HEAP_STEP) {
        run_with(&(PyvmConfig){.heap_limit = size}, dispatch, program);
    }
}

static void test_small_stacks(const char *dispatch, const Program *program) {
    for (uint32_t limit = 1; limit < 20; limit++) {
        run_with(&(PyvmConfig){.recursion_limit = limit}, dispatch, program);
        run_with(&(PyvmConfig){.stack_size = limit * UINT64_C(256)}, dispatch, program);
    }
}

static void test_fuel(const char *dispatch, const Program *endless) {
    for (uint64_t fuel = 1; fuel < 100; fuel++) {
        PyvmStatus status = run_with(&(PyvmConfig){.fuel = fuel}, dispatch, endless);
        expect(status == PYVM_STOPPED, "a program went on without fuel");
    }
}

/* Interrupts. */

static void nap(void) {
    nanosleep(&(struct timespec){.tv_nsec = NAP_MILLISECONDS * 1000000L}, NULL);
}

static void *interrupt_soon(void *interpreter) {
    nap();
    pyvm_interrupt(interpreter);
    return NULL;
}

static void test_interrupt(const char *dispatch, const Program *endless) {
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, NULL);
    pyvm_set_dispatch(interpreter, dispatch);
    pthread_t thread;
    pthread_create(&thread, NULL, interrupt_soon, interpreter);
    PyvmStatus status = pyvm_run(interpreter, endless->bytes, endless->size);
    pthread_join(thread, NULL);
    expect(status == PYVM_INTERRUPTED, "an interrupt did not end the program");
    expect(strstr(pyvm_error_text(interpreter), "KeyboardInterrupt") != NULL, "an interrupt has no name");
    pyvm_runtime_free(runtime);
}

/* Interpreters side by side. */

typedef struct {
    PyvmInterpreter *interpreter;
    const Program *program;
    PyvmStatus status;
    size_t written;
} Worker;

static void count_output(void *context, const char *text, size_t size) {
    (void)text;
    ((Worker *)context)->written += size;
}

static void *work(void *context) {
    Worker *worker = context;
    pyvm_set_writer(worker->interpreter, count_output, worker);
    worker->status = pyvm_run(worker->interpreter, worker->program->bytes, worker->program->size);
    return NULL;
}

static void test_side_by_side(const Program *program) {
    enum { WORKERS = 4 };
    Worker workers[WORKERS];
    pthread_t threads[WORKERS];
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmConfig config = {.collect_every = 7};
    for (int i = 0; i < WORKERS; i++) {
        workers[i] = (Worker){.interpreter = pyvm_interpreter_new(runtime, &config), .program = program};
        pthread_create(&threads[i], NULL, work, &workers[i]);
    }
    for (int i = 0; i < WORKERS; i++) {
        pthread_join(threads[i], NULL);
        expect(workers[i].status == PYVM_OK, "a program failed beside others");
        expect(workers[i].written == workers[0].written, "programs side by side printed different things");
    }
    pyvm_runtime_free(runtime);
}

/* Another eval_frame. */

static uint64_t count_frames(void *context, PyvmThread *thread, PyvmFrame *frame) {
    ++*(int *)context;
    return pyvm_eval_default(thread, frame);
}

static void test_eval_frame(const Program *program) {
    int frames = 0;
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, NULL);
    pyvm_set_eval_frame(interpreter, count_frames, &frames);
    expect(pyvm_run(interpreter, program->bytes, program->size) == PYVM_OK, "eval_frame failed");
    expect(frames > 0, "eval_frame was not called");
    pyvm_runtime_free(runtime);
}

static void test_arguments_and_figures(const Program *program) {
    const char *arguments[] = {"program", "\xff", "\xc3\xa9"};
    PyvmRuntime *runtime = pyvm_runtime_new();
    PyvmInterpreter *interpreter = pyvm_interpreter_new(runtime, NULL);
    expect(pyvm_set_arguments(interpreter, 3, arguments), "arguments were refused");
    expect(!pyvm_set_dispatch(interpreter, "no such mode"), "a mode exists that should not");
    expect(pyvm_run(interpreter, program->bytes, program->size) == PYVM_OK, "the program failed");
    pyvm_collect(interpreter);
    expect(pyvm_collections(interpreter) > 0 && pyvm_heap_used(interpreter) > 0, "the figures are wrong");
    expect(pyvm_run(interpreter, program->bytes, program->size / 2) == PYVM_BAD_PROGRAM, "half a program ran");
    pyvm_interpreter_free(interpreter);
    pyvm_runtime_free(runtime);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fputs("usage: embedding PROGRAM.pyvmc ENDLESS.pyvmc\n", stderr);
        return 2;
    }
    Program program = read_program(arguments[1]);
    Program endless = read_program(arguments[2]);
    const char *dispatch;
    for (size_t mode = 0; (dispatch = pyvm_dispatch_name(mode)) != NULL; mode++) {
        test_failing_allocations(dispatch, &program);
        test_small_heaps(dispatch, &program);
        test_small_stacks(dispatch, &program);
        test_fuel(dispatch, &endless);
        test_interrupt(dispatch, &endless);
    }
    test_side_by_side(&program);
    test_eval_frame(&program);
    test_arguments_and_figures(&program);
    free(program.bytes);
    free(endless.bytes);
    return failures == 0 ? 0 : 1;
}

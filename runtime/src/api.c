/* The functions of pyvm.h: the only way into the library. */

#include "pyvm.h"

#include <stdlib.h>

#include "attribute.h"
#include "disassembly.h"
#include "dispatch.h"
#include "file.h"
#include "function.h"
#include "import.h"
#include "interpreters.h"
#include "list.h"
#include "loader.h"
#include "repr.h"
#include "state.h"
#include "traceback.h"

#define PYVM_VERSION "0.1.0"

const char *pyvm_version(void) {
    return PYVM_VERSION;
}

const char *pyvm_compiler(void) {
#if defined(__clang__)
    return "clang " __clang_version__;
#elif defined(__GNUC__)
    return "gcc " __VERSION__;
#else
    return "an unknown compiler";
#endif
}

const char *pyvm_tail_compiler(void) {
    return dispatch_tail_compiler();
}

PyvmRuntime *pyvm_runtime_new(void) {
    Runtime *runtime = calloc(1, sizeof *runtime);
    if (runtime == NULL || pthread_mutex_init(&runtime->lock, NULL) != 0) {
        free(runtime);
        return NULL;
    }
    return runtime;
}

void pyvm_runtime_free(PyvmRuntime *runtime) {
    if (runtime == NULL) {
        return;
    }
    while (runtime->interpreters != NULL) {
        interpreter_free(runtime->interpreters);
    }
    pthread_mutex_destroy(&runtime->lock);
    free(runtime);
}

PyvmInterpreter *pyvm_interpreter_new(PyvmRuntime *runtime, const PyvmConfig *config) {
    return interpreter_new(runtime, config);
}

void pyvm_interpreter_free(PyvmInterpreter *interpreter) {
    if (interpreter != NULL) {
        interpreter_free(interpreter);
    }
}

void pyvm_set_writer(PyvmInterpreter *interpreter, PyvmWriter writer, void *context) {
    interpreter->writer = writer;
    interpreter->writer_context = context;
}

const char *pyvm_dispatch_name(size_t index) {
    const DispatchMode *mode = dispatch_mode(index);
    return mode != NULL ? mode->name : NULL;
}

bool pyvm_start_profile(PyvmInterpreter *interpreter) {
    static const DispatchMode profiling = {"profile", pyvm_run_profile};
    if (interpreter->profile == NULL) {
        interpreter->profile = pyvm_profile_new();
    }
    if (interpreter->profile != NULL) {
        interpreter->dispatch = &profiling;
    }
    return interpreter->profile != NULL;
}

void pyvm_write_profile(PyvmInterpreter *interpreter, PyvmWriter writer, void *context) {
    if (interpreter->profile != NULL) {
        pyvm_profile_write(interpreter->profile, writer, context);
    }
}

bool pyvm_set_dispatch(PyvmInterpreter *interpreter, const char *name) {
    const DispatchMode *mode = dispatch_find(name);
    if (mode != NULL) {
        interpreter->dispatch = mode;
    }
    return mode != NULL;
}

void pyvm_set_eval_frame(PyvmInterpreter *interpreter, PyvmEvalFrame eval, void *context) {
    interpreter->eval_frame = eval;
    interpreter->eval_context = context;
}

uint64_t pyvm_eval_default(PyvmThread *thread, PyvmFrame *frame) {
    Thread *running = (Thread *)thread;
    return running->interpreter->dispatch->run(running, (Frame *)frame);
}

/* Calls that use the heap stand between these two: others wait, and references are looked for on the C stack up
 * to where `c_stack_base` points. */
static Thread *interpreter_enter(Interpreter *interpreter, const void *c_stack_base) {
    pthread_mutex_lock(&interpreter->lock);
    Thread *thread = interpreter->main_thread;
    interpreter->heap.thread = thread;
    thread->c_stack_base = c_stack_base;
    return thread;
}

static void interpreter_leave(Interpreter *interpreter) {
    interpreter->main_thread->c_stack_base = NULL;
    pthread_mutex_unlock(&interpreter->lock);
}

/* VALUE_ERROR, but no error pending, when there is no memory. */
static Value strings_to_list(Thread *thread, size_t count, const char *const *texts) {
    Value list = list_new(thread, NULL, 0);
    for (size_t i = 0; i < count && !is_error(list); i++) {
        const char *text = utf8_is_valid(texts[i], strlen(texts[i])) ? texts[i] : "?";
        Value string = string_from_text(thread, text);
        if (is_error(string) || !list_append(thread, list_of(list), string)) {
            list = VALUE_ERROR;
        }
    }
    thread_take_error(thread);
    return list;
}

bool pyvm_set_arguments(PyvmInterpreter *interpreter, size_t count, const char *const *arguments) {
    Thread *thread = interpreter_enter(interpreter, c_stack_here());
    Value list = strings_to_list(thread, count, arguments);
    interpreter->arguments = is_error(list) ? interpreter->arguments : list;
    interpreter_leave(interpreter);
    return !is_error(list);
}

void pyvm_set_error_writer(PyvmInterpreter *interpreter, PyvmWriter writer, void *context) {
    interpreter->error_writer = writer;
    interpreter->error_writer_context = context;
}

void pyvm_set_reader(PyvmInterpreter *interpreter, PyvmReader reader, void *context) {
    interpreter->reader = reader;
    interpreter->reader_context = context;
}

void pyvm_set_importer(PyvmInterpreter *interpreter, PyvmImporter importer, void *context) {
    interpreter->importer = importer;
    interpreter->importer_context = context;
}

bool pyvm_set_path(PyvmInterpreter *interpreter, size_t count, const char *const *directories) {
    Thread *thread = interpreter_enter(interpreter, c_stack_here());
    Value list = strings_to_list(thread, count, directories);
    interpreter->path = is_error(list) ? interpreter->path : list;
    interpreter_leave(interpreter);
    return !is_error(list);
}

/* Running. */

static void report_set(Interpreter *interpreter, const char *text) {
    interpreter->report.size = 0;
    interpreter->report.failed = false;
    buffer_put_text(&interpreter->report, text);
}

static PyvmStatus status_of_error(const Thread *thread, Value error) {
    if (error_is(thread, error, ERROR_STOP)) {
        return PYVM_STOPPED;
    }
    if (error_is(thread, error, ERROR_SYSTEM_EXIT)) {
        return PYVM_EXIT;
    }
    return error_is(thread, error, ERROR_KEYBOARD_INTERRUPT) ? PYVM_INTERRUPTED : PYVM_ERROR;
}

/* The status that SystemExit leaves: its `code` if that is a number, 0 for None; anything else is a message. */
static PyvmStatus report_exit(Thread *thread, Value error) {
    Interpreter *interpreter = thread->interpreter;
    Value code = attribute_find(thread, error, interpreter->names[NAME_CODE]);
    bool is_status = code == VALUE_NONE || is_integral(code);
    interpreter->exit_status = !is_status ? 1 : code == VALUE_NONE ? 0 : (int)integral_of(code);
    if (is_error(code) || (!is_status && !buffer_put_value(thread, &interpreter->report, code))) {
        thread_take_error(thread);
    }
    return PYVM_EXIT;
}

static PyvmStatus report_error(Thread *thread, Value error) {
    Interpreter *interpreter = thread->interpreter;
    report_set(interpreter, "");
    if (status_of_error(thread, error) == PYVM_EXIT) {
        return report_exit(thread, error);
    }
    buffer_put_error(thread, &interpreter->report, error);
    return status_of_error(thread, error);
}

/* The code object of a program; NULL, having set the report, if there is none. */
static Code *load(Thread *thread, const uint8_t *program, size_t size) {
    LoadProblem problem;
    report_set(thread->interpreter, "");
    Code *code = program_load(thread, program, size, thread->interpreter->main_module, &problem);
    if (code == NULL) {
        thread_take_error(thread);
        report_set(thread->interpreter, problem.text[0] == '\0' ? "MemoryError" : problem.text);
    }
    return code;
}

static PyvmStatus run(Thread *thread, Code *code) {
    Value result = import_set_program(thread, code->filename) ? code_run(thread, code) : VALUE_ERROR;
    files_flush(thread->interpreter->files);
    thread->handled = VALUE_EMPTY; /* a program that was stopped has not said what it is done with */
    return is_error(result) ? report_error(thread, thread_take_error(thread)) : PYVM_OK;
}

PyvmStatus pyvm_run(PyvmInterpreter *interpreter, const uint8_t *program, size_t size) {
    Thread *thread = interpreter_enter(interpreter, c_stack_here());
    Code *code = load(thread, program, size);
    PyvmStatus status = code == NULL ? PYVM_BAD_PROGRAM : run(thread, code);
    interpreter_leave(interpreter);
    return status;
}

bool pyvm_check(PyvmInterpreter *interpreter, const uint8_t *program, size_t size) {
    Thread *thread = interpreter_enter(interpreter, c_stack_here());
    bool loaded = load(thread, program, size) != NULL;
    interpreter_leave(interpreter);
    return loaded;
}

PyvmStatus pyvm_disassemble_program(PyvmInterpreter *interpreter, const uint8_t *program, size_t size,
                                    PyvmWriter writer, void *context) {
    Thread *thread = interpreter_enter(interpreter, c_stack_here());
    const Code *code = load(thread, program, size);
    if (code != NULL) {
        Buffer buffer = {0};
        buffer_put_code(&buffer, code);
        writer(context, buffer.size == 0 ? "" : buffer.text, buffer.size);
        buffer_destroy(&buffer);
    }
    interpreter_leave(interpreter);
    return code == NULL ? PYVM_BAD_PROGRAM : PYVM_OK;
}

int pyvm_exit_status(const PyvmInterpreter *interpreter) {
    return interpreter->exit_status;
}

const char *pyvm_error_text(PyvmInterpreter *interpreter) {
    Buffer *report = &interpreter->report;
    buffer_put(report, "", 1);
    if (report->failed) {
        return "MemoryError";
    }
    report->size--; /* the text stays as it is, the byte after it terminates it */
    return report->text;
}

/* Limits and figures. */

void pyvm_interrupt(PyvmInterpreter *interpreter) {
    thread_request(interpreter->main_thread, BREAK_INTERRUPT);
}

void pyvm_set_fuel(PyvmInterpreter *interpreter, uint64_t fuel) {
    thread_set_fuel(interpreter->main_thread, fuel);
}

uint64_t pyvm_fuel(const PyvmInterpreter *interpreter) {
    return interpreter->main_thread->fuel;
}

void pyvm_collect(PyvmInterpreter *interpreter) {
    interpreter_enter(interpreter, c_stack_here());
    heap_collect(&interpreter->heap, false);
    interpreter_leave(interpreter);
}

uint64_t pyvm_heap_used(const PyvmInterpreter *interpreter) {
    return interpreter->heap.used;
}

uint64_t pyvm_collections(const PyvmInterpreter *interpreter) {
    return interpreter->heap.collections;
}

#include "state.h"

#include <stdlib.h>

#include "builtins.h"
#include "dispatch.h"
#include "file.h"
#include "frame.h"
#include "import.h"
#include "types.h"
#include "int_text.h"
#include "generator.h"

enum {
    RECURSION_LIMIT = 1000,
    STACK_SIZE = 16 * 1024 * 1024,
    STACK_SIZE_MIN = 4096,
#ifdef PYVM_LARGE_FRAMES
    C_STACK_LIMIT = 6 * 1024 * 1024,
#else
    C_STACK_LIMIT = 1024 * 1024,
#endif
};

#if !defined(__GNUC__)
const void *c_stack_here(void) {
    volatile char here = 0;
    return (const void *)&here;
}
#endif

/* Threads. */

static unsigned thread_standing_breaks(const Thread *thread) {
    const PyvmConfig *config = &thread->interpreter->config;
    return config->fuel != 0 || config->collect_every != 0 ? BREAK_ALWAYS : 0;
}

void thread_set_fuel(Thread *thread, uint64_t fuel) {
    thread->interpreter->config.fuel = fuel;
    thread->fuel = fuel;
    atomic_fetch_and(&thread->breaker, ~(unsigned)BREAK_ALWAYS);
    thread_request(thread, thread_standing_breaks(thread));
}

static Thread *thread_new(Interpreter *interpreter) {
    Thread *thread = calloc(1, sizeof *thread);
    if (thread == NULL) {
        return NULL;
    }
    size_t stack_size = interpreter->config.stack_size;
    thread->stack = malloc(stack_size);
    if (thread->stack == NULL) {
        free(thread);
        return NULL;
    }
    thread->top = thread->stack;
    thread->stack_end = (char *)thread->stack + stack_size;
    thread->depth_limit = interpreter->config.recursion_limit;
    thread->heap = &interpreter->heap;
    thread->error = thread->handled = thread->receiver = VALUE_EMPTY;
    thread->interpreter = interpreter;
    thread->next = interpreter->threads;
    if (thread->next != NULL) {
        thread->next->previous = thread;
    }
    interpreter->threads = thread;
    thread_set_fuel(thread, interpreter->config.fuel);
    return thread;
}

static void thread_free(Thread *thread) {
    if (thread->previous == NULL) {
        thread->interpreter->threads = thread->next;
    } else {
        thread->previous->next = thread->next;
    }
    if (thread->next != NULL) {
        thread->next->previous = thread->previous;
    }
    free(thread->stack);
    free(thread);
}

static bool thread_use_fuel(Thread *thread) {
    if (thread->interpreter->config.fuel == 0) {
        return true;
    }
    if (thread->fuel == 0) {
        error_raise_stop(thread);
        return false;
    }
    thread->fuel--;
    return true;
}

static void thread_collect(Thread *thread, unsigned wanted) {
    uint64_t every = thread->interpreter->config.collect_every;
    bool stressed = every != 0 && ++thread->safepoints % every == 0;
    if (!stressed && !(wanted & BREAK_COLLECT)) {
        return;
    }
    thread->run_count++;
    heap_collect(thread->heap, true);
    if (stressed) {
        heap_finish_sweep(thread->heap); /* so that what died wrongly is missed at once */
    }
    atomic_fetch_and(&thread->breaker, ~(unsigned)BREAK_COLLECT);
}

bool thread_take_interrupt(Thread *thread) {
    if (!(atomic_load(&thread->breaker) & BREAK_INTERRUPT)) {
        return true;
    }
    atomic_fetch_and(&thread->breaker, ~(unsigned)BREAK_INTERRUPT);
    error_raise_with(thread, ERROR_KEYBOARD_INTERRUPT, NULL, 0);
    return false;
}

bool thread_safepoint(Thread *thread) {
    thread_collect(thread, atomic_load(&thread->breaker));
    return thread_take_interrupt(thread) && thread_use_fuel(thread);
}

bool thread_has_c_stack(Thread *thread, const char *doing) {
    uintptr_t base = (uintptr_t)thread->c_stack_base;
    uintptr_t here = (uintptr_t)c_stack_here();
    if ((base > here ? base - here : here - base) <= thread->interpreter->config.c_stack_limit) {
        return true;
    }
    error_raise(thread, ERROR_RECURSION, "maximum recursion depth exceeded%s", doing);
    return false;
}

/* An error leaves frames, up to a certain one, before they have run. */
static void thread_drop_frames(Thread *thread, const Frame *last) {
    const Frame *dropped;
    do {
        Frame *frame = thread->frame;
        if (frame_is_generator(frame)) {
            generator_fail(thread, frame);
        }
        frame_pop(thread, frame);
        dropped = frame;
    } while (dropped != last);
}

Value thread_run_frame(Thread *thread, Frame *frame) {
    Interpreter *interpreter = thread->interpreter;
    if (!thread_has_c_stack(thread, "")) {
        thread_drop_frames(thread, frame);
        return VALUE_ERROR;
    }
    frame->flags |= FRAME_IS_ENTRY;
    thread->run_count++;
    Frame *innermost = thread->frame;
    if (interpreter->eval_frame == NULL) {
        return interpreter->dispatch->run(thread, innermost);
    }
    return interpreter->eval_frame(interpreter->eval_context, (PyvmThread *)thread, (PyvmFrame *)innermost);
}

/* Interpreters. */

static uint64_t or_default(uint64_t value, uint64_t otherwise) {
    return value == 0 ? otherwise : value;
}

static PyvmConfig config_complete(const PyvmConfig *config) {
    PyvmConfig complete = config == NULL ? (PyvmConfig){0} : *config;
    complete.recursion_limit = (uint32_t)or_default(complete.recursion_limit, RECURSION_LIMIT);
    complete.stack_size = or_default(complete.stack_size, STACK_SIZE);
    if (complete.stack_size < STACK_SIZE_MIN) {
        complete.stack_size = STACK_SIZE_MIN;
    }
    complete.c_stack_limit = or_default(complete.c_stack_limit, C_STACK_LIMIT);
    complete.heap_limit = or_default(complete.heap_limit, SIZE_MAX);
    return complete;
}

static void interpreter_link(Interpreter *interpreter) {
    Runtime *runtime = interpreter->runtime;
    pthread_mutex_lock(&runtime->lock);
    interpreter->next = runtime->interpreters;
    if (interpreter->next != NULL) {
        interpreter->next->previous = interpreter;
    } else {
        runtime->main = interpreter;
    }
    runtime->interpreters = interpreter;
    pthread_mutex_unlock(&runtime->lock);
}

static void interpreter_unlink(Interpreter *interpreter) {
    Runtime *runtime = interpreter->runtime;
    pthread_mutex_lock(&runtime->lock);
    if (interpreter->previous != NULL) {
        interpreter->previous->next = interpreter->next;
    } else if (runtime->interpreters == interpreter) {
        runtime->interpreters = interpreter->next;
    }
    if (interpreter->next != NULL) {
        interpreter->next->previous = interpreter->previous;
    }
    if (runtime->main == interpreter) {
        runtime->main = NULL;
    }
    pthread_mutex_unlock(&runtime->lock);
}

static bool standard_files(Thread *thread) {
    Interpreter *interpreter = thread->interpreter;
    interpreter->input = file_standard(thread, STREAM_INPUT);
    interpreter->output = file_standard(thread, STREAM_OUTPUT);
    interpreter->errors = file_standard(thread, STREAM_ERRORS);
    return !is_error(interpreter->input) && !is_error(interpreter->output) && !is_error(interpreter->errors);
}

/* What the interpreter needs in its heap from the start. */
static bool interpreter_fill(Interpreter *interpreter) {
    Thread *thread = interpreter->main_thread;
    if (!types_install(thread)) {
        return false;
    }
    interpreter->memory_error = exception_new(thread, ERROR_MEMORY, NULL, 0);
    Value message = string_from_text(thread, "the program ran out of fuel");
    interpreter->stop_error = exception_new(thread, ERROR_STOP, &message, 1);
    return !is_error(interpreter->memory_error) && !is_error(message) && !is_error(interpreter->stop_error)
           && standard_files(thread) && builtins_install(thread) && import_prepare(thread);
}

Interpreter *interpreter_new(Runtime *runtime, const PyvmConfig *config) {
    Interpreter *interpreter = calloc(1, sizeof *interpreter);
    if (interpreter == NULL || pthread_mutex_init(&interpreter->lock, NULL) != 0) {
        free(interpreter);
        return NULL;
    }
    interpreter->runtime = runtime;
    interpreter->config = config_complete(config);
    interpreter->memory_error = interpreter->stop_error = interpreter->arguments = VALUE_EMPTY;
    interpreter->modules = interpreter->path = VALUE_EMPTY;
    interpreter->input = interpreter->output = interpreter->errors = VALUE_EMPTY;
    interpreter->dispatch = dispatch_mode(0);
    heap_init(&interpreter->heap, interpreter->config.heap_limit);
    interpreter->int_digits_max = INT_DIGITS_MAX;
    interpreter_link(interpreter);
    interpreter->main_thread = thread_new(interpreter);
    if (interpreter->main_thread == NULL || !interpreter_fill(interpreter)) {
        interpreter_free(interpreter);
        return NULL;
    }
    interpreter->heap.thread = interpreter->main_thread;
    interpreter->heap.fail_after = interpreter->config.fail_allocation;
    return interpreter;
}

void interpreter_free(Interpreter *interpreter) {
    interpreter_unlink(interpreter);
    while (interpreter->threads != NULL) {
        thread_free(interpreter->threads);
    }
    heap_destroy(&interpreter->heap);
    table_destroy(&interpreter->special_numbers);
    free(interpreter->shapes.items);
    pyvm_profile_free(interpreter->profile);
    interned_destroy(&interpreter->interned);
    buffer_destroy(&interpreter->report);
    pthread_mutex_destroy(&interpreter->lock);
    free(interpreter);
}

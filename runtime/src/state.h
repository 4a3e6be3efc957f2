/* The state of the machine: a process has a Runtime, a runtime Interpreters, an interpreter Threads.
 *
 * Interpreters share nothing that changes but the runtime's list of them, and run in parallel. Within an
 * interpreter, one thread runs at a time: the one that holds its lock. */
#ifndef PYVM_STATE_H
#define PYVM_STATE_H

#include <pthread.h>
#include <stdatomic.h>

#include "errors.h"
#include "heap.h"
#include "pyvm.h"
#include "str.h"
#include "table.h"

typedef struct Frame Frame;
typedef struct PyvmRuntime Runtime;
typedef struct PyvmInterpreter Interpreter;

typedef struct DispatchMode DispatchMode;
typedef struct Module Module;

/* Why a thread should stop at its next safepoint. */
enum {
    BREAK_COLLECT = 1,
    BREAK_INTERRUPT = 2,
    BREAK_ALWAYS = 4, /* fuel is to be counted, or every so many safepoints collect */
};

struct Thread {
    atomic_uint breaker; /* what BREAK_ bits are wanted; tested at every safepoint */
    uint32_t depth, depth_limit; /* of frames */
    Frame *frame;                /* the running one */
    void *top;                   /* of the stack: where the next frame goes */
    char *stack_end;
    Heap *heap;
    Value error;        /* the pending one, or VALUE_EMPTY */
    Value handled;      /* the exception that is being handled, or VALUE_EMPTY */
    bool is_raised_again; /* the pending error was raised before, where its traceback says */
    uint64_t run_count; /* how often VM code was run or a collection done, for checks in debug builds */
    Interpreter *interpreter;
    Thread *previous, *next;
    const void *c_stack_base; /* where the embedder called; NULL while it is not in a call */
    uint64_t fuel;            /* safepoints that may still be passed, if the interpreter limits them */
    uint64_t safepoints;      /* passed, counted only where every so many collect */
    void *stack;
};

struct PyvmInterpreter {
    Runtime *runtime;
    Interpreter *previous, *next;
    pthread_mutex_t lock;
    PyvmConfig config;
    Thread *threads; /* a doubly linked list */
    Thread *main_thread;
    const DispatchMode *dispatch;
    PyvmEvalFrame eval_frame; /* the embedder's, or NULL */
    void *eval_context;
    PyvmWriter writer;
    void *writer_context;
    PyvmWriter error_writer;
    void *error_writer_context;
    PyvmReader reader;
    void *reader_context;
    PyvmImporter importer;
    void *importer_context;
    Heap heap;
    Module *main_module; /* __main__ */
    Module *builtins;
    Value modules; /* sys.modules, a dict of all that were imported */
    Value path;    /* sys.path, a list of directories */
    Table methods[KIND_COUNT];
    Interned interned;
    Value memory_error; /* made beforehand */
    Value stop_error;   /* likewise */
    Value input, output, errors; /* sys.stdin, sys.stdout and sys.stderr, as they were to begin with */
    struct File *files;          /* those that are open */
    Value arguments;    /* sys.argv */
    bool gc_is_disabled; /* what the program has said to that; it makes no difference */
    int exit_status;    /* that the last program asked for */
    Buffer report; /* the text that pyvm_error_text gave last */
};

struct PyvmRuntime {
    pthread_mutex_t lock; /* of the list */
    Interpreter *interpreters;
    Interpreter *main;
};

static inline bool thread_must_break(Thread *thread) {
    return atomic_load_explicit(&thread->breaker, memory_order_relaxed) != 0;
}

/* Ask a thread to stop at its next safepoint. Async-signal-safe. */
static inline void thread_request(Thread *thread, unsigned bits) {
    atomic_fetch_or_explicit(&thread->breaker, bits, memory_order_relaxed);
}

static inline bool thread_has_error(Thread *thread) {
    return thread->error != VALUE_EMPTY;
}

static inline Value thread_take_error(Thread *thread) {
    Value error = thread->error;
    thread->error = VALUE_EMPTY;
    return error;
}

static inline Value thread_handled(Thread *thread) {
    return thread->handled;
}

static inline void thread_set_handled(Thread *thread, Value handled) {
    thread->handled = handled;
}

/* Where the C stack is now. */
#if defined(__GNUC__)
#define c_stack_here() __builtin_frame_address(0)
#else
const void *c_stack_here(void);
#endif

/* Do what the breaker asks for. False, with the thread's error set, if the program is to be stopped. */
bool thread_safepoint(Thread *thread);

void thread_set_fuel(Thread *thread, uint64_t fuel);

/* For C functions that recurse, before they do: is there C stack left? If not, RecursionError is set: "maximum
 * recursion depth exceeded", and what was being done. */
bool thread_has_c_stack(Thread *thread, const char *doing);

/* Run a frame that is linked, and what it calls, to its end. */
Value thread_run_frame(Thread *thread, Frame *frame);

/* NULL when there is no memory. */
Interpreter *interpreter_new(Runtime *runtime, const PyvmConfig *config);
void interpreter_free(Interpreter *interpreter);

#endif

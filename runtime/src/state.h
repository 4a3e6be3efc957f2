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
#include "profile.h"
#include "pyvm.h"
#include "special.h"
#include "str.h"
#include "table.h"

typedef struct Frame Frame;
typedef struct PyvmRuntime Runtime;
typedef struct PyvmInterpreter Interpreter;

typedef struct DispatchMode DispatchMode;
typedef struct Module Module;
typedef struct Type Type;
typedef struct Shape Shape;
typedef struct Enclosing Enclosing;

/* Names that the runtime itself looks up, other than those of special methods. */
#define RUNTIME_NAMES(X) \
    X(IS_ABSTRACT, "__isabstractmethod__") \
    X(CLASS_CELL, "__classcell__") \
    X(INIT_SUBCLASS, "__init_subclass__") \
    X(CLASS_GETITEM, "__class_getitem__") \
    X(PREPARE, "__prepare__") \
    X(MRO_ENTRIES, "__mro_entries__") \
    X(ORIG_BASES, "__orig_bases__") \
    X(SLOTS, "__slots__") \
    X(WEAKREF, "__weakref__") \
    X(DOC, "__doc__") \
    X(DICT, "__dict__") \
    X(NAME, "__name__") \
    X(ANNOTATIONS, "__annotations__") \
    X(QUALNAME, "__qualname__") \
    X(MODULE, "__module__") \
    X(METACLASS, "metaclass") \
    X(KEYS, "keys") \
    X(ERROR_NAME, "name") \
    X(ERROR_OBJECT, "obj") \
    X(ERROR_PATH, "path") \
    X(NOTES, "__notes__") \
    X(SEND, "send") \
    X(CODE, "code") \
    X(DERIVE, "derive") \
    X(THROW, "throw") \
    X(CLOSE, "close")

typedef enum {
#define X(NAME, text) NAME_##NAME,
    RUNTIME_NAMES(X)
#undef X
    NAME_COUNT
} RuntimeName;

enum { CACHE_SIZE = 1024 };

/* What a type and its bases have of a name: right while the type has this version. */
typedef struct {
    const Type *type;
    uint32_t version;
    Value name, value;
} AttributeCacheEntry;

/* What an attribute of instances of a shape is, in general: right while the class has this version. */
typedef struct {
    uint32_t shape;
    uint32_t version;
    Value name;
    Value found;   /* the function of a method or property */
    int32_t index; /* of a field in the object */
    enum { LOOKUP_OTHER, LOOKUP_FIELD, LOOKUP_METHOD, LOOKUP_PROPERTY } kind;
} LookupCacheEntry;

/* Where a shape has the field of a name, -1 for nowhere. */
typedef struct {
    uint32_t shape;
    int index;
    Value name;
} FieldCacheEntry;

/* By number. */
typedef struct {
    Shape **items; /* NULL: nobody uses it any more */
    uint32_t count, capacity;
} Shapes;

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
    Value receiver;     /* of the method just looked up, or VALUE_EMPTY; stale, so no root, once it was taken */
    Value handled;      /* the exception that is being handled, or VALUE_EMPTY */
    const Enclosing *enclosing; /* the containers around what is being written by repr */
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
    PyvmProfile *profile; /* of what runs, or NULL */
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
    Type *types[KIND_COUNT]; /* of the values of each kind */
    Type *error_types[ERROR_TYPE_COUNT];
    Type *all_types; /* a list, which keeps none of them alive */
    struct Code *codes;  /* those with internal code, a list that keeps none of them alive */
    bool has_caches;     /* in that code, which a change of a class may make wrong */
    uint32_t type_version; /* the last one given to a type */
    Shapes shapes;         /* which this keeps alive no more than types */
    Value special_names[SPECIAL_COUNT];
    Value names[NAME_COUNT];
    Object *empty_tuple;
    Table special_numbers; /* by name */
    AttributeCacheEntry attribute_cache[CACHE_SIZE];
    FieldCacheEntry field_cache[CACHE_SIZE];
    LookupCacheEntry lookup_cache[CACHE_SIZE];
    Interned interned;
    Value characters[256]; /* the strings of one character of Latin-1; 0 where there is none yet */
    Value empty_string;    /* likewise */
    Value date_type; /* time.struct_time; 0 until the module is imported */
    Value memory_error; /* made beforehand */
    Value stop_error;   /* likewise */
    Value input, output, errors; /* sys.stdin, sys.stdout and sys.stderr, as they were to begin with */
    struct File *files;          /* those that are open */
    Value arguments;    /* sys.argv */
    bool gc_is_disabled; /* what the program has said to that; it makes no difference */
    int exit_status;    /* that the last program asked for */
    uint32_t int_digits_max; /* decimals of an integer as text; 0: any number */
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

/* Where the C stack is now. */
#if defined(__GNUC__)
#define c_stack_here() __builtin_frame_address(0)
#else
const void *c_stack_here(void);
#endif

/* Do what the breaker asks for. False, with the thread's error set, if the program is to be stopped. */
bool thread_safepoint(Thread *thread);

bool thread_take_interrupt(Thread *thread);

/* For loops in C that may take long and are no safepoint: does the user interrupt? Looking in every turn costs next to
 * nothing. A loop can stop where it is, if the thread is polled before what it has made so far is used. */
static inline bool thread_is_interrupted(const Thread *thread) {
    return atomic_load_explicit(&thread->breaker, memory_order_relaxed) & BREAK_INTERRUPT;
}

/* False, with KeyboardInterrupt set, if the user interrupts. */
static inline bool thread_poll_interrupt(Thread *thread) {
    return !thread_is_interrupted(thread) || thread_take_interrupt(thread);
}

void thread_set_fuel(Thread *thread, uint64_t fuel);

/* For C functions that recurse, before they do: is there C stack left? If not, RecursionError is set: "maximum
 * recursion depth exceeded", and what was being done. */
bool thread_has_c_stack(Thread *thread, const char *doing);

/* Run a frame that is linked, and what it calls, to its end. If it is a generator's, those that it delegates to are
 * linked too, and the end is also where it yields. */
Value thread_run_frame(Thread *thread, Frame *frame);

/* The running frame, for what has just been linked. */
static inline Frame *thread_frame(Thread *thread) {
    return thread->frame;
}

/* NULL when there is no memory. */
Interpreter *interpreter_new(Runtime *runtime, const PyvmConfig *config);
void interpreter_free(Interpreter *interpreter);

#endif

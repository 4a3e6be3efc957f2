/* Functions of the program. */
#ifndef PYVM_FUNCTION_H
#define PYVM_FUNCTION_H

#include "call.h"
#include "frame.h"

/* What is said of a function beside its code, most often nothing. */
typedef enum {
    DETAIL_NAME,
    DETAIL_QUALNAME,
    DETAIL_DOC,
    DETAIL_MODULE,
    DETAIL_ANNOTATIONS, /* a dict; until it is asked for, a tuple of names and values in turn */
    DETAIL_COUNT
} FunctionDetail;

/* What is VALUE_EMPTY is not there. */
typedef struct {
    Object header;
    Code *code;
    Value dict;             /* the attributes that the program has set */
    Value defaults;         /* a tuple of the default values of the last positional parameters */
    Value keyword_defaults; /* a dict of those of keyword-only parameters */
    Value details;          /* a tuple of DETAIL_COUNT values, each of which may be VALUE_EMPTY */
    Value captured[];       /* the cells of the code's free variables */
} Function;

static inline bool is_function(Value value) {
    return is_kind(value, KIND_FUNCTION);
}

static inline Function *function_of(Value value) {
    return (Function *)object_of(value);
}

static inline uint32_t function_default_count(const Function *function) {
    return is_empty(function->defaults) ? 0 : tuple_of(function->defaults)->length;
}

/* What has been said of a function, or VALUE_EMPTY. */
static inline Value function_detail(const Function *function, FunctionDetail detail) {
    return is_empty(function->details) ? VALUE_EMPTY : tuple_of(function->details)->items[detail];
}

/* False, with MemoryError set, when there is no memory. */
bool function_set_detail(Thread *thread, Function *function, FunctionDetail detail, Value value);

/* The name that messages and the program see. */
static inline Value function_qualname(const Function *function) {
    Value said = function_detail(function, DETAIL_QUALNAME);
    return is_empty(said) ? function->code->qualname : said;
}

/* A function made of a nested code object of the running frame's, and of those of its cells that the code says.
 * VALUE_ERROR when there is no memory. */
Value function_new(Thread *thread, Frame *frame, int child, Value *defaults, int count);

/* Give a keyword-only parameter its default value. False, with SystemError set, if there is no such parameter. */
bool function_set_keyword_default(Thread *thread, Value function, int index, Value value);

/* Give a function its annotations, a tuple of names and values in turn. False, with the thread's error set, if these
 * are something else. */
bool function_annotate(Thread *thread, Value function, Value annotations);

/* Link a frame for a call. NULL, with the thread's error set, if that cannot be. */
Frame *function_enter_with(Thread *thread, Function *function, const Arguments *arguments);

Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count);

/* Is a value a function a call of which with so many arguments needs a frame and nothing else? */
static inline bool function_takes(Value value, int count) {
    return is_function(value) && MOSTLY(function_of(value)->code->fast_count == (uint32_t)count);
}

/* Can a function be entered by function_link? It takes so many arguments and needs nothing but a frame, there is room
 * for one, and nothing else is to be done first. */
static inline bool function_can_link(Thread *thread, Value callee, int count) {
    const Code *code = function_of(callee)->code;
    return MOSTLY(code->fast_count == (uint32_t)count) && MOSTLY(!thread_must_break(thread))
           && MOSTLY(frame_fits(thread, code));
}

static inline Frame *function_link(Thread *thread, Value callee, const Value *args, int count) {
    Code *code = function_of(callee)->code;
    Frame *frame = thread->top;
    for (int i = 0; i < count; i++) {
        frame->locals[i] = args[i];
    }
    frame_push(thread, frame, code, (uint32_t)count);
    return frame;
}

/* Link a frame for a call of a function. NULL, with the thread's error set, if that cannot be. */
static inline Frame *function_enter(Thread *thread, Value callee, const Value *args, int count) {
    const Code *code = function_of(callee)->code;
    if (SELDOM(!frame_fits(thread, code)) || SELDOM(code->fast_count != (uint32_t)count)) {
        return function_enter_slow(thread, callee, args, count);
    }
    return function_link(thread, callee, args, count);
}

/* Set the locals that are parameters. False, with TypeError set, if the arguments don't fit. */
bool arguments_bind(Thread *thread, const Function *function, Value *locals, const Arguments *arguments);

/* Run the outermost code of a program or module, to the end. */
Value code_run(Thread *thread, Code *code);

/* The documentation of a function, or None. */
Value function_doc(const Function *function);

void function_trace(Heap *heap, Object *object);

extern const BuiltinSpec function_methods[];

#endif

/* Functions of the program. */
#ifndef PYVM_FUNCTION_H
#define PYVM_FUNCTION_H

#include "call.h"
#include "frame.h"

/* header.extra is the number of default values of positional parameters, which are those of the last ones. */
typedef struct {
    Object header;
    Code *code;
    Value dict;       /* the attributes that the program has set, or VALUE_EMPTY */
    Value captured[]; /* the cells of the code's free variables; the default values; and for each keyword-only
                         parameter its default value, or VALUE_EMPTY */
} Function;

static inline bool is_function(Value value) {
    return is_kind(value, KIND_FUNCTION);
}

static inline Function *function_of(Value value) {
    return (Function *)object_of(value);
}

static inline Value *function_defaults(Function *function) {
    return function->captured + function->code->free_count;
}

static inline Value *function_keyword_defaults(Function *function) {
    return function_defaults(function) + function->header.extra;
}

/* A function made of a nested code object of the running frame's, and of those of its cells that the code says.
 * VALUE_ERROR when there is no memory. */
Value function_new(Thread *thread, Frame *frame, int child, Value *defaults, int count);

/* Give a keyword-only parameter its default value. False, with SystemError set, if there is no such parameter. */
bool function_set_keyword_default(Thread *thread, Value function, int index, Value value);

/* Link a frame for a call. NULL, with the thread's error set, if that cannot be. */
Frame *function_enter_with(Thread *thread, Function *function, const Arguments *arguments);

Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count);

/* Link a frame for a call of a function. NULL, with the thread's error set, if that cannot be. */
static inline Frame *function_enter(Thread *thread, Value callee, const Value *args, int count) {
    Code *code = function_of(callee)->code;
    Frame *frame = frame_reserve(thread, code);
    if (frame == NULL || code->fast_count != (uint32_t)count) {
        return function_enter_slow(thread, callee, args, count);
    }
    for (int i = 0; i < count; i++) {
        frame->locals[i] = args[i];
    }
    frame_push(thread, frame, code, (uint32_t)count);
    return frame;
}

/* Set the locals that are parameters. False, with TypeError set, if the arguments don't fit. */
bool arguments_bind(Thread *thread, Function *function, Value *locals, const Arguments *arguments);
/* Run the outermost code of a program or module, to the end. */
Value code_run(Thread *thread, Code *code);

void function_trace(Heap *heap, Object *object);

extern const BuiltinSpec function_methods[];

#endif

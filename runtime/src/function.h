/* Functions of the program, and calls of anything. */
#ifndef PYVM_FUNCTION_H
#define PYVM_FUNCTION_H

#include "frame.h"

/* header.extra is the number of default values, which are those of the last parameters. */
typedef struct {
    Object header;
    Code *code;
    Value captured[]; /* the cells of the code's free variables, then the default values */
} Function;

static inline bool is_function(Value value) {
    return is_kind(value, KIND_FUNCTION);
}

static inline Function *function_of(Value value) {
    return (Function *)object_of(value);
}

static inline const Value *function_defaults(const Function *function) {
    return function->captured + function->code->free_count;
}

/* A function made of a nested code object of the running frame's, and of those of its cells that the code says.
 * VALUE_ERROR when there is no memory. */
Value function_new(Thread *thread, Frame *frame, int child, Value *defaults, int count);

/* What function_enter does when it cannot go straight on: prepare the code, make cells, fill in default
 * values, or say what is wrong. */
Frame *function_enter_slow(Thread *thread, Value callee, const Value *args, int count);

/* Link a frame for a call of a function. NULL, with the thread's error set, if that cannot be. */
static inline Frame *function_enter(Thread *thread, Value callee, Value *args, int count) {
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

/* Call any value from C, to the end: this nests on the C stack if it is a function of the program. */
Value value_call(Thread *thread, Value callee, Value *args, int count);

/* Run the outermost code of a program or module, to the end. */
Value code_run(Thread *thread, Code *code);

/* What LOAD_METHOD finds: VALUE_ERROR, with AttributeError set, if there is no such method. */
Value method_find(Thread *thread, Value owner, Value name);

void function_trace(Heap *heap, Object *object);

#endif

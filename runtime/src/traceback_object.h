/* What a program sees of a traceback: objects that are made when it asks, and refer to an exception's own entries. */
#ifndef PYVM_TRACEBACK_OBJECT_H
#define PYVM_TRACEBACK_OBJECT_H

#include "exception.h"

/* A traceback, or the frame that belongs to it. Entries are added at the outer end alone, so that what an object is
 * about keeps its index. */
typedef struct {
    Object header;
    Value exception;
    uint32_t index; /* of the outermost entry */
    uint32_t line;
    Code *code; /* of that entry, which the exception may have lost since */
} Traceback;

static inline bool is_traceback(Value value) {
    return is_kind(value, KIND_TRACEBACK);
}

static inline Traceback *traceback_of(Value value) {
    return (Traceback *)object_of(value);
}

/* The traceback of an exception, None if it has none: the same object each time while nothing is added to it.
 * VALUE_ERROR when there is no memory. */
Value traceback_of_exception(Thread *thread, Value exception);

/* A frame that is running `code` at a line. VALUE_ERROR when there is no memory. */
Value traceback_frame_new(Thread *thread, Code *code, uint32_t line);

/* Give an exception a traceback, or take it away: None. False, with the thread's error set, on failure. */
bool exception_set_traceback(Thread *thread, Value exception, Value traceback);

extern const BuiltinSpec traceback_methods[];
extern const BuiltinSpec traceback_frame_methods[];

void traceback_trace(Heap *heap, Object *object);

#endif

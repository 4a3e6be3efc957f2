/* Errors: exception objects, raising them, and what a user reads of them.
 *
 * A C function that can fail returns VALUE_ERROR, NULL, false or -1 and has set the thread's error. */
#ifndef PYVM_ERRORS_H
#define PYVM_ERRORS_H

#include "buffer.h"
#include "heap.h"

typedef struct Code Code;

typedef enum {
    ERROR_BASE, /* Exception */
    ERROR_ATTRIBUTE,
    ERROR_INDEX,
    ERROR_KEYBOARD_INTERRUPT,
    ERROR_MEMORY,
    ERROR_NAME,
    ERROR_NOT_IMPLEMENTED,
    ERROR_OVERFLOW,
    ERROR_RECURSION,
    ERROR_RUNTIME,
    ERROR_STOP, /* the program ran out of fuel: no handler gets to see it */
    ERROR_TYPE,
    ERROR_UNBOUND_LOCAL,
    ERROR_VALUE,
    ERROR_ZERO_DIVISION,
    ERROR_TYPE_COUNT
} ErrorType;

typedef struct {
    Code *code;
    uint32_t line;
} TracebackEntry;

/* header.extra is the ErrorType. */
typedef struct {
    Object header;
    Value message; /* VALUE_EMPTY: none */
    TracebackEntry *entries; /* the innermost call first */
    uint32_t entry_count, entry_capacity;
} Exception;

static inline bool is_exception(Value value) {
    return is_kind(value, KIND_EXCEPTION);
}

static inline Exception *exception_of(Value value) {
    return (Exception *)object_of(value);
}

const char *error_type_name(ErrorType type);

/* An exception with a message (VALUE_EMPTY: none). VALUE_ERROR when there is no memory. */
Value exception_new(Thread *thread, ErrorType type, Value message);

/* These set the thread's error and return VALUE_ERROR. */
LIKE_PRINTF(3, 4) Value error_raise(Thread *thread, ErrorType type, const char *format, ...);
Value error_raise_memory(Thread *thread);
Value error_raise_stop(Thread *thread);
/* with a string between two pieces of text */
Value error_raise_around(Thread *thread, ErrorType type, const char *before, Value name, const char *after);
/* with the repr of a value before a text */
Value error_raise_repr(Thread *thread, ErrorType type, Value value, const char *after);

/* with the text of a buffer, which is freed */
Value error_raise_buffer(Thread *thread, ErrorType type, Buffer *buffer);

/* Call an error type: a new exception, whose message is the argument. */
Value error_type_call(Thread *thread, Value type, const Value *args, int count);

/* Raise an exception object or type; TypeError if it is neither. */
void error_raise_value(Thread *thread, Value error);

/* Raise what a handler was entered with. */
void error_raise_again(Thread *thread, Value error);

/* Note that the error passed through a line of a function. */
void error_add_entry(Thread *thread, Value error, Code *code, uint32_t line);

/* Write the error as Python prints an uncaught one, without a line end. */
void buffer_put_error(Buffer *buffer, Value error);

void exception_trace(Heap *heap, Object *object);
size_t exception_external(const Object *object);
void exception_release(Object *object);

#endif

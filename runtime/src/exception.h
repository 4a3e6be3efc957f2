/* Exception objects and their types. */
#ifndef PYVM_EXCEPTION_H
#define PYVM_EXCEPTION_H

#include "buffer.h"
#include "error_types.h"
#include "heap.h"

typedef struct Code Code;
typedef struct Type Type;

typedef struct {
    Code *code;
    uint32_t line;
} TracebackEntry;

enum {
    EXCEPTION_HIDES_CONTEXT = 1, /* it was raised `from` something */
};

/* header.flags has EXCEPTION_ bits. */
typedef struct {
    Object header;
    Type *type;
    Value fields;  /* the instance that holds the attributes which the program has set, or VALUE_EMPTY */
    Value args;    /* a tuple */
    Value context; /* the exception that was being handled when this one was raised, or VALUE_EMPTY */
    Value cause;   /* what it was raised from, or VALUE_EMPTY */
    /* What a NameError, AttributeError or ImportError is about; the second and the first file that an OSError is about;
     * the message of an exception group and the tuple of its exceptions. VALUE_EMPTY if there is nothing. */
    Value name, object;
    Value traceback;         /* the object that last stood for the entries, or VALUE_EMPTY */
    TracebackEntry *entries; /* the innermost call first */
    uint32_t entry_count, entry_capacity;
} Exception;

static inline bool is_exception(Value value) {
    return is_kind(value, KIND_EXCEPTION);
}

static inline Exception *exception_of(Value value) {
    return (Exception *)object_of(value);
}

/* The name of a builtin type of exceptions, and the one that it is derived from (its own for the root). */
const char *error_type_name(ErrorType type);
ErrorType error_type_base(ErrorType type);

/* Is an exception of a builtin type, or of one derived from it? */
bool error_is(const Thread *thread, Value error, ErrorType type);

static inline bool is_exception_group(const Thread *thread, Value exception) {
    return error_is(thread, exception, ERROR_BASE_EXCEPTION_GROUP);
}

/* Is it an OSError that has a number? */
bool is_numbered_os_error(const Thread *thread, Value exception);

/* Is a value a type of exceptions? */
bool is_exception_type(const Thread *thread, Value value);

/* A new exception of any type of exceptions. VALUE_ERROR when there is no memory. */
Value exception_new_of(Thread *thread, Type *type, const Value *args, int count);

/* A new exception with arguments. VALUE_ERROR when there is no memory. */
Value exception_new(Thread *thread, ErrorType type, const Value *args, int count);

/* The exception that `raise value` raises: itself, or a new one of a type. VALUE_ERROR, with TypeError set, if the
 * value is neither. */
Value exception_from_value(Thread *thread, Value value, const char *otherwise);

/* Does an exception match one of several types, or of the types in a tuple? 1, 0, or -1, with TypeError set, if one
 * of them is no type of exceptions. */
int exception_matches(Thread *thread, Value exception, const Value *types, int count);

/* Note that the exception passed through a line of a function. */
void exception_add_entry(Thread *thread, Value exception, Code *code, uint32_t line);

/* Let the innermost entries of an exception be all that another one has. False, with MemoryError set, on failure. */
bool exception_copy_entries(Thread *thread, Value exception, Value from, uint32_t count);

/* Let an exception, if it is one, be the context of another one. An exception never gets into its own context. */
void exception_set_context(Thread *thread, Value exception, Value context);

void exception_trace(Heap *heap, Object *object);
size_t exception_external(const Object *object);
void exception_release(Object *object);

extern const BuiltinSpec exception_methods[];

#endif

#include "exception.h"

#include <stdlib.h>
#include <string.h>

#include "attribute.h"
#include "call.h"
#include "code.h"
#include "errors.h"
#include "exception_make.h"
#include "list.h"
#include "state.h"
#include "traceback_object.h"
#include "tuple.h"

enum {
    ENTRIES_MAX = 100000, /* an exception that is raised again and again in a loop must not grow for ever */
};

typedef struct {
    const char *name;
    ErrorType base; /* its own for the root */
} ErrorTypeInfo;

static const ErrorTypeInfo error_types[ERROR_TYPE_COUNT] = {
#define X(NUMBER, name, BASE) [ERROR_##NUMBER] = {name, ERROR_##BASE},
    ERROR_TYPES(X)
#undef X
};

const char *error_type_name(ErrorType type) {
    return error_types[type].name;
}

ErrorType error_type_base(ErrorType type) {
    return error_types[type].base;
}

bool error_is(const Thread *thread, Value error, ErrorType type) {
    return type_is(exception_of(error)->type, thread->interpreter->error_types[type]);
}

void exception_trace(Heap *heap, Object *object) {
    const Exception *exception = (const Exception *)object;
    heap_mark(heap, exception->context);
    heap_mark(heap, exception->cause);
    for (uint32_t i = 0; i < exception->entry_count; i++) {
        heap_mark_object(heap, &exception->entries[i].code->header);
    }
    heap_mark_object(heap, (Object *)exception->type);
    heap_mark(heap, exception->fields);
    heap_mark(heap, exception->args);
    heap_mark(heap, exception->name);
    heap_mark(heap, exception->object);
    heap_mark(heap, exception->traceback);
}

size_t exception_external(const Object *object) {
    return ((const Exception *)object)->entry_capacity * sizeof(TracebackEntry);
}

void exception_release(Object *object) {
    free(((Exception *)object)->entries);
}

Value exception_new_of(Thread *thread, Type *type, const Value *args, int count) {
    Exception *exception = heap_allocate(thread->heap, KIND_EXCEPTION, sizeof(Exception));
    if (exception == NULL) {
        return VALUE_ERROR;
    }
    *exception = (Exception){
        .header = exception->header,
        .type = type,
        .fields = VALUE_EMPTY,
        .args = VALUE_EMPTY,
        .context = VALUE_EMPTY,
        .cause = VALUE_EMPTY,
        .name = VALUE_EMPTY,
        .object = VALUE_EMPTY,
        .traceback = VALUE_EMPTY,
    };
    Value error = value_from_object(exception);
    return exception_set_arguments(thread, error, args, count) ? error : VALUE_ERROR;
}

Value exception_new(Thread *thread, ErrorType type, const Value *args, int count) {
    return exception_new_of(thread, thread->interpreter->error_types[type], args, count);
}

bool is_exception_type(const Thread *thread, Value value) {
    return is_type(value) && type_is(type_as(value), thread->interpreter->error_types[ERROR_BASE_EXCEPTION]);
}

Value exception_from_value(Thread *thread, Value value, const char *otherwise) {
    if (is_exception_type(thread, value)) {
        value = value_call(thread, value, NULL, 0);
        if (is_error(value)) {
            return VALUE_ERROR;
        }
    }
    return is_exception(value) ? value : error_raise(thread, ERROR_TYPE, "%s", otherwise);
}

static int matches_any(Thread *thread, Value exception, const Value *types, uint32_t count);

static int matches_type(Thread *thread, Value exception, Value type) {
    if (is_tuple_like(type)) {
        return thread_has_c_stack(thread, "")
                   ? matches_any(thread, exception, tuple_of(type)->items, tuple_of(type)->length)
                   : -1;
    }
    if (!is_exception_type(thread, type)) {
        error_raise(thread, ERROR_TYPE, "catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
    return type_is(exception_of(exception)->type, type_as(type));
}

static int matches_any(Thread *thread, Value exception, const Value *types, uint32_t count) {
    int matches = 0;
    for (uint32_t i = 0; i < count && matches >= 0; i++) {
        int match = matches_type(thread, exception, types[i]);
        matches = match < 0 ? -1 : matches | match;
    }
    return matches;
}

int exception_matches(Thread *thread, Value exception, const Value *types, int count) {
    return matches_any(thread, exception, types, (uint32_t)count);
}

void exception_add_entry(Thread *thread, Value error, Code *code, uint32_t line) {
    Exception *exception = exception_of(error);
    if (exception->entry_count == exception->entry_capacity) {
        uint32_t capacity = exception->entry_capacity == 0 ? 4 : exception->entry_capacity * 2;
        TracebackEntry *entries =
            capacity > ENTRIES_MAX ? NULL : realloc(exception->entries, capacity * sizeof *entries);
        if (entries == NULL) {
            return; /* a shorter traceback is better than another error */
        }
        heap_account(thread->heap, (capacity - exception->entry_capacity) * sizeof *entries);
        exception->entries = entries;
        exception->entry_capacity = capacity;
    }
    exception->entries[exception->entry_count++] = (TracebackEntry){code, line};
}

bool exception_copy_entries(Thread *thread, Value error, Value from, uint32_t count) {
    const Exception *source = exception_of(from);
    TracebackEntry *entries = NULL;
    if (count > 0) {
        entries = heap_resize(thread->heap, NULL, 0, count * sizeof *entries);
        if (entries == NULL) {
            return false;
        }
        memcpy(entries, source->entries, count * sizeof *entries);
    }
    Exception *exception = exception_of(error);
    free(exception->entries);
    exception->entries = entries;
    exception->entry_count = exception->entry_capacity = count;
    return true;
}

static Exception *context_of(Exception *exception) {
    return is_empty(exception->context) ? NULL : exception_of(exception->context);
}

/* Take an exception out of the chain of contexts that begins with another one, so that no chain is a ring. */
static void context_cut(Exception *first, const Exception *cut) {
    for (Exception *each = first; each != NULL; each = context_of(each)) {
        if (context_of(each) == cut) {
            each->context = VALUE_EMPTY;
        }
    }
}

void exception_set_context(Thread *thread, Value error, Value context) {
    if (error == context || is_empty(context)) {
        return;
    }
    Exception *exception = exception_of(error);
    context_cut(exception_of(context), exception);
    object_store(thread, exception, &exception->context, context);
}

/* Attributes. */

static Value exception_args(Thread *thread, const Value *args, int count) {
    Exception *exception = exception_of(args[0]);
    if (count > 1) {
        Value tuple = tuple_from_iterable(thread, args[1]);
        if (is_error(tuple)) {
            return VALUE_ERROR;
        }
        object_store(thread, exception, &exception->args, tuple);
    }
    return exception->args;
}

/* An exception or None, as `__cause__` and `__context__` are. */
static Value linked(Thread *thread, Exception *exception, Value *link, const Value *args, int count,
                    const char *what) {
    if (count == 1) {
        return is_empty(*link) ? VALUE_NONE : *link;
    }
    if (args[1] != VALUE_NONE && !is_exception(args[1])) {
        return error_raise(thread, ERROR_TYPE, "exception %s must be None or derive from BaseException", what);
    }
    object_store(thread, exception, link, args[1] == VALUE_NONE ? VALUE_EMPTY : args[1]);
    return VALUE_NONE;
}

static Value exception_cause(Thread *thread, const Value *args, int count) {
    Exception *exception = exception_of(args[0]);
    if (count > 1) {
        exception->header.flags |= EXCEPTION_HIDES_CONTEXT;
    }
    return linked(thread, exception, &exception->cause, args, count, "cause");
}

static Value exception_context(Thread *thread, const Value *args, int count) {
    Exception *exception = exception_of(args[0]);
    return linked(thread, exception, &exception->context, args, count, "context");
}

static Value exception_hides_context(Thread *thread, const Value *args, int count) {
    (void)thread;
    Exception *exception = exception_of(args[0]);
    if (count > 1) {
        exception->header.flags &= (uint8_t)~EXCEPTION_HIDES_CONTEXT;
        exception->header.flags |= args[1] == VALUE_TRUE ? EXCEPTION_HIDES_CONTEXT : 0;
    }
    return value_from_bool(exception->header.flags & EXCEPTION_HIDES_CONTEXT);
}

static Value exception_get_traceback(Thread *thread, const Value *args, int count) {
    if (count == 1) {
        return traceback_of_exception(thread, args[0]);
    }
    if (args[1] != VALUE_NONE && !is_traceback(args[1])) {
        return error_raise(thread, ERROR_TYPE, "__traceback__ must be a traceback or None");
    }
    return exception_set_traceback(thread, args[0], args[1]) ? VALUE_NONE : VALUE_ERROR;
}

static Value exception_with_traceback(Thread *thread, const Value *args, int count) {
    (void)count;
    if (args[1] != VALUE_NONE && !is_traceback(args[1])) {
        return error_raise(thread, ERROR_TYPE, "__traceback__ must be a traceback or None");
    }
    return exception_set_traceback(thread, args[0], args[1]) ? args[0] : VALUE_ERROR;
}

/* Notes are a list, which is an attribute like those that the program sets. */
static Value add_note(Thread *thread, Value error, Value note) {
    Value name = thread->interpreter->names[NAME_NOTES];
    Value notes = attribute_find(thread, error, name);
    if (is_empty(notes)) {
        notes = list_new(thread, NULL, 0);
        if (is_error(notes) || !attribute_store(thread, error, name, notes)) {
            return VALUE_ERROR;
        }
    }
    if (is_error(notes)) {
        return VALUE_ERROR;
    }
    if (!is_list_like(notes)) {
        return error_raise(thread, ERROR_TYPE, "Cannot add note: __notes__ is not a list");
    }
    return list_append(thread, list_of(notes), note) ? VALUE_NONE : VALUE_ERROR;
}

static Value exception_add_note(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_string_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "note must be a str, not '%s'", type_name_of(thread, args[1]));
    }
    return add_note(thread, args[0], args[1]);
}

void error_add_note(Thread *thread, Buffer *note) {
    bool is_raised_again = thread->is_raised_again;
    Value error = thread_take_error(thread);
    Value text = string_from_buffer(thread, note);
    if (is_error(text) || is_error(add_note(thread, error, text))) {
        thread_take_error(thread);
    }
    thread->error = error;
    thread->is_raised_again = is_raised_again;
}

const BuiltinSpec exception_methods[] = {
    {"args", exception_args, 0, 1, BUILTIN_GETTER, NULL},
    {"__cause__", exception_cause, 0, 1, BUILTIN_GETTER, NULL},
    {"__context__", exception_context, 0, 1, BUILTIN_GETTER, NULL},
    {"__suppress_context__", exception_hides_context, 0, 1, BUILTIN_GETTER, NULL},
    {"__traceback__", exception_get_traceback, 0, 1, BUILTIN_GETTER, NULL},
    {"add_note", exception_add_note, 1, 1, BUILTIN_WORDY, NULL},
    {"with_traceback", exception_with_traceback, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

#include "exception.h"

#include <stdlib.h>

#include "code.h"
#include "call.h"
#include "error_attributes.h"
#include "errors.h"
#include "state.h"
#include "tuple.h"

enum {
    ENTRIES_MAX = 100000, /* an exception that is raised again and again in a loop must not grow for ever */
};

typedef struct {
    const char *name;
    ErrorType base; /* its own for the root */
} ErrorTypeInfo;

static const ErrorTypeInfo error_types[ERROR_TYPE_COUNT] = {
    [ERROR_BASE_EXCEPTION] = {"BaseException", ERROR_BASE_EXCEPTION},
    [ERROR_EXCEPTION] = {"Exception", ERROR_BASE_EXCEPTION},
    [ERROR_ARITHMETIC] = {"ArithmeticError", ERROR_EXCEPTION},
    [ERROR_ASSERTION] = {"AssertionError", ERROR_EXCEPTION},
    [ERROR_ATTRIBUTE] = {"AttributeError", ERROR_EXCEPTION},
    [ERROR_BUFFER] = {"BufferError", ERROR_EXCEPTION},
    [ERROR_END_OF_FILE] = {"EOFError", ERROR_EXCEPTION},
    [ERROR_FLOATING_POINT] = {"FloatingPointError", ERROR_ARITHMETIC},
    [ERROR_GENERATOR_EXIT] = {"GeneratorExit", ERROR_BASE_EXCEPTION},
    [ERROR_IMPORT] = {"ImportError", ERROR_EXCEPTION},
    [ERROR_INDEX] = {"IndexError", ERROR_LOOKUP},
    [ERROR_KEY] = {"KeyError", ERROR_LOOKUP},
    [ERROR_KEYBOARD_INTERRUPT] = {"KeyboardInterrupt", ERROR_BASE_EXCEPTION},
    [ERROR_LOOKUP] = {"LookupError", ERROR_EXCEPTION},
    [ERROR_MEMORY] = {"MemoryError", ERROR_EXCEPTION},
    [ERROR_MODULE_NOT_FOUND] = {"ModuleNotFoundError", ERROR_IMPORT},
    [ERROR_NAME] = {"NameError", ERROR_EXCEPTION},
    [ERROR_NOT_IMPLEMENTED] = {"NotImplementedError", ERROR_RUNTIME},
    [ERROR_OS] = {"OSError", ERROR_EXCEPTION},
    [ERROR_OS_BLOCKING] = {"BlockingIOError", ERROR_OS},
    [ERROR_OS_CHILD] = {"ChildProcessError", ERROR_OS},
    [ERROR_OS_CONNECTION] = {"ConnectionError", ERROR_OS},
    [ERROR_OS_BROKEN_PIPE] = {"BrokenPipeError", ERROR_OS_CONNECTION},
    [ERROR_OS_CONNECTION_ABORTED] = {"ConnectionAbortedError", ERROR_OS_CONNECTION},
    [ERROR_OS_CONNECTION_REFUSED] = {"ConnectionRefusedError", ERROR_OS_CONNECTION},
    [ERROR_OS_CONNECTION_RESET] = {"ConnectionResetError", ERROR_OS_CONNECTION},
    [ERROR_OS_FILE_EXISTS] = {"FileExistsError", ERROR_OS},
    [ERROR_OS_FILE_NOT_FOUND] = {"FileNotFoundError", ERROR_OS},
    [ERROR_OS_INTERRUPTED] = {"InterruptedError", ERROR_OS},
    [ERROR_OS_IS_DIRECTORY] = {"IsADirectoryError", ERROR_OS},
    [ERROR_OS_NOT_DIRECTORY] = {"NotADirectoryError", ERROR_OS},
    [ERROR_OS_PERMISSION] = {"PermissionError", ERROR_OS},
    [ERROR_OS_PROCESS_LOOKUP] = {"ProcessLookupError", ERROR_OS},
    [ERROR_OS_TIMEOUT] = {"TimeoutError", ERROR_OS},
    [ERROR_OVERFLOW] = {"OverflowError", ERROR_ARITHMETIC},
    [ERROR_RECURSION] = {"RecursionError", ERROR_RUNTIME},
    [ERROR_REFERENCE] = {"ReferenceError", ERROR_EXCEPTION},
    [ERROR_RUNTIME] = {"RuntimeError", ERROR_EXCEPTION},
    [ERROR_STOP_ASYNC_ITERATION] = {"StopAsyncIteration", ERROR_EXCEPTION},
    [ERROR_STOP_ITERATION] = {"StopIteration", ERROR_EXCEPTION},
    [ERROR_SYNTAX] = {"SyntaxError", ERROR_EXCEPTION},
    [ERROR_SYSTEM] = {"SystemError", ERROR_EXCEPTION},
    [ERROR_SYSTEM_EXIT] = {"SystemExit", ERROR_BASE_EXCEPTION},
    [ERROR_TYPE] = {"TypeError", ERROR_EXCEPTION},
    [ERROR_UNBOUND_LOCAL] = {"UnboundLocalError", ERROR_NAME},
    [ERROR_UNICODE] = {"UnicodeError", ERROR_VALUE},
    [ERROR_UNICODE_DECODE] = {"UnicodeDecodeError", ERROR_UNICODE},
    [ERROR_UNICODE_ENCODE] = {"UnicodeEncodeError", ERROR_UNICODE},
    [ERROR_UNICODE_TRANSLATE] = {"UnicodeTranslateError", ERROR_UNICODE},
    [ERROR_VALUE] = {"ValueError", ERROR_EXCEPTION},
    [ERROR_ZERO_DIVISION] = {"ZeroDivisionError", ERROR_ARITHMETIC},
    [ERROR_WARNING] = {"Warning", ERROR_EXCEPTION},
    [ERROR_WARNING_DEPRECATION] = {"DeprecationWarning", ERROR_WARNING},
    [ERROR_WARNING_FUTURE] = {"FutureWarning", ERROR_WARNING},
    [ERROR_WARNING_IMPORT] = {"ImportWarning", ERROR_WARNING},
    [ERROR_WARNING_RUNTIME] = {"RuntimeWarning", ERROR_WARNING},
    [ERROR_WARNING_SYNTAX] = {"SyntaxWarning", ERROR_WARNING},
    [ERROR_WARNING_USER] = {"UserWarning", ERROR_WARNING},
    [ERROR_STOP] = {"ProgramStopped", ERROR_BASE_EXCEPTION},
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
}

size_t exception_external(const Object *object) {
    return ((const Exception *)object)->entry_capacity * sizeof(TracebackEntry);
}

void exception_release(Object *object) {
    free(((Exception *)object)->entries);
}

Value exception_new_of(Thread *thread, Type *type, const Value *args, int count) {
    Value tuple = tuple_new(thread, args, count);
    Exception *exception =
        is_error(tuple) ? NULL : heap_allocate(thread->heap, KIND_EXCEPTION, sizeof(Exception));
    if (exception == NULL) {
        return VALUE_ERROR;
    }
    *exception = (Exception){
        .header = exception->header,
        .type = type,
        .fields = VALUE_EMPTY,
        .args = tuple,
        .context = VALUE_EMPTY,
        .cause = VALUE_EMPTY,
    };
    return value_from_object(exception);
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

/* There are no objects for tracebacks. */
static Value exception_traceback(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return VALUE_NONE;
}

static Value exception_with_traceback(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return args[0];
}

const BuiltinSpec exception_methods[] = {
    {"args", exception_args, 0, 1, BUILTIN_GETTER, NULL},
    {"__cause__", exception_cause, 0, 1, BUILTIN_GETTER, NULL},
    {"__context__", exception_context, 0, 1, BUILTIN_GETTER, NULL},
    {"__suppress_context__", exception_hides_context, 0, 1, BUILTIN_GETTER, NULL},
    {"__traceback__", exception_traceback, 0, 1, BUILTIN_GETTER, NULL},
    {"with_traceback", exception_with_traceback, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static Value stop_iteration_value(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Tuple *own = tuple_of(exception_of(args[0])->args);
    return own->length == 0 ? VALUE_NONE : own->items[0];
}

static const BuiltinSpec stop_iteration_methods[] = {
    {"value", stop_iteration_value, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static Value system_exit_code(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    const Tuple *own = tuple_of(exception_of(args[0])->args);
    return own->length == 0 ? VALUE_NONE : own->length == 1 ? own->items[0] : exception_of(args[0])->args;
}

static const BuiltinSpec system_exit_methods[] = {
    {"code", system_exit_code, 0, 0, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec *error_type_methods(ErrorType type) {
    switch (type) {
    case ERROR_STOP_ITERATION:
        return stop_iteration_methods;
    case ERROR_SYSTEM_EXIT:
        return system_exit_methods;
    case ERROR_OS:
        return os_error_methods;
    case ERROR_SYNTAX:
        return syntax_error_methods;
    case ERROR_IMPORT:
        return import_error_methods;
    default:
        return NULL;
    }
}

#include "exception.h"

#include <stdlib.h>

#include "code.h"
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

bool error_type_is(ErrorType type, ErrorType base) {
    while (type != base && type != ERROR_BASE_EXCEPTION) {
        type = error_types[type].base;
    }
    return type == base;
}

void exception_trace(Heap *heap, Object *object) {
    const Exception *exception = (const Exception *)object;
    heap_mark(heap, exception->context);
    heap_mark(heap, exception->cause);
    for (uint32_t i = 0; i < exception->entry_count; i++) {
        heap_mark_object(heap, &exception->entries[i].code->header);
    }
    for (uint32_t i = 0; i < exception->arg_count; i++) {
        heap_mark(heap, exception->args[i]);
    }
}

size_t exception_external(const Object *object) {
    return ((const Exception *)object)->entry_capacity * sizeof(TracebackEntry);
}

void exception_release(Object *object) {
    free(((Exception *)object)->entries);
}

Value exception_new(Thread *thread, ErrorType type, const Value *args, int count) {
    size_t size = sizeof(Exception) + (size_t)count * sizeof(Value);
    Exception *exception = heap_allocate(thread->heap, KIND_EXCEPTION, size);
    if (exception == NULL) {
        return VALUE_ERROR;
    }
    exception->header.extra = type;
    exception->context = exception->cause = VALUE_EMPTY;
    exception->entries = NULL;
    exception->entry_count = exception->entry_capacity = 0;
    exception->arg_count = (uint32_t)count;
    for (int i = 0; i < count; i++) {
        object_store(thread, exception, &exception->args[i], args[i]);
    }
    return value_from_object(exception);
}

Value exception_from_value(Thread *thread, Value value, const char *otherwise) {
    if (is_error_type(value)) {
        return exception_new(thread, error_type_of(value), NULL, 0);
    }
    return is_exception(value) ? value : error_raise(thread, ERROR_TYPE, "%s", otherwise);
}

static int matches_type(Thread *thread, Value exception, Value type) {
    if (!is_error_type(type)) {
        error_raise(thread, ERROR_TYPE, "catching classes that do not inherit from BaseException is not allowed");
        return -1;
    }
    return error_type_is(exception_type(exception), error_type_of(type));
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
    if (count == 1 && is_tuple(types[0])) {
        return matches_any(thread, exception, tuple_of(types[0])->items, tuple_of(types[0])->length);
    }
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

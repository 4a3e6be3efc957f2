#include "errors.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "code.h"
#include "repr.h"
#include "state.h"
#include "str.h"

enum {
    MESSAGE_MAX = 512,
    ENTRIES_MAX = 100000, /* an error that is raised again and again in a loop must not grow for ever */
    REPEATS_SHOWN = 3,
};

const char *error_type_name(ErrorType type) {
    static const char *const names[ERROR_TYPE_COUNT] = {
        [ERROR_BASE] = "Exception",
        [ERROR_ATTRIBUTE] = "AttributeError",
        [ERROR_INDEX] = "IndexError",
        [ERROR_KEYBOARD_INTERRUPT] = "KeyboardInterrupt",
        [ERROR_MEMORY] = "MemoryError",
        [ERROR_NAME] = "NameError",
        [ERROR_NOT_IMPLEMENTED] = "NotImplementedError",
        [ERROR_OVERFLOW] = "OverflowError",
        [ERROR_RECURSION] = "RecursionError",
        [ERROR_RUNTIME] = "RuntimeError",
        [ERROR_STOP] = "ProgramStopped",
        [ERROR_TYPE] = "TypeError",
        [ERROR_UNBOUND_LOCAL] = "UnboundLocalError",
        [ERROR_VALUE] = "ValueError",
        [ERROR_ZERO_DIVISION] = "ZeroDivisionError",
    };
    return names[type];
}

void exception_trace(Heap *heap, Object *object) {
    const Exception *exception = (const Exception *)object;
    heap_mark(heap, exception->message);
    for (uint32_t i = 0; i < exception->entry_count; i++) {
        heap_mark_object(heap, &exception->entries[i].code->header);
    }
}

size_t exception_external(const Object *object) {
    return ((const Exception *)object)->entry_capacity * sizeof(TracebackEntry);
}

void exception_release(Object *object) {
    free(((Exception *)object)->entries);
}

Value exception_new(Thread *thread, ErrorType type, Value message) {
    Exception *exception = heap_allocate(thread->heap, KIND_EXCEPTION, sizeof(Exception));
    if (exception == NULL) {
        return VALUE_ERROR;
    }
    exception->header.extra = type;
    exception->message = message;
    exception->entries = NULL;
    exception->entry_count = 0;
    exception->entry_capacity = 0;
    return value_from_object(exception);
}

/* Raising. */

/* Raise an error that was made beforehand, as there may be no memory for another one. */
static Value raise_ready(Thread *thread, Value error) {
    exception_of(error)->entry_count = 0;
    thread->error = error;
    return VALUE_ERROR;
}

Value error_raise_memory(Thread *thread) {
    return raise_ready(thread, thread->interpreter->memory_error);
}

Value error_raise_stop(Thread *thread) {
    return raise_ready(thread, thread->interpreter->stop_error);
}

static Value raise_text(Thread *thread, ErrorType type, const char *text, size_t size) {
    Value message = string_from_utf8(thread, text, size);
    Value error = is_error(message) ? VALUE_ERROR : exception_new(thread, type, message);
    if (!is_error(error)) {
        thread->error = error;
    }
    return VALUE_ERROR;
}

Value error_raise(Thread *thread, ErrorType type, const char *format, ...) {
    char text[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return raise_text(thread, type, text, strlen(text));
}

Value error_raise_buffer(Thread *thread, ErrorType type, Buffer *buffer) {
    if (buffer->failed) {
        error_raise_memory(thread);
    } else {
        raise_text(thread, type, buffer->size == 0 ? "" : buffer->text, buffer->size);
    }
    buffer_destroy(buffer);
    return VALUE_ERROR;
}

Value error_raise_around(Thread *thread, ErrorType type, const char *before, Value name, const char *after) {
    Buffer buffer = {0};
    buffer_put_text(&buffer, before);
    buffer_put_string(&buffer, string_of(name));
    buffer_put_text(&buffer, after);
    return error_raise_buffer(thread, type, &buffer);
}

Value error_raise_repr(Thread *thread, ErrorType type, Value value, const char *after) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!buffer_put_repr(thread, &buffer, value)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    buffer_put_text(&buffer, after);
    return error_raise_buffer(thread, type, &buffer);
}

Value error_type_call(Thread *thread, Value type, const Value *args, int count) {
    Value message = VALUE_EMPTY;
    if (count > 1) {
        return error_raise(thread, ERROR_TYPE, "exceptions with more than one argument are not supported");
    }
    if (count == 1) {
        message = value_to_string(thread, args[0]);
    }
    return is_error(message) ? VALUE_ERROR : exception_new(thread, (ErrorType)object_of(type)->extra, message);
}

void error_raise_value(Thread *thread, Value error) {
    if (is_kind(error, KIND_ERROR_TYPE)) {
        error = exception_new(thread, (ErrorType)object_of(error)->extra, VALUE_EMPTY);
        if (is_error(error)) {
            return;
        }
    }
    if (is_exception(error)) {
        thread->error = error;
    } else {
        error_raise(thread, ERROR_TYPE, "exceptions must derive from BaseException");
    }
}

void error_raise_again(Thread *thread, Value error) {
    thread->error = error;
}

void error_add_entry(Thread *thread, Value error, Code *code, uint32_t line) {
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

/* Showing. */

static bool entry_equals(const TracebackEntry *left, const TracebackEntry *right) {
    return left->code == right->code && left->line == right->line;
}

static void buffer_put_entry(Buffer *buffer, const TracebackEntry *entry) {
    buffer_put_text(buffer, "  File \"");
    buffer_put_string(buffer, string_of(entry->code->filename));
    buffer_print(buffer, "\", line %u, in ", (unsigned)entry->line);
    buffer_put_string(buffer, string_of(entry->code->name));
    buffer_put_text(buffer, "\n");
}

static void buffer_put_repeats(Buffer *buffer, uint32_t repeats) {
    if (repeats > REPEATS_SHOWN) {
        uint32_t more = repeats - REPEATS_SHOWN;
        buffer_print(buffer, "  [Previous line repeated %u more time%s]\n", (unsigned)more, more == 1 ? "" : "s");
    }
}

static void buffer_put_traceback(Buffer *buffer, const Exception *exception) {
    buffer_put_text(buffer, "Traceback (most recent call last):\n");
    const TracebackEntry *previous = NULL;
    uint32_t repeats = 0;
    for (uint32_t i = exception->entry_count; i-- > 0;) {
        const TracebackEntry *entry = &exception->entries[i];
        if (previous == NULL || !entry_equals(previous, entry)) {
            buffer_put_repeats(buffer, repeats);
            repeats = 0;
        }
        if (++repeats <= REPEATS_SHOWN) {
            buffer_put_entry(buffer, entry);
        }
        previous = entry;
    }
    buffer_put_repeats(buffer, repeats);
}

void buffer_put_error(Buffer *buffer, Value error) {
    const Exception *exception = exception_of(error);
    if (exception->entry_count > 0) {
        buffer_put_traceback(buffer, exception);
    }
    buffer_put_text(buffer, error_type_name((ErrorType)exception->header.extra));
    if (is_string(exception->message) && string_of(exception->message)->length > 0) {
        buffer_put_text(buffer, ": ");
        buffer_put_string(buffer, string_of(exception->message));
    }
}

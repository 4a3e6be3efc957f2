#include "errors.h"

#include <stdarg.h>
#include <stdio.h>

#include "repr.h"
#include "state.h"
#include "str.h"

enum { MESSAGE_MAX = 512 };

const char *argument_type_name(const Thread *thread, Value value) {
    return value == VALUE_NONE ? "None" : type_name_of(thread, value);
}

/* Raise an exception while another one may be being handled, which is its context then. */
static Value raise(Thread *thread, Value error) {
    if (!is_error(error)) {
        exception_set_context(thread, error, thread->handled);
        thread->error = error;
    }
    return VALUE_ERROR;
}

/* Raise an exception that was made beforehand, as there may be no memory for another one. */
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

Value error_raise_with(Thread *thread, ErrorType type, const Value *args, int count) {
    return raise(thread, exception_new(thread, type, args, count));
}

static Value raise_text(Thread *thread, ErrorType type, const char *text, size_t size) {
    Value message = string_from_utf8(thread, text, size);
    return is_error(message) ? VALUE_ERROR : error_raise_with(thread, type, &message, 1);
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

void error_raise_value(Thread *thread, Value error) {
    raise(thread, exception_from_value(thread, error, "exceptions must derive from BaseException"));
}

void error_raise_from(Thread *thread, Value error, Value cause) {
    Value raised = exception_from_value(thread, error, "exceptions must derive from BaseException");
    if (is_error(raised)) {
        return;
    }
    if (cause != VALUE_NONE) {
        cause = exception_from_value(thread, cause, "exception causes must derive from BaseException");
    }
    if (is_error(cause)) {
        return;
    }
    Exception *exception = exception_of(raised);
    object_store(thread, exception, &exception->cause, cause == VALUE_NONE ? VALUE_EMPTY : cause);
    exception->header.flags |= EXCEPTION_HIDES_CONTEXT;
    raise(thread, raised);
}

void error_raise_again(Thread *thread, Value error) {
    thread->error = error;
    thread->is_raised_again = true;
}

void error_raise_handled(Thread *thread) {
    if (is_empty(thread->handled)) {
        error_raise(thread, ERROR_RUNTIME, "No active exception to reraise");
    } else {
        error_raise_again(thread, thread->handled);
    }
}

void error_raise_assertion(Thread *thread, Value *args, int count) {
    error_raise_with(thread, ERROR_ASSERTION, args, count);
}

#include "exception_text.h"

#include "codec.h"
#include "errors.h"
#include "repr.h"
#include "state.h"
#include "str.h"
#include "syntax_error.h"
#include "tuple.h"

static bool put_arguments(Thread *thread, Buffer *buffer, const Exception *exception) {
    const Tuple *args = tuple_of(exception->args);
    buffer_put_text(buffer, "(");
    for (uint32_t i = 0; i < args->length; i++) {
        buffer_put_text(buffer, i == 0 ? "" : ", ");
        if (!buffer_put_repr(thread, buffer, args->items[i])) {
            return false;
        }
    }
    buffer_put_text(buffer, ")");
    return true;
}

bool buffer_put_exception(Thread *thread, Buffer *buffer, Value exception) {
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    buffer_put_text(buffer, type_name_of(thread, exception));
    return put_arguments(thread, buffer, exception_of(exception));
}

/* An error of the operating system: its number, what that means, and perhaps the names of files. */
static bool put_os_message(Thread *thread, Buffer *buffer, const Exception *exception) {
    const Tuple *args = tuple_of(exception->args);
    buffer_put_text(buffer, "[Errno ");
    bool is_put = buffer_put_value(thread, buffer, args->items[0]);
    buffer_put_text(buffer, "] ");
    is_put = is_put && buffer_put_value(thread, buffer, args->items[1]);
    const Value files[2] = {exception->object, exception->name};
    for (int i = 0; i < 2 && is_put && !is_empty(files[i]); i++) {
        buffer_put_text(buffer, i == 0 ? ": " : " -> ");
        is_put = buffer_put_repr(thread, buffer, files[i]);
    }
    return is_put;
}

static bool put_group_message(Thread *thread, Buffer *buffer, const Exception *group) {
    uint32_t count = tuple_of(group->object)->length;
    bool is_put = buffer_put_value(thread, buffer, group->name);
    buffer_print(buffer, " (%u sub-exception%s)", (unsigned)count, count == 1 ? "" : "s");
    return is_put;
}

/* Its only argument, or all of them as a tuple, unless the type knows better. */
bool buffer_put_message(Thread *thread, Buffer *buffer, Value value) {
    const Exception *exception = exception_of(value);
    if (!thread_has_c_stack(thread, " while getting the str of an object")) {
        return false;
    }
    if (is_placed_syntax_error(thread, value)) {
        buffer_put_syntax_message(buffer, value);
        return true;
    }
    if (buffer_put_unicode_error(thread, buffer, value)) {
        return true;
    }
    if (is_numbered_os_error(thread, value)) {
        return put_os_message(thread, buffer, exception);
    }
    if (is_exception_group(thread, value)) {
        return put_group_message(thread, buffer, exception);
    }
    const Tuple *args = tuple_of(exception->args);
    if (args->length == 1) {
        return error_is(thread, value, ERROR_KEY) ? buffer_put_repr(thread, buffer, args->items[0])
                                                  : buffer_put_value(thread, buffer, args->items[0]);
    }
    return args->length == 0 || put_arguments(thread, buffer, exception);
}

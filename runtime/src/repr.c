#include "repr.h"

#include "builtins.h"
#include "errors.h"
#include "function.h"
#include "list.h"
#include "number.h"
#include "range.h"
#include "state.h"
#include "str.h"

/* The lists around the one that is being written: a list within itself is written as [...]. */
typedef struct Enclosing {
    const List *list;
    const struct Enclosing *outer;
} Enclosing;

static bool put_repr(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing);

static bool put_items(Thread *thread, Buffer *buffer, const List *list, const Enclosing *enclosing) {
    for (uint32_t i = 0; i < list->length && !buffer->failed; i++) {
        if (i > 0) {
            buffer_put_text(buffer, ", ");
        }
        if (!put_repr(thread, buffer, list->items[i], enclosing)) {
            return false;
        }
    }
    return true;
}

static bool put_list(Thread *thread, Buffer *buffer, const List *list, const Enclosing *enclosing) {
    for (const Enclosing *around = enclosing; around != NULL; around = around->outer) {
        if (around->list == list) {
            buffer_put_text(buffer, "[...]");
            return true;
        }
    }
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    Enclosing within = {list, enclosing};
    buffer_put_text(buffer, "[");
    bool complete = put_items(thread, buffer, list, &within);
    buffer_put_text(buffer, "]");
    return complete;
}

static void put_range(Buffer *buffer, const Range *range) {
    buffer_print(buffer, "range(%lld, %lld", (long long)range->start, (long long)range->stop);
    if (range->step != 1) {
        buffer_print(buffer, ", %lld", (long long)range->step);
    }
    buffer_put_text(buffer, ")");
}

static bool put_arguments(Thread *thread, Buffer *buffer, const Exception *exception,
                          const Enclosing *enclosing) {
    buffer_put_text(buffer, "(");
    for (uint32_t i = 0; i < exception->arg_count; i++) {
        if (i > 0) {
            buffer_put_text(buffer, ", ");
        }
        if (!put_repr(thread, buffer, exception->args[i], enclosing)) {
            return false;
        }
    }
    buffer_put_text(buffer, ")");
    return true;
}

static bool put_exception(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    if (!thread_has_c_stack(thread, " while getting the repr of an object")) {
        return false;
    }
    buffer_put_text(buffer, error_type_name(exception_type(value)));
    return put_arguments(thread, buffer, exception_of(value), enclosing);
}

static void put_builtin(Buffer *buffer, Value value) {
    const char *name = builtin_of(value)->spec->name;
    buffer_print(buffer, builtin_is_type(value) ? "<class '%s'>" : "<built-in function %s>", name);
}

static void put_simple(Buffer *buffer, Value value) {
    if (is_int(value)) {
        buffer_print(buffer, "%lld", (long long)int_of(value));
    } else if (is_float(value)) {
        buffer_put_double(buffer, double_of(value));
    } else if (is_bool(value)) {
        buffer_put_text(buffer, is_true(value) ? "True" : "False");
    } else {
        buffer_put_text(buffer, "None");
    }
}

static void put_function(Buffer *buffer, Value value) {
    buffer_put_text(buffer, "<function ");
    buffer_put_string(buffer, string_of(function_of(value)->code->qualname));
    buffer_print(buffer, " at 0x%llx>", (unsigned long long)value);
}

static bool put_repr(Thread *thread, Buffer *buffer, Value value, const Enclosing *enclosing) {
    if (!is_object(value)) {
        put_simple(buffer, value);
        return true;
    }
    switch (object_of(value)->kind) {
    case KIND_STRING:
        buffer_put_string_repr(buffer, string_of(value));
        return true;
    case KIND_LIST:
        return put_list(thread, buffer, list_of(value), enclosing);
    case KIND_RANGE:
        put_range(buffer, range_of(value));
        return true;
    case KIND_FUNCTION:
        put_function(buffer, value);
        return true;
    case KIND_BUILTIN:
        put_builtin(buffer, value);
        return true;
    case KIND_EXCEPTION:
        return put_exception(thread, buffer, value, enclosing);
    case KIND_ERROR_TYPE:
        buffer_print(buffer, "<class '%s'>", error_type_name(error_type_of(value)));
        return true;
    default:
        buffer_print(buffer, "<%s object at 0x%llx>", type_name_of(value), (unsigned long long)value);
        return true;
    }
}

bool buffer_put_repr(Thread *thread, Buffer *buffer, Value value) {
    return put_repr(thread, buffer, value, NULL);
}

/* What str() makes of an exception: of its only argument, or of all of them as a tuple. */
static bool put_message(Thread *thread, Buffer *buffer, Value value) {
    const Exception *exception = exception_of(value);
    if (!thread_has_c_stack(thread, " while getting the str of an object")) {
        return false;
    }
    switch (exception->arg_count) {
    case 0:
        return true;
    case 1:
        return error_type_is(exception_type(value), ERROR_KEY)
                   ? buffer_put_repr(thread, buffer, exception->args[0])
                   : buffer_put_value(thread, buffer, exception->args[0]);
    default:
        return put_arguments(thread, buffer, exception, NULL);
    }
}

bool buffer_put_value(Thread *thread, Buffer *buffer, Value value) {
    if (is_string(value)) {
        buffer_put_string(buffer, string_of(value));
        return true;
    }
    return is_exception(value) ? put_message(thread, buffer, value) : buffer_put_repr(thread, buffer, value);
}

Value value_to_string(Thread *thread, Value value) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (is_string(value)) {
        return value;
    }
    if (!buffer_put_value(thread, &buffer, value)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

Value value_to_repr(Thread *thread, Value value) {
    Buffer buffer = {.limit = heap_room(thread->heap)};
    if (!buffer_put_repr(thread, &buffer, value)) {
        buffer_destroy(&buffer);
        return VALUE_ERROR;
    }
    return string_from_buffer(thread, &buffer);
}

#include "sequence.h"

#include "bytes.h"
#include "dict.h"
#include "errors.h"
#include "items.h"
#include "iterator.h"
#include "range.h"
#include "set.h"
#include "slice.h"
#include "str.h"

bool index_from_value(Thread *thread, Value value, int64_t *index) {
    if (!is_integral(value)) {
        error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(value));
        return false;
    }
    *index = integral_of(value);
    return true;
}

/* The place in a sequence that a subscript means, or -1 with the thread's error set. `what` is done there:
 * "", "assignment " or "deletion ". */
static int64_t subscript_place(Thread *thread, Value container, Value index, const char *what) {
    if (!is_integral(index)) {
        const char *quote = is_string(container) ? "'" : "";
        /* CPython calls bytes by another name only here. */
        error_raise(thread, ERROR_TYPE, "%s indices must be integers%s, not %s%s%s",
                    is_string(container) ? "string" : is_bytes(container) ? "byte" : type_name_of(container),
                    is_string(container) ? "" : " or slices", quote, type_name_of(index), quote);
        return -1;
    }
    int64_t length = value_length(thread, container);
    int64_t place = integral_of(index);
    place += place < 0 ? length : 0;
    if (place < 0 || place >= length) {
        if (is_bytes(container)) {
            error_raise(thread, ERROR_INDEX, "index out of range");
            return -1;
        }
        const char *name = is_string(container) ? "string" : type_name_of(container);
        error_raise(thread, ERROR_INDEX, "%s%s %sindex out of range", name, is_range(container) ? " object" : "",
                    is_list(container) && *what != '\0' ? "assignment " : "");
        return -1;
    }
    return place;
}

static bool is_sequence(Value value) {
    return has_items(value) || is_string(value) || is_bytes(value) || is_range(value);
}

bool is_subscriptable(Value value) {
    return is_dict(value) || is_sequence(value);
}

Value subscript_load_slow(Thread *thread, Value container, Value index) {
    if (is_dict(container)) {
        return dict_load(thread, container, index);
    }
    if (!is_sequence(container)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not subscriptable", type_name_of(container));
    }
    if (is_slice(index)) {
        return slice_load(thread, container, index);
    }
    int64_t place = subscript_place(thread, container, index, "");
    if (place < 0) {
        return VALUE_ERROR;
    }
    if (has_items(container)) {
        return items_of(container).values[place];
    }
    if (is_bytes(container)) {
        return value_from_int(string_of(container)->data[place]);
    }
    if (is_string(container)) {
        return string_from_codepoint(thread, string_at(string_of(container), (uint32_t)place));
    }
    return range_item(range_of(container), place);
}

bool subscript_store_slow(Thread *thread, Value container, Value index, Value value) {
    if (is_dict(container)) {
        return dict_set(thread, container, index, value);
    }
    if (!is_list(container)) {
        error_raise(thread, ERROR_TYPE, "'%s' object does not support item assignment", type_name_of(container));
        return false;
    }
    if (is_slice(index)) {
        return slice_store(thread, container, index, value);
    }
    int64_t place = subscript_place(thread, container, index, "assignment ");
    if (place < 0) {
        return false;
    }
    list_set_item(thread, container, value_from_int(place), value);
    return true;
}

bool subscript_delete(Thread *thread, Value container, Value index) {
    if (is_dict(container)) {
        return dict_delete(thread, container, index);
    }
    if (!is_list(container)) {
        /* CPython asks sequences in other words than the rest, but only where the index is an integer. */
        const char *verb = is_sequence(container) && is_integral(index) ? "doesn't" : "does not";
        error_raise(thread, ERROR_TYPE, "'%s' object %s support item deletion", type_name_of(container), verb);
        return false;
    }
    if (is_slice(index)) {
        return slice_delete(thread, container, index);
    }
    int64_t place = subscript_place(thread, container, index, "deletion ");
    if (place < 0) {
        return false;
    }
    list_remove_at(thread, list_of(container), (uint32_t)place);
    return true;
}

/* This takes items out of an iterator up to the one that is found. */
static int iterator_contains(Thread *thread, Value iterator, Value item) {
    for (;;) {
        Value next = iterator_step(thread, iterator);
        int equal = is_error(next) ? -1 : is_end(next) ? 0 : value_equals(thread, next, item);
        if (equal != 0 || is_end(next)) {
            return equal;
        }
    }
}

int value_contains(Thread *thread, Value container, Value item) {
    if (has_items(container)) {
        int64_t found = items_find(thread, container, item, 0, LIST_LENGTH_MAX);
        return found == -2 ? -1 : found >= 0;
    }
    if (is_dict(container)) {
        return dict_contains(thread, container, item);
    }
    if (is_set(container)) {
        return set_contains(thread, container, item);
    }
    if (is_dict_view(container)) {
        return dict_view_contains(thread, container, item);
    }
    if (is_range(container)) {
        return range_contains(range_of(container), item);
    }
    if (is_bytes(container)) {
        return bytes_contains(thread, container, item);
    }
    if (!is_string(container) && is_iterable(container)) {
        return iterator_contains(thread, container, item);
    }
    if (!is_string(container)) {
        error_raise(thread, ERROR_TYPE, "argument of type '%s' is not iterable", type_name_of(container));
        return -1;
    }
    if (!is_string(item)) {
        error_raise(thread, ERROR_TYPE, "'in <string>' requires string as left operand, not %s",
                    type_name_of(item));
        return -1;
    }
    return string_find(string_of(container), string_of(item), 0) >= 0;
}

int64_t value_length(Thread *thread, Value value) {
    if (has_items(value)) {
        return items_of(value).length;
    }
    if (is_string(value) || is_bytes(value)) {
        return string_of(value)->length;
    }
    if (is_dict(value) || is_set(value)) {
        return table_of(value)->length;
    }
    if (is_dict_view(value)) {
        return table_of(dict_of_view(value))->length;
    }
    if (is_range(value)) {
        return range_of(value)->length;
    }
    error_raise(thread, ERROR_TYPE, "object of type '%s' has no len()", type_name_of(value));
    return -1;
}

#include "sequence.h"

#include "compare.h"
#include "errors.h"
#include "list.h"
#include "range.h"
#include "str.h"

bool index_from_value(Thread *thread, Value value, int64_t *index) {
    if (!is_integral(value)) {
        error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(value));
        return false;
    }
    *index = integral_of(value);
    return true;
}

/* The place in a sequence that a subscript means, or -1 with the thread's error set. */
static int64_t subscript_place(Thread *thread, Value container, Value index, int64_t length, const char *store) {
    if (!is_integral(index)) {
        const char *what = is_list(container) ? "list" : is_string(container) ? "string" : "range";
        error_raise(thread, ERROR_TYPE, "%s indices must be integers%s, not %s%s%s", what,
                    is_string(container) ? "" : " or slices", is_string(container) ? "'" : "",
                    type_name_of(index), is_string(container) ? "'" : "");
        return -1;
    }
    int64_t place = integral_of(index);
    place += place < 0 ? length : 0;
    if (place < 0 || place >= length) {
        const char *what = is_range(container) ? "range object" : is_string(container) ? "string" : "list";
        error_raise(thread, ERROR_INDEX, "%s %sindex out of range", what, store);
        return -1;
    }
    return place;
}

Value subscript_load_slow(Thread *thread, Value container, Value index) {
    if (!is_list(container) && !is_string(container) && !is_range(container)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not subscriptable", type_name_of(container));
    }
    int64_t place = subscript_place(thread, container, index, value_length(thread, container), "");
    if (place < 0) {
        return VALUE_ERROR;
    }
    if (is_list(container)) {
        return list_of(container)->items[place];
    }
    if (is_string(container)) {
        return string_from_codepoint(thread, string_at(string_of(container), (uint32_t)place));
    }
    return range_item(range_of(container), place);
}

bool subscript_store_slow(Thread *thread, Value container, Value index, Value value) {
    if (!is_list(container)) {
        error_raise(thread, ERROR_TYPE, "'%s' object does not support item assignment", type_name_of(container));
        return false;
    }
    List *list = list_of(container);
    int64_t place = subscript_place(thread, container, index, list->length, "assignment ");
    if (place < 0) {
        return false;
    }
    object_store(thread, list, &list->items[place], value);
    return true;
}

static int list_contains(Thread *thread, const List *list, Value item) {
    for (uint32_t i = 0; i < list->length; i++) {
        int equal = value_equals(thread, list->items[i], item);
        if (equal != 0) {
            return equal;
        }
    }
    return 0;
}

int value_contains(Thread *thread, Value container, Value item) {
    if (is_list(container)) {
        return list_contains(thread, list_of(container), item);
    }
    if (is_range(container)) {
        return range_contains(range_of(container), item);
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
    if (is_list(value)) {
        return list_of(value)->length;
    }
    if (is_string(value)) {
        return string_of(value)->length;
    }
    if (is_range(value)) {
        return range_of(value)->length;
    }
    error_raise(thread, ERROR_TYPE, "object of type '%s' has no len()", type_name_of(value));
    return -1;
}

#include "sequence.h"

#include "call.h"
#include "bigint.h"
#include "bytes.h"
#include "dict.h"
#include "attribute.h"
#include "errors.h"
#include "generics.h"
#include "instance.h"
#include "items.h"
#include "iterator.h"
#include "operators.h"
#include "range.h"
#include "set.h"
#include "slice.h"
#include "text.h"

Value value_index(Thread *thread, Value value) {
    value = value_plain(value);
    if (!has_class(value)) {
        return value;
    }
    Value index = special_call(thread, SPECIAL_INDEX, value, NULL, 0);
    if (is_empty(index)) {
        return value;
    }
    if (!is_error(index) && !is_integer(value_plain(index))) {
        return error_raise(thread, ERROR_TYPE, "__index__ returned non-int (type %s)", type_name_of(thread, index));
    }
    return is_error(index) ? VALUE_ERROR : value_plain(index);
}

Value int_from_value(Thread *thread, Value value) {
    const char *type = type_name_of(thread, value);
    value = value_index(thread, value);
    if (!is_error(value) && !is_integer(value)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type);
    }
    return is_error(value) || is_object(value) ? value : value_from_int(integral_of(value));
}

bool index_from_value(Thread *thread, Value value, int64_t *index) {
    value = int_from_value(thread, value);
    if (is_error(value)) {
        return false;
    }
    if (!int_to_int64(value, index)) {
        error_raise(thread, ERROR_OVERFLOW, "Python int too large to convert to C ssize_t");
        return false;
    }
    return true;
}

int times_from_value(Thread *thread, Value value, int64_t *times) {
    value = value_index(thread, value);
    if (!is_error(value) && is_integer(value) && !int_to_int64(value, times)) {
        error_raise(thread, ERROR_OVERFLOW, "cannot fit 'int' into an index-sized integer");
        return -1;
    }
    return is_error(value) ? -1 : is_integer(value);
}

bool bound_from_value(Thread *thread, Value value, int64_t *bound) {
    if (is_bigint(value)) {
        *bound = int_clamped(value);
        return true;
    }
    return index_from_value(thread, value, bound);
}

/* The place in a sequence that a subscript means, or -1 with the thread's error set. `what` is done there:
 * "", "assignment " or "deletion ". */
static int64_t subscript_place(Thread *thread, Value container, Value index, const char *what) {
    const char *index_type = type_name_of(thread, index);
    const char *own_name = type_name(type_builtin_base(type_of(thread, container)));
    index = value_index(thread, index);
    if (is_error(index)) {
        return -1;
    }
    if (!is_integer(index)) {
        const char *quote = is_string_like(container) ? "'" : "";
        /* CPython calls bytes by another name only here. */
        const char *name = is_string_like(container) ? "string"
                           : is_bytes_like(container) ? "byte"
                                                      : own_name;
        error_raise(thread, ERROR_TYPE, "%s indices must be integers%s, not %s%s%s", name,
                    is_string_like(container) ? "" : " or slices", quote, index_type, quote);
        return -1;
    }
    int64_t length = builtin_length(thread, container);
    int64_t place;
    if (!int_to_int64(index, &place)) {
        error_raise(thread, ERROR_INDEX, "cannot fit '%s' into an index-sized integer", index_type);
        return -1;
    }
    place += place < 0 ? length : 0;
    if (place < 0 || place >= length) {
        if (is_bytes_like(container)) {
            error_raise(thread, ERROR_INDEX, "index out of range");
            return -1;
        }
        const char *name = is_string_like(container) ? "string" : own_name;
        error_raise(thread, ERROR_INDEX, "%s %sindex out of range", name,
                    is_list_like(container) && *what != '\0' ? "assignment " : "");
        return -1;
    }
    return place;
}

static bool is_sequence(Value value) {
    return has_items(value) || is_text(value) || is_range(value);
}

bool is_subscriptable(Thread *thread, Value value) {
    return is_dict_like(value) || is_sequence(value)
           || (has_class(value) && !is_empty(type_of(thread, value)->special[SPECIAL_GETITEM]));
}

/* type[...]: what the type of the type says, else `__class_getitem__`. */
static Value type_subscript(Thread *thread, Value type, Value index) {
    Value found = special_call(thread, SPECIAL_GETITEM, type, &index, 1);
    if (!is_empty(found)) {
        return found;
    }
    if (type == value_from_object(type_of_kind(thread, KIND_TYPE))) { /* other metatypes don't inherit it */
        const Value args[2] = {type, index};
        return generic_alias(thread, args, 2);
    }
    Value method = attribute_find(thread, type, thread->interpreter->names[NAME_CLASS_GETITEM]);
    if (!is_empty(method)) {
        return is_error(method) ? VALUE_ERROR : value_call(thread, method, &index, 1);
    }
    return error_raise(thread, ERROR_TYPE, "type '%s' is not subscriptable", type_name(type_as(type)));
}

Value subscript_load_slow(Thread *thread, Value container, Value index) {
    if (!has_class(container)) {
        return builtin_subscript_load(thread, container, index);
    }
    if (!thread_has_c_stack(thread, "")) {
        return VALUE_ERROR;
    }
    if (is_type(container)) {
        return type_subscript(thread, container, index);
    }
    Value found = special_call(thread, SPECIAL_GETITEM, container, &index, 1);
    return is_empty(found) ? builtin_subscript_load(thread, container, index) : found;
}

Value subscript_load_part(Thread *thread, Value container, Value start, Value stop) {
    bool has_plain_bounds = (is_int(start) || start == VALUE_NONE) && (is_int(stop) || stop == VALUE_NONE);
    bool is_plain = is_list(container) || is_tuple(container) || is_string(container) || is_bytes(container);
    if (!has_plain_bounds || !is_plain) {
        Value slice = slice_new(thread, start, stop, VALUE_NONE);
        return is_error(slice) ? VALUE_ERROR : subscript_load(thread, container, slice);
    }
    /* Nobody gets to see the slice, which can lie here. */
    Slice slice = {.header = {.kind = KIND_SLICE}, .start = start, .stop = stop, .step = VALUE_NONE};
    return slice_load(thread, container, value_from_object(&slice));
}

/* A key that a dict does not have may be known to the class that is derived from dict. */
static Value load_key(Thread *thread, Value dict, Value key) {
    Value value = is_dict(dict) ? VALUE_EMPTY : dict_get(thread, dict, key);
    if (!is_empty(value)) {
        return value;
    }
    if (!is_dict(dict) && !is_empty(type_of(thread, dict)->special[SPECIAL_MISSING])) {
        return special_call(thread, SPECIAL_MISSING, dict, &key, 1);
    }
    return dict_load(thread, dict, key);
}

Value builtin_subscript_load(Thread *thread, Value container, Value index) {
    if (is_dict_like(container)) {
        return load_key(thread, container, index);
    }
    if (!is_sequence(container)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not subscriptable", type_name_of(thread, container));
    }
    if (is_range(container)) {
        return range_subscript(thread, container, index);
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
    if (is_bytes_like(container)) {
        return value_from_int(string_of(container)->data[place]);
    }
    return string_from_codepoint(thread, string_at(string_of(container), (uint32_t)place));
}

bool subscript_store_slow(Thread *thread, Value container, Value index, Value value) {
    if (has_class(container)) {
        const Value args[2] = {index, value};
        Value done = special_call(thread, SPECIAL_SETITEM, container, args, 2);
        if (!is_empty(done)) {
            return !is_error(done);
        }
    }
    return builtin_subscript_store(thread, container, index, value);
}

bool builtin_subscript_store(Thread *thread, Value container, Value index, Value value) {
    if (is_dict_like(container)) {
        return dict_set(thread, container, index, value);
    }
    if (!is_list_like(container)) {
        error_raise(thread, ERROR_TYPE, "'%s' object does not support item assignment", type_name_of(thread, container));
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
    if (has_class(container)) {
        Value done = special_call(thread, SPECIAL_DELITEM, container, &index, 1);
        if (!is_empty(done)) {
            return !is_error(done);
        }
    }
    return builtin_subscript_delete(thread, container, index);
}

bool builtin_subscript_delete(Thread *thread, Value container, Value index) {
    if (is_dict_like(container)) {
        return dict_delete(thread, container, index);
    }
    if (!is_list_like(container)) {
        /* CPython asks sequences in other words than the rest, but only where the index is an integer. */
        const char *verb = is_sequence(container) && is_integer(index) ? "doesn't" : "does not";
        error_raise(thread, ERROR_TYPE, "'%s' object %s support item deletion", type_name_of(thread, container), verb);
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

static int contains_by_class(Thread *thread, Value container, Value item) {
    Value method = type_of(thread, container)->special[SPECIAL_CONTAINS];
    if (!is_empty(method) && method != VALUE_NONE) {
        Value found = special_call(thread, SPECIAL_CONTAINS, container, &item, 1);
        return is_error(found) ? -1 : value_is_true(thread, found);
    }
    if (method == VALUE_NONE) {
        error_raise(thread, ERROR_TYPE, "'%s' object is not a container", type_name_of(thread, container));
        return -1;
    }
    if (!is_iterable(thread, container)) {
        error_raise(thread, ERROR_TYPE, "argument of type '%s' is not iterable", type_name_of(thread, container));
        return -1;
    }
    Value iterator = iterator_new(thread, container);
    return is_error(iterator) ? -1 : iterator_contains(thread, iterator, item);
}

int value_contains(Thread *thread, Value container, Value item) {
    return has_class(container) ? contains_by_class(thread, container, item)
                                : builtin_contains(thread, container, item);
}

int builtin_contains(Thread *thread, Value container, Value item) {
    if (has_items(container)) {
        return items_contain(thread, container, item);
    }
    if (is_dict_like(container)) {
        return dict_contains(thread, container, item);
    }
    if (is_set(container)) {
        return set_contains(thread, container, item);
    }
    if (is_dict_view(container)) {
        return dict_view_contains(thread, container, item);
    }
    if (is_range(container)) {
        return range_contains(thread, container, item);
    }
    if (is_bytes_like(container)) {
        return bytes_contains(thread, container, item);
    }
    if (!is_string_like(container) && is_iterable(thread, container)) {
        return iterator_contains(thread, container, item);
    }
    if (!is_string_like(container)) {
        error_raise(thread, ERROR_TYPE, "argument of type '%s' is not iterable", type_name_of(thread, container));
        return -1;
    }
    if (!is_string_like(item)) {
        error_raise(thread, ERROR_TYPE, "'in <string>' requires string as left operand, not %s",
                    type_name_of(thread, item));
        return -1;
    }
    int64_t found = text_find(thread, text_of(container), text_of(item));
    return found == TEXT_FIND_FAILED ? -1 : found >= 0;
}

/* What a method gave as a length, or -1. */
static int64_t length_from_value(Thread *thread, Value value, const char *method) {
    int64_t number;
    Value index = int_from_value(thread, value);
    if (is_error(index)) {
        return -1;
    }
    if (int_sign(index) < 0) {
        error_raise(thread, ERROR_VALUE, "%s() should return >= 0", method);
        return -1;
    }
    if (!int_to_int64(index, &number)) {
        error_raise(thread, ERROR_OVERFLOW, "cannot fit 'int' into an index-sized integer");
        return -1;
    }
    return number;
}

static int64_t length_by_class(Thread *thread, Value value) {
    Value length = special_call(thread, SPECIAL_LEN, value, NULL, 0);
    if (is_empty(length)) {
        error_raise(thread, ERROR_TYPE, "object of type '%s' has no len()", type_name_of(thread, value));
        return -1;
    }
    return is_error(length) ? -1 : length_from_value(thread, length, "__len__");
}

int64_t value_length(Thread *thread, Value value) {
    return has_class(value) ? length_by_class(thread, value) : builtin_length(thread, value);
}

/* Does the pending error only say that there is no length? */
static bool take_type_error(Thread *thread) {
    bool is_type_error = error_is(thread, thread->error, ERROR_TYPE);
    if (is_type_error) {
        thread_take_error(thread);
    }
    return is_type_error;
}

bool value_length_hint(Thread *thread, Value value, int64_t *hint) {
    if (!is_empty(type_of(thread, value)->special[SPECIAL_LEN])) {
        int64_t length = value_length(thread, value);
        if (length >= 0 || !take_type_error(thread)) {
            *hint = length;
            return length >= 0;
        }
    }
    Value given = special_call(thread, SPECIAL_LENGTH_HINT, value, NULL, 0);
    if (is_error(given)) {
        return take_type_error(thread);
    }
    if (is_empty(given) || given == VALUE_NOT_IMPLEMENTED) {
        return true;
    }
    if (!is_integer(value_plain(given))) {
        error_raise(thread, ERROR_TYPE, "__length_hint__ must be an integer, not %s", type_name_of(thread, given));
        return false;
    }
    *hint = length_from_value(thread, given, "__length_hint__");
    return *hint >= 0;
}

int64_t builtin_length(Thread *thread, Value value) {
    if (has_items(value)) {
        return items_of(value).length;
    }
    if (is_text(value)) {
        return string_of(value)->length;
    }
    if (is_dict_like(value) || is_set(value)) {
        return table_of(value)->length;
    }
    if (is_dict_view(value)) {
        return table_of(dict_of_view(value))->length;
    }
    if (is_range(value)) {
        return range_length(thread, value);
    }
    error_raise(thread, ERROR_TYPE, "object of type '%s' has no len()", type_name_of(thread, value));
    return -1;
}

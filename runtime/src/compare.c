#include "compare.h"

#include "errors.h"
#include "state.h"

static int lists_equal(Thread *thread, const List *left, const List *right) {
    if (left->length != right->length) {
        return 0;
    }
    for (uint32_t i = 0; i < left->length && i < right->length; i++) {
        int equal = value_equals(thread, left->items[i], right->items[i]);
        if (equal != 1) {
            return equal;
        }
    }
    return 1;
}

/* For two values that are not the same one. 1, 0, or -1 with the thread's error set. */
static int objects_equal(Thread *thread, Value left, Value right) {
    if (is_number(left) && is_number(right)) {
        return number_of(left) == number_of(right);
    }
    if (is_string(left) && is_string(right)) {
        return string_equals(string_of(left), string_of(right));
    }
    if (is_range(left) && is_range(right)) {
        return range_equals(range_of(left), range_of(right));
    }
    if (!is_list(left) || !is_list(right)) {
        return left == right;
    }
    if (!thread_has_c_stack(thread, " in comparison")) {
        return -1;
    }
    return lists_equal(thread, list_of(left), list_of(right));
}

int value_equals(Thread *thread, Value left, Value right) {
    return left == right ? 1 : objects_equal(thread, left, right);
}

static Value raise_not_comparable(Thread *thread, Comparison comparison, Value left, Value right) {
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    return error_raise(thread, ERROR_TYPE, "'%s' not supported between instances of '%s' and '%s'",
                       signs[comparison], type_name_of(left), type_name_of(right));
}

/* The first items that differ decide; the lengths do if none differ. */
static Value lists_order(Thread *thread, Comparison comparison, const List *left, const List *right) {
    for (uint32_t i = 0; i < left->length && i < right->length; i++) {
        int equal = value_equals(thread, left->items[i], right->items[i]);
        if (equal < 0) {
            return VALUE_ERROR;
        }
        if (equal == 0) {
            return value_compare(thread, comparison, left->items[i], right->items[i]);
        }
    }
    return value_from_bool(ints_compare(comparison, left->length, right->length));
}

static Value objects_order(Thread *thread, Comparison comparison, Value left, Value right) {
    if (is_string(left) && is_string(right)) {
        return value_from_bool(ints_compare(comparison, string_compare(string_of(left), string_of(right)), 0));
    }
    if (!is_list(left) || !is_list(right)) {
        return raise_not_comparable(thread, comparison, left, right);
    }
    if (!thread_has_c_stack(thread, " in comparison")) {
        return VALUE_ERROR;
    }
    return lists_order(thread, comparison, list_of(left), list_of(right));
}

Value compare_slow(Thread *thread, Comparison comparison, Value left, Value right) {
    if (is_number(left) && is_number(right)) {
        return value_from_bool(doubles_compare(comparison, number_of(left), number_of(right)));
    }
    if (comparison != COMPARISON_EQ && comparison != COMPARISON_NE) {
        return objects_order(thread, comparison, left, right);
    }
    int equal = objects_equal(thread, left, right);
    return equal < 0 ? VALUE_ERROR : value_from_bool(equal == (comparison == COMPARISON_EQ));
}

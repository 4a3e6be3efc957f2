#include "compare.h"

#include "errors.h"
#include "items.h"
#include "numeric.h"
#include "set.h"
#include "slice.h"
#include "state.h"

/* Two lists or two tuples? */
static bool have_items_alike(Value left, Value right) {
    return (is_list(left) && is_list(right)) || (is_tuple(left) && is_tuple(right));
}

/* For two values that are not the same one. 1, 0, or -1 with the thread's error set. */
static int containers_equal(Thread *thread, Value left, Value right) {
    if (!thread_has_c_stack(thread, " in comparison")) {
        return -1;
    }
    if (have_items_alike(left, right)) {
        return items_equal(thread, left, right);
    }
    if (is_dict(left) && is_dict(right)) {
        return dict_equals(thread, left, right);
    }
    if (is_set_like(left) && is_set_like(right)) {
        return set_equals(thread, left, right);
    }
    return is_slice(left) && is_slice(right) ? slice_equals(thread, left, right) : 0;
}

/* Likewise. */
static int objects_equal(Thread *thread, Value left, Value right) {
    if (is_number(left) && is_number(right)) {
        return number_of(left) == number_of(right);
    }
    if (!is_object(left) || !is_object(right)) {
        return left == right;
    }
    if (is_string(left) && is_string(right)) {
        return string_equals(string_of(left), string_of(right));
    }
    if (is_range(left) && is_range(right)) {
        return range_equals(range_of(left), range_of(right));
    }
    return left == right ? 1 : containers_equal(thread, left, right);
}

int value_equals(Thread *thread, Value left, Value right) {
    return left == right ? 1 : objects_equal(thread, left, right);
}

static Value raise_not_comparable(Thread *thread, Comparison comparison, Value left, Value right) {
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    return error_raise(thread, ERROR_TYPE, "'%s' not supported between instances of '%s' and '%s'",
                       signs[comparison], type_name_of(left), type_name_of(right));
}

/* VALUE_NOT_IMPLEMENTED if values of these types have no order. */
static Value containers_order(Thread *thread, Comparison comparison, Value left, Value right) {
    if (is_string(left) && is_string(right)) {
        return value_from_bool(ints_compare(comparison, string_compare(string_of(left), string_of(right)), 0));
    }
    bool are_sets = is_set_like(left) && is_set_like(right);
    if (!are_sets && !have_items_alike(left, right)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    if (!thread_has_c_stack(thread, " in comparison")) {
        return VALUE_ERROR;
    }
    if (are_sets) {
        return set_order(thread, comparison, left, right);
    }
    return items_order(thread, comparison, left, right);
}

Value compare_slow(Thread *thread, Comparison comparison, Value left, Value right) {
    Value result = number_compare(comparison, left, right);
    if (result != VALUE_NOT_IMPLEMENTED) {
        return result;
    }
    if (comparison == COMPARISON_EQ || comparison == COMPARISON_NE) {
        int equal = objects_equal(thread, left, right);
        return equal < 0 ? VALUE_ERROR : value_from_bool(equal == (comparison == COMPARISON_EQ));
    }
    result = containers_order(thread, comparison, left, right);
    return result == VALUE_NOT_IMPLEMENTED ? raise_not_comparable(thread, comparison, left, right) : result;
}

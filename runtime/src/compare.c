#include "compare.h"

#include "bytes.h"
#include "descriptor.h"
#include "errors.h"
#include "items.h"
#include "numeric.h"
#include "operators.h"
#include "set.h"
#include "slice.h"
#include "state.h"

/* Two lists or two tuples? */
static bool have_items_alike(Value left, Value right) {
    return (is_list_like(left) && is_list_like(right)) || (is_tuple_like(left) && is_tuple_like(right));
}

/* For two values that are not the same one. 1, 0, or -1 with the thread's error set. */
static int containers_equal(Thread *thread, Value left, Value right) {
    if (!thread_has_c_stack(thread, " in comparison")) {
        return -1;
    }
    if (have_items_alike(left, right)) {
        return items_equal(thread, left, right);
    }
    if (is_dict_like(left) && is_dict_like(right)) {
        return dict_equals(thread, left, right);
    }
    if (is_set_like(left) && is_set_like(right)) {
        return set_equals(thread, left, right);
    }
    if (is_kind(left, KIND_BOUND_METHOD) && is_kind(right, KIND_BOUND_METHOD)) {
        return bound_method_equals(thread, left, right);
    }
    return is_slice(left) && is_slice(right) ? slice_equals(thread, left, right) : 0;
}

/* Likewise. */
static int objects_equal(Thread *thread, Value left, Value right) {
    if ((is_number(left) || is_bigint(left)) && (is_number(right) || is_bigint(right))) {
        return number_compare(COMPARISON_EQ, left, right) == VALUE_TRUE;
    }
    if (!is_object(left) || !is_object(right)) {
        return left == right;
    }
    if (is_string_like(left) && is_string_like(right)) {
        return string_equals(string_of(left), string_of(right));
    }
    if (is_bytes_like(left) && is_bytes_like(right)) {
        return string_equals(string_of(left), string_of(right));
    }
    if (is_range(left) && is_range(right)) {
        return range_equals(left, right);
    }
    return left == right ? 1 : containers_equal(thread, left, right);
}

static int equal_by_class(Thread *thread, Value left, Value right) {
    Value result = special_compare(thread, COMPARISON_EQ, left, right);
    return is_error(result) ? -1 : value_is_true(thread, result);
}

int value_equals_slow(Thread *thread, Value left, Value right) {
    if (is_string(left) && is_string(right)) {
        return strings_equal(left, right);
    }
    return has_class(left) || has_class(right) ? equal_by_class(thread, left, right)
                                               : objects_equal(thread, left, right);
}

static Value raise_not_comparable(Thread *thread, Comparison comparison, Value left, Value right) {
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    return error_raise(thread, ERROR_TYPE, "'%s' not supported between instances of '%s' and '%s'",
                       signs[comparison], type_name_of(thread, left), type_name_of(thread, right));
}

/* VALUE_NOT_IMPLEMENTED if values of these types have no order. */
static Value containers_order(Thread *thread, Comparison comparison, Value left, Value right) {
    if ((is_string_like(left) && is_string_like(right)) || (is_bytes_like(left) && is_bytes_like(right))) {
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

/* Has `==` a meaning for two objects of different identity? */
static bool is_comparable(Value left, Value right) {
    bool both_sets = is_set_like(left) && is_set_like(right);
    return both_sets || (is_object(left) && is_object(right)
                         && object_layout(object_of(left)) == object_layout(object_of(right)));
}

Value builtin_compare(Thread *thread, Comparison comparison, Value left, Value right) {
    Value result = number_compare(comparison, left, right);
    if (result != VALUE_NOT_IMPLEMENTED) {
        return result;
    }
    if (comparison != COMPARISON_EQ && comparison != COMPARISON_NE) {
        return containers_order(thread, comparison, left, right);
    }
    if (left != right && !is_comparable(left, right)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    int equal = left == right ? 1 : objects_equal(thread, left, right);
    return equal < 0 ? VALUE_ERROR : value_from_bool(equal == (comparison == COMPARISON_EQ));
}

Value compare_slow(Thread *thread, Comparison comparison, Value left, Value right) {
    bool by_class = has_class(left) || has_class(right);
    Value result = by_class ? special_compare(thread, comparison, left, right)
                            : builtin_compare(thread, comparison, left, right);
    if (result != VALUE_NOT_IMPLEMENTED) {
        return result;
    }
    bool for_equality = comparison == COMPARISON_EQ || comparison == COMPARISON_NE;
    return for_equality ? value_from_bool((left == right) == (comparison == COMPARISON_EQ))
                        : raise_not_comparable(thread, comparison, left, right);
}

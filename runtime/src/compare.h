/* Comparisons and truth. */
#ifndef PYVM_COMPARE_H
#define PYVM_COMPARE_H

#include "dict.h"
#include "list.h"
#include "range.h"
#include "str.h"
#include "tuple.h"

typedef enum {
    COMPARISON_LT,
    COMPARISON_LE,
    COMPARISON_EQ,
    COMPARISON_NE,
    COMPARISON_GT,
    COMPARISON_GE,
} Comparison;

Value compare_slow(Thread *thread, Comparison comparison, Value left, Value right);

static inline bool ints_compare(Comparison comparison, int64_t left, int64_t right) {
    switch (comparison) {
    case COMPARISON_LT:
        return left < right;
    case COMPARISON_LE:
        return left <= right;
    case COMPARISON_EQ:
        return left == right;
    case COMPARISON_NE:
        return left != right;
    case COMPARISON_GT:
        return left > right;
    default:
        return left >= right;
    }
}

static inline bool doubles_compare(Comparison comparison, double left, double right) {
    switch (comparison) {
    case COMPARISON_LT:
        return left < right;
    case COMPARISON_LE:
        return left <= right;
    case COMPARISON_EQ:
        return left == right;
    case COMPARISON_NE:
        return left != right;
    case COMPARISON_GT:
        return left > right;
    default:
        return left >= right;
    }
}

/* A bool, or VALUE_ERROR with the thread's error set. */
static inline Value value_compare(Thread *thread, Comparison comparison, Value left, Value right) {
    if (is_int(left) && is_int(right)) {
        return value_from_bool(ints_compare(comparison, int_of(left), int_of(right)));
    }
    if (is_float(left) && is_float(right)) {
        return value_from_bool(doubles_compare(comparison, double_of(left), double_of(right)));
    }
    return compare_slow(thread, comparison, left, right);
}

int value_equals_slow(Thread *thread, Value left, Value right);

/* Are two values the same one or equal, as containers ask? 1, 0, or -1 with the thread's error set. */
static inline int value_equals(Thread *thread, Value left, Value right) {
    if (left == right) {
        return 1;
    }
    return is_int(left) && is_int(right) ? 0 : value_equals_slow(thread, left, right);
}

static inline bool value_truth(Value value) {
    if (is_bool(value)) {
        return is_true(value);
    }
    if (is_int(value)) {
        return int_of(value) != 0;
    }
    if (is_float(value)) {
        return double_of(value) != 0.0;
    }
    if (is_list(value)) {
        return list_of(value)->length != 0;
    }
    if (is_string(value) || is_kind(value, KIND_BYTES)) {
        return string_of(value)->length != 0;
    }
    if (is_tuple(value)) {
        return tuple_of(value)->length != 0;
    }
    if (is_dict(value) || is_kind(value, KIND_SET) || is_kind(value, KIND_FROZENSET)) {
        return table_of(value)->length != 0;
    }
    if (is_dict_view(value)) {
        return table_of(dict_of_view(value))->length != 0;
    }
    if (is_range(value)) {
        return !range_is_empty(value);
    }
    return value != VALUE_NONE;
}

#endif

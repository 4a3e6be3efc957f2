/* Ranges. */
#ifndef PYVM_RANGE_H
#define PYVM_RANGE_H

#include "heap.h"

typedef struct {
    Object header;
    int64_t start, stop, step;
    int64_t length;
} Range;

static inline bool is_range(Value value) {
    return is_kind(value, KIND_RANGE);
}

static inline Range *range_of(Value value) {
    return (Range *)object_of(value);
}

/* `step` is not zero. VALUE_ERROR, with the thread's error set, when there is no memory. */
Value range_new(Thread *thread, int64_t start, int64_t stop, int64_t step);

static inline Value range_item(const Range *range, int64_t index) {
    return value_from_int(range->start + index * range->step);
}

bool range_contains(const Range *range, Value item);
bool range_equals(const Range *left, const Range *right);

#endif

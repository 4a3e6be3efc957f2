/* Ranges. */
#ifndef PYVM_RANGE_H
#define PYVM_RANGE_H

#include "bigint.h"

typedef struct {
    Object header;
    int64_t start, stop, step; /* the step can be negated */
    int64_t length;
} Range;

static inline bool is_range(Value value) {
    return is_kind(value, KIND_RANGE);
}

static inline Range *range_of(Value value) {
    return (Range *)object_of(value);
}

/* `step` is not zero. VALUE_ERROR, with the thread's error set, when there is no memory or more items than 64 bits
 * can count. */
Value range_new(Thread *thread, int64_t start, int64_t stop, int64_t step);

/* The item at an index, which may be one beyond the items: that is then cut to 64 bits. */
static inline int64_t range_place(const Range *range, int64_t index) {
    return (int64_t)((uint64_t)range->start + (uint64_t)index * (uint64_t)range->step);
}

static inline Value range_item(Thread *thread, const Range *range, int64_t index) {
    return value_from_int64(thread, range_place(range, index));
}

bool range_contains(const Range *range, Value item);
bool range_equals(const Range *left, const Range *right);

extern const BuiltinSpec range_methods[];

#endif

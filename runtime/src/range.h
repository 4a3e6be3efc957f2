/* Ranges: of integers of any size.
 *
 *     +--------+-------+------+------+--------+
 *     | header | start | stop | step | length |
 *     +--------+-------+------+------+--------+
 */
#ifndef PYVM_RANGE_H
#define PYVM_RANGE_H

#include "bigint.h"
#include "buffer.h"

typedef struct {
    Object header;
    Value start, stop, step, length;
} Range;

static inline bool is_range(Value value) {
    return is_kind(value, KIND_RANGE);
}

static inline Range *range_of(Value value) {
    return (Range *)object_of(value);
}

static inline bool range_is_empty(Value range) {
    return range_of(range)->length == value_from_int(0);
}

/* Of three integers, the last of them not zero. VALUE_ERROR when there is no memory. */
Value range_new(Thread *thread, Value start, Value stop, Value step);

/* An iterator over the items, in this order or from the last one on. */
Value range_iterate(Thread *thread, Value range);
Value range_reversed(Thread *thread, Value range);

/* The number of items; -1, with OverflowError set, if it needs more than 64 bits. */
int64_t range_length(Thread *thread, Value range);

/* range[index]: an item, or a range for a slice. */
Value range_subscript(Thread *thread, Value range, Value index);

/* 1, 0, or -1 with the thread's error set. */
int range_contains(Thread *thread, Value range, Value item);

bool range_equals(Value left, Value right);

/* What decides whether ranges are equal: three values, None where it does not matter. */
void range_essence(Value range, Value *essence);

bool buffer_put_range(Thread *thread, Buffer *buffer, Value range);

/* Over a range whose items need more than 64 bits. */
typedef struct {
    Object header;
    Value next, step, remaining;
} LongRangeIterator;

Value long_range_next(Thread *thread, Value iterator);

void range_trace(Heap *heap, Object *object);
void long_range_iterator_trace(Heap *heap, Object *object);

extern const BuiltinSpec range_methods[];

#endif

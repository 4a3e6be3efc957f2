/* Iterators over ranges, lists and strings. No variable can hold one: they live on the stack, as a type
 * that the verifier knows. */
#ifndef PYVM_ITERATOR_H
#define PYVM_ITERATOR_H

#include "heap.h"

typedef struct {
    Object header;
    int64_t next, step, remaining;
} RangeIterator;

typedef struct {
    Object header;
    Value sequence; /* the list or string */
    uint32_t next;
} SequenceIterator;

/* VALUE_ERROR, with the thread's error set, if the value cannot be iterated over. */
Value iterator_new(Thread *thread, Value iterable);

Value iterator_next_slow(Thread *thread, Value iterator);

/* VALUE_END at the end; VALUE_ERROR, with the thread's error set, on an error. */
static inline Value iterator_next(Thread *thread, Value iterator) {
    RangeIterator *range = (RangeIterator *)object_of(iterator);
    if (range->header.kind != KIND_RANGE_ITERATOR) {
        return iterator_next_slow(thread, iterator);
    }
    if (range->remaining == 0) {
        return VALUE_END;
    }
    int64_t number = range->next;
    range->remaining--;
    range->next += range->step;
    return value_from_int(number);
}

/* iterator_next for C functions that go through a whole iterable: a safepoint. The caller must have been
 * declared may_run. */
Value iterator_step(Thread *thread, Value iterator);

void iterator_trace(Heap *heap, Object *object);

#endif

/* Iterators over ranges, lists, tuples, strings, dicts, their views and sets. On the stack they have a
 * type of their own that the verifier knows; a builtin like enumerate gives one as a value. */
#ifndef PYVM_ITERATOR_H
#define PYVM_ITERATOR_H

#include "bigint.h"

typedef struct {
    Object header;
    int64_t next, step, remaining;
} RangeIterator;

typedef struct {
    Object header;
    Value sequence; /* the list, tuple, string, dict or set */
    uint32_t next;
    uint32_t length; /* of a dict or set, which must not change meanwhile */
} SequenceIterator;

/* Does iterator_new know what to make of it? */
bool is_iterable(Thread *thread, Value value);

/* Goes through an object by index from 0 on, until IndexError. */
typedef struct {
    Object header;
    Value object;
    int64_t next;
} IndexedIterator;

/* Is it an iterator already? */
bool is_iterator(const Thread *thread, Value value);

/* VALUE_ERROR, with the thread's error set, if the value cannot be iterated over. */
Value iterator_new(Thread *thread, Value iterable);

/* An iterator over `length` integers from `start` on. */
Value range_iterator_new(Thread *thread, int64_t start, int64_t step, int64_t length);

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
    range->next = (int64_t)((uint64_t)number + (uint64_t)range->step); /* past the end it is not used */
    return value_from_int64(thread, number);
}

/* iterator_next for C functions that go through a whole iterable: a safepoint. The caller must have been
 * declared may_run. */
Value iterator_step(Thread *thread, Value iterator);

/* VALUE_END if StopIteration is pending, which is dropped; VALUE_ERROR for other errors. */
Value iterator_take_stop(Thread *thread);

/* `__iter__` and `__next__` of the builtin types. */
Value special_iter(Thread *thread, const Value *args, int count);
Value special_next(Thread *thread, const Value *args, int count);

void iterator_trace(Heap *heap, Object *object);
void indexed_iterator_trace(Heap *heap, Object *object);

#endif

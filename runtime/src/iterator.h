/* Iterators over ranges, lists, tuples, strings, dicts, their views and sets. On the stack they have a
 * type of their own that the verifier knows; a builtin like enumerate gives one as a value. */
#ifndef PYVM_ITERATOR_H
#define PYVM_ITERATOR_H

#include "bigint.h"
#include "list.h"
#include "tuple.h"

typedef struct {
    Object header;
    int64_t next, step, remaining;
} RangeIterator;

typedef struct {
    Object header;
    Value sequence; /* the list, tuple, string, dict or set */
    uint32_t next;
    uint32_t length; /* of a dict or set, which must not change meanwhile; header.extra: how many items are left */
    Value row; /* what item_iterator_row gives, or VALUE_EMPTY */
} SequenceIterator;

enum { ITERATOR_RUNS_NOTHING = 2 }; /* header.flags of what makes tuples: going on runs no code of the program */

/* Does iterator_new know what to make of it? */
bool is_iterable(Thread *thread, Value value);

/* Goes through an object by index from 0 on, until IndexError. */
typedef struct {
    Object header;
    Value object;
    int64_t next;
} IndexedIterator;

/* An iterator over `length` integers from `start` on. */
Value range_iterator_new(Thread *thread, int64_t start, int64_t step, int64_t length);

/* Is it an iterator already? */
bool is_iterator(const Thread *thread, Value value);

/* VALUE_ERROR, with the thread's error set, if the value cannot be iterated over. */
Value iterator_new(Thread *thread, Value iterable);

/* Is an iterator one that goes through a builtin container, so that it runs no code of the program? */
static inline bool iterator_is_simple(Value iterator) {
    unsigned kind = object_of(iterator)->kind;
    return kind - KIND_RANGE_ITERATOR <= KIND_ITEM_ITERATOR - KIND_RANGE_ITERATOR;
}

Value iterator_next_sequence(Thread *thread, Value iterator);
Value iterator_next_slow(Thread *thread, Value iterator);

/* The next item of a simple one. VALUE_END at the end; VALUE_ERROR, with the thread's error set, on an error. */
static inline Value iterator_next_simple(Thread *thread, Value iterator) {
    RangeIterator *range = (RangeIterator *)object_of(iterator);
    if (range->header.kind != KIND_RANGE_ITERATOR) {
        return iterator_next_sequence(thread, iterator);
    }
    if (range->remaining == 0) {
        return VALUE_END;
    }
    int64_t number = range->next;
    range->remaining--;
    range->next = (int64_t)((uint64_t)number + (uint64_t)range->step); /* past the end it is not used */
    return value_from_int64(thread, number);
}

static inline bool is_range_iterator(Value iterator) {
    return object_of(iterator)->kind == KIND_RANGE_ITERATOR;
}

/* Is a range's next number there, and no object? */
static inline bool range_iterator_has_small(Value iterator) {
    const RangeIterator *range = (const RangeIterator *)object_of(iterator);
    return range->remaining != 0 && int_fits(range->next);
}

/* It, if that is so. */
static inline Value range_iterator_take(Value iterator) {
    RangeIterator *range = (RangeIterator *)object_of(iterator);
    int64_t number = range->next;
    range->remaining--;
    range->next = (int64_t)((uint64_t)number + (uint64_t)range->step); /* past the end it is not used */
    return value_from_int(number);
}

static inline bool is_list_iterator(Value iterator) {
    return object_of(iterator)->kind == KIND_LIST_ITERATOR;
}

static inline bool is_tuple_iterator(Value iterator) {
    return object_of(iterator)->kind == KIND_TUPLE_ITERATOR;
}

/* Has one over a tuple another item? */
static inline bool tuple_iterator_has_next(Value value) {
    const SequenceIterator *iterator = (const SequenceIterator *)object_of(value);
    return !is_empty(iterator->sequence) && iterator->next < tuple_of(iterator->sequence)->length;
}

/* It, if there is one. */
static inline Value tuple_iterator_take(Value value) {
    SequenceIterator *iterator = (SequenceIterator *)object_of(value);
    return tuple_of(iterator->sequence)->items[iterator->next++];
}

/* The same for a list. */
static inline bool list_iterator_has_next(Value value) {
    const SequenceIterator *iterator = (const SequenceIterator *)object_of(value);
    return !is_empty(iterator->sequence) && iterator->next < list_of(iterator->sequence)->length;
}

static inline Value list_iterator_take(Value value) {
    SequenceIterator *iterator = (SequenceIterator *)object_of(value);
    return list_of(iterator->sequence)->items[iterator->next++];
}

/* Is it one that makes tuples, and runs no code of the program? */
static inline bool makes_rows(Value iterator) {
    const Object *object = object_of(iterator);
    return MOSTLY((unsigned)object->kind - KIND_ITEM_ITERATOR <= KIND_ZIP - KIND_ITEM_ITERATOR)
           && MOSTLY(object->flags & ITERATOR_RUNS_NOTHING);
}

/* The next item of such a one, as iterator_next; but always in the same tuple: for who takes the items out at once. */
Value row_next(Thread *thread, Value iterator);

/* The tuple of so many items that an iterator fills again and again, which is at `row`: made if there is none yet.
 * NULL when there is no memory. */
Tuple *row_of(Thread *thread, Object *iterator, Value *row, uint32_t length);

/* Two items in such a tuple. */
Value row_fill(Thread *thread, Object *iterator, Value *row, Value first, Value second);

/* row_next, which see, of a dict's items. */
Value item_iterator_row(Thread *thread, Value iterator);

/* The same for any iterator. The caller must have been declared may_run, unless the iterator is simple. */
static inline Value iterator_next(Thread *thread, Value iterator) {
    return iterator_is_simple(iterator) ? iterator_next_simple(thread, iterator)
                                        : iterator_next_slow(thread, iterator);
}

/* What `yield from` does with an iterator when a value is sent to it. As iterator_next, but that at the end
 * StopIteration may be pending, and iterator_result is to be called at once. */
Value iterator_send(Thread *thread, Value iterator, Value sent);

/* The value of the StopIteration that is pending, which is dropped; None if nothing is. */
Value iterator_result(Thread *thread);

/* What the builtin `next` gives, as VALUE_ENTERED perhaps. `otherwise` is the default value or VALUE_EMPTY. */
Value iterator_next_or(Thread *thread, Value iterator, Value otherwise);

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

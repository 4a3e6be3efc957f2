/* Tuples: immutable arrays of values, within the object. */
#ifndef PYVM_TUPLE_H
#define PYVM_TUPLE_H

#include "heap.h"

typedef struct {
    Object header;
    uint32_t length;
    Value items[];
} Tuple;

static inline bool is_tuple(Value value) {
    return is_kind(value, KIND_TUPLE);
}

/* The same, or an instance of a class derived from tuple. */
static inline bool is_tuple_like(Value value) {
    return has_layout(value, KIND_TUPLE);
}

static inline Tuple *tuple_of(Value value) {
    return (Tuple *)object_of(value);
}

static inline bool tuple_has_length(Value tuple, int length) {
    return tuple_of(tuple)->length == (uint32_t)length;
}

/* The place of an index that may count from the end. */
static inline int64_t tuple_place(Value tuple, Value index) {
    int64_t place = int_of(index);
    return place < 0 ? place + tuple_of(tuple)->length : place;
}

static inline bool tuple_has_place(Value tuple, int64_t place) {
    return (uint64_t)place < tuple_of(tuple)->length;
}

static inline Value tuple_at(Value tuple, int64_t place) {
    return tuple_of(tuple)->items[place];
}

/* Put the items on a stack, the first one on top. */
static inline void tuple_spread(Value tuple, Value *items, int count) {
    for (int i = 0; i < count; i++) {
        items[i] = tuple_of(tuple)->items[count - 1 - i];
    }
}

/* A tuple whose items are all None, for its maker to set. NULL, with the thread's error set, on failure. */
Tuple *tuple_allocate(Thread *thread, uint64_t length);

/* Makers of tuples return VALUE_ERROR, with the thread's error set, when they fail. */

Value tuple_new(Thread *thread, const Value *items, int count);
Value tuple_pair(Thread *thread, Value first, Value second);
Value tuple_concatenate(Thread *thread, Value left, Value right);
Value tuple_repeat(Thread *thread, Value tuple, int64_t times);

Value tuple_from_list(Thread *thread, Value list);

/* The items of any iterable. A safepoint. */
Value tuple_from_iterable(Thread *thread, Value iterable);

void tuple_trace(Heap *heap, Object *object);

extern const BuiltinSpec tuple_methods[];

#endif

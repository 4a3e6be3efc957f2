/* Slices: what stands between the brackets of `a[start:stop:step]`. */
#ifndef PYVM_SLICE_H
#define PYVM_SLICE_H

#include "heap.h"

typedef struct {
    Object header;
    Value start, stop, step;
} Slice;

/* The places in a sequence that a slice means: `count` of them, `step` apart. */
typedef struct {
    bool valid; /* false: the thread's error is set */
    int64_t start, stop, step, count;
} Stride;

static inline bool is_slice(Value value) {
    return is_kind(value, KIND_SLICE);
}

static inline Slice *slice_of(Value value) {
    return (Slice *)object_of(value);
}

/* VALUE_ERROR when there is no memory. */
Value slice_new(Thread *thread, Value start, Value stop, Value step);

/* A bound of a slice or of a search, cut to what 64 bits hold; None leaves it as it is. False with the thread's error
 * set. */
bool slice_bound(Thread *thread, Value value, int64_t *bound);

/* The bounds among the arguments of `items.index(item, start, end)`, which can't be None. What isn't given stays. */
bool index_bounds(Thread *thread, const Value *args, int count, int64_t *start, int64_t *end);

/* What a slice says, in a sequence of any length: not `valid`, with the thread's error set, if that is nothing.
 * Its bounds may be objects whose methods run, so the length is to be asked for later. */
Stride slice_bounds(Thread *thread, Value slice);

/* Cut the bounds to a length, and count the items between them. */
void stride_fit(Stride *stride, int64_t length);

/* sequence[slice], sequence[slice] = value, del sequence[slice], for every sequence type; the two last ones
 * for lists alone. slice_store is a safepoint. VALUE_ERROR or false, with the thread's error set, when they fail. */
Value slice_load(Thread *thread, Value sequence, Value slice);
bool slice_store(Thread *thread, Value list, Value slice, Value value);
bool slice_delete(Thread *thread, Value list, Value slice);

int slice_equals(Thread *thread, Value left, Value right);

void slice_trace(Heap *heap, Object *object);

extern const BuiltinSpec slice_methods[];

#endif

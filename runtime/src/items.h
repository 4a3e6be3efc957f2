/* What lists and tuples have in common: values one after the other. */
#ifndef PYVM_ITEMS_H
#define PYVM_ITEMS_H

#include "compare.h"
#include "list.h"
#include "tuple.h"

typedef struct {
    const Value *values;
    uint32_t length;
} ValueArray;

static inline bool has_items(Value value) {
    return is_list_like(value) || is_tuple_like(value);
}

/* The items of a list or tuple as they are now: a list may have others after anything has run. */
static inline ValueArray items_of(Value value) {
    if (is_tuple_like(value)) {
        return (ValueArray){tuple_of(value)->items, tuple_of(value)->length};
    }
    return (ValueArray){list_of(value)->items, list_of(value)->length};
}

/* Comparisons of two lists or of two tuples. 1, 0 or -1, a bool or VALUE_ERROR, with the thread's error set. */
int items_equal(Thread *thread, Value left, Value right);
Value items_order(Thread *thread, Comparison comparison, Value left, Value right);

/* The index of the first item from start to below end that equals `value`, -1 if none does, -2 on an error. */
int64_t items_find(Thread *thread, Value sequence, Value value, int64_t start, int64_t end);

/* Is a value among the items? 1, 0, or -1 with the thread's error set. */
int items_contain(Thread *thread, Value sequence, Value value);

/* The methods `index` and `count`. */
Value items_method_index(Thread *thread, const Value *args, int count);
Value items_method_count(Thread *thread, const Value *args, int count);

/* Put the items of an iterable, of which there must be `count`, into an array, the last one first.
 * False, with the thread's error set, when that fails; a safepoint. */
bool items_unpack(Thread *thread, Value iterable, Value *items, int count);

/* Likewise the first and the last items, `head` and `tail`; the result is a list of those between. */
Value items_unpack_starred(Thread *thread, Value iterable, Value *head, int before, Value *tail, int after);

#endif

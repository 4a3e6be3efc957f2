/* What the sequence types have in common: indexes and subscripts. */
#ifndef PYVM_SEQUENCE_H
#define PYVM_SEQUENCE_H

#include "list.h"

/* The integer that an argument stands for; false, with TypeError set, if it is no integer. */
bool index_from_value(Thread *thread, Value value, int64_t *index);

/* A bound as slices and searches read it: negative ones count from the end, the rest is cut to 0 .. length. */
static inline int64_t index_clamp(int64_t index, int64_t length) {
    if (index < 0) {
        index += length;
    }
    return index < 0 ? 0 : index > length ? length : index;
}

/* container[index], container[index] = value, del container[index], item in container, len(container).
 * VALUE_ERROR, false, false, -1, -1 with the thread's error set when they fail. */

/* subscript_store_slow is a safepoint where the index is a slice, and subscript_store is for other ones. */
Value subscript_load_slow(Thread *thread, Value container, Value index);
bool subscript_store_slow(Thread *thread, Value container, Value index, Value value);

static inline Value subscript_load(Thread *thread, Value container, Value index) {
    if (is_list(container) && is_int(index) && list_has_index(container, index)) {
        return list_item(container, index);
    }
    return subscript_load_slow(thread, container, index);
}

static inline bool subscript_store(Thread *thread, Value container, Value index, Value value) {
    if (is_list(container) && is_int(index) && list_has_index(container, index)) {
        list_set_item(thread, container, index, value);
        return true;
    }
    return subscript_store_slow(thread, container, index, value);
}

/* Can anything be got out of a value by a subscript? */
bool is_subscriptable(Value value);

bool subscript_delete(Thread *thread, Value container, Value index);
int value_contains(Thread *thread, Value container, Value item);
int64_t value_length(Thread *thread, Value value);

#endif

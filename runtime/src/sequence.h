/* What the sequence types have in common: indexes and subscripts. */
#ifndef PYVM_SEQUENCE_H
#define PYVM_SEQUENCE_H

#include "list.h"

/* The integer that an argument stands for; VALUE_ERROR, with TypeError set, if it is no integer. */
Value int_from_value(Thread *thread, Value value);

/* The same; false, with TypeError set, if it is no integer, or OverflowError if it
 * needs more than 64 bits. */
bool index_from_value(Thread *thread, Value value, int64_t *index);

/* How often a sequence is to be repeated: 1; 0 if the value is no integer; -1 with the thread's error set. */
int times_from_value(Thread *thread, Value value, int64_t *times);

/* As index_from_value, cut to what 64 bits hold: for bounds, which are cut anyway. */
bool bound_from_value(Thread *thread, Value value, int64_t *bound);

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

/* container[start:stop]; a bound may be None. */
Value subscript_load_part(Thread *thread, Value container, Value start, Value stop);

static inline bool subscript_store(Thread *thread, Value container, Value index, Value value) {
    if (is_list(container) && is_int(index) && list_has_index(container, index)) {
        list_set_item(thread, container, index, value);
        return true;
    }
    return subscript_store_slow(thread, container, index, value);
}

/* The same for objects of the builtin types, and of classes derived from them, whatever these say. */
Value builtin_subscript_load(Thread *thread, Value container, Value index);
bool builtin_subscript_store(Thread *thread, Value container, Value index, Value value);
bool builtin_subscript_delete(Thread *thread, Value container, Value index);
int builtin_contains(Thread *thread, Value container, Value item);
/* How many items a value will probably give: its length, or what `__length_hint__` says; unchanged if it doesn't say.
 * False, with the thread's error set, when asking fails. */
bool value_length_hint(Thread *thread, Value value, int64_t *hint);
int64_t builtin_length(Thread *thread, Value value);

/* What `__index__` gives for an object that has it, as a plain number; other values as they are. */
Value value_index(Thread *thread, Value value);
/* Can anything be got out of a value by a subscript? */
bool is_subscriptable(Thread *thread, Value value);

bool subscript_delete(Thread *thread, Value container, Value index);
int value_contains(Thread *thread, Value container, Value item);
int64_t value_length(Thread *thread, Value value);

#endif

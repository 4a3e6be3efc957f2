/* Lists: a growing array of values apart from the object. */
#ifndef PYVM_LIST_H
#define PYVM_LIST_H

#include "heap.h"

typedef struct {
    Object header;
    uint32_t length, capacity;
    Value *items; /* NULL while the capacity is 0 */
} List;

#define LIST_LENGTH_MAX UINT32_C(0x7fffffff)

static inline bool is_list(Value value) {
    return is_kind(value, KIND_LIST);
}

/* The same, or an instance of a class derived from list. */
static inline bool is_list_like(Value value) {
    return has_layout(value, KIND_LIST);
}

static inline List *list_of(Value value) {
    return (List *)object_of(value);
}

/* Makers of lists return VALUE_ERROR, with the thread's error set, when they fail. */

Value list_new(Thread *thread, const Value *items, int count);
/* A new list of the items of any iterable. A safepoint. */
Value list_from_iterable(Thread *thread, Value iterable);

/* A new list of so many items from one on, each `step` after the one before. */
Value list_stride(Thread *thread, Value list, int64_t start, int64_t step, int64_t count);

Value list_concatenate(Thread *thread, Value left, Value right);
Value list_repeat(Thread *thread, Value list, int64_t times);

/* list += iterable, list *= times. They give the list itself. The first is a safepoint. */
Value list_add_in_place(Thread *thread, Value list, Value iterable);
Value list_multiply_in_place(Thread *thread, Value list, Value times);

/* False, with the thread's error set, when they fail. list_extend is a safepoint: whoever calls it may be
 * running VM code. */
bool list_add(Thread *thread, Value list, Value value);
bool list_append(Thread *thread, List *list, Value value);
bool list_extend(Thread *thread, List *list, Value iterable);

/* Is an integer an index, from zero to below the length? */
static inline bool list_has_index(Value list, Value index) {
    return (uint64_t)int_of(index) < list_of(list)->length;
}

static inline Value list_item(Value list, Value index) {
    return list_of(list)->items[int_of(index)];
}

static inline void list_set_item(Thread *thread, Value list, Value index, Value value) {
    object_store(thread, list_of(list), &list_of(list)->items[int_of(index)], value);
}

/* The place of an index that may count from the end. */
static inline int64_t list_place(Value list, Value index) {
    int64_t place = int_of(index);
    return place < 0 ? place + list_of(list)->length : place;
}

static inline bool list_has_place(Value list, int64_t place) {
    return (uint64_t)place < list_of(list)->length;
}

static inline bool list_has_length(Value list, int length) {
    return list_of(list)->length == (uint32_t)length;
}

/* Put the items on a stack, the first one on top. */
static inline void list_spread(Value list, Value *items, int count) {
    for (int i = 0; i < count; i++) {
        items[i] = list_of(list)->items[count - 1 - i];
    }
}

static inline Value list_at(Value list, int64_t place) {
    return list_of(list)->items[place];
}

static inline void list_set_at(Thread *thread, Value list, int64_t place, Value value) {
    object_store(thread, list_of(list), &list_of(list)->items[place], value);
}

/* Put the items of another list in place of `count` items from `start` on. */
bool list_replace(Thread *thread, List *list, uint32_t start, uint32_t count, const List *items);

/* Take an item out; the index must be below the length. */
Value list_remove_at(Thread *thread, List *list, uint32_t index);

void list_trace(Heap *heap, Object *object);
size_t list_external(const Object *object);

extern const BuiltinSpec list_methods[];

#endif

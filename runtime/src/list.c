#include "list.h"

#include "builtins.h"
#include "bigint.h"
#include "bulk.h"
#include "errors.h"
#include "generics.h"
#include "items.h"
#include "iterator.h"
#include "sequence.h"
#include "sort.h"
#include "state.h"
#include "storage.h"

void list_trace(Heap *heap, Object *object) {
    const List *list = (const List *)object;
    storage_mark(heap, list->items);
    for (uint32_t i = 0; i < list->length; i++) {
        heap_mark(heap, list->items[i]);
    }
}

size_t list_external(const Object *object) {
    return ((const List *)object)->capacity * sizeof(Value);
}

static bool list_resize(Thread *thread, List *list, uint64_t capacity) {
    if (capacity > LIST_LENGTH_MAX) {
        error_raise_memory(thread);
        return false;
    }
    capacity |= 1; /* an odd number of values and a header fill a cell */
    Value *items =
        storage_resize(thread->heap, list->items, list->capacity * sizeof(Value), capacity * sizeof(Value));
    if (items == NULL) {
        return false;
    }
    list->items = items;
    list->capacity = (uint32_t)capacity;
    return true;
}

/* Room for `length` items, with some to spare when a list grows item by item. Steps are longer while storage is
 * in cells, where it can't be extended. */
static bool list_reserve(Thread *thread, List *list, uint64_t length) {
    if (length <= list->capacity) {
        return true;
    }
    uint64_t spare = length / (length * sizeof(Value) < STORAGE_IN_CELL ? 4 : 8) + 2;
    bool is_filled_at_once = list->capacity == 0 && length > 1;
    return list_resize(thread, list, is_filled_at_once || length + spare > LIST_LENGTH_MAX ? length : length + spare);
}

/* A list with room for `length` items and none in it. */
static List *list_allocate(Thread *thread, uint64_t length) {
    List *list = heap_allocate(thread->heap, KIND_LIST, sizeof(List));
    if (list == NULL) {
        return NULL;
    }
    list->length = 0;
    list->capacity = 0;
    list->items = NULL;
    return length == 0 || list_resize(thread, list, length) ? list : NULL;
}

/* Add items for which there is room. */
static inline void list_put_few(Thread *thread, List *list, const Value *items, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        object_store(thread, list, &list->items[list->length + i], items[i]);
    }
    list->length += count;
}

/* The same. False, with some of them added, if the user interrupts. */
static bool list_put(Thread *thread, List *list, const Value *items, uint32_t count) {
    enum { FEW = 1 << 14 };
    for (; count > FEW; items += FEW, count -= FEW) {
        list_put_few(thread, list, items, FEW);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    list_put_few(thread, list, items, count);
    return true;
}

/* Repeat the items that there are, up to a length for which there is room. The collector knows of what they refer to.
 * False, with the list as it was, if the user interrupts. */
static bool list_fill(Thread *thread, List *list, uint64_t length) {
    if (length > list->length) {
        memory_repeat(thread, list->items, list->length * sizeof(Value), length * sizeof(Value));
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    list->length = (uint32_t)length;
    return true;
}

Value list_new(Thread *thread, const Value *items, int count) {
    List *list = list_allocate(thread, (uint64_t)count);
    if (list == NULL) {
        return VALUE_ERROR;
    }
    list_put_few(thread, list, items, (uint32_t)count);
    return value_from_object(list);
}

Value list_stride(Thread *thread, Value value, int64_t start, int64_t step, int64_t count) {
    const List *list = list_of(value);
    List *part = list_allocate(thread, (uint64_t)count);
    if (step == 1 && count > 0 && part != NULL) {
        return list_put(thread, part, list->items + start, (uint32_t)count) ? value_from_object(part) : VALUE_ERROR;
    }
    for (int64_t i = 0; part != NULL && i < count && !thread_is_interrupted(thread); i++) {
        object_store(thread, part, &part->items[part->length++], list->items[start + i * step]);
    }
    return part != NULL && thread_poll_interrupt(thread) ? value_from_object(part) : VALUE_ERROR;
}

Value list_concatenate(Thread *thread, Value left, Value right) {
    const List *first = list_of(left);
    const List *second = list_of(right);
    List *whole = list_allocate(thread, (uint64_t)first->length + second->length);
    bool complete = whole != NULL && list_put(thread, whole, first->items, first->length)
                    && list_put(thread, whole, second->items, second->length);
    return complete ? value_from_object(whole) : VALUE_ERROR;
}

/* How often a list is to be repeated: nothing, however often, stays nothing. */
static uint64_t repetitions(const List *list, int64_t times) {
    return times < 0 || list->length == 0 ? 0 : (uint64_t)times;
}

Value list_repeat(Thread *thread, Value value, int64_t times) {
    const List *list = list_of(value);
    uint64_t count = repetitions(list, times);
    if (count > LIST_LENGTH_MAX) {
        return error_raise_memory(thread);
    }
    List *whole = list_allocate(thread, count * list->length);
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    if (count == 0) {
        return value_from_object(whole);
    }
    bool complete = list_put(thread, whole, list->items, list->length)
                    && list_fill(thread, whole, count * list->length);
    return complete ? value_from_object(whole) : VALUE_ERROR;
}

bool list_append(Thread *thread, List *list, Value value) {
    if (list->length == list->capacity && !list_reserve(thread, list, (uint64_t)list->length + 1)) {
        return false;
    }
    object_store(thread, list, &list->items[list->length++], value);
    return true;
}

bool list_add(Thread *thread, Value list, Value value) {
    return list_append(thread, list_of(list), value);
}

static bool list_extend_by_items(Thread *thread, List *list, Value added) {
    uint32_t count = items_of(added).length;
    if (!list_reserve(thread, list, (uint64_t)list->length + count)) {
        return false;
    }
    return list_put(thread, list, items_of(added).values, count);
}

bool list_extend(Thread *thread, List *list, Value iterable) {
    /* A derived class may iterate as it likes; but a list that is extended by itself would never end. */
    if (has_items(iterable) && (!has_class(iterable) || object_of(iterable) == &list->header)) {
        return list_extend_by_items(thread, list, iterable);
    }
    Value iterator = iterator_new(thread, iterable);
    int64_t hint = 0; /* asked for, since programs see that, though the list grows as it must */
    if (is_error(iterator) || (has_class(iterable) && !value_length_hint(thread, iterable, &hint))) {
        return false;
    }
    Value item = iterator_step(thread, iterator);
    for (; !is_end(item); item = iterator_step(thread, iterator)) {
        if (is_error(item) || !list_append(thread, list, item)) {
            return false;
        }
    }
    return true;
}

Value list_from_iterable(Thread *thread, Value iterable) {
    Value list = list_new(thread, NULL, 0);
    return is_error(list) || !list_extend(thread, list_of(list), iterable) ? VALUE_ERROR : list;
}

Value list_add_in_place(Thread *thread, Value list, Value iterable) {
    return list_extend(thread, list_of(list), iterable) ? list : VALUE_ERROR;
}

Value list_multiply_in_place(Thread *thread, Value value, Value times) {
    int64_t number;
    if (!is_integer(times)) {
        return error_raise(thread, ERROR_TYPE, "can't multiply sequence by non-int of type '%s'",
                           type_name_of(thread, times));
    }
    if (!int_to_int64(times, &number)) {
        return error_raise(thread, ERROR_OVERFLOW, "cannot fit 'int' into an index-sized integer");
    }
    List *list = list_of(value);
    uint64_t count = repetitions(list, number);
    if (count > LIST_LENGTH_MAX) {
        return error_raise_memory(thread);
    }
    uint64_t length = count * list->length;
    if (!list_reserve(thread, list, length)) {
        return VALUE_ERROR;
    }
    return list_fill(thread, list, length) ? value : VALUE_ERROR;
}

static bool list_insert(Thread *thread, List *list, uint32_t index, Value value) {
    if (!list_append(thread, list, value)) {
        return false;
    }
    for (uint32_t i = list->length - 1; i > index; i--) {
        object_store(thread, list, &list->items[i], list->items[i - 1]);
    }
    object_store(thread, list, &list->items[index], value);
    return true;
}

Value list_remove_at(Thread *thread, List *list, uint32_t index) {
    Value removed = list->items[index];
    for (uint32_t i = index; i + 1 < list->length; i++) {
        object_store(thread, list, &list->items[i], list->items[i + 1]);
    }
    list->length--;
    return removed;
}

bool list_replace(Thread *thread, List *list, uint32_t start, uint32_t count, const List *items) {
    uint64_t length = (uint64_t)list->length - count + items->length;
    if (!list_reserve(thread, list, length)) {
        return false;
    }
    uint32_t rest = list->length - start - count;
    if (rest > 0) {
        memmove(list->items + start + items->length, list->items + start + count, rest * sizeof(Value));
    }
    list->length = (uint32_t)length;
    for (uint32_t i = 0; i < items->length; i++) {
        object_store(thread, list, &list->items[start + i], items->items[i]);
    }
    return true;
}

/* Methods. args[0] is the list. */

static Value method_append(Thread *thread, const Value *args, int count) {
    (void)count;
    return list_append(thread, list_of(args[0]), args[1]) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_pop(Thread *thread, const Value *args, int count) {
    List *list = list_of(args[0]);
    int64_t index = -1;
    if (count > 1 && !index_from_value(thread, args[1], &index)) {
        return VALUE_ERROR;
    }
    if (list->length == 0) {
        return error_raise(thread, ERROR_INDEX, "pop from empty list");
    }
    index += index < 0 ? list->length : 0;
    if (index < 0 || index >= list->length) {
        return error_raise(thread, ERROR_INDEX, "pop index out of range");
    }
    return list_remove_at(thread, list, (uint32_t)index);
}

static Value method_insert(Thread *thread, const Value *args, int count) {
    (void)count;
    List *list = list_of(args[0]);
    int64_t index;
    if (!index_from_value(thread, args[1], &index)) {
        return VALUE_ERROR;
    }
    index = index_clamp(index, list->length);
    return list_insert(thread, list, (uint32_t)index, args[2]) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_extend(Thread *thread, const Value *args, int count) {
    (void)count;
    return list_extend(thread, list_of(args[0]), args[1]) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_remove(Thread *thread, const Value *args, int count) {
    (void)count;
    List *list = list_of(args[0]);
    int64_t found = items_find(thread, args[0], args[1], 0, LIST_LENGTH_MAX);
    if (found == -1) {
        return error_raise(thread, ERROR_VALUE, "list.remove(x): x not in list");
    }
    if (found < 0) {
        return VALUE_ERROR;
    }
    if (found < list->length) { /* comparing may have shortened the list */
        list_remove_at(thread, list, (uint32_t)found);
    }
    return VALUE_NONE;
}

static Value method_reverse(Thread *thread, const Value *args, int count) {
    (void)count;
    List *list = list_of(args[0]);
    for (uint32_t i = 0; i < list->length / 2; i++) {
        Value *first = &list->items[i];
        Value *last = &list->items[list->length - 1 - i];
        Value moved = *first;
        object_store(thread, list, first, *last);
        object_store(thread, list, last, moved);
    }
    return VALUE_NONE;
}

static Value method_sort(Thread *thread, const Value *args, int count) {
    (void)count;
    return list_sort_with(thread, list_of(args[0]), args + count);
}

static Value method_clear(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    list_of(args[0])->length = 0;
    return VALUE_NONE;
}

static Value method_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    return list_stride(thread, args[0], 0, 1, list_of(args[0])->length);
}

const BuiltinSpec list_methods[] = {
    {"append", method_append, 1, 1, 0, NULL},   {"pop", method_pop, 0, 1, 0, NULL},
    {"insert", method_insert, 2, 2, 0, NULL},   {"extend", method_extend, 1, 1, 0, NULL},
    {"index", items_method_index, 1, 3, 0, NULL},     {"count", items_method_count, 1, 1, 0, NULL},
    {"remove", method_remove, 1, 1, 0, NULL},   {"reverse", method_reverse, 0, 0, 0, NULL},
    {"clear", method_clear, 0, 0, 0, NULL},     {"copy", method_copy, 0, 0, 0, NULL},
    {"sort", method_sort, 0, 0, 0, "* key reverse"},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};

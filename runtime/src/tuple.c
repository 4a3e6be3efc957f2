#include "tuple.h"

#include "bulk.h"
#include "errors.h"
#include "generics.h"
#include "items.h"
#include "state.h"

void tuple_trace(Heap *heap, Object *object) {
    const Tuple *tuple = (const Tuple *)object;
    for (uint32_t i = 0; i < tuple->length; i++) {
        heap_mark(heap, tuple->items[i]);
    }
}

Tuple *tuple_allocate(Thread *thread, uint64_t length) {
    if (length > LIST_LENGTH_MAX) {
        error_raise_memory(thread);
        return NULL;
    }
    size_t size = sizeof(Tuple) + (size_t)length * sizeof(Value);
    Tuple *tuple = heap_allocate(thread->heap, KIND_TUPLE, size);
    if (tuple == NULL) {
        return NULL;
    }
    tuple->length = (uint32_t)length;
    for (uint32_t i = 0; i < tuple->length; i++) {
        tuple->items[i] = VALUE_NONE;
    }
    return tuple;
}

static void tuple_put(Thread *thread, Tuple *tuple, uint64_t at, const Value *items, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        object_store(thread, tuple, &tuple->items[at + i], items[i]);
    }
}

Value tuple_new(Thread *thread, const Value *items, int count) {
    Tuple *tuple = tuple_allocate(thread, (uint64_t)count);
    if (tuple == NULL) {
        return VALUE_ERROR;
    }
    tuple_put(thread, tuple, 0, items, (uint32_t)count);
    return value_from_object(tuple);
}

Value tuple_pair(Thread *thread, Value first, Value second) {
    const Value items[2] = {first, second};
    return tuple_new(thread, items, 2);
}

Value tuple_concatenate(Thread *thread, Value left, Value right) {
    const Tuple *first = tuple_of(left);
    const Tuple *second = tuple_of(right);
    if (first->length == 0 && is_tuple(right)) {
        return right;
    }
    if (second->length == 0 && is_tuple(left)) {
        return left;
    }
    Tuple *whole = tuple_allocate(thread, (uint64_t)first->length + second->length);
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    tuple_put(thread, whole, 0, first->items, first->length);
    tuple_put(thread, whole, first->length, second->items, second->length);
    return value_from_object(whole);
}

Value tuple_repeat(Thread *thread, Value value, int64_t times) {
    const Tuple *tuple = tuple_of(value);
    if ((times == 1 || tuple->length == 0) && is_tuple(value)) {
        return value;
    }
    uint64_t count = times < 0 ? 0 : (uint64_t)times;
    if (count > LIST_LENGTH_MAX) {
        return error_raise_memory(thread);
    }
    Tuple *whole = tuple_allocate(thread, count * tuple->length);
    if (whole == NULL) {
        return VALUE_ERROR;
    }
    if (whole->length > 0) { /* the collector knows of all that the repeated items refer to */
        tuple_put(thread, whole, 0, tuple->items, tuple->length);
        memory_repeat(thread, whole->items, tuple->length * sizeof(Value), whole->length * sizeof(Value));
    }
    return thread_poll_interrupt(thread) ? value_from_object(whole) : VALUE_ERROR;
}

Value tuple_from_list(Thread *thread, Value list) {
    return tuple_new(thread, list_of(list)->items, (int)list_of(list)->length);
}

Value tuple_from_iterable(Thread *thread, Value iterable) {
    if (is_tuple(iterable)) {
        return iterable;
    }
    Value list = list_from_iterable(thread, iterable);
    return is_error(list) ? VALUE_ERROR : tuple_from_list(thread, list);
}

const BuiltinSpec tuple_methods[] = {
    {"index", items_method_index, 1, 3, 0, NULL},
    {"count", items_method_count, 1, 1, 0, NULL},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};

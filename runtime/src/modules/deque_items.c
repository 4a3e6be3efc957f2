#include "deque_items.h"

#include "errors.h"
#include "iterator.h"
#include "list.h"
#include "state.h"
#include "storage.h"

enum { CAPACITY_MIN = 8 };

void deque_trace(Heap *heap, Object *object) {
    const Deque *deque = (const Deque *)object;
    storage_mark(heap, deque->items);
    for (uint32_t i = 0; i < deque->length; i++) {
        heap_mark(heap, *deque_place(deque, i));
    }
}

size_t deque_external(const Object *object) {
    return ((const Deque *)object)->capacity * sizeof(Value);
}

static bool grow(Thread *thread, Deque *deque) {
    if (deque->length < deque->capacity) {
        return true;
    }
    uint64_t capacity = deque->capacity == 0 ? CAPACITY_MIN : (uint64_t)deque->capacity * 2;
    if (capacity > LIST_LENGTH_MAX) {
        error_raise_memory(thread);
        return false;
    }
    Value *items = storage_resize(thread->heap, NULL, 0, capacity * sizeof(Value));
    if (items == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < deque->length; i++) {
        items[i] = *deque_place(deque, i);
    }
    storage_drop(thread->heap, deque->items, deque->capacity * sizeof(Value));
    deque->items = items;
    deque->capacity = (uint32_t)capacity;
    deque->first = 0;
    return true;
}

bool deque_append(Thread *thread, Deque *deque, Value value) {
    if (deque->most == 0) {
        return true;
    }
    if (deque->length == deque->most) {
        (void)deque_pop_left(deque);
    }
    if (!grow(thread, deque)) {
        return false;
    }
    object_store(thread, deque, deque_place(deque, deque->length), value);
    deque->length++;
    deque->version++;
    return true;
}

bool deque_append_left(Thread *thread, Deque *deque, Value value) {
    if (deque->most == 0) {
        return true;
    }
    if (deque->length == deque->most) {
        (void)deque_pop(deque);
    }
    if (!grow(thread, deque)) {
        return false;
    }
    deque->first = (deque->first - 1) & (deque->capacity - 1);
    object_store(thread, deque, deque_place(deque, 0), value);
    deque->length++;
    deque->version++;
    return true;
}

Value deque_pop(Deque *deque) {
    deque->version++;
    return *deque_place(deque, --deque->length);
}

Value deque_pop_left(Deque *deque) {
    Value value = *deque_place(deque, 0);
    deque->first = (deque->first + 1) & (deque->capacity - 1);
    deque->length--;
    deque->version++;
    return value;
}

void deque_clear(Deque *deque) {
    deque->length = deque->first = 0;
    deque->version++;
}

bool deque_extend(Thread *thread, Deque *deque, Value iterable, bool left) {
    if (is_object(iterable) && object_of(iterable) == &deque->header) {
        iterable = list_from_iterable(thread, iterable);
    }
    Value iterator = is_error(iterable) ? VALUE_ERROR : iterator_new(thread, iterable);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return true;
        }
        if (is_error(item)
            || !(left ? deque_append_left(thread, deque, item) : deque_append(thread, deque, item))) {
            return false;
        }
    }
    return false;
}

/* To the right; the shorter way. */
void deque_rotate(Deque *deque, int64_t steps) {
    if (deque->length <= 1) {
        return;
    }
    steps %= deque->length;
    steps += steps < 0 ? deque->length : 0;
    uint32_t left = steps > deque->length / 2 ? deque->length - (uint32_t)steps : 0;
    uint32_t mask = deque->capacity - 1;
    for (uint32_t i = 0; i < left; i++) {
        Value value = *deque_place(deque, 0);
        deque->first = (deque->first + 1) & mask;
        *deque_place(deque, deque->length - 1) = value;
    }
    for (uint32_t i = 0; left == 0 && i < steps; i++) {
        Value value = *deque_place(deque, deque->length - 1);
        deque->first = (deque->first - 1) & mask;
        *deque_place(deque, 0) = value;
    }
    deque->version++;
}

bool deque_repeat(Thread *thread, Deque *deque, int64_t times) {
    uint32_t length = deque->length;
    if (times <= 0) {
        deque_clear(deque);
        return true;
    }
    if (length > 0 && times > LIST_LENGTH_MAX / length && deque->most < 0) {
        error_raise_memory(thread);
        return false;
    }
    /* What comes first in a bounded deque falls out, so that the rest is always at hand. */
    Value items = list_from_iterable(thread, value_from_object(deque));
    for (int64_t i = 1; i < times && length > 0; i++) {
        if (is_error(items) || !deque_extend(thread, deque, items, false)) {
            return false;
        }
    }
    return !is_error(items);
}

Value deque_new(Thread *thread, Value iterable, int64_t most) {
    Deque *deque = heap_allocate(thread->heap, KIND_DEQUE, sizeof(Deque));
    if (deque == NULL) {
        return VALUE_ERROR;
    }
    *deque = (Deque){.header = deque->header, .most = most};
    return is_empty(iterable) || deque_extend(thread, deque, iterable, false) ? value_from_object(deque) : VALUE_ERROR;
}

bool deque_fill_copy(Thread *thread, Deque *copy, Value from) {
    *copy = (Deque){.header = copy->header, .most = deque_of(from)->most};
    for (uint32_t i = 0; i < deque_of(from)->length; i++) {
        if (!thread_poll_interrupt(thread) || !deque_append(thread, copy, *deque_place(deque_of(from), i))) {
            return false;
        }
    }
    return true;
}

/* Iterators. */

void deque_iterator_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((DequeIterator *)object)->deque);
}

Value deque_iterator_next(Thread *thread, Value value) {
    DequeIterator *iterator = (DequeIterator *)object_of(value);
    if (is_empty(iterator->deque)) {
        return VALUE_END;
    }
    const Deque *deque = deque_of(iterator->deque);
    if (deque->version != iterator->header.extra) {
        iterator->deque = VALUE_EMPTY;
        return error_raise(thread, ERROR_RUNTIME, "deque mutated during iteration");
    }
    if (iterator->next >= deque->length) {
        iterator->deque = VALUE_EMPTY;
        return VALUE_END;
    }
    uint32_t index = iterator->next++;
    return *deque_place(deque, iterator->is_reversed ? deque->length - 1 - index : index);
}

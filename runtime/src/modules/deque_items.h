/* The items of a deque. */
#ifndef PYVM_DEQUE_ITEMS_H
#define PYVM_DEQUE_ITEMS_H

#include "deque.h"

static inline Value *deque_place(const Deque *deque, uint32_t index) {
    return &deque->items[(deque->first + index) & (deque->capacity - 1)];
}

/* False, with the thread's error set, when they fail. */
bool deque_append(Thread *thread, Deque *deque, Value value);
bool deque_append_left(Thread *thread, Deque *deque, Value value);
bool deque_extend(Thread *thread, Deque *deque, Value iterable, bool left);

/* The deque is not empty. */
Value deque_pop(Deque *deque);
Value deque_pop_left(Deque *deque);

void deque_clear(Deque *deque);
void deque_rotate(Deque *deque, int64_t steps);
bool deque_repeat(Thread *thread, Deque *deque, int64_t times);

/* A new deque, of the items of an iterable unless that is VALUE_EMPTY. */
Value deque_new(Thread *thread, Value iterable, int64_t most);

#endif

/* collections.deque: a ring of values.
 *
 *     items     2 | 3 | - | - | - | - | 0 | 1        `first` is 6, `length` 4, `capacity` 8
 */
#ifndef PYVM_DEQUE_H
#define PYVM_DEQUE_H

#include "object.h"

typedef struct {
    Object header; /* flags: 1 while it is being written by repr */
    uint32_t first, length, capacity; /* the capacity is a power of two, or 0 */
    uint32_t version; /* counts the changes of its length and order */
    int64_t most;     /* maxlen, or -1 */
    Value *items;
} Deque;

typedef struct {
    Object header; /* extra: the version of the deque */
    Value deque;   /* VALUE_EMPTY at the end */
    uint32_t next;
    bool is_reversed;
} DequeIterator;

static inline Deque *deque_of(Value value) {
    return (Deque *)object_of(value);
}

/* As iterator_next. */
Value deque_iterator_next(Thread *thread, Value iterator);

/* Make a copy of the object alone independent of what it was copied from. */
bool deque_fill_copy(Thread *thread, Deque *copy, Value from);

void deque_trace(Heap *heap, Object *object);
void deque_iterator_trace(Heap *heap, Object *object);
size_t deque_external(const Object *object);

extern const BuiltinSpec deque_methods[];
extern const BuiltinSpec deque_construct;

#endif

/* Iterators from the last item to the first. */
#ifndef PYVM_REVERSED_H
#define PYVM_REVERSED_H

#include "iterator.h"

/* reversed(value): what its class says. VALUE_ERROR, with the thread's error set, if it can't be reversed. */
Value reversed_new(Thread *thread, Value sequence);

/* For the builtin types, and classes derived from them, whatever these say. */
Value builtin_reversed(Thread *thread, Value sequence);

/* As iterator_next. */
Value reversed_next(Thread *thread, Value iterator);

/* Is it one of these iterators? */
static inline bool is_reversed(Value iterator) {
    unsigned kind = object_of(iterator)->kind;
    return kind - KIND_REVERSED <= KIND_REVERSED_ITEMS - KIND_REVERSED;
}

#endif

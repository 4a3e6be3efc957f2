/* Iterators that programs ask for by name: enumerate, zip, reversed. */
#ifndef PYVM_ADAPTERS_H
#define PYVM_ADAPTERS_H

#include "iterator.h"

typedef struct {
    Object header;
    Value iterator;
    Value number; /* of the next item */
} Enumerate;

typedef struct {
    Object header;
    Value iterators; /* a tuple; VALUE_EMPTY at the end */
} Zip;

/* VALUE_ERROR, with the thread's error set, when they fail. */

Value enumerate_new(Thread *thread, Value iterable, Value start);
/* `strict`: it is an error if they are not all of one length. */
Value zip_new(Thread *thread, const Value *iterables, int count, bool strict);
/* For the builtin types, and classes derived from them, whatever these say. */
Value builtin_reversed(Thread *thread, Value sequence);
Value reversed_new(Thread *thread, Value sequence);

/* As iterator_next. */
Value adapter_next(Thread *thread, Value iterator);

void enumerate_trace(Heap *heap, Object *object);
void zip_trace(Heap *heap, Object *object);

#endif

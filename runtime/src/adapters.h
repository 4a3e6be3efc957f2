/* Iterators that programs ask for by name: enumerate, zip, map, filter, iter. */
#ifndef PYVM_ADAPTERS_H
#define PYVM_ADAPTERS_H

#include "iterator.h"

enum { ZIP_IS_STRICT = 1 }; /* header.flags */

typedef struct {
    Object header; /* flags: ITERATOR_RUNS_NOTHING */
    Value iterator;
    Value number; /* of the next item */
    Value row;    /* what row_next gives, or VALUE_EMPTY */
} Enumerate;

typedef struct {
    Object header; /* flags: ZIP_IS_STRICT, ITERATOR_RUNS_NOTHING */
    Value iterators; /* a tuple; VALUE_EMPTY at the end */
    Value row;       /* as above */
} Zip;

/* map, filter, and what iter() makes of a callable and a sentinel. */
typedef struct {
    Object header;
    Value function; /* None: filter by truth */
    Value source;   /* map: a tuple of iterators; filter: an iterator; else the sentinel. VALUE_EMPTY at the end */
} Mapping;

/* VALUE_ERROR, with the thread's error set, when they fail. */

Value enumerate_new(Thread *thread, Value iterable, Value start);
/* `strict`: it is an error if they are not all of one length. */
Value zip_new(Thread *thread, const Value *iterables, int count, bool strict);
Value map_new(Thread *thread, Value function, const Value *iterables, int count);
Value filter_new(Thread *thread, Value function, Value iterable);
Value call_iterator_new(Thread *thread, Value function, Value sentinel);

/* As iterator_next. */
Value adapter_next(Thread *thread, Value iterator);

void enumerate_trace(Heap *heap, Object *object);
void zip_trace(Heap *heap, Object *object);
void mapping_trace(Heap *heap, Object *object);

#endif

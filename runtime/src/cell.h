/* Cells: each holds a variable that several functions share. A call makes the cells of its frame, and functions take
 * them over from the frame that makes them. */
#ifndef PYVM_CELL_H
#define PYVM_CELL_H

#include "heap.h"

typedef struct {
    Object header;
    Value content; /* VALUE_EMPTY: the variable has no value */
} Cell;

static inline Cell *cell_of(Value value) {
    return (Cell *)object_of(value);
}

/* An empty cell. VALUE_ERROR, with MemoryError set, when there is no memory. */
Value cell_new(Thread *thread);

extern const BuiltinSpec cell_methods[];

void cell_trace(Heap *heap, Object *object);

#endif

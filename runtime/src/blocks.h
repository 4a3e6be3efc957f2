/* Where the heap keeps objects: what allocation, marking and sweeping share. heap.h draws it. */
#ifndef PYVM_BLOCKS_H
#define PYVM_BLOCKS_H

#include "heap.h"

struct Block {
    Block *next; /* of its class, or spare */
    size_t cell_size;
    char *fresh; /* where the cells that were never used start */
    char *end;   /* of the last whole cell */
    char *cells[];
};

struct LargeObject {
    LargeObject *next;
    size_t size;
    Object object; /* the first part of it */
};

static inline char *block_cells(Block *block) {
    return (char *)block->cells;
}

static inline LargeObject *large_of(Object *object) {
    return (LargeObject *)((char *)object - offsetof(LargeObject, object));
}

static inline Block *block_of(const void *address) {
    return (Block *)((uintptr_t)address & ~(uintptr_t)(BLOCK_SIZE - 1));
}

/* Mark all that is reachable from the roots, and add it up in heap->used. False if this was given up. */
bool heap_mark_all(Heap *heap);

#endif

/* Storage: the memory of an object that grows, such as a list, apart from the object.
 *
 *     List | items --+                       up to STORAGE_IN_CELL bytes: in a cell of the heap, which dies with
 *                    v                       its owner, or when the owner gets another one
 *     KIND_STORAGE | item | item | free |    more: from malloc, which its owner must release
 *
 * The size alone says which, so whoever has storage keeps its size. Storage in a cell is found by a pointer into it on
 * the C stack, but not by one in other objects: its owner's trace function must mark it.
 */
#ifndef PYVM_STORAGE_H
#define PYVM_STORAGE_H

#include <stdlib.h>

#include "heap.h"

enum { STORAGE_IN_CELL = CELL_MAX - sizeof(Object) };

/* Other storage with the same contents, as far as they fit; the old one, which may be NULL of size 0, is given up.
 * NULL, with MemoryError set and the old one as it was, when there is no memory. */
void *storage_resize(Heap *heap, void *storage, size_t old_size, size_t new_size);

/* Give up storage, which may be NULL of size 0, while its owner lives. */
static inline void storage_drop(Heap *heap, void *storage, size_t size) {
    if (size > STORAGE_IN_CELL) {
        heap_free(heap, storage, size);
    }
}

/* For trace functions. The owner accounts for the size. */
static inline void storage_mark(const Heap *heap, void *storage, size_t size) {
    if (size > 0 && size <= STORAGE_IN_CELL) {
        ((Object *)storage - 1)->mark = heap->colour;
    }
}

/* For release functions. */
static inline void storage_release(void *storage, size_t size) {
    if (size > STORAGE_IN_CELL) {
        free(storage);
    }
}

#endif

/* Storage: the memory of an object that grows, such as a list, apart from the object.
 *
 *     List | items ------+
 *                        v
 *           KIND_STORAGE | item | item | free |
 *
 * Up to STORAGE_IN_CELL bytes lie in a cell of the heap; more have memory from malloc, which a collection frees as soon
 * as it finds them dead. The size alone says which, so whoever has storage keeps its size. Its owner's trace function
 * marks it. A pointer into it on the C stack keeps it alive only if it is in a cell.
 */
#ifndef PYVM_STORAGE_H
#define PYVM_STORAGE_H

#include "heap.h"

enum { STORAGE_IN_CELL = CELL_MAX - sizeof(Object) };

/* Other storage with the same contents, as far as they fit; the old one, which may be NULL of size 0, is given up.
 * NULL, with MemoryError set and the old one as it was, when there is no memory. */
void *storage_resize(Heap *heap, void *storage, size_t old_size, size_t new_size);

/* Give up storage, which may be NULL of size 0, while its owner lives. */
void storage_drop(Heap *heap, void *storage, size_t size);

/* For trace functions. The owner accounts for the size. */
static inline void storage_mark(const Heap *heap, void *storage) {
    if (storage != NULL) {
        ((Object *)storage - 1)->mark = heap->colour;
    }
}

/* Free large storage that is not marked. */
void storage_sweep(Heap *heap);

#endif

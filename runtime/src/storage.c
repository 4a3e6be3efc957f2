#include "storage.h"

#include <string.h>

static void *storage_new(Heap *heap, size_t size) {
    if (size > STORAGE_IN_CELL) {
        return heap_resize(heap, NULL, 0, size);
    }
    Object *cell = heap_allocate(heap, KIND_STORAGE, sizeof(Object) + size);
    return cell == NULL ? NULL : cell + 1;
}

void *storage_resize(Heap *heap, void *storage, size_t old_size, size_t new_size) {
    if (old_size > STORAGE_IN_CELL && new_size > STORAGE_IN_CELL) {
        return heap_resize(heap, storage, old_size, new_size);
    }
    void *resized = storage_new(heap, new_size);
    if (resized == NULL || old_size == 0) {
        return resized;
    }
    memcpy(resized, storage, old_size < new_size ? old_size : new_size);
    storage_drop(heap, storage, old_size);
    return resized;
}

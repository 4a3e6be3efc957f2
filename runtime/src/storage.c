#include "storage.h"

#include <stdlib.h>
#include <string.h>

/* What is before storage that is in no cell. */
struct LargeStorage {
    LargeStorage *next;
    LargeStorage **link; /* what points to this one */
    Object header;
};

static LargeStorage *large_of(void *storage) {
    return storage == NULL ? NULL : (LargeStorage *)storage - 1;
}

static void large_link(LargeStorage *large) {
    *large->link = large;
    if (large->next != NULL) {
        large->next->link = &large->next;
    }
}

/* As realloc does it: the first time, `storage` is NULL, of size 0. */
static void *large_resize(Heap *heap, void *storage, size_t old_size, size_t new_size) {
    size_t size = old_size == 0 ? 0 : old_size + sizeof(LargeStorage);
    LargeStorage *large = heap_resize(heap, large_of(storage), size, new_size + sizeof *large);
    if (large == NULL) {
        return NULL;
    }
    if (storage == NULL) {
        *large = (LargeStorage){heap->storages, &heap->storages, {.kind = KIND_STORAGE, .mark = heap->colour}};
    }
    large_link(large);
    return large + 1;
}

static void large_unlink(LargeStorage *large) {
    *large->link = large->next;
    if (large->next != NULL) {
        large->next->link = large->link;
    }
}

static void *storage_new(Heap *heap, size_t size) {
    if (size > STORAGE_IN_CELL) {
        return large_resize(heap, NULL, 0, size);
    }
    Object *cell = heap_allocate(heap, KIND_STORAGE, sizeof(Object) + size);
    return cell == NULL ? NULL : cell + 1;
}

void *storage_resize(Heap *heap, void *storage, size_t old_size, size_t new_size) {
    if (old_size > STORAGE_IN_CELL && new_size > STORAGE_IN_CELL) {
        return large_resize(heap, storage, old_size, new_size);
    }
    void *resized = storage_new(heap, new_size);
    if (resized == NULL || old_size == 0) {
        return resized;
    }
    memcpy(resized, storage, old_size < new_size ? old_size : new_size);
    storage_drop(heap, storage, old_size);
    return resized;
}

void storage_drop(Heap *heap, void *storage, size_t size) {
    if (size > STORAGE_IN_CELL) {
        large_unlink(large_of(storage));
        heap_free(heap, large_of(storage), size + sizeof(LargeStorage));
    }
}

void storage_sweep(Heap *heap) {
    for (LargeStorage *large = heap->storages; large != NULL;) {
        LargeStorage *next = large->next;
        if (!heap_is_marked(heap, &large->header)) {
            large_unlink(large);
            free(large);
        }
        large = next;
    }
}

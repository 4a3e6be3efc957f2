#include "heap.h"

#include <stdlib.h>

#include "blocks.h"
#include "errors.h"
#include "roots.h"
#include "state.h"
#include "storage.h"

enum {
    THRESHOLD_MIN = 4 * 1024 * 1024,
    CARVE_BYTES = 4096,
};

void heap_init(Heap *heap, size_t limit) {
    *heap = (Heap){.colour = 1, .limit = limit, .threshold = THRESHOLD_MIN};
    if (heap->threshold > limit / 2) {
        heap->threshold = limit / 2;
    }
}

/* Allocation. */

static void request_collection(Heap *heap) {
    if (heap->used > heap->threshold && heap->thread != NULL) {
        thread_request(heap->thread, BREAK_COLLECT);
    }
}

/* May `size` more bytes be used? */
static bool heap_admits(Heap *heap, size_t size) {
    if (heap->fail_after != 0 && --heap->fail_after == 0) {
        return false;
    }
    return heap->used <= heap->limit && size <= heap->limit - heap->used;
}

size_t heap_room(const Heap *heap) {
    return heap->used < heap->limit ? heap->limit - heap->used : 1;
}

static void *out_of_memory(Heap *heap) {
    if (heap->thread != NULL) {
        error_raise_memory(heap->thread);
    }
    return NULL;
}

void heap_account(Heap *heap, size_t size) {
    heap->used += size;
    request_collection(heap);
}

static void heap_unaccount(Heap *heap, size_t size) {
    heap->used -= size < heap->used ? size : heap->used;
}

void *heap_resize(Heap *heap, void *memory, size_t old_size, size_t new_size) {
    if (new_size > old_size && !heap_admits(heap, new_size - old_size)) {
        return out_of_memory(heap);
    }
    void *resized = realloc(memory, new_size == 0 ? 1 : new_size);
    if (resized == NULL) {
        return out_of_memory(heap);
    }
    if (new_size >= old_size) {
        heap_account(heap, new_size - old_size);
    } else {
        heap_unaccount(heap, old_size - new_size);
    }
    return resized;
}

void heap_free(Heap *heap, void *memory, size_t size) {
    free(memory);
    heap_unaccount(heap, size);
}

/* Keep a block without objects for any class. */
static void block_spare(Heap *heap, Block *block) {
    block->cell_size = 0;
    block->next = heap->spare;
    heap->spare = block;
}

static bool heap_add_chunk(Heap *heap) {
    if (heap->chunk_count == heap->chunk_capacity) {
        size_t capacity = heap->chunk_capacity == 0 ? 16 : heap->chunk_capacity * 2;
        uintptr_t *chunks = realloc(heap->chunks, capacity * sizeof *chunks);
        if (chunks == NULL) {
            return false;
        }
        heap->chunks = chunks;
        heap->chunk_capacity = capacity;
    }
    char *chunk = aligned_alloc(BLOCK_SIZE, CHUNK_SIZE);
    if (chunk == NULL) {
        return false;
    }
    /* Kept in order of address, so that heap_find_object can search it. */
    size_t place = heap->chunk_count++;
    for (; place > 0 && heap->chunks[place - 1] > (uintptr_t)chunk; place--) {
        heap->chunks[place] = heap->chunks[place - 1];
    }
    heap->chunks[place] = (uintptr_t)chunk;
    for (size_t offset = 0; offset < CHUNK_SIZE; offset += BLOCK_SIZE) {
        Block *block = (Block *)(chunk + offset);
        block_spare(heap, block);
    }
    return true;
}

static Block *heap_take_block(Heap *heap, size_t size_class) {
    if (heap->spare == NULL && !heap_add_chunk(heap)) {
        return NULL;
    }
    Block *block = heap->spare;
    heap->spare = block->next;
    block->cell_size = size_class * CELL_UNIT;
    block->fresh = block_cells(block);
    size_t room = BLOCK_SIZE - offsetof(Block, cells);
    block->end = block->fresh + room / block->cell_size * block->cell_size;
    block->next = heap->classes[size_class].first;
    heap->classes[size_class].first = block;
    return block;
}

/* A cell put before others that are free. */
static FreeCell *cell_free(char *memory, size_t cell_size, FreeCell *next) {
#ifdef PYVM_DEBUG
    memset(memory, 0xdd, cell_size);
#else
    (void)cell_size;
#endif
    FreeCell *cell = (FreeCell *)memory;
    cell->header = (Object){.kind = KIND_FREE};
    cell->next = next;
    return cell;
}

/* Put some cells that were never used on the free list. */
static void block_carve(Heap *heap, Block *block) {
    size_t count = CARVE_BYTES / block->cell_size;
    char *start = block->fresh;
    char *end = start + count * block->cell_size;
    if (end > block->end) {
        end = block->end;
    }
    block->fresh = end;
    heap_account(heap, (size_t)(end - start));
    FreeCell *list = heap->free[block->cell_size / CELL_UNIT];
    for (char *cell = end; cell > start;) {
        cell -= block->cell_size;
        list = cell_free(cell, block->cell_size, list);
    }
    heap->free[block->cell_size / CELL_UNIT] = list;
}

static void object_release(Object *object) {
    void (*release)(Object *) = kind_infos[object_layout(object)].release;
    if (release != NULL) {
        release(object);
    }
}

/* Put the cells of a block that are not in use on the free list. A block without objects becomes a fresh one instead,
 * for any class: else a program whose objects change their sizes would keep blocks for each size. */
static void block_sweep(Heap *heap, Block *block) {
    size_t cell_size = block->cell_size;
    SizeClass *class = &heap->classes[cell_size / CELL_UNIT];
    FreeCell *list = heap->free[cell_size / CELL_UNIT];
    size_t alive = 0;
    for (char *cell = block->fresh; cell > block_cells(block);) {
        cell -= cell_size;
        Object *object = (Object *)cell;
        if (object->kind != KIND_FREE) {
            if (heap_is_marked(heap, object)) {
                alive += cell_size;
                continue;
            }
            object_release(object);
        }
        list = cell_free(cell, cell_size, list);
    }
    if (alive == 0) {
        class->current = class->current == block ? NULL : class->current;
        block_spare(heap, block);
        return;
    }
    heap->free[cell_size / CELL_UNIT] = list;
    block->next = class->first;
    class->first = block;
    heap_account(heap, (size_t)(block->fresh - block_cells(block)) - alive);
}

/* Sweep the next block of a class. False if there is none. */
static bool sweep_next(Heap *heap, SizeClass *class) {
    Block *block = class->unswept;
    if (block == NULL) {
        return false;
    }
    class->unswept = block->next;
    block_sweep(heap, block);
    return true;
}

/* Get cells of a class onto its free list: from blocks not yet swept, else fresh ones. */
static bool heap_refill(Heap *heap, size_t size_class) {
    SizeClass *class = &heap->classes[size_class];
    while (sweep_next(heap, class)) {
        if (heap->free[size_class] != NULL) {
            return true;
        }
        if (heap->spare != NULL) {
            break;
        }
    }
    if (class->current == NULL || class->current->fresh == class->current->end) {
        class->current = heap_take_block(heap, size_class);
        if (class->current == NULL) {
            return false;
        }
    }
    block_carve(heap, class->current);
    return true;
}

static void large_extend(Heap *heap, const LargeObject *large) {
    uintptr_t start = (uintptr_t)&large->object;
    heap->large_low = heap->large_low == 0 || start < heap->large_low ? start : heap->large_low;
    heap->large_high = start + large->size > heap->large_high ? start + large->size : heap->large_high;
}

static void *heap_allocate_large(Heap *heap, Kind kind, size_t size) {
    LargeObject *large = malloc(offsetof(LargeObject, object) + size);
    if (large == NULL) {
        return out_of_memory(heap);
    }
    large->next = heap->large;
    large->size = size;
    large->object = (Object){.kind = (uint16_t)kind, .mark = heap->colour | MARK_LARGE};
    heap->large = large;
    large_extend(heap, large);
    heap_account(heap, size);
    return &large->object;
}

void *heap_allocate_slow(Heap *heap, Kind kind, size_t size) {
    if (!heap_admits(heap, size)) {
        return out_of_memory(heap);
    }
    if (size > CELL_MAX) {
        return heap_allocate_large(heap, kind, size);
    }
    if (!heap_refill(heap, (size + CELL_UNIT - 1) / CELL_UNIT)) {
        return out_of_memory(heap);
    }
    return heap_allocate(heap, kind, size);
}

/* Sweeping. */

void heap_finish_sweep(Heap *heap) {
    for (size_t i = 0; i < SIZE_CLASS_COUNT; i++) {
        while (sweep_next(heap, &heap->classes[i])) {
        }
    }
}

/* Large objects are few: they are swept at once. */
static void sweep_large(Heap *heap) {
    LargeObject **link = &heap->large;
    while (*link != NULL) {
        LargeObject *large = *link;
        if (heap_is_marked(heap, &large->object)) {
            link = &large->next;
            continue;
        }
        *link = large->next;
        object_release(&large->object);
        free(large);
    }
}

static void set_threshold(Heap *heap) {
    size_t growth = heap->used < THRESHOLD_MIN ? THRESHOLD_MIN : heap->used;
    size_t room = heap->used < heap->limit ? (heap->limit - heap->used) / 2 : 0;
    heap->threshold = heap->used + (growth < room ? growth : room);
}

void heap_collect(Heap *heap, bool may_give_up) {
    heap_finish_sweep(heap);
    size_t used = heap->used;
    heap->colour = (uint8_t)(heap->colour % MARK_COLOURS + 1);
    heap->used = 0;
    heap->may_give_up = may_give_up && !heap->was_given_up;
    heap->was_given_up = !heap_mark_all(heap);
    if (heap->was_given_up) {
        heap->used = used;
        set_threshold(heap);
        return;
    }
    roots_forget_dead(heap);
    for (size_t i = 0; i < SIZE_CLASS_COUNT; i++) {
        heap->free[i] = NULL;
        heap->classes[i].unswept = heap->classes[i].first;
        heap->classes[i].first = NULL;
    }
    sweep_large(heap);
    storage_sweep(heap);
    set_threshold(heap);
    heap->collections++;
}

static void blocks_release(Block *first) {
    for (Block *block = first; block != NULL; block = block->next) {
        for (char *cell = block_cells(block); cell < block->fresh; cell += block->cell_size) {
            object_release((Object *)cell);
        }
    }
}

void heap_destroy(Heap *heap) {
    for (size_t i = 0; i < SIZE_CLASS_COUNT; i++) {
        blocks_release(heap->classes[i].first);
        blocks_release(heap->classes[i].unswept);
    }
    heap->colour = 0; /* no object has this colour: all are dead */
    sweep_large(heap);
    storage_sweep(heap);
    for (size_t i = 0; i < heap->chunk_count; i++) {
        free((void *)heap->chunks[i]);
    }
    free(heap->chunks);
    free(heap->mark_stack);
}

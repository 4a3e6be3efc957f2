/* Marking: an explicit stack of objects whose references are still to be followed, and the search for the object
 * that a word found on the C stack may point to. */

#include <stdlib.h>

#include "blocks.h"
#include "instance.h"
#include "roots.h"
#include "state.h"

enum { MARK_STACK_MIN = 256 };

static bool mark_stack_grow(Heap *heap) {
    size_t capacity = heap->mark_capacity == 0 ? MARK_STACK_MIN : heap->mark_capacity * 2;
    Object **stack = realloc(heap->mark_stack, capacity * sizeof *stack);
    if (stack == NULL) {
        return false;
    }
    heap->mark_stack = stack;
    heap->mark_capacity = capacity;
    return true;
}

size_t object_size(Object *object) {
    size_t (*external)(const Object *) = kind_infos[object_layout(object)].external;
    size_t size = object->mark & MARK_LARGE ? large_of(object)->size : block_of(object)->cell_size;
    return external == NULL ? size : size + external(object);
}

static bool has_references(const Object *object) {
    return object->kind & KIND_DERIVED || kind_infos[object->kind].trace != NULL;
}

static void object_trace(Heap *heap, Object *object) {
    if (object->kind & KIND_DERIVED) {
        heap_mark_object(heap, &companion_of(object)->header);
    }
    void (*trace)(Heap *, Object *) = kind_infos[object_layout(object)].trace;
    if (trace != NULL) {
        trace(heap, object);
    }
}

void heap_mark_object(Heap *heap, Object *object) {
    if (heap_is_marked(heap, object)) {
        return;
    }
    object->mark = (uint8_t)((object->mark & ~MARK_COLOURS) | heap->colour);
    heap->used += object_size(object);
    if (!has_references(object)) {
        return;
    }
    if (heap->mark_count == heap->mark_capacity && !mark_stack_grow(heap)) {
        heap->mark_overflow = true;
        return;
    }
    heap->mark_stack[heap->mark_count++] = object;
}

static bool gives_up(const Heap *heap) {
    return heap->may_give_up && thread_is_interrupted(heap->thread);
}

static void mark_drain(Heap *heap) {
    enum { STEPS = 256 };
    while (heap->mark_count > 0 && !gives_up(heap)) {
        for (int i = 0; i < STEPS && heap->mark_count > 0; i++) {
            Object *object = heap->mark_stack[--heap->mark_count];
            object_trace(heap, object);
        }
    }
}

static void trace_again(Heap *heap, Object *object) {
    if (heap_is_marked(heap, object) && has_references(object)) {
        object_trace(heap, object);
        mark_drain(heap);
    }
}

static void trace_all_again(Heap *heap) {
    for (size_t i = 0; i < SIZE_CLASS_COUNT; i++) {
        for (Block *block = heap->classes[i].first; block != NULL; block = block->next) {
            for (char *cell = block_cells(block); cell < block->fresh; cell += block->cell_size) {
                trace_again(heap, (Object *)cell);
            }
        }
    }
    for (LargeObject *large = heap->large; large != NULL; large = large->next) {
        trace_again(heap, &large->object);
    }
}

bool heap_mark_all(Heap *heap) {
    roots_mark(heap);
    mark_drain(heap);
    /* Without memory for the mark stack, objects were marked whose references were not followed. */
    while (heap->mark_overflow) {
        heap->mark_overflow = false;
        trace_all_again(heap);
    }
    bool complete = !gives_up(heap);
    heap->mark_count = 0;
    return complete;
}

/* The conservative search. */

static Object *block_find_object(Block *block, uintptr_t address) {
    uintptr_t start = (uintptr_t)block_cells(block);
    if (block->cell_size == 0 || address < start || address >= (uintptr_t)block->fresh) {
        return NULL;
    }
    uintptr_t cell = start + (address - start) / block->cell_size * block->cell_size;
    Object *object = (Object *)cell;
    return object->kind == KIND_FREE ? NULL : object;
}

static bool heap_owns(const Heap *heap, uintptr_t address) {
    size_t low = 0;
    size_t high = heap->chunk_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (address < heap->chunks[middle]) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low > 0 && address - heap->chunks[low - 1] < CHUNK_SIZE;
}

Object *heap_find_object(const Heap *heap, uintptr_t address) {
    if (heap_owns(heap, address)) {
        return block_find_object(block_of((void *)address), address);
    }
    if (address < heap->large_low || address >= heap->large_high) {
        return NULL;
    }
    for (LargeObject *large = heap->large; large != NULL; large = large->next) {
        if (address - (uintptr_t)&large->object < large->size) {
            return &large->object;
        }
    }
    return NULL;
}

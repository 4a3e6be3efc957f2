/* The heap of one interpreter: cells of size classes in blocks, swept when cells are needed; large
 * objects apart; mark-sweep collection, at safepoints only.
 *
 *     chunk (1 MiB)    16 blocks
 *     block (64 KiB, aligned)
 *     +-------------+------+------+-----+------+--------------------+
 *     | header      | cell | cell | ... | cell | never used so far  |
 *     +-------------+------+------+-----+------+--------------------+
 *                                              ^ fresh
 *
 * Allocating takes the first cell of a free list. It never collects: past the threshold it asks for a
 * collection, which happens when the program comes to its next safepoint. So no C function has to
 * root what it holds.
 */
#ifndef PYVM_HEAP_H
#define PYVM_HEAP_H

#include "object.h"

enum {
    BLOCK_SIZE = 64 * 1024,
    CHUNK_SIZE = 1024 * 1024,
    CELL_UNIT = 16,
    CELL_MAX = 512,
    SIZE_CLASS_COUNT = CELL_MAX / CELL_UNIT + 1,
};

enum {
    /* The bits of Object.mark. Three colours, 1 to 3, take turns, so that marking need not undo the marks before, nor
     * those of a collection that was given up. */
    MARK_COLOURS = 3,
    MARK_LARGE = 4,
};

typedef struct FreeCell FreeCell;
typedef struct Block Block;
typedef struct LargeObject LargeObject;
typedef struct LargeStorage LargeStorage; /* see storage.h */

struct FreeCell {
    Object header; /* of KIND_FREE */
    FreeCell *next;
};

typedef struct {
    Block *first;   /* the blocks of the class that have been swept */
    Block *unswept; /* those that have not */
    Block *current; /* one whose fresh cells are carved next, or NULL */
} SizeClass;

struct Heap {
    FreeCell *free[SIZE_CLASS_COUNT];
    uint8_t colour; /* of objects found alive by the last collection, and of small ones made since */
    bool mark_overflow; /* some marked object could not be put on the mark stack */
    bool may_give_up;   /* marking may, if the user interrupts */
    bool was_given_up;  /* the last collection was: objects have two colours, so that the next one must be completed */
    Thread *thread;     /* the running one, which is told of errors and asked for collections */
    size_t used;        /* bytes alive after the last collection plus those handed out since */
    size_t threshold;   /* of used, where a collection is asked for */
    size_t limit;       /* of used, where allocation fails */
    uint64_t collections;
    uint64_t fail_after; /* slow allocations until one fails on purpose; 0: never */
    SizeClass classes[SIZE_CLASS_COUNT];
    Block *spare; /* blocks of no class */
    uintptr_t *chunks;
    size_t chunk_count, chunk_capacity;
    LargeObject *large;
    LargeStorage *storages;
    uintptr_t large_low, large_high; /* the addresses between which large objects have been */
    Object **mark_stack;
    size_t mark_count, mark_capacity;
};

void heap_init(Heap *heap, size_t limit);
void heap_destroy(Heap *heap);

/* The cell for an object of more than CELL_MAX bytes, or of a class whose free list is empty. */
void *heap_allocate_slow(Heap *heap, Kind kind, size_t size);

/* A new object, of which only the header is set. NULL, with MemoryError set, when there is no memory. */
static inline void *heap_allocate(Heap *heap, Kind kind, size_t size) {
    size_t size_class = (size + CELL_UNIT - 1) / CELL_UNIT;
    if (size > CELL_MAX || heap->free[size_class] == NULL) {
        return heap_allocate_slow(heap, kind, size);
    }
    FreeCell *cell = heap->free[size_class];
    heap->free[size_class] = cell->next;
    cell->header = (Object){.kind = (uint16_t)kind, .mark = heap->colour};
    return cell;
}

/* realloc for memory that objects own. NULL, with MemoryError set, when there is no memory. */
void *heap_resize(Heap *heap, void *memory, size_t old_size, size_t new_size);

/* Free such memory. */
void heap_free(Heap *heap, void *memory, size_t size);

/* Count memory that an object has got by other means. */
void heap_account(Heap *heap, size_t size);

/* How many more bytes may be used: the limit of a text under construction. Never 0. */
size_t heap_room(const Heap *heap);

/* Mark what is reachable from the roots; the rest is freed as cells are needed. If the user interrupts, this may be put
 * off, but not twice in a row. */
void heap_collect(Heap *heap, bool may_give_up);

/* Free all that the last collection found dead. */
void heap_finish_sweep(Heap *heap);

/* For trace functions and roots. */
void heap_mark_object(Heap *heap, Object *object);

static inline void heap_mark(Heap *heap, Value value) {
    if (is_object(value)) {
        heap_mark_object(heap, object_of(value));
    }
}

/* Has the last collection, or the one that is on, found this object alive? */
static inline bool heap_is_marked(const Heap *heap, const Object *object) {
    return (object->mark & MARK_COLOURS) == heap->colour;
}

/* The bytes of an object, with what it owns outside its cell. */
size_t object_size(Object *object);

/* The object whose memory contains an address that may point anywhere, or NULL. Only while collecting. */
Object *heap_find_object(const Heap *heap, uintptr_t address);

#endif

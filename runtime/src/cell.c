#include "cell.h"

#include "state.h"

Value cell_new(Thread *thread) {
    Cell *cell = heap_allocate(thread->heap, KIND_CELL, sizeof(Cell));
    if (cell == NULL) {
        return VALUE_ERROR;
    }
    cell->content = VALUE_EMPTY;
    return value_from_object(cell);
}

void cell_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((Cell *)object)->content);
}

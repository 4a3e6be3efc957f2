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

static Value cell_contents(Thread *thread, const Value *args, int count) {
    Cell *cell = cell_of(args[0]);
    if (count > 1) {
        object_store(thread, cell, &cell->content, args[1]);
        return VALUE_NONE;
    }
    return is_empty(cell->content) ? error_raise(thread, ERROR_VALUE, "Cell is empty") : cell->content;
}

const BuiltinSpec cell_methods[] = {
    {"cell_contents", cell_contents, 0, 1, BUILTIN_GETTER, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

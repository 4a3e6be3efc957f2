#include "table.h"

#include <stdlib.h>

#include "state.h"

enum { CAPACITY_MIN = 16 };

void table_destroy(Table *table) {
    free(table->entries);
    free(table->indexes);
    *table = (Table){0};
}

void table_trace(Heap *heap, const Table *table) {
    for (uint32_t i = 0; i < table->count; i++) {
        heap_mark(heap, table->entries[i].key);
        heap_mark(heap, table->entries[i].value);
    }
}

size_t table_external(const Table *table) {
    return table->capacity / 2 * sizeof *table->entries + table->capacity * sizeof *table->indexes;
}

/* The place in indexes where a key is or belongs. */
static uint32_t *table_place(const Table *table, Value key) {
    uint32_t mask = table->capacity - 1;
    uint32_t place = string_of(key)->header.extra & mask;
    while (table->indexes[place] != 0 && table->entries[table->indexes[place] - 1].key != key) {
        place = (place + 1) & mask;
    }
    return &table->indexes[place];
}

Value table_find(const Table *table, Value key) {
    if (table->capacity == 0) {
        return VALUE_EMPTY;
    }
    uint32_t index = *table_place(table, key);
    return index == 0 ? VALUE_EMPTY : table->entries[index - 1].value;
}

static bool table_grow(Heap *heap, Table *table) {
    uint32_t capacity = table->capacity == 0 ? CAPACITY_MIN : table->capacity * 2;
    size_t old_entries = table->capacity / 2 * sizeof(TableEntry);
    TableEntry *entries = heap_resize(heap, table->entries, old_entries, capacity / 2 * sizeof *entries);
    if (entries == NULL) {
        return false;
    }
    table->entries = entries;
    uint32_t *indexes = heap_resize(heap, NULL, 0, capacity * sizeof *indexes);
    if (indexes == NULL) {
        return false;
    }
    free(table->indexes);
    table->indexes = indexes;
    table->capacity = capacity;
    memset(indexes, 0, capacity * sizeof *indexes);
    for (uint32_t i = 0; i < table->count; i++) {
        *table_place(table, entries[i].key) = i + 1;
    }
    return true;
}

bool table_delete(Table *table, Value key) {
    if (table_find(table, key) == VALUE_EMPTY) {
        return false;
    }
    table->entries[*table_place(table, key) - 1].value = VALUE_EMPTY;
    table->version++;
    return true;
}

bool table_set(Thread *thread, void *owner, Table *table, Value key, Value value) {
    bool is_new = table_find(table, key) == VALUE_EMPTY;
    if (is_new && table->count == table->capacity / 2 && !table_grow(thread->heap, table)) {
        return false;
    }
    uint32_t *place = table_place(table, key);
    if (*place == 0) {
        object_store(thread, owner, &table->entries[table->count].key, key);
        *place = ++table->count;
    }
    table->version += is_new;
    object_store(thread, owner, &table->entries[*place - 1].value, value);
    return true;
}

#include "hash_table.h"

#include <stdlib.h>

#include "compare.h"
#include "errors.h"
#include "state.h"

#define CAPACITY_MIN UINT64_C(8)
#define CAPACITY_MAX (UINT64_C(1) << 30)
#define FIND_AGAIN INT64_C(-3)
#define PLACE_DEAD UINT32_MAX /* its entry was the last one and has been taken off */

/* How many entries go with so many places. */
static uint32_t room_for(uint64_t capacity) {
    return (uint32_t)(capacity * 2 / 3);
}

Value table_object_new(Thread *thread, Kind kind) {
    TableObject *object = heap_allocate(thread->heap, kind, sizeof(TableObject));
    if (object == NULL) {
        return VALUE_ERROR;
    }
    object->table = (HashTable){0};
    return value_from_object(object);
}

void table_object_trace(Heap *heap, Object *object) {
    const HashTable *table = &((const TableObject *)object)->table;
    for (uint32_t i = 0; i < table->count; i++) {
        heap_mark(heap, table->entries[i].key);
        heap_mark(heap, table->entries[i].value);
    }
}

size_t table_object_external(const Object *object) {
    uint32_t capacity = ((const TableObject *)object)->table.capacity;
    return capacity * sizeof(uint32_t) + room_for(capacity) * sizeof(HashEntry);
}

void table_object_release(Object *object) {
    HashTable *table = &((TableObject *)object)->table;
    free(table->entries);
    free(table->places);
}

/* As hash_table_find; FIND_AGAIN if comparing has changed the table. */
static int64_t find_once(Thread *thread, const HashTable *table, Value key, int64_t hash) {
    if (table->length == 0) {
        return NOT_FOUND;
    }
    uint32_t place = hash_table_first_place(table, hash);
    for (; table->places[place] != 0; place = (place + 1) & (table->capacity - 1)) {
        if (table->places[place] == PLACE_DEAD) {
            continue;
        }
        uint32_t index = table->places[place] - 1;
        const HashEntry *entry = &table->entries[index];
        if (entry->key == key) {
            return index;
        }
        if (entry->hash != hash || is_empty(entry->key)) {
            continue;
        }
        uint32_t version = table->version;
        int equal = value_equals(thread, entry->key, key);
        if (equal < 0) {
            return FIND_FAILED;
        }
        if (table->version != version) {
            return FIND_AGAIN;
        }
        if (equal != 0) {
            return index;
        }
    }
    return NOT_FOUND;
}

int64_t hash_table_find(Thread *thread, const HashTable *table, Value key, int64_t hash) {
    int64_t found;
    do {
        found = find_once(thread, table, key, hash);
    } while (found == FIND_AGAIN);
    return found;
}

/* Put the number of an entry in a free place. */
static void take_place(HashTable *table, uint32_t index) {
    uint32_t place = hash_table_first_place(table, table->entries[index].hash);
    while (table->places[place] != 0) {
        place = (place + 1) & (table->capacity - 1);
    }
    table->places[place] = index + 1;
    table->filled++;
}

/* Move the entries together that have not been taken away. */
static void close_gaps(HashTable *table) {
    uint32_t to = 0;
    for (uint32_t i = 0; i < table->count; i++) {
        if (!is_empty(table->entries[i].key)) {
            table->entries[to++] = table->entries[i];
        }
    }
    table->count = to;
    table->first = 0;
}

/* Another capacity, with room for all keys and as many more. */
static bool hash_table_resize(Heap *heap, HashTable *table) {
    uint64_t capacity = CAPACITY_MIN;
    while (capacity < (uint64_t)table->length * 3) {
        capacity *= 2;
    }
    if (capacity > CAPACITY_MAX) {
        error_raise_memory(heap->thread);
        return false;
    }
    uint32_t *places = heap_resize(heap, NULL, 0, capacity * sizeof *places);
    if (places == NULL) {
        return false;
    }
    close_gaps(table);
    table->version++;
    HashEntry *entries = heap_resize(heap, table->entries, room_for(table->capacity) * sizeof *entries,
                                     room_for(capacity) * sizeof *entries);
    /* Without memory, the old arrays serve once more, in their old size. */
    if (entries == NULL) {
        free(places);
        capacity = table->capacity;
    } else {
        free(table->places);
        table->entries = entries;
        table->places = places;
        table->capacity = (uint32_t)capacity;
    }
    if (capacity > 0) {
        memset(table->places, 0, capacity * sizeof *places);
    }
    table->filled = 0;
    for (uint32_t i = 0; i < table->count; i++) {
        take_place(table, i);
    }
    return entries != NULL;
}

/* Give the key of an entry that has been looked for a value; NOT_FOUND: a new one. */
static bool set_entry(Thread *thread, Value owner, int64_t found, HashEntry new) {
    HashTable *table = table_of(owner);
    if (found != NOT_FOUND) {
        object_store(thread, object_of(owner), &table->entries[found].value, new.value);
        return true;
    }
    if (table->filled >= room_for(table->capacity) && !hash_table_resize(thread->heap, table)) {
        return false;
    }
    HashEntry *entry = &table->entries[table->count];
    entry->hash = new.hash;
    object_store(thread, object_of(owner), &entry->key, new.key);
    object_store(thread, object_of(owner), &entry->value, new.value);
    take_place(table, table->count++);
    table->length++;
    table->version++;
    return true;
}

bool hash_table_set(Thread *thread, Value owner, Value key, int64_t hash, Value value) {
    int64_t found = hash_table_find(thread, table_of(owner), key, hash);
    return found != FIND_FAILED && set_entry(thread, owner, found, (HashEntry){hash, key, value});
}

static bool is_same_name(const HashEntry *entry, Value name, int64_t hash) {
    return entry->key == name
           || (entry->hash == hash && has_layout(entry->key, KIND_STRING)
               && string_equals(string_of(entry->key), string_of(name)));
}

int64_t hash_table_find_name_slow(const HashTable *table, Value name) {
    int64_t hash = string_hash(string_of(name));
    uint32_t place = hash_table_first_place(table, hash);
    for (; table->places[place] != 0; place = (place + 1) & (table->capacity - 1)) {
        bool is_dead = table->places[place] == PLACE_DEAD;
        if (!is_dead && is_same_name(&table->entries[table->places[place] - 1], name, hash)) {
            return table->places[place] - 1;
        }
    }
    return NOT_FOUND;
}

bool hash_table_set_name(Thread *thread, Value owner, Value name, Value value) {
    int64_t found = hash_table_find_name(table_of(owner), name);
    return set_entry(thread, owner, found, (HashEntry){string_hash(string_of(name)), name, value});
}

bool hash_table_copy(Thread *thread, Value to, Value from) {
    const HashTable *table = table_of(from);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry *entry = &table->entries[i];
        if (!hash_table_set(thread, to, entry->key, entry->hash, entry->value)) {
            return false;
        }
    }
    return true;
}

/* The last entries that have been taken away are given up: who takes keys from the end stays fast. */
static void trim(HashTable *table) {
    while (table->count > 0 && is_empty(table->entries[table->count - 1].key)) {
        uint32_t place = hash_table_first_place(table, table->entries[table->count - 1].hash);
        while (table->places[place] != table->count) {
            place = (place + 1) & (table->capacity - 1);
        }
        table->places[place] = PLACE_DEAD;
        table->count--;
    }
    table->first = table->first < table->count ? table->first : table->count;
}

void hash_table_remove(HashTable *table, int64_t index) {
    table->entries[index].key = VALUE_EMPTY;
    table->entries[index].value = VALUE_EMPTY;
    table->length--;
    table->version++;
    while (table->first < table->count && is_empty(table->entries[table->first].key)) {
        table->first++; /* who takes keys from the front again and again stays fast */
    }
    trim(table);
}

void hash_table_clear(HashTable *table) {
    free(table->entries);
    free(table->places);
    *table = (HashTable){.version = table->version + 1};
}

int64_t hash_table_next(const HashTable *table, int64_t index) {
    index = index < table->first ? table->first : index;
    while (index < table->count && is_empty(table->entries[index].key)) {
        index++;
    }
    return index < table->count ? index : -1;
}

int64_t hash_table_previous(const HashTable *table, int64_t index) {
    index = index < table->count ? index : (int64_t)table->count - 1;
    while (index >= 0 && is_empty(table->entries[index].key)) {
        index--;
    }
    return index;
}

#include "hash_table.h"

#include "bulk.h"
#include "compare.h"
#include "errors.h"
#include "state.h"
#include "storage.h"

#define CAPACITY_MIN UINT64_C(8)
#define CAPACITY_MAX (UINT64_C(1) << 30)
#define FIND_AGAIN INT64_C(-3)
#define PLACE_DEAD UINT32_MAX /* its entry was the last one and has been taken off */

/* How many entries go with so many places. */
static uint32_t room_for(uint64_t capacity) {
    return (uint32_t)(capacity * 2 / 3);
}

static size_t storage_size(uint64_t capacity) {
    return room_for(capacity) * sizeof(HashEntry) + capacity * sizeof(uint32_t);
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
    storage_mark(heap, table->entries);
    for (uint32_t i = 0; i < table->count; i++) {
        heap_mark(heap, table->entries[i].key);
        heap_mark(heap, table->entries[i].value);
    }
}

size_t table_object_external(const Object *object) {
    return storage_size(((const TableObject *)object)->table.capacity);
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

/* Put the entries of another table that have not been taken away into this one, which is empty. False, with the
 * thread's error set, if the user interrupts. */
static bool take_entries(Thread *thread, HashTable *table, const HashTable *from) {
    for (uint32_t i = 0; i < from->count; i++) {
        if (!is_empty(from->entries[i].key)) {
            table->entries[table->count] = from->entries[i];
            take_place(table, table->count++);
        }
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

/* Give a table other storage, without entries; its old one is not given up. */
static bool renew_storage(Heap *heap, HashTable *table, uint64_t capacity) {
    if (capacity > CAPACITY_MAX) {
        error_raise_memory(heap->thread);
        return false;
    }
    HashEntry *entries = storage_resize(heap, NULL, 0, storage_size(capacity));
    if (entries == NULL) {
        return false;
    }
    *table = (HashTable){
        .entries = entries,
        .places = (uint32_t *)(entries + room_for(capacity)),
        .capacity = (uint32_t)capacity,
        .version = table->version + 1,
    };
    memset(table->places, 0, capacity * sizeof *table->places);
    return true;
}

/* The capacity with room for so many keys and as many more. */
static uint64_t capacity_for(uint64_t length) {
    uint64_t capacity = CAPACITY_MIN;
    while (capacity < length * 3) {
        capacity *= 2;
    }
    return capacity;
}

/* Another capacity, for the entries that have not been taken away. */
static bool hash_table_resize(Thread *thread, HashTable *table) {
    Heap *heap = thread->heap;
    const HashTable old = *table;
    if (!renew_storage(heap, table, capacity_for(old.length))) {
        return false;
    }
    if (!take_entries(thread, table, &old)) {
        storage_drop(heap, table->entries, storage_size(table->capacity));
        *table = old;
        return false;
    }
    table->length = old.length;
    storage_drop(heap, old.entries, storage_size(old.capacity));
    return true;
}

/* Give the key of an entry that has been looked for a value; NOT_FOUND: a new one. */
static bool set_entry(Thread *thread, Value owner, int64_t found, HashEntry new) {
    HashTable *table = table_of(owner);
    if (found != NOT_FOUND) {
        object_store(thread, object_of(owner), &table->entries[found].value, new.value);
        return true;
    }
    if (table->filled >= room_for(table->capacity) && !hash_table_resize(thread, table)) {
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

bool hash_table_add(Thread *thread, Value owner, Value key, int64_t hash, Value value) {
    return set_entry(thread, owner, NOT_FOUND, (HashEntry){hash, key, value});
}

bool hash_table_reserve(Thread *thread, Value owner, uint32_t length) {
    HashTable *table = table_of(owner);
    uint64_t capacity = CAPACITY_MIN;
    while (room_for(capacity) < length) {
        capacity *= 2;
    }
    const HashTable old = *table;
    if (old.length > 0 || capacity <= old.capacity) {
        return true;
    }
    if (!renew_storage(thread->heap, table, capacity)) {
        return false;
    }
    storage_drop(thread->heap, old.entries, storage_size(old.capacity));
    return true;
}

/* Make an empty table like another one: nothing is looked for. */
static bool hash_table_clone(Thread *thread, HashTable *table, const HashTable *from) {
    Heap *heap = thread->heap;
    storage_drop(heap, table->entries, storage_size(table->capacity));
    table->entries = NULL;
    table->capacity = 0;
    uint64_t capacity = capacity_for(from->length);
    if (from->capacity > capacity || from->length < from->count) {
        if (!renew_storage(heap, table, capacity)) {
            return false;
        }
        if (!take_entries(thread, table, from)) {
            hash_table_clear(thread, table);
            return false;
        }
    } else {
        if (!renew_storage(heap, table, from->capacity)) {
            return false;
        }
        memory_copy(thread, table->entries, from->entries, storage_size(from->capacity));
        if (!thread_poll_interrupt(thread)) {
            hash_table_clear(thread, table);
            return false;
        }
        table->count = from->count;
        table->filled = from->filled;
    }
    table->length = from->length;
    return true;
}

bool hash_table_copy(Thread *thread, Value to, Value from) {
    const HashTable *table = table_of(from);
    if (table->length == 0) {
        return true;
    }
    if (table_of(to)->length == 0) {
        return hash_table_clone(thread, table_of(to), table);
    }
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry *entry = &table->entries[i];
        if (!thread_poll_interrupt(thread) || !hash_table_set(thread, to, entry->key, entry->hash, entry->value)) {
            return false;
        }
    }
    return true;
}

void hash_table_swap(HashTable *left, HashTable *right) {
    const HashTable kept = *left;
    uint32_t version = (left->version > right->version ? left->version : right->version) + 1;
    *left = *right;
    *right = kept;
    left->version = right->version = version;
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

void hash_table_clear(Thread *thread, HashTable *table) {
    storage_drop(thread->heap, table->entries, storage_size(table->capacity));
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

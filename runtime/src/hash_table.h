/* Hash tables of values, in the order of insertion: what dicts and sets consist of.
 *
 *     places     0 | 2 | 0 | 1 | 4 | 0 | 0 | 3        a number of an entry plus one; 0: free; open addressing
 *     entries    hash key value | hash key value | ... in order; one taken away has no key (VALUE_EMPTY)
 */
#ifndef PYVM_HASH_TABLE_H
#define PYVM_HASH_TABLE_H

#include "str.h"

typedef struct {
    int64_t hash;
    Value key;
    Value value; /* None in a set */
} HashEntry;

typedef struct {
    HashEntry *entries; /* at the start of the storage */
    uint32_t *places;   /* behind them */
    uint32_t capacity; /* of places, a power of two or 0; entries has room for two thirds of it */
    uint32_t filled;   /* places that are not free, or have not always been */
    uint32_t count;    /* entries in use, those taken away among them */
    uint32_t first;    /* no entry before this one has a key */
    uint32_t length;   /* keys */
    uint32_t version;  /* counts the changes of what keys there are, and where */
} HashTable;

/* The common shape of dicts and sets. */
typedef struct {
    Object header;
    HashTable table;
} TableObject;

static inline HashTable *table_of(Value value) {
    return &((TableObject *)object_of(value))->table;
}

/* An empty object of a kind with this shape. VALUE_ERROR when there is no memory. */
Value table_object_new(Thread *thread, Kind kind);

/* The entry of a key: NOT_FOUND, or FIND_FAILED with the thread's error set. */
enum { NOT_FOUND = -1, FIND_FAILED = -2 };
int64_t hash_table_find(Thread *thread, const HashTable *table, Value key, int64_t hash);

/* Give a key a value; the key that is there already stays. False, with the thread's error set, on failure. */
bool hash_table_set(Thread *thread, Value owner, Value key, int64_t hash, Value value);

/* Give a table a key that it is known not to have. False, with MemoryError set, when there is no memory. */
bool hash_table_add(Thread *thread, Value owner, Value key, int64_t hash, Value value);

/* Make room for so many keys in a table without any. False, with MemoryError set, when there is no memory. */
bool hash_table_reserve(Thread *thread, Value owner, uint32_t length);

/* Give a table all keys and values of another one. False, with the thread's error set, on failure. */
bool hash_table_copy(Thread *thread, Value to, Value from);

/* Where the search for a hash starts. Hashes of integers are the integers: they are spread over all bits. */
static inline uint32_t hash_table_first_place(const HashTable *table, int64_t hash) {
    return (uint32_t)((uint64_t)hash * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (table->capacity - 1);
}

int64_t hash_table_find_name_slow(const HashTable *table, Value name);

/* The entry of a name, an interned string, or NOT_FOUND. Keys that are no strings are passed over, so that no code of
 * the program runs. */
static inline int64_t hash_table_find_name(const HashTable *table, Value name) {
    if (table->length == 0) {
        return NOT_FOUND;
    }
    uint32_t index = table->places[hash_table_first_place(table, string_hash(string_of(name)))] - 1;
    if (index < table->count && table->entries[index].key == name) {
        return index;
    }
    return index == UINT32_MAX ? NOT_FOUND : hash_table_find_name_slow(table, name);
}

/* Give a name a value. False, with MemoryError set, when there is no memory. */
bool hash_table_set_name(Thread *thread, Value owner, Value name, Value value);

/* Give each of two tables what the other one holds. */
void hash_table_swap(HashTable *left, HashTable *right);

/* Take an entry away. */
void hash_table_remove(HashTable *table, int64_t index);
void hash_table_clear(Thread *thread, HashTable *table);

/* The first entry at or after `index`, the last one at or before it; -1 if there is none. */
int64_t hash_table_next(const HashTable *table, int64_t index);
int64_t hash_table_previous(const HashTable *table, int64_t index);

void table_object_trace(Heap *heap, Object *object);
size_t table_object_external(const Object *object);

#endif

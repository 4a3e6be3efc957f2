/* Tables from interned strings to values, in the order of insertion: globals, builtins, methods.
 * Keys are compared by identity. */
#ifndef PYVM_TABLE_H
#define PYVM_TABLE_H

#include "heap.h"

typedef struct {
    Value key, value;
} TableEntry;

typedef struct {
    TableEntry *entries; /* in order of insertion; an entry never moves, and one taken away has no value */
    uint32_t *indexes;   /* hash table of entry numbers plus one; 0 is free */
    uint32_t count;
    uint32_t capacity; /* of indexes, a power of two; entries has room for half as many */
    uint32_t version;  /* counts the keys added and taken away: who remembers an index or an absence compares it */
} Table;

void table_destroy(Table *table);

/* Marks what a table refers to; the bytes that it has. */
void table_trace(Heap *heap, const Table *table);
size_t table_external(const Table *table);

/* The value of a key, or VALUE_EMPTY. */
Value table_find(const Table *table, Value key);

/* Take a key away. False if it is not there. */
bool table_delete(Table *table, Value key);

/* False, with MemoryError set, when there is no memory. `owner` is the object that the table belongs to, or NULL. */
bool table_set(Thread *thread, void *owner, Table *table, Value key, Value value);

#endif

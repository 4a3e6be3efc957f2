/* Dicts, and what keys(), values() and items() give: views, which show the dict as it is. */
#ifndef PYVM_DICT_H
#define PYVM_DICT_H

#include "hash_table.h"

typedef struct {
    Object header; /* KIND_DICT_KEYS, KIND_DICT_VALUES or KIND_DICT_ITEMS */
    Value dict;
} DictView;

static inline bool is_dict(Value value) {
    return is_kind(value, KIND_DICT);
}

/* The same, or an instance of a class derived from dict. */
static inline bool is_dict_like(Value value) {
    return has_layout(value, KIND_DICT);
}

static inline bool is_dict_view(Value value) {
    return is_kind(value, KIND_DICT_KEYS) || is_kind(value, KIND_DICT_VALUES) || is_kind(value, KIND_DICT_ITEMS);
}

static inline Value dict_of_view(Value view) {
    return ((DictView *)object_of(view))->dict;
}

/* What fails returns VALUE_ERROR or false, with the thread's error set. */

/* A new dict of `count` pairs, each a key and its value. */
Value dict_new(Thread *thread, const Value *pairs, int count);
Value dict_copy(Thread *thread, Value dict);

/* The value of a key, or VALUE_EMPTY if there is none. */
Value dict_get(Thread *thread, Value dict, Value key);
bool dict_set(Thread *thread, Value dict, Value key, Value value);

/* The same for a name, an interned string: no code of the program runs. False from the last: it is not there. */
static inline Value dict_get_name(Value dict, Value name) {
    int64_t found = hash_table_find_name(table_of(dict), name);
    return found < 0 ? VALUE_EMPTY : table_of(dict)->entries[found].value;
}

bool dict_set_name(Thread *thread, Value dict, Value name, Value value);
bool dict_delete_name(Value dict, Value name);

/* dict[key] and del dict[key], with KeyError if there is no such key. */
Value dict_load(Thread *thread, Value dict, Value key);
bool dict_delete(Thread *thread, Value dict, Value key);

/* Add the keys and values of a dict, or of an iterable of pairs. A safepoint. */
bool dict_update(Thread *thread, Value dict, Value other);

/* The same for `**other` in a display: only a dict will do. The result is the dict itself. */
Value dict_merge(Thread *thread, Value dict, Value other);

/* left | right, both of them dicts. */
Value dict_union(Thread *thread, Value left, Value right);

/* 1, 0, or -1 with the thread's error set. */
int dict_equals(Thread *thread, Value left, Value right);
int dict_contains(Thread *thread, Value dict, Value key);
int dict_view_contains(Thread *thread, Value view, Value item);

void dict_view_trace(Heap *heap, Object *object);

extern const BuiltinSpec dict_methods[];

#endif

#include "dict.h"

#include "attribute.h"
#include "compare.h"
#include "errors.h"
#include "generics.h"
#include "hash.h"
#include "items.h"
#include "iterator.h"
#include "sequence.h"
#include "state.h"

void dict_view_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((DictView *)object)->dict);
}

Value dict_new(Thread *thread, const Value *pairs, int count) {
    Value dict = table_object_new(thread, KIND_DICT);
    for (int i = 0; i < count && !is_error(dict); i++) {
        dict = dict_set(thread, dict, pairs[2 * i], pairs[2 * i + 1]) ? dict : VALUE_ERROR;
    }
    return dict;
}

Value dict_get(Thread *thread, Value dict, Value key) {
    int64_t hash = value_hash(thread, key);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(dict), key, hash);
    if (found < 0) {
        return found == FIND_FAILED ? VALUE_ERROR : VALUE_EMPTY;
    }
    return table_of(dict)->entries[found].value;
}

bool dict_set(Thread *thread, Value dict, Value key, Value value) {
    int64_t hash = value_hash(thread, key);
    return hash != -1 && hash_table_set(thread, dict, key, hash, value);
}

bool dict_set_name(Thread *thread, Value dict, Value name, Value value) {
    return hash_table_set_name(thread, dict, name, value);
}

bool dict_delete_name(Value dict, Value name) {
    int64_t found = hash_table_find_name(table_of(dict), name);
    if (found >= 0) {
        hash_table_remove(table_of(dict), found);
    }
    return found >= 0;
}

static Value raise_key(Thread *thread, Value key) {
    return error_raise_with(thread, ERROR_KEY, &key, 1);
}

Value dict_load(Thread *thread, Value dict, Value key) {
    Value value = dict_get(thread, dict, key);
    return is_empty(value) ? raise_key(thread, key) : value;
}

/* Take a key away; its value, VALUE_EMPTY if there is none, or VALUE_ERROR. */
static Value dict_take(Thread *thread, Value dict, Value key) {
    int64_t hash = value_hash(thread, key);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(dict), key, hash);
    if (found < 0) {
        return found == FIND_FAILED ? VALUE_ERROR : VALUE_EMPTY;
    }
    Value value = table_of(dict)->entries[found].value;
    hash_table_remove(table_of(dict), found);
    return value;
}

bool dict_delete(Thread *thread, Value dict, Value key) {
    Value taken = dict_take(thread, dict, key);
    if (is_empty(taken)) {
        raise_key(thread, key);
        return false;
    }
    return !is_error(taken);
}

/* Comparing and searching. */

int dict_contains(Thread *thread, Value dict, Value key) {
    Value value = dict_get(thread, dict, key);
    return is_error(value) ? -1 : !is_empty(value);
}

/* Does a dict give a key a value that equals this one? */
static int dict_has_item(Thread *thread, Value dict, Value key, Value value) {
    Value own = dict_get(thread, dict, key);
    if (is_error(own)) {
        return -1;
    }
    return is_empty(own) ? 0 : value_equals(thread, own, value);
}

int dict_equals(Thread *thread, Value left, Value right) {
    const HashTable *table = table_of(left);
    if (table->length != table_of(right)->length) {
        return 0;
    }
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry *entry = &table->entries[i];
        int equal = thread_poll_interrupt(thread) ? dict_has_item(thread, right, entry->key, entry->value) : -1;
        if (equal != 1) {
            return equal;
        }
    }
    return 1;
}

int dict_view_contains(Thread *thread, Value view, Value item) {
    Value dict = dict_of_view(view);
    if (is_kind(view, KIND_DICT_KEYS)) {
        return dict_contains(thread, dict, item);
    }
    if (is_kind(view, KIND_DICT_ITEMS)) {
        bool is_pair = is_tuple_like(item) && tuple_of(item)->length == 2;
        return is_pair ? dict_has_item(thread, dict, tuple_of(item)->items[0], tuple_of(item)->items[1]) : 0;
    }
    const HashTable *table = table_of(dict);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        int equal = thread_poll_interrupt(thread) ? value_equals(thread, table->entries[i].value, item) : -1;
        if (equal != 0) {
            return equal;
        }
    }
    return 0;
}

/* Adding all of another. */

static bool add_dict(Thread *thread, Value dict, Value other) {
    return dict == other || hash_table_copy(thread, dict, other);
}

static bool add_pair(Thread *thread, Value dict, Value pair, int64_t number) {
    if (!is_iterable(thread, pair)) {
        error_raise(thread, ERROR_TYPE, "cannot convert dictionary update sequence element #%lld to a sequence",
                    (long long)number);
        return false;
    }
    Value items = tuple_from_iterable(thread, pair);
    if (is_error(items)) {
        return false;
    }
    const Tuple *tuple = tuple_of(items);
    if (tuple->length != 2) {
        error_raise(thread, ERROR_VALUE, "dictionary update sequence element #%lld has length %u; 2 is required",
                    (long long)number, (unsigned)tuple->length);
        return false;
    }
    return dict_set(thread, dict, tuple->items[0], tuple->items[1]);
}

/* Of an object that has a method `keys`. */
static bool add_mapping(Thread *thread, Value dict, Value other, Value keys) {
    keys = value_call(thread, keys, NULL, 0);
    Value iterator = is_error(keys) ? VALUE_ERROR : iterator_new(thread, keys);
    while (!is_error(iterator)) {
        Value key = iterator_step(thread, iterator);
        if (is_end(key)) {
            return true;
        }
        Value value = is_error(key) ? VALUE_ERROR : subscript_load(thread, other, key);
        if (is_error(value) || !dict_set(thread, dict, key, value)) {
            return false;
        }
    }
    return false;
}

bool dict_update(Thread *thread, Value dict, Value other) {
    if (is_dict_like(other)) {
        return add_dict(thread, dict, other);
    }
    if (has_class(other)) {
        Value keys = attribute_find(thread, other, thread->interpreter->names[NAME_KEYS]);
        if (!is_empty(keys)) {
            return !is_error(keys) && add_mapping(thread, dict, other, keys);
        }
    }
    Value iterator = iterator_new(thread, other);
    if (is_error(iterator)) {
        return false;
    }
    for (int64_t number = 0;; number++) {
        Value pair = iterator_step(thread, iterator);
        if (is_end(pair)) {
            return true;
        }
        if (is_error(pair) || !add_pair(thread, dict, pair, number)) {
            return false;
        }
    }
}

Value dict_merge(Thread *thread, Value dict, Value other) {
    if (is_dict_like(other)) {
        return add_dict(thread, dict, other) ? dict : VALUE_ERROR;
    }
    Value keys = attribute_find(thread, other, thread->interpreter->names[NAME_KEYS]);
    if (is_empty(keys)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not a mapping", type_name_of(thread, other));
    }
    return !is_error(keys) && add_mapping(thread, dict, other, keys) ? dict : VALUE_ERROR;
}

Value dict_copy(Thread *thread, Value dict) {
    Value copy = dict_new(thread, NULL, 0);
    return is_error(copy) || !add_dict(thread, copy, dict) ? VALUE_ERROR : copy;
}

Value dict_union(Thread *thread, Value left, Value right) {
    Value both = dict_copy(thread, left);
    return is_error(both) || !add_dict(thread, both, right) ? VALUE_ERROR : both;
}

/* Methods. args[0] is the dict. */

static Value method_get(Thread *thread, const Value *args, int count) {
    Value value = dict_get(thread, args[0], args[1]);
    return !is_empty(value) ? value : count > 2 ? args[2] : VALUE_NONE;
}

static Value method_setdefault(Thread *thread, const Value *args, int count) {
    Value value = dict_get(thread, args[0], args[1]);
    if (!is_empty(value)) {
        return value;
    }
    value = count > 2 ? args[2] : VALUE_NONE;
    return dict_set(thread, args[0], args[1], value) ? value : VALUE_ERROR;
}

static Value method_pop(Thread *thread, const Value *args, int count) {
    /* An empty dict doesn't ask for the hash of the key, which may have none. */
    Value value = table_of(args[0])->length == 0 ? VALUE_EMPTY : dict_take(thread, args[0], args[1]);
    if (is_empty(value)) {
        return count > 2 ? args[2] : raise_key(thread, args[1]);
    }
    return value;
}

static Value method_popitem(Thread *thread, const Value *args, int count) {
    (void)count;
    HashTable *table = table_of(args[0]);
    if (table->length == 0) {
        return error_raise(thread, ERROR_KEY, "popitem(): dictionary is empty");
    }
    int64_t last = hash_table_previous(table, table->count);
    Value pair = tuple_pair(thread, table->entries[last].key, table->entries[last].value);
    if (!is_error(pair)) {
        hash_table_remove(table, last);
    }
    return pair;
}

static Value method_update(Thread *thread, const Value *args, int count) {
    bool done = (count == 1 || dict_update(thread, args[0], args[1]))
                && (is_empty(args[count]) || dict_update(thread, args[0], args[count]));
    return done ? VALUE_NONE : VALUE_ERROR;
}

static Value method_clear(Thread *thread, const Value *args, int count) {
    (void)count;
    hash_table_clear(thread, table_of(args[0]));
    return VALUE_NONE;
}

static Value method_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    return dict_copy(thread, args[0]);
}

/* A class method: a class derived from dict gets an object of its own. */
static Value method_fromkeys(Thread *thread, const Value *args, int count) {
    Value dict = value_call(thread, args[0], NULL, 0);
    Value iterator = is_error(dict) ? VALUE_ERROR : iterator_new(thread, args[1]);
    while (!is_error(iterator)) {
        Value key = iterator_step(thread, iterator);
        if (is_end(key)) {
            return dict;
        }
        if (is_error(key) || !subscript_store(thread, dict, key, count > 2 ? args[2] : VALUE_NONE)) {
            return VALUE_ERROR;
        }
    }
    return VALUE_ERROR;
}

static Value view_new(Thread *thread, Kind kind, Value dict) {
    DictView *view = heap_allocate(thread->heap, kind, sizeof(DictView));
    if (view == NULL) {
        return VALUE_ERROR;
    }
    view->dict = dict;
    return value_from_object(view);
}

static Value method_keys(Thread *thread, const Value *args, int count) {
    (void)count;
    return view_new(thread, KIND_DICT_KEYS, args[0]);
}

static Value method_values(Thread *thread, const Value *args, int count) {
    (void)count;
    return view_new(thread, KIND_DICT_VALUES, args[0]);
}

static Value method_items(Thread *thread, const Value *args, int count) {
    (void)count;
    return view_new(thread, KIND_DICT_ITEMS, args[0]);
}

const BuiltinSpec dict_methods[] = {
    {"clear", method_clear, 0, 0, 0, NULL},     {"copy", method_copy, 0, 0, 0, NULL},
    {"fromkeys", method_fromkeys, 1, 2, BUILTIN_CLASS, NULL}, {"get", method_get, 1, 2, 0, NULL},
    {"items", method_items, 0, 0, 0, NULL},     {"keys", method_keys, 0, 0, 0, NULL},
    {"pop", method_pop, 1, 2, 0, NULL},         {"popitem", method_popitem, 0, 0, 0, NULL},
    {"setdefault", method_setdefault, 1, 2, 0, NULL}, {"update", method_update, 0, 1, 0, "**"},
    {"values", method_values, 0, 0, 0, NULL},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};

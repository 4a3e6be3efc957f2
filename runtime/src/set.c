#include "set.h"

#include "dict.h"
#include "errors.h"
#include "generics.h"
#include "hash.h"
#include "iterator.h"
#include "sequence.h"
#include "state.h"

bool is_set_view(Value value) {
    return is_kind(value, KIND_DICT_KEYS) || is_kind(value, KIND_DICT_ITEMS);
}

bool is_set_like(Value value) {
    return is_set(value) || is_set_view(value);
}

/* Making. */

bool set_add(Thread *thread, Value set, Value item) {
    int64_t hash = value_hash(thread, item);
    return hash != -1 && hash_table_set(thread, set, item, hash, VALUE_NONE);
}

Value set_new(Thread *thread, const Value *items, int count) {
    Value set = table_object_new(thread, KIND_SET);
    for (int i = 0; i < count && !is_error(set); i++) {
        set = set_add(thread, set, items[i]) ? set : VALUE_ERROR;
    }
    return set;
}

/* The keys of a set or dict, whose hashes are known. */
static bool add_keys(Thread *thread, Value set, Value other) {
    if (is_set(other) && set != other) {
        return hash_table_copy(thread, set, other);
    }
    const HashTable *table = table_of(other);
    for (int64_t i = hash_table_next(table, 0); i >= 0 && set != other; i = hash_table_next(table, i + 1)) {
        const HashEntry *entry = &table->entries[i];
        if (!thread_poll_interrupt(thread) || !hash_table_set(thread, set, entry->key, entry->hash, VALUE_NONE)) {
            return false;
        }
    }
    return true;
}

static bool add_all(Thread *thread, Value set, Value iterable) {
    if (is_set(iterable) || is_dict_like(iterable)) {
        return add_keys(thread, set, iterable);
    }
    Value iterator = iterator_new(thread, iterable);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return true;
        }
        if (is_error(item) || !set_add(thread, set, item)) {
            return false;
        }
    }
    return false;
}

Value set_update(Thread *thread, Value set, Value iterable) {
    return add_all(thread, set, iterable) ? set : VALUE_ERROR;
}

Value set_from_iterable(Thread *thread, Kind kind, Value iterable) {
    Value set = table_object_new(thread, kind);
    return is_error(set) ? VALUE_ERROR : set_update(thread, set, iterable);
}

/* A set or dict with the items of an iterable as its keys: itself, if it is one. */
static Value as_table(Thread *thread, Value iterable) {
    return is_set(iterable) || is_dict_like(iterable) ? iterable : set_from_iterable(thread, KIND_SET, iterable);
}

/* Where a key of another table is; as hash_table_find. */
static int64_t find_entry(Thread *thread, Value table, const HashEntry *entry) {
    return thread_poll_interrupt(thread) ? hash_table_find(thread, table_of(table), entry->key, entry->hash)
                                         : FIND_FAILED;
}

/* Add to a set, which is new and empty, those keys of a table that another one has, or those that it has not. */
static bool add_keys_if(Thread *thread, Value set, Value from, Value other, bool wanted) {
    const HashTable *table = table_of(from);
    const uint32_t version = table->version;
    if (!hash_table_reserve(thread, set, table->length)) {
        return false;
    }
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry entry = table->entries[i]; /* a copy, as comparing may change the table */
        int64_t found = find_entry(thread, other, &entry);
        if (found == FIND_FAILED) {
            return false;
        }
        if ((found != NOT_FOUND) != wanted) {
            continue;
        }
        /* A table whose keys stay has each of them once. */
        if (table->version == version ? !hash_table_add(thread, set, entry.key, entry.hash, VALUE_NONE)
                                      : !hash_table_set(thread, set, entry.key, entry.hash, VALUE_NONE)) {
            return false;
        }
    }
    return true;
}

/* Add an item to a set if a set or view has it. What a view shows may have no hash. */
static bool add_if_held(Thread *thread, Value set, Value holder, Value item) {
    if (!is_set(holder)) {
        int found = value_contains(thread, holder, item);
        return found == 0 || (found > 0 && set_add(thread, set, item));
    }
    int64_t hash = value_hash(thread, item);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(holder), item, hash);
    return found == NOT_FOUND || (found >= 0 && hash_table_set(thread, set, item, hash, VALUE_NONE));
}

/* Add to a set those items of any iterable that a set or view has. */
static bool add_common(Thread *thread, Value set, Value holder, Value iterable) {
    Value iterator = iterator_new(thread, iterable);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return true;
        }
        if (is_error(item) || !add_if_held(thread, set, holder, item)) {
            return false;
        }
    }
    return false;
}

/* What a set and any iterable have in common. Here and below, those of equal items are taken that CPython takes. */
static bool add_intersection(Thread *thread, Value set, Value left, Value right) {
    if (!is_set(right)) {
        return add_common(thread, set, left, right);
    }
    bool is_larger = table_of(right)->length > table_of(left)->length;
    return is_larger ? add_keys_if(thread, set, left, right, true) : add_keys_if(thread, set, right, left, true);
}

/* What a view and any iterable have in common. */
static bool add_view_intersection(Thread *thread, Value set, Value view, Value other) {
    int64_t more = is_set_like(other) ? value_length(thread, other) - value_length(thread, view) : -1;
    bool is_holder = more > 0 ? !is_kind(other, KIND_FROZENSET) : more == 0 && is_kind(other, KIND_SET);
    return is_holder ? add_common(thread, set, other, view) : add_common(thread, set, view, other);
}

/* Take the items of a table out of a set. */
static bool take_out(Thread *thread, Value set, Value other) {
    const HashTable *table = table_of(other);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry entry = table->entries[i];
        int64_t found = find_entry(thread, set, &entry);
        if (found == FIND_FAILED) {
            return false;
        }
        if (found != NOT_FOUND) {
            hash_table_remove(table_of(set), found);
        }
    }
    return true;
}

/* Take out the items that another table has, and add those that it has alone. */
static bool exchange(Thread *thread, Value set, Value other) {
    const HashTable *table = table_of(other);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry entry = table->entries[i];
        int64_t found = find_entry(thread, set, &entry);
        if (found >= 0) {
            hash_table_remove(table_of(set), found);
        } else if (found == FIND_FAILED || !hash_table_add(thread, set, entry.key, entry.hash, VALUE_NONE)) {
            return false;
        }
    }
    return true;
}

static Value operate(Thread *thread, SetOperator operator, Kind kind, Value left, Value right);

/* Change a set by an operator and any iterable. */
static bool apply(Thread *thread, SetOperator operator, Value set, Value iterable) {
    if (operator == SET_UNION) {
        return add_all(thread, set, iterable);
    }
    if (operator == SET_INTERSECTION) {
        Value common = operate(thread, operator, KIND_SET, set, iterable);
        if (is_error(common)) {
            return false;
        }
        hash_table_swap(table_of(set), table_of(common));
        return true;
    }
    Value other = as_table(thread, iterable);
    if (is_error(other)) {
        return false;
    }
    if (set == other) {
        hash_table_clear(thread, table_of(set));
        return true;
    }
    return operator == SET_DIFFERENCE ? take_out(thread, set, other) : exchange(thread, set, other);
}

/* left - right: by what is less work. */
static Value difference(Thread *thread, Kind kind, Value left, Value right) {
    Value other = as_table(thread, right);
    if (is_error(other)) {
        return VALUE_ERROR;
    }
    if (!is_set(left) || table_of(left)->length / 4 > table_of(other)->length) {
        Value set = set_from_iterable(thread, kind, left);
        return is_error(set) || !take_out(thread, set, other) ? VALUE_ERROR : set;
    }
    Value set = table_object_new(thread, kind);
    return is_error(set) || !add_keys_if(thread, set, left, other, false) ? VALUE_ERROR : set;
}

/* A new set of a kind. */
static Value operate(Thread *thread, SetOperator operator, Kind kind, Value left, Value right) {
    if (operator == SET_DIFFERENCE) {
        return difference(thread, kind, left, right);
    }
    if (operator == SET_INTERSECTION) {
        Value set = table_object_new(thread, kind);
        return is_error(set) || !add_intersection(thread, set, left, right) ? VALUE_ERROR : set;
    }
    Value set = set_from_iterable(thread, kind, left);
    return is_error(set) || !apply(thread, operator, set, right) ? VALUE_ERROR : set;
}

Value set_operate(Thread *thread, SetOperator operator, Value left, Value right) {
    if (operator == SET_INTERSECTION && (is_set_view(left) || is_set_view(right))) {
        Value set = table_object_new(thread, KIND_SET);
        Value view = is_set_view(left) ? left : right;
        Value other = view == left ? right : left;
        return is_error(set) || !add_view_intersection(thread, set, view, other) ? VALUE_ERROR : set;
    }
    Kind kind = has_layout(left, KIND_FROZENSET) && is_set(right) ? KIND_FROZENSET : KIND_SET;
    return operate(thread, operator, kind, left, right);
}

Value set_operate_in_place(Thread *thread, SetOperator operator, Value left, Value right) {
    return apply(thread, operator, left, right) ? left : VALUE_ERROR;
}

/* Comparing. */

int set_contains(Thread *thread, Value set, Value item) {
    /* A set that is looked for stands for a frozenset with its items. */
    int64_t hash = is_kind(item, KIND_SET) ? set_hash(item) : value_hash(thread, item);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(set), item, hash);
    return found == FIND_FAILED ? -1 : found >= 0;
}

static int is_subset_of_set(Thread *thread, Value left, Value right) {
    const HashTable *table = table_of(left);
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        const HashEntry entry = table->entries[i];
        int64_t found = find_entry(thread, right, &entry);
        if (found < 0) {
            return found == FIND_FAILED ? -1 : 0;
        }
    }
    return 1;
}

/* Is each item of something like a set in another one? What a view shows may have no hash. */
static int is_subset(Thread *thread, Value left, Value right) {
    if (value_length(thread, left) > value_length(thread, right)) {
        return 0;
    }
    if (is_set(left) && is_set(right)) {
        return is_subset_of_set(thread, left, right);
    }
    Value iterator = iterator_new(thread, left);
    while (!is_error(iterator)) {
        Value item = thread_poll_interrupt(thread) ? iterator_next(thread, iterator) : VALUE_ERROR;
        int found = is_end(item) || is_error(item) ? -1 : value_contains(thread, right, item);
        if (found != 1) {
            return is_end(item) ? 1 : found;
        }
    }
    return -1;
}

int set_equals(Thread *thread, Value left, Value right) {
    return value_length(thread, left) != value_length(thread, right) ? 0 : is_subset(thread, left, right);
}

/* A smaller set is a subset. */
Value set_order(Thread *thread, Comparison comparison, Value left, Value right) {
    bool is_reversed = comparison == COMPARISON_GT || comparison == COMPARISON_GE;
    bool is_proper = comparison == COMPARISON_LT || comparison == COMPARISON_GT;
    if (is_proper && value_length(thread, left) == value_length(thread, right)) {
        return VALUE_FALSE;
    }
    int subset = is_reversed ? is_subset(thread, right, left) : is_subset(thread, left, right);
    return subset < 0 ? VALUE_ERROR : value_from_bool(subset);
}

/* As CPython's: the order of the items must not matter. */
int64_t set_hash(Value set) {
    const HashTable *table = table_of(set);
    uint64_t hash = 0;
    for (int64_t i = hash_table_next(table, 0); i >= 0; i = hash_table_next(table, i + 1)) {
        uint64_t item = (uint64_t)table->entries[i].hash;
        hash ^= ((item ^ 89869747) ^ item << 16) * 3644798167;
    }
    hash ^= ((uint64_t)table->length + 1) * 1927868237;
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash * 69069 + 907133923;
    return hash == UINT64_MAX ? 590923713 : (int64_t)hash;
}

/* Methods. args[0] is the set. */

static Value method_add(Thread *thread, const Value *args, int count) {
    (void)count;
    return set_add(thread, args[0], args[1]) ? VALUE_NONE : VALUE_ERROR;
}

/* Take an item out. 1, 0 if it is not there, -1. */
static int set_take(Thread *thread, Value set, Value item) {
    int64_t hash = is_kind(item, KIND_SET) ? set_hash(item) : value_hash(thread, item);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(set), item, hash);
    if (found >= 0) {
        hash_table_remove(table_of(set), found);
    }
    return found == FIND_FAILED ? -1 : found >= 0;
}

static Value method_discard(Thread *thread, const Value *args, int count) {
    (void)count;
    return set_take(thread, args[0], args[1]) < 0 ? VALUE_ERROR : VALUE_NONE;
}

static Value method_remove(Thread *thread, const Value *args, int count) {
    (void)count;
    int taken = set_take(thread, args[0], args[1]);
    if (taken == 0) {
        return error_raise_with(thread, ERROR_KEY, &args[1], 1);
    }
    return taken < 0 ? VALUE_ERROR : VALUE_NONE;
}

static Value method_pop(Thread *thread, const Value *args, int count) {
    (void)count;
    HashTable *table = table_of(args[0]);
    if (table->length == 0) {
        return error_raise(thread, ERROR_KEY, "pop from an empty set");
    }
    int64_t last = hash_table_previous(table, table->count);
    Value item = table->entries[last].key;
    hash_table_remove(table, last);
    return item;
}

static Value method_clear(Thread *thread, const Value *args, int count) {
    (void)count;
    hash_table_clear(thread, table_of(args[0]));
    return VALUE_NONE;
}

static Value method_copy(Thread *thread, const Value *args, int count) {
    (void)count;
    Kind kind = object_layout(object_of(args[0]));
    return is_kind(args[0], KIND_FROZENSET) ? args[0] : set_from_iterable(thread, kind, args[0]);
}

static bool apply_each(Thread *thread, SetOperator operator, Value set, const Value *args, int count) {
    for (int i = 1; i < count; i++) {
        if (!apply(thread, operator, set, args[i])) {
            return false;
        }
    }
    return true;
}

/* A changed copy. */
static Value changed(Thread *thread, SetOperator operator, const Value *args, int count) {
    Kind kind = object_layout(object_of(args[0]));
    if (count == 1) {
        return set_from_iterable(thread, kind, args[0]);
    }
    Value set = operate(thread, operator, kind, args[0], args[1]);
    return is_error(set) || !apply_each(thread, operator, set, args + 1, count - 1) ? VALUE_ERROR : set;
}

static Value method_union(Thread *thread, const Value *args, int count) {
    return changed(thread, SET_UNION, args, count);
}

static Value method_intersection(Thread *thread, const Value *args, int count) {
    return changed(thread, SET_INTERSECTION, args, count);
}

static Value method_difference(Thread *thread, const Value *args, int count) {
    return changed(thread, SET_DIFFERENCE, args, count);
}

static Value method_symmetric_difference(Thread *thread, const Value *args, int count) {
    return changed(thread, SET_SYMMETRIC_DIFFERENCE, args, count);
}

static Value method_update(Thread *thread, const Value *args, int count) {
    return apply_each(thread, SET_UNION, args[0], args, count) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_intersection_update(Thread *thread, const Value *args, int count) {
    return apply_each(thread, SET_INTERSECTION, args[0], args, count) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_difference_update(Thread *thread, const Value *args, int count) {
    return apply_each(thread, SET_DIFFERENCE, args[0], args, count) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_symmetric_difference_update(Thread *thread, const Value *args, int count) {
    return apply_each(thread, SET_SYMMETRIC_DIFFERENCE, args[0], args, count) ? VALUE_NONE : VALUE_ERROR;
}

static Value method_isdisjoint(Thread *thread, const Value *args, int count) {
    (void)count;
    Value common = set_operate(thread, SET_INTERSECTION, args[0], args[1]);
    return is_error(common) ? VALUE_ERROR : value_from_bool(table_of(common)->length == 0);
}

static Value method_issubset(Thread *thread, const Value *args, int count) {
    (void)count;
    Value other = is_set(args[1]) ? args[1] : set_from_iterable(thread, KIND_SET, args[1]);
    return is_error(other) ? VALUE_ERROR : set_order(thread, COMPARISON_LE, args[0], other);
}

static Value method_issuperset(Thread *thread, const Value *args, int count) {
    (void)count;
    Value other = is_set(args[1]) ? args[1] : set_from_iterable(thread, KIND_SET, args[1]);
    return is_error(other) ? VALUE_ERROR : set_order(thread, COMPARISON_GE, args[0], other);
}

const BuiltinSpec set_methods[] = {
    {"add", method_add, 1, 1, 0, NULL},
    {"clear", method_clear, 0, 0, 0, NULL},
    {"copy", method_copy, 0, 0, 0, NULL},
    {"difference", method_difference, 0, ARGUMENTS_ANY, 0, NULL},
    {"difference_update", method_difference_update, 0, ARGUMENTS_ANY, 0, NULL},
    {"discard", method_discard, 1, 1, 0, NULL},
    {"intersection", method_intersection, 0, ARGUMENTS_ANY, 0, NULL},
    {"intersection_update", method_intersection_update, 0, ARGUMENTS_ANY, 0, NULL},
    {"isdisjoint", method_isdisjoint, 1, 1, 0, NULL},
    {"issubset", method_issubset, 1, 1, 0, NULL},
    {"issuperset", method_issuperset, 1, 1, 0, NULL},
    {"pop", method_pop, 0, 0, 0, NULL},
    {"remove", method_remove, 1, 1, 0, NULL},
    {"symmetric_difference", method_symmetric_difference, 1, 1, 0, NULL},
    {"symmetric_difference_update", method_symmetric_difference_update, 1, 1, 0, NULL},
    {"union", method_union, 0, ARGUMENTS_ANY, 0, NULL},
    {"update", method_update, 0, ARGUMENTS_ANY, 0, NULL},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec frozenset_methods[] = {
    {"copy", method_copy, 0, 0, 0, NULL},
    {"difference", method_difference, 0, ARGUMENTS_ANY, 0, NULL},
    {"intersection", method_intersection, 0, ARGUMENTS_ANY, 0, NULL},
    {"isdisjoint", method_isdisjoint, 1, 1, 0, NULL},
    {"issubset", method_issubset, 1, 1, 0, NULL},
    {"issuperset", method_issuperset, 1, 1, 0, NULL},
    {"symmetric_difference", method_symmetric_difference, 1, 1, 0, NULL},
    {"union", method_union, 0, ARGUMENTS_ANY, 0, NULL},
    GENERIC_METHOD,
    {NULL, NULL, 0, 0, 0, NULL},
};

const BuiltinSpec dict_view_methods[] = {
    {"isdisjoint", method_isdisjoint, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

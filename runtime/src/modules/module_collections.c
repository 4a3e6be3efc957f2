/* The module _collections: what collections needs of C. */
#include "arithmetic.h"
#include "builtins.h"
#include "call.h"
#include "dict.h"
#include "errors.h"
#include "hash.h"
#include "instance.h"
#include "iterator.h"
#include "modules.h"
#include "operators.h"
#include "type.h"

/* defaultdict.__missing__ */
static Value method_missing(Thread *thread, const Value *args, int count) {
    (void)count;
    Value name = name_from_text(thread, "default_factory");
    const Instance *fields = is_error(name) ? NULL : companion_of(object_of(args[0]));
    Value factory = fields == NULL ? VALUE_EMPTY : instance_get(thread, fields, name);
    if (is_error(name) || is_error(factory)) {
        return VALUE_ERROR;
    }
    if (is_empty(factory) || factory == VALUE_NONE) {
        return error_raise_with(thread, ERROR_KEY, &args[1], 1);
    }
    Value value = value_call(thread, factory, NULL, 0);
    return !is_error(value) && dict_set(thread, args[0], args[1], value) ? value : VALUE_ERROR;
}

/* Counter.__missing__ */
static Value method_zero(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)args;
    (void)count;
    return value_from_int(0);
}

/* Counter: count the items of an iterable. */
static Value method_count_items(Thread *thread, const Value *args, int count) {
    (void)count;
    Value iterator = iterator_new(thread, args[1]);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return VALUE_NONE;
        }
        Value before = is_error(item) ? VALUE_ERROR : dict_get(thread, args[0], item);
        Value after = is_error(before)   ? VALUE_ERROR
                      : is_empty(before) ? value_from_int(1)
                                         : value_add(thread, before, value_from_int(1));
        if (is_error(after) || !dict_set(thread, args[0], item, after)) {
            return VALUE_ERROR;
        }
    }
    return VALUE_ERROR;
}

/* OrderedDict: move a key to the end, and then the `others` that were before it behind it. */
static bool move_to_end(Thread *thread, Value dict, int64_t found, uint32_t others) {
    HashTable *table = table_of(dict);
    const HashEntry moved = table->entries[found];
    hash_table_remove(table, found);
    bool done = hash_table_add(thread, dict, moved.key, moved.hash, moved.value);
    for (; others > 0 && done; others--) {
        int64_t first = hash_table_next(table, 0);
        const HashEntry other = table->entries[first];
        hash_table_remove(table, first);
        done = hash_table_add(thread, dict, other.key, other.hash, other.value);
    }
    return done;
}

/* OrderedDict.move_to_end */
static Value method_move_to_end(Thread *thread, const Value *args, int count) {
    int is_last = count < 3 ? 1 : value_is_true(thread, args[2]);
    int64_t hash = is_last < 0 ? -1 : value_hash(thread, args[1]);
    int64_t found = hash == -1 ? FIND_FAILED : hash_table_find(thread, table_of(args[0]), args[1], hash);
    if (found == NOT_FOUND) {
        return error_raise_with(thread, ERROR_KEY, &args[1], 1);
    }
    if (found == FIND_FAILED) {
        return VALUE_ERROR;
    }
    uint32_t others = is_last ? 0 : table_of(args[0])->length - 1;
    return move_to_end(thread, args[0], found, others) ? VALUE_NONE : VALUE_ERROR;
}

static const BuiltinSpec dict_helpers[] = {
    {"missing", method_missing, 1, 1, 0, NULL},
    {"zero", method_zero, 1, 1, 0, NULL},
    {"count_items", method_count_items, 1, 1, 0, NULL},
    {"move_to_end", method_move_to_end, 1, 2, 0, "key last"},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool collections_fill(Thread *thread, Module *module) {
    Type *deque = type_of_kind(thread, KIND_DEQUE);
    for (const BuiltinSpec *spec = dict_helpers; spec->name != NULL; spec++) {
        /* They become methods of classes that are derived from dict. */
        if (!module_set(thread, module, spec->name, builtin_new(thread, spec, type_of_kind(thread, KIND_DICT)))) {
            return false;
        }
    }
    return module_set(thread, module, "deque", value_from_object(deque));
}

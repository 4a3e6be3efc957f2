#include "reversed.h"

#include "bytes.h"
#include "call.h"
#include "dict.h"
#include "errors.h"
#include "items.h"
#include "range.h"
#include "sequence.h"
#include "state.h"
#include "str.h"

/* Over a sequence, from an index on, of which `next` items are left. */
static Value reversed_of(Thread *thread, Kind kind, Value sequence, int64_t length) {
    IndexedIterator *iterator = length < 0 ? NULL : heap_allocate(thread->heap, kind, sizeof(IndexedIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->object = sequence;
    iterator->next = length;
    return value_from_object(iterator);
}

/* What `__reversed__` gives, or the items from the last index to 0. */
static Value reversed_of_class(Thread *thread, Value sequence) {
    const Type *type = type_of(thread, sequence);
    Value method = type->special[SPECIAL_REVERSED];
    if (!is_empty(method) && method != VALUE_NONE) {
        return special_call(thread, SPECIAL_REVERSED, sequence, NULL, 0);
    }
    if (method == VALUE_NONE || is_empty(type->special[SPECIAL_GETITEM])) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not reversible", type_name(type));
    }
    return reversed_of(thread, KIND_REVERSED, sequence, value_length(thread, sequence));
}

Value reversed_new(Thread *thread, Value sequence) {
    return has_class(sequence) ? reversed_of_class(thread, sequence) : builtin_reversed(thread, sequence);
}

/* Over the entries of a table, of which those at the first `next` places are left. */
static Value reversed_of_dict(Thread *thread, Kind kind, Value dict) {
    SequenceIterator *iterator = heap_allocate(thread->heap, kind, sizeof(SequenceIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->sequence = dict;
    iterator->next = table_of(dict)->count;
    iterator->length = table_of(dict)->length;
    iterator->row = VALUE_EMPTY;
    return value_from_object(iterator);
}

static Value reversed_of_view(Thread *thread, Value view) {
    Kind kind = (Kind)object_of(view)->kind;
    Kind reversed = kind == KIND_DICT_ITEMS    ? KIND_REVERSED_ITEMS
                    : kind == KIND_DICT_VALUES ? KIND_REVERSED_VALUES
                                               : KIND_REVERSED_KEYS;
    return reversed_of_dict(thread, reversed, dict_of_view(view));
}

Value builtin_reversed(Thread *thread, Value sequence) {
    if (is_range(sequence)) {
        return range_reversed(thread, sequence);
    }
    if (is_dict_view(sequence)) {
        return reversed_of_view(thread, sequence);
    }
    if (is_dict_like(sequence)) {
        return reversed_of_dict(thread, KIND_REVERSED_KEYS, sequence);
    }
    if (!has_items(sequence) && !is_text(sequence)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object is not reversible", type_name_of(thread, sequence));
    }
    Kind kind = is_list_like(sequence) ? KIND_REVERSED_LIST : KIND_REVERSED;
    return reversed_of(thread, kind, sequence, builtin_length(thread, sequence));
}

/* The next item. */

static Value entry_next(Thread *thread, SequenceIterator *iterator) {
    if (is_empty(iterator->sequence)) {
        return VALUE_END;
    }
    const HashTable *table = table_of(iterator->sequence);
    if (table->length != iterator->length) {
        iterator->length = UINT32_MAX; /* no table is that long: the error stays */
        return error_raise(thread, ERROR_RUNTIME, "dictionary changed size during iteration");
    }
    int64_t index = hash_table_previous(table, (int64_t)iterator->next - 1);
    if (index < 0) {
        iterator->sequence = VALUE_EMPTY;
        return VALUE_END;
    }
    iterator->next = (uint32_t)index;
    const HashEntry *entry = &table->entries[index];
    switch (iterator->header.kind) {
    case KIND_REVERSED_ITEMS:
        return tuple_pair(thread, entry->key, entry->value);
    case KIND_REVERSED_VALUES:
        return entry->value;
    default:
        return entry->key;
    }
}

static Value end(IndexedIterator *iterator) {
    iterator->object = VALUE_EMPTY;
    return VALUE_END;
}

static Value item_next(Thread *thread, IndexedIterator *iterator) {
    int64_t length = builtin_length(thread, iterator->object);
    if (iterator->next == 0 || iterator->next > length) { /* it has become shorter */
        return end(iterator);
    }
    int64_t index = --iterator->next;
    if (has_items(iterator->object)) {
        return items_of(iterator->object).values[index];
    }
    return builtin_subscript_load(thread, iterator->object, value_from_int(index));
}

/* By the class's `__getitem__`, which may say that there are no more items. */
static Value subscript_next(Thread *thread, IndexedIterator *iterator) {
    if (iterator->next == 0) {
        return end(iterator);
    }
    Value index = value_from_int64(thread, --iterator->next);
    Value item = is_error(index) ? VALUE_ERROR : subscript_load(thread, iterator->object, index);
    bool is_end = is_error(item)
                  && (error_is(thread, thread->error, ERROR_INDEX)
                      || error_is(thread, thread->error, ERROR_STOP_ITERATION));
    if (is_end) {
        thread_take_error(thread);
        return end(iterator);
    }
    return item;
}

Value reversed_next(Thread *thread, Value value) {
    unsigned kind = object_of(value)->kind;
    if (kind != KIND_REVERSED && kind != KIND_REVERSED_LIST) {
        return entry_next(thread, (SequenceIterator *)object_of(value));
    }
    IndexedIterator *iterator = (IndexedIterator *)object_of(value);
    if (is_empty(iterator->object)) {
        return VALUE_END;
    }
    bool by_class = kind == KIND_REVERSED && has_class(iterator->object);
    return by_class ? subscript_next(thread, iterator) : item_next(thread, iterator);
}

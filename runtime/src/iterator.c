#include "iterator.h"

#include "adapters.h"
#include "bytes.h"
#include "dict.h"
#include "attribute.h"
#include "call.h"
#include "errors.h"
#include "file.h"
#include "generator.h"
#include "items.h"
#include "range.h"
#include "reversed.h"
#include "set.h"
#include "state.h"
#include "str.h"
#include "modules/array_object.h"
#include "modules/deque.h"
#include "modules/itertool.h"

Value range_iterator_new(Thread *thread, int64_t start, int64_t step, int64_t length) {
    RangeIterator *iterator = heap_allocate(thread->heap, KIND_RANGE_ITERATOR, sizeof(RangeIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->next = start;
    iterator->step = step;
    iterator->remaining = length;
    return value_from_object(iterator);
}

/* The kind of the iterators over a kind of objects, which they go through by index; KIND_FREE: there are none. */
static Kind iterator_kind(Value iterable) {
    if (!is_object(iterable)) {
        return KIND_FREE;
    }
    switch (object_layout(object_of(iterable))) {
    case KIND_LIST:
        return KIND_LIST_ITERATOR;
    case KIND_TUPLE:
        return KIND_TUPLE_ITERATOR;
    case KIND_STRING:
        return KIND_STRING_ITERATOR;
    case KIND_BYTES:
        return KIND_BYTES_ITERATOR;
    case KIND_ARRAY:
        return KIND_ARRAY_ITERATOR;
    case KIND_SET:
    case KIND_FROZENSET:
        return KIND_SET_ITERATOR;
    case KIND_DICT:
    case KIND_DICT_KEYS:
        return KIND_KEY_ITERATOR;
    case KIND_DICT_VALUES:
        return KIND_VALUE_ITERATOR;
    case KIND_DICT_ITEMS:
        return KIND_ITEM_ITERATOR;
    default:
        return KIND_FREE;
    }
}

static Value sequence_iterator_new(Thread *thread, Kind kind, Value sequence) {
    SequenceIterator *iterator = heap_allocate(thread->heap, kind, sizeof(SequenceIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->sequence = is_dict_view(sequence) ? dict_of_view(sequence) : sequence;
    iterator->next = 0;
    iterator->row = VALUE_EMPTY;
    iterator->header.flags = ITERATOR_RUNS_NOTHING;
    bool is_table = is_dict_like(iterator->sequence) || is_set(iterator->sequence);
    iterator->length = is_table ? table_of(iterator->sequence)->length : 0;
    iterator->header.extra = iterator->length;
    return value_from_object(iterator);
}

bool is_iterator(const Thread *thread, Value value) {
    if (has_class(value)) {
        return !is_empty(type_of(thread, value)->special[SPECIAL_NEXT]);
    }
    return is_object(value) && object_of(value)->kind >= KIND_RANGE_ITERATOR
           && object_of(value)->kind <= KIND_GENERATOR;
}

bool is_iterable(Thread *thread, Value value) {
    if (has_class(value)) {
        const Type *type = type_of(thread, value);
        Value method = type->special[SPECIAL_ITER];
        return is_empty(method) ? !is_empty(type->special[SPECIAL_GETITEM]) : method != VALUE_NONE;
    }
    return is_range(value) || is_iterator(thread, value) || iterator_kind(value) != KIND_FREE;
}

static Value raise_not_iterable(Thread *thread, Value value) {
    return error_raise(thread, ERROR_TYPE, "'%s' object is not iterable", type_name_of(thread, value));
}

static Value indexed_iterator_new(Thread *thread, Value object) {
    IndexedIterator *iterator = heap_allocate(thread->heap, KIND_INDEXED_ITERATOR, sizeof(IndexedIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->object = object;
    iterator->next = 0;
    return value_from_object(iterator);
}

/* What the class of an object gives to iterate over it. */
static Value iterator_of_class(Thread *thread, Value iterable) {
    const Type *type = type_of(thread, iterable);
    Value method = type->special[SPECIAL_ITER];
    if (is_empty(method) && !is_empty(type->special[SPECIAL_GETITEM])) {
        return indexed_iterator_new(thread, iterable);
    }
    if (is_empty(method) || method == VALUE_NONE) {
        return raise_not_iterable(thread, iterable);
    }
    Value iterator = special_call(thread, SPECIAL_ITER, iterable, NULL, 0);
    if (!is_error(iterator) && !is_iterator(thread, iterator)) {
        return error_raise(thread, ERROR_TYPE, "iter() returned non-iterator of type '%s'",
                           type_name_of(thread, iterator));
    }
    return iterator;
}

static Value builtin_iterator_new(Thread *thread, Value iterable);

Value iterator_new(Thread *thread, Value iterable) {
    return has_class(iterable) ? iterator_of_class(thread, iterable) : builtin_iterator_new(thread, iterable);
}

Value special_iter(Thread *thread, const Value *args, int count) {
    (void)count;
    return builtin_iterator_new(thread, args[0]);
}

static Value builtin_iterator_new(Thread *thread, Value iterable) {
    if (is_range(iterable)) {
        return range_iterate(thread, iterable);
    }
    if (is_iterator(thread, iterable)) {
        return iterable; /* iterators are their own */
    }
    Kind kind = iterator_kind(iterable);
    if (kind == KIND_FREE) {
        return raise_not_iterable(thread, iterable);
    }
    return sequence_iterator_new(thread, kind, iterable);
}

/* An iterator that has ended stays so, even if its sequence grows. */
static Value iterator_end(SequenceIterator *iterator) {
    iterator->sequence = VALUE_EMPTY;
    return VALUE_END;
}

static Value array_next(SequenceIterator *iterator) {
    ValueArray items = items_of(iterator->sequence);
    return iterator->next < items.length ? items.values[iterator->next++] : iterator_end(iterator);
}

static Value string_next(Thread *thread, SequenceIterator *iterator) {
    const String *string = string_of(iterator->sequence);
    if (iterator->next >= string->length) {
        return iterator_end(iterator);
    }
    return string_from_codepoint(thread, string_at(string, iterator->next++));
}

static Value bytes_next(SequenceIterator *iterator) {
    const String *bytes = string_of(iterator->sequence);
    return iterator->next < bytes->length ? value_from_int(bytes->data[iterator->next++]) : iterator_end(iterator);
}

static Value packed_next(Thread *thread, SequenceIterator *iterator) {
    const Array *array = array_of(iterator->sequence);
    return iterator->next < array->length ? array_get(thread, array, iterator->next++) : iterator_end(iterator);
}

/* The next entry of a dict or set, or NULL at the end, or with the thread's error set. */
static const HashEntry *next_entry(Thread *thread, SequenceIterator *iterator) {
    const HashTable *table = table_of(iterator->sequence);
    if (table->length != iterator->length) {
        iterator->length = UINT32_MAX; /* no table is that long: the error stays */
        error_raise(thread, ERROR_RUNTIME, "%s changed size during iteration",
                    iterator->header.kind == KIND_SET_ITERATOR ? "Set" : "dictionary");
        return NULL;
    }
    int64_t index = hash_table_next(table, iterator->next);
    if (index < 0) {
        iterator_end(iterator);
        return NULL;
    }
    if (iterator->header.kind != KIND_SET_ITERATOR && iterator->header.extra-- == 0) {
        iterator->sequence = VALUE_EMPTY;
        error_raise(thread, ERROR_RUNTIME, "dictionary keys changed during iteration");
        return NULL;
    }
    iterator->next = (uint32_t)index + 1;
    return &table->entries[index];
}

static Value table_next(Thread *thread, SequenceIterator *iterator) {
    const HashEntry *entry = next_entry(thread, iterator);
    if (entry == NULL) {
        return thread_has_error(thread) ? VALUE_ERROR : VALUE_END;
    }
    switch (iterator->header.kind) {
    case KIND_ITEM_ITERATOR:
        return tuple_pair(thread, entry->key, entry->value);
    case KIND_VALUE_ITERATOR:
        return entry->value;
    default:
        return entry->key;
    }
}

Tuple *row_of(Thread *thread, Object *iterator, Value *row, uint32_t length) {
    if (is_empty(*row)) {
        Tuple *tuple = tuple_allocate(thread, length);
        if (tuple == NULL) {
            return NULL;
        }
        object_store(thread, iterator, row, value_from_object(tuple));
    }
    return tuple_of(*row);
}

Value row_fill(Thread *thread, Object *iterator, Value *row, Value first, Value second) {
    Tuple *tuple = row_of(thread, iterator, row, 2);
    if (tuple == NULL) {
        return VALUE_ERROR;
    }
    object_store(thread, tuple, &tuple->items[0], first);
    object_store(thread, tuple, &tuple->items[1], second);
    return value_from_object(tuple);
}

Value item_iterator_row(Thread *thread, Value value) {
    SequenceIterator *iterator = (SequenceIterator *)object_of(value);
    if (is_empty(iterator->sequence)) {
        return VALUE_END;
    }
    const HashEntry *entry = next_entry(thread, iterator);
    if (entry == NULL) {
        return thread_has_error(thread) ? VALUE_ERROR : VALUE_END;
    }
    return row_fill(thread, &iterator->header, &iterator->row, entry->key, entry->value);
}

Value iterator_take_stop(Thread *thread) {
    if (!error_is(thread, thread->error, ERROR_STOP_ITERATION)) {
        return VALUE_ERROR;
    }
    thread_take_error(thread);
    return VALUE_END;
}

static Value raise_no_iterator(Thread *thread, Value value) {
    return error_raise(thread, ERROR_TYPE, "'%s' object is not an iterator", type_name_of(thread, value));
}

/* What `__next__` of a class gives: StopIteration at the end. */
static Value call_next(Thread *thread, Value iterator) {
    Value next = special_call(thread, SPECIAL_NEXT, iterator, NULL, 0);
    return is_empty(next) ? raise_no_iterator(thread, iterator) : next;
}

/* A StopIteration, whoever has raised it, is the end. */
static Value stop_or_item(Thread *thread, Value next) {
    return is_error(next) ? iterator_take_stop(thread) : next;
}

static Value class_next(Thread *thread, Value iterator) {
    return stop_or_item(thread, call_next(thread, iterator));
}

static Value indexed_next(Thread *thread, IndexedIterator *iterator) {
    if (is_empty(iterator->object)) {
        return VALUE_END;
    }
    Value index = value_from_int(iterator->next++);
    Value next = special_call(thread, SPECIAL_GETITEM, iterator->object, &index, 1);
    if (!is_error(next)) {
        return next;
    }
    if (!error_is(thread, thread->error, ERROR_INDEX) && !error_is(thread, thread->error, ERROR_STOP_ITERATION)) {
        return VALUE_ERROR;
    }
    thread_take_error(thread);
    iterator->object = VALUE_EMPTY;
    return VALUE_END;
}

Value iterator_next_slow(Thread *thread, Value value) {
    if (is_kind(value, KIND_ENUMERATE) || is_kind(value, KIND_ZIP)) {
        return stop_or_item(thread, adapter_next(thread, value));
    }
    if (has_class(value)) {
        return class_next(thread, value);
    }
    if (is_kind(value, KIND_INDEXED_ITERATOR)) {
        return indexed_next(thread, (IndexedIterator *)object_of(value));
    }
    if (object_of(value)->kind >= KIND_FIRST_ITERTOOL && object_of(value)->kind <= KIND_LAST_ITERTOOL) {
        return stop_or_item(thread, thread_has_c_stack(thread, "") ? itertool_next(thread, value) : VALUE_ERROR);
    }
    if (is_kind(value, KIND_LONG_RANGE_ITERATOR)) {
        return long_range_next(thread, value);
    }
    if (is_kind(value, KIND_DEQUE_ITERATOR)) {
        return deque_iterator_next(thread, value);
    }
    if (is_file(value)) {
        return file_next(thread, value);
    }
    if (is_reversed(value)) {
        return reversed_next(thread, value);
    }
    return is_generator(value) ? generator_next(thread, value) : stop_or_item(thread, adapter_next(thread, value));
}

Value iterator_next_sequence(Thread *thread, Value value) {
    SequenceIterator *iterator = (SequenceIterator *)object_of(value);
    if (is_empty(iterator->sequence)) {
        return VALUE_END;
    }
    switch (iterator->header.kind) {
    case KIND_LIST_ITERATOR:
    case KIND_TUPLE_ITERATOR:
        return array_next(iterator);
    case KIND_STRING_ITERATOR:
        return string_next(thread, iterator);
    case KIND_BYTES_ITERATOR:
        return bytes_next(iterator);
    case KIND_ARRAY_ITERATOR:
        return packed_next(thread, iterator);
    default:
        return table_next(thread, iterator);
    }
}

Value iterator_step(Thread *thread, Value iterator) {
    if (thread_must_break(thread) && !thread_safepoint(thread)) {
        return VALUE_ERROR;
    }
    return iterator_next(thread, iterator);
}

void indexed_iterator_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((IndexedIterator *)object)->object);
}

static Value call_send(Thread *thread, Value iterator, Value sent) {
    Value send = attribute_load(thread, iterator, thread->interpreter->names[NAME_SEND]);
    return is_error(send) ? VALUE_ERROR : value_call(thread, send, &sent, 1);
}

Value iterator_send(Thread *thread, Value iterator, Value sent) {
    if (is_generator(iterator)) { /* one that can't be resumed */
        return generator_next(thread, iterator);
    }
    if (sent == VALUE_NONE && !has_class(iterator)) {
        return iterator_next(thread, iterator);
    }
    Value next = sent == VALUE_NONE ? call_next(thread, iterator) : call_send(thread, iterator, sent);
    return is_error(next) && error_is(thread, thread->error, ERROR_STOP_ITERATION) ? VALUE_END : next;
}

Value iterator_result(Thread *thread) {
    if (is_empty(thread->error)) {
        return VALUE_NONE;
    }
    const Tuple *args = tuple_of(exception_of(thread_take_error(thread))->args);
    return args->length > 0 ? args->items[0] : VALUE_NONE;
}

Value iterator_next_or(Thread *thread, Value iterator, Value otherwise) {
    if (is_generator(iterator)) {
        return generator_send(thread, iterator, VALUE_NONE, otherwise);
    }
    if (!is_iterator(thread, iterator)) {
        return raise_no_iterator(thread, iterator);
    }
    if (has_class(iterator) && is_empty(otherwise)) {
        return call_next(thread, iterator); /* with its own StopIteration */
    }
    Value item = iterator_next(thread, iterator);
    if (!is_end(item)) {
        return item;
    }
    return is_empty(otherwise) ? error_raise_with(thread, ERROR_STOP_ITERATION, NULL, 0) : otherwise;
}

/* Methods. */

Value special_next(Thread *thread, const Value *args, int count) {
    (void)count;
    return iterator_next_or(thread, args[0], VALUE_EMPTY);
}

void iterator_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((SequenceIterator *)object)->sequence);
    heap_mark(heap, ((SequenceIterator *)object)->row);
}

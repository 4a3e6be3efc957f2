#include "adapters.h"

#include "arithmetic.h"
#include "call.h"
#include "bigint.h"
#include "compare.h"
#include "errors.h"
#include "function.h"
#include "items.h"
#include "operators.h"
#include "range.h"
#include "sequence.h"
#include "state.h"
#include "str.h"

void enumerate_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((Enumerate *)object)->iterator);
    heap_mark(heap, ((Enumerate *)object)->number);
    heap_mark(heap, ((Enumerate *)object)->row);
}

void zip_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((Zip *)object)->iterators);
    heap_mark(heap, ((Zip *)object)->row);
}

Value enumerate_new(Thread *thread, Value iterable, Value start) {
    start = value_index(thread, start);
    if (is_error(start)) {
        return VALUE_ERROR;
    }
    if (!is_integer(start)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, start));
    }
    Value iterator = iterator_new(thread, iterable);
    Enumerate *enumerate = is_error(iterator) ? NULL
                                              : heap_allocate(thread->heap, KIND_ENUMERATE, sizeof(Enumerate));
    if (enumerate == NULL) {
        return VALUE_ERROR;
    }
    enumerate->header.flags = iterator_is_simple(iterator) ? ITERATOR_RUNS_NOTHING : 0;
    enumerate->iterator = iterator;
    enumerate->row = VALUE_EMPTY;
    enumerate->number = is_object(start) ? start : value_from_int(integral_of(start));
    return value_from_object(enumerate);
}

/* iterator_next, which is mostly that of a list here. */
static inline Value next_item(Thread *thread, Value iterator) {
    return is_list_iterator(iterator) && list_iterator_has_next(iterator) ? list_iterator_take(iterator)
                                                                          : iterator_next(thread, iterator);
}

/* The number of the item that is there now, and then one more. */
static Value take_number(Thread *thread, Enumerate *enumerate) {
    Value number = enumerate->number, next = value_add(thread, number, value_from_int(1));
    if (is_error(next)) {
        return VALUE_ERROR;
    }
    object_store(thread, enumerate, &enumerate->number, next);
    return number;
}

static Value enumerate_next(Thread *thread, Enumerate *enumerate) {
    Value item = iterator_next(thread, enumerate->iterator);
    if (is_end(item) || is_error(item)) {
        return item;
    }
    Value number = take_number(thread, enumerate);
    return is_error(number) ? VALUE_ERROR : tuple_pair(thread, number, item);
}

/* A tuple of iterators over several iterables. */
static Value iterators_new(Thread *thread, const Value *iterables, int count) {
    Tuple *iterators = tuple_allocate(thread, (uint64_t)count);
    for (int i = 0; iterators != NULL && i < count; i++) {
        Value iterator = iterator_new(thread, iterables[i]);
        if (is_error(iterator)) {
            return VALUE_ERROR;
        }
        object_store(thread, iterators, &iterators->items[i], iterator);
    }
    return iterators == NULL ? VALUE_ERROR : value_from_object(iterators);
}

static bool are_simple(const Tuple *iterators) {
    bool are = true;
    for (uint32_t i = 0; i < iterators->length; i++) {
        are = are && iterator_is_simple(iterators->items[i]);
    }
    return are;
}

Value zip_new(Thread *thread, const Value *iterables, int count, bool strict) {
    Value iterators = iterators_new(thread, iterables, count);
    Zip *zip = is_error(iterators) ? NULL : heap_allocate(thread->heap, KIND_ZIP, sizeof(Zip));
    if (zip == NULL) {
        return VALUE_ERROR;
    }
    zip->header.flags = strict ? ZIP_IS_STRICT : 0;
    if (are_simple(tuple_of(iterators))) {
        zip->header.flags |= ITERATOR_RUNS_NOTHING;
    }
    zip->iterators = iterators;
    zip->row = VALUE_EMPTY;
    return value_from_object(zip);
}

/* An iterator has ended, the one with this number. Those before it have not, and those after it must have too if the
 * zip is strict. */
static Value zip_end(Thread *thread, Zip *zip, uint32_t number) {
    const Tuple *iterators = tuple_of(zip->iterators);
    zip->iterators = VALUE_EMPTY;
    if (!(zip->header.flags & ZIP_IS_STRICT)) {
        return VALUE_END;
    }
    if (number > 0) {
        return error_raise(thread, ERROR_VALUE, "zip() argument %u is shorter than argument%s%u", number + 1,
                           number == 1 ? " " : "s 1-", number);
    }
    for (uint32_t i = 1; i < iterators->length; i++) {
        Value next = iterator_next(thread, iterators->items[i]);
        if (!is_end(next)) {
            return is_error(next) ? VALUE_ERROR
                                  : error_raise(thread, ERROR_VALUE, "zip() argument %u is longer than argument%s%u",
                                                i + 1, i == 1 ? " " : "s 1-", i);
        }
    }
    return VALUE_END;
}

/* The next items into a tuple of so many (NULL: there is no memory), which is the result. */
static Value zip_fill(Thread *thread, Zip *zip, Tuple *items) {
    const Tuple *iterators = tuple_of(zip->iterators);
    for (uint32_t i = 0; items != NULL && i < iterators->length; i++) {
        Value item = next_item(thread, iterators->items[i]);
        if (is_end(item)) {
            return zip_end(thread, zip, i);
        }
        if (is_error(item)) {
            return VALUE_ERROR;
        }
        object_store(thread, items, &items->items[i], item);
    }
    return items == NULL ? VALUE_ERROR : value_from_object(items);
}

static bool zip_has_ended(const Zip *zip) {
    return is_empty(zip->iterators) || tuple_of(zip->iterators)->length == 0;
}

static Value zip_next(Thread *thread, Zip *zip) {
    if (zip_has_ended(zip)) {
        return VALUE_END;
    }
    return zip_fill(thread, zip, tuple_allocate(thread, tuple_of(zip->iterators)->length));
}

/* Tuples that are filled again and again. */

static Value enumerate_row(Thread *thread, Enumerate *enumerate) {
    Value item = next_item(thread, enumerate->iterator);
    if (is_end(item) || is_error(item)) {
        return item;
    }
    Value number = take_number(thread, enumerate);
    return is_error(number) ? VALUE_ERROR : row_fill(thread, &enumerate->header, &enumerate->row, number, item);
}

static Value zip_row(Thread *thread, Zip *zip) {
    if (zip_has_ended(zip)) {
        return VALUE_END;
    }
    Tuple *row = row_of(thread, &zip->header, &zip->row, tuple_of(zip->iterators)->length);
    return zip_fill(thread, zip, row);
}

Value row_next(Thread *thread, Value iterator) {
    Object *object = object_of(iterator);
    switch (object->kind) {
    case KIND_ENUMERATE:
        return enumerate_row(thread, (Enumerate *)object);
    case KIND_ZIP:
        return zip_row(thread, (Zip *)object);
    default:
        return item_iterator_row(thread, iterator);
    }
}

/* Iterators that call functions. */

void mapping_trace(Heap *heap, Object *object) {
    heap_mark(heap, ((Mapping *)object)->function);
    heap_mark(heap, ((Mapping *)object)->source);
}

static Value mapping_new(Thread *thread, Kind kind, Value function, Value source) {
    Mapping *mapping = is_error(source) ? NULL : heap_allocate(thread->heap, kind, sizeof(Mapping));
    if (mapping == NULL) {
        return VALUE_ERROR;
    }
    mapping->function = function;
    mapping->source = source;
    return value_from_object(mapping);
}

Value map_new(Thread *thread, Value function, const Value *iterables, int count) {
    return mapping_new(thread, KIND_MAP, function, iterators_new(thread, iterables, count));
}

Value filter_new(Thread *thread, Value function, Value iterable) {
    return mapping_new(thread, KIND_FILTER, function, iterator_new(thread, iterable));
}

Value call_iterator_new(Thread *thread, Value function, Value sentinel) {
    return mapping_new(thread, KIND_CALL_ITERATOR, function, sentinel);
}

static Value map_next(Thread *thread, const Mapping *map) {
    const Tuple *iterators = tuple_of(map->source);
    if (iterators->length == 1) {
        Value item = iterator_next(thread, iterators->items[0]);
        return is_end(item) || is_error(item) ? item : value_call(thread, map->function, &item, 1);
    }
    Tuple *items = tuple_allocate(thread, iterators->length);
    for (uint32_t i = 0; items != NULL && i < iterators->length; i++) {
        Value item = iterator_next(thread, iterators->items[i]);
        if (is_end(item) || is_error(item)) {
            return item;
        }
        object_store(thread, items, &items->items[i], item);
    }
    return items == NULL ? VALUE_ERROR : value_call(thread, map->function, items->items, (int)items->length);
}

static Value filter_next(Thread *thread, const Mapping *filter) {
    for (;;) {
        Value item = iterator_step(thread, filter->source);
        if (is_end(item) || is_error(item)) {
            return item;
        }
        Value kept = filter->function == VALUE_NONE ? item : value_call(thread, filter->function, &item, 1);
        int truth = is_error(kept) ? -1 : value_is_true(thread, kept);
        if (truth != 0) {
            return truth < 0 ? VALUE_ERROR : item;
        }
    }
}

/* An error of the function's that is StopIteration is an end like any other. */
static Value call_end(Thread *thread, Mapping *iterator) {
    if (!error_is(thread, thread->error, ERROR_STOP_ITERATION)) {
        return VALUE_ERROR;
    }
    thread_take_error(thread);
    iterator->source = VALUE_EMPTY;
    return VALUE_END;
}

static Value call_iterator_next(Thread *thread, Mapping *iterator) {
    if (is_empty(iterator->source)) {
        return VALUE_END;
    }
    Value item = value_call(thread, iterator->function, NULL, 0);
    if (is_error(item)) {
        return call_end(thread, iterator);
    }
    if (is_empty(iterator->source)) {
        return VALUE_END; /* the function has come to the end in the meantime */
    }
    int equal = value_equals(thread, iterator->source, item);
    if (equal == 0) {
        return item;
    }
    iterator->source = equal < 0 ? iterator->source : VALUE_EMPTY;
    return equal < 0 ? VALUE_ERROR : VALUE_END;
}

Value adapter_next(Thread *thread, Value iterator) {
    if (is_kind(iterator, KIND_ENUMERATE) && iterator_is_simple(((Enumerate *)object_of(iterator))->iterator)) {
        return enumerate_next(thread, (Enumerate *)object_of(iterator));
    }
    /* One in another, and so on: the last one may be far down. */
    if (!thread_has_c_stack(thread, "")) {
        return VALUE_ERROR;
    }
    switch (object_of(iterator)->kind) {
    case KIND_ENUMERATE:
        return enumerate_next(thread, (Enumerate *)object_of(iterator));
    case KIND_ZIP:
        return zip_next(thread, (Zip *)object_of(iterator));
    case KIND_MAP:
        return map_next(thread, (Mapping *)object_of(iterator));
    case KIND_FILTER:
        return filter_next(thread, (Mapping *)object_of(iterator));
    default:
        return call_iterator_next(thread, (Mapping *)object_of(iterator));
    }
}

#include "items.h"

#include "errors.h"
#include "iterator.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"

/* Comparing. */

int items_equal(Thread *thread, Value left, Value right) {
    if (items_of(left).length != items_of(right).length) {
        return 0;
    }
    for (uint32_t i = 0; i < items_of(left).length && i < items_of(right).length; i++) {
        const Value *values = items_of(left).values;
        int equal = thread_poll_interrupt(thread) ? value_equals(thread, values[i], items_of(right).values[i]) : -1;
        if (equal != 1) {
            return equal;
        }
    }
    return 1;
}

/* The first items that differ decide; the lengths do if none differ. */
Value items_order(Thread *thread, Comparison comparison, Value left, Value right) {
    uint32_t i = 0;
    int equal = 1;
    while (i < items_of(left).length && i < items_of(right).length) {
        const Value *values = items_of(left).values;
        equal = thread_poll_interrupt(thread) ? value_equals(thread, values[i], items_of(right).values[i]) : -1;
        if (equal != 1) {
            break;
        }
        i++;
    }
    if (equal < 0) {
        return VALUE_ERROR;
    }
    if (i >= items_of(left).length || i >= items_of(right).length) { /* an `__eq__` may have taken items away */
        return value_from_bool(ints_compare(comparison, items_of(left).length, items_of(right).length));
    }
    return value_compare(thread, comparison, items_of(left).values[i], items_of(right).values[i]);
}

/* Searching. */

int64_t items_find(Thread *thread, Value sequence, Value value, int64_t start, int64_t end) {
    for (int64_t i = start; i < end && i < items_of(sequence).length; i++) {
        int equal = thread_poll_interrupt(thread) ? value_equals(thread, items_of(sequence).values[i], value) : -1;
        if (equal != 0) {
            return equal < 0 ? -2 : i;
        }
    }
    return -1;
}

int items_contain(Thread *thread, Value sequence, Value value) {
    int64_t found = items_find(thread, sequence, value, 0, LIST_LENGTH_MAX);
    return found == -2 ? -1 : found >= 0;
}

Value items_method_index(Thread *thread, const Value *args, int count) {
    int64_t length = items_of(args[0]).length;
    int64_t start = 0;
    int64_t end = LIST_LENGTH_MAX;
    if (!index_bounds(thread, args, count, &start, &end)) {
        return VALUE_ERROR;
    }
    start = index_clamp(start, length);
    end += end < 0 ? length : 0; /* beyond it there may be items by then */
    int64_t found = items_find(thread, args[0], args[1], start, end);
    if (found == -1 && is_tuple_like(args[0])) {
        return error_raise(thread, ERROR_VALUE, "tuple.index(x): x not in tuple");
    }
    if (found == -1) {
        return error_raise_repr(thread, ERROR_VALUE, args[1], " is not in list");
    }
    return found < 0 ? VALUE_ERROR : value_from_int(found);
}

Value items_method_count(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t matches = 0;
    for (uint32_t i = 0; i < items_of(args[0]).length; i++) {
        int equal = thread_poll_interrupt(thread) ? value_equals(thread, items_of(args[0]).values[i], args[1]) : -1;
        if (equal < 0) {
            return VALUE_ERROR;
        }
        matches += equal;
    }
    return value_from_int(matches);
}

/* Unpacking. */

static Value iterator_to_unpack(Thread *thread, Value iterable) {
    if (!is_iterable(thread, iterable)) {
        return error_raise(thread, ERROR_TYPE, "cannot unpack non-iterable %s object", type_name_of(thread, iterable));
    }
    return iterator_new(thread, iterable);
}

static bool raise_too_few(Thread *thread, const char *least, int64_t expected, uint32_t got) {
    error_raise(thread, ERROR_VALUE, "not enough values to unpack (expected %s%lld, got %u)", least,
                (long long)expected, (unsigned)got);
    return false;
}

/* Move items into an array, the last one first. */
static void put_reversed(Value *to, const Value *from, int count) {
    for (int i = 0; i < count; i++) {
        to[count - 1 - i] = from[i];
    }
}

static bool unpack_exactly(Thread *thread, ValueArray found, Value *items, int count) {
    if (found.length < (uint32_t)count) {
        return raise_too_few(thread, "", count, found.length);
    }
    if (found.length > (uint32_t)count) {
        error_raise(thread, ERROR_VALUE, "too many values to unpack (expected %d)", count);
        return false;
    }
    put_reversed(items, found.values, count);
    return true;
}

/* A new list of the first items of an iterable, `most` at most. */
static Value first_items(Thread *thread, Value iterable, int64_t most) {
    Value iterator = iterator_to_unpack(thread, iterable);
    Value list = is_error(iterator) ? VALUE_ERROR : list_new(thread, NULL, 0);
    while (!is_error(list) && list_of(list)->length < most) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            break;
        }
        if (is_error(item) || !list_append(thread, list_of(list), item)) {
            return VALUE_ERROR;
        }
    }
    return list;
}

bool items_unpack(Thread *thread, Value iterable, Value *items, int count) {
    /* One more than is wanted is enough to know that there are too many. */
    Value found = has_items(iterable) ? iterable : first_items(thread, iterable, (int64_t)count + 1);
    return !is_error(found) && unpack_exactly(thread, items_of(found), items, count);
}

Value items_unpack_starred(Thread *thread, Value iterable, Value *head, int before, Value *tail, int after) {
    Value all = first_items(thread, iterable, LIST_LENGTH_MAX);
    if (is_error(all)) {
        return VALUE_ERROR;
    }
    ValueArray found = items_of(all);
    if (found.length < (int64_t)before + after) {
        raise_too_few(thread, "at least ", (int64_t)before + after, found.length);
        return VALUE_ERROR;
    }
    Value rest = list_new(thread, found.values + before, (int)found.length - before - after);
    if (!is_error(rest)) {
        put_reversed(tail, found.values + found.length - after, after);
        put_reversed(head, found.values, before);
    }
    return rest;
}

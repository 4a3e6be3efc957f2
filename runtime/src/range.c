#include "range.h"

#include <math.h>

#include "buffer.h"
#include "errors.h"
#include "int_operators.h"
#include "iterator.h"
#include "operators.h"
#include "repr.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"

static const Value zero = INT_BITS;

static Value one(void) {
    return value_from_int(1);
}

/* These give VALUE_ERROR for an operand that is VALUE_ERROR, so that only the result has to be tested. */

static Value add(Thread *thread, Value left, Value right) {
    return is_error(left) || is_error(right) ? VALUE_ERROR : value_add(thread, left, right);
}

static Value subtract(Thread *thread, Value left, Value right) {
    return is_error(left) || is_error(right) ? VALUE_ERROR : value_subtract(thread, left, right);
}

static Value multiply(Thread *thread, Value left, Value right) {
    return is_error(left) || is_error(right) ? VALUE_ERROR : value_multiply(thread, left, right);
}

static Value negative(Thread *thread, Value number) {
    return subtract(thread, zero, number);
}

/* Making one. */

/* Are all three integers of 48 bits? */
static bool are_ints(Value start, Value stop, Value step) {
    return is_int(start) && is_int(stop) && is_int(step);
}

static int64_t int_steps_to(int64_t from, int64_t to, int64_t step) {
    if (step > 0) {
        return from < to ? (to - from - 1) / step + 1 : 0;
    }
    return from > to ? (from - to - 1) / -step + 1 : 0;
}

/* How many steps it takes from one place to another one, or beyond it. */
static Value steps_to(Thread *thread, Value from, Value to, Value step) {
    if (are_ints(from, to, step)) {
        return value_from_int64(thread, int_steps_to(int_of(from), int_of(to), int_of(step)));
    }
    bool up = int_sign(step) > 0;
    int order = int_compare(from, to);
    if (up ? order >= 0 : order <= 0) {
        return zero;
    }
    Value distance = up ? subtract(thread, to, from) : subtract(thread, from, to);
    Value size = up ? step : negative(thread, step);
    Value last = subtract(thread, distance, one());
    if (is_error(last) || is_error(size)) {
        return VALUE_ERROR;
    }
    return add(thread, value_floor_divide(thread, last, size), one());
}

Value range_new(Thread *thread, Value start, Value stop, Value step) {
    Value length = is_error(start) || is_error(stop) || is_error(step) ? VALUE_ERROR
                                                                       : steps_to(thread, start, stop, step);
    Range *range = is_error(length) ? NULL : heap_allocate(thread->heap, KIND_RANGE, sizeof(Range));
    if (range == NULL) {
        return VALUE_ERROR;
    }
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = length;
    return value_from_object(range);
}

void range_trace(Heap *heap, Object *object) {
    const Range *range = (const Range *)object;
    heap_mark(heap, range->start);
    heap_mark(heap, range->stop);
    heap_mark(heap, range->step);
    heap_mark(heap, range->length);
}

/* Items. */

static Value place(Thread *thread, const Range *range, Value index) {
    return add(thread, range->start, multiply(thread, index, range->step));
}

static Value item_at(Thread *thread, const Range *range, Value index) {
    index = int_sign(index) < 0 ? add(thread, index, range->length) : index;
    if (is_error(index)) {
        return VALUE_ERROR;
    }
    if (int_sign(index) < 0 || int_compare(index, range->length) >= 0) {
        return error_raise(thread, ERROR_INDEX, "range object index out of range");
    }
    return place(thread, range, index);
}

/* A bound of a slice: an integer, or None. */
static Value bound_of(Thread *thread, Value value) {
    value = value == VALUE_NONE ? value : value_index(thread, value);
    if (is_error(value) || value == VALUE_NONE || is_integer(value)) {
        return value;
    }
    return error_raise(thread, ERROR_TYPE, "slice indices must be integers or None or have an __index__ method");
}

/* A bound cut to what there is, one place before it and one behind it where the slice goes down. */
static Value cut(Thread *thread, Value bound, Value otherwise, Value least, Value most, Value length) {
    if (bound == VALUE_NONE) {
        return otherwise;
    }
    bound = int_sign(bound) < 0 ? add(thread, bound, length) : bound;
    if (is_error(bound) || int_compare(bound, least) < 0) {
        return is_error(bound) ? VALUE_ERROR : least;
    }
    return int_compare(bound, most) > 0 ? most : bound;
}

static Value part_of(Thread *thread, const Range *range, const Slice *slice) {
    Value step = slice->step == VALUE_NONE ? one() : bound_of(thread, slice->step);
    if (!is_error(step) && int_sign(step) == 0) {
        return error_raise(thread, ERROR_VALUE, "slice step cannot be zero");
    }
    Value start = is_error(step) ? VALUE_ERROR : bound_of(thread, slice->start);
    Value stop = is_error(start) ? VALUE_ERROR : bound_of(thread, slice->stop);
    if (is_error(stop)) {
        return VALUE_ERROR;
    }
    bool up = int_sign(step) > 0;
    Value least = up ? zero : value_from_int(-1);
    Value most = up ? range->length : subtract(thread, range->length, one());
    if (is_error(most)) {
        return VALUE_ERROR;
    }
    start = cut(thread, start, up ? least : most, least, most, range->length);
    stop = cut(thread, stop, up ? most : least, least, most, range->length);
    return range_new(thread, place(thread, range, start), place(thread, range, stop), multiply(thread, step, range->step));
}

Value range_subscript(Thread *thread, Value range, Value index) {
    if (is_slice(index)) {
        return part_of(thread, range_of(range), slice_of(index));
    }
    Value number = value_index(thread, index);
    if (!is_error(number) && !is_integer(number)) {
        return error_raise(thread, ERROR_TYPE, "range indices must be integers or slices, not %s",
                           type_name_of(thread, index));
    }
    return is_error(number) ? VALUE_ERROR : item_at(thread, range_of(range), number);
}

int64_t range_length(Thread *thread, Value range) {
    int64_t length;
    if (!int_to_int64(range_of(range)->length, &length)) {
        error_raise(thread, ERROR_OVERFLOW, "Python int too large to convert to C ssize_t");
        return -1;
    }
    return length;
}

/* Iterating: with 64 bits where all items and how many there are fit. */

static Value iterate(Thread *thread, Value first, Value last, Value step, Value length) {
    int64_t short_first, short_last, short_step, short_length;
    if (is_error(first) || is_error(last) || is_error(step)) {
        return VALUE_ERROR;
    }
    if (int_to_int64(first, &short_first) && int_to_int64(last, &short_last) && int_to_int64(step, &short_step)
        && int_to_int64(length, &short_length)) {
        return range_iterator_new(thread, short_first, short_step, short_length);
    }
    LongRangeIterator *iterator = heap_allocate(thread->heap, KIND_LONG_RANGE_ITERATOR, sizeof(LongRangeIterator));
    if (iterator == NULL) {
        return VALUE_ERROR;
    }
    iterator->next = first;
    iterator->step = step;
    iterator->remaining = length;
    return value_from_object(iterator);
}

static Value last_item(Thread *thread, const Range *range) {
    return place(thread, range, subtract(thread, range->length, one()));
}

Value range_iterate(Thread *thread, Value value) {
    const Range *range = range_of(value);
    if (are_ints(range->start, range->stop, range->step) && is_int(range->length)) {
        return range_iterator_new(thread, int_of(range->start), int_of(range->step), int_of(range->length));
    }
    return iterate(thread, range->start, last_item(thread, range), range->step, range->length);
}

Value range_reversed(Thread *thread, Value value) {
    const Range *range = range_of(value);
    return iterate(thread, last_item(thread, range), range->start, negative(thread, range->step), range->length);
}

Value long_range_next(Thread *thread, Value value) {
    LongRangeIterator *iterator = (LongRangeIterator *)object_of(value);
    if (iterator->remaining == zero) {
        return VALUE_END;
    }
    Value item = iterator->next;
    Value next = add(thread, item, iterator->step);
    Value remaining = subtract(thread, iterator->remaining, one());
    if (is_error(next) || is_error(remaining)) {
        return VALUE_ERROR;
    }
    object_store(thread, iterator, &iterator->next, next);
    object_store(thread, iterator, &iterator->remaining, remaining);
    return item;
}

void long_range_iterator_trace(Heap *heap, Object *object) {
    const LongRangeIterator *iterator = (const LongRangeIterator *)object;
    heap_mark(heap, iterator->next);
    heap_mark(heap, iterator->step);
    heap_mark(heap, iterator->remaining);
}

/* Searching. */

/* The index of an integer, VALUE_EMPTY if it is no item. */
static Value index_of(Thread *thread, const Range *range, Value number) {
    bool up = int_sign(range->step) > 0;
    int order = int_compare(number, range->start);
    if (up ? order < 0 : order > 0) {
        return VALUE_EMPTY;
    }
    Value distance = subtract(thread, number, range->start);
    if (is_error(distance)) {
        return VALUE_ERROR;
    }
    IntDivision division = int_divide(thread, distance, range->step);
    if (is_error(division.quotient)) {
        return VALUE_ERROR;
    }
    bool is_item = division.rest == zero && int_compare(division.quotient, range->length) < 0;
    return is_item ? division.quotient : VALUE_EMPTY;
}

/* For what may say itself what it equals: the index of the first item that equals it, and how often that is so. */
static Value search(Thread *thread, Value range, Value wanted, bool counts) {
    Value iterator = range_iterate(thread, range);
    int64_t index = 0, count = 0;
    for (; !is_error(iterator); index++) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return counts ? value_from_int64(thread, count) : VALUE_EMPTY;
        }
        int equal = is_error(item) ? -1 : value_equals(thread, item, wanted);
        if (equal < 0 || (equal > 0 && !counts)) {
            return equal < 0 ? VALUE_ERROR : value_from_int64(thread, index);
        }
        count += equal;
    }
    return VALUE_ERROR;
}

/* May a value have an `__eq__` of its own? */
static bool may_compare(Value value) {
    return has_class(value) || has_layout(value, KIND_NUMBER);
}

/* The integer that an item which equals a value must be; VALUE_EMPTY if there is none. */
static Value wanted_number(Thread *thread, Value wanted) {
    if (!is_float(wanted)) {
        return is_integer(wanted) ? wanted : VALUE_EMPTY;
    }
    double number = double_of(wanted);
    return isfinite(number) && floor(number) == number ? int_from_double(thread, number) : VALUE_EMPTY;
}

/* The index of the first item that equals a value, VALUE_EMPTY if there is none. */
static Value find(Thread *thread, Value range, Value wanted) {
    if (may_compare(wanted)) {
        return search(thread, range, wanted, false);
    }
    Value number = wanted_number(thread, wanted);
    return is_empty(number) || is_error(number) ? number : index_of(thread, range_of(range), number);
}

int range_contains(Thread *thread, Value range, Value item) {
    Value found = find(thread, range, item);
    return is_error(found) ? -1 : !is_empty(found);
}

/* Equality. */

void range_essence(Value value, Value *essence) {
    const Range *range = range_of(value);
    essence[0] = range->length;
    essence[1] = range->length == zero ? VALUE_NONE : range->start;
    essence[2] = range->length == zero || range->length == one() ? VALUE_NONE : range->step;
}

bool range_equals(Value left, Value right) {
    Value these[3], those[3];
    range_essence(left, these);
    range_essence(right, those);
    for (int i = 0; i < 3; i++) {
        bool same = these[i] == those[i]
                    || (is_integer(these[i]) && is_integer(those[i]) && int_compare(these[i], those[i]) == 0);
        if (!same) {
            return false;
        }
    }
    return true;
}

bool buffer_put_range(Thread *thread, Buffer *buffer, Value value) {
    const Range *range = range_of(value);
    buffer_put_text(buffer, "range(");
    bool is_put = buffer_put_repr(thread, buffer, range->start);
    buffer_put_text(buffer, ", ");
    is_put = is_put && buffer_put_repr(thread, buffer, range->stop);
    if (range->step != one()) {
        buffer_put_text(buffer, ", ");
        is_put = is_put && buffer_put_repr(thread, buffer, range->step);
    }
    buffer_put_text(buffer, ")");
    return is_put;
}

/* Methods. */

static Value range_start(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return range_of(args[0])->start;
}

static Value range_stop(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return range_of(args[0])->stop;
}

static Value range_step(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return range_of(args[0])->step;
}

static Value method_count(Thread *thread, const Value *args, int count) {
    (void)count;
    if (may_compare(args[1])) {
        return search(thread, args[0], args[1], true);
    }
    int contains = range_contains(thread, args[0], args[1]);
    return contains < 0 ? VALUE_ERROR : value_from_int(contains);
}

static Value method_index(Thread *thread, const Value *args, int count) {
    (void)count;
    Value index = find(thread, args[0], args[1]);
    if (!is_empty(index)) {
        return index;
    }
    return is_integer(args[1]) ? error_raise_repr(thread, ERROR_VALUE, args[1], " is not in range")
                               : error_raise(thread, ERROR_VALUE, "sequence.index(x): x not in sequence");
}

const BuiltinSpec range_methods[] = {
    {"start", range_start, 0, 0, BUILTIN_GETTER, NULL},
    {"stop", range_stop, 0, 0, BUILTIN_GETTER, NULL},
    {"step", range_step, 0, 0, BUILTIN_GETTER, NULL},
    {"count", method_count, 1, 1, 0, NULL},
    {"index", method_index, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

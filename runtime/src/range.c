#include "range.h"

#include <math.h>

#include "errors.h"
#include "instance.h"
#include "state.h"

static uint64_t range_count(int64_t start, int64_t stop, int64_t step) {
    if (step > 0) {
        return start < stop ? ((uint64_t)stop - (uint64_t)start - 1) / (uint64_t)step + 1 : 0;
    }
    return start > stop ? ((uint64_t)start - (uint64_t)stop - 1) / -(uint64_t)step + 1 : 0;
}

Value range_new(Thread *thread, int64_t start, int64_t stop, int64_t step) {
    uint64_t length = range_count(start, stop, step);
    if (length > INT64_MAX || step == INT64_MIN) {
        return error_raise(thread, ERROR_OVERFLOW, "Python int too large to convert to C ssize_t");
    }
    Range *range = heap_allocate(thread->heap, KIND_RANGE, sizeof(Range));
    if (range == NULL) {
        return VALUE_ERROR;
    }
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = (int64_t)length;
    return value_from_object(range);
}

/* Does a value equal an integer of 64 bits? */
static bool number_of_item(Value item, int64_t *number) {
    if (!is_float(item)) {
        return is_integer(item) && int_to_int64(item, number);
    }
    double whole = double_of(item);
    if (!(whole >= -0x1p63 && whole < 0x1p63) || floor(whole) != whole) {
        return false;
    }
    *number = (int64_t)whole;
    return true;
}

/* The index of an item, or -1 if it is none. */
static int64_t index_of(const Range *range, Value item) {
    int64_t number;
    if (!number_of_item(value_plain(item), &number) || (range->step > 0 ? number < range->start : number > range->start)) {
        return -1;
    }
    bool up = range->step > 0;
    uint64_t distance = up ? (uint64_t)number - (uint64_t)range->start : (uint64_t)range->start - (uint64_t)number;
    uint64_t step = up ? (uint64_t)range->step : -(uint64_t)range->step;
    return distance % step == 0 && distance / step < (uint64_t)range->length ? (int64_t)(distance / step) : -1;
}

bool range_contains(const Range *range, Value item) {
    return index_of(range, item) >= 0;
}

bool range_equals(const Range *left, const Range *right) {
    return left->length == right->length
           && (left->length == 0
               || (left->start == right->start && (left->length == 1 || left->step == right->step)));
}

static Value range_start(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_int64(thread, range_of(args[0])->start);
}

static Value range_stop(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_int64(thread, range_of(args[0])->stop);
}

static Value range_step(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_int64(thread, range_of(args[0])->step);
}

static Value method_count(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return value_from_int(range_contains(range_of(args[0]), args[1]));
}

static Value method_index(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t index = index_of(range_of(args[0]), args[1]);
    if (index >= 0) {
        return value_from_int64(thread, index);
    }
    return is_integer(value_plain(args[1])) ? error_raise_repr(thread, ERROR_VALUE, args[1], " is not in range")
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

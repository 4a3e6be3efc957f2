#include "range.h"

#include <math.h>

#include "errors.h"
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

bool range_contains(const Range *range, Value item) {
    int64_t number;
    if (!number_of_item(item, &number) || (range->step > 0 ? number < range->start : number > range->start)) {
        return false;
    }
    bool up = range->step > 0;
    uint64_t distance = up ? (uint64_t)number - (uint64_t)range->start : (uint64_t)range->start - (uint64_t)number;
    uint64_t step = up ? (uint64_t)range->step : -(uint64_t)range->step;
    return distance % step == 0 && distance / step < (uint64_t)range->length;
}

bool range_equals(const Range *left, const Range *right) {
    return left->length == right->length
           && (left->length == 0
               || (left->start == right->start && (left->length == 1 || left->step == right->step)));
}

#include "range.h"

#include "state.h"

/* All of these have 48 bits, so that nothing here overflows. */
static int64_t range_count(int64_t start, int64_t stop, int64_t step) {
    if (step > 0) {
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    }
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

Value range_new(Thread *thread, int64_t start, int64_t stop, int64_t step) {
    Range *range = heap_allocate(thread->heap, KIND_RANGE, sizeof(Range));
    if (range == NULL) {
        return VALUE_ERROR;
    }
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = range_count(start, stop, step);
    return value_from_object(range);
}

bool range_contains(const Range *range, Value item) {
    if (!is_number(item) || number_of(item) < (double)INT_MIN_48 || number_of(item) > (double)INT_MAX_48) {
        return false;
    }
    int64_t number = is_float(item) ? (int64_t)double_of(item) : integral_of(item);
    int64_t distance = number - range->start;
    return (double)number == number_of(item) && distance % range->step == 0 && distance / range->step >= 0
           && distance / range->step < range->length;
}

bool range_equals(const Range *left, const Range *right) {
    return left->length == right->length
           && (left->length == 0
               || (left->start == right->start && (left->length == 1 || left->step == right->step)));
}

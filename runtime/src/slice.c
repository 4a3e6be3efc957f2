#include "slice.h"

#include "arithmetic.h"
#include "bytes.h"
#include "errors.h"
#include "items.h"
#include "iterator.h"
#include "sequence.h"
#include "state.h"
#include "str.h"

void slice_trace(Heap *heap, Object *object) {
    const Slice *slice = (const Slice *)object;
    heap_mark(heap, slice->start);
    heap_mark(heap, slice->stop);
    heap_mark(heap, slice->step);
}

Value slice_new(Thread *thread, Value start, Value stop, Value step) {
    Slice *slice = heap_allocate(thread->heap, KIND_SLICE, sizeof(Slice));
    if (slice == NULL) {
        return VALUE_ERROR;
    }
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return value_from_object(slice);
}

int slice_equals(Thread *thread, Value left, Value right) {
    const Slice *first = slice_of(left);
    const Slice *second = slice_of(right);
    int equal = value_equals(thread, first->start, second->start);
    equal = equal != 1 ? equal : value_equals(thread, first->stop, second->stop);
    return equal != 1 ? equal : value_equals(thread, first->step, second->step);
}

/* Finding the places. */

static bool integer_bound(Thread *thread, Value value, int64_t *bound, const char *or_none) {
    value = value_index(thread, value);
    if (is_error(value)) {
        return false;
    }
    if (!is_integer(value)) {
        error_raise(thread, ERROR_TYPE, "slice indices must be integers %sor have an __index__ method", or_none);
        return false;
    }
    *bound = int_clamped(value);
    return true;
}

bool slice_bound(Thread *thread, Value value, int64_t *bound) {
    return value == VALUE_NONE || integer_bound(thread, value, bound, "or None ");
}

bool index_bounds(Thread *thread, const Value *args, int count, int64_t *start, int64_t *end) {
    return (count <= 2 || integer_bound(thread, args[2], start, ""))
           && (count <= 3 || integer_bound(thread, args[3], end, ""));
}

/* A bound that counts from the end if it is negative, cut to what there is. */
static int64_t cut_bound(int64_t bound, int64_t length, int64_t step) {
    int64_t least = step < 0 ? -1 : 0;
    int64_t most = step < 0 ? length - 1 : length;
    bound += bound < 0 ? length : 0;
    return bound < least ? least : bound > most ? most : bound;
}

static int64_t stride_count(int64_t start, int64_t stop, int64_t step) {
    if (step > 0) {
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    }
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

Stride slice_bounds(Thread *thread, Value value) {
    const Slice *slice = slice_of(value);
    Stride stride = {.step = 1};
    if (!slice_bound(thread, slice->step, &stride.step)) {
        return stride;
    }
    if (stride.step == 0) {
        error_raise(thread, ERROR_VALUE, "slice step cannot be zero");
        return stride;
    }
    stride.step = stride.step < -INT64_MAX ? -INT64_MAX : stride.step; /* so that it can be negated */
    /* Where no bound is given, one past all that there is. */
    stride.start = stride.step < 0 ? INT64_MAX : 0;
    stride.stop = stride.step < 0 ? INT64_MIN : INT64_MAX;
    if (!slice_bound(thread, slice->start, &stride.start) || !slice_bound(thread, slice->stop, &stride.stop)) {
        return stride;
    }
    stride.valid = true;
    return stride;
}

void stride_fit(Stride *stride, int64_t length) {
    stride->start = cut_bound(stride->start, length, stride->step);
    stride->stop = cut_bound(stride->stop, length, stride->step);
    stride->count = stride_count(stride->start, stride->stop, stride->step);
}

/* Loading. */

static Value tuple_stride(Thread *thread, Value value, const Stride *stride) {
    if (stride->step == 1 && stride->count == tuple_of(value)->length && is_tuple(value)) {
        return value;
    }
    Tuple *part = tuple_allocate(thread, (uint64_t)stride->count);
    if (part == NULL) {
        return VALUE_ERROR;
    }
    for (int64_t i = 0; i < stride->count && !thread_is_interrupted(thread); i++) {
        object_store(thread, part, &part->items[i], tuple_of(value)->items[stride->start + i * stride->step]);
    }
    return thread_poll_interrupt(thread) ? value_from_object(part) : VALUE_ERROR;
}

Value slice_load(Thread *thread, Value sequence, Value slice) {
    Stride stride = slice_bounds(thread, slice);
    if (!stride.valid) {
        return VALUE_ERROR;
    }
    stride_fit(&stride, builtin_length(thread, sequence));
    if (is_list_like(sequence)) {
        return list_stride(thread, sequence, stride.start, stride.step, stride.count);
    }
    if (is_tuple_like(sequence)) {
        return tuple_stride(thread, sequence, &stride);
    }
    return string_stride(thread, sequence, stride.start, stride.step, stride.count);
}

/* Storing. */

static bool store_stride(Thread *thread, List *list, const Stride *stride, const List *items) {
    if (items->length != stride->count) {
        error_raise(thread, ERROR_VALUE, "attempt to assign sequence of size %u to extended slice of size %lld",
                    (unsigned)items->length, (long long)stride->count);
        return false;
    }
    for (int64_t i = 0; i < stride->count; i++) {
        object_store(thread, list, &list->items[stride->start + i * stride->step], items->items[i]);
    }
    return true;
}

bool slice_store(Thread *thread, Value value, Value slice, Value iterable) {
    Stride stride = slice_bounds(thread, slice);
    if (!stride.valid) {
        return false;
    }
    if (!is_iterable(thread, iterable)) {
        error_raise(thread, ERROR_TYPE, stride.step == 1 ? "can only assign an iterable"
                                                         : "must assign iterable to extended slice");
        return false;
    }
    Value items = list_from_iterable(thread, iterable); /* a copy, as the list may be its own part */
    if (is_error(items)) {
        return false;
    }
    stride_fit(&stride, list_of(value)->length);
    if (stride.step != 1) {
        return store_stride(thread, list_of(value), &stride, list_of(items));
    }
    return list_replace(thread, list_of(value), (uint32_t)stride.start, (uint32_t)stride.count, list_of(items));
}

/* Close the gaps that taking out items, each `step` after the one before, leaves. */
static void delete_stride(List *list, int64_t start, int64_t step, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        int64_t gap = start + i * step;
        int64_t kept = i + 1 < count ? step - 1 : list->length - gap - 1;
        memmove(list->items + gap - i, list->items + gap + 1, (size_t)kept * sizeof(Value));
    }
    list->length -= (uint32_t)count;
}

bool slice_delete(Thread *thread, Value value, Value slice) {
    Stride stride = slice_bounds(thread, slice);
    if (!stride.valid) {
        return false;
    }
    stride_fit(&stride, list_of(value)->length);
    if (stride.count > 0) {
        bool back = stride.step < 0;
        int64_t first = back ? stride.start + (stride.count - 1) * stride.step : stride.start;
        delete_stride(list_of(value), first, back ? -stride.step : stride.step, stride.count);
    }
    return true;
}

/* slice.indices(length) */
static Value method_indices(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t length;
    if (!bound_from_value(thread, args[1], &length)) {
        return VALUE_ERROR;
    }
    if (length < 0) {
        return error_raise(thread, ERROR_VALUE, "length should not be negative");
    }
    Stride stride = slice_bounds(thread, args[0]);
    if (!stride.valid) {
        return VALUE_ERROR;
    }
    stride_fit(&stride, length);
    const Value items[3] = {value_from_int64(thread, stride.start), value_from_int64(thread, stride.stop),
                            value_from_int64(thread, stride.step)};
    bool complete = !is_error(items[0]) && !is_error(items[1]) && !is_error(items[2]);
    return complete ? tuple_new(thread, items, 3) : VALUE_ERROR;
}

static Value slice_start(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return slice_of(args[0])->start;
}

static Value slice_stop(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return slice_of(args[0])->stop;
}

static Value slice_step(Thread *thread, const Value *args, int count) {
    (void)thread, (void)count;
    return slice_of(args[0])->step;
}

const BuiltinSpec slice_methods[] = {
    {"start", slice_start, 0, 0, BUILTIN_GETTER, NULL},
    {"stop", slice_stop, 0, 0, BUILTIN_GETTER, NULL},
    {"step", slice_step, 0, 0, BUILTIN_GETTER, NULL},
    {"indices", method_indices, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

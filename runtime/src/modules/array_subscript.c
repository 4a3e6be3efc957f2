#include "array_subscript.h"

#include "bulk.h"
#include "compare.h"
#include "errors.h"
#include "sequence.h"
#include "slice.h"
#include "state.h"
#include "type.h"

static Value raise_kind(Thread *thread) {
    return error_raise(thread, ERROR_TYPE, "bad argument type for built-in operation");
}

Value array_part(Thread *thread, const Array *array, uint32_t start, uint32_t count) {
    Array *part = array_new(thread, array->type, count);
    if (part == NULL) {
        return VALUE_ERROR;
    }
    if (count > 0) {
        memcpy(part->data, array_place(array, start), (size_t)count * array->type->size);
    }
    return value_from_object(part);
}

/* Subscripts. */

/* The place that an index means. False with the thread's error set; `what` is done there: "" or "assignment ". */
static bool place_of(Thread *thread, const Array *array, Value index, const char *what, uint32_t *place) {
    index = value_index(thread, index);
    if (is_error(index)) {
        return false;
    }
    if (!is_integer(index)) {
        error_raise(thread, ERROR_TYPE, "array indices must be integers");
        return false;
    }
    int64_t number;
    if (!int_to_int64(index, &number)) {
        error_raise(thread, ERROR_INDEX, "cannot fit 'int' into an index-sized integer");
        return false;
    }
    number += number < 0 ? array->length : 0;
    if (number < 0 || number >= array->length) {
        error_raise(thread, ERROR_INDEX, "array %sindex out of range", what);
        return false;
    }
    *place = (uint32_t)number;
    return true;
}

static Value stride_load(Thread *thread, const Array *array, Value slice) {
    Stride stride = slice_bounds(thread, slice);
    if (!stride.valid) {
        return VALUE_ERROR;
    }
    stride_fit(&stride, array->length);
    if (stride.step == 1) {
        return array_part(thread, array, (uint32_t)stride.start, (uint32_t)stride.count);
    }
    Array *part = array_new(thread, array->type, (uint64_t)stride.count);
    for (int64_t i = 0; part != NULL && i < stride.count; i++) {
        const char *from = array_place(array, (uint32_t)(stride.start + i * stride.step));
        memcpy(array_place(part, (uint32_t)i), from, array->type->size);
    }
    return part == NULL ? VALUE_ERROR : value_from_object(part);
}

Value array_method_getitem(Thread *thread, const Value *args, int count) {
    (void)count;
    const Array *array = array_of(args[0]);
    if (is_slice(args[1])) {
        return stride_load(thread, array, args[1]);
    }
    uint32_t place;
    return place_of(thread, array, args[1], "", &place) ? array_get(thread, array, place) : VALUE_ERROR;
}

/* Close the gaps that taking out items leaves, each `step` after the one before. */
static void stride_delete(Array *array, const Stride *stride) {
    int64_t step = stride->step < 0 ? -stride->step : stride->step;
    int64_t first = stride->step < 0 ? stride->start + (stride->count - 1) * stride->step : stride->start;
    int64_t to = first;
    for (int64_t i = first; i < array->length; i++) {
        if ((i - first) % step != 0 || (i - first) / step >= stride->count) {
            memcpy(array_place(array, (uint32_t)to++), array_place(array, (uint32_t)i), array->type->size);
        }
    }
    array->length = (uint32_t)to;
}

static Value stride_store(Thread *thread, Array *array, const Stride *stride, const Array *items) {
    if (stride->step == 1) {
        bool done = array_replace(thread, array, (uint32_t)stride->start, (uint32_t)stride->count, items->data,
                                  items->length);
        return done ? VALUE_NONE : VALUE_ERROR;
    }
    if (items->length == 0 && stride->count > 0) {
        stride_delete(array, stride);
        return VALUE_NONE;
    }
    if (items->length != stride->count) {
        return error_raise(thread, ERROR_VALUE, "attempt to assign array of size %u to extended slice of size %lld",
                           (unsigned)items->length, (long long)stride->count);
    }
    for (int64_t i = 0; i < stride->count; i++) {
        memcpy(array_place(array, (uint32_t)(stride->start + i * stride->step)), array_place(items, (uint32_t)i),
               array->type->size);
    }
    return VALUE_NONE;
}

static Value slice_assign(Thread *thread, const Value *args) {
    Array *array = array_of(args[0]);
    Stride stride = slice_bounds(thread, args[1]);
    if (!stride.valid) {
        return VALUE_ERROR;
    }
    if (!is_array_like(args[2])) {
        return error_raise(thread, ERROR_TYPE, "can only assign array (not \"%s\") to array slice",
                           type_name_of(thread, args[2]));
    }
    const Array *items = array_of(args[2]);
    if (items->type != array->type) {
        return raise_kind(thread);
    }
    if (items == array) {
        Value copy = array_part(thread, array, 0, array->length);
        if (is_error(copy)) {
            return VALUE_ERROR;
        }
        items = array_of(copy);
    }
    stride_fit(&stride, array->length);
    return stride_store(thread, array, &stride, items);
}

Value array_method_setitem(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    uint32_t place;
    ArrayItem item;
    if (is_slice(args[1])) {
        return slice_assign(thread, args);
    }
    if (!place_of(thread, array, args[1], "assignment ", &place) || !array_pack(thread, array->type, args[2], &item)) {
        return VALUE_ERROR;
    }
    if (place >= array->length) { /* making the item has shortened the array */
        return error_raise(thread, ERROR_INDEX, "array assignment index out of range");
    }
    memcpy(array_place(array, place), &item, array->type->size);
    return VALUE_NONE;
}

Value array_method_delitem(Thread *thread, const Value *args, int count) {
    (void)count;
    Array *array = array_of(args[0]);
    Stride stride = {.step = 1, .count = 1};
    if (is_slice(args[1])) {
        stride = slice_bounds(thread, args[1]);
        if (!stride.valid) {
            return VALUE_ERROR;
        }
        stride_fit(&stride, array->length);
    } else {
        uint32_t place;
        if (!place_of(thread, array, args[1], "assignment ", &place)) {
            return VALUE_ERROR;
        }
        stride.start = place;
    }
    if (stride.step == 1) {
        return array_replace(thread, array, (uint32_t)stride.start, (uint32_t)stride.count, NULL, 0) ? VALUE_NONE
                                                                                                   : VALUE_ERROR;
    }
    if (stride.count > 0) {
        stride_delete(array, &stride);
    }
    return VALUE_NONE;
}

/* Other operators. */

Value array_method_len(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_int(array_of(args[0])->length);
}

Value array_method_add(Thread *thread, const Value *args, int count) {
    (void)count;
    const Array *left = array_of(args[0]);
    if (!is_array_like(args[1])) {
        return VALUE_NOT_IMPLEMENTED;
    }
    const Array *right = array_of(args[1]);
    if (left->type != right->type) {
        return raise_kind(thread);
    }
    Value sum = array_part(thread, left, 0, left->length);
    return !is_error(sum) && array_extend(thread, array_of(sum), args[1]) ? sum : VALUE_ERROR;
}

Value array_method_iadd(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_array_like(args[1])) {
        return error_raise(thread, ERROR_TYPE, "can only extend array with array (not \"%s\")",
                           type_name_of(thread, args[1]));
    }
    return array_extend(thread, array_of(args[0]), args[1]) ? args[0] : VALUE_ERROR;
}

/* Repeat the items of an array in place. */
static Value repeat(Thread *thread, Value value, Value times) {
    Array *array = array_of(value);
    int64_t number;
    int found = times_from_value(thread, times, &number);
    if (found <= 0) {
        return found < 0 ? VALUE_ERROR : VALUE_NOT_IMPLEMENTED;
    }
    uint32_t length = array->length;
    if (number <= 0 || length == 0) {
        array->length = 0;
        return value;
    }
    if (number > LIST_LENGTH_MAX / length) {
        return error_raise_memory(thread);
    }
    if (!array_replace(thread, array, length, 0, NULL, (uint64_t)length * (uint64_t)(number - 1))) {
        return VALUE_ERROR;
    }
    size_t size = (size_t)length * array->type->size;
    memory_repeat(thread, array->data, size, size * (size_t)number);
    if (!thread_poll_interrupt(thread)) {
        array->length = length;
        return VALUE_ERROR;
    }
    return value;
}

Value array_method_mul(Thread *thread, const Value *args, int count) {
    (void)count;
    Value copy = array_part(thread, array_of(args[0]), 0, array_of(args[0])->length);
    return is_error(copy) ? VALUE_ERROR : repeat(thread, copy, args[1]);
}

Value array_method_imul(Thread *thread, const Value *args, int count) {
    (void)count;
    return repeat(thread, args[0], args[1]);
}

/* The first items that differ decide; the lengths do if none differ. */
static Value compare(Thread *thread, Comparison comparison, const Value *args) {
    if (!is_array_like(args[1])) {
        return VALUE_NOT_IMPLEMENTED;
    }
    const Array *left = array_of(args[0]), *right = array_of(args[1]);
    bool is_equality = comparison == COMPARISON_EQ || comparison == COMPARISON_NE;
    if (is_equality && left->length != right->length) {
        return value_from_bool(comparison == COMPARISON_NE);
    }
    for (uint32_t i = 0; i < left->length && i < right->length; i++) {
        Value first = thread_poll_interrupt(thread) ? array_get(thread, left, i) : VALUE_ERROR;
        Value second = is_error(first) ? VALUE_ERROR : array_get(thread, right, i);
        Value equal = is_error(second) ? VALUE_ERROR : value_compare(thread, COMPARISON_EQ, first, second);
        if (is_error(equal)) {
            return VALUE_ERROR;
        }
        if (!is_true(equal)) {
            return is_equality ? value_from_bool(comparison == COMPARISON_NE)
                               : value_compare(thread, comparison, first, second);
        }
    }
    return value_from_bool(ints_compare(comparison, left->length, right->length));
}

#define COMPARE(name, NAME) \
    Value array_method_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return compare(thread, COMPARISON_##NAME, args); \
    }
COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(gt, GT)
COMPARE(ge, GE)

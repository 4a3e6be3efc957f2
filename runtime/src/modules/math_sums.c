/* The module math: functions of many numbers, without loss on the way. */
#include <math.h>
#include <stdlib.h>

#include "arithmetic.h"
#include "errors.h"
#include "items.h"
#include "iterator.h"
#include "math_module.h"
#include "state.h"

/* An exact sum: doubles that do not overlap, the smallest first (J. R. Shewchuk, "Adaptive Precision Floating-Point
 * Arithmetic and Fast Robust Geometric Predicates", 1997). Infinities and NaNs are added up apart. */
typedef struct {
    double *partials;
    size_t count, capacity;
    double special;    /* the sum of what is not finite */
    bool has_special;
    bool overflowed;   /* a partial sum of finite numbers was too large */
    bool failed;       /* there was no memory */
} ExactSum;

static void sum_destroy(ExactSum *sum) {
    free(sum->partials);
}

static void sum_append(ExactSum *sum, double partial) {
    if (sum->count == sum->capacity) {
        size_t capacity = sum->capacity == 0 ? 32 : sum->capacity * 2;
        double *partials = realloc(sum->partials, capacity * sizeof *partials);
        if (partials == NULL) {
            sum->failed = true;
            return;
        }
        sum->partials = partials;
        sum->capacity = capacity;
    }
    sum->partials[sum->count++] = partial;
}

static void sum_add_special(ExactSum *sum, double number) {
    sum->special += number;
    sum->has_special = true;
}

static void sum_add(ExactSum *sum, double number) {
    if (!isfinite(number)) {
        sum_add_special(sum, number);
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < sum->count; i++) {
        double partial = sum->partials[i];
        if (fabs(number) < fabs(partial)) {
            double larger = partial;
            partial = number;
            number = larger;
        }
        double high = number + partial;
        double low = partial - (high - number);
        if (low != 0.0) {
            sum->partials[kept++] = low;
        }
        number = high;
    }
    sum->count = kept;
    if (isfinite(number)) {
        sum_append(sum, number);
    } else {
        sum->overflowed = true;
    }
}

/* The double nearest to the sum: of two that are equally near, the even one, which the rest may decide otherwise. */
static double sum_rounded(const ExactSum *sum) {
    size_t left = sum->count;
    double high = left > 0 ? sum->partials[--left] : 0.0;
    double low = 0.0;
    while (left > 0 && low == 0.0) {
        double start = high;
        double next = sum->partials[--left];
        high = start + next;
        low = next - (high - start);
    }
    if (left > 0 && ((low < 0.0 && sum->partials[left - 1] < 0.0) || (low > 0.0 && sum->partials[left - 1] > 0.0))) {
        double twice = low * 2.0;
        double further = high + twice;
        high = twice == further - high ? further : high;
    }
    return high;
}

static Value sum_finish(Thread *thread, ExactSum *sum) {
    double result = sum->has_special ? sum->special : sum_rounded(sum);
    sum_destroy(sum);
    if (sum->failed) {
        return error_raise_memory(thread);
    }
    if (sum->overflowed && !sum->has_special) {
        return error_raise(thread, ERROR_OVERFLOW, "intermediate overflow in fsum");
    }
    return value_from_double(result);
}

Value math_fsum(Thread *thread, const Value *args, int count) {
    (void)count;
    Value iterator = iterator_new(thread, args[0]);
    ExactSum sum = {0};
    bool has_infinity = false;
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        double number = 0.0;
        if (is_end(item)) {
            break;
        }
        if (is_error(item) || !double_from_value(thread, item, &number)) {
            iterator = VALUE_ERROR;
        }
        has_infinity |= isinf(number);
        sum_add(&sum, number);
    }
    if (is_error(iterator)) {
        sum_destroy(&sum);
        return VALUE_ERROR;
    }
    if (has_infinity && isnan(sum.special)) {
        sum_destroy(&sum);
        return error_raise(thread, ERROR_VALUE, "-inf + inf in fsum");
    }
    return sum_finish(thread, &sum);
}

/* Euclidean norms: numbers are scaled by a power of two so that no square overflows, squares are added up exactly, and
 * one step of Newton's method makes good what the root has lost. */
static Value norm(Thread *thread, const double *numbers, int count, double largest) {
    int exponent;
    (void)frexp(largest, &exponent);
    ExactSum sum = {0};
    for (int i = 0; i < count; i++) {
        double number = ldexp(numbers[i], -exponent);
        double square = number * number;
        sum_add(&sum, square);
        sum_add(&sum, fma(number, number, -square));
        if (!thread_poll_interrupt(thread)) {
            sum_destroy(&sum);
            return VALUE_ERROR;
        }
    }
    double root = sqrt(sum_rounded(&sum));
    double square = root * root;
    sum_add(&sum, -square);
    sum_add(&sum, -fma(root, root, -square));
    double result = root == 0.0 ? root : root + sum_rounded(&sum) / (2.0 * root);
    sum_destroy(&sum);
    return value_from_double(ldexp(result, exponent));
}

static Value norm_of(Thread *thread, const double *numbers, int count) {
    double largest = 0.0;
    bool has_nan = false;
    for (int i = 0; i < count; i++) {
        has_nan |= isnan(numbers[i]);
        largest = fabs(numbers[i]) > largest ? fabs(numbers[i]) : largest;
    }
    if (isinf(largest) || has_nan || largest == 0.0) {
        return value_from_double(has_nan && !isinf(largest) ? NAN : largest);
    }
    return norm(thread, numbers, count, largest);
}

Value math_hypot(Thread *thread, const Value *args, int count) {
    double *numbers = malloc((size_t)(count + 1) * sizeof *numbers);
    if (numbers == NULL) {
        return error_raise_memory(thread);
    }
    bool complete = true;
    for (int i = 0; i < count && complete; i++) {
        complete = thread_poll_interrupt(thread) && double_from_value(thread, args[i], &numbers[i]);
    }
    Value result = complete ? norm_of(thread, numbers, count) : VALUE_ERROR;
    free(numbers);
    return result;
}

static Value distance(Thread *thread, const Value *left, const Value *right, int count) {
    double *numbers = malloc((size_t)(count + 1) * sizeof *numbers);
    if (numbers == NULL) {
        return error_raise_memory(thread);
    }
    bool complete = true;
    for (int i = 0; i < count && complete; i++) {
        double from, to;
        complete = thread_poll_interrupt(thread) && double_from_value(thread, left[i], &from)
                   && double_from_value(thread, right[i], &to);
        numbers[i] = complete ? from - to : 0.0;
    }
    Value result = complete ? norm_of(thread, numbers, count) : VALUE_ERROR;
    free(numbers);
    return result;
}

Value math_dist(Thread *thread, const Value *args, int count) {
    (void)count;
    Value points[2];
    for (int i = 0; i < 2; i++) {
        points[i] = is_tuple(args[i]) ? args[i] : tuple_from_iterable(thread, args[i]);
        if (is_error(points[i])) {
            return VALUE_ERROR;
        }
    }
    const Tuple *from = tuple_of(points[0]);
    const Tuple *to = tuple_of(points[1]);
    if (from->length != to->length) {
        return error_raise(thread, ERROR_VALUE, "both points must have the same number of dimensions");
    }
    return distance(thread, from->items, to->items, (int)from->length);
}

Value math_prod(Thread *thread, const Value *args, int count) {
    (void)count;
    Value product = is_empty(args[1]) ? value_from_int(1) : args[1];
    Value iterator = iterator_new(thread, args[0]);
    while (!is_error(iterator)) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return product;
        }
        product = is_error(item) ? VALUE_ERROR : value_multiply(thread, product, item);
        if (is_error(product)) {
            return VALUE_ERROR;
        }
    }
    return VALUE_ERROR;
}

static bool are_numbers(ValueArray items, bool *has_float) {
    for (uint32_t i = 0; i < items.length; i++) {
        if (!is_number(items.values[i])) {
            return false;
        }
        *has_float |= is_float(items.values[i]);
    }
    return true;
}

/* Products of floats are exact as pairs of doubles. */
static Value sum_products(Thread *thread, ValueArray left, ValueArray right) {
    ExactSum sum = {0};
    for (uint32_t i = 0; i < left.length; i++) {
        double first = number_of(left.values[i]);
        double second = number_of(right.values[i]);
        double product = first * second;
        sum_add(&sum, product);
        if (isfinite(product)) {
            sum_add(&sum, fma(first, second, -product));
        }
        if (!thread_poll_interrupt(thread)) {
            sum_destroy(&sum);
            return VALUE_ERROR;
        }
    }
    return sum_finish(thread, &sum);
}

static Value sum_any_products(Thread *thread, Value left, Value right) {
    Value total = value_from_int(0);
    for (uint32_t i = 0; i < items_of(left).length && i < items_of(right).length && !is_error(total); i++) {
        Value product = thread_poll_interrupt(thread)
                            ? value_multiply(thread, items_of(left).values[i], items_of(right).values[i])
                            : VALUE_ERROR;
        total = is_error(product) ? product : value_add(thread, total, product);
    }
    return total;
}

Value math_sumprod(Thread *thread, const Value *args, int count) {
    (void)count;
    Value left = tuple_from_iterable(thread, args[0]);
    Value right = is_error(left) ? left : tuple_from_iterable(thread, args[1]);
    if (is_error(right)) {
        return VALUE_ERROR;
    }
    if (items_of(left).length != items_of(right).length) {
        return error_raise(thread, ERROR_VALUE, "Inputs are not the same length");
    }
    bool has_float = false;
    if (are_numbers(items_of(left), &has_float) && are_numbers(items_of(right), &has_float) && has_float) {
        return sum_products(thread, items_of(left), items_of(right));
    }
    return sum_any_products(thread, left, right);
}

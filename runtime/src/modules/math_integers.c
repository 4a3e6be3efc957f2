/* The module math: functions of integers. */
#include <math.h>

#include "arithmetic.h"
#include "errors.h"
#include "math_module.h"
#include "numeric.h"

static bool is_integer_argument(Thread *thread, Value value) {
    if (is_integral(value)) {
        return true;
    }
    error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(value));
    return false;
}

static bool is_negative(Value value) {
    return integral_of(value) < 0;
}

/* The product of the integers from `start` to below `end`, halves first, so that factors are of similar size. */
static Value product_of_range(Thread *thread, int64_t start, int64_t end) {
    if (end - start <= 1) {
        return value_from_int(end > start ? start : 1);
    }
    int64_t middle = start + (end - start) / 2;
    Value low = product_of_range(thread, start, middle);
    Value high = is_error(low) ? low : product_of_range(thread, middle, end);
    return is_error(high) ? high : value_multiply(thread, low, high);
}

Value math_factorial(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_integer_argument(thread, args[0])) {
        return VALUE_ERROR;
    }
    if (is_negative(args[0])) {
        return error_raise(thread, ERROR_VALUE, "factorial() not defined for negative values");
    }
    return product_of_range(thread, 1, integral_of(args[0]) + 1);
}

/* Check what comb and perm are given. */
static bool are_counts(Thread *thread, Value n, Value k) {
    if (!is_integer_argument(thread, n) || !is_integer_argument(thread, k)) {
        return false;
    }
    if (is_negative(n) || is_negative(k)) {
        error_raise(thread, ERROR_VALUE, "%s must be a non-negative integer", is_negative(n) ? "n" : "k");
        return false;
    }
    return true;
}

Value math_perm(Thread *thread, const Value *args, int count) {
    if (count == 1 || args[1] == VALUE_NONE) {
        return math_factorial(thread, args, 1);
    }
    if (!are_counts(thread, args[0], args[1])) {
        return VALUE_ERROR;
    }
    int64_t n = integral_of(args[0]);
    int64_t k = integral_of(args[1]);
    return k > n ? value_from_int(0) : product_of_range(thread, n - k + 1, n + 1);
}

/* Each step multiplies before it divides, and divides exactly: it goes from comb(n - k + i - 1, i - 1) to
 * comb(n - k + i, i). */
Value math_comb(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!are_counts(thread, args[0], args[1])) {
        return VALUE_ERROR;
    }
    int64_t n = integral_of(args[0]);
    int64_t k = integral_of(args[1]);
    if (k > n) {
        return value_from_int(0);
    }
    k = k > n - k ? n - k : k;
    Value result = value_from_int(1);
    for (int64_t i = 1; i <= k && !is_error(result); i++) {
        result = value_multiply(thread, result, value_from_int(n - k + i));
        result = is_error(result) ? result : value_floor_divide(thread, result, value_from_int(i));
    }
    return result;
}

static int64_t greatest_divisor(int64_t left, int64_t right) {
    while (right != 0) {
        int64_t rest = left % right;
        left = right;
        right = rest;
    }
    return left < 0 ? -left : left;
}

Value math_gcd(Thread *thread, const Value *args, int count) {
    int64_t result = 0;
    for (int i = 0; i < count; i++) {
        if (!is_integer_argument(thread, args[i])) {
            return VALUE_ERROR;
        }
        result = greatest_divisor(result, integral_of(args[i]));
    }
    return int_or_overflow(thread, result);
}

Value math_lcm(Thread *thread, const Value *args, int count) {
    Value result = value_from_int(1);
    for (int i = 0; i < count; i++) {
        if (!is_integer_argument(thread, args[i])) {
            return VALUE_ERROR;
        }
        int64_t number = integral_of(args[i]);
        if (number == 0 || int_of(result) == 0) {
            result = value_from_int(0);
            continue;
        }
        int64_t factor = number / greatest_divisor(int_of(result), number);
        result = value_multiply(thread, result, value_from_int(factor < 0 ? -factor : factor));
        if (is_error(result)) {
            return VALUE_ERROR;
        }
    }
    return result;
}

Value math_isqrt(Thread *thread, const Value *args, int count) {
    (void)count;
    if (!is_integer_argument(thread, args[0])) {
        return VALUE_ERROR;
    }
    int64_t number = integral_of(args[0]);
    if (number < 0) {
        return error_raise(thread, ERROR_VALUE, "isqrt() argument must be nonnegative");
    }
    /* 48 bits are exact as a double, and the root of one less than a square is rounded to below it. */
    return value_from_int((int64_t)sqrt((double)number));
}

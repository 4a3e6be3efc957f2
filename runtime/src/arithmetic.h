/* Arithmetic with Python's semantics. Integers have 48 bits; a result that needs more is an OverflowError
 * until there are big integers. */
#ifndef PYVM_ARITHMETIC_H
#define PYVM_ARITHMETIC_H

#include "object.h"

/* On two ints. VALUE_ERROR, without an error set, if the result needs more than 48 bits. */

static inline Value int_checked(int64_t number) {
    return int_fits(number) ? value_from_int(number) : VALUE_ERROR;
}

static inline Value int_add(Value left, Value right) {
    return int_checked(int_of(left) + int_of(right));
}

static inline Value int_subtract(Value left, Value right) {
    return int_checked(int_of(left) - int_of(right));
}

/* Does a product need more than 64 bits? */
static inline bool product_overflows(int64_t left, int64_t right) {
#if defined(__GNUC__)
    int64_t product;
    return __builtin_mul_overflow(left, right, &product);
#else
    int64_t most = right == 0 ? 0 : INT64_MAX / (right < 0 ? -right : right);
    return right != 0 && (left > most || left < -most);
#endif
}

static inline Value int_multiply(Value left, Value right) {
    if (product_overflows(int_of(left), int_of(right))) {
        return VALUE_ERROR;
    }
    return int_checked(int_of(left) * int_of(right));
}

static inline bool int_is_zero(Value value) {
    return value == INT_BITS;
}

/* The divisor is not zero. */
static inline Value int_modulo(Value left, Value right) {
    int64_t divisor = int_of(right);
    int64_t rest = int_of(left) % divisor;
    return value_from_int(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
}

/* The divisor is not zero. */
static inline Value int_floor_divide(Value left, Value right) {
    int64_t divisor = int_of(right);
    int64_t quotient = int_of(left) / divisor;
    int64_t rest = int_of(left) % divisor;
    return int_checked(rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient);
}

static inline bool float_is_zero(Value value) {
    return double_of(value) == 0.0;
}

/* On values of any type. VALUE_ERROR, with the thread's error set, when they fail. */

Value add_slow(Thread *thread, Value left, Value right);
Value subtract_slow(Thread *thread, Value left, Value right);
Value multiply_slow(Thread *thread, Value left, Value right);

static inline Value value_add(Thread *thread, Value left, Value right) {
    if (is_int(left) && is_int(right)) {
        Value sum = int_add(left, right);
        if (!is_error(sum)) {
            return sum;
        }
    } else if (is_float(left) && is_float(right)) {
        return value_from_double(double_of(left) + double_of(right));
    }
    return add_slow(thread, left, right);
}

static inline Value value_subtract(Thread *thread, Value left, Value right) {
    if (is_int(left) && is_int(right)) {
        Value difference = int_subtract(left, right);
        if (!is_error(difference)) {
            return difference;
        }
    } else if (is_float(left) && is_float(right)) {
        return value_from_double(double_of(left) - double_of(right));
    }
    return subtract_slow(thread, left, right);
}

static inline Value value_multiply(Thread *thread, Value left, Value right) {
    if (is_int(left) && is_int(right)) {
        Value product = int_multiply(left, right);
        if (!is_error(product)) {
            return product;
        }
    } else if (is_float(left) && is_float(right)) {
        return value_from_double(double_of(left) * double_of(right));
    }
    return multiply_slow(thread, left, right);
}

Value value_true_divide(Thread *thread, Value left, Value right);
Value value_floor_divide(Thread *thread, Value left, Value right);
Value value_modulo(Thread *thread, Value left, Value right);
Value value_power(Thread *thread, Value left, Value right);
Value value_and(Thread *thread, Value left, Value right);
Value value_or(Thread *thread, Value left, Value right);
/* left |= right and the like, which change a set in place, and a dict */
Value value_or_in_place(Thread *thread, Value left, Value right);
Value value_and_in_place(Thread *thread, Value left, Value right);
Value value_xor_in_place(Thread *thread, Value left, Value right);
Value subtract_in_place_slow(Thread *thread, Value left, Value right);

static inline Value value_subtract_in_place(Thread *thread, Value left, Value right) {
    return is_object(left) ? subtract_in_place_slow(thread, left, right) : value_subtract(thread, left, right);
}

Value value_xor(Thread *thread, Value left, Value right);
Value value_left_shift(Thread *thread, Value left, Value right);
Value value_right_shift(Thread *thread, Value left, Value right);
Value value_negative(Thread *thread, Value value);
Value value_positive(Thread *thread, Value value);
Value value_invert(Thread *thread, Value value);

/* An integer as a value, or OverflowError. */
Value int_or_overflow(Thread *thread, int64_t number);

/* The integer nearest to a double towards zero, or OverflowError or ValueError. */
Value int_from_double(Thread *thread, double number);

#endif

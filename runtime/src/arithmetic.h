/* Operators with Python's semantics. */
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

typedef enum {
    OPERATOR_ADD,
    OPERATOR_SUBTRACT,
    OPERATOR_MULTIPLY,
    OPERATOR_TRUE_DIVIDE,
    OPERATOR_FLOOR_DIVIDE,
    OPERATOR_MODULO,
    OPERATOR_POWER,
    OPERATOR_DIVMOD, /* divmod(left, right) */
    OPERATOR_LEFT_SHIFT,
    OPERATOR_RIGHT_SHIFT,
    OPERATOR_AND,
    OPERATOR_OR,
    OPERATOR_XOR,
    OPERATOR_MATRIX_MULTIPLY,
} BinaryOp;

typedef enum {
    OPERATOR_NEGATIVE,
    OPERATOR_POSITIVE,
    OPERATOR_INVERT,
} UnaryOp;

/* What an operator does where no fast path knows: all of them go through these. */
Value value_binary_slow(Thread *thread, BinaryOp op, Value left, Value right);
Value value_unary_slow(Thread *thread, UnaryOp op, Value value);

/* The same by number, and `left op= right`: for operators without an instruction of their own. */
Value value_binary(Thread *thread, int op, Value left, Value right);
Value value_in_place(Thread *thread, int op, Value left, Value right);

/* left += right and the like: a list, set or dict is changed in place; all else is as without the `=`. */
Value value_in_place_slow(Thread *thread, BinaryOp op, Value left, Value right);

static inline Value value_add(Thread *thread, Value left, Value right) {
    if (is_int(left) && is_int(right)) {
        Value sum = int_add(left, right);
        if (!is_error(sum)) {
            return sum;
        }
    } else if (is_float(left) && is_float(right)) {
        return value_from_double(double_of(left) + double_of(right));
    }
    return value_binary_slow(thread, OPERATOR_ADD, left, right);
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
    return value_binary_slow(thread, OPERATOR_SUBTRACT, left, right);
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
    return value_binary_slow(thread, OPERATOR_MULTIPLY, left, right);
}

static inline Value value_true_divide(Thread *thread, Value left, Value right) {
    if (is_float(left) && is_float(right) && !float_is_zero(right)) {
        return value_from_double(double_of(left) / double_of(right));
    }
    return value_binary_slow(thread, OPERATOR_TRUE_DIVIDE, left, right);
}

static inline Value value_floor_divide(Thread *thread, Value left, Value right) {
    if (MOSTLY(is_int(left)) && MOSTLY(is_int(right)) && MOSTLY(!int_is_zero(right))) {
        Value quotient = int_floor_divide(left, right);
        if (MOSTLY(!is_error(quotient))) {
            return quotient;
        }
    }
    return value_binary_slow(thread, OPERATOR_FLOOR_DIVIDE, left, right);
}

static inline Value value_modulo(Thread *thread, Value left, Value right) {
    if (MOSTLY(is_int(left)) && MOSTLY(is_int(right)) && MOSTLY(!int_is_zero(right))) {
        return int_modulo(left, right);
    }
    return value_binary_slow(thread, OPERATOR_MODULO, left, right);
}

static inline Value value_power(Thread *thread, Value left, Value right) {
    return value_binary_slow(thread, OPERATOR_POWER, left, right);
}

/* The bits of two ints can be combined as they are: the upper ones, which are all set, stay so, but for `^`. */

static inline Value value_and(Thread *thread, Value left, Value right) {
    return is_int(left) && is_int(right) ? left & right : value_binary_slow(thread, OPERATOR_AND, left, right);
}

static inline Value value_or(Thread *thread, Value left, Value right) {
    return is_int(left) && is_int(right) ? left | right : value_binary_slow(thread, OPERATOR_OR, left, right);
}

static inline Value value_xor(Thread *thread, Value left, Value right) {
    return is_int(left) && is_int(right) ? INT_BITS | (left ^ right)
                                         : value_binary_slow(thread, OPERATOR_XOR, left, right);
}

static inline Value value_left_shift(Thread *thread, Value left, Value right) {
    enum { SAFE_BITS = 32, SAFE_PLACES = 15 };
    if (is_int(left) && is_int(right) && (uint64_t)int_of(left) >> SAFE_BITS == 0
        && (uint64_t)int_of(right) <= SAFE_PLACES) {
        return value_from_int(int_of(left) << int_of(right));
    }
    return value_binary_slow(thread, OPERATOR_LEFT_SHIFT, left, right);
}

static inline Value value_right_shift(Thread *thread, Value left, Value right) {
    if (is_int(left) && is_int(right) && (uint64_t)int_of(right) < 64) {
        return value_from_int(int_of(left) >> int_of(right));
    }
    return value_binary_slow(thread, OPERATOR_RIGHT_SHIFT, left, right);
}

/* left op= right: numbers are never changed in place. */

static inline Value value_add_in_place(Thread *thread, Value left, Value right) {
    return !is_number(left) || !is_number(right) ? value_in_place_slow(thread, OPERATOR_ADD, left, right)
                                                 : value_add(thread, left, right);
}

static inline Value value_multiply_in_place(Thread *thread, Value left, Value right) {
    return !is_number(left) || !is_number(right) ? value_in_place_slow(thread, OPERATOR_MULTIPLY, left, right)
                                                 : value_multiply(thread, left, right);
}

static inline Value value_subtract_in_place(Thread *thread, Value left, Value right) {
    return !is_number(left) || !is_number(right) ? value_in_place_slow(thread, OPERATOR_SUBTRACT, left, right)
                           : value_subtract(thread, left, right);
}

static inline Value value_and_in_place(Thread *thread, Value left, Value right) {
    return !is_int(left) || !is_int(right) ? value_in_place_slow(thread, OPERATOR_AND, left, right)
                           : value_and(thread, left, right);
}

static inline Value value_or_in_place(Thread *thread, Value left, Value right) {
    return !is_int(left) || !is_int(right) ? value_in_place_slow(thread, OPERATOR_OR, left, right)
                           : value_or(thread, left, right);
}

static inline Value value_xor_in_place(Thread *thread, Value left, Value right) {
    return !is_int(left) || !is_int(right) ? value_in_place_slow(thread, OPERATOR_XOR, left, right)
                           : value_xor(thread, left, right);
}

static inline Value value_negative(Thread *thread, Value value) {
    return MOSTLY(is_float(value)) ? value_from_double(-double_of(value))
                                   : value_unary_slow(thread, OPERATOR_NEGATIVE, value);
}

static inline Value value_positive(Thread *thread, Value value) {
    return MOSTLY(is_int(value)) || MOSTLY(is_float(value)) ? value : value_unary_slow(thread, OPERATOR_POSITIVE, value);
}

static inline Value value_invert(Thread *thread, Value value) {
    return is_int(value) ? INT_BITS | ~value : value_unary_slow(thread, OPERATOR_INVERT, value);
}

#endif

#include "numeric.h"

#include <math.h>

#include "errors.h"

/* Floats. */

/* The rest of a division of floats, with the sign of the divisor, which is not zero. */
static double float_modulo(double left, double right) {
    double rest = fmod(left, right);
    if (rest == 0.0) {
        return copysign(0.0, right);
    }
    return (rest < 0) != (right < 0) ? rest + right : rest;
}

/* As CPython computes it: from the exact rest, so that it fits float_modulo. */
static double float_floor_divide(double left, double right) {
    double rest = fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest != 0.0 && (rest < 0) != (right < 0)) {
        quotient -= 1.0;
    }
    if (quotient == 0.0) {
        return copysign(0.0, left / right);
    }
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

static Value float_power(Thread *thread, double base, double exponent) {
    if (base == 0.0 && exponent < 0.0 && isfinite(exponent)) {
        return error_raise(thread, ERROR_ZERO_DIVISION, "0.0 cannot be raised to a negative power");
    }
    if (base < 0.0 && isfinite(base) && isfinite(exponent) && floor(exponent) != exponent) {
        return error_raise(thread, ERROR_VALUE, "a negative number to a fractional power is complex; "
                                                "complex numbers are not supported");
    }
    double result = pow(base, exponent);
    if (isinf(result) && isfinite(base) && isfinite(exponent)) {
        return error_raise(thread, ERROR_OVERFLOW, "(34, 'Numerical result out of range')");
    }
    return value_from_double(result);
}

/* CPython's words for a division by 0.0, or NULL for operators that don't divide. */
static const char *zero_division_text(BinaryOp op) {
    switch (op) {
    case OPERATOR_TRUE_DIVIDE:
        return "float division by zero";
    case OPERATOR_FLOOR_DIVIDE:
        return "float floor division by zero";
    case OPERATOR_MODULO:
        return "float modulo by zero";
    default:
        return NULL;
    }
}

static Value float_binary(Thread *thread, BinaryOp op, double left, double right) {
    const char *problem = right == 0.0 ? zero_division_text(op) : NULL;
    if (problem != NULL) {
        return error_raise(thread, ERROR_ZERO_DIVISION, "%s", problem);
    }
    switch (op) {
    case OPERATOR_ADD:
        return value_from_double(left + right);
    case OPERATOR_SUBTRACT:
        return value_from_double(left - right);
    case OPERATOR_MULTIPLY:
        return value_from_double(left * right);
    case OPERATOR_TRUE_DIVIDE:
        return value_from_double(left / right);
    case OPERATOR_FLOOR_DIVIDE:
        return value_from_double(float_floor_divide(left, right));
    case OPERATOR_MODULO:
        return value_from_double(float_modulo(left, right));
    case OPERATOR_POWER:
        return float_power(thread, left, right);
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

/* Integers. */

static Value raise_overflow(Thread *thread) {
    return error_raise(thread, ERROR_OVERFLOW,
                       "integer result exceeds 48 bits; big integers are not supported yet");
}

Value int_or_overflow(Thread *thread, int64_t number) {
    return int_fits(number) ? value_from_int(number) : raise_overflow(thread);
}

Value int_from_double(Thread *thread, double number) {
    if (isnan(number)) {
        return error_raise(thread, ERROR_VALUE, "cannot convert float NaN to integer");
    }
    if (isinf(number)) {
        return error_raise(thread, ERROR_OVERFLOW, "cannot convert float infinity to integer");
    }
    double whole = trunc(number);
    if (whole < (double)INT_MIN_48 || whole > (double)INT_MAX_48) {
        return raise_overflow(thread);
    }
    return value_from_int((int64_t)whole);
}

/* A result of the functions on ints. */
static Value checked(Thread *thread, Value result) {
    return is_error(result) ? raise_overflow(thread) : result;
}

static bool multiply_in_place(int64_t *product, int64_t factor) {
    if (product_overflows(*product, factor)) {
        return false;
    }
    *product *= factor;
    return true;
}

/* By squaring. The exponent is not negative. */
static Value int_power(Thread *thread, int64_t base, int64_t exponent) {
    int64_t result = 1;
    for (;; exponent >>= 1) {
        if ((exponent & 1) && !multiply_in_place(&result, base)) {
            return raise_overflow(thread);
        }
        if (exponent <= 1) {
            return int_or_overflow(thread, result);
        }
        /* Squaring overflows only where the result will: a power of the square is still to be multiplied in. */
        if (!multiply_in_place(&base, base)) {
            return raise_overflow(thread);
        }
    }
}

static Value int_shift(Thread *thread, BinaryOp op, int64_t number, int64_t places) {
    if (places < 0) {
        return error_raise(thread, ERROR_VALUE, "negative shift count");
    }
    if (op == OPERATOR_RIGHT_SHIFT) {
        return value_from_int(number >> (places < 63 ? places : 63));
    }
    if (number == 0) {
        return value_from_int(0);
    }
    if (places >= 48 || product_overflows(number, INT64_C(1) << places)) {
        return raise_overflow(thread);
    }
    return int_or_overflow(thread, number * (INT64_C(1) << places));
}

static Value int_divide(Thread *thread, BinaryOp op, Value left, Value right) {
    if (int_of(right) == 0) {
        return error_raise(thread, ERROR_ZERO_DIVISION,
                           op == OPERATOR_TRUE_DIVIDE     ? "division by zero"
                           : op == OPERATOR_FLOOR_DIVIDE ? "integer division or modulo by zero"
                                                          : "integer modulo by zero");
    }
    switch (op) {
    case OPERATOR_TRUE_DIVIDE:
        return value_from_double(number_of(left) / number_of(right));
    case OPERATOR_FLOOR_DIVIDE:
        return checked(thread, int_floor_divide(left, right));
    default:
        return int_modulo(left, right);
    }
}

static Value int_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    switch (op) {
    case OPERATOR_ADD:
        return checked(thread, int_add(left, right));
    case OPERATOR_SUBTRACT:
        return checked(thread, int_subtract(left, right));
    case OPERATOR_MULTIPLY:
        return checked(thread, int_multiply(left, right));
    case OPERATOR_TRUE_DIVIDE:
    case OPERATOR_FLOOR_DIVIDE:
    case OPERATOR_MODULO:
        return int_divide(thread, op, left, right);
    case OPERATOR_POWER:
        return int_of(right) < 0 ? float_power(thread, number_of(left), number_of(right))
                                 : int_power(thread, int_of(left), int_of(right));
    case OPERATOR_LEFT_SHIFT:
    case OPERATOR_RIGHT_SHIFT:
        return int_shift(thread, op, int_of(left), int_of(right));
    case OPERATOR_AND:
        return left & right;
    case OPERATOR_OR:
        return left | right;
    default:
        return INT_BITS | (left ^ right);
    }
}

/* Two bools keep their type where their bits are combined. */
static Value bool_binary(BinaryOp op, Value left, Value right) {
    switch (op) {
    case OPERATOR_AND:
        return value_from_bool(is_true(left) && is_true(right));
    case OPERATOR_OR:
        return value_from_bool(is_true(left) || is_true(right));
    case OPERATOR_XOR:
        return value_from_bool(left != right);
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

/* A bool as the int that it equals. */
static Value as_int(Value value) {
    return value_from_int(integral_of(value));
}

/* All numbers. */

Value number_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    if (!is_number(left) || !is_number(right)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    if (is_float(left) || is_float(right)) {
        return float_binary(thread, op, number_of(left), number_of(right));
    }
    Value result = is_bool(left) && is_bool(right) ? bool_binary(op, left, right) : VALUE_NOT_IMPLEMENTED;
    return result == VALUE_NOT_IMPLEMENTED ? int_binary(thread, op, as_int(left), as_int(right)) : result;
}

Value number_unary(Thread *thread, UnaryOp op, Value value) {
    if (is_float(value) && op != OPERATOR_INVERT) {
        return op == OPERATOR_NEGATIVE ? value_from_double(-double_of(value)) : value;
    }
    if (!is_integral(value)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    switch (op) {
    case OPERATOR_NEGATIVE:
        return int_or_overflow(thread, -integral_of(value));
    case OPERATOR_POSITIVE:
        return as_int(value);
    default:
        return value_from_int(~integral_of(value));
    }
}

Value number_compare(Comparison comparison, Value left, Value right) {
    return is_number(left) && is_number(right)
               ? value_from_bool(doubles_compare(comparison, number_of(left), number_of(right)))
               : VALUE_NOT_IMPLEMENTED;
}

Value number_absolute(Thread *thread, Value value) {
    if (is_float(value)) {
        return value_from_double(fabs(double_of(value)));
    }
    if (!is_integral(value)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    return integral_of(value) < 0 ? number_unary(thread, OPERATOR_NEGATIVE, value) : as_int(value);
}

#include "arithmetic.h"

#include <math.h>

#include "bytes.h"
#include "dict.h"
#include "errors.h"
#include "list.h"
#include "percent.h"
#include "set.h"
#include "str.h"
#include "tuple.h"

static Value raise_overflow(Thread *thread) {
    return error_raise(thread, ERROR_OVERFLOW,
                       "integer result exceeds 48 bits; big integers are not supported yet");
}

Value int_or_overflow(Thread *thread, int64_t number) {
    return int_fits(number) ? value_from_int(number) : raise_overflow(thread);
}

/* A result of the functions on ints. */
static Value checked(Thread *thread, Value result) {
    return is_error(result) ? raise_overflow(thread) : result;
}

/* A bool as the int that it equals. */
static Value as_int(Value value) {
    return value_from_int(integral_of(value));
}

static Value raise_operands(Thread *thread, const char *operator, Value left, Value right) {
    return error_raise(thread, ERROR_TYPE, "unsupported operand type(s) for %s: '%s' and '%s'", operator,
                       type_name_of(left), type_name_of(right));
}

static bool are_integral(Value left, Value right) {
    return is_integral(left) && is_integral(right);
}

static bool are_numbers(Value left, Value right) {
    return is_number(left) && is_number(right);
}

/* Have both operands the operators of sets? A view has them with anything like a set. */
static bool are_set_like(Value left, Value right) {
    return is_set_like(left) && is_set_like(right);
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

/* + - * */

Value add_slow(Thread *thread, Value left, Value right) {
    if (are_integral(left, right)) {
        return checked(thread, int_add(as_int(left), as_int(right)));
    }
    if (are_numbers(left, right)) {
        return value_from_double(number_of(left) + number_of(right));
    }
    if (is_string(left)) {
        if (is_string(right)) {
            return string_concatenate(thread, left, right);
        }
        return error_raise(thread, ERROR_TYPE, "can only concatenate str (not \"%s\") to str",
                           type_name_of(right));
    }
    if (is_bytes(left)) {
        return is_bytes(right) ? string_concatenate(thread, left, right)
                               : error_raise(thread, ERROR_TYPE, "can't concat %s to bytes", type_name_of(right));
    }
    if (is_list(left)) {
        if (is_list(right)) {
            return list_concatenate(thread, left, right);
        }
        return error_raise(thread, ERROR_TYPE, "can only concatenate list (not \"%s\") to list",
                           type_name_of(right));
    }
    if (is_tuple(left)) {
        if (is_tuple(right)) {
            return tuple_concatenate(thread, left, right);
        }
        return error_raise(thread, ERROR_TYPE, "can only concatenate tuple (not \"%s\") to tuple",
                           type_name_of(right));
    }
    return raise_operands(thread, "+", left, right);
}

Value subtract_slow(Thread *thread, Value left, Value right) {
    if (are_integral(left, right)) {
        return checked(thread, int_subtract(as_int(left), as_int(right)));
    }
    if (are_numbers(left, right)) {
        return value_from_double(number_of(left) - number_of(right));
    }
    if (are_set_like(left, right)) {
        return set_operate(thread, SET_DIFFERENCE, left, right);
    }
    return raise_operands(thread, "-", left, right);
}

static bool is_sequence(Value value) {
    return is_string(value) || is_bytes(value) || is_list(value) || is_tuple(value);
}

static Value sequence_repeat(Thread *thread, Value sequence, Value times) {
    if (!is_integral(times)) {
        return error_raise(thread, ERROR_TYPE, "can't multiply sequence by non-int of type '%s'",
                           type_name_of(times));
    }
    if (is_string(sequence) || is_bytes(sequence)) {
        return string_repeat(thread, sequence, integral_of(times));
    }
    return is_tuple(sequence) ? tuple_repeat(thread, sequence, integral_of(times))
                              : list_repeat(thread, sequence, integral_of(times));
}

Value multiply_slow(Thread *thread, Value left, Value right) {
    if (are_integral(left, right)) {
        return checked(thread, int_multiply(as_int(left), as_int(right)));
    }
    if (are_numbers(left, right)) {
        return value_from_double(number_of(left) * number_of(right));
    }
    if (is_sequence(left)) {
        return sequence_repeat(thread, left, right);
    }
    if (is_sequence(right)) {
        return sequence_repeat(thread, right, left);
    }
    return raise_operands(thread, "*", left, right);
}

/* / // % ** */

Value value_true_divide(Thread *thread, Value left, Value right) {
    if (!are_numbers(left, right)) {
        return raise_operands(thread, "/", left, right);
    }
    if (number_of(right) == 0.0) {
        return error_raise(thread, ERROR_ZERO_DIVISION,
                           are_integral(left, right) ? "division by zero" : "float division by zero");
    }
    return value_from_double(number_of(left) / number_of(right));
}

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

Value value_floor_divide(Thread *thread, Value left, Value right) {
    if (!are_numbers(left, right)) {
        return raise_operands(thread, "//", left, right);
    }
    if (are_integral(left, right)) {
        if (integral_of(right) == 0) {
            return error_raise(thread, ERROR_ZERO_DIVISION, "integer division or modulo by zero");
        }
        return checked(thread, int_floor_divide(as_int(left), as_int(right)));
    }
    if (number_of(right) == 0.0) {
        return error_raise(thread, ERROR_ZERO_DIVISION, "float floor division by zero");
    }
    return value_from_double(float_floor_divide(number_of(left), number_of(right)));
}

Value value_modulo(Thread *thread, Value left, Value right) {
    if (is_string(left)) {
        return string_format_percent(thread, left, right);
    }
    if (!are_numbers(left, right)) {
        return raise_operands(thread, "%", left, right);
    }
    if (are_integral(left, right)) {
        if (integral_of(right) == 0) {
            return error_raise(thread, ERROR_ZERO_DIVISION, "integer modulo by zero");
        }
        return int_modulo(as_int(left), as_int(right));
    }
    if (number_of(right) == 0.0) {
        return error_raise(thread, ERROR_ZERO_DIVISION, "float modulo by zero");
    }
    return value_from_double(float_modulo(number_of(left), number_of(right)));
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

Value value_power(Thread *thread, Value left, Value right) {
    if (!are_numbers(left, right)) {
        return raise_operands(thread, "** or pow()", left, right);
    }
    if (are_integral(left, right) && integral_of(right) >= 0) {
        return int_power(thread, integral_of(left), integral_of(right));
    }
    return float_power(thread, number_of(left), number_of(right));
}

/* Bits. */

static bool are_bools(Value left, Value right) {
    return is_bool(left) && is_bool(right);
}

/* The result of an operation on the bits of two integers: a bool if both are bools. */
static Value bits_result(Value left, Value right, int64_t bits) {
    return are_bools(left, right) ? value_from_bool(bits != 0) : value_from_int(bits);
}

Value value_and(Thread *thread, Value left, Value right) {
    if (are_set_like(left, right)) {
        return set_operate(thread, SET_INTERSECTION, left, right);
    }
    if (!are_integral(left, right)) {
        return raise_operands(thread, "&", left, right);
    }
    return bits_result(left, right, integral_of(left) & integral_of(right));
}

Value value_or(Thread *thread, Value left, Value right) {
    if (are_set_like(left, right)) {
        return set_operate(thread, SET_UNION, left, right);
    }
    if (is_dict(left) && is_dict(right)) {
        return dict_union(thread, left, right);
    }
    if (!are_integral(left, right)) {
        return raise_operands(thread, "|", left, right);
    }
    return bits_result(left, right, integral_of(left) | integral_of(right));
}

Value value_or_in_place(Thread *thread, Value left, Value right) {
    if (is_dict(left)) {
        return dict_update(thread, left, right) ? left : VALUE_ERROR;
    }
    if (is_kind(left, KIND_SET) && is_set_like(right)) {
        return set_operate_in_place(thread, SET_UNION, left, right);
    }
    return value_or(thread, left, right);
}

Value value_xor(Thread *thread, Value left, Value right) {
    if (are_set_like(left, right)) {
        return set_operate(thread, SET_SYMMETRIC_DIFFERENCE, left, right);
    }
    if (!are_integral(left, right)) {
        return raise_operands(thread, "^", left, right);
    }
    return bits_result(left, right, integral_of(left) ^ integral_of(right));
}

Value value_and_in_place(Thread *thread, Value left, Value right) {
    if (is_kind(left, KIND_SET) && is_set_like(right)) {
        return set_operate_in_place(thread, SET_INTERSECTION, left, right);
    }
    return value_and(thread, left, right);
}

Value value_xor_in_place(Thread *thread, Value left, Value right) {
    if (is_kind(left, KIND_SET) && is_set_like(right)) {
        return set_operate_in_place(thread, SET_SYMMETRIC_DIFFERENCE, left, right);
    }
    return value_xor(thread, left, right);
}

Value subtract_in_place_slow(Thread *thread, Value left, Value right) {
    if (is_kind(left, KIND_SET) && is_set_like(right)) {
        return set_operate_in_place(thread, SET_DIFFERENCE, left, right);
    }
    return value_subtract(thread, left, right);
}

Value value_left_shift(Thread *thread, Value left, Value right) {
    if (!are_integral(left, right)) {
        return raise_operands(thread, "<<", left, right);
    }
    int64_t number = integral_of(left);
    int64_t places = integral_of(right);
    if (places < 0) {
        return error_raise(thread, ERROR_VALUE, "negative shift count");
    }
    if (number == 0) {
        return value_from_int(0);
    }
    if (places >= 48 || product_overflows(number, INT64_C(1) << places)) {
        return raise_overflow(thread);
    }
    return int_or_overflow(thread, number * (INT64_C(1) << places));
}

Value value_right_shift(Thread *thread, Value left, Value right) {
    if (!are_integral(left, right)) {
        return raise_operands(thread, ">>", left, right);
    }
    int64_t places = integral_of(right);
    if (places < 0) {
        return error_raise(thread, ERROR_VALUE, "negative shift count");
    }
    return value_from_int(integral_of(left) >> (places < 63 ? places : 63));
}

/* One operand. */

static Value raise_operand(Thread *thread, const char *operator, Value value) {
    return error_raise(thread, ERROR_TYPE, "bad operand type for unary %s: '%s'", operator, type_name_of(value));
}

Value value_negative(Thread *thread, Value value) {
    if (is_float(value)) {
        return value_from_double(-double_of(value));
    }
    return is_integral(value) ? int_or_overflow(thread, -integral_of(value)) : raise_operand(thread, "-", value);
}

Value value_positive(Thread *thread, Value value) {
    if (is_float(value)) {
        return value;
    }
    return is_integral(value) ? as_int(value) : raise_operand(thread, "+", value);
}

Value value_invert(Thread *thread, Value value) {
    return is_integral(value) ? value_from_int(~integral_of(value)) : raise_operand(thread, "~", value);
}

#include "numeric.h"

#include <math.h>

#include "call.h"
#include "conversion.h"
#include "errors.h"
#include "instance.h"
#include "int_operators.h"
#include "sequence.h"
#include "tuple.h"

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

static Value float_divmod(Thread *thread, double left, double right) {
    return tuple_pair(thread, value_from_double(float_floor_divide(left, right)),
                      value_from_double(float_modulo(left, right)));
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
    case OPERATOR_DIVMOD:
        return "float divmod()";
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
        return float_divmod(thread, left, right);
    }
}

static bool has_floats(BinaryOp op) {
    return op <= OPERATOR_DIVMOD;
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

/* All numbers. */

static bool to_double(Thread *thread, Value value, double *number) {
    if (is_float(value)) {
        *number = double_of(value);
        return true;
    }
    return int_to_double_or_raise(thread, value, number);
}

static Value mixed_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    double first;
    double second;
    if (!to_double(thread, left, &first) || !to_double(thread, right, &second)) {
        return VALUE_ERROR;
    }
    return float_binary(thread, op, first, second);
}

Value number_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    if (op == OPERATOR_MATRIX_MULTIPLY) {
        return VALUE_NOT_IMPLEMENTED;
    }
    if (is_integer(left) && is_integer(right)) {
        Value result = is_bool(left) && is_bool(right) ? bool_binary(op, left, right) : VALUE_NOT_IMPLEMENTED;
        return result == VALUE_NOT_IMPLEMENTED ? int_binary(thread, op, left, right) : result;
    }
    bool are_numbers = (is_float(left) || is_integer(left)) && (is_float(right) || is_integer(right));
    return are_numbers && has_floats(op) ? mixed_binary(thread, op, left, right) : VALUE_NOT_IMPLEMENTED;
}

Value number_unary(Thread *thread, UnaryOp op, Value value) {
    if (is_float(value) && op != OPERATOR_INVERT) {
        return op == OPERATOR_NEGATIVE ? value_from_double(-double_of(value)) : value;
    }
    return is_integer(value) ? int_unary(thread, op, value) : VALUE_NOT_IMPLEMENTED;
}

Value number_compare(Comparison comparison, Value left, Value right) {
    if (is_number(left) && is_number(right)) {
        return value_from_bool(doubles_compare(comparison, number_of(left), number_of(right)));
    }
    if (is_integer(left) && is_integer(right)) {
        return value_from_bool(ints_compare(comparison, int_compare(left, right), 0));
    }
    if (is_integer(left) && is_float(right)) {
        double number = double_of(right);
        return value_from_bool(isnan(number) ? comparison == COMPARISON_NE
                                             : ints_compare(comparison, int_compare_double(left, number), 0));
    }
    if (is_float(left) && is_integer(right)) {
        double number = double_of(left);
        return value_from_bool(isnan(number) ? comparison == COMPARISON_NE
                                             : ints_compare(comparison, 0, int_compare_double(right, number)));
    }
    return VALUE_NOT_IMPLEMENTED;
}

Value number_absolute(Thread *thread, Value value) {
    if (is_float(value)) {
        return value_from_double(fabs(double_of(value)));
    }
    return is_integer(value) ? int_absolute(thread, value) : VALUE_NOT_IMPLEMENTED;
}

Value value_absolute(Thread *thread, Value value) {
    Value result = number_absolute(thread, value);
    if (result == VALUE_NOT_IMPLEMENTED) {
        result = special_call(thread, SPECIAL_ABS, value, NULL, 0);
    }
    if (is_empty(result)) {
        return error_raise(thread, ERROR_TYPE, "bad operand type for abs(): '%s'", type_name_of(thread, value));
    }
    return result;
}

/* Objects that stand for numbers. */

bool double_from_value(Thread *thread, Value value, double *number) {
    if (is_number(value)) {
        *number = number_of(value);
        return true;
    }
    Value found = value_to_float(thread, value);
    if (is_empty(found)) {
        error_raise(thread, ERROR_TYPE, "must be real number, not %s", type_name_of(thread, value));
    }
    if (!is_float(found)) {
        return false;
    }
    *number = double_of(found);
    return true;
}

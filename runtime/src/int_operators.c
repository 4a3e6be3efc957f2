#include "int_operators.h"

#include <math.h>

#include "errors.h"
#include "state.h"
#include "tuple.h"

/* Adding, subtracting, multiplying. */

static Value add_magnitudes(Thread *thread, const IntView *left, const IntView *right) {
    if (left->count < right->count) {
        return add_magnitudes(thread, right, left);
    }
    BigInt *sum = bigint_new(thread, left->count + 1);
    if (sum == NULL) {
        return VALUE_ERROR;
    }
    sum->limbs[left->count] = limbs_add(sum->limbs, left->limbs, left->count, right->limbs, right->count);
    return bigint_finish(sum, left->negative);
}

static Value subtract_magnitudes(Thread *thread, const IntView *left, const IntView *right) {
    if (limbs_compare(left->limbs, left->count, right->limbs, right->count) < 0) {
        return subtract_magnitudes(thread, right, left);
    }
    BigInt *difference = bigint_new(thread, left->count);
    if (difference == NULL) {
        return VALUE_ERROR;
    }
    limbs_subtract(difference->limbs, left->limbs, left->count, right->limbs, right->count);
    return bigint_finish(difference, left->negative);
}

static Value int_sum(Thread *thread, const IntView *left, IntView *right, bool subtract) {
    right->negative ^= subtract;
    /* Where the magnitudes are subtracted, the sign is that of the greater one. */
    return left->negative == right->negative ? add_magnitudes(thread, left, right)
                                             : subtract_magnitudes(thread, left, right);
}

static Value int_product(Thread *thread, const IntView *left, const IntView *right) {
    if (left->count == 0 || right->count == 0) {
        return value_from_int(0);
    }
    BigInt *product = bigint_new(thread, (uint64_t)left->count + right->count);
    Scratch scratch = {0};
    size_t needed = limbs_multiply_scratch(left->count, right->count);
    if (product == NULL || (needed > 0 && !scratch_init(thread, &scratch, needed))) {
        return VALUE_ERROR;
    }
    bool complete = limbs_multiply(thread, product->limbs, left->limbs, left->count, right->limbs, right->count,
                                   scratch.limbs);
    scratch_destroy(thread, &scratch);
    return complete ? bigint_finish(product, left->negative != right->negative) : VALUE_ERROR;
}

/* Dividing. */

typedef struct {
    BigInt *quotient, *rest; /* magnitudes, not finished; NULL on an error */
} Magnitudes;

/* Divide by two limbs at least. `rest` holds the dividend and one limb more. False if the user interrupts. */
static bool long_division(Thread *thread, Limb *quotient, Limb *rest, size_t rest_count, const Limb *divisor,
                          size_t count) {
    for (size_t i = rest_count - count; i-- > 0;) {
        quotient[i] = limbs_divide_step(rest + i, divisor, count);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

static bool divide_shifted(Thread *thread, const Magnitudes *result, const IntView *left, const IntView *right) {
    Scratch divisor;
    if (!scratch_init(thread, &divisor, right->count)) {
        return false;
    }
    Limb *rest = result->rest->limbs;
    unsigned places = (unsigned)(LIMB_BITS - limb_bit_length(right->limbs[right->count - 1]));
    limbs_shift_left(divisor.limbs, right->limbs, right->count, places);
    rest[left->count] = limbs_shift_left(rest, left->limbs, left->count, places);
    bool complete = long_division(thread, result->quotient->limbs, rest, left->count + 1, divisor.limbs,
                                  right->count);
    limbs_shift_right(rest, rest, right->count, places);
    memset(rest + right->count, 0, (left->count + 1 - right->count) * sizeof(Limb));
    scratch_destroy(thread, &divisor);
    return complete;
}

/* The quotient of a division by one limb, and the rest, of one limb. False if the user interrupts. */
static bool divide_by_limb(Thread *thread, const Magnitudes *result, const IntView *left, Limb divisor) {
    Limb *quotient = result->quotient->limbs;
    return limbs_divide_by(thread, quotient, left->limbs, left->count, divisor, result->rest->limbs);
}

/* The divisor is not zero, and its magnitude not greater. */
static Magnitudes divide_magnitudes(Thread *thread, const IntView *left, const IntView *right) {
    Magnitudes result = {NULL, bigint_new(thread, right->count == 1 ? 1 : (uint64_t)left->count + 1)};
    BigInt *quotient = result.rest == NULL ? NULL : bigint_new(thread, left->count - right->count + 1);
    if (quotient == NULL) {
        return result;
    }
    result.quotient = quotient;
    bool complete = right->count == 1 ? divide_by_limb(thread, &result, left, right->limbs[0])
                                      : divide_shifted(thread, &result, left, right);
    result.quotient = complete ? quotient : NULL;
    return result;
}

/* From a division of magnitudes to one that rounds down. */
static IntDivision floor_division(Thread *thread, Value quotient, Value rest, Value divisor) {
    if (int_sign(rest) != 0 && int_sign(rest) != int_sign(divisor)) {
        quotient = int_binary(thread, OPERATOR_SUBTRACT, quotient, value_from_int(1));
        rest = is_error(quotient) ? quotient : int_binary(thread, OPERATOR_ADD, rest, divisor);
        quotient = is_error(rest) ? rest : quotient;
    }
    return (IntDivision){quotient, rest};
}

#ifdef HAVE_WIDE
static IntDivision divide_wide(Thread *thread, WideInt number, WideInt divisor) {
    WideInt rest = number % divisor;
    bool down = rest != 0 && (rest < 0) != (divisor < 0);
    Value quotient = int_from_wide(thread, number / divisor - down);
    Value result = is_error(quotient) ? quotient : int_from_wide(thread, down ? rest + divisor : rest);
    return (IntDivision){is_error(result) ? result : quotient, result};
}
#endif

static IntDivision divide_any(Thread *thread, Value left, Value right) {
    IntView first;
    IntView second;
    int_view(&first, left);
    int_view(&second, right);
    if (limbs_compare(first.limbs, first.count, second.limbs, second.count) < 0) {
        return floor_division(thread, value_from_int(0), int_unary(thread, OPERATOR_POSITIVE, left), right);
    }
    Magnitudes result = divide_magnitudes(thread, &first, &second);
    if (result.quotient == NULL) {
        return (IntDivision){VALUE_ERROR, VALUE_ERROR};
    }
    Value quotient = bigint_finish(result.quotient, first.negative != second.negative);
    return floor_division(thread, quotient, bigint_finish(result.rest, first.negative), right);
}

IntDivision int_divide(Thread *thread, Value left, Value right) {
    int64_t number;
    int64_t divisor;
    if (int_to_int64(left, &number) && int_to_int64(right, &divisor) && (divisor != -1 || number != INT64_MIN)) {
        int64_t rest = number % divisor;
        bool down = rest != 0 && (rest < 0) != (divisor < 0);
        Value quotient = value_from_int64(thread, number / divisor - down);
        Value result = is_error(quotient) ? quotient : value_from_int64(thread, down ? rest + divisor : rest);
        return (IntDivision){is_error(result) ? result : quotient, result};
    }
#ifdef HAVE_WIDE
    WideInt wide;
    WideInt wide_divisor;
    if (int_to_wide(left, &wide) && int_to_wide(right, &wide_divisor)) {
        return divide_wide(thread, wide, wide_divisor);
    }
#endif
    return divide_any(thread, left, right);
}

static Value shift_by(Thread *thread, Value number, int64_t places) {
    return int_shift(thread, places < 0 ? OPERATOR_RIGHT_SHIFT : OPERATOR_LEFT_SHIFT, number,
                     value_from_int(places < 0 ? -places : places));
}

/* left / right, rounded once, of magnitudes at least one of which is large: 63 or 64 bits of the quotient decide, and
 * whether there is a rest. */
static Value divide_truly(Thread *thread, Value left, Value right) {
    IntView first;
    IntView second;
    int_view(&first, left);
    int_view(&second, right);
    int64_t places = LIMB_BITS - 1 - (int64_t)limbs_bit_length(first.limbs, first.count)
                     + (int64_t)limbs_bit_length(second.limbs, second.count);
    bool negative = first.negative != second.negative;
    if (places > 1200 || places < -1200 || first.count == 0) {
        return first.count == 0 || places > 0
                   ? value_from_double(negative ? -0.0 : 0.0)
                   : error_raise(thread, ERROR_OVERFLOW, "integer division result too large for a float");
    }
    left = int_absolute(thread, left);
    right = is_error(left) ? left : int_absolute(thread, right);
    if (!is_error(right) && places > 0) {
        left = shift_by(thread, left, places);
    } else if (!is_error(right)) {
        right = shift_by(thread, right, -places);
    }
    if (is_error(left) || is_error(right)) {
        return VALUE_ERROR;
    }
    IntDivision division = int_divide(thread, left, right);
    if (is_error(division.rest)) {
        return VALUE_ERROR;
    }
    int_view(&first, division.quotient);
    double number = double_from_mantissa(first.limbs[0] | (int_sign(division.rest) != 0), -places);
    if (isinf(number)) {
        return error_raise(thread, ERROR_OVERFLOW, "integer division result too large for a float");
    }
    return value_from_double(negative ? -number : number);
}

static Value int_quotient(Thread *thread, BinaryOp op, Value left, Value right) {
    if (int_sign(right) == 0) {
        return error_raise(thread, ERROR_ZERO_DIVISION,
                           op == OPERATOR_TRUE_DIVIDE ? "division by zero"
                           : op == OPERATOR_MODULO    ? "integer modulo by zero"
                                                      : "integer division or modulo by zero");
    }
    if (op == OPERATOR_FLOOR_DIVIDE) {
        return int_divide(thread, left, right).quotient;
    }
    if (op == OPERATOR_MODULO) {
        return int_divide(thread, left, right).rest;
    }
    if (op == OPERATOR_DIVMOD) {
        IntDivision division = int_divide(thread, left, right);
        return is_error(division.rest) ? VALUE_ERROR : tuple_pair(thread, division.quotient, division.rest);
    }
    if (is_integral(left) && is_integral(right)) {
        return value_from_double(number_of(left) / number_of(right));
    }
    return divide_truly(thread, left, right);
}

/* All operators. */

#ifdef HAVE_WIDE
static bool fits_64(WideInt number) {
    return number >= INT64_MIN && number <= INT64_MAX;
}

static Value wide_multiply(Thread *thread, WideInt left, WideInt right) {
    WideLimb first = left < 0 ? -(WideLimb)left : (WideLimb)left;
    WideLimb second = right < 0 ? -(WideLimb)right : (WideLimb)right;
    if (first > UINT64_MAX || second > UINT64_MAX) {
        return VALUE_NOT_IMPLEMENTED;
    }
    return int_from_wide_magnitude(thread, first * second, (left < 0) != (right < 0) && first != 0 && second != 0);
}

/* Where operands and result have 128 bits at most, which is quick. VALUE_NOT_IMPLEMENTED: they have more. */
static Value wide_binary(Thread *thread, BinaryOp op, WideInt left, WideInt right) {
    WideInt result;
    switch (op) {
    case OPERATOR_ADD:
        return __builtin_add_overflow(left, right, &result) ? VALUE_NOT_IMPLEMENTED
                                                            : int_from_wide(thread, result);
    case OPERATOR_SUBTRACT:
        return __builtin_sub_overflow(left, right, &result) ? VALUE_NOT_IMPLEMENTED
                                                            : int_from_wide(thread, result);
    case OPERATOR_MULTIPLY:
        return wide_multiply(thread, left, right);
    case OPERATOR_AND:
        return int_from_wide(thread, left & right);
    case OPERATOR_OR:
        return int_from_wide(thread, left | right);
    case OPERATOR_XOR:
        return int_from_wide(thread, left ^ right);
    case OPERATOR_LEFT_SHIFT:
        return fits_64(left) && right >= 0 && right < LIMB_BITS - 1
                   ? int_from_wide(thread, left * ((WideInt)1 << right))
                   : VALUE_NOT_IMPLEMENTED;
    case OPERATOR_RIGHT_SHIFT:
        return right >= 0 && right < 2 * LIMB_BITS ? int_from_wide(thread, left >> right) : VALUE_NOT_IMPLEMENTED;
    default:
        return VALUE_NOT_IMPLEMENTED;
    }
}

static Value binary_fast(Thread *thread, BinaryOp op, Value left, Value right) {
    WideInt first;
    WideInt second;
    if (!int_to_wide(left, &first) || !int_to_wide(right, &second)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    return wide_binary(thread, op, first, second);
}
#else
static Value binary_fast(Thread *thread, BinaryOp op, Value left, Value right) {
    (void)thread, (void)op, (void)left, (void)right;
    return VALUE_NOT_IMPLEMENTED;
}
#endif

/* base ** exponent, which is negative. */
static Value power_inverse(Thread *thread, Value base, Value exponent) {
    double number;
    double times;
    if (int_sign(base) == 0) {
        return error_raise(thread, ERROR_ZERO_DIVISION, "0.0 cannot be raised to a negative power");
    }
    if (!int_to_double_or_raise(thread, base, &number) || !int_to_double_or_raise(thread, exponent, &times)) {
        return VALUE_ERROR;
    }
    return value_from_double(pow(number, times));
}

static Value binary_any(Thread *thread, BinaryOp op, Value left, Value right) {
    IntView first;
    IntView second;
    int_view(&first, left);
    int_view(&second, right);
    switch (op) {
    case OPERATOR_ADD:
    case OPERATOR_SUBTRACT:
        return int_sum(thread, &first, &second, op == OPERATOR_SUBTRACT);
    case OPERATOR_MULTIPLY:
        return int_product(thread, &first, &second);
    case OPERATOR_TRUE_DIVIDE:
    case OPERATOR_FLOOR_DIVIDE:
    case OPERATOR_MODULO:
    case OPERATOR_DIVMOD:
        return int_quotient(thread, op, left, right);
    case OPERATOR_POWER:
        return second.negative ? power_inverse(thread, left, right) : int_power(thread, left, right);
    case OPERATOR_LEFT_SHIFT:
    case OPERATOR_RIGHT_SHIFT:
        return int_shift(thread, op, left, right);
    default:
        return int_bits(thread, op, left, right);
    }
}

Value int_binary(Thread *thread, BinaryOp op, Value left, Value right) {
    Value result = binary_fast(thread, op, left, right);
    return result == VALUE_NOT_IMPLEMENTED ? binary_any(thread, op, left, right) : result;
}

static Value int_negative(Thread *thread, Value value) {
    IntView view;
    int_view(&view, value);
    return int_from_limbs(thread, view.limbs, view.count, !view.negative);
}

Value int_unary(Thread *thread, UnaryOp op, Value value) {
    switch (op) {
    case OPERATOR_NEGATIVE:
        return int_negative(thread, value);
    case OPERATOR_POSITIVE:
        return is_object(value) ? value : value_from_int(integral_of(value));
    default: /* ~value == -1 - value */
        return int_binary(thread, OPERATOR_SUBTRACT, value_from_int(-1), value);
    }
}

Value int_absolute(Thread *thread, Value value) {
    return int_unary(thread, int_sign(value) < 0 ? OPERATOR_NEGATIVE : OPERATOR_POSITIVE, value);
}

#include "int_functions.h"

#include <math.h>

#include "errors.h"
#include "instance.h"
#include "state.h"
#include "tuple.h"

static Value operate(Thread *thread, BinaryOp op, Value left, Value right) {
    return is_error(left) || is_error(right) || !thread_poll_interrupt(thread) ? VALUE_ERROR
                                                                              : int_binary(thread, op, left, right);
}

uint64_t int_bit_length(Value number) {
    IntView view;
    int_view(&view, number);
    return limbs_bit_length(view.limbs, view.count);
}

/* Greatest common divisor. */

static uint64_t gcd_short(uint64_t left, uint64_t right) {
    while (right != 0) {
        uint64_t rest = left % right;
        left = right;
        right = rest;
    }
    return left;
}

/* Two numbers above 0: without the powers of two in them, whose lesser one is put back in the end. */
static Value gcd_long(Thread *thread, const IntView *left, const IntView *right) {
    Scratch memory;
    if (!scratch_init(thread, &memory, left->count + right->count)) {
        return VALUE_ERROR;
    }
    Limb *first = memory.limbs;
    Limb *second = first + left->count;
    size_t first_count = left->count;
    size_t second_count = right->count;
    memcpy(first, left->limbs, first_count * sizeof(Limb));
    memcpy(second, right->limbs, second_count * sizeof(Limb));
    uint64_t first_twos = limbs_make_odd(first, &first_count);
    uint64_t second_twos = limbs_make_odd(second, &second_count);
    uint64_t twos = first_twos < second_twos ? first_twos : second_twos;
    size_t count = limbs_gcd_odd(thread, first, first_count, second, second_count);
    Value odd = count == 0 ? VALUE_ERROR : int_from_limbs(thread, first, count, false);
    scratch_destroy(thread, &memory);
    return operate(thread, OPERATOR_LEFT_SHIFT, odd, value_from_int((int64_t)twos));
}

Value int_gcd(Thread *thread, Value left, Value right) {
    left = int_absolute(thread, left);
    right = is_error(left) ? left : int_absolute(thread, right);
    /* The lengths are brought together first, as gcd_long subtracts. */
    for (int i = 0; i < 2 && !is_error(right) && int_sign(right) != 0; i++) {
        Value rest = operate(thread, OPERATOR_MODULO, left, right);
        left = right;
        right = rest;
    }
    if (is_error(right)) {
        return VALUE_ERROR;
    }
    IntView first;
    IntView second;
    int_view(&first, left);
    int_view(&second, right);
    if (second.count == 0) {
        return left;
    }
    if (first.count == 1 && second.count == 1) {
        return int_from_unsigned(thread, gcd_short(first.limbs[0], second.limbs[0]), false);
    }
    return gcd_long(thread, &first, &second);
}

/* Roots. */

static uint64_t isqrt_short(uint64_t number) {
    uint64_t root = (uint64_t)sqrt((double)number);
    root = root > UINT32_MAX ? UINT32_MAX : root;
    while (root * root > number) {
        root--;
    }
    while (root < UINT32_MAX && (root + 1) * (root + 1) <= number) {
        root++;
    }
    return root;
}

static Value shifted(Thread *thread, Value number, int64_t places) {
    BinaryOp op = places < 0 ? OPERATOR_RIGHT_SHIFT : OPERATOR_LEFT_SHIFT;
    return operate(thread, op, number, value_from_int(places < 0 ? -places : places));
}

/* The root of the leading bits gives that of twice as many with one step of Newton's method: from the root of a number
 * cut by 2 * k bits, that of the number cut by half of them, which may be too large by one in the end (Mark Dickinson,
 * "Adaptive-precision integer square root", 2019). */
static Value isqrt_long(Thread *thread, Value number) {
    int64_t half_bits = (int64_t)(int_bit_length(number) - 1) / 2;
    Value root = value_from_int(1);
    int64_t known = 0;
    for (int place = limb_bit_length((Limb)half_bits) - 1; place >= 0 && !is_error(root); place--) {
        int64_t before = known;
        known = half_bits >> place;
        Value part = shifted(thread, number, -(2 * half_bits - before - known + 1));
        Value step = operate(thread, OPERATOR_FLOOR_DIVIDE, part, root);
        root = operate(thread, OPERATOR_ADD, shifted(thread, root, known - before - 1), step);
    }
    Value square = operate(thread, OPERATOR_MULTIPLY, root, root);
    if (is_error(square) || int_compare(square, number) <= 0) {
        return is_error(square) ? square : root;
    }
    return operate(thread, OPERATOR_SUBTRACT, root, value_from_int(1));
}

Value int_isqrt(Thread *thread, Value number) {
    IntView view;
    int_view(&view, number);
    if (view.negative) {
        return error_raise(thread, ERROR_VALUE, "isqrt() argument must be nonnegative");
    }
    return view.count <= 1 ? value_from_int((int64_t)isqrt_short(view.count == 0 ? 0 : view.limbs[0]))
                           : isqrt_long(thread, number);
}

/* Products. */

/* first * (first + 1) * ... * last, in halves, so that the factors of long multiplications are alike. */
static Value product_of_range(Thread *thread, Value first, int64_t count) {
    enum { FEW = 8 };
    if (count <= FEW) {
        Value product = count <= 0 ? value_from_int(1) : first;
        for (int64_t i = 1; i < count; i++) {
            first = operate(thread, OPERATOR_ADD, first, value_from_int(1));
            product = operate(thread, OPERATOR_MULTIPLY, product, first);
        }
        return product;
    }
    Value middle = operate(thread, OPERATOR_ADD, first, value_from_int(count / 2));
    Value low = is_error(middle) ? middle : product_of_range(thread, first, count / 2);
    Value high = is_error(low) ? low : product_of_range(thread, middle, count - count / 2);
    return operate(thread, OPERATOR_MULTIPLY, low, high);
}

Value int_factorial(Thread *thread, Value number) {
    int64_t count = int_clamped(number);
    if (count < 0) {
        return error_raise(thread, ERROR_VALUE, "factorial() not defined for negative values");
    }
    if (count > INT_MAX_48) {
        return error_raise(thread, ERROR_OVERFLOW, "factorial() argument should not exceed %lld",
                           (long long)INT64_MAX);
    }
    return product_of_range(thread, value_from_int(1), count);
}

static bool check_choice(Thread *thread, Value number, Value chosen) {
    if (int_sign(number) < 0) {
        error_raise(thread, ERROR_VALUE, "n must be a non-negative integer");
        return false;
    }
    if (int_sign(chosen) < 0) {
        error_raise(thread, ERROR_VALUE, "k must be a non-negative integer");
        return false;
    }
    return true;
}

Value int_perm(Thread *thread, Value number, Value chosen) {
    if (!check_choice(thread, number, chosen)) {
        return VALUE_ERROR;
    }
    int64_t count = int_clamped(chosen);
    if (int_compare(chosen, number) > 0) {
        return value_from_int(0);
    }
    if (count > INT_MAX_48) {
        return error_raise(thread, ERROR_OVERFLOW, "k must not exceed %lld", (long long)INT64_MAX);
    }
    Value first = operate(thread, OPERATOR_SUBTRACT, number, value_from_int(count - 1));
    return is_error(first) ? first : product_of_range(thread, first, count);
}

Value int_comb(Thread *thread, Value number, Value chosen) {
    if (!check_choice(thread, number, chosen)) {
        return VALUE_ERROR;
    }
    Value others = operate(thread, OPERATOR_SUBTRACT, number, chosen);
    if (is_error(others) || int_sign(others) < 0) {
        return is_error(others) ? others : value_from_int(0);
    }
    int64_t count = int_clamped(int_compare(others, chosen) < 0 ? others : chosen);
    if (count > INT_MAX_48) {
        return error_raise(thread, ERROR_OVERFLOW, "min(n - k, k) must not exceed %lld", (long long)INT64_MAX);
    }
    Value result = value_from_int(1);
    for (int64_t i = 0; i < count && !is_error(result); i++) {
        Value factor = operate(thread, OPERATOR_SUBTRACT, number, value_from_int(i));
        result = operate(thread, OPERATOR_MULTIPLY, result, factor);
        result = operate(thread, OPERATOR_FLOOR_DIVIDE, result, value_from_int(i + 1));
    }
    return result;
}

/* Rounding. */

Value int_round(Thread *thread, Value number, Value digits) {
    number = int_unary(thread, OPERATOR_POSITIVE, number);
    int64_t places = int_clamped(digits);
    if (places >= 0 || int_sign(number) == 0) {
        return number;
    }
    /* Ten has more than three bits: a unit that is more than twice as large leaves nothing. */
    if (places < -(int64_t)(int_bit_length(number) / 3 + 2)) {
        return value_from_int(0);
    }
    Value unit = int_power(thread, value_from_int(10), value_from_int(-places));
    IntDivision division = is_error(unit) ? (IntDivision){unit, unit} : int_divide(thread, number, unit);
    Value twice = operate(thread, OPERATOR_ADD, division.rest, division.rest);
    if (is_error(twice)) {
        return VALUE_ERROR;
    }
    int order = int_compare(twice, unit);
    Value last_bit = operate(thread, OPERATOR_AND, division.quotient, value_from_int(1));
    bool up = order > 0 || (order == 0 && int_sign(last_bit) != 0);
    Value rounded = operate(thread, OPERATOR_ADD, division.quotient, value_from_int(up));
    return operate(thread, OPERATOR_MULTIPLY, rounded, unit);
}

/* Methods. */

static Value method_bit_length(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_from_int64(thread, (int64_t)int_bit_length(value_plain(args[0])));
}

static Value method_bit_count(Thread *thread, const Value *args, int count) {
    (void)count;
    IntView view;
    int_view(&view, value_plain(args[0]));
    int64_t bits = 0;
    for (size_t i = 0; i < view.count; i++) {
        bits += limb_bit_count(view.limbs[i]);
    }
    return value_from_int64(thread, bits);
}

static Value method_conjugate(Thread *thread, const Value *args, int count) {
    (void)count;
    return int_unary(thread, OPERATOR_POSITIVE, value_plain(args[0]));
}

static Value method_as_integer_ratio(Thread *thread, const Value *args, int count) {
    (void)count;
    return tuple_pair(thread, int_unary(thread, OPERATOR_POSITIVE, value_plain(args[0])), value_from_int(1));
}

static Value method_is_integer(Thread *thread, const Value *args, int count) {
    (void)thread, (void)args, (void)count;
    return VALUE_TRUE;
}

static Value int_zero(Thread *thread, const Value *args, int count) {
    (void)thread, (void)args, (void)count;
    return value_from_int(0);
}

static Value int_one(Thread *thread, const Value *args, int count) {
    (void)thread, (void)args, (void)count;
    return value_from_int(1);
}

const BuiltinSpec int_methods[] = {
    {"real", method_conjugate, 0, 0, BUILTIN_GETTER, NULL},
    {"imag", int_zero, 0, 0, BUILTIN_GETTER, NULL},
    {"numerator", method_conjugate, 0, 0, BUILTIN_GETTER, NULL},
    {"denominator", int_one, 0, 0, BUILTIN_GETTER, NULL},
    {"as_integer_ratio", method_as_integer_ratio, 0, 0, 0, NULL},
    {"bit_count", method_bit_count, 0, 0, 0, NULL},
    {"bit_length", method_bit_length, 0, 0, 0, NULL},
    {"conjugate", method_conjugate, 0, 0, 0, NULL},
    {"from_bytes", int_method_from_bytes, 1, 2, BUILTIN_CLASS, "bytes byteorder * signed"},
    {"is_integer", method_is_integer, 0, 0, 0, NULL},
    {"to_bytes", int_method_to_bytes, 0, 2, 0, "length byteorder * signed"},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* The module math: functions of floats. */
#include <float.h>
#include <limits.h>
#include <math.h>

#include "arithmetic.h"
#include "bigint.h"
#include "call.h"
#include "errors.h"
#include "instance.h"
#include "int_functions.h"
#include "math_module.h"
#include "sequence.h"
#include "tuple.h"

#define PI 3.14159265358979323846
#define E 2.71828182845904523536

Value math_domain_error(Thread *thread) {
    return error_raise(thread, ERROR_VALUE, "math domain error");
}

Value math_range_error(Thread *thread) {
    return error_raise(thread, ERROR_OVERFLOW, "math range error");
}

/* Functions of one number. A NaN made of a number means that the function is not defined there, and so does an
 * infinity, unless the function grows without bounds. */

typedef enum { BOUNDED, GROWING } Growth;

static Value apply(Thread *thread, Value argument, double (*function)(double), Growth growth) {
    double number;
    if (!double_from_value(thread, argument, &number)) {
        return VALUE_ERROR;
    }
    double result = function(number);
    if (isnan(result) && !isnan(number)) {
        return math_domain_error(thread);
    }
    if (isinf(result) && isfinite(number)) {
        return growth == GROWING ? math_range_error(thread) : math_domain_error(thread);
    }
    return value_from_double(result);
}

/* log and its like are not defined at 0 either, where C gives an infinity: apply sees to that. */
#define FUNCTION(name, function, growth)                                                \
    static Value math_##name(Thread *thread, const Value *args, int count) {            \
        (void)count;                                                                    \
        return apply(thread, args[0], function, growth);                                \
    }

static double to_degrees(double radians) {
    return radians * (180.0 / PI);
}

static double to_radians(double degrees) {
    return degrees * (PI / 180.0);
}

/* Whole numbers up to 23 have factorials that are exact, which not every C library finds. */
static double gamma_of(double number) {
    if (number == floor(number) && number >= 1.0 && number <= 23.0) {
        double product = 1.0;
        for (double factor = 2.0; factor < number; factor++) {
            product *= factor;
        }
        return product;
    }
    bool is_pole = number == floor(number) && number <= 0.0;
    return is_pole || number == -INFINITY ? NAN : tgamma(number);
}

static double log_gamma_of(double number) {
    return isinf(number) ? INFINITY : number == 1.0 || number == 2.0 ? 0.0 : lgamma(number);
}

FUNCTION(acos, acos, BOUNDED)
FUNCTION(acosh, acosh, BOUNDED)
FUNCTION(asin, asin, BOUNDED)
FUNCTION(asinh, asinh, BOUNDED)
FUNCTION(atan, atan, BOUNDED)
FUNCTION(atanh, atanh, BOUNDED)
FUNCTION(cbrt, cbrt, BOUNDED)
FUNCTION(cos, cos, BOUNDED)
FUNCTION(cosh, cosh, GROWING)
FUNCTION(degrees, to_degrees, GROWING)
FUNCTION(erf, erf, BOUNDED)
FUNCTION(erfc, erfc, BOUNDED)
FUNCTION(exp, exp, GROWING)
FUNCTION(exp2, exp2, GROWING)
FUNCTION(expm1, expm1, GROWING)
FUNCTION(fabs, fabs, BOUNDED)
FUNCTION(gamma, gamma_of, GROWING)
FUNCTION(lgamma, log_gamma_of, BOUNDED)
FUNCTION(log1p, log1p, BOUNDED)
FUNCTION(radians, to_radians, BOUNDED)
FUNCTION(sin, sin, BOUNDED)
FUNCTION(sinh, sinh, GROWING)
FUNCTION(sqrt, sqrt, BOUNDED)
FUNCTION(tan, tan, BOUNDED)
FUNCTION(tanh, tanh, BOUNDED)

/* The logarithm of an integer that may be too large for a double: of its highest bits, and of what they are shifted by. */
static Value apply_log(Thread *thread, Value argument, double (*function)(double)) {
    double number;
    argument = value_plain(argument);
    if (is_bigint(argument) && bigint_is_negative(argument)) {
        return math_domain_error(thread);
    }
    if (!is_bigint(argument) || int_to_double(argument, &number)) {
        return apply(thread, argument, function, BOUNDED);
    }
    int64_t shift = (int64_t)int_bit_length(argument) - 47; /* so that what is left is an int */
    Value high = value_right_shift(thread, argument, value_from_int(shift));
    return is_error(high) ? high
                          : value_from_double(function(ldexp((double)int_of(high), -47))
                                              + function(2.0) * (double)(shift + 47));
}

static Value math_log2(Thread *thread, const Value *args, int count) {
    (void)count;
    return apply_log(thread, args[0], log2);
}

static Value math_log10(Thread *thread, const Value *args, int count) {
    (void)count;
    return apply_log(thread, args[0], log10);
}

static Value math_log(Thread *thread, const Value *args, int count) {
    Value logarithm = apply_log(thread, args[0], log);
    if (count == 1 || is_error(logarithm)) {
        return logarithm;
    }
    Value base = apply_log(thread, args[1], log);
    return is_error(base) ? VALUE_ERROR : value_true_divide(thread, logarithm, base);
}

/* Functions of two numbers. */

static Value apply_two(Thread *thread, const Value *args, double (*function)(double, double)) {
    double left, right;
    if (!double_from_value(thread, args[0], &left) || !double_from_value(thread, args[1], &right)) {
        return VALUE_ERROR;
    }
    double result = function(left, right);
    if (isnan(result) && !isnan(left) && !isnan(right)) {
        return math_domain_error(thread);
    }
    if (isinf(result) && isfinite(left) && isfinite(right)) {
        return math_range_error(thread);
    }
    return value_from_double(result);
}

#define FUNCTION_OF_TWO(name, function)                                                 \
    static Value math_##name(Thread *thread, const Value *args, int count) {            \
        (void)count;                                                                    \
        return apply_two(thread, args, function);                                       \
    }

FUNCTION_OF_TWO(atan2, atan2)
FUNCTION_OF_TWO(copysign, copysign)
FUNCTION_OF_TWO(fmod, fmod)
FUNCTION_OF_TWO(remainder, remainder)

static Value math_pow(Thread *thread, const Value *args, int count) {
    (void)count;
    double base, exponent;
    if (!double_from_value(thread, args[0], &base) || !double_from_value(thread, args[1], &exponent)) {
        return VALUE_ERROR;
    }
    double result = pow(base, exponent);
    bool finite = isfinite(base) && isfinite(exponent);
    if (finite && (isnan(result) || (isinf(result) && base == 0.0))) {
        return math_domain_error(thread);
    }
    return finite && isinf(result) ? math_range_error(thread) : value_from_double(result);
}

static Value math_fma(Thread *thread, const Value *args, int count) {
    (void)count;
    double numbers[3];
    for (int i = 0; i < 3; i++) {
        if (!double_from_value(thread, args[i], &numbers[i])) {
            return VALUE_ERROR;
        }
    }
    double result = fma(numbers[0], numbers[1], numbers[2]);
    bool has_nan = isnan(numbers[0]) || isnan(numbers[1]) || isnan(numbers[2]);
    bool finite = isfinite(numbers[0]) && isfinite(numbers[1]) && isfinite(numbers[2]);
    if (isnan(result) && !has_nan) {
        return error_raise(thread, ERROR_VALUE, "invalid operation in fma");
    }
    return isinf(result) && finite ? error_raise(thread, ERROR_OVERFLOW, "overflow in fma")
                                   : value_from_double(result);
}

/* Doubles in their order as integers: neighbours differ by 1, and both zeros are 0. */
static int64_t rank_of(double number) {
    int64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits < 0 ? INT64_MIN - bits : bits;
}

static double number_of_rank(int64_t rank) {
    int64_t bits = rank < 0 ? INT64_MIN - rank : rank;
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* `steps` neighbours on, but not past the other number. */
static double step_towards(double from, double to, uint64_t steps) {
    if (isnan(from) || isnan(to)) {
        return from + to;
    }
    int64_t start = rank_of(from), end = rank_of(to);
    uint64_t distance = end > start ? (uint64_t)end - (uint64_t)start : (uint64_t)start - (uint64_t)end;
    if (steps == 0 || steps >= distance) {
        return steps == 0 ? from : to;
    }
    double number = number_of_rank(end > start ? start + (int64_t)steps : start - (int64_t)steps);
    return number == 0 ? copysign(0.0, from) : number;
}

static Value math_nextafter(Thread *thread, const Value *args, int count) {
    double from, to;
    if (!double_from_value(thread, args[0], &from) || !double_from_value(thread, args[1], &to)) {
        return VALUE_ERROR;
    }
    Value steps = args[count];
    if (is_empty(steps) || steps == VALUE_NONE) {
        return value_from_double(nextafter(from, to));
    }
    Value number = value_index(thread, steps);
    if (!is_error(number) && !is_integer(number)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, steps));
    }
    if (!is_error(number) && int_sign(number) < 0) {
        return error_raise(thread, ERROR_VALUE, "steps must be a non-negative integer");
    }
    return is_error(number) ? VALUE_ERROR : value_from_double(step_towards(from, to, (uint64_t)int_clamped(number)));
}

static Value math_ulp(Thread *thread, const Value *args, int count) {
    (void)count;
    double number;
    if (!double_from_value(thread, args[0], &number)) {
        return VALUE_ERROR;
    }
    number = fabs(number);
    if (!isfinite(number)) {
        return value_from_double(number);
    }
    double next = nextafter(number, INFINITY);
    return value_from_double(isinf(next) ? number - nextafter(number, -INFINITY) : next - number);
}

/* Rounding to integers. */

/* By the special method of an object, or else by way of a float. */
static Value to_integer(Thread *thread, Value argument, Special special, double (*function)(double)) {
    if (is_integer(argument)) {
        return is_bool(argument) ? value_from_int(integral_of(argument)) : argument;
    }
    Value found = has_class(argument) ? special_call(thread, special, argument, NULL, 0) : VALUE_EMPTY;
    if (!is_empty(found)) {
        return found;
    }
    double number;
    return double_from_value(thread, argument, &number) ? int_from_double(thread, function(number)) : VALUE_ERROR;
}

static Value math_ceil(Thread *thread, const Value *args, int count) {
    (void)count;
    return to_integer(thread, args[0], SPECIAL_CEIL, ceil);
}

static Value math_floor(Thread *thread, const Value *args, int count) {
    (void)count;
    return to_integer(thread, args[0], SPECIAL_FLOOR, floor);
}

static Value math_trunc(Thread *thread, const Value *args, int count) {
    (void)count;
    if (is_empty(type_of(thread, args[0])->special[SPECIAL_TRUNC])) {
        return error_raise(thread, ERROR_TYPE, "type %s doesn't define __trunc__ method", type_name_of(thread, args[0]));
    }
    return to_integer(thread, args[0], SPECIAL_TRUNC, trunc);
}

/* Parts of floats. */

static Value math_frexp(Thread *thread, const Value *args, int count) {
    (void)count;
    double number;
    if (!double_from_value(thread, args[0], &number)) {
        return VALUE_ERROR;
    }
    int exponent = 0;
    double mantissa = isfinite(number) ? frexp(number, &exponent) : number;
    return tuple_pair(thread, value_from_double(mantissa), value_from_int(exponent));
}

static Value math_ldexp(Thread *thread, const Value *args, int count) {
    (void)count;
    double number;
    int64_t exponent;
    if (!double_from_value(thread, args[0], &number)) {
        return VALUE_ERROR;
    }
    if (!is_integer(value_plain(args[1]))) {
        return error_raise(thread, ERROR_TYPE, "Expected an int as second argument to ldexp.");
    }
    exponent = int_clamped(value_plain(args[1]));
    exponent = exponent > INT_MAX ? INT_MAX : exponent < INT_MIN ? INT_MIN : exponent;
    double result = ldexp(number, (int)exponent);
    return isinf(result) && isfinite(number) ? math_range_error(thread) : value_from_double(result);
}

static Value math_modf(Thread *thread, const Value *args, int count) {
    (void)count;
    double number;
    if (!double_from_value(thread, args[0], &number)) {
        return VALUE_ERROR;
    }
    double whole;
    double fraction = modf(number, &whole);
    return tuple_pair(thread, value_from_double(fraction), value_from_double(whole));
}

/* Tests. */

static bool is_a_number(double number) {
    return !isnan(number);
}

static bool is_finite(double number) {
    return isfinite(number);
}

static bool is_infinite(double number) {
    return isinf(number);
}

static Value test(Thread *thread, Value argument, bool (*function)(double), bool wanted) {
    double number;
    return double_from_value(thread, argument, &number) ? value_from_bool(function(number) == wanted) : VALUE_ERROR;
}

static Value math_isfinite(Thread *thread, const Value *args, int count) {
    (void)count;
    return test(thread, args[0], is_finite, true);
}

static Value math_isinf(Thread *thread, const Value *args, int count) {
    (void)count;
    return test(thread, args[0], is_infinite, true);
}

static Value math_isnan(Thread *thread, const Value *args, int count) {
    (void)count;
    return test(thread, args[0], is_a_number, false);
}

static bool is_close(double left, double right, double relative, double absolute) {
    if (left == right || isinf(left) || isinf(right)) {
        return left == right;
    }
    double difference = fabs(right - left);
    return difference <= fabs(relative * right) || difference <= fabs(relative * left) || difference <= absolute;
}

static Value math_isclose(Thread *thread, const Value *args, int count) {
    (void)count;
    double numbers[4] = {0.0, 0.0, 1e-9, 0.0};
    for (int i = 0; i < 4; i++) {
        if (!is_empty(args[i]) && !double_from_value(thread, args[i], &numbers[i])) {
            return VALUE_ERROR;
        }
    }
    if (numbers[2] < 0.0 || numbers[3] < 0.0) {
        return error_raise(thread, ERROR_VALUE, "tolerances must be non-negative");
    }
    return value_from_bool(is_close(numbers[0], numbers[1], numbers[2], numbers[3]));
}

const BuiltinSpec math_functions[] = {
    {"acos", math_acos, 1, 1, 0, NULL},
    {"acosh", math_acosh, 1, 1, 0, NULL},
    {"asin", math_asin, 1, 1, 0, NULL},
    {"asinh", math_asinh, 1, 1, 0, NULL},
    {"atan", math_atan, 1, 1, 0, NULL},
    {"atan2", math_atan2, 2, 2, 0, NULL},
    {"atanh", math_atanh, 1, 1, 0, NULL},
    {"cbrt", math_cbrt, 1, 1, 0, NULL},
    {"ceil", math_ceil, 1, 1, 0, NULL},
    {"comb", math_comb, 2, 2, 0, NULL},
    {"copysign", math_copysign, 2, 2, 0, NULL},
    {"cos", math_cos, 1, 1, 0, NULL},
    {"cosh", math_cosh, 1, 1, 0, NULL},
    {"degrees", math_degrees, 1, 1, 0, NULL},
    {"dist", math_dist, 2, 2, 0, NULL},
    {"erf", math_erf, 1, 1, 0, NULL},
    {"erfc", math_erfc, 1, 1, 0, NULL},
    {"exp", math_exp, 1, 1, 0, NULL},
    {"exp2", math_exp2, 1, 1, 0, NULL},
    {"expm1", math_expm1, 1, 1, 0, NULL},
    {"fabs", math_fabs, 1, 1, 0, NULL},
    {"factorial", math_factorial, 1, 1, 0, NULL},
    {"floor", math_floor, 1, 1, 0, NULL},
    {"fma", math_fma, 3, 3, 0, NULL},
    {"fmod", math_fmod, 2, 2, 0, NULL},
    {"frexp", math_frexp, 1, 1, 0, NULL},
    {"fsum", math_fsum, 1, 1, 0, NULL},
    {"gamma", math_gamma, 1, 1, 0, NULL},
    {"gcd", math_gcd, 0, ARGUMENTS_ANY, 0, NULL},
    {"hypot", math_hypot, 0, ARGUMENTS_ANY, 0, NULL},
    {"isclose", math_isclose, 2, 2, 0, "a b * rel_tol abs_tol"},
    {"isfinite", math_isfinite, 1, 1, 0, NULL},
    {"isinf", math_isinf, 1, 1, 0, NULL},
    {"isnan", math_isnan, 1, 1, 0, NULL},
    {"isqrt", math_isqrt, 1, 1, 0, NULL},
    {"lcm", math_lcm, 0, ARGUMENTS_ANY, 0, NULL},
    {"ldexp", math_ldexp, 2, 2, 0, NULL},
    {"lgamma", math_lgamma, 1, 1, 0, NULL},
    {"log", math_log, 1, 2, 0, NULL},
    {"log10", math_log10, 1, 1, 0, NULL},
    {"log1p", math_log1p, 1, 1, 0, NULL},
    {"log2", math_log2, 1, 1, 0, NULL},
    {"modf", math_modf, 1, 1, 0, NULL},
    {"nextafter", math_nextafter, 2, 2, 0, "/ / * steps"},
    {"perm", math_perm, 1, 2, 0, NULL},
    {"pow", math_pow, 2, 2, 0, NULL},
    {"prod", math_prod, 1, 1, 0, "/ * start"},
    {"radians", math_radians, 1, 1, 0, NULL},
    {"remainder", math_remainder, 2, 2, 0, NULL},
    {"sin", math_sin, 1, 1, 0, NULL},
    {"sinh", math_sinh, 1, 1, 0, NULL},
    {"sqrt", math_sqrt, 1, 1, 0, NULL},
    {"sumprod", math_sumprod, 2, 2, 0, NULL},
    {"tan", math_tan, 1, 1, 0, NULL},
    {"tanh", math_tanh, 1, 1, 0, NULL},
    {"trunc", math_trunc, 1, 1, 0, NULL},
    {"ulp", math_ulp, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool math_fill(Thread *thread, Module *module) {
    return module_set(thread, module, "pi", value_from_double(PI))
           && module_set(thread, module, "e", value_from_double(E))
           && module_set(thread, module, "tau", value_from_double(2.0 * PI))
           && module_set(thread, module, "inf", value_from_double(INFINITY))
           && module_set(thread, module, "nan", value_from_double(NAN));
}

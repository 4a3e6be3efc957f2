/* The module math: functions of integers, of any size. */
#include "bigint.h"
#include "errors.h"
#include "int_functions.h"
#include "math_module.h"
#include "operators.h"

static bool is_integer_argument(Thread *thread, Value value) {
    if (is_integer(value)) {
        return true;
    }
    error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer", type_name_of(thread, value));
    return false;
}

/* As an int, if it is a bool. */
static Value plain(Value value) {
    return is_bool(value) ? value_from_int(integral_of(value)) : value;
}

Value math_factorial(Thread *thread, const Value *args, int count) {
    (void)count;
    return is_integer_argument(thread, args[0]) ? int_factorial(thread, plain(args[0])) : VALUE_ERROR;
}

Value math_perm(Thread *thread, const Value *args, int count) {
    if (count == 1 || args[1] == VALUE_NONE) {
        return math_factorial(thread, args, 1);
    }
    bool fits = is_integer_argument(thread, args[0]) && is_integer_argument(thread, args[1]);
    return fits ? int_perm(thread, plain(args[0]), plain(args[1])) : VALUE_ERROR;
}

Value math_comb(Thread *thread, const Value *args, int count) {
    (void)count;
    bool fits = is_integer_argument(thread, args[0]) && is_integer_argument(thread, args[1]);
    return fits ? int_comb(thread, plain(args[0]), plain(args[1])) : VALUE_ERROR;
}

Value math_gcd(Thread *thread, const Value *args, int count) {
    Value result = value_from_int(0);
    for (int i = 0; i < count && !is_error(result); i++) {
        result = is_integer_argument(thread, args[i]) ? int_gcd(thread, result, plain(args[i])) : VALUE_ERROR;
    }
    return result;
}

/* The least common multiple of two integers. */
static Value common_multiple(Thread *thread, Value left, Value right) {
    const Value zero = value_from_int(0);
    if (left == zero || right == zero) {
        return zero;
    }
    Value divisor = int_gcd(thread, left, right);
    Value factor = is_error(divisor) ? divisor : value_floor_divide(thread, right, divisor);
    Value product = is_error(factor) ? factor : value_multiply(thread, left, factor);
    return is_error(product) ? product : int_gcd(thread, product, zero); /* without its sign */
}

Value math_lcm(Thread *thread, const Value *args, int count) {
    Value result = value_from_int(1);
    for (int i = 0; i < count && !is_error(result); i++) {
        result = is_integer_argument(thread, args[i]) ? common_multiple(thread, result, plain(args[i])) : VALUE_ERROR;
    }
    return result;
}

Value math_isqrt(Thread *thread, const Value *args, int count) {
    (void)count;
    return is_integer_argument(thread, args[0]) ? int_isqrt(thread, plain(args[0])) : VALUE_ERROR;
}

/* The module math: functions of integers, of any size. */
#include "bigint.h"
#include "errors.h"
#include "int_functions.h"
#include "math_module.h"
#include "operators.h"
#include "sequence.h"

/* The int that an argument stands for. VALUE_ERROR, with the thread's error set, if that is none. */
static Value integer(Thread *thread, Value value) {
    Value number = value_index(thread, value);
    if (!is_error(number) && !is_integer(number)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, value));
    }
    return is_bool(number) ? value_from_int(integral_of(number)) : number;
}

Value math_factorial(Thread *thread, const Value *args, int count) {
    (void)count;
    Value number = integer(thread, args[0]);
    return is_error(number) ? VALUE_ERROR : int_factorial(thread, number);
}

Value math_perm(Thread *thread, const Value *args, int count) {
    if (count == 1 || args[1] == VALUE_NONE) {
        return math_factorial(thread, args, 1);
    }
    Value all = integer(thread, args[0]);
    Value chosen = is_error(all) ? VALUE_ERROR : integer(thread, args[1]);
    return is_error(chosen) ? VALUE_ERROR : int_perm(thread, all, chosen);
}

Value math_comb(Thread *thread, const Value *args, int count) {
    (void)count;
    Value all = integer(thread, args[0]);
    Value chosen = is_error(all) ? VALUE_ERROR : integer(thread, args[1]);
    return is_error(chosen) ? VALUE_ERROR : int_comb(thread, all, chosen);
}

Value math_gcd(Thread *thread, const Value *args, int count) {
    Value result = value_from_int(0);
    for (int i = 0; i < count && !is_error(result); i++) {
        Value number = integer(thread, args[i]);
        result = is_error(number) ? VALUE_ERROR : int_gcd(thread, result, number);
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
        Value number = integer(thread, args[i]);
        result = is_error(number) ? VALUE_ERROR : common_multiple(thread, result, number);
    }
    return result;
}

Value math_isqrt(Thread *thread, const Value *args, int count) {
    (void)count;
    Value number = integer(thread, args[0]);
    return is_error(number) ? VALUE_ERROR : int_isqrt(thread, number);
}

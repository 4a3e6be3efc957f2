#include "int_operators.h"

#include "errors.h"
#include "state.h"

/* Powers of integers of any size. */

static Value multiply(Thread *thread, Value left, Value right) {
    return thread_poll_interrupt(thread) ? int_binary(thread, OPERATOR_MULTIPLY, left, right) : VALUE_ERROR;
}

/* The exponent of two that a number is, or -1. */
static int64_t logarithm(const IntView *view) {
    int64_t bits = (int64_t)limbs_bit_length(view->limbs, view->count);
    for (size_t i = 0; i + 1 < view->count; i++) {
        if (view->limbs[i] != 0) {
            return -1;
        }
    }
    Limb top = view->limbs[view->count - 1];
    return (top & (top - 1)) == 0 ? bits - 1 : -1;
}

/* By squaring, from the highest bit of the exponent on. Neither it nor the base is zero. */
static Value power_by_squaring(Thread *thread, Value base, uint64_t exponent) {
    Value result = int_unary(thread, OPERATOR_POSITIVE, base);
    for (int bit = limb_bit_length(exponent) - 2; bit >= 0 && !is_error(result); bit--) {
        result = multiply(thread, result, result);
        if (!is_error(result) && (exponent >> bit & 1)) {
            result = multiply(thread, result, base);
        }
    }
    return result;
}

Value int_power(Thread *thread, Value base, Value exponent) {
    IntView view;
    int_view(&view, base);
    int64_t times = int_clamped(exponent);
    if (times == 0) {
        return value_from_int(1);
    }
    if (view.count == 0 || (view.count == 1 && view.limbs[0] == 1)) {
        IntView exponent_view;
        int_view(&exponent_view, exponent);
        bool is_odd = exponent_view.limbs[0] & 1;
        return value_from_int(view.count == 0 ? 0 : view.negative && is_odd ? -1 : 1);
    }
    /* What can't be kept is not tried. */
    uint64_t least_bits = limbs_bit_length(view.limbs, view.count) - 1;
    if ((uint64_t)times > (uint64_t)BIGINT_LIMBS_MAX * LIMB_BITS / least_bits) {
        return error_raise_memory(thread);
    }
    int64_t power_of_two = logarithm(&view);
    if (power_of_two > 0) {
        Value sign = value_from_int(view.negative && (times & 1) ? -1 : 1);
        return int_shift(thread, OPERATOR_LEFT_SHIFT, sign, value_from_int64(thread, times * power_of_two));
    }
    return power_by_squaring(thread, base, (uint64_t)times);
}

/* Modulo another number. */

/* Residues of an odd or even modulus of `count` limbs, two at least. To be a divisor as limbs_reduce wants it, the
 * modulus is shifted; its multiple does as well until the end. All the arrays are in one piece of memory. */
typedef struct {
    Scratch memory;
    size_t count;
    Limb *modulus; /* shifted */
    Limb *base, *result; /* residues */
    Limb *product;       /* of twice as many limbs and one more */
    Limb *scratch;       /* for multiplying */
} Residues;

static bool residues_init(Thread *thread, Residues *residues, const IntView *modulus) {
    size_t count = modulus->count;
    residues->count = count;
    if (!scratch_init(thread, &residues->memory, 5 * count + 1 + limbs_multiply_scratch(count, count))) {
        return false;
    }
    residues->modulus = residues->memory.limbs;
    residues->base = residues->modulus + count;
    residues->result = residues->base + count;
    residues->product = residues->result + count;
    residues->scratch = residues->product + 2 * count + 1;
    unsigned places = (unsigned)(LIMB_BITS - limb_bit_length(modulus->limbs[count - 1]));
    limbs_shift_left(residues->modulus, modulus->limbs, count, places);
    return true;
}

/* result = result * factor. False if the user interrupts. */
static bool residues_multiply(Thread *thread, Residues *residues, const Limb *factor) {
    size_t count = residues->count;
    if (!limbs_multiply(thread, residues->product, residues->result, count, factor, count, residues->scratch)
        || !limbs_reduce(thread, residues->product, 2 * count, residues->modulus, count)) {
        return false;
    }
    memcpy(residues->result, residues->product, count * sizeof(Limb));
    return true;
}

static bool bit_is_set(const IntView *view, uint64_t bit) {
    return view->limbs[bit / LIMB_BITS] >> bit % LIMB_BITS & 1;
}

static bool residues_power(Thread *thread, Residues *residues, const IntView *exponent) {
    memcpy(residues->result, residues->base, residues->count * sizeof(Limb));
    for (uint64_t bit = limbs_bit_length(exponent->limbs, exponent->count) - 1; bit-- > 0;) {
        if (!residues_multiply(thread, residues, residues->result)
            || (bit_is_set(exponent, bit) && !residues_multiply(thread, residues, residues->base))) {
            return false;
        }
    }
    return true;
}

static Value power_long(Thread *thread, const IntView *base, const IntView *exponent, const IntView *modulus) {
    Residues residues;
    if (!residues_init(thread, &residues, modulus)) {
        return VALUE_ERROR;
    }
    memset(residues.base, 0, residues.count * sizeof(Limb));
    memcpy(residues.base, base->limbs, base->count * sizeof(Limb));
    Value result = VALUE_ERROR;
    if (residues_power(thread, &residues, exponent)) {
        result = int_from_limbs(thread, residues.result, residues.count, false);
    }
    scratch_destroy(thread, &residues.memory);
    return result;
}

/* The modulus has one limb. */
static Value power_short(Thread *thread, Limb base, const IntView *exponent, Limb modulus) {
    Limb result = base;
    for (uint64_t bit = limbs_bit_length(exponent->limbs, exponent->count) - 1; bit-- > 0;) {
        Limb high = 0;
        Limb low = limb_multiply_add(result, result, 0, &high);
        limb_divide(high, low, modulus, &result);
        if (bit_is_set(exponent, bit)) {
            high = 0;
            low = limb_multiply_add(result, base, 0, &high);
            limb_divide(high, low, modulus, &result);
        }
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return int_from_unsigned(thread, result, false);
}

/* base ** exponent % modulus for a base from 0 to below the modulus, and an exponent and modulus above 0. */
static Value power_of_residue(Thread *thread, Value base, Value exponent, Value modulus) {
    IntView base_view;
    IntView exponent_view;
    IntView modulus_view;
    int_view(&base_view, base);
    int_view(&exponent_view, exponent);
    int_view(&modulus_view, modulus);
    if (base_view.count == 0) {
        return value_from_int(0);
    }
    if (modulus_view.count == 1) {
        return power_short(thread, base_view.limbs[0], &exponent_view, modulus_view.limbs[0]);
    }
    return power_long(thread, &base_view, &exponent_view, &modulus_view);
}

/* The number whose product with this one is 1 modulo a positive number, by Euclid's extended algorithm. */
static Value inverse(Thread *thread, Value number, Value modulus) {
    Value factor = value_from_int(1);
    Value next_factor = value_from_int(0);
    Value next = modulus;
    while (int_sign(next) != 0) {
        IntDivision division = int_divide(thread, number, next);
        Value product = is_error(division.rest) ? VALUE_ERROR : multiply(thread, division.quotient, next_factor);
        Value rest = is_error(product) ? product : int_binary(thread, OPERATOR_SUBTRACT, factor, product);
        if (is_error(rest)) {
            return VALUE_ERROR;
        }
        factor = next_factor;
        next_factor = rest;
        number = next;
        next = division.rest;
    }
    if (number != value_from_int(1)) {
        return error_raise(thread, ERROR_VALUE, "base is not invertible for the given modulus");
    }
    return int_binary(thread, OPERATOR_MODULO, factor, modulus);
}

Value int_power_modulo(Thread *thread, Value base, Value exponent, Value modulus) {
    if (int_sign(modulus) == 0) {
        return error_raise(thread, ERROR_VALUE, "pow() 3rd argument cannot be 0");
    }
    Value positive = int_absolute(thread, modulus);
    Value residue = is_error(positive) ? positive : int_binary(thread, OPERATOR_MODULO, base, positive);
    if (!is_error(residue) && int_sign(exponent) < 0) {
        residue = inverse(thread, residue, positive);
        exponent = is_error(residue) ? residue : int_absolute(thread, exponent);
    }
    if (is_error(residue) || is_error(exponent)) {
        return VALUE_ERROR;
    }
    Value result = int_sign(exponent) == 0 ? value_from_int(1) : power_of_residue(thread, residue, exponent, positive);
    return is_error(result) ? result : int_binary(thread, OPERATOR_MODULO, result, modulus);
}

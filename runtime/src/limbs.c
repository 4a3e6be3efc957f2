#include "limbs.h"

#include "state.h"

enum { KARATSUBA_LIMBS = 32 }; /* from where on it pays, as measured */

uint64_t limbs_bit_length(const Limb *limbs, size_t count) {
    return count == 0 ? 0 : (uint64_t)(count - 1) * LIMB_BITS + (uint64_t)limb_bit_length(limbs[count - 1]);
}

int limbs_compare(const Limb *left, size_t left_count, const Limb *right, size_t right_count) {
    if (left_count != right_count) {
        return left_count < right_count ? -1 : 1;
    }
    for (size_t i = left_count; i-- > 0;) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

/* Adding and subtracting. */

static Limb add_carry(Limb *result, const Limb *limbs, size_t count, Limb carry) {
    for (size_t i = 0; i < count; i++) {
        result[i] = limbs[i] + carry;
        carry = result[i] < carry;
    }
    return carry;
}

static Limb subtract_borrow(Limb *result, const Limb *limbs, size_t count, Limb borrow) {
    for (size_t i = 0; i < count; i++) {
        Limb limb = limbs[i];
        result[i] = limb - borrow;
        borrow = limb < borrow;
    }
    return borrow;
}

Limb limbs_add(Limb *result, const Limb *left, size_t left_count, const Limb *right, size_t right_count) {
    Limb carry = 0;
    for (size_t i = 0; i < right_count; i++) {
        Limb part = left[i] + carry;
        carry = part < carry;
        result[i] = part + right[i];
        carry += result[i] < part;
    }
    return add_carry(result + right_count, left + right_count, left_count - right_count, carry);
}

Limb limbs_subtract(Limb *result, const Limb *left, size_t left_count, const Limb *right, size_t right_count) {
    Limb borrow = 0;
    for (size_t i = 0; i < right_count; i++) {
        Limb part = left[i] - borrow;
        borrow = left[i] < borrow;
        borrow += part < right[i];
        result[i] = part - right[i];
    }
    return subtract_borrow(result + right_count, left + right_count, left_count - right_count, borrow);
}

/* Shifting. */

Limb limbs_shift_left(Limb *result, const Limb *limbs, size_t count, unsigned places) {
    if (places == 0) {
        memmove(result, limbs, count * sizeof(Limb));
        return 0;
    }
    Limb out = count == 0 ? 0 : limbs[count - 1] >> (LIMB_BITS - places);
    for (size_t i = count; i-- > 0;) {
        result[i] = limbs[i] << places | (i == 0 ? 0 : limbs[i - 1] >> (LIMB_BITS - places));
    }
    return out;
}

Limb limbs_shift_right(Limb *result, const Limb *limbs, size_t count, unsigned places) {
    if (places == 0) {
        memmove(result, limbs, count * sizeof(Limb));
        return 0;
    }
    Limb out = count == 0 ? 0 : limbs[0] << (LIMB_BITS - places);
    for (size_t i = 0; i < count; i++) {
        result[i] = limbs[i] >> places | (i + 1 == count ? 0 : limbs[i + 1] << (LIMB_BITS - places));
    }
    return out;
}

/* Multiplying. */

Limb limbs_multiply_by(Limb *result, const Limb *limbs, size_t count, Limb factor, Limb carry) {
    for (size_t i = 0; i < count; i++) {
        result[i] = limb_multiply_add(limbs[i], factor, 0, &carry);
    }
    return carry;
}

/* result = limbs * factor. Returns the carry. */
static Limb set_product(Limb *result, const Limb *limbs, size_t count, Limb factor) {
    Limb carry = 0;
    for (size_t i = 0; i < count; i++) {
        result[i] = limb_multiply_add(limbs[i], factor, 0, &carry);
    }
    return carry;
}

/* result += limbs * factor. Returns the carry. */
static Limb add_product(Limb *result, const Limb *limbs, size_t count, Limb factor) {
    Limb carry = 0;
    for (size_t i = 0; i < count; i++) {
        result[i] = limb_multiply_add(limbs[i], factor, result[i], &carry);
    }
    return carry;
}

static bool multiply_simply(Thread *thread, Limb *result, const Limb *left, size_t left_count, const Limb *right,
                            size_t right_count) {
    if (right_count == 0) {
        memset(result, 0, left_count * sizeof(Limb));
        return true;
    }
    result[left_count] = set_product(result, left, left_count, right[0]);
    for (size_t i = 1; i < right_count; i++) {
        result[left_count + i] = add_product(result + i, left, left_count, right[i]);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

static size_t karatsuba_scratch(size_t count) {
    /* 4 * (half + 1) limbs at each level, and half is at most (count + 1) / 2. */
    return 4 * count + 8 * LIMB_BITS;
}

/* Two numbers of `count` limbs each (A. Karatsuba, Yu. Ofman: Multiplication of Many-Digital Numbers by Automatic
 * Computers, 1962). With left = a1 * B + a0 and right = b1 * B + b0, the product is
 * z2 * B**2 + ((a1 + a0) * (b1 + b0) - z2 - z0) * B + z0 where z2 = a1 * b1 and z0 = a0 * b0. */
static bool multiply_alike(Thread *thread, Limb *result, const Limb *left, const Limb *right, size_t count,
                           Limb *scratch) {
    if (count < KARATSUBA_LIMBS) {
        return multiply_simply(thread, result, left, count, right, count);
    }
    size_t half = (count + 1) / 2;
    size_t rest = count - half;
    size_t sum_count = half + 1;
    /* The sums are kept where the result comes; the product of the sums, in the scratch. */
    Limb *left_sum = result;
    Limb *right_sum = result + sum_count;
    Limb *middle = scratch;
    scratch += 2 * sum_count;
    left_sum[half] = limbs_add(left_sum, left, half, left + half, rest);
    right_sum[half] = limbs_add(right_sum, right, half, right + half, rest);
    if (!multiply_alike(thread, middle, left_sum, right_sum, sum_count, scratch)
        || !multiply_alike(thread, result, left, right, half, scratch)
        || !multiply_alike(thread, result + 2 * half, left + half, right + half, rest, scratch)) {
        return false;
    }
    limbs_subtract(middle, middle, 2 * sum_count, result, 2 * half);
    limbs_subtract(middle, middle, 2 * sum_count, result + 2 * half, 2 * rest);
    size_t middle_count = limbs_trim(middle, 2 * sum_count);
    limbs_add(result + half, result + half, 2 * count - half, middle, middle_count);
    return true;
}

size_t limbs_multiply_scratch(size_t left_count, size_t right_count) {
    size_t least = left_count < right_count ? left_count : right_count;
    /* Rests are multiplied in turn, as in Euclid's algorithm: their products take 8 * least limbs in all. */
    return least < KARATSUBA_LIMBS ? 0 : 8 * least + karatsuba_scratch(least);
}

bool limbs_multiply(Thread *thread, Limb *result, const Limb *left, size_t left_count, const Limb *right,
                    size_t right_count, Limb *scratch) {
    if (left_count < right_count) {
        return limbs_multiply(thread, result, right, right_count, left, left_count, scratch);
    }
    if (right_count < KARATSUBA_LIMBS) {
        return multiply_simply(thread, result, left, left_count, right, right_count);
    }
    /* The longer one is cut into pieces of the length of the shorter one. */
    Limb *product = scratch;
    scratch += 2 * right_count;
    memset(result, 0, (left_count + right_count) * sizeof(Limb));
    size_t done = 0;
    for (; left_count - done >= right_count; done += right_count) {
        if (!multiply_alike(thread, product, left + done, right, right_count, scratch)) {
            return false;
        }
        limbs_add(result + done, result + done, 2 * right_count, product, 2 * right_count); /* no carry is left */
    }
    size_t rest = left_count - done;
    if (rest > 0) {
        if (!limbs_multiply(thread, product, right, right_count, left + done, rest, scratch)) {
            return false;
        }
        limbs_add(result + done, result + done, rest + right_count, product, rest + right_count);
    }
    return true;
}

/* Dividing. */

bool limbs_divide_by(Thread *thread, Limb *quotient, const Limb *limbs, size_t count, Limb divisor, Limb *rest) {
    Limb high = 0;
    for (size_t i = count; i-- > 0;) {
        quotient[i] = limb_divide(high, limbs[i], divisor, &high);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    *rest = high;
    return true;
}

/* rest -= divisor * factor. Returns the borrow. */
static Limb subtract_product(Limb *rest, const Limb *divisor, size_t count, Limb factor) {
    Limb carry = 0;
    for (size_t i = 0; i < count; i++) {
        Limb product = limb_multiply_add(divisor[i], factor, 0, &carry);
        carry += rest[i] < product;
        rest[i] -= product;
    }
    return carry;
}

/* Is left * right greater than high:low? */
static bool product_exceeds(Limb left, Limb right, Limb high, Limb low) {
    Limb product_high = 0;
    Limb product_low = limb_multiply_add(left, right, 0, &product_high);
    return product_high > high || (product_high == high && product_low > low);
}

/* Steps D3 to D6 of algorithm D (D. E. Knuth: The Art of Computer Programming, volume 2, section 4.3.1). */
Limb limbs_divide_step(Limb *rest, const Limb *divisor, size_t count) {
    Limb top = divisor[count - 1];
    Limb guess = UINT64_MAX;
    if (rest[count] < top) {
        Limb left;
        guess = limb_divide(rest[count], rest[count - 1], top, &left);
        while (product_exceeds(guess, divisor[count - 2], left, rest[count - 2])) {
            guess--;
            left += top;
            if (left < top) {
                break;
            }
        }
    }
    Limb borrow = subtract_product(rest, divisor, count, guess);
    bool too_much = rest[count] < borrow;
    rest[count] -= borrow;
    while (too_much) {
        guess--;
        Limb carry = limbs_add(rest, rest, count, divisor, count);
        rest[count] += carry;
        too_much = !(carry && rest[count] == 0);
    }
    return guess;
}

bool limbs_reduce(Thread *thread, Limb *rest, size_t rest_count, const Limb *divisor, size_t count) {
    if (rest_count >= count && limbs_compare(rest + rest_count - count, count, divisor, count) >= 0) {
        limbs_subtract(rest + rest_count - count, rest + rest_count - count, count, divisor, count);
    }
    for (size_t i = rest_count; i-- > count;) {
        limbs_divide_step(rest + i - count, divisor, count);
        if (!thread_poll_interrupt(thread)) {
            return false;
        }
    }
    return true;
}

/* Greatest common divisor. */

uint64_t limbs_make_odd(Limb *limbs, size_t *count) {
    size_t whole = 0;
    while (limbs[whole] == 0) {
        whole++;
    }
    unsigned places = 0;
    while ((limbs[whole] >> places & 1) == 0) {
        places++;
    }
    limbs_shift_right(limbs, limbs + whole, *count - whole, places);
    *count = limbs_trim(limbs, *count - whole);
    return (uint64_t)whole * LIMB_BITS + places;
}

/* J. Stein: Computational problems associated with Racah algebra, 1967. */
size_t limbs_gcd_odd(Thread *thread, Limb *left, size_t left_count, Limb *right, size_t right_count) {
    Limb *result = left;
    for (;;) {
        int order = limbs_compare(left, left_count, right, right_count);
        if (order == 0) {
            break;
        }
        if (order < 0) {
            Limb *limbs = left;
            size_t count = left_count;
            left = right;
            left_count = right_count;
            right = limbs;
            right_count = count;
        }
        limbs_subtract(left, left, left_count, right, right_count);
        left_count = limbs_trim(left, left_count);
        limbs_make_odd(left, &left_count);
        if (!thread_poll_interrupt(thread)) {
            return 0;
        }
    }
    if (left != result) {
        memmove(result, left, left_count * sizeof(Limb));
    }
    return left_count;
}

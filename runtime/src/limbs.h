/* Arithmetic on natural numbers that are arrays of limbs, the lowest first.
 *
 * These functions know nothing of objects and get all their memory from the caller. Those that may take long are given
 * the thread; they fail, with KeyboardInterrupt set, if the user interrupts. A number is *trimmed* if its
 * highest limb is not zero; zero has no limbs. Results may overlap operands only where it is said. */
#ifndef PYVM_LIMBS_H
#define PYVM_LIMBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t Limb;
typedef struct Thread Thread;

enum {
    LIMB_BITS = 64,
    LIMB_HALF = 32,
};

/* Twice as wide as a limb, where the compiler knows such a type. */
#if defined(__SIZEOF_INT128__) && !defined(PYVM_NO_INT128)
#define HAVE_WIDE 1
__extension__ typedef unsigned __int128 WideLimb;
__extension__ typedef __int128 WideInt;
#endif

/* The low half of left * right + more + carry, which two limbs hold; `carry` becomes the high half. */
static inline Limb limb_multiply_add(Limb left, Limb right, Limb more, Limb *carry) {
#ifdef HAVE_WIDE
    WideLimb sum = (WideLimb)left * right + more + *carry;
    *carry = (Limb)(sum >> LIMB_BITS);
    return (Limb)sum;
#else
    Limb a = left >> LIMB_HALF, b = left & UINT32_MAX, c = right >> LIMB_HALF, d = right & UINT32_MAX;
    Limb low = b * d + (more & UINT32_MAX);
    Limb middle = a * d + (low >> LIMB_HALF) + (more >> LIMB_HALF); /* below 2**64, as is the next */
    Limb other = b * c + (middle & UINT32_MAX);
    Limb high = a * c + (middle >> LIMB_HALF) + (other >> LIMB_HALF);
    Limb product = other << LIMB_HALF | (low & UINT32_MAX);
    Limb sum = product + *carry;
    *carry = high + (sum < product);
    return sum;
#endif
}

/* The quotient of high:low by a divisor greater than `high`; `rest` becomes what is left. */
static inline Limb limb_divide(Limb high, Limb low, Limb divisor, Limb *rest) {
#ifdef HAVE_WIDE
    WideLimb number = (WideLimb)high << LIMB_BITS | low;
    Limb quotient = (Limb)(number / divisor);
    *rest = low - quotient * divisor;
    return quotient;
#else
    Limb quotient = 0;
    for (int i = 0; i < LIMB_BITS; i++) {
        bool carry = high >> (LIMB_BITS - 1);
        high = high << 1 | low >> (LIMB_BITS - 1);
        low <<= 1;
        quotient <<= 1;
        if (carry || high >= divisor) {
            high -= divisor;
            quotient |= 1;
        }
    }
    *rest = high;
    return quotient;
#endif
}

/* The number of bits of a limb, 0 for 0. */
static inline int limb_bit_length(Limb limb) {
#if defined(__GNUC__)
    return limb == 0 ? 0 : LIMB_BITS - __builtin_clzll(limb);
#else
    int bits = 0;
    for (; limb != 0; limb >>= 1) {
        bits++;
    }
    return bits;
#endif
}

/* How many bits of a limb are set. */
static inline int limb_bit_count(Limb limb) {
#if defined(__GNUC__)
    return __builtin_popcountll(limb);
#else
    int bits = 0;
    for (; limb != 0; limb &= limb - 1) {
        bits++;
    }
    return bits;
#endif
}

/* The number of limbs without leading zeros. */
static inline size_t limbs_trim(const Limb *limbs, size_t count) {
    while (count > 0 && limbs[count - 1] == 0) {
        count--;
    }
    return count;
}

/* Of trimmed numbers. */
uint64_t limbs_bit_length(const Limb *limbs, size_t count);
int limbs_compare(const Limb *left, size_t left_count, const Limb *right, size_t right_count);

/* left + right, or left - right, whose low `left_count` limbs are stored; the carry or borrow is returned.
 * `left` has as many limbs as `right` at least. The result may be stored over either. */
Limb limbs_add(Limb *result, const Limb *left, size_t left_count, const Limb *right, size_t right_count);
Limb limbs_subtract(Limb *result, const Limb *left, size_t left_count, const Limb *right, size_t right_count);

/* limbs * factor + carry: `count` limbs are stored, maybe in place, and the next one is returned. */
Limb limbs_multiply_by(Limb *result, const Limb *limbs, size_t count, Limb factor, Limb carry);

/* Stores the quotient, maybe in place, and the rest. False if the user interrupts. */
bool limbs_divide_by(Thread *thread, Limb *quotient, const Limb *limbs, size_t count, Limb divisor, Limb *rest);

/* Shift by less than LIMB_BITS, maybe in place. The bits shifted out are returned: at the bottom of a limb from the
 * left, at its top from the right. */
Limb limbs_shift_left(Limb *result, const Limb *limbs, size_t count, unsigned places);
Limb limbs_shift_right(Limb *result, const Limb *limbs, size_t count, unsigned places);

/* Multiplying needs so many limbs of memory. */
size_t limbs_multiply_scratch(size_t left_count, size_t right_count);

/* left * right, of left_count + right_count limbs. False if the user interrupts. */
bool limbs_multiply(Thread *thread, Limb *result, const Limb *left, size_t left_count, const Limb *right,
                    size_t right_count, Limb *scratch);

/* One step of a long division: the limb of the quotient for the `count` + 1 limbs of `rest`, which become what is
 * left, below the divisor. The divisor has two limbs at least and its highest bit set; `rest` must be below the
 * divisor times 2**LIMB_BITS. */
Limb limbs_divide_step(Limb *rest, const Limb *divisor, size_t count);

/* `rest`, of `rest_count` limbs, modulo a divisor as above; rest_count may be less than count. False if the user
 * interrupts. */
bool limbs_reduce(Thread *thread, Limb *rest, size_t rest_count, const Limb *divisor, size_t count);

/* Greatest common divisor of two trimmed numbers, not zero and odd: left in `left`, of as many limbs as are
 * returned; `right` is used up. 0 if the user interrupts. */
size_t limbs_gcd_odd(Thread *thread, Limb *left, size_t left_count, Limb *right, size_t right_count);

/* Shift a number that is not zero, in place, until it is odd. Returns by how many places. */
uint64_t limbs_make_odd(Limb *limbs, size_t *count);

#endif

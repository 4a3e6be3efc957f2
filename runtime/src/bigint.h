/* Integers of any size. What fits 48 bits is in the value itself, always; what does not is an object:
 *
 *     header: flags = sign; extra = number of limbs
 *     limbs, the lowest first; the highest is not zero
 *
 * So equal integers look the same, and `is_int` and `is_bigint` exclude each other. */
#ifndef PYVM_BIGINT_H
#define PYVM_BIGINT_H

#include "heap.h"
#include "limbs.h"

enum { BIGINT_NEGATIVE = 1 }; /* in the header's flags */

/* 2**33 bits: what needs more is MemoryError without a try. */
#define BIGINT_LIMBS_MAX (UINT32_C(1) << 27)

typedef struct {
    Object header;
    Limb limbs[];
} BigInt;

static inline bool is_bigint(Value value) {
    return is_kind(value, KIND_BIGINT);
}

static inline BigInt *bigint_of(Value value) {
    return (BigInt *)object_of(value);
}

static inline bool bigint_is_negative(Value value) {
    return bigint_of(value)->header.flags & BIGINT_NEGATIVE;
}

/* An integer of any size, or a bool. */
static inline bool is_integer(Value value) {
    return is_integral(value) || is_bigint(value);
}

/* The magnitude and the sign of an integer of any size, or of a bool. */
typedef struct {
    const Limb *limbs;
    size_t count;
    bool negative;
    Limb own; /* the only limb, if the integer is not an object */
} IntView;

void int_view(IntView *view, Value value);

/* -1, 0 or 1 */
int int_sign(Value value);

/* VALUE_ERROR or NULL, with the thread's error set, when there is no memory. */

/* A big integer whose limbs are to be set, and then finished: it becomes an int if it can be one. */
BigInt *bigint_new(Thread *thread, uint64_t count);
Value bigint_finish(BigInt *bigint, bool negative);

Value int_from_limbs(Thread *thread, const Limb *limbs, size_t count, bool negative);
Value int_from_unsigned(Thread *thread, uint64_t number, bool negative);
Value value_from_int64_slow(Thread *thread, int64_t number);

static inline Value value_from_int64(Thread *thread, int64_t number) {
    return int_fits(number) ? value_from_int(number) : value_from_int64_slow(thread, number);
}

/* Does an integer of any size fit 64 bits? */
bool int_to_int64(Value value, int64_t *number);

/* The same cut to what 64 bits hold. */
int64_t int_clamped(Value value);

#ifdef HAVE_WIDE
/* Does an integer of any size fit 128 bits, but for the least of them? */
static inline bool int_to_wide(Value value, WideInt *number) {
    if (!is_object(value)) {
        *number = integral_of(value);
        return true;
    }
    const BigInt *bigint = bigint_of(value);
    bool has_two = bigint->header.extra == 2;
    if (bigint->header.extra > 2 || (has_two && bigint->limbs[1] > INT64_MAX)) {
        return false;
    }
    WideInt magnitude = (WideInt)((WideLimb)(has_two ? bigint->limbs[1] : 0) << LIMB_BITS | bigint->limbs[0]);
    *number = bigint_is_negative(value) ? -magnitude : magnitude;
    return true;
}

Value int_from_wide_magnitude(Thread *thread, WideLimb magnitude, bool negative);

static inline Value int_from_wide(Thread *thread, WideInt number) {
    if (number >= INT_MIN_48 && number <= INT_MAX_48) {
        return value_from_int((int64_t)number);
    }
    return int_from_wide_magnitude(thread, number < 0 ? -(WideLimb)number : (WideLimb)number, number < 0);
}
#endif

/* Comparing: less than, equal to or greater than zero. */
int int_compare(Value left, Value right);

/* Likewise with a double that is not NaN, exactly. */
int int_compare_double(Value left, double right);

/* The nearest double, the one with an even mantissa of two. False if it is infinite. */
bool int_to_double(Value value, double *number);

/* As above, with OverflowError set. */
bool int_to_double_or_raise(Thread *thread, Value value, double *number);

/* mantissa * 2**exponent, rounded once; the lowest bit of a mantissa of 64 bits may stand for any lower ones. */
double double_from_mantissa(uint64_t mantissa, int64_t exponent);

/* The integer nearest to a double towards zero, or OverflowError or ValueError. */
Value int_from_double(Thread *thread, double number);

int64_t bigint_hash(Value value);

/* Memory for computing, which counts as the heap's. */
typedef struct {
    Limb *limbs;
    size_t count;
} Scratch;

/* False, with MemoryError set, when there is none. */
bool scratch_init(Thread *thread, Scratch *scratch, size_t count);
void scratch_destroy(Thread *thread, Scratch *scratch);

#endif

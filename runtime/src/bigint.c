#include "bigint.h"

#include <math.h>
#include <stdlib.h>

#include "errors.h"
#include "hash.h"
#include "state.h"

enum {
    DOUBLE_LIMBS = 17, /* what the largest double has, and one more for shifting */
    MANTISSA_BITS = 53,
    EXPONENT_LEAST = -1074, /* of the last bit of a double */
    EXPONENT_MOST = 1024,
};

/* Making. */

BigInt *bigint_new(Thread *thread, uint64_t count) {
    if (count > BIGINT_LIMBS_MAX) {
        error_raise_memory(thread);
        return NULL;
    }
    BigInt *bigint = heap_allocate(thread->heap, KIND_BIGINT, sizeof(BigInt) + (size_t)count * sizeof(Limb));
    if (bigint != NULL) {
        bigint->header.extra = (uint32_t)count;
    }
    return bigint;
}

static bool magnitude_fits(Limb limb, bool negative) {
    return limb <= (Limb)INT_MAX_48 + negative;
}

static Value int_from_magnitude(Limb limb, bool negative) {
    return value_from_int(negative ? -(int64_t)limb : (int64_t)limb);
}

Value bigint_finish(BigInt *bigint, bool negative) {
    size_t count = limbs_trim(bigint->limbs, bigint->header.extra);
    if (count == 0 || (count == 1 && magnitude_fits(bigint->limbs[0], negative))) {
        return int_from_magnitude(count == 0 ? 0 : bigint->limbs[0], negative);
    }
    bigint->header.extra = (uint32_t)count;
    bigint->header.flags = negative ? BIGINT_NEGATIVE : 0;
    return value_from_object(bigint);
}

Value int_from_limbs(Thread *thread, const Limb *limbs, size_t count, bool negative) {
    count = limbs_trim(limbs, count);
    if (count == 0 || (count == 1 && magnitude_fits(limbs[0], negative))) {
        return int_from_magnitude(count == 0 ? 0 : limbs[0], negative);
    }
    BigInt *bigint = bigint_new(thread, count);
    if (bigint == NULL) {
        return VALUE_ERROR;
    }
    memcpy(bigint->limbs, limbs, count * sizeof(Limb));
    return bigint_finish(bigint, negative);
}

Value int_from_unsigned(Thread *thread, uint64_t number, bool negative) {
    return int_from_limbs(thread, &number, 1, negative);
}

Value value_from_int64_slow(Thread *thread, int64_t number) {
    return int_from_unsigned(thread, number < 0 ? -(uint64_t)number : (uint64_t)number, number < 0);
}

/* Reading. */

void int_view(IntView *view, Value value) {
    if (is_object(value)) {
        view->limbs = bigint_of(value)->limbs;
        view->count = bigint_of(value)->header.extra;
        view->negative = bigint_is_negative(value);
        return;
    }
    int64_t number = integral_of(value);
    view->negative = number < 0;
    view->own = number < 0 ? -(uint64_t)number : (uint64_t)number;
    view->limbs = &view->own;
    view->count = number != 0;
}

int int_sign(Value value) {
    if (is_object(value)) {
        return bigint_is_negative(value) ? -1 : 1;
    }
    return (integral_of(value) > 0) - (integral_of(value) < 0);
}

bool int_to_int64(Value value, int64_t *number) {
    IntView view;
    int_view(&view, value);
    Limb limb = view.count == 0 ? 0 : view.limbs[0];
    *number = (int64_t)(view.negative ? -limb : limb);
    return view.count <= 1 && limb <= (Limb)INT64_MAX + view.negative;
}

int64_t int_clamped(Value value) {
    int64_t number;
    if (int_to_int64(value, &number)) {
        return number;
    }
    return int_sign(value) < 0 ? INT64_MIN : INT64_MAX;
}

#ifdef HAVE_WIDE
Value int_from_wide_magnitude(Thread *thread, WideLimb magnitude, bool negative) {
    Limb high = (Limb)(magnitude >> LIMB_BITS);
    if (high == 0 && magnitude_fits((Limb)magnitude, negative)) {
        return int_from_magnitude((Limb)magnitude, negative);
    }
    BigInt *bigint = bigint_new(thread, high == 0 ? 1 : 2);
    if (bigint == NULL) {
        return VALUE_ERROR;
    }
    bigint->header.flags = negative ? BIGINT_NEGATIVE : 0;
    bigint->limbs[0] = (Limb)magnitude;
    if (high != 0) {
        bigint->limbs[1] = high;
    }
    return value_from_object(bigint);
}
#endif

/* Comparing. */

static int views_compare(const IntView *left, const IntView *right) {
    if (left->negative != right->negative) {
        return left->negative ? -1 : 1;
    }
    int order = limbs_compare(left->limbs, left->count, right->limbs, right->count);
    return left->negative ? -order : order;
}

int int_compare(Value left, Value right) {
    IntView first;
    IntView second;
    int_view(&first, left);
    int_view(&second, right);
    return views_compare(&first, &second);
}

/* A finite double without fraction. */
static void view_of_double(IntView *view, Limb limbs[DOUBLE_LIMBS], double whole) {
    int exponent;
    double fraction = frexp(fabs(whole), &exponent);
    memset(limbs, 0, DOUBLE_LIMBS * sizeof(Limb));
    Limb mantissa = (Limb)ldexp(fraction, MANTISSA_BITS);
    int places = exponent - MANTISSA_BITS;
    if (places < 0) {
        limbs[0] = places <= -LIMB_BITS ? 0 : mantissa >> -places;
    } else {
        limbs[places / LIMB_BITS] = mantissa;
        Limb *low = limbs + places / LIMB_BITS;
        low[1] = limbs_shift_left(low, low, 1, (unsigned)places % LIMB_BITS);
    }
    view->limbs = limbs;
    view->count = limbs_trim(limbs, DOUBLE_LIMBS);
    view->negative = whole < 0;
}

int int_compare_double(Value left, double right) {
    if (!isfinite(right)) {
        return right > 0 ? -1 : 1;
    }
    Limb limbs[DOUBLE_LIMBS];
    IntView first;
    IntView second;
    double whole = trunc(right);
    int_view(&first, left);
    view_of_double(&second, limbs, whole);
    int order = views_compare(&first, &second);
    return order != 0 ? order : (whole > right) - (whole < right);
}

/* Doubles. */

/* The mantissa cut to so many bits, to the even neighbour where it is half-way. */
static uint64_t round_mantissa(uint64_t mantissa, int dropped) {
    uint64_t rest = mantissa & ((UINT64_C(1) << dropped) - 1);
    uint64_t half = UINT64_C(1) << (dropped - 1);
    mantissa >>= dropped;
    return mantissa + (rest > half || (rest == half && (mantissa & 1)));
}

double double_from_mantissa(uint64_t mantissa, int64_t exponent) {
    int length = limb_bit_length(mantissa);
    if (length == 0 || exponent + length < EXPONENT_LEAST) {
        return 0.0;
    }
    if (exponent + length > EXPONENT_MOST) {
        return INFINITY;
    }
    int dropped = length > MANTISSA_BITS ? length - MANTISSA_BITS : 0;
    if (exponent + dropped < EXPONENT_LEAST) {
        dropped = (int)(EXPONENT_LEAST - exponent);
    }
    if (dropped >= LIMB_BITS) {
        return mantissa > UINT64_C(1) << (LIMB_BITS - 1) && dropped == LIMB_BITS ? ldexp(1.0, EXPONENT_LEAST) : 0.0;
    }
    mantissa = dropped == 0 ? mantissa : round_mantissa(mantissa, dropped);
    return ldexp((double)mantissa, (int)exponent + dropped);
}

/* The highest 64 bits of a number of two limbs at least; the lowest of them is set if any lower one is. */
static uint64_t top_bits(const IntView *view, int64_t *exponent) {
    const Limb *top = view->limbs + view->count - 1;
    unsigned places = (unsigned)(LIMB_BITS - limb_bit_length(*top));
    Limb mantissa = places == 0 ? *top : *top << places | top[-1] >> (LIMB_BITS - places);
    Limb lost = places == 0 ? top[-1] : top[-1] << places;
    for (const Limb *limb = view->limbs; lost == 0 && limb < top - 1; limb++) {
        lost = *limb;
    }
    *exponent = (int64_t)(view->count - 1) * LIMB_BITS - places;
    return mantissa | (lost != 0);
}

bool int_to_double(Value value, double *number) {
    IntView view;
    int_view(&view, value);
    int64_t exponent = 0;
    uint64_t mantissa = view.count == 0 ? 0 : view.count == 1 ? view.limbs[0] : top_bits(&view, &exponent);
    double magnitude = double_from_mantissa(mantissa, exponent);
    *number = view.negative ? -magnitude : magnitude;
    return isfinite(magnitude);
}

bool int_to_double_or_raise(Thread *thread, Value value, double *number) {
    if (int_to_double(value, number)) {
        return true;
    }
    error_raise(thread, ERROR_OVERFLOW, "int too large to convert to float");
    return false;
}

Value int_from_double(Thread *thread, double number) {
    if (isnan(number)) {
        return error_raise(thread, ERROR_VALUE, "cannot convert float NaN to integer");
    }
    if (isinf(number)) {
        return error_raise(thread, ERROR_OVERFLOW, "cannot convert float infinity to integer");
    }
    double whole = trunc(number);
    if (whole >= (double)INT_MIN_48 && whole <= (double)INT_MAX_48) {
        return value_from_int((int64_t)whole);
    }
    Limb limbs[DOUBLE_LIMBS];
    IntView view;
    view_of_double(&view, limbs, whole);
    return int_from_limbs(thread, view.limbs, view.count, view.negative);
}

/* The number modulo 2**61 - 1: as 2**64 is 8 there, a limb more is a rotation by three bits. */
int64_t bigint_hash(Value value) {
    IntView view;
    int_view(&view, value);
    uint64_t hash = 0;
    for (size_t i = view.count; i-- > 0;) {
        hash = hash_rotate(hash, LIMB_BITS - HASH_BITS) + hash_modulo(view.limbs[i]);
        hash -= hash >= HASH_MODULUS ? HASH_MODULUS : 0;
    }
    return hash_signed(hash, view.negative);
}

/* Memory. */

bool scratch_init(Thread *thread, Scratch *scratch, size_t count) {
    scratch->count = count;
    scratch->limbs = count > 16 * (size_t)BIGINT_LIMBS_MAX
                         ? (error_raise_memory(thread), NULL)
                         : heap_resize(thread->heap, NULL, 0, count * sizeof(Limb));
    return scratch->limbs != NULL;
}

void scratch_destroy(Thread *thread, Scratch *scratch) {
    if (scratch->limbs != NULL) {
        free(heap_resize(thread->heap, scratch->limbs, scratch->count * sizeof(Limb), 0));
        scratch->limbs = NULL;
    }
}

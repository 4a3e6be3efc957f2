#include "int_operators.h"

#include "errors.h"
#include "state.h"

/* Integers of any size as endless strings of bits: the operators on bits, and shifts.
 *
 * A negative number stands for its two's complement, whose limbs are made one after the other: those of the
 * magnitude are inverted, and one is added. */

typedef struct {
    const IntView *view;
    Limb carry; /* into the next limb */
} BitReader;

static BitReader bits_of(const IntView *view) {
    return (BitReader){view, view->negative};
}

static Limb complement_limb(Limb limb, Limb *carry) {
    limb = ~limb + *carry;
    *carry &= limb == 0;
    return limb;
}

static Limb next_limb(BitReader *reader, size_t index) {
    Limb limb = index < reader->view->count ? reader->view->limbs[index] : 0;
    return reader->view->negative ? complement_limb(limb, &reader->carry) : limb;
}

static Limb combine(BinaryOp op, Limb left, Limb right) {
    switch (op) {
    case OPERATOR_AND:
        return left & right;
    case OPERATOR_OR:
        return left | right;
    default:
        return left ^ right;
    }
}

/* The limbs that a result may need. `x & y` has no more than y if that is not negative. */
static size_t result_count(BinaryOp op, const IntView *left, const IntView *right) {
    bool left_most = left->count >= right->count;
    const IntView *shorter = left_most ? right : left;
    size_t most = left_most ? left->count : right->count;
    return op == OPERATOR_AND && !shorter->negative ? shorter->count : most + 1;
}

Value int_bits(Thread *thread, BinaryOp op, Value left_value, Value right_value) {
    IntView left;
    IntView right;
    int_view(&left, left_value);
    int_view(&right, right_value);
    size_t count = result_count(op, &left, &right);
    BigInt *result = bigint_new(thread, count);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    bool negative = combine(op, left.negative, right.negative) != 0;
    BitReader first = bits_of(&left);
    BitReader second = bits_of(&right);
    Limb carry = 1;
    for (size_t i = 0; i < count; i++) {
        Limb limb = combine(op, next_limb(&first, i), next_limb(&second, i));
        result->limbs[i] = negative ? complement_limb(limb, &carry) : limb;
        if (!thread_poll_interrupt(thread)) {
            return VALUE_ERROR;
        }
    }
    return bigint_finish(result, negative);
}

/* Shifting. */

static Value shift_left(Thread *thread, const IntView *view, Value places_value) {
    int64_t places = int_clamped(places_value);
    if (places == INT64_MAX) {
        return error_raise(thread, ERROR_OVERFLOW, "too many digits in integer");
    }
    uint64_t whole = (uint64_t)places / LIMB_BITS;
    BigInt *result = bigint_new(thread, whole + view->count + 1);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    memset(result->limbs, 0, (size_t)whole * sizeof(Limb));
    Limb *limbs = result->limbs + whole;
    limbs[view->count] = limbs_shift_left(limbs, view->limbs, view->count, (unsigned)(places % LIMB_BITS));
    return bigint_finish(result, view->negative);
}

/* Has a number any bit set below a place? */
static bool has_bits_below(const IntView *view, uint64_t places) {
    for (size_t i = 0; i < view->count && i < places / LIMB_BITS; i++) {
        if (view->limbs[i] != 0) {
            return true;
        }
    }
    size_t whole = (size_t)(places / LIMB_BITS);
    return whole < view->count && (view->limbs[whole] & ((UINT64_C(1) << places % LIMB_BITS) - 1)) != 0;
}

static Value shift_right(Thread *thread, const IntView *view, Value places_value) {
    uint64_t places = (uint64_t)int_clamped(places_value);
    if (places / LIMB_BITS >= view->count) {
        return value_from_int(view->negative ? -1 : 0);
    }
    size_t whole = (size_t)(places / LIMB_BITS);
    size_t count = view->count - whole;
    BigInt *result = bigint_new(thread, count + 1);
    if (result == NULL) {
        return VALUE_ERROR;
    }
    limbs_shift_right(result->limbs, view->limbs + whole, count, (unsigned)(places % LIMB_BITS));
    const Limb one = view->negative && has_bits_below(view, places); /* so that it rounds down */
    result->limbs[count] = limbs_add(result->limbs, result->limbs, count, &one, 1);
    return bigint_finish(result, view->negative);
}

Value int_shift(Thread *thread, BinaryOp op, Value number, Value places) {
    if (int_sign(places) < 0) {
        return error_raise(thread, ERROR_VALUE, "negative shift count");
    }
    IntView view;
    int_view(&view, number);
    if (view.count == 0) {
        return value_from_int(0);
    }
    return op == OPERATOR_LEFT_SHIFT ? shift_left(thread, &view, places) : shift_right(thread, &view, places);
}

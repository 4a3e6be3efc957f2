#include "hash.h"

#include <math.h>

#include "arithmetic.h"
#include "call.h"
#include "bigint.h"
#include "descriptor.h"
#include "errors.h"
#include "instance.h"
#include "object_methods.h"
#include "range.h"
#include "set.h"
#include "slice.h"
#include "state.h"
#include "str.h"
#include "tuple.h"

#define HASH_INFINITY 314159
#define HASH_NONE 0xfca86420

enum { PIECE_BITS = 28 };

/* The number modulo 2**61 - 1, as a rational: floats and integers that are equal agree (CPython's pyhash.c
 * describes the method). */
static int64_t double_hash(double number) {
    if (isnan(number)) {
        return 0;
    }
    if (isinf(number)) {
        return number > 0 ? HASH_INFINITY : -HASH_INFINITY;
    }
    int exponent;
    double rest = frexp(fabs(number), &exponent);
    uint64_t hash = 0;
    while (rest != 0.0) {
        hash = hash_rotate(hash, PIECE_BITS);
        rest *= (double)(1 << PIECE_BITS);
        exponent -= PIECE_BITS;
        uint64_t piece = (uint64_t)rest;
        rest -= (double)piece;
        hash += piece;
        hash -= hash >= HASH_MODULUS ? HASH_MODULUS : 0;
    }
    exponent = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - (-1 - exponent) % HASH_BITS;
    hash = hash_rotate(hash, exponent);
    return hash_signed(hash, number < 0);
}

/* A variant of xxHash, as CPython has it. */
static int64_t items_hash(Thread *thread, const Value *items, uint32_t count) {
    if (!thread_has_c_stack(thread, "")) {
        return -1;
    }
    static const uint64_t prime_1 = UINT64_C(11400714785074694791);
    static const uint64_t prime_2 = UINT64_C(14029467366897019727);
    static const uint64_t prime_5 = UINT64_C(2870177450012600261);
    uint64_t hash = prime_5;
    for (uint32_t i = 0; i < count; i++) {
        int64_t lane = thread_poll_interrupt(thread) ? value_hash(thread, items[i]) : -1;
        if (lane == -1) {
            return -1;
        }
        hash += (uint64_t)lane * prime_2;
        hash = (hash << 31 | hash >> 33) * prime_1;
    }
    hash += count ^ prime_5 ^ 3527539;
    return hash == UINT64_MAX ? 1546275796 : (int64_t)hash;
}

static int64_t range_hash(Thread *thread, Value range) {
    Value essence[3];
    range_essence(range, essence);
    return items_hash(thread, essence, 3);
}

static int64_t by_identity(Value value) {
    return (int64_t)(value >> 4);
}

static int64_t builtin_hash(Thread *thread, Value value) {
    switch (object_layout(object_of(value))) {
    case KIND_NUMBER:
        return value_hash(thread, value_plain(value));
    case KIND_BIGINT:
        return bigint_hash(value);
    case KIND_STRING:
    case KIND_BYTES:
        return string_hash(string_of(value));
    case KIND_TUPLE:
        return items_hash(thread, tuple_of(value)->items, tuple_of(value)->length);
    case KIND_FROZENSET:
        return set_hash(value);
    case KIND_RANGE:
        return range_hash(thread, value);
    case KIND_BOUND_METHOD: {
        int64_t hash = value_hash(thread, bound_method_of(value)->function);
        return hash == -1 ? -1 : hash ^ by_identity(bound_method_of(value)->self);
    }
    case KIND_SLICE:
        return items_hash(thread, &slice_of(value)->start, 3);
    case KIND_LIST:
    case KIND_SET:
    case KIND_DICT:
    case KIND_DICT_KEYS:
    case KIND_DICT_ITEMS:
        error_raise(thread, ERROR_TYPE, "unhashable type: '%s'", type_name_of(thread, value));
        return -1;
    default:
        return by_identity(value); /* objects that equal themselves alone */
    }
}

Value special_hash(Thread *thread, const Value *args, int count) {
    (void)count;
    int64_t hash = is_object(args[0]) ? builtin_hash(thread, args[0]) : value_hash(thread, args[0]);
    return hash == -1 ? VALUE_ERROR : value_from_int64(thread, hash);
}

static int64_t class_hash(Thread *thread, Value value) {
    Value method = type_of(thread, value)->special[SPECIAL_HASH];
    if (is_builtin(method) && builtin_of(method)->spec->function == special_hash) {
        return builtin_hash(thread, value);
    }
    if (method == VALUE_NONE) {
        error_raise(thread, ERROR_TYPE, "unhashable type: '%s'", type_name_of(thread, value));
        return -1;
    }
    Value hash = thread_has_c_stack(thread, "") ? special_call(thread, SPECIAL_HASH, value, NULL, 0) : VALUE_ERROR;
    if (is_error(hash)) {
        return -1;
    }
    hash = value_plain(hash);
    if (!is_integer(hash)) {
        error_raise(thread, ERROR_TYPE, "__hash__ method should return an integer");
        return -1;
    }
    return value_hash(thread, hash);
}

static int64_t object_hash(Thread *thread, Value value) {
    return has_class(value) ? class_hash(thread, value) : builtin_hash(thread, value);
}

int64_t value_hash(Thread *thread, Value value) {
    if (is_object(value)) {
        return object_hash(thread, value);
    }
    if (is_integral(value)) {
        int64_t number = integral_of(value);
        return hash_signed((uint64_t)(number < 0 ? -number : number), number < 0);
    }
    return is_float(value) ? double_hash(double_of(value)) : HASH_NONE;
}

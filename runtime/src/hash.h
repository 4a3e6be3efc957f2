/* Hashes: values that are equal have equal ones, and they are those of CPython where it has fixed ones. */
#ifndef PYVM_HASH_H
#define PYVM_HASH_H

#include "object.h"

/* Numbers are hashed by their remainder modulo this prime. */
#define HASH_BITS 61
#define HASH_MODULUS ((UINT64_C(1) << HASH_BITS) - 1)

/* A remainder times two to the power of `bits`. */
static inline uint64_t hash_rotate(uint64_t number, int bits) {
    return (number << bits & HASH_MODULUS) | number >> (HASH_BITS - bits);
}

static inline uint64_t hash_modulo(uint64_t number) {
    number = (number & HASH_MODULUS) + (number >> HASH_BITS);
    return number >= HASH_MODULUS ? number - HASH_MODULUS : number;
}

/* The hash of a number, of whose magnitude this is the remainder. -1 says that there is no hash. */
static inline int64_t hash_signed(uint64_t remainder, bool negative) {
    int64_t hash = negative ? -(int64_t)remainder : (int64_t)remainder;
    return hash == -1 ? -2 : hash;
}

/* Never -1, but for a value that cannot be hashed: the thread's error is then set. */
int64_t value_hash(Thread *thread, Value value);

/* `__hash__` of the builtin types. */
Value special_hash(Thread *thread, const Value *args, int count);

#endif

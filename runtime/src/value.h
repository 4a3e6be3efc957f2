/* Values: one 64-bit word, NaN-boxed.
 *
 *      63    48 47                                             0
 *     +--------+------------------------------------------------+
 *     |  0000  |  address of an object                          |   object
 *     |  0001  |  which                                         |   empty, error, end, None, False, True
 *     |  0002                                                   |
 *     |   to      bits of a double plus 0002 0000 0000 0000     |   float
 *     |  fffa                                                   |
 *     |  ffff  |  integer in two's complement                   |   int
 *     +--------+------------------------------------------------+
 *
 * NaNs are made canonical when they are boxed, so no double reaches past fffa.
 * An object's address is its value: nothing has to be masked to follow it, and a word found on the
 * C stack looks the same whether the compiler kept the pointer or the value.
 */
#ifndef PYVM_VALUE_H
#define PYVM_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What mostly holds, and what seldom does: the code for the other case is to be out of the way. A condition made of
   several needs it at each, since compilers branch at each. */
#if defined(__GNUC__) && !defined(VMGEN_NO_HINTS)
#define MOSTLY(...) __builtin_expect(!!(__VA_ARGS__), 1)
#define SELDOM(...) __builtin_expect(!!(__VA_ARGS__), 0)
#else
#define MOSTLY(...) (__VA_ARGS__)
#define SELDOM(...) (__VA_ARGS__)
#endif

typedef uint64_t Value;

typedef struct Object Object;

#define SPECIAL_BITS UINT64_C(0x0001000000000000)
#define DOUBLE_OFFSET UINT64_C(0x0002000000000000)
#define INT_BITS UINT64_C(0xffff000000000000)

#define VALUE_EMPTY (SPECIAL_BITS | 0) /* no value: an unset local, a call without receiver */
#define VALUE_ERROR (SPECIAL_BITS | 1) /* the thread's error says what went wrong */
#define VALUE_END (SPECIAL_BITS | 2)   /* an iterator has no further item */
#define VALUE_NONE (SPECIAL_BITS | 3)
#define VALUE_FALSE (SPECIAL_BITS | 4)
#define VALUE_TRUE (SPECIAL_BITS | 5)
#define VALUE_NOT_IMPLEMENTED (SPECIAL_BITS | 6)
#define VALUE_ELLIPSIS (SPECIAL_BITS | 7)
#define VALUE_ENTERED (SPECIAL_BITS | 8) /* the thread's frame is a new one, which will deliver the value */

#define INT_MAX_48 INT64_C(0x00007fffffffffff)
#define INT_MIN_48 (-INT_MAX_48 - 1)

static inline bool is_int(Value value) {
    return value >= INT_BITS;
}

static inline bool is_float(Value value) {
    return value - DOUBLE_OFFSET < INT_BITS - DOUBLE_OFFSET;
}

static inline bool is_object(Value value) {
    return value < SPECIAL_BITS;
}

static inline bool is_empty(Value value) {
    return value == VALUE_EMPTY;
}

static inline bool is_error(Value value) {
    return value == VALUE_ERROR;
}

static inline bool is_end(Value value) {
    return value == VALUE_END;
}

static inline bool is_entered(Value value) {
    return value == VALUE_ENTERED;
}

static inline bool is_bool(Value value) {
    return (value | 1) == VALUE_TRUE;
}

static inline bool is_true(Value value) {
    return value == VALUE_TRUE;
}

/* An integer that is no object: bool is a kind of int for the program, though not for this representation. Those
 * of any size are in bigint.h. */
static inline bool is_integral(Value value) {
    return is_int(value) || is_bool(value);
}

/* A number that is no object. */
static inline bool is_number(Value value) {
    return is_integral(value) || is_float(value);
}

static inline Value value_from_bool(bool truth) {
    return VALUE_FALSE + truth;
}

static inline bool int_fits(int64_t number) {
    return number >= INT_MIN_48 && number <= INT_MAX_48;
}

/* `number` fits 48 bits. */
static inline Value value_from_int(int64_t number) {
    return INT_BITS | (uint64_t)number; /* a negative number has these bits already */
}

static inline int64_t int_of(Value value) {
    /* Shifting the sign bit of the 48 up and back down again extends it. */
    return (int64_t)(value << 16) >> 16;
}

/* The integer that an int or a bool stands for. */
static inline int64_t integral_of(Value value) {
    return is_int(value) ? int_of(value) : (int64_t)(value - VALUE_FALSE);
}

static inline Value value_from_double(double number) {
    uint64_t bits = UINT64_C(0x7ff8000000000000);
    if (MOSTLY(number == number)) {
        memcpy(&bits, &number, sizeof bits);
    }
    return bits + DOUBLE_OFFSET;
}

static inline double double_of(Value value) {
    uint64_t bits = value - DOUBLE_OFFSET;
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* The double that equals a number that is no object; 48 bits fit a double exactly. */
static inline double number_of(Value value) {
    return is_float(value) ? double_of(value) : (double)integral_of(value);
}

static inline Object *object_of(Value value) {
    return (Object *)(uintptr_t)value;
}

static inline Value value_from_object(const void *object) {
    return (Value)(uintptr_t)object;
}

#endif

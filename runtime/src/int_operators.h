/* Operators on integers of any size. Operands are what `is_integer` accepts, bools among them, which count as ints
 * here. VALUE_ERROR, with the thread's error set, where one fails. */
#ifndef PYVM_INT_OPERATORS_H
#define PYVM_INT_OPERATORS_H

#include "arithmetic.h"
#include "bigint.h"

/* An int, or a float where `/` or a negative exponent gives one. */
Value int_binary(Thread *thread, BinaryOp op, Value left, Value right);
Value int_unary(Thread *thread, UnaryOp op, Value value);
Value int_absolute(Thread *thread, Value value);

/* What rounding towards minus infinity gives: left == quotient * right + rest. Both are VALUE_ERROR on an error. */
typedef struct {
    Value quotient, rest;
} IntDivision;

IntDivision int_divide(Thread *thread, Value left, Value right);

/* left & right and the like. */
Value int_bits(Thread *thread, BinaryOp op, Value left, Value right);
Value int_shift(Thread *thread, BinaryOp op, Value number, Value places);

/* base ** exponent, which is not negative; pow(base, exponent, modulus). */
Value int_power(Thread *thread, Value base, Value exponent);
Value int_power_modulo(Thread *thread, Value base, Value exponent, Value modulus);

#endif

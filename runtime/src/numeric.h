/* Operators on numbers: integers, bools and floats.
 *
 * All return VALUE_NOT_IMPLEMENTED where an operand is no number, or the operator not one of its type, and
 * VALUE_ERROR, with the thread's error set, when they fail. */
#ifndef PYVM_NUMERIC_H
#define PYVM_NUMERIC_H

#include "arithmetic.h"
#include "compare.h"

Value number_binary(Thread *thread, BinaryOp op, Value left, Value right);
Value number_unary(Thread *thread, UnaryOp op, Value value);
Value number_compare(Comparison comparison, Value left, Value right);

/* abs(value) */
Value number_absolute(Thread *thread, Value value);

/* An integer as a value, or OverflowError. */
Value int_or_overflow(Thread *thread, int64_t number);

/* The integer nearest to a double towards zero, or OverflowError or ValueError. */
Value int_from_double(Thread *thread, double number);

#endif

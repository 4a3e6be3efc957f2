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

/* round(number, digits): without digits if that is VALUE_EMPTY or None. */
Value number_round(Thread *thread, Value number, Value digits);

/* The double nearest to what a value stands for. False, with TypeError set, if it is no real number. */
bool double_from_value(Thread *thread, Value value, double *number);

/* abs(value) */
Value number_absolute(Thread *thread, Value value);

/* The same for any value. VALUE_ERROR, with the thread's error set, if it has none. */
Value value_absolute(Thread *thread, Value value);

#endif

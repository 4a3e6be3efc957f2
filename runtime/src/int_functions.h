/* Functions on integers of any size: those of `math`, rounding, and the methods of int. Operands are what `is_integer`
 * accepts, and VALUE_ERROR, with the thread's error set, is the result where one fails. */
#ifndef PYVM_INT_FUNCTIONS_H
#define PYVM_INT_FUNCTIONS_H

#include "int_operators.h"

/* The greatest common divisor, not negative; 0 only of two zeros. */
Value int_gcd(Thread *thread, Value left, Value right);

/* The root of the greatest square that is not above a number; ValueError for a negative one. */
Value int_isqrt(Thread *thread, Value number);

Value int_factorial(Thread *thread, Value number);

/* In how many ways `chosen` of `number` things can be chosen, in order or without. */
Value int_perm(Thread *thread, Value number, Value chosen);
Value int_comb(Thread *thread, Value number, Value chosen);

/* round(number, digits): to the even neighbour where it is half-way. */
Value int_round(Thread *thread, Value number, Value digits);

/* Bits of the magnitude, 0 for 0. */
uint64_t int_bit_length(Value number);

extern const BuiltinSpec int_methods[];

#endif

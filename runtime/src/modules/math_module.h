/* The parts of the module math. */
#ifndef PYVM_MATH_MODULE_H
#define PYVM_MATH_MODULE_H

#include "modules.h"
#include "numeric.h"

Value math_domain_error(Thread *thread);
Value math_range_error(Thread *thread);

/* Of integers: math_integers.c. */
Value math_comb(Thread *thread, const Value *args, int count);
Value math_factorial(Thread *thread, const Value *args, int count);
Value math_gcd(Thread *thread, const Value *args, int count);
Value math_isqrt(Thread *thread, const Value *args, int count);
Value math_lcm(Thread *thread, const Value *args, int count);
Value math_perm(Thread *thread, const Value *args, int count);

/* Of many numbers: math_sums.c. */
Value math_dist(Thread *thread, const Value *args, int count);
Value math_fsum(Thread *thread, const Value *args, int count);
Value math_hypot(Thread *thread, const Value *args, int count);
Value math_prod(Thread *thread, const Value *args, int count);
Value math_sumprod(Thread *thread, const Value *args, int count);

#endif

/* What the instructions of regs.def work on. */

#ifndef REGS_H
#define REGS_H

#include <stdbool.h>
#include <stdint.h>

/* How a program ends. */
typedef enum { OUTCOME_HALTED, OUTCOME_ZERO_DIVISION, OUTCOME_OUT_OF_FUEL } Outcome;

/* Arithmetic that wraps around, which in C only unsigned numbers do. */
static inline int64_t wrapping_sum(int64_t left, int64_t right) {
    return (int64_t)((uint64_t)left + (uint64_t)right);
}

static inline int64_t wrapping_difference(int64_t left, int64_t right) {
    return (int64_t)((uint64_t)left - (uint64_t)right);
}

static inline int64_t wrapping_product(int64_t left, int64_t right) {
    return (int64_t)((uint64_t)left * (uint64_t)right);
}

/* The divisor -1 apart: INT64_MIN / -1 has no result in C. */
static inline int64_t quotient(int64_t left, int64_t right) {
    return right == -1 ? wrapping_difference(0, left) : left / right;
}

static inline int64_t remainder_of(int64_t left, int64_t right) {
    return right == -1 ? 0 : left % right;
}

/* Take a step of fuel; false if none is left. */
static inline bool burn(uint64_t *fuel) {
    return *fuel > 0 && (*fuel)-- > 0;
}

void register_print(int64_t value);

#endif

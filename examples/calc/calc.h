/* What the instructions of calc.def work on. */

#ifndef CALC_H
#define CALC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The state of a running program. */
typedef struct {
    int64_t *variables;
    uint64_t fuel;            /* how many jumps backward there may be yet */
    const uint8_t *failed_at; /* behind the instruction that could not go on */
} Calc;

static inline bool sum_overflows(int64_t left, int64_t right) {
    return right < 0 ? left < INT64_MIN - right : left > INT64_MAX - right;
}

static inline bool difference_overflows(int64_t left, int64_t right) {
    return right < 0 ? left > INT64_MAX + right : left < INT64_MIN + right;
}

static inline bool product_overflows(int64_t left, int64_t right) {
    if (left > 0)
        return right > 0 ? left > INT64_MAX / right : right < INT64_MIN / left;
    if (right > 0)
        return left < INT64_MIN / right;
    return left != 0 && right < INT64_MAX / left;
}

static inline bool quotient_overflows(int64_t left, int64_t right) {
    return left == INT64_MIN && right == -1;
}

/* The remainder of a division that rounds down. */
static inline int64_t floor_remainder(int64_t left, int64_t right) {
    if (right == -1)
        return 0; /* INT64_MIN % -1 is undefined in C */
    int64_t rest = left % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

/* The quotient, rounded down. */
static inline int64_t floor_quotient(int64_t left, int64_t right) {
    return left / right - (left % right != 0 && (left < 0) != (right < 0));
}

/* Take a step of fuel; false if none is left. */
static inline bool calc_burn(Calc *calc) {
    return calc->fuel > 0 && calc->fuel-- > 0;
}

void calc_print(Calc *calc, int64_t value);

#endif

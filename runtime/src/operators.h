/* Operators on values whose classes may say what these do. */
#ifndef PYVM_OPERATORS_H
#define PYVM_OPERATORS_H

#include "arithmetic.h"
#include "call.h"
#include "compare.h"

/* What the special methods of the operands give: VALUE_NOT_IMPLEMENTED if none knows. That for `left op= right` does not
 * ask those for `left op right`. */
Value special_binary(Thread *thread, BinaryOp op, Value left, Value right);
Value special_in_place(Thread *thread, BinaryOp op, Value left, Value right);
Value special_compare(Thread *thread, Comparison comparison, Value left, Value right);

/* The same of the builtin types, whose instances both or one of the operands are. */
Value builtin_binary(Thread *thread, BinaryOp op, Value left, Value right);
Value builtin_in_place(Thread *thread, BinaryOp op, Value left, Value right);
Value builtin_compare(Thread *thread, Comparison comparison, Value left, Value right);

/* The truth of a value: 1, 0, or -1 with the thread's error set. */
int truth_slow(Thread *thread, Value value);

static inline int value_is_true(Thread *thread, Value value) {
    if (is_bool(value)) {
        return is_true(value);
    }
    return has_class(value) ? truth_slow(thread, value) : value_truth(value);
}

/* Fill an array of the functions that are the special methods of a builtin type by their names in `specials`. */
bool specials_install(Thread *thread, Type *type, const char *specials);

#endif

/* Sets and frozensets: hash tables without values. */
#ifndef PYVM_SET_H
#define PYVM_SET_H

#include "compare.h"
#include "hash_table.h"

static inline bool is_set(Value value) {
    return has_layout(value, KIND_SET) || has_layout(value, KIND_FROZENSET);
}

/* Not an instance of a derived class. */
static inline bool is_plain_set(Value value) {
    return is_kind(value, KIND_SET) || is_kind(value, KIND_FROZENSET);
}

/* The operators of sets. */
typedef enum {
    SET_UNION,
    SET_INTERSECTION,
    SET_DIFFERENCE,
    SET_SYMMETRIC_DIFFERENCE,
} SetOperator;

/* Has an operand of this kind the operators of sets? Views of keys and items have them, too. */
bool is_set_like(Value value);
bool is_set_view(Value value);

/* What fails returns VALUE_ERROR, false or -1, with the thread's error set. */

Value set_new(Thread *thread, const Value *items, int count);
bool set_add(Thread *thread, Value set, Value item);

/* A new set, of KIND_SET or KIND_FROZENSET, of the items of any iterable. A safepoint. */
Value set_from_iterable(Thread *thread, Kind kind, Value iterable);

/* Add all items of an iterable; the result is the set itself. A safepoint. */
Value set_update(Thread *thread, Value set, Value iterable);

/* left | right and the like, of any iterables: a frozenset if the left one is one and the right one a set, or else a set;
 * and left |= right, where `left` is a set. Safepoints. */
Value set_operate(Thread *thread, SetOperator operator, Value left, Value right);
Value set_operate_in_place(Thread *thread, SetOperator operator, Value left, Value right);

int set_contains(Thread *thread, Value set, Value item);
int set_equals(Thread *thread, Value left, Value right);
Value set_order(Thread *thread, Comparison comparison, Value left, Value right);
int64_t set_hash(Value frozenset);

extern const BuiltinSpec set_methods[];
extern const BuiltinSpec frozenset_methods[];
extern const BuiltinSpec dict_view_methods[];

#endif

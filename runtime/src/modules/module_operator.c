/* The module operator: operators as functions. */
#include "arithmetic.h"
#include "bigint.h"
#include "call.h"
#include "compare.h"
#include "dict.h"
#include "errors.h"
#include "iterator.h"
#include "modules.h"
#include "numeric.h"
#include "operators.h"
#include "sequence.h"
#include "type.h"

#define BINARY(name, OP) \
    static Value operator_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return value_binary(thread, OPERATOR_##OP, args[0], args[1]); \
    } \
    static Value operator_i##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return value_in_place(thread, OPERATOR_##OP, args[0], args[1]); \
    }
BINARY(add, ADD)
BINARY(sub, SUBTRACT)
BINARY(mul, MULTIPLY)
BINARY(truediv, TRUE_DIVIDE)
BINARY(floordiv, FLOOR_DIVIDE)
BINARY(mod, MODULO)
BINARY(pow, POWER)
BINARY(lshift, LEFT_SHIFT)
BINARY(rshift, RIGHT_SHIFT)
BINARY(and, AND)
BINARY(or, OR)
BINARY(xor, XOR)
BINARY(matmul, MATRIX_MULTIPLY)

#define COMPARE(name, NAME) \
    static Value operator_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return value_compare(thread, COMPARISON_##NAME, args[0], args[1]); \
    }
COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(gt, GT)
COMPARE(ge, GE)

#define UNARY(name, OP) \
    static Value operator_##name(Thread *thread, const Value *args, int count) { \
        (void)count; \
        return value_unary_slow(thread, OPERATOR_##OP, args[0]); \
    }
UNARY(neg, NEGATIVE)
UNARY(pos, POSITIVE)
UNARY(invert, INVERT)

static Value operator_abs(Thread *thread, const Value *args, int count) {
    (void)count;
    return value_absolute(thread, args[0]);
}

static Value truth_of(int truth) {
    return truth < 0 ? VALUE_ERROR : value_from_bool(truth);
}

static Value operator_truth(Thread *thread, const Value *args, int count) {
    (void)count;
    return truth_of(value_is_true(thread, args[0]));
}

static Value operator_not(Thread *thread, const Value *args, int count) {
    (void)count;
    int truth = value_is_true(thread, args[0]);
    return truth < 0 ? VALUE_ERROR : value_from_bool(!truth);
}

static Value operator_is(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(args[0] == args[1]);
}

static Value operator_is_not(Thread *thread, const Value *args, int count) {
    (void)thread;
    (void)count;
    return value_from_bool(args[0] != args[1]);
}

static Value operator_index(Thread *thread, const Value *args, int count) {
    (void)count;
    Value index = value_index(thread, args[0]);
    if (is_error(index) || !is_integer(index)) {
        return is_error(index) ? index
                               : error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                                             type_name_of(thread, index));
    }
    return is_bool(index) ? value_from_int(integral_of(index)) : index;
}

/* Containers. */

static Value operator_contains(Thread *thread, const Value *args, int count) {
    (void)count;
    return truth_of(value_contains(thread, args[0], args[1]));
}

static Value operator_getitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return subscript_load(thread, args[0], args[1]);
}

static Value operator_setitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return subscript_store_slow(thread, args[0], args[1], args[2]) ? VALUE_NONE : VALUE_ERROR;
}

static Value operator_delitem(Thread *thread, const Value *args, int count) {
    (void)count;
    return subscript_delete(thread, args[0], args[1]) ? VALUE_NONE : VALUE_ERROR;
}

static bool check_sequence(Thread *thread, Value value) {
    if (is_number(value) || !is_subscriptable(thread, value) || is_dict_like(value)) {
        error_raise(thread, ERROR_TYPE, "'%s' object can't be concatenated", type_name_of(thread, value));
        return false;
    }
    return true;
}

static Value operator_concat(Thread *thread, const Value *args, int count) {
    (void)count;
    return check_sequence(thread, args[0]) ? value_add(thread, args[0], args[1]) : VALUE_ERROR;
}

static Value operator_iconcat(Thread *thread, const Value *args, int count) {
    (void)count;
    return check_sequence(thread, args[0]) ? value_in_place(thread, OPERATOR_ADD, args[0], args[1]) : VALUE_ERROR;
}

/* How often an item comes, or, if only the first one is wanted, where. */
static Value search(Thread *thread, const Value *args, bool first_only) {
    Value iterator = iterator_new(thread, args[0]);
    int64_t found = 0;
    for (int64_t i = 0; !is_error(iterator); i++) {
        Value item = iterator_step(thread, iterator);
        if (is_end(item)) {
            return first_only ? error_raise(thread, ERROR_VALUE, "sequence.index(x): x not in sequence")
                              : value_from_int(found);
        }
        int equal = is_error(item) ? -1 : value_equals(thread, item, args[1]);
        if (equal < 0) {
            return VALUE_ERROR;
        }
        if (equal && first_only) {
            return value_from_int(i);
        }
        found += equal;
    }
    return VALUE_ERROR;
}

static Value operator_count_of(Thread *thread, const Value *args, int count) {
    (void)count;
    return search(thread, args, false);
}

static Value operator_index_of(Thread *thread, const Value *args, int count) {
    (void)count;
    return search(thread, args, true);
}

static Value operator_length_hint(Thread *thread, const Value *args, int count) {
    Value otherwise = count > 1 ? args[1] : value_from_int(0);
    if (!is_integral(otherwise)) {
        return error_raise(thread, ERROR_TYPE, "'%s' object cannot be interpreted as an integer",
                           type_name_of(thread, otherwise));
    }
    int64_t hint = integral_of(otherwise);
    return value_length_hint(thread, args[0], &hint) ? value_from_int64(thread, hint) : VALUE_ERROR;
}

static Value operator_call(Thread *thread, const Value *args, int count) {
    Arguments arguments = {VALUE_EMPTY, args + 1, (uint32_t)count - 1, VALUE_EMPTY};
    if (!is_empty(args[count]) && !arguments_add_dict(thread, &arguments, args[count])) {
        return VALUE_ERROR;
    }
    return value_call_with(thread, args[0], &arguments);
}

#define TWO(name, function) {name, operator_##function, 2, 2, 0, NULL}
#define ONE(name, function) {name, operator_##function, 1, 1, 0, NULL}
const BuiltinSpec operator_functions[] = {
    TWO("add", add), TWO("sub", sub), TWO("mul", mul), TWO("truediv", truediv), TWO("floordiv", floordiv),
    TWO("mod", mod), TWO("pow", pow), TWO("lshift", lshift), TWO("rshift", rshift), TWO("and_", and), TWO("or_", or),
    TWO("xor", xor), TWO("matmul", matmul),
    TWO("iadd", iadd), TWO("isub", isub), TWO("imul", imul), TWO("itruediv", itruediv), TWO("ifloordiv", ifloordiv),
    TWO("imod", imod), TWO("ipow", ipow), TWO("ilshift", ilshift), TWO("irshift", irshift), TWO("iand", iand),
    TWO("ior", ior), TWO("ixor", ixor), TWO("imatmul", imatmul),
    TWO("lt", lt), TWO("le", le), TWO("eq", eq), TWO("ne", ne), TWO("gt", gt), TWO("ge", ge),
    ONE("neg", neg), ONE("pos", pos), ONE("invert", invert), ONE("inv", invert), ONE("abs", abs),
    ONE("truth", truth), ONE("not_", not), TWO("is_", is), TWO("is_not", is_not), ONE("index", index),
    TWO("contains", contains), TWO("getitem", getitem), TWO("delitem", delitem), TWO("concat", concat),
    TWO("iconcat", iconcat), TWO("countOf", count_of), TWO("indexOf", index_of),
    {"setitem", operator_setitem, 3, 3, 0, NULL},
    {"length_hint", operator_length_hint, 1, 2, 0, NULL},
    {"call", operator_call, 1, ARGUMENTS_ANY, 0, "**"},
    {NULL, NULL, 0, 0, 0, NULL},
};

bool operator_fill(Thread *thread, Module *module) {
    return module_set(thread, module, "itemgetter", value_from_object(type_of_kind(thread, KIND_ITEM_GETTER)))
           && module_set(thread, module, "attrgetter", value_from_object(type_of_kind(thread, KIND_ATTRIBUTE_GETTER)))
           && module_set(thread, module, "methodcaller", value_from_object(type_of_kind(thread, KIND_METHOD_CALLER)));
}
